"""A chart to lay into somebody else's page: its card alone, with its levers if it has any."""

from __future__ import annotations

from dataclasses import replace

from flask import Flask, Response, request

from dashboard import charts
from dashboard.exports.images.link import page_of
from dashboard.pages.core.blocks import ChartCard, WhatIf
from dashboard.pages.core.page import Page
from dashboard.render.document import page_document, wrong_document
from dashboard.tables.dataset import Dataset
from dashboard.web.response_cache import FAST, GOOD, CachedResponse, respond
from dashboard.web.urls import urls


def add_embeds(server: Flask, data: Dataset) -> None:
    """`/fr/embed/<chart>`, under the scenario, claims and version of the query."""

    @server.get("/<any(fr, en):language>/embed/<name>")
    def embed(language: str, name: str) -> Response | tuple[str, int]:
        page = embedded(name) if name in charts.names() else None
        if page is None:
            return wrong_document(404, language, data, urls()), 404

        def made() -> CachedResponse:
            text = page_document(page, language, request.args, data, urls(), None, embed=name)
            return CachedResponse(text.encode(), "text/html", FAST if request.query_string else GOOD)

        return respond(("embed", language, name), made, query=request.query_string.decode("latin-1"))


def embedded(name: str) -> Page | None:
    """The page that shows a chart, with that chart alone on it; None where no page does."""
    page = page_of(name)
    if page is None:
        return None
    for block in page.blocks:
        if isinstance(block, WhatIf) and name in block.charts:
            return replace(page, blocks=(replace(block, charts=(name,), closed=None),))
        if isinstance(block, ChartCard) and block.chart == name:
            return replace(page, blocks=(replace(block, wide=True),))
    return None
