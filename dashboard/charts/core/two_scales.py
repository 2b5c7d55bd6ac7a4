"""The axes of time of two panels side by side, each on its own scale."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.lanes import Panel

PARTED = 2020
"""The year that the wide panel begins with: before it, events are few and far between."""


def tick_years(panel: Panel) -> list[int]:
    """The years that are named along a panel."""
    if panel.last.year == PARTED:
        return list(range(-(-panel.first.year // 10) * 10, PARTED, 20))
    return list(range(PARTED, panel.last.year))


def time_axis(panel: Panel) -> dict[str, Any]:
    """One panel's own axis of time."""
    years = tick_years(panel)
    return look.axis(
        type="date",
        range=[panel.first.isoformat(), panel.last.isoformat()],
        domain=[panel.left, panel.right],
        anchor="y",
        tickangle=0,
        ticks="outside",
        ticklen=4,
        tickcolor="@line",
        tickvals=[f"{year}-01-01" for year in years],
        ticktext=list(map(str, years)),
    )


def year_names(scales: Sequence[Panel]) -> list[dict[str, Any]]:
    """The years again above the lanes: the drawing is taller than a screen."""
    return [
        {
            "xref": panel.axis,
            "x": f"{year}-01-01",
            "yref": "paper",
            "y": 1,
            "yanchor": "bottom",
            "yshift": 2,
            "showarrow": False,
            "font": {"size": look.SMALL, "color": "@soft"},
            "text": str(year),
        }
        for panel in scales
        for year in tick_years(panel)
    ]
