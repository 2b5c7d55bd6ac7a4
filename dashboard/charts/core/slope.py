"""Two moments side by side: what is cited at each, and dotted lines between cited ends only."""

from __future__ import annotations

from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.marks import Mark
from dashboard.charts.core.rows import cited_ends, point

LEFT, RIGHT = 0.22, 0.72


def slope_figure(
    before: Mark, after: Mark, moments: tuple[str, str], y_axis: dict[str, Any]
) -> dict[str, Any]:
    """A figure of two marks; `moments` are the words under them, `y_axis` the shared vertical axis."""
    lines = [segment(a, b) for a in cited_ends(before) for b in cited_ends(after)]
    marks = [*vertical(before, LEFT), *vertical(after, RIGHT)]
    notes = [value_label(before, LEFT, "top", -14), value_label(after, RIGHT, "bottom", 14)]
    return {
        "data": marks,
        "layout": look.layout(
            300,
            margin={"l": 44, "r": 20, "t": 12, "b": 34},
            shapes=[*lines, *bar(before, LEFT), *bar(after, RIGHT)],
            annotations=notes,
            yaxis=y_axis,
            xaxis=look.axis(
                range=[0, 1], tickvals=[LEFT, RIGHT], ticktext=list(moments), showgrid=False, tickangle=0
            ),
        ),
    }


def segment(start: float, end: float) -> dict[str, Any]:
    """Dotted, since nothing is cited between the two."""
    return {
        "type": "line",
        "x0": LEFT,
        "x1": RIGHT,
        "y0": start,
        "y1": end,
        "layer": "below",
        "line": {"color": "@soft", "width": 1.5, "dash": "dot"},
    }


def vertical(mark: Mark, x: float) -> list[dict[str, Any]]:
    """The markers of a mark on a vertical axis."""
    if "bar" in mark.styles:
        tick = {
            "symbol": "line-ew",
            "size": 18,
            "line": {"width": 2.5, "color": mark.colour},
            "color": mark.colour,
        }
        return [{**point(x, 0, mark, **tick), "y": [end]} for end in (mark.low, mark.high)]
    symbol = "circle-open" if "hollow" in mark.styles else "circle"
    return [
        {
            **point(
                x, 0, mark, symbol=symbol, size=14, color=mark.colour, line={"width": 3, "color": mark.colour}
            ),
            "y": [mark.value],
        }
    ]


def bar(mark: Mark, x: float) -> list[dict[str, Any]]:
    """The body of a range, of fixed width."""
    if "bar" not in mark.styles:
        return []
    return [
        {
            "type": "rect",
            "xsizemode": "pixel",
            "xanchor": x,
            "x0": -6,
            "x1": 6,
            "y0": mark.low,
            "y1": mark.high,
            "fillcolor": mark.colour,
            "opacity": 0.9,
            "line": {"width": 0},
        }
    ]


def value_label(mark: Mark, x: float, anchor: str, shift: int) -> dict[str, Any]:
    """The value under the first mark or above the second, away from the lines."""
    ends = cited_ends(mark)
    return {
        "x": x,
        "y": min(ends) if anchor == "top" else max(ends),
        "yanchor": anchor,
        "yshift": shift,
        "showarrow": False,
        "font": {"size": look.SIZE, "color": "@ink"},
        "text": {"slot": "text", "text": f"<b>{mark.text}</b>"},
    }
