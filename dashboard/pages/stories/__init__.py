"""Stories, one file each: steps through the site's charts. Each has a page, under that of all stories.

>>> from dashboard.pages import stories
>>> stories.page("leaving_russian_gas").slug["en"]
'story/leaving-russian-gas'
"""

from __future__ import annotations

from dashboard import pages
from dashboard.core.edition import own_package
from dashboard.core.registry import Registry
from dashboard.core.words import LANGUAGES, Words
from dashboard.pages.core.blocks import StorySteps
from dashboard.pages.core.page import Page
from dashboard.pages.core.story import Story

REGISTRY = Registry(own_package(__name__), "story", "STORY")
FOLDER = "story"
"""The page that leads to all stories; theirs lie under its address."""


def get(name: str) -> Story:
    """The story of that name. Raises UnknownName."""
    found: Story = REGISTRY.get(name)
    return found


def in_order() -> list[Story]:
    """All stories, in their order."""
    return sorted(REGISTRY.all().values(), key=lambda story: story.order)


def page(name: str) -> Page:
    """The page of a story."""
    story, folder = get(name), pages.get(FOLDER)
    return Page(
        f"{FOLDER}/{name}",
        order=folder.order,
        slug=Words(**{code: f"{folder.slug[code]}/{story.slug[code]}" for code in LANGUAGES}),
        title=story.title,
        kicker=folder.title,
        headline=story.title,
        lede=story.lede,
        blocks=(StorySteps(name),),
    )
