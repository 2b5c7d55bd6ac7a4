"""Lanes along time: marks that would cover one another stand in rows below one another, on two scales side
by side.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

LABEL, ROW, FOOT = 25, 12, 10
"""Heights in pixels: from a lane's top to its line, between rows of marks, and below the last row."""
BESIDE = 14
"""From a lane's top to its line where its name stands beside the line, not over it."""
REACH = 6
"""How far a mark reaches to each side of its date, in pixels."""
WIDTHS = {"wide": 450, "narrow": 238}
"""The least width between the margins, in pixels, that a large and a small screen give a drawing."""


@dataclass(frozen=True)
class Panel:
    """A stretch of time, `last` not in it, and the part of the drawing's width, from `left` to `right`, that
    it takes.
    """

    axis: str
    first: date
    last: date
    left: float
    right: float

    def holds(self, day: date) -> bool:
        return self.first <= day < self.last

    def at(self, day: date, width: float) -> float:
        """Where a day stands, in pixels, in a drawing of so many."""
        share = (day - self.first) / (self.last - self.first)
        return width * (self.left + share * (self.right - self.left))


@dataclass(frozen=True)
class Stretch:
    """The days of one mark in its panel; both ends are the same for a mark of one day. `open` says that it
    goes on.
    """

    panel: Panel
    start: date
    end: date
    open: bool = False

    @property
    def lasts(self) -> bool:
        return self.end > self.start

    @property
    def middle(self) -> date:
        return self.start + (self.end - self.start) / 2

    def reach(self, width: float) -> tuple[float, float]:
        """The pixels that it takes."""
        return self.panel.at(self.start, width) - REACH, self.panel.at(self.end, width) + REACH


def stretch(start: date, end: date | None, panels: Sequence[Panel], unended: timedelta) -> Stretch:
    """The days from `start` to `end` in their panel. Without an end, or beyond the panel, it is open."""
    panel = next(panel for panel in panels if panel.holds(start))
    told = start + unended if end is None else end
    return Stretch(panel, start, min(told, panel.last), open=end is None or end > panel.last)


def rows(stretches: Sequence[Stretch], width: float) -> list[int]:
    """For each mark of one lane the first row, from 0, where it covers no other."""
    ends: list[float] = []
    found = [0] * len(stretches)
    for place in sorted(range(len(stretches)), key=lambda i: stretches[i].reach(width)):
        left, right = stretches[place].reach(width)
        row = next((row for row, end in enumerate(ends) if end <= left), len(ends))
        ends[row : row + 1] = [right]
        found[place] = row
    return found


@dataclass(frozen=True)
class Laid:
    """Lanes on one size of screen: the line of each lane and the row of each of its marks, in pixels from
    the top, and all their height.
    """

    lines: list[int]
    marks: list[list[int]]
    height: int


def laid(lanes: Sequence[Sequence[Stretch]], width: float, label: int = LABEL) -> Laid:
    """Lanes below one another, each as tall as its rows, its line `label` below its top."""
    placed = [rows(lane, width) for lane in lanes]
    heights = [label + max(lane) * ROW + FOOT for lane in placed]
    tops = [0, *accumulate(heights)]
    lines = [top + label for top in tops[:-1]]
    return Laid(
        lines,
        [[line + row * ROW for row in lane] for line, lane in zip(lines, placed, strict=True)],
        tops[-1],
    )
