"""Ways on from a page: the stories that pass through its charts, and the dossiers that hold them."""

from __future__ import annotations

from dashboard.core.words import Words
from dashboard.exports.images.link import shown_on
from dashboard.pages import dossiers, stories
from dashboard.pages.core.blocks import StorySteps
from dashboard.pages.core.page import Page
from dashboard.render.context import RenderContext

LABELS = {
    "related": Words(fr="Pour aller plus loin", en="To go further"),
    "stories": Words(fr="En récit", en="As a story"),
    "dossiers": Words(fr="Dossiers", en="Dossiers"),
}

Links = list[tuple[str, str]]
"""Titles with their addresses."""


def related(at: RenderContext) -> list[tuple[str, Links]]:
    """Links by the label that they stand under; none on a page without charts."""
    own = {block.story for block in at.page.blocks if isinstance(block, StorySteps)}
    shown = {*shown_on(at.page)}

    def links(pages: list[Page]) -> Links:
        return [(page.title[at.language], at.urls.page(page, at.language)) for page in pages]

    told = [
        stories.page(story.name)
        for story in stories.in_order()
        if story.name not in own and shown.intersection(step.chart for step in story.steps)
    ]
    held = [
        dossiers.page(theme)
        for theme in dossiers.themes(at.page_query.today).values()
        if shown.intersection(theme.charts)
    ]
    groups = {"stories": links(told), "dossiers": links([page for page in held if page.name != at.page.name])}
    return [(label, found) for label, found in groups.items() if found]
