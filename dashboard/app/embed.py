"""A chart to lay into somebody else's page: its card alone, with its levers if it has any."""

from __future__ import annotations

from dataclasses import replace

from flask import Flask, Response, request

from dashboard import charts
from dashboard.app.bodies import SOON, WELL, Body, bodies
from dashboard.app.document import page_document, wrong_document
from dashboard.app.static import Static
from dashboard.exports.frame.link import page_of
from dashboard.pages.frame.blocks import ChartCard, WhatIf
from dashboard.pages.frame.page import Page
from dashboard.tables.dataset import Dataset


def add_embeds(server: Flask, data: Dataset, static: Static) -> None:
    """`/fr/embed/<chart>`, under the scenario, claims and version of the query."""

    @server.get("/<any(fr, en):language>/embed/<name>")
    def embed(language: str, name: str) -> Response | tuple[str, int]:
        page = embedded(name) if name in charts.names() else None
        if page is None:
            return wrong_document(404, language, data, static), 404

        def made() -> Body:
            text = page_document(page, language, request.args, data, static, None, embed=name)
            return Body(text.encode(), "text/html", SOON if request.query_string else WELL)

        keep = bodies().latest if request.query_string else bodies().lasting
        return keep(("embed", language, name, request.query_string), made).answer()


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
