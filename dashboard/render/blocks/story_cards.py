"""A card a story, with its question and its steps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.exports.images.link import page_of
from dashboard.pages import stories
from dashboard.pages.core.blocks import PageCards
from dashboard.render.small_drawing import small_drawing

if TYPE_CHECKING:
    from dashboard.pages.core.blocks import StoryCards
    from dashboard.pages.core.story import Story
    from dashboard.render.context import RenderContext


def view(block: StoryCards, at: RenderContext) -> dict[str, Any]:
    # Beside the cards of all pages the same drawings would stand twice.
    drawn = not any(isinstance(other, PageCards) for other in at.page.blocks)
    return {
        "stories": [
            {
                "title": story.title[at.language],
                "lede": at.filled(story.lede),
                "address": at.urls.page(stories.page(story.name), at.language),
                "steps": [step.title[at.language] for step in story.steps],
                "drawing": drawing(story, at) if drawn else None,
            }
            for story in stories.in_order()
        ]
    }


def drawing(story: Story, at: RenderContext) -> dict[str, Any] | None:
    """That of the page whose chart the story begins with."""
    page = page_of(story.steps[0].chart)
    return small_drawing(page.card.drawing, at) if page and page.card else None
