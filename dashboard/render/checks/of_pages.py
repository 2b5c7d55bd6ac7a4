"""Every page: the names in its blocks, its texts, its claim, and its document in each language."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from flask import Flask
from markupsafe import Markup
from werkzeug.datastructures import MultiDict

from dashboard import charts, models, pages
from dashboard.core.errors import Finding
from dashboard.core.words import LANGUAGES
from dashboard.exports.plotly_figure.drawn import drawn
from dashboard.exports.plotly_figure.table import table
from dashboard.pages import stories
from dashboard.pages.core.blocks import ChartCard, PlotlyFigure
from dashboard.pages.core.page import Page
from dashboard.render.checks import claims, texts
from dashboard.render.checks.source import MEND, Source, unknown
from dashboard.render.document import Island, page_document
from dashboard.render.urls import Urls
from dashboard.tables.arguments import arguments
from dashboard.tables.dataset import Dataset

Task = Callable[[], list[Finding]]


def page_findings(things: dict[str, Page], data: Dataset, wrong: set[str]) -> list[Finding]:
    """Every finding in the pages that could be read. `wrong` are the files with findings of their own; the
    claim of a page that shows such a chart is not asked.
    """
    found = same_addresses(things)
    for name, page in things.items():
        source = Source("pages", name)
        own = names_of_blocks(page, source, data) or page_texts(page, data, source)
        shows = [chart for block in page.blocks for chart in charts_of(block)]
        if not own and all(f"dashboard/charts/{chart}.py" not in wrong for chart in shows):
            own += source.tried("Asking the page's claim", MEND, page_claim, page, shows, data, source)
        own += plotly_figures(page, data, source)
        found += own
    return found


def documents(page: Page, source: Source, data: Dataset) -> list[Task]:
    """What is to be asked of the document of a page, in each language."""
    return [
        partial(
            source.tried, f"Building page {page.name} in {language!r}", MEND, document, page, language, data
        )
        for language in LANGUAGES
    ]


def same_addresses(things: dict[str, Page]) -> list[Finding]:
    """A finding for each address that two pages share."""
    taken: dict[tuple[str, str], str] = {}
    found = []
    for name, page in things.items():
        for language in LANGUAGES:
            other = taken.setdefault((language, page.slug[language]), name)
            if other != name:
                found.append(
                    Source("pages", name).finding(
                        "slug=",
                        f"The address /{language}/{page.slug[language]} is that of pages/{other}.py too.",
                        "Give one of them another slug.",
                    )
                )
    return found


def charts_of(block: object) -> tuple[str, ...]:
    """Names of the charts that a block shows."""
    one = getattr(block, "chart", "")
    return (*getattr(block, "charts", ()), *((one,) if isinstance(one, str) and one else ()))


def names_of_blocks(page: Page, source: Source, data: Dataset) -> list[Finding]:
    """A finding for each chart, model, page or argument that a block, or the page itself, names and that does
    not exist.
    """
    found = []
    for block in (page, *page.blocks):
        named = [("chart", name, charts.names()) for name in charts_of(block)]
        for kind, known in (
            ("model", models.names()),
            ("page", pages.REGISTRY.names()),
            ("story", stories.REGISTRY.names()),
        ):
            name = getattr(block, kind, "")
            named += [(kind, name, known)] if isinstance(name, str) and name else []
        argued = arguments(data)
        named += [("argument", id, list(argued)) for id in getattr(block, "arguments", ())]
        found += [
            source.finding(f'"{name}"', *unknown(kind, name, known))
            for kind, name, known in named
            if name not in known
        ]
        if isinstance(block, ChartCard) and block.chart in charts.names() and charts.get(block.chart).live:
            problem = f"{block.chart} follows levers, and ChartCard gives it none."
            found.append(source.finding(f'"{block.chart}"', problem, "Show it by StillChart, or in WhatIf."))
    return found


def page_texts(page: Page, data: Dataset, source: Source) -> list[Finding]:
    """Unknown names in the texts of a page."""
    return texts.unknown_names(page, page.model, data, source)


def plotly_figures(page: Page, data: Dataset, source: Source) -> list[Finding]:
    """A finding for each ordinary figure that fails in a language, or that no page can draw."""
    found = []
    for block in page.blocks:
        for language in LANGUAGES if isinstance(block, PlotlyFigure) else ():
            doing = f"Drawing the figure {getattr(block, 'name', '')!r} in {language!r}"
            found += source.tried(doing, MEND, drawn_with_table, block, data, language)
    return list(dict.fromkeys(found))


def drawn_with_table(block: PlotlyFigure, data: Dataset, language: str) -> list[Finding]:
    table(drawn(block, data, language), language)
    return []


def page_claim(page: Page, shows: list[str], data: Dataset, source: Source) -> list[Finding]:
    built = [charts.build(name, LANGUAGES[0], data) for name in shows]
    return claims.of_page(page, models.get(page.model, data) if page.model else None, built, data, source)


class NoFiles:
    """Addresses for a page that nobody is sent."""

    def address(self, name: str) -> str:
        return f"/{name}"

    def inline(self, name: str) -> str:
        return "data:,"


def document(page: Page, language: str, data: Dataset) -> list[Finding]:
    """Render the page's document as it arrives."""
    path = f"/{language}/{page.slug[language]}"
    with Flask(__name__).test_request_context(path):
        page_document(
            page,
            language,
            MultiDict(),
            data,
            Urls(NoFiles(), path),
            Island(Markup(""), Markup(""), (), Markup("")),
        )
    return []
