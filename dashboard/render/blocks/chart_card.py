"""A chart of cited figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.render.chart_card import card, heading_level

if TYPE_CHECKING:
    from dashboard.pages.core.blocks import ChartCard
    from dashboard.render.context import RenderContext


def view(block: ChartCard, at: RenderContext) -> dict[str, Any]:
    return {**card(block.chart, at, wide=block.wide, level=heading_level(block, at)), "beside": block.beside}
