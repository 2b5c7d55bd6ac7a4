"""People: one dot a person, in rows of the same width for every stack, so that height counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


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
