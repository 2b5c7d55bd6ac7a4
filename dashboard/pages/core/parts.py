"""Which parts of a page Dash draws."""

from __future__ import annotations

from dashboard.pages.core.blocks import DashPart, FigureTable
from dashboard.pages.core.page import Page

EXPLORER = "explorer"


def dash_parts_of(page: Page) -> tuple[str, ...]:
    """Names of the parts that Dash draws on the page, in its order.

    >>> from dashboard import pages
    >>> dash_parts_of(pages.get("sources")), dash_parts_of(pages.get("energy"))
    (('explorer',), ())
    """
    return tuple(name for block in page.blocks for name in parts_of(block))


def parts_of(block: object) -> tuple[str, ...]:
    if isinstance(block, FigureTable):
        return (EXPLORER,)
    return block.names if isinstance(block, DashPart) else ()
