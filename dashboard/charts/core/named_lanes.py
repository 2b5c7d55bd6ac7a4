"""Lanes along time whose marks have their names beside them; on a small screen a list, lane by lane."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.grid import hairline, said, sheet
from dashboard.charts.core.lanes import Panel
from dashboard.charts.core.marks import Mark, point
from dashboard.charts.core.screens import LINE, NARROWEST, folded, on_screens, width
from dashboard.charts.core.slots import line_count

LEAST = 598
"""Pixels between the margins that a large screen gives the drawing at least."""
ROW, PAD = 19, 10
"""Pixels from one row of names to the next, and between two lanes."""
SIGN = 10
"""Pixels from the middle of a sign to its name."""
SYMBOLS = {
    "travels": "triangle-up",
    "comes": "triangle-down",
    "call": "circle",
    "talks": "diamond",
    "message": "square",
    "handover": "hexagon",
}
"""The sign of each style; SIGN_PATHS in fills.py draws the same in a legend."""


@dataclass(frozen=True)
class Named:
    """One mark with its name, its days, whether it is hollow: announced, or called off; and whether it is one
    of those that the headline speaks of, whose names are bold.
    """

    mark: Mark
    name: str
    first: date
    last: date
    hollow: bool = False
    strong: bool = False

    @property
    def said(self) -> str:
        """The name as it is written."""
        return f"<b>{self.name}</b>" if self.strong else self.name

    @property
    def middle(self) -> date:
        return self.first + (self.last - self.first) / 2


@dataclass(frozen=True)
class Lane:
    """All marks of one name, in order of time."""

    name: str
    marks: Sequence[Named]


def lanes_figure(lanes: Sequence[Lane], panels: Sequence[Panel], ticks: dict[date, str]) -> dict[str, Any]:
    """A figure of lanes. `panels` are stretches of time from left to right in parts of the width, `ticks` the
    days that are named above them.
    """
    return on_screens(lambda narrow: listed(lanes) if narrow else along_time(lanes, panels, ticks))


def place(day: date, panels: Sequence[Panel]) -> float:
    """Where a day stands, in parts of the width."""
    return next(panel for panel in panels if panel.holds(day)).at(day, 1)


def sign(x: float, y: float, named: Named) -> dict[str, Any]:
    mark = named.mark
    return point(
        x,
        y,
        mark,
        symbol=SYMBOLS[mark.styles[0]],
        size=12,
        color="@card" if named.hollow else mark.colour,
        line={"width": 2, "color": mark.colour},
    )


@dataclass(frozen=True)
class Spot:
    """Where a mark and its name stand in their lane: the sign in parts of the width, what the name stands
    beside, whether at its left, and the row.
    """

    x: float
    beside: float
    left: bool
    row: int


def spots(marks: Sequence[Named], panels: Sequence[Panel], most: float) -> list[Spot]:
    """Each mark in the first row where it covers no other at the least width; wider drawings only have more
    room.
    """
    ends: list[float] = []
    found = []
    for named in marks:
        first, last = (place(day, panels) for day in (named.first, named.last))
        wide = width(named.name) + SIGN
        left = last * most + wide > most
        start = first * most - (wide if left else SIGN)
        end = last * most + (SIGN if left else wide)
        row = next((row for row, taken in enumerate(ends) if taken <= start), len(ends))
        ends[row : row + 1] = [end + 6]
        found.append(Spot(place(named.middle, panels), first if left else last, left, row))
    return found


def along_time(lanes: Sequence[Lane], panels: Sequence[Panel], ticks: dict[date, str]) -> dict[str, Any]:
    data, shapes, notes = [], [], []
    y = -24.0
    room = panels[0].left * LEAST - 14
    for lane in lanes:
        shapes.append(hairline(y))
        title = f"<b>{folded(lane.name, room)}</b>"
        notes.append(said(title, 0, y - PAD + 3))
        found = spots(lane.marks, panels, LEAST)
        for named, spot in zip(lane.marks, found, strict=True):
            middle = y - PAD - 8 - spot.row * ROW
            if named.last > named.first:
                shapes.append(extent(named, panels, middle))
            data.append(sign(spot.x, middle, named))
            text = said(named.said, spot.beside, middle, look.SMALL)
            side = {"xanchor": "right", "xshift": -SIGN} if spot.left else {"xshift": SIGN}
            notes.append({**text, **side, "yanchor": "middle"})
        rows = max((spot.row for spot in found), default=0) + 1
        y -= max(2 * PAD + rows * ROW, 2 * PAD + LINE * line_count(title)) - 4
    for day, words in ticks.items():
        x = place(day, panels)
        line = {"color": "@line", "width": 1}
        shapes.append({"type": "line", "x0": x, "x1": x, "y0": -20, "y1": y, "line": line, "layer": "below"})
        notes.append({**said(words, x, -2, look.SMALL, "@soft"), "xanchor": "center", "align": "center"})
    return sheet(data, shapes, notes, y)


def extent(named: Named, panels: Sequence[Panel], y: float) -> dict[str, Any]:
    """The days between which a contact lies, as a thin line."""
    panel = next(panel for panel in panels if panel.holds(named.middle))
    ends = (max(named.first, panel.first), min(named.last, panel.last))
    x0, x1 = (panel.at(day, 1) for day in ends)
    line = {"color": named.mark.colour, "width": 2}
    return {"type": "line", "x0": x0, "x1": x1, "y0": y, "y1": y, "line": line, "layer": "below"}


def listed(lanes: Sequence[Lane]) -> dict[str, Any]:
    """The lanes below one another, a mark a line, each with its date in words."""
    data, shapes, notes = [], [], []
    y = -2.0
    for lane in lanes:
        shapes.append(hairline(y))
        name = f"<b>{folded(lane.name, NARROWEST)}</b>"
        notes.append(said(name, 0, y - 8))
        y -= 14 + LINE * line_count(name)
        for named in lane.marks:
            words = folded(f"{named.said}, {named.mark.note}", NARROWEST - 34, look.SMALL)
            data.append(sign(0.03, y - 9, named))
            notes.append({**said(words, 0.03, y - 1, look.SMALL), "xshift": 14})
            y -= LINE * line_count(words) + 8
        y -= 6
    return sheet(data, shapes, notes, y)
