"""A link to another page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dashboard.pages.core.blocks import Lead
    from dashboard.render.context import RenderContext


def view(block: Lead, at: RenderContext) -> dict[str, Any]:
    return {"text": at.words(block.text), "address": at.address(block.page)}
