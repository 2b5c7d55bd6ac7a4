"""One page as one HTML document: the page's blocks in their templates, and Dash only where a block needs
it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup
from werkzeug.datastructures import MultiDict

from dashboard import charts, models, pages
from dashboard.charts.core.evaluation import PLACE, Evaluation
from dashboard.core.errors import BadDefinition, UnknownName
from dashboard.core.script_json import script_json
from dashboard.core.words import LANGUAGES, in_first_case
from dashboard.exports.images.card import name_for
from dashboard.pages import reference, stories
from dashboard.pages.core.blocks import (
    ChartCard,
    EventFilters,
    OpenData,
    PlotlyFigure,
    StillChart,
    StorySteps,
    WhatIf,
)
from dashboard.pages.core.page import Page
from dashboard.pages.core.parts import EXPLORER, dash_parts_of
from dashboard.query.notices import NOTICES
from dashboard.query.own_address import own_address
from dashboard.query.page_query import PageQuery
from dashboard.render.blocks import open_data
from dashboard.render.context import RenderContext
from dashboard.render.dataset_description import described
from dashboard.render.history import history_view
from dashboard.render.labels import labels
from dashboard.render.preview import preview
from dashboard.render.related import related
from dashboard.render.templating import TEMPLATES
from dashboard.render.unbroken import unbroken
from dashboard.render.urls import Urls
from dashboard.tables.dataset import Dataset
from dashboard.tables.periods import written


def rendered(template: str, **values: Any) -> str:
    """A document, or a part of one, whose numbers stay on the line of their units."""
    return unbroken(TEMPLATES.get_template(template).render(**values))


PLOTLY, EVERY_KIND = "plotly.min.js", "plotly.every_kind.min.js"
"""The plotly.js of a page: what charts need, or all of it where an ordinary figure needs another kind."""


@dataclass(frozen=True)
class Island:
    """The parts of Dash's own document that a page with a Dash block takes in."""

    app_entry: Markup
    config: Markup
    scripts: tuple[str, ...]
    """Paths, in the order in which they run."""
    renderer: Markup
    answers: Markup | None = None


def needs_island(page: Page, *, static_build: bool = False) -> bool:
    """Whether a block of the page is drawn by Dash; without a server that is the explorer alone."""
    names = dash_parts_of(page)
    return EXPLORER in names if static_build else bool(names)


def draws(page: Page) -> bool:
    """Whether a block of the page is drawn by Plotly."""
    return any(
        isinstance(block, ChartCard | PlotlyFigure | StillChart | StorySteps | WhatIf)
        for block in page.blocks
    )


def models_of(page: Page) -> list[str]:
    """Models that the levers and drawings of the page run, each once, in the order of the page."""
    found: list[str] = []
    for block in page.blocks:
        if isinstance(block, WhatIf):
            found.append(block.model)
        elif isinstance(block, StillChart):
            found.append(charts.get(block.chart).model)
        elif isinstance(block, StorySteps):
            drawn = (charts.get(step.chart) for step in stories.get(block.story).steps)
            found += [chart.model for chart in drawn if chart.live]
    return list(dict.fromkeys(found))


def says_where(page: Page) -> bool:
    """Whether the page tells programs the full addresses of files, and so differs with the name of the
    site.
    """
    return any(isinstance(block, OpenData) for block in page.blocks)


def shell(
    language: str,
    current: Page | None,
    data: Dataset,
    urls: Urls,
    query: str = "",
) -> dict[str, Any]:
    """What every document is given, whatever its page; `query` is that of the scenario."""
    order, t = pages.in_order(), labels(language)
    at = current or order[0]
    here = in_navigation(current)
    return {
        "blocks": [],
        "island": None,
        "parts": (),
        "draws": False,
        "filters": False,
        "dataset": None,
        "at_opening": None,
        "models": [],
        "plotly": PLOTLY,
        "embed": "",
        "urls": urls,
        "static_build": urls.static_build,
        "query": query,
        "data_version": data.version,
        "history": None,
        "notices": [],
        "language": language,
        "t": t,
        "notice": {name: words[language] for name, words in NOTICES.items()},
        "version": in_first_case(t["version"].format(date=data.version_written(language))),
        "archive": t["archive"].format(day=written(urls.archive, language)) if urls.archive else "",
        "first": urls.page(order[0], language),
        "own": urls.page(at, language),
        "api": urls.page(reference.API, language),
        "markdown": "",
        "alternates": {code: urls.page(at, code, query) for code in LANGUAGES},
        "published": {code: urls.published(f"/{code}/{at.slug[code]}") for code in LANGUAGES if current},
        "preview": None,
        "shared": urls.shared(name_for(current), language, query) if current else "",
        "prefix": urls.prefix,
        "worker": urls.to(urls.worker) if urls.worker and urls.static_build != "page" else "",
        "story": False,
        "related": [],
        "here": here.title[language] if here else "",
        "navigation": [
            {
                "title": p.title[language],
                "address": urls.page(p, language),
                "current": ("page" if p is current else "true") if p is here else "",
                "evidence": p.evidence,
                "about": p.kicker[language].rpartition(" · ")[2],
            }
            for p in order
        ],
    }


