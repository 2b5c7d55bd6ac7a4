"""Where bars end, and what room their values take there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dashboard.charts.core import look
from dashboard.charts.core.marks import Mark, cited_ends
from dashboard.charts.core.pieces import reach
from dashboard.charts.core.screens import width

if TYPE_CHECKING:
    from dashboard.charts.core.bars import Scale

VALUE = 230
"""Greatest width in pixels of the words at the end of a bar."""
MOVING = 140
"""Pixels for a value that follows levers, with its range."""


@dataclass(frozen=True)
class BarEnds:
    """The ends of bars on an axis that begins `left` pixels from the edge."""

    scale: Scale
    left: int

    def last(self, mark: Mark) -> Any:
        """Where the bar of a mark ends, and its value begins."""
        ends = cited_ends(mark)
        if mark.span:
            return reach(mark)[1] if mark.outputs else max(mark.span)
        return (mark.high if mark.high is not None else ends[-1]) if ends else 0

    def stands_on_ground(self, mark: Mark) -> bool:
        """Whether the rest of a whole has room for a value on the least screen; without a whole none asks."""
        whole, last, end = self.scale.whole, self.last(mark), self.scale.end
        if not whole:
            return True
        if not isinstance(last, float | int) or not isinstance(end, float | int):
            return False
        plot = (look.NARROW - self.left - 22) * whole / (end - self.scale.start)
        return last >= whole or width(mark.text) + 12 < plot * (whole - last) / whole

    def beyond(self, mark: Mark) -> float:
        """Pixels that the value of a mark takes beyond the axis; a value that moves may stand at its end."""
        words = min(VALUE, max(width(mark.text), MOVING if ".low" in mark.text else 0))
        last, first, end = self.last(mark), self.scale.start, self.scale.whole or self.scale.end
        share = 1.0
        if not self.stands_on_ground(mark):
            return words + 24
        if isinstance(last, float | int) and isinstance(end, float | int):
            share = min(1.0, max(0.05, (last - first) / (end - first)))
        return max(22.0, (words + 24 - (look.NARROW - self.left) * (1 - share)) / share)

    def right(self, marks: Sequence[Mark]) -> int:
        """Room for values that stand beyond the end of the axis, on the least screen for this drawing."""
        return round(min(VALUE, max((self.beyond(mark) for mark in marks), default=22)))
