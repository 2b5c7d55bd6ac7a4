"""Whence the cited figures of a page come: a party, a third party, or nobody named."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard import charts
from dashboard.charts.core.evaluation import PLACE
from dashboard.core.numbers import number
from dashboard.core.words import SEMICOLON, Words
from dashboard.render.checks.of_pages import charts_of
from dashboard.render.checks.texts import words_of
from dashboard.tables.arguments import argument
from dashboard.tables.records import in_order

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.pages.core.blocks import OriginCounts
    from dashboard.pages.core.page import Page
    from dashboard.render.context import RenderContext
    from dashboard.tables.dataset import Dataset
    from dashboard.tables.figure import Figure

STANDINGS = {
    "party": Words(fr="d'une partie prenante", en="from a party to the matter"),
    "third_party": Words(fr="d'un tiers", en="from a third party"),
    "unnamed": Words(fr="sans que personne soit nommé", en="with nobody named as their source"),
}
TOTAL = Words(
    fr="{n} chiffres cités sur cette page, comptés par origine",
    en="{n} cited figures on this page, by origin",
)


def view(block: OriginCounts, at: RenderContext) -> dict[str, Any]:
    language = at.language
    figures = figures_of(at.page, at.data, language)
    found: dict[str, list[Figure]] = {standing: [] for standing in STANDINGS}
    for figure in figures:
        found[standing_of(figure, at.data)].append(figure)
    return {
        "total": TOTAL[language].replace("{n}", number(len(figures), 0, language)),
        "rows": [
            (number(len(held), 0, language), STANDINGS[standing][language], names(held, at))
            for standing, held in found.items()
        ],
    }


def standing_of(figure: Figure, data: Dataset) -> str:
    """A party's where every origin is a party; a third party's where one is."""
    standings = {data.origins[id].standing for id in figure.origins}
    return next(standing for standing in ("third_party", "party", "unnamed") if standing in standings)


def names(figures: list[Figure], at: RenderContext) -> str:
    """Who they are, each once; nothing where nobody is named."""
    named = in_order(id for figure in figures for id in figure.origins)
    sources = [at.data.origins[id] for id in named]
    return SEMICOLON[at.language].join(s.name[at.language] for s in sources if s.standing != "unnamed")


def figures_of(page: Page, data: Dataset, language: str) -> list[Figure]:
    """The cited figures that a page's charts, texts and arguments show, each once."""
    ids = in_order(id for id in _named(page, data, language) if id in data.figures)
    return [data.figure(id) for id in ids]


def _named(page: Page, data: Dataset, language: str) -> Iterator[str]:
    for block in page.blocks:
        for name in charts_of(block):
            built = charts.build(name, language, data)
            yield from (id for mark in built.marks for id in mark.figures)
        for id in getattr(block, "arguments", ()):
            yield from (name for name, _, _ in PLACE.findall(argument(data, id).says[language]))
    for words in words_of(page):
        yield from (name for name, _, _ in PLACE.findall(words[language]))
