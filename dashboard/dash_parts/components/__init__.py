"""Charts and levers as components for a Dash app of one's own.

>>> from dash import Dash, html
>>> app = Dash()
>>> app.layout = html.Main([Levers("energy"), Chart("heat_cost_split", levers="energy")])
>>> len(app.callback_map)
3
"""

from __future__ import annotations

from dashboard.dash_parts.components.chart import Chart
from dashboard.dash_parts.components.ids import scenario_id
from dashboard.dash_parts.components.levers import Levers
from dashboard.dash_parts.components.wiring import wire

__all__ = ["Chart", "Levers", "scenario_id", "wire"]
