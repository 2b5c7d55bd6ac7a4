"""Marks along one horizontal axis: each row has its words above its mark, so that it reads at any width."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise
from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.marks import Mark
from dashboard.charts.core.slots import MOVED, Amount

IF_MOVED = {"slot": "choose", "of": MOVED, "below": [[0.5, 0]], "else": 1}
"""The opacity of what only a moved scenario shows: it is drawn from the start, so that a moving lever
changes no more than numbers.
"""
SECOND = 0.24
"""How far below the first a second mark of the same row stands, in rows."""


def rows_figure(
    marks: Sequence[Mark],
    axis: dict[str, Any],
    *,
    joined: bool = False,
    openings: dict[str, float] | None = None,
) -> dict[str, Any]:
    """A figure with one row for each run of marks that share a label.

    `axis` is the x axis; `joined` puts the marks of a row on one line with a dotted link between them;
    `openings` are the opening values of outputs, drawn small beside a moved scenario.
    """
    groups = [list(group) for _, group in groupby(marks, key=lambda mark: mark.label)]
    tall = max(map(len, groups)) > 1
    wide, narrow = (
        (look.TALL_ROW, look.TALLEST_ROW)
        if tall and not joined
        else (look.TALL_ROW,) * 2
        if tall
        else (look.ROW,) * 2
    )
    data: list[dict[str, Any]] = []
    shapes: list[dict[str, Any]] = []
    for row, group in enumerate(groups):
        shapes.append(track(-row))
        if joined:
            shapes += [link(a, b, -row) for a, b in pairwise(group)]
        for position, mark in enumerate(group):
            y = -row if joined else -row - position * SECOND
            data += traces(mark, y, openings or {})
            shapes += outlines(mark, y)
    notes = [
        row_label(-row, group[0].label, [mark.text for mark in group]) for row, group in enumerate(groups)
    ]
    return {
        "data": data,
        "layout": look.layout(
            (
                {
                    "slot": "screen",
                    "wide": len(groups) * wide + look.AXIS,
                    "narrow": len(groups) * narrow + look.AXIS,
                }
                if wide != narrow
                else len(groups) * wide + look.AXIS
            ),
            xaxis=axis,
            yaxis=y_axis(len(groups)),
            shapes=shapes,
            annotations=notes,
        ),
    }


def link(a: Mark, b: Mark, y: float) -> dict[str, Any]:
    """A dotted line between the nearest cited ends of two marks: no path is claimed between them."""
    ends = [(x, z) for x in cited_ends(a) for z in cited_ends(b)]
    start, end = min(ends, key=lambda pair: abs(pair[0] - pair[1]))
    return {
        "type": "line",
        "x0": start,
        "x1": end,
        "y0": y,
        "y1": y,
        "layer": "between",
        "line": {"color": "@soft", "width": 2, "dash": "dot"},
    }


def cited_ends(mark: Mark) -> list[float]:
    return [end for end in (mark.low, mark.value, mark.high) if end is not None]


def y_axis(rows: int) -> dict[str, Any]:
    """A bare vertical axis for `rows` rows, the first on top."""
    return {"range": [-(rows - 1) - 0.45, 0.78], "visible": False, "fixedrange": True}


def row_label(
    y: Any, label: str, texts: Iterable[str], shift: int = 11, *, folds: bool = True
) -> dict[str, Any]:
    """The words of a row, above its mark; on a small screen those after the label fold into lines of their
    own.
    """
    told = [text for text in texts if text]
    line = " · ".join(told)
    name = f"<b>{label}</b>"
    whole = f"{name}  {line}" if line else name
    return {
        "xref": "paper",
        "x": 0,
        "xanchor": "left",
        "y": y,
        "yanchor": "bottom",
        "yshift": shift,
        "showarrow": False,
        "align": "left",
        "font": {"size": look.SIZE, "color": "@ink"},
        "text": {"slot": "text", "text": whole, "narrow": "<br>".join([name, *told]) if folds else whole},
    }


def track(y: Amount) -> dict[str, Any]:
    """The thin line that a row's marks stand on."""
    return {
        "type": "line",
        "xref": "paper",
        "x0": 0,
        "x1": 1,
        "y0": y,
        "y1": y,
        "layer": "below",
        "line": {"color": "@grid", "width": 1},
    }


def point(x: Any, y: Any, mark: Mark, **marker: Any) -> dict[str, Any]:
    """One marker, with its row's words when the pointer is on it."""
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [x],
        "y": [y],
        "cliponaxis": False,
        "hoverinfo": "text",
        "hovertext": {"slot": "text", "text": f"{mark.label}<br>{mark.text}"},
        "marker": marker,
        "customdata": [mark.opens],
    }


