"""Cards that answer a question each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.render.page_card import page_card

if TYPE_CHECKING:
    from dashboard.pages.core.blocks import Answers
    from dashboard.render.context import RenderContext


def view(block: Answers, context: RenderContext) -> dict[str, Any]:
    return {"cards": [page_card(card, context.page.name, context) for card in block.cards]}
