"""A paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dashboard.pages.core.blocks import Prose
    from dashboard.render.context import RenderContext


def view(block: Prose, at: RenderContext) -> dict[str, Any]:
    return {"text": at.linked(block.text)}
