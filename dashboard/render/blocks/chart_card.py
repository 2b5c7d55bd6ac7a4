"""A chart of cited figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.pages.core.blocks import Heading, WhatIf
from dashboard.render.chart_card import card

if TYPE_CHECKING:
    from dashboard.pages.core.blocks import ChartCard
    from dashboard.render.context import RenderContext


def view(block: ChartCard, at: RenderContext) -> dict[str, Any]:
    # A card under a section's title is a level below it.
    before = at.page.blocks[: at.page.blocks.index(block)]
    level = 3 if any(isinstance(other, Heading | WhatIf) for other in before) else 2
    return card(block.chart, at, wide=block.wide, level=level)
