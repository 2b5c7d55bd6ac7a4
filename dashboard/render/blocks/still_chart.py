"""A chart that follows levers elsewhere, where its levers open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard import charts
from dashboard.core.script_json import script_json
from dashboard.render.chart_card import card, heading_level
from dashboard.render.panel import panel_spec

if TYPE_CHECKING:
    from dashboard.pages.core.blocks import StillChart
    from dashboard.render.context import RenderContext


def view(block: StillChart, at: RenderContext) -> dict[str, Any]:
    model = charts.get(block.chart).model
    evaluation = at.still(model)
    return {
        "model": model,
        "wide": block.wide,
        "card": card(block.chart, at, evaluation, level=heading_level(block, at)),
        "spec": script_json(panel_spec(evaluation.own, evaluation, "")),
    }
