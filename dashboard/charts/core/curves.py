"""Answers over a lever or over time: a curve, the scenario's point on it, its range, and what is cited."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.charts.core.marks import Mark, point


def curve(x: Any, y: Any, colour: str, width: float = 2.5, **line: Any) -> dict[str, Any]:
    """A line through values or slots of a sweep."""
    return {
        "type": "scatter",
        "mode": "lines",
        "x": x,
        "y": y,
        "hoverinfo": "skip",
        "line": {"color": colour, "width": width, "dash": "solid", **line, "simplify": False},
    }


def area(x: Any, y: Any, colour: str, *, fill: str = "toself", **line: Any) -> dict[str, Any]:
    """What a line goes round, or with `fill="tozeroy"` what is between it and zero, without the line."""
    return {**curve(x, y, colour, 0, **line), "fill": fill, "fillcolor": colour}


def ring(x: Any, mark: Mark) -> list[dict[str, Any]]:
    """The scenario's point: a ring with a dot, at the value of its mark."""
    outer = {"symbol": "circle", "size": 14, "color": "@card", "line": {"width": 2.5, "color": mark.colour}}
    inner = {"symbol": "circle", "size": 5, "color": mark.colour}
    return [{**point(x, 0, mark, **marker), "y": [mark.value]} for marker in (outer, inner)]


def spread(x: Any, mark: Mark) -> dict[str, Any]:
    """The computed range, upright at one place."""
    return curve([x, x], [mark.low, mark.high], "@range", 5)


def evidence(low: float, high: float, **more: Any) -> dict[str, Any]:
    """Gold, behind everything: what the sources cite of the axis below."""
    return {
        "type": "rect",
        "x0": low,
        "x1": high,
        "yref": "paper",
        "y0": 0,
        "y1": 1,
        "fillcolor": "@evidence",
        "opacity": 0.55,
        "line": {"width": 0},
        "layer": "below",
        **more,
    }


def point_of(mark: Mark) -> Mark:
    """A computed mark that is the scenario's point on a curve, for the legend."""
    return replace(mark, styles=("scenario", *mark.styles[1:]))


def on_line(mark: Mark) -> Mark:
    """A cited mark that is a line with its own words, and so needs no key."""
    return replace(mark, styles=())