def traces(mark: Mark, y: float, openings: dict[str, float]) -> list[dict[str, Any]]:
    """The markers and lines of a mark; that of a bar from zero only carries its words."""
    if "range" in mark.styles or "computed" in mark.styles:
        return computed_traces(mark, y, openings)
    if not cited_ends(mark) or not mark.styles:
        return []
    if "bar" in mark.styles:
        size = {
            "symbol": "line-ns",
            "size": 17,
            "line": {"width": 2.5, "color": mark.colour},
            "color": mark.colour,
        }
        return [point(mark.low, y, mark, **size), point(mark.high, y, mark, **size)]
    if "more" in mark.styles or "less" in mark.styles:
        more = "more" in mark.styles
        symbol = "triangle-right" if more else "triangle-left"
        at = mark.low if more else mark.high
        return [point(at, y, mark, symbol=symbol, size=15, color=mark.colour)]
    if "dashed" in mark.styles:
        return [point(mark.value, y, mark, symbol="circle", size=12, color="@card", line={"width": 0})]
    if mark.styles == ("fill",):
        return [point(mark.value, y, mark, symbol="circle", size=16, color=mark.colour, opacity=0)]
    symbol = ("diamond" if "party" in mark.styles else "circle") + (
        "-open" if "hollow" in mark.styles else ""
    )
    return [
        point(
            mark.value,
            y,
            mark,
            symbol=symbol,
            size=13,
            color=mark.colour,
            line={"width": 2.5, "color": mark.colour},
        )
    ]


def computed_traces(mark: Mark, y: float, openings: dict[str, float]) -> list[dict[str, Any]]:
    """A computed value: thin grey range, ring with a dot, and where it stood at the opening."""
    drawn = []
    if mark.low is not None:
        drawn.append(
            {
                "type": "scatter",
                "mode": "lines",
                "x": [mark.low, mark.high],
                "y": [y, y],
                "hoverinfo": "skip",
                "line": {"width": 5, "color": "@range", "simplify": False},
                "cliponaxis": False,
            }
        )
    if mark.outputs and mark.outputs[0] in openings:
        before = point(openings[mark.outputs[0]], y, mark, symbol="circle", size=7, color="@soft")
        drawn.append({**before, "opacity": IF_MOVED, "hoverinfo": "skip"})
    if mark.value is None:
        return drawn
    ring = point(
        mark.value,
        y,
        mark,
        symbol="circle",
        size=14,
        color="@card",
        line={"width": 2.5, "color": mark.colour},
    )
    return [*drawn, ring, point(mark.value, y, mark, symbol="circle", size=5, color=mark.colour)]


def outlines(mark: Mark, y: float) -> list[dict[str, Any]]:
    """The shapes of a mark: bars of a range, dashed outlines, the ring of a moved scenario."""
    dashed = {"color": mark.colour, "width": 2.2, "dash": "3px,2px"}
    if "bar" in mark.styles:
        line = dashed if "dashed" in mark.styles else {"width": 0}
        return [band(mark.low, mark.high, y, 6, mark.colour, line, 0.35 if "dashed" in mark.styles else 0.9)]
    if "computed" in mark.styles:
        return [scenario_ring(mark.value, y)]
    if "dashed" in mark.styles:
        return [circle(mark.value, y, 7, dashed)]
    if mark.styles == ("fill",):
        return [band(0, mark.value, y, 8, mark.colour, {"width": 0}, 1, layer="between")]
    return []


def scenario_ring(at: Any, y: float) -> dict[str, Any]:
    """The ring of a moved scenario around a result; none where the result is no finite number."""
    finite = (
        {"slot": "choose", "of": at["of"], "below": [[1e300, True]], "else": False}
        if isinstance(at, dict)
        else True
    )
    return {
        **circle(at, y, 11, {"color": "@ink", "width": 1.5, "dash": "dot"}),
        "visible": finite,
        "opacity": IF_MOVED,
    }


def band(
    low: Any,
    high: Any,
    y: float,
    half: int,
    colour: str,
    line: dict[str, Any],
    opacity: float,
    layer: str = "above",
) -> dict[str, Any]:
    """A bar of fixed thickness between two ends; `half` is half its height in pixels."""
    return {
        "type": "rect",
        "x0": low,
        "x1": high,
        "ysizemode": "pixel",
        "yanchor": y,
        "y0": -half,
        "y1": half,
        "fillcolor": colour,
        "opacity": opacity,
        "line": line,
        "layer": layer,
    }


def circle(x: Any, y: float, radius: int, line: dict[str, Any]) -> dict[str, Any]:
    """A ring of fixed size around a point."""
    return {
        "type": "circle",
        "xsizemode": "pixel",
        "ysizemode": "pixel",
        "xanchor": x,
        "yanchor": y,
        "x0": -radius,
        "x1": radius,
        "y0": -radius,
        "y1": radius,
        "line": line,
    }
