"""A card a story, with its question and its steps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.pages import stories

if TYPE_CHECKING:
    from dashboard.pages.core.blocks import StoryCards
    from dashboard.render.context import RenderContext


def view(block: StoryCards, at: RenderContext) -> dict[str, Any]:
    return {
        "stories": [
            {
                "title": story.title[at.language],
                "lede": at.filled(story.lede),
                "address": at.urls.page(stories.page(story.name), at.language),
                "steps": [step.title[at.language] for step in story.steps],
            }
            for story in stories.in_order()
        ]
    }
