"""Where a chart stands on the site: a path with claims, version and scenario, the same whatever host serves
it.
"""

from __future__ import annotations

from typing import Any

from dashboard import pages
from dashboard.charts.core.built import Built
from dashboard.charts.core.drawn import Drawn
from dashboard.charts.core.slots import fill
from dashboard.core.site import published_at
from dashboard.models.core.scenario import Scenario
from dashboard.pages import stories
from dashboard.pages.core.blocks import ChartCard, StillChart, StorySteps, WhatIf
from dashboard.pages.core.page import Page


def page_of(name: str) -> Page | None:
    """The first page that shows a chart, None where none does."""
    return next((page for page in pages.in_order() if name in shown_on(page)), None)


def shown_on(page: Page) -> tuple[str, ...]:
    """Names of the charts of a page."""
    blocks = [
        block.charts if isinstance(block, WhatIf) else (block.chart,)
        for block in page.blocks
        if isinstance(block, ChartCard | StillChart | WhatIf)
    ]
    told = [stories.get(block.story) for block in page.blocks if isinstance(block, StorySteps)]
    blocks += [tuple(step.chart for step in story.steps) for story in told]
    return tuple(name for names in blocks for name in names)


def link(built: Built) -> dict[str, Any] | None:
    """The slot of a chart's address; None where no page shows the chart."""
    page, data = page_of(built.name), built.data
    if page is None:
        return None
    scenario = Scenario.on(data)
    return {
        "slot": "link",
        "lead": published_at(built.language),
        "path": f"/{built.language}/{page.slug[built.language]}",
        "claims": list(scenario.claims),
        "data_version": scenario.data_version,
        "as_of_version": scenario.as_of_version,
        "anchor": built.name,
    }


def address(drawn: Drawn) -> str:
    """A chart's address under its scenario, or nothing.

    >>> import dashboard
    >>> address(dashboard.chart("heat_cost_split", "fr", price_europe=390).drawn).split("&")[0]
    '/fr/energie?price_europe=390'
    """
    found = link(drawn.built)
    return fill(found, drawn.evaluation) if found else ""
