"""The answer to what would have to be true: places of one input, and what stood still meanwhile."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.models.core.scan import Span


@dataclass(frozen=True)
class Solution:
    """Where `by` has to stand for `output` to be `value`: true if there is such a place.

    `spans` are pairs (from, to) in order, both alike for a single place; `lever` the ends between which was
    searched; `held` the other inputs that the output depends on, where they stood. All in the model's terms.

    >>> found = Solution("bill", 2.0, "price", ((3.0, 3.0), (5.0, 6.0)), (0.0, 10.0), {"volume": 4.0})
    >>> found.points, found.intervals
    ((3.0,), ((5.0, 6.0),))
    >>> print(found)
    bill is 2 where price is 3 or from 5 to 6 (searched from 0 to 10, with volume=4)
    """

    output: str
    value: float
    by: str
    spans: tuple[Span, ...]
    lever: Span
    held: Mapping[str, float]

    @property
    def points(self) -> tuple[float, ...]:
        """Single places, in order."""
        return tuple(start for start, end in self.spans if start == end)

    @property
    def intervals(self) -> tuple[Span, ...]:
        """Stretches where every place gives the value, in order."""
        return tuple(span for span in self.spans if span[0] != span[1])

    def __bool__(self) -> bool:
        return bool(self.spans)

    def __str__(self) -> str:
        places = [f"{a:g}" if a == b else f"from {a:g} to {b:g}" for a, b in self.spans]
        where = f"where {self.by} is {' or '.join(places)}" if places else f"at no {self.by}"
        held = ", ".join(f"{name}={value:g}" for name, value in self.held.items())
        told = f"searched from {self.lever[0]:g} to {self.lever[1]:g}{f', with {held}' if held else ''}"
        return f"{self.output} is {self.value:g} {where} ({told})"
