"""Stacked bars over rows of marks: wholes and their parts above, shares of them below, each on its own
axis.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.chart import Context
from dashboard.charts.core.marks import Mark, computed
from dashboard.charts.core.rows import IF_MOVED, outlines, row_label, traces, track, y_axis
from dashboard.core.words import Words

BAR, GAP = 104, 40
"""Heights in pixels of one bar with its words above it, and of the space between the two panels."""
UNDER = 0.22
"""How far below a bar the range of its whole stands, in bars."""


@dataclass(frozen=True)
class Bar:
    """One whole: its name, what is told of it (a template a line), and the output that it adds up to.

    `whole` is empty where the bar has no range.
    """

    label: str
    texts: tuple[str, ...]
    whole: str = ""


@dataclass(frozen=True)
class Series:
    """The same part of every bar: an output each, and its colour."""

    outputs: tuple[str, ...]
    colour: str


def part(context: Context, output: str, label: Words, style: str, colour: str) -> Mark:
    """A part of a bar, as a mark for the table and the alternative text."""
    return replace(
        computed(context.model, output, label, context.language, colour, ranged=False), styles=(style,)
    )


def split_figure(
    bars: Sequence[Bar],
    series: Sequence[Series],
    rows: Sequence[Mark],
    bar_axis: dict[str, Any],
    row_axis: dict[str, Any],
    openings: dict[str, float],
) -> dict[str, Any]:
    """A figure of `bars` on `bar_axis`, and of `rows` on `row_axis` below them."""
    above, below = BAR * (len(bars) + 0.08), look.ROW * (len(rows) + 0.23)
    inner = above + GAP + below
    data = [stacked(one) for one in series]
    shapes: list[dict[str, Any]] = []
    notes = [row_label(-at, bar.label, bar.texts, shift=14) for at, bar in enumerate(bars)]
    for at, bar in enumerate(bars):
        data += under(bar.whole, -at - UNDER, openings) if bar.whole else []
    for at, mark in enumerate(rows):
        data += [on_second(trace) for trace in traces(mark, -at, openings)]
        shapes += [on_second(shape) for shape in [track(-at), *outlines(mark, -at)]]
        notes.append(on_second(row_label(-at, mark.label, [mark.text])))
    return {
        "data": data,
        "layout": look.layout(
            round(inner) + 36,
            shapes=shapes,
            annotations=notes,
            xaxis={**bar_axis, "anchor": "y"},
            yaxis={
                "range": [-(len(bars) - 1) - 0.38, 0.7],
                "visible": False,
                "fixedrange": True,
                "domain": [1 - above / inner, 1],
            },
            xaxis2={**row_axis, "anchor": "y2"},
            yaxis2={**y_axis(len(rows)), "domain": [0, below / inner]},
        ),
    }


def stacked(series: Series) -> dict[str, Any]:
    """One part of every bar."""
    return {
        "type": "bar",
        "orientation": "h",
        "y": [-at for at in range(len(series.outputs))],
        "x": [{"slot": "value", "of": name} for name in series.outputs],
        "width": 0.24,
        "marker": {"color": series.colour, "line": {"color": "@card", "width": 1}},
        "hoverinfo": "text",
        "hovertext": [{"slot": "text", "text": "{%s}" % name} for name in series.outputs],
        "customdata": list(series.outputs),
    }


def under(whole: str, y: float, openings: dict[str, float]) -> list[dict[str, Any]]:
    """The range of a bar's whole, a thin grey bar under it, and where it stood at the opening."""
    ends = [{"slot": "value", "of": whole, "end": end} for end in ("low", "high")]
    quiet = {"type": "scatter", "y": [y, y], "hoverinfo": "skip", "cliponaxis": False}
    return [
        {**quiet, "mode": "lines", "x": ends, "line": {"width": 5, "color": "@range", "simplify": False}},
        {
            **quiet,
            "mode": "markers",
            "x": [openings[whole]],
            "y": [y],
            "marker": {"symbol": "circle", "size": 7, "color": "@soft"},
            "opacity": IF_MOVED,
        },
    ]


def on_second(item: dict[str, Any]) -> dict[str, Any]:
    """The same trace, shape or label on the lower axes."""
    if item.get("type") in ("scatter", "bar"):
        return {**item, "xaxis": "x2", "yaxis": "y2"}
    upright = "y2 domain" if item.get("yref") == "y domain" else "y2"
    return {**item, "xref": "paper" if item.get("xref") == "paper" else "x2", "yref": upright}
