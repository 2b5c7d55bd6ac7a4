"""Totals of figures: only of wholes, of one quantity, each moment once."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.core.errors import BadDefinition
from dashboard.tables.figure import Figure
from dashboard.tables.interval import Interval

SUM = "sum"


def total(figures: Sequence[Figure]) -> Interval:
    """The interval of a sum; one open end opens the sum.

    Raises BadDefinition for a figure that is part of another, for different quantities, and for two
    claims of the same period, which would count one thing twice.

    >>> from dashboard.tables import default
    >>> waves = ["released_2025_09_in_document_003", "released_2025_12_in_document_000", "released_2026_03"]
    >>> total([default().figure(id) for id in waves]).low
    423.0
    """
    for figure in figures:
        if figure.part_of:
            raise BadDefinition(f"{figure.id} is a part of {figure.part_of}; add the whole instead.")
    if len({(figure.indicator, figure.unit.id) for figure in figures}) > 1:
        raise BadDefinition(
            f"{', '.join(f.id for f in figures)} are not one quantity in one unit; they have no sum."
        )
    months = [figure.time_period[:7] for figure in figures]
    if len(set(months)) < len(months):
        raise BadDefinition(
            f"{', '.join(f.id for f in figures)} tell one period twice; keep one claim of each."
        )
    return Interval(sum(f.interval.low for f in figures), sum(f.interval.high for f in figures), SUM)
