"""The own cards of all pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard import pages
from dashboard.render.page_card import page_card

if TYPE_CHECKING:
    from dashboard.pages.core.blocks import PageCards
    from dashboard.render.context import RenderContext


def view(block: PageCards, context: RenderContext) -> dict[str, Any]:
    return {"cards": [page_card(page.card, page.name, context) for page in pages.in_order() if page.card]}
