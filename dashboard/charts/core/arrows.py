"""Change between two dates: an arrow from the first to the last, value and year at each end.

The arrow joins two dates; it does not say what happened in between. A range at its start is hatched.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.charts.core import fills, look
from dashboard.charts.core.bars import Scale
from dashboard.charts.core.marks import Mark, cited_ends, target
from dashboard.charts.core.pieces import note, rule, template
from dashboard.charts.core.screens import LINE, NARROWEST, folded, on_screens, text_height, width
from dashboard.charts.core.slots import line_count

SHAFT, HEAD, BLOCK = 5, (22, 15), 11
"""Half a shaft, length and half width of a head, half a hatched block, in pixels."""
ACROSS = 598
"""Pixels between the margins that a large screen gives at least."""
LEAST = 250
"""The same on a small screen."""
OUTWARD = 100
"""Pixels for a date that runs outward on a small screen."""


@dataclass(frozen=True)
class Change:
    """What changed, and its marks at two dates; each mark's note is its date. Without `after` it is a bar of
    one date.
    """

    label: str
    before: Mark
    after: Mark


def arrows_figure(changes: Sequence[Change | Mark], scale: Scale) -> dict[str, Any]:
    """A figure of changes below one another on a scale; a lone mark stands as a point with its words."""
    return on_screens(lambda narrow: Arrows(changes, scale, narrow).figure())


class Arrows:
    """The changes on one screen, from the top down: a unit of y is a pixel."""

    def __init__(self, changes: Sequence[Change | Mark], scale: Scale, narrow: bool) -> None:
        self.changes, self.scale, self.narrow = changes, scale, narrow
        self.across = LEAST if narrow else ACROSS
        self.data: list[dict[str, Any]] = []
        self.shapes: list[dict[str, Any]] = []
        self.notes: list[dict[str, Any]] = []

    def figure(self) -> dict[str, Any]:
        top = 20.0 if self.scale.half else 2.0
        y = -top
        for change in self.changes:
            y = self.change(change, y)
        if self.scale.half:
            middle = self.scale.whole / 2
            if not self.narrow:
                self.shapes += rule(middle, -top + 4, y)
            self.notes.append(
                self.at(middle, 0, self.scale.half, "top", "center", look.SMALL) | {"yshift": 4}
            )
        axis = look.axis(
            range=[self.scale.start, self.scale.end], showgrid=False, showline=False, **self.scale.ticks
        )
        return {
            "data": self.data,
            "layout": look.layout(
                round(-y) + 40,
                margin={"l": 20, "r": 22, "t": 6, "b": 34},
                xaxis=axis,
                yaxis={"range": [y, 0], "visible": False, "fixedrange": True},
                shapes=self.shapes,
                annotations=self.notes,
            ),
        }

    def at(
        self, x: Any, y: float, words: str, above: str, side: str, size: int = look.SIZE
    ) -> dict[str, Any]:
        return {**note(template(words), size, "@ink"), "x": x, "xanchor": side, "y": y, "yanchor": above}

    def title(self, words: str, y: float) -> dict[str, Any]:
        return {**self.at(0, y, words, "top", "left"), "xref": "paper"}

    def change(self, change: Change | Mark, y: float) -> float:
        if isinstance(change, Mark):
            return self.single(change, y)
        before, after = change.before, change.after
        start, end = nearest(before, after)
        words = f"<b>{folded(change.label, NARROWEST if self.narrow else 700)}</b>"
        self.notes.append(self.title(words, y))
        y -= LINE * line_count(words) + 28
        centre = y - HEAD[1]
        self.arrow(before, after, start, end, centre)
        ends = sorted((before, after), key=lambda mark: max(cited_ends(mark)))
        foot, deepest = centre - HEAD[1] - 2, 0.0
        for mark, (x, side, date) in zip(ends, self.places(*ends), strict=True):
            value = self.at(x, centre + HEAD[1] + 2, f"<b>{mark.text}</b>", "bottom", side)
            below = self.at(x, foot, date, "top", side, look.SMALL)
            self.notes += [value | colour(mark), below | soft() | {"align": side}]
            deepest = max(deepest, text_height(date, look.SMALL))
        return foot - deepest - 18

    def places(self, low: Mark, high: Mark) -> list[tuple[float, str, str]]:
        """Where the words of both ends stand; those of the higher run outward where both have no room."""
        apart = (max(cited_ends(high)) - min(cited_ends(low))) / self.scale.whole * self.across
        dates = [
            folded(mark.note, apart / 2 - 4, look.SMALL) if self.narrow else mark.note for mark in (low, high)
        ]
        first, last = (
            self.beside_half(mark, side, date)
            for mark, side, date in zip((low, high), ("left", "right"), dates, strict=True)
        )
        crowded = width(low.text, look.SIZE + 2) + width(high.text, look.SIZE + 2) > apart - 8
        if self.narrow and crowded and (first[1], last[1]) == ("left", "right"):
            last = (max(cited_ends(high)), "left", last[2])
        return [first, last]

    def beside_half(self, mark: Mark, side: str, date: str) -> tuple[float, str, str]:
        """Where the words of an end stand, which way they run and its date in lines: inward, or outward where
        they would cross the rule at the half.
        """
        ends, whole = cited_ends(mark), self.scale.whole
        across = max(width(mark.text, look.SIZE + 2), width(date, look.SMALL)) / self.across * whole
        inner, way = (min(ends), 1) if side == "left" else (max(ends), -1)
        low, high = sorted((inner, inner + way * across))
        if not self.scale.half or not low < whole / 2 < high:
            return inner, side, date
        date = folded(mark.note, OUTWARD, look.SMALL) if self.narrow else mark.note
        return (max(ends), "right", date) if side == "left" else (min(ends), "left", date)

    def ground(self, y: float) -> dict[str, Any]:
        line = {"color": "@ground", "width": 4}
        end = self.scale.whole or self.scale.end
        return {
            "type": "line",
            "x0": self.scale.start,
            "x1": end,
            "y0": y,
            "y1": y,
            "layer": "below",
            "line": line,
        }

    def arrow(self, before: Mark, after: Mark, start: float, end: float, y: float) -> None:
        way = 1 if end > start else -1
        self.shapes.append(self.ground(y))
        if self.scale.half and self.narrow:
            self.shapes += rule(self.scale.whole / 2, y + HEAD[1] + 3, y - HEAD[1] - 3)
        self.shapes.append(fills.bar("cited", after.colour, start, end, y, SHAFT))
        # The shaft ends under the head, whose tip is the value.
        cut = {**fills.bar("cited", "@card", 0, 0, y, SHAFT), "xsizemode": "pixel", "xanchor": end}
        self.shapes.append({**cut, "x0": -way * 12, "x1": way})
        self.shapes.append(
            {
                "type": "path",
                "xsizemode": "pixel",
                "ysizemode": "pixel",
                "xanchor": end,
                "yanchor": y,
                "path": f"M0,0L{-way * HEAD[0]},{HEAD[1]}L{-way * HEAD[0]},{-HEAD[1]}Z",
                "fillcolor": after.colour,
                "line": {"width": 0},
            }
        )
        if "between" in before.styles:
            self.data.append(fills.hatched(before.colour, before.low, before.high, y, BLOCK))
        else:
            tick = {**fills.bar("cited", before.colour, 0, 0, y, BLOCK), "xsizemode": "pixel"}
            self.shapes.append({**tick, "xanchor": start, "x0": -2, "x1": 2})
        self.data += [target(start, y, before), target(end, y, after)]

    def single(self, mark: Mark, y: float) -> float:
        """A share of one date: a bar, since nothing is there to change from."""
        words = f"<b>{folded(mark.label, NARROWEST if self.narrow else 700)}</b>"
        value = f"<b>{mark.text}</b> {mark.note}".strip()
        beside = self.narrow and width(mark.label) + width(value) < NARROWEST
        words += f"  {value}" if beside or not self.narrow else f"<br>{value}"
        self.notes.append(self.title(words, y))
        centre = y - LINE * line_count(words) - 16
        end = max(cited_ends(mark))
        self.shapes.append(self.ground(centre))
        self.shapes.append(fills.bar(mark.styles[0], mark.colour, 0, end, centre, BLOCK))
        self.data.append(target(end, centre, mark))
        return centre - BLOCK - 18


def nearest(before: Mark, after: Mark) -> tuple[float, float]:
    """The cited ends of both that are nearest: no more change is drawn than is cited."""
    pairs = [(a, b) for a in cited_ends(before) for b in cited_ends(after)]
    return min(pairs, key=lambda pair: abs(pair[0] - pair[1]))


def colour(mark: Mark) -> dict[str, Any]:
    return {"font": {"size": look.SIZE + 2, "color": mark.colour}}


def soft() -> dict[str, Any]:
    """How a date is written; the rule at the half passes behind it."""
    return {"font": {"size": look.SMALL, "color": "@soft"}, "bgcolor": "@card"}
