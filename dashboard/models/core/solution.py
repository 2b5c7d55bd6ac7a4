"""The answer to what would have to be true: places of one input, and what stood still meanwhile."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.models.core.scan import Span

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, repr=False)
class Solution:
    """Where `by` has to stand for `output` to be `value`: true if there is such a place.

    `spans` are pairs (from, to) in order, both alike for a single place; `lever` the ends between which was
    searched; `held` the other inputs that the output depends on, where they stood. `cited` are the ends of
    what the sources give for `by`, None where nobody cites it, and `sides` say of each span whether it lies
    "below" or "above" that, or nothing. All numbers are floats in the model's terms.

    >>> found = Solution("bill", 2.0, "price", ((3.0, 3.0), (5.0, 6.0)), (0.0, 10.0), {"volume": 4.0})
    >>> found.points, found.intervals
    ((3.0,), ((5.0, 6.0),))
    >>> found
    bill is 2 where price is 3 or from 5 to 6 (searched from 0 to 10, with volume=4)
    """

    output: str
    value: float
    by: str
    spans: tuple[Span, ...]
    lever: Span
    held: Mapping[str, float]
    cited: Span | None = None
    sides: tuple[str, ...] = ()

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

    def frame(self) -> pd.DataFrame:
        """One row a place or stretch: `from`, `to` (alike for a place) and `side`, then what was held.

        >>> from dashboard import models
        >>> found = models.energy.solve("tariff_multiple_subsidy_held", 10, by="price_europe")
        >>> found.frame().side.tolist()
        ['above']
        """
        import pandas as pd

        sides = self.sides or ("",) * len(self.spans)
        rows = [
            {"from": start, "to": end, "side": side or None, **self.held}
            for (start, end), side in zip(self.spans, sides, strict=True)
        ]
        return pd.DataFrame(rows, columns=["from", "to", "side", *self.held])

    def __repr__(self) -> str:
        places = [f"{a:g}" if a == b else f"from {a:g} to {b:g}" for a, b in self.spans]
        if self.cited and any(self.sides):
            cited = f"what the sources give, {self.cited[0]:g} to {self.cited[1]:g}"
            places = [
                f"{place}, {side} {cited}" if side else place
                for place, side in zip(places, self.sides, strict=True)
            ]
        where = f"where {self.by} is {' or '.join(places)}" if places else f"at no {self.by}"
        held = ", ".join(f"{name}={value:g}" for name, value in self.held.items())
        conditions = f"searched from {self.lever[0]:g} to {self.lever[1]:g}{f', with {held}' if held else ''}"
        return f"{self.output} is {self.value:g} {where} ({conditions})"
