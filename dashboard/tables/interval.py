"""From a figure's wording to the interval that its words leave open: one function for every model and
chart.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal

ROUNDING, CITED_RANGE, ONE_SIDED, COUNT = "rounding", "cited range", "one-sided", "exact count"


@dataclass(frozen=True)
class Interval:
    """Ends in the figure's own unit; an open end is infinite. `reason` says where the width comes from."""

    low: float
    high: float
    reason: str


def half_last_digit(text: str, *, nonzero: bool) -> float:
    """Half a unit of the last digit that was written, or of the last one that is not a zero.

    >>> half_last_digit("46.68", nonzero=False), half_last_digit("900", nonzero=True)
    (0.005, 50.0)
    """
    written = Decimal(text)
    if nonzero:
        written = written.normalize()
    # 10 to the place of the last digit: as_tuple() gives letters where a number is none, and here it is one.
    return float(Decimal(1).scaleb(int(written.as_tuple().exponent)) / 2)


def interval(qualifier: str, low: float | None, value: str, high: float | None, *, counted: bool) -> Interval:
    """The interval of one row.

    `between` gives its ends; an exact count is a point; an exact measurement is open by half its last
    digit; about and nearly by half the last digit that is not zero; one-sided wordings stay open.
    `value` is the number as typed, since its last digit is what the source wrote.

    >>> interval("exact", None, "3.3", None, counted=False)
    Interval(low=3.25, high=3.35, reason='rounding')
    >>> interval("more_than", 430, "", None, counted=True).high
    inf
    """
    least, most = -math.inf if low is None else low, math.inf if high is None else high
    if qualifier == "between":
        return Interval(least, most, CITED_RANGE)
    if qualifier in ("at_least", "more_than"):
        return Interval(least, math.inf, ONE_SIDED)
    if qualifier in ("at_most", "less_than"):
        return Interval(-math.inf, most, ONE_SIDED)
    if qualifier == "exact" and counted:
        return Interval(float(value), float(value), COUNT)
    half = half_last_digit(value, nonzero=qualifier != "exact")
    centre = Decimal(value)
    return Interval(float(centre - Decimal(str(half))), float(centre + Decimal(str(half))), ROUNDING)
