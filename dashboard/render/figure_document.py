"""The page of one figure, and its card to be laid over another page."""

from __future__ import annotations

from dashboard import pages
from dashboard.charts.core.evaluation import Evaluation
from dashboard.core.words import LANGUAGES
from dashboard.query.page_query import PageQuery
from dashboard.render.context import RenderContext
from dashboard.render.document import rendered, shell
from dashboard.render.figure_card import card
from dashboard.render.labels import labels
from dashboard.render.urls import Urls
from dashboard.tables.figure import Figure
from dashboard.tables.proof.documents import Text


def figure_document(
    figure: Figure,
    language: str,
    asked: PageQuery,
    urls: Urls,
    texts: dict[str, Text],
    *,
    part: bool,
) -> str:
    """The card of a figure: alone, to be laid over a page, or as a page of its own."""
    urls = urls.carrying(asked.scenario.query())
    urls = urls.anywhere() if part else urls
    reading = RenderContext(pages.get("sources"), language, asked, Evaluation(None, language), urls)
    given = card(figure, reading, texts)
    if part:
        return rendered("card.html", card=given, t=labels(language))
    base = shell(language, pages.get("sources"), asked.data, urls, asked.scenario.query())
    base["published"] = {code: urls.published(f"/{code}/figure/{figure.id}") for code in LANGUAGES}
    base["alternates"] = {code: urls.figure(figure.id, code) for code in LANGUAGES}
    return rendered(
        "figure.html",
        **base,
        card=given,
        title=given["name"],
        description=given["citation"],
        kicker=labels(language)["card_kicker"],
        headline=given["name"],
        lede=f"{given['document']}, {given['place']}",
    )
