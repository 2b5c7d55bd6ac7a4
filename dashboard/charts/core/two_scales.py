"""The axes of time of two panels side by side, each on its own scale."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.lanes import WIDTHS, Panel

PARTED = 2020
"""The year that the wide panel begins with: before it, events are few and far between."""


def on_screen(values: dict[str, Any]) -> dict[str, Any]:
    """What differs between screens."""
    return {"slot": "screen", **values}


def tick_years(panel: Panel, narrow: bool) -> list[int]:
    """The years that are named along a panel; on a small screen few, and none near the gap."""
    if panel.last.year == PARTED:
        decade = -(-panel.first.year // 10) * 10
        return list(range(decade, PARTED, 30 if narrow else 20))
    return list(range(PARTED + narrow, panel.last.year, 2 if narrow else 1))


def time_axis(panel: Panel) -> dict[str, Any]:
    """One panel's own axis of time."""
    years = {size: tick_years(panel, size == "narrow") for size in WIDTHS}
    return look.axis(
        type="date",
        range=[panel.first.isoformat(), panel.last.isoformat()],
        domain=[panel.left, panel.right],
        anchor="y",
        tickangle=0,
        ticks="outside",
        ticklen=4,
        tickcolor="@line",
        tickvals=on_screen({size: [f"{year}-01-01" for year in found] for size, found in years.items()}),
        ticktext=on_screen({size: list(map(str, found)) for size, found in years.items()}),
    )


def year_names(both: Sequence[Panel]) -> list[dict[str, Any]]:
    """The years again above the lanes: the drawing is taller than a small screen."""
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
            "visible": {"slot": "screen", "wide": True, "narrow": year in tick_years(panel, narrow=True)},
        }
        for panel in both
        for year in tick_years(panel, narrow=False)
    ]
