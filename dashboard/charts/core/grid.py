"""Words and numbers that do not compare: counts in a row, a table of states."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.fonts import SERIF, face_of, text_width
from dashboard.charts.core.marks import Mark, target
from dashboard.charts.core.pieces import note, template
from dashboard.charts.core.screens import LINE, NARROWEST, folded, on_screens
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


def counts_figure(marks: Sequence[Mark], across: int = 3) -> dict[str, Any]:
    """Each count large, in a cell of its own with its unit and its name, on no axis."""

    def draw(narrow: bool) -> dict[str, Any]:
        size = look.SIZE + (5 if narrow else 11)
        wide = max(text_width(mark.text, face_of(SERIF, bold=True), size) for mark in marks) + 8
        columns = (2 if wide < NARROWEST / 2 else 1) if narrow else across
        room = (NARROWEST if narrow else 620) / columns - 14
        data, shapes, notes = [], [], []
        y = -2.0
        for start in range(0, len(marks), columns):
            line = marks[start : start + columns]
            labels = [folded(mark.label, room) for mark in line]
            shapes.append(hairline(y))
            for column, (mark, label) in enumerate(zip(line, labels, strict=True)):
                x = column / columns
                number = said(f"<b>{mark.text}</b>", x, y - 8, size, mark.colour)
                number["font"] |= {"family": look.SERIF}
                notes += [number, said(label, x, y - 44, colour="@ink")]
                if mark.note:
                    notes.append(
                        said(
                            folded(mark.note, room, look.SMALL),
                            x,
                            y - 44 - LINE * line_count(label),
                            look.SMALL,
                            "@soft",
                        )
                    )
                data.append(target(x + 0.08, y - 24, mark, 40))
            deep = max(
                line_count(label) + (line_count(folded(mark.note, room, look.SMALL)) if mark.note else 0)
                for mark, label in zip(line, labels, strict=True)
            )
            y -= 52 + LINE * deep + 10
        return sheet(data, shapes, notes, y)

    return on_screens(draw)


# ---- a table of states


@dataclass(frozen=True)
class State:
    """One row of a table of states: what, its state in a word with a sign, and what is known beside."""

    mark: Mark
    sign: str
    state: str
    known: str


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


def states_figure(
    states: Sequence[State], heads: Sequence[str], first: tuple[str, str, str] = ("", "", "")
) -> dict[str, Any]:
    """Rows of states: on a large screen three columns, on a small one each row in three lines. `first` is a
    row over them: its name, and its value.
    """

    def draw(narrow: bool) -> dict[str, Any]:
        data, shapes, notes = [], [], []
        y = -2.0
        columns = (0.0, 0.3, 0.62)
        if first[0]:
            notes.append(said(f"{first[0]}  <b>{first[1]}</b>", 0, y))
            y -= 28
        if not narrow:
            notes += [said(head, x, y, look.SMALL, "@soft") for head, x in zip(heads, columns, strict=True)]
            y -= 24
        for row in states:
            shapes.append(hairline(y))
            if narrow:
                name = f"<b>{folded(row.mark.label, NARROWEST)}</b>"
                known = folded(row.known, NARROWEST)
                top = y - 8 - LINE * line_count(name)
                notes.append(said(name, 0, y - 8))
                shapes += badge(row.sign, 0.045, top - 14)
                notes += [{**said(row.state, 0.045, top - 5), "xshift": 18}, said(known, 0, top - 30)]
                data.append(target(0.045, top - 14, row.mark))
                y = top - 34 - LINE * line_count(known) - 6
                continue
            name, known = f"<b>{folded(row.mark.label, 180)}</b>", folded(row.known, 230)
            words = folded(row.state, 160)
            tall = LINE * max(*map(line_count, (name, known, words)), 2)
            middle = y - 10 - tall / 2
            shapes += badge(row.sign, columns[1], middle)
            for text, x, shift in ((name, 0, 0), (words, columns[1], 20), (known, columns[2], 0)):
                notes.append({**said(text, x, middle), "yanchor": "middle", "xshift": shift})
            data.append(target(columns[1], middle, row.mark))
            y -= tall + 20
        return sheet(data, shapes, notes, y)

    return on_screens(draw)
