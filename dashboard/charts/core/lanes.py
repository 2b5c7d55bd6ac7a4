"""Lanes along time: marks that would cover one another stand in rows below one another, on two scales side
by side.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

BESIDE, ROW, FOOT = 13, 12, 9
"""Heights in pixels: from a lane's top to its line, beside which its name stands, between rows of marks, and
below the last row.
"""
TO_NAMED, NAMED_ROW = 13, 16
"""Between a row of marks and one of names, and between two of names, in pixels."""
GAP = 4
"""From the reach of a mark to its name."""
REACH = 6
"""How far a mark reaches to each side of its date, in pixels."""
WIDTH = 500
"""The least width between the margins, in pixels, that a large screen gives a drawing."""


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
class Spot:
    """The row of a mark in its lane, and on which side of it its name stands; nothing where it has none."""

    row: int
    side: str = ""


def spots(
    stretches: Sequence[Stretch], names: Mapping[int, float], width: float, most: int = 1
) -> list[Spot]:
    """For each mark of one lane its row, with the names that fit in `most` rows, or in as many as the marks
    take without names. `names` holds widths by the place of the mark; who stands first is named first.
    """
    limit = max(most, max(rows(stretches, width)) + 1)
    named: dict[int, str] = {}
    found = packed(stretches, names, named, width)
    for i in names:
        for side in ("right", "left"):
            left, right = spanned(stretches[i], names[i], side, width)
            tried = packed(stretches, names, named | {i: side}, width)
            if left >= 0 and right <= width and max(tried) < limit:
                named, found = named | {i: side}, tried
                break
    return [Spot(row, named.get(i, "")) for i, row in enumerate(found)]


def spanned(place: Stretch, name: float, side: str, width: float) -> tuple[float, float]:
    """The pixels that a mark takes with its name."""
    left, right = place.reach(width)
    return left - (name + GAP if side == "left" else 0), right + (name + GAP if side == "right" else 0)


def packed(
    stretches: Sequence[Stretch], names: Mapping[int, float], named: Mapping[int, str], width: float
) -> list[int]:
    """The first row where each mark covers no other, those with a name before all others."""
    rest = sorted(set(range(len(stretches))) - set(named), key=lambda i: stretches[i].reach(width))
    taken: list[list[tuple[float, float]]] = []
    found = [0] * len(stretches)
    for i in (*named, *rest):
        left, right = spanned(stretches[i], names.get(i, 0), named.get(i, ""), width)
        free = (
            row
            for row, spans in enumerate(taken)
            if all(right <= start or end <= left for start, end in spans)
        )
        row = next(free, len(taken))
        taken[row : row + 1] = [[*(taken[row] if row < len(taken) else []), (left, right)]]
        found[i] = row
    return found


@dataclass(frozen=True)
class Laid:
    """Lanes on one size of screen: the line of each lane and the row of each of its marks, in pixels from
    the top, and all their height.
    """

    lines: list[int]
    marks: list[list[int]]
    height: int


def laid(lanes: Sequence[Sequence[int]], below: Sequence[int] | None = None) -> Laid:
    """Lanes below one another, each as tall as the depths of its marks under its line, in pixels, and what
    stands `below` them.
    """
    feet = below or [0] * len(lanes)
    heights = [BESIDE + max(lane) + FOOT + foot for lane, foot in zip(lanes, feet, strict=True)]
    tops = [0, *accumulate(heights)]
    lines = [top + BESIDE for top in tops[:-1]]
    return Laid(
        lines,
        [[line + depth for depth in lane] for line, lane in zip(lines, lanes, strict=True)],
        tops[-1],
    )


def depths(lane: Sequence[Spot]) -> list[int]:
    """How far each mark of a lane stands under its line, in pixels: names need more room than marks."""
    named = {spot.row for spot in lane if spot.side}
    steps = (ROW, TO_NAMED, NAMED_ROW)
    down = [0]
    for row in range(max(spot.row for spot in lane)):
        down.append(down[-1] + steps[(row in named) + (row + 1 in named)])
    return [down[spot.row] for spot in lane]
