"""Cards as images: a number, a sentence and a small drawing, for whoever shares a page or a chart."""

from __future__ import annotations

from flask import Flask, Response, request

from dashboard import models
from dashboard.charts.core.look import THEMES
from dashboard.charts.core.sizes import CARDS
from dashboard.exports.images import card
from dashboard.query.page_query import PageQuery
from dashboard.render.document import wrong_document
from dashboard.tables.dataset import Dataset
from dashboard.web.problems import chosen
from dashboard.web.response_cache import CachedResponse, respond
from dashboard.web.urls import urls

TYPES = {"png": "image/png", "svg": "image/svg+xml"}


def add_cards(server: Flask, data: Dataset) -> None:
    """`/fr/card/<chart>.png` and `/fr/card/page-<page>.svg`, under the scenario, claims and version of the
    query; `size` is one of CARDS, `theme` light or dark.
    """
    known = frozenset(card.names())

    @server.get("/<any(fr, en):language>/card/<name>.<any(png, svg):kind>")
    def card_image(language: str, name: str, kind: str) -> Response | tuple[str, int]:
        if name not in known:
            return wrong_document(404, language, data, urls()), 404
        size, theme = chosen("size", CARDS, "card"), chosen("theme", THEMES, THEMES[0])

        def made() -> CachedResponse:
            asked = PageQuery.read(request.args, data, language)
            model = card.model_of(name)
            levers = models.get(model, asked.data).inputs if model else {}
            inputs = asked.scenario.only(levers).inputs
            shown = card.card(name, language, theme, inputs, asked.data)
            return CachedResponse(shown.image(kind, size), TYPES[kind])

        return respond(
            ("card image", language, name, kind), made, query=request.query_string.decode("latin-1")
        )
