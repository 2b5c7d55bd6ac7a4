"""What a page does not say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dashboard.pages.core.blocks import Caveats
    from dashboard.render.context import RenderContext


def view(block: Caveats, at: RenderContext) -> dict[str, Any]:
    return {"items": [at.linked(item) for item in block.items]}
