"""Words and numbers that do not compare: counts in a row, a table of states."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.charts.core import fills, look
from dashboard.charts.core.fonts import SERIF, face_of, text_width
from dashboard.charts.core.marks import Mark, target
from dashboard.charts.core.pieces import note, template
from dashboard.charts.core.screens import LINE, NARROWEST, folded, on_screens, text_height
from dashboard.charts.core.slots import line_count

NUMBER = 29
"""Size in pixels of a count that stands alone."""


def sheet(
    data: list[dict[str, Any]],
    shapes: list[dict[str, Any]],
    notes: list[dict[str, Any]],
    bottom: float,
    **layout: Any,
) -> dict[str, Any]:
    """A figure without axes: x from 0 to 1, y in pixels from the top down."""
    axes = {"visible": False, "fixedrange": True}
    return {
        "data": data,
        "layout": look.layout(
            round(-bottom) + 12,
            margin={"l": 20, "r": 22, "t": 6, "b": 6},
            xaxis={**axes, "range": [0, 1]},
            yaxis={**axes, "range": [bottom, 0]},
            shapes=shapes,
            annotations=notes,
            **layout,
        ),
    }


def said(words: str, x: float, y: float, size: int = look.SIZE, colour: str = "@ink") -> dict[str, Any]:
    """Words from their upper left corner."""
    place = {"x": x, "xanchor": "left", "y": y, "yanchor": "top"}
    return {**note(template(words), size, colour), **place}


def hairline(y: float) -> dict[str, Any]:
    line = {"color": "@line", "width": 1}
    return {"type": "line", "x0": 0, "x1": 1, "y0": y, "y1": y, "line": line, "layer": "below"}


# ---- counts in a row


def counts_figure(marks: Sequence[Mark]) -> dict[str, Any]:
    """Each count large, in a cell of its own with its unit and its name, on no axis."""

    def draw(narrow: bool) -> dict[str, Any]:
        size = look.SIZE + (5 if narrow else 11)
        wide = max(text_width(mark.text, face_of(SERIF, bold=True), size) for mark in marks) + 8
        columns = (2 if wide < NARROWEST / 2 else 1) if narrow else 3
        room = (NARROWEST if narrow else 620) / columns - 14
        data, shapes, notes = [], [], []
        y = -2.0
        for start in range(0, len(marks), columns):
            line = marks[start : start + columns]
            labels = [folded(mark.label, room) for mark in line]
            shapes.append(hairline(y))
            deep = 0.0
            for column, (mark, label) in enumerate(zip(line, labels, strict=True)):
                x = column / columns
                number = said(f"<b>{mark.text}</b>", x, y - 8, size, mark.colour)
                number["font"] |= {"family": look.SERIF}
                notes += [number, said(label, x, y - 44, colour="@ink")]
                below = folded(mark.note, room, look.SMALL) if mark.note else ""
                if below:
                    notes.append(said(below, x, y - 44 - text_height(label), look.SMALL, "@soft"))
                deep = max(deep, text_height(label) + text_height(below, look.SMALL))
                data.append(target(x + 0.08, y - 24, mark, 40))
            y -= 52 + deep + 10
        return sheet(data, shapes, notes, y)

    return on_screens(draw)


# ---- a table of states


@dataclass(frozen=True)
class State:
    """One row of a table of states: what, its state in a word with a sign, and what is known beside, which
    is a bar from zero too where it is a number; the bar is filled where the state is open.
    """

    mark: Mark
    sign: str
    state: str
    known: str
    size: float = 0


SIGNS = {
    "open": ("@europe", "M-5,-2L1,-2L1,-6L7,0L1,6L1,2L-5,2Z"),
    "full": ("@ink", "M-6,-5L6,-5L6,5L-6,5Z"),
    "closed": ("@ink", "M-6,-4L-4,-6L0,-2L4,-6L6,-4L2,0L6,4L4,6L0,2L-4,6L-6,4L-2,0Z"),
    "war": ("@ink", "M2,8L-5,-1L0,-1L-2,-8L5,1L0,1Z"),
}
"""What stands in the round badge of a state: its colour and its outline in pixels."""


POINT = re.compile(r"(-?[0-9.]+),(-?[0-9.]+)")


def badge(
    sign: str, x: Any, y: Any, radius: int = 11, turn: float = 0, colour: str = ""
) -> list[dict[str, Any]]:
    """The round badge of a state, of fixed size. The arrow of what is open is turned by so many degrees and
    takes the colour of its route.
    """
    own, path = SIGNS[sign]
    if sign == "open":
        along = math.radians(turn)
        own = colour or own
        path = POINT.sub(lambda found: turned(float(found[1]), float(found[2]), along), path)
    place = {"xsizemode": "pixel", "ysizemode": "pixel", "xanchor": x, "yanchor": y, "layer": "above"}
    ring = {"type": "circle", "x0": -radius, "x1": radius, "y0": -radius, "y1": radius}
    return [
        {**place, **ring, "fillcolor": "@card", "line": {"color": "@ink", "width": 1.5}},
        {**place, "type": "path", "path": path, "fillcolor": own, "line": {"width": 0}},
    ]


def turned(x: float, y: float, along: float) -> str:
    """A point turned about the middle by an angle in radians."""
    return f"{x * math.cos(along) - y * math.sin(along):.1f},{x * math.sin(along) + y * math.cos(along):.1f}"


@dataclass(frozen=True)
class Need:
    """What the rows of a table of states are held against: a pale band through their bars, from one number
    to another, with its words over them; the bars end at `end`.
    """

    words: str
    low: float
    high: float
    end: float


THIN = 6
"""Half the thickness in pixels of a bar in a table."""


def states_figure(states: Sequence[State], heads: Sequence[str], need: Need) -> dict[str, Any]:
    """Rows of states: on a large screen three columns, on a small one each row in three lines."""

    def draw(narrow: bool) -> dict[str, Any]:
        data, shapes, notes = [], [], []
        columns = (0.0, 0.0, 0.0) if narrow else (0.0, 0.27, 0.56)
        start, y = columns[2], -2.0

        def place(amount: float) -> float:
            return start + (1 - start) * amount / need.end

        words = {
            **said(folded(need.words, 150), (place(need.low) + place(need.high)) / 2, y),
            "xanchor": "center",
        }
        notes.append({**words, "align": "center"})
        y -= LINE * line_count(folded(need.words, 150)) + 4
        if not narrow:
            notes += [
                {**said(head, x, y + LINE, look.SMALL, "@soft")}
                for head, x in zip(heads[:2], columns, strict=False)
            ]
        top = y
        for row in states:
            shapes.append(hairline(y))
            if narrow:
                name = f"<b>{folded(row.mark.label, NARROWEST)}</b>"
                notes.append(said(name, 0, y - 8))
                y -= 8 + LINE * line_count(name)
                shapes += badge(row.sign, 0.045, y - 16)
                notes.append({**said(row.state, 0.045, y - 7), "xshift": 18})
                data.append(target(0.045, y - 16, row.mark))
                y -= 31
                tall = LINE
            else:
                name, words_of_state = f"<b>{folded(row.mark.label, 150)}</b>", folded(row.state, 140)
                tall = LINE * max(line_count(name), line_count(words_of_state), 2)
                middle = y - 10 - tall / 2
                shapes += badge(row.sign, columns[1], middle)
                for text, x, shift in ((name, 0, 0), (words_of_state, columns[1], 20)):
                    notes.append({**said(text, x, middle), "yanchor": "middle", "xshift": shift})
                data.append(target(columns[1], middle, row.mark))
                y -= 10
            notes.append(said(f"<b>{row.known}</b>", start, y + 2))
            shapes.append(capacity(row, place(0), place(row.size), y - LINE - 4 - THIN))
            y -= max(tall, LINE + 4 + 2 * THIN) + 10
        band = {
            "type": "rect",
            "x0": place(need.low),
            "x1": place(need.high),
            "y0": top,
            "y1": y,
            "layer": "below",
        }
        shapes.insert(0, {**band, "fillcolor": "@ground", "line": {"width": 0}})
        return sheet(data, shapes, notes, y)

    return on_screens(draw)


def capacity(row: State, start: float, end: float, y: float) -> dict[str, Any]:
    """What a route can carry, dashed since no document says it; hollow where nothing of it is free."""
    bar = fills.bar("outside", "@europe", start, end, y, THIN)
    return bar if row.sign == "open" else {**bar, "fillcolor": "@card"}
