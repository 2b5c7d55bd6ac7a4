"""Dated things as dots in columns along time, on two scales side by side: how many there are, and when; those
that stand out are squares at the foot of their column, and are listed below.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.fonts import SERIF, face_of, text_width
from dashboard.charts.core.lanes import Panel
from dashboard.charts.core.marks import Mark, beside_pointer, point
from dashboard.charts.core.pieces import note
from dashboard.charts.core.screens import LINE, NARROWEST
from dashboard.charts.core.slots import line_count
from dashboard.charts.core.typesetting import plain_lines

PITCH, DOT = {False: 13, True: 9}, {False: 10, True: 7}
"""From one dot of a column to the next, and the size of a dot, in pixels, on a large and a small screen."""
LARGE = 29
"""Size in pixels of the number over the columns."""
LEAST = 620
"""Pixels between the margins that such a drawing has at least."""
GAP, KEY = 24, 16
"""Between the two columns of the list, and from a square to its words, in pixels."""
AXIS = 30
"""Room for the years under the columns, in pixels."""


@dataclass(frozen=True)
class Dot:
    """One thing: its mark, its panel and its day there; `listed` are its words where it stands out."""

    mark: Mark
    panel: Panel
    day: date
    listed: str = ""
    hollow: bool = False


@dataclass(frozen=True)
class Telling:
    """The number over the columns, what it is of, and the name of the list below."""

    number: str
    of: str
    list_name: str


def dot_columns_figure(
    dots: Sequence[Dot], panels: Sequence[tuple[Panel, int, int]], telling: Telling, *, narrow: bool
) -> dict[str, Any]:
    """Dots in columns of so many months each, and a year named every so many, for each panel."""
    months = {panel.axis: of_column for panel, of_column, _ in panels}
    columns: dict[tuple[str, int], list[Dot]] = defaultdict(list)
    for dot in sorted(dots, key=lambda dot: (not dot.listed, dot.day)):
        at = (dot.day.year - dot.panel.first.year) * 12 + dot.day.month - 1
        columns[dot.panel.axis, at // months[dot.panel.axis]].append(dot)
    pitch = PITCH[narrow]
    places = {
        id(dot): (share(dot.panel, (place + 0.5) * months[axis]), (n + 0.5) * pitch)
        for (axis, place), column in columns.items()
        for n, dot in enumerate(column)
    }
    tallest = max(map(len, columns.values())) * pitch
    listed, squares, bottom = list_of([dot for dot in dots if dot.listed], telling.list_name, narrow=narrow)
    axes = {"visible": False, "fixedrange": True}
    return {
        "data": [drawn(dot, *places[id(dot)], DOT[narrow]) for dot in dots],
        "layout": look.layout(
            round(tallest - bottom) + 18,
            margin={"l": 10, "r": 10, "t": 6, "b": 6},
            xaxis={**axes, "range": [0, 1]},
            yaxis={**axes, "range": [bottom, tallest + 6]},
            shapes=[*(ground(panel) for panel, *_ in panels), *squares],
            annotations=[
                *(name for panel, _, every in panels for name in years(panel, every)),
                *told(telling, tallest, narrow=narrow),
                *listed,
            ],
        ),
    }


def share(panel: Panel, months: float) -> float:
    """Where so many months after the begin of a panel stand, as a part of the drawing's width."""
    whole = (panel.last.year - panel.first.year) * 12
    return panel.left + (panel.right - panel.left) * months / whole


def drawn(dot: Dot, x: float, y: float, size: int) -> dict[str, Any]:
    face = "@card" if dot.hollow else dot.mark.colour
    line = {"width": 2, "color": dot.mark.colour}
    made = point(
        x, y, dot.mark, symbol="square" if dot.listed else "circle", size=size, color=face, line=line
    )
    return made | {"hovertext": beside_pointer(dot.mark)}


def ground(panel: Panel) -> dict[str, Any]:
    """The line that the columns of a panel stand on."""
    across = {"type": "line", "x0": panel.left, "x1": panel.right, "y0": 0, "y1": 0}
    return {**across, "line": {"color": "@soft", "width": 1}, "layer": "below"}


def years(panel: Panel, every: int) -> list[dict[str, Any]]:
    """Names of years under a panel, each where its year begins or, of many, in the middle of it."""
    first = -(-panel.first.year // every) * every
    half = 6 if every < 5 else 0
    return [
        {
            **note(str(year), look.SMALL, "@soft"),
            "x": share(panel, (year - panel.first.year) * 12 + half),
            "xanchor": "center",
            "y": -4,
            "yanchor": "top",
        }
        for year in range(first, panel.last.year, every)
    ]


def told(telling: Telling, top: float, *, narrow: bool) -> list[dict[str, Any]]:
    """The number and what it is of, where columns are low."""
    place = {"x": 0, "xanchor": "left", "yanchor": "top"}
    large = note(f"<b>{telling.number}</b>", LARGE, "@ink")
    large["font"] |= {"family": look.SERIF}
    room = max(150 if narrow else 230, text_width(telling.number, face_of(SERIF, bold=True), LARGE))
    words = note(plain_lines(telling.of, look.SIZE, room), look.SIZE, "@soft")
    return [{**large, **place, "y": top + 6}, {**words, **place, "y": top - 1.3 * LARGE}]


def list_of(
    dots: Sequence[Dot], name: str, *, narrow: bool
) -> tuple[list[dict[str, Any]], list[dict[str, Any]], float]:
    """What stands out, by time, in two columns under the years, on a small screen in one; where it ends."""
    top = -AXIS - LINE - 8
    notes = [
        {
            **note(f"<b>{name}</b>", look.SMALL, "@ink"),
            "x": 0,
            "xanchor": "left",
            "y": -AXIS,
            "yanchor": "top",
        }
    ]
    shapes = []
    ordered = sorted(dots, key=lambda dot: dot.day)
    room = (NARROWEST if narrow else (LEAST - GAP) / 2) - KEY
    words = [plain_lines(dot.listed, look.SMALL, room) for dot in ordered]
    half, lines, ends = sum(map(line_count, words)) / 2, 0, []
    column, y = 0, float(top)
    for dot, text in zip(ordered, words, strict=True):
        if not (column or narrow) and lines >= half:
            ends.append(y)
            column, y = 1, float(top)
        x = column * (0.5 + GAP / 2 / LEAST)
        notes.append(
            {
                **note(text, look.SMALL, "@ink"),
                "x": x,
                "xanchor": "left",
                "xshift": KEY,
                "y": y,
                "yanchor": "top",
            }
        )
        shapes.append(square(dot, x, y - 10))
        lines += line_count(text)
        y -= LINE * line_count(text)
    return notes, shapes, min([*ends, y]) - 4


def square(dot: Dot, x: float, y: float) -> dict[str, Any]:
    """The sign of a thing in the list, as in its column."""
    place = {"xsizemode": "pixel", "ysizemode": "pixel", "xanchor": x, "yanchor": y, "type": "rect"}
    face = {
        "fillcolor": "@card" if dot.hollow else dot.mark.colour,
        "line": {"width": 2, "color": dot.mark.colour},
    }
    return {**place, "x0": 1, "x1": 9, "y0": -4, "y1": 4, **face}