def in_navigation(page: Page | None) -> Page | None:
    """The page of the navigation that a page is or, for a story or a dossier, lies under; None where an
    edition has no such page.
    """
    return pages.find(stories.FOLDER) if page and "/" in page.name else page


def page_document(
    page: Page,
    language: str,
    query: MultiDict[str, str],
    data: Dataset,
    urls: Urls,
    island: Island | None,
    embed: str = "",
) -> str:
    """The whole document of a page, under the scenario, the claims and the version that the query asks for.

    `embed` names the chart that the page holds alone, to be laid into another page.
    """
    asked = PageQuery.read(query, data, language)
    try:
        return _page_document(page, language, asked, urls, island, embed)
    except (UnknownName, BadDefinition):
        if not asked.then:
            raise
        return _page_document(
            page, language, asked.as_it_is(labels(language)["notice_then"]), urls, island, embed
        )


def _page_document(
    page: Page, language: str, asked: PageQuery, urls: Urls, island: Island | None, embed: str
) -> str:
    place = next((block for block in page.blocks if isinstance(block, WhatIf)), None)
    model = models.get(place.model, asked.data) if place else None
    evaluation = Evaluation(model, language, scenario=asked.scenario)
    urls = urls.carrying(asked.scenario.query())
    notices = asked.notices_of(model, language) if model else []
    reading = RenderContext(page, language, asked, evaluation, urls, notices, embedded=bool(embed))
    base = shell(language, page, asked.data, urls, asked.scenario.query())
    base |= {"history": history_view(asked, language, urls), "notices": asked.notices}
    base["markdown"] = "" if embed else urls.markdown(page, language)
    headline, description = reading.words(page.headline), reading.words(page.lede)
    base["preview"] = shown = preview(page, asked, headline, description)
    base["shared"] = urls.shared(shown.card, language, asked.scenario.query())
    base |= {
        "story": any(isinstance(block, StorySteps) for block in page.blocks),
        "related": [] if embed else related(reading),
    }
    if place and PLACE.search(reading.filled(page.headline) + reading.filled(page.lede)):
        base["at_opening"] = ("words_at_opening", bool(evaluation.moved))
    blocks = reading.views()
    base["plotly"] = EVERY_KIND if any(view.get("every_kind") for _, view in blocks) else PLOTLY
    if not place and reading.stands_still:
        base["at_opening"] = ("page_at_opening", bool(asked.scenario.inputs))
    # Files know the address that they are published at, or none; a page in one file lies nowhere.
    site_address = urls.site_url if urls.static_build else urls.site_url or own_address()
    if says_where(page) and site_address and urls.static_build != "page":
        base["dataset"] = script_json(
            described(asked.today, language, site_address, base["published"].get(language, ""))
        )
    base |= {
        "embed": embed,
        "models": models_of(page),
        "blocks": blocks,
        "island": island,
        "parts": dash_parts_of(page) if island else (),
        "draws": draws(page),
        "filters": any(isinstance(block, EventFilters) for block in page.blocks),
    }
    return rendered(
        "embed.html" if embed else "page.html",
        **base,
        title=page.title[language],
        description=description,
        kicker=reading.words(page.kicker),
        headline=headline,
        lede=reading.linked(page.lede),
    )


def front_document(data: Dataset, urls: Urls) -> str:
    """The front page of a site kept as files: it leads to the first page in the reader's language."""
    language = LANGUAGES[0]
    return rendered("front.html", **shell(language, None, data, urls))


def data_document(language: str, data: Dataset, urls: Urls) -> str:
    """The page of the folder `/data/`: every file in it."""
    t, sources = labels(language), pages.get("sources")
    asked = PageQuery.read(MultiDict(), data, language)
    context = RenderContext(sources, language, asked, Evaluation(None, language), urls)
    base = shell(language, None, data, urls)
    base["alternates"] = {code: urls.page(sources, code) for code in LANGUAGES}
    return rendered(
        "data.html",
        **base,
        title=t["data_title"],
        description=t["data_text"],
        kicker=sources.title[language],
        headline=t["data_title"],
        lede=t["data_text"],
        block=open_data.view(OpenData(), context),
    )


def wrong_document(status: int, language: str, data: Dataset, urls: Urls) -> str:
    """The page for an address that has none (404), that does not take the method (405), and whatever else is
    refused, in the reader's language.
    """
    t = labels(language)
    title, told = (t[f"wrong_{status}_{part}"] for part in ("title", "text"))
    return rendered(
        "missing.html",
        **shell(language, None, data, urls),
        title=title,
        description=told,
        kicker=str(status),
        headline=title,
        lede=told,
    )
