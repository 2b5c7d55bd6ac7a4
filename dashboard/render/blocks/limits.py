"""What a model does not say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard import models

if TYPE_CHECKING:
    from dashboard.pages.core.blocks import Limits
    from dashboard.render.context import RenderContext


def view(block: Limits, at: RenderContext) -> dict[str, Any]:
    model = models.get(block.model, at.data)
    return {"items": [at.linked(limit, at.still(block.model)) for limit in model.limits]}
