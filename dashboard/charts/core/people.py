"""People: one dot a person, in rows of one width, so that height counts; and the fan to those still held."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from dashboard.charts.core import fills, look
from dashboard.charts.core.marks import Mark
from dashboard.charts.core.pieces import note
from dashboard.core.numbers import number
from dashboard.core.words import Words


@dataclass(frozen=True)
class Stack:
    """How dots stand on one screen: so many in a row, each so many pixels wide with such a gap."""

    across: int
    dot: float
    gap: float

    @property
    def pitch(self) -> float:
        return self.dot + self.gap

    @property
    def width(self) -> float:
        """Pixels of a full row."""
        return self.across * self.pitch - self.gap

    def height(self, people: float) -> float:
        """Pixels of so many people."""
        return self.pitch * people / self.across

    def shape(self, people: int, x: Any, colour: str, *, beginning: bool = False) -> dict[str, Any]:
        """A stack on y = 0 with its middle at x, or with its `beginning` there: each row is one dashed line,
        whose dashes are the people.
        """
        full, rest = divmod(people, self.across)
        rows = [self.across] * full + ([rest] if rest else [])
        # Too few for a row stand in the middle.
        left = 0 if beginning else -(self.width if full else rest * self.pitch - self.gap) / 2
        path = "".join(
            f"M{left:.1f},{row * self.pitch + self.pitch:.1f}L{left + count * self.pitch - self.gap:.1f},"
            f"{row * self.pitch + self.pitch:.1f}"
            for row, count in enumerate(rows)
        )
        return {
            "type": "path",
            "xsizemode": "pixel",
            "ysizemode": "pixel",
            "xanchor": x,
            "yanchor": 0,
            "path": path,
            "line": {"color": colour, "width": self.dot, "dash": f"{self.dot}px,{self.gap}px"},
        }

    def squares(self, count: float, x: Any, fill: str, colour: str) -> dict[str, Any]:
        """So many squares from y = 0 up with their beginning at x, the last cut to what is left of one, in a
        fill of fills.py: dots as dashes have no edge to be hollow with.
        """
        path = ""
        for at in range(math.ceil(count)):
            left, foot = at % self.across * self.pitch + 1, at // self.across * self.pitch
            right, top = left + self.dot * min(1.0, count - at), foot + self.dot
            path += (
                f"M{left:.1f},{foot:.1f}L{right:.1f},{foot:.1f}L{right:.1f},{top:.1f}L{left:.1f},{top:.1f}Z"
            )
        return {
            "type": "path",
            "xsizemode": "pixel",
            "ysizemode": "pixel",
            "xanchor": x,
            "yanchor": 0,
            "path": path,
            **fills.face(fill, colour),
        }


def fan(
    shapes: list[dict[str, Any]],
    notes: list[dict[str, Any]],
    stack: Stack,
    places: tuple[float, float],
    marks: tuple[Mark, Mark, Mark],
    language: str,
) -> float:
    """From those held to those who would be left, and to the aim; the height of the highest of them."""
    held, left, aim = marks
    start, end = places
    heights = [stack.height(value) for value in (left.low, left.value, left.high)]
    top = stack.height(held.value)
    pixels = {"ysizemode": "pixel", "yanchor": 0}
    area = f"M{start},{top}L{end},{heights[2]}L{end},{heights[0]}Z"
    shapes.insert(
        0, {"type": "path", **pixels, "path": area, "fillcolor": "@neutraltint", "line": {"width": 0}}
    )
    shapes[0]["layer"] = "below"
    slant = {"type": "line", **pixels, "x0": start, "x1": end, "y0": top, "layer": "below"}
    shapes.append({**slant, "y1": heights[1], "line": {"color": "@ink", "width": 2, "dash": "dot"}})
    upright = {"type": "line", **pixels, "x0": end, "x1": end, "y0": heights[0], "y1": heights[2]}
    shapes.append({**upright, "line": {"color": "@range", "width": 4}})
    ring = {"xsizemode": "pixel", "xanchor": end, "x0": -7, "x1": 7, **pixels, "type": "circle"}
    edge = {"color": "@ink", "width": 2.5}
    shapes.append({**ring, "y0": heights[1] - 7, "y1": heights[1] + 7, "fillcolor": "@card", "line": edge})
    dashed = {"color": aim.colour, "width": 2, "dash": "3px,2px"}
    shapes.append({**ring, "y0": -7, "y1": 7, "fillcolor": "@card", "line": dashed})
    value, _, _ = left.text.partition(" (")
    told = [(f"<b>{value}</b>", heights[1]), (Words(fr="visé : 0", en="aim: 0")[language], 0)]
    low, high = (number(end, 0, language) for end in (left.low, left.high))
    told += [(high, heights[2]), (low, heights[0])]
    for words, height in told:
        at = {"x": end, "xanchor": "left", "xshift": 12, "y": 0, "yanchor": "middle", "yshift": height}
        colour = aim.colour if height == 0 else "@ink"
        notes.append({**note(words, look.SIZE if height else look.SMALL, colour), **at})
    return top
