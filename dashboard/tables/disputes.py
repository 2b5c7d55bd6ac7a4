"""Which figures cannot both be right: pairs of claims, and the disputes that they make.

Two figures disagree if they share an indicator, their periods overlap and what their wordings leave open does
not; one origin in one document never disagrees with itself, since it then tells of two times.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from dashboard.tables.figure import Figure
from dashboard.tables.periods import parse

SURE, ABOUT, UNDATED = "sure", "about", "undated"


def pairs(figures: Iterable[Figure]) -> Iterator[tuple[Figure, Figure, str]]:
    """Two figures that cannot both be right, and how their periods meet, in the order of the tables."""
    by_quantity: defaultdict[tuple[str, str, str], list[Figure]] = defaultdict(list)
    for figure in figures:
        by_quantity[figure.indicator, figure.ref_area, figure.counterpart_area].append(figure)
    for a, b in (pair for found in by_quantity.values() for pair in itertools.combinations(found, 2)):
        if meeting := _disagree(a, b):
            yield a, b, meeting


def disputes(figures: Iterable[Figure]) -> list[tuple[str, ...]]:
    """The claims of each quantity that documents dispute, as ids: pairs that share a claim are one dispute.

    >>> from dashboard.tables import default
    >>> disputes(default().figures.values())
    [('prisoners_in_document_001', 'prisoners_in_document_000')]
    """
    alike: defaultdict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for figure in figures:
        alike[_said(figure)].append(figure)
    # Of claims that say the same, one stands for all: else the pairs grow with the square of the rows.
    ids = {said[0].id: [figure.id for figure in said] for said in alike.values()}
    group_of: dict[str, dict[str, None]] = {}
    for a, b, _ in pairs(said[0] for said in alike.values()):
        joined = group_of.get(a.id, {a.id: None}) | group_of.get(b.id, {b.id: None})
        group_of.update(dict.fromkeys(joined, joined))
    groups = {id(group): group for group in group_of.values()}
    return [tuple(each for first in group for each in ids[first]) for group in groups.values()]


def _said(figure: Figure) -> tuple[object, ...]:
    """All of a figure that disagreeing hangs on."""
    quantity = (figure.indicator, figure.ref_area, figure.counterpart_area, figure.unit.id)
    return (
        *quantity,
        figure.document,
        figure.origins,
        figure.interval.low,
        figure.interval.high,
        figure.time_period,
    )


def overlap(a: str, b: str) -> str | None:
    """How two periods meet, None if they do not; an empty one may be any time.

    A date marked `~` reaches as far again on both sides as it is long: about August is July to September.

    >>> overlap("2025-07", "2025"), overlap("2025-07-05", "2025-08~"), overlap("2025-07-05", "2025-08")
    ('sure', 'about', None)
    """
    if not a or not b:
        return UNDATED
    if _meet(_reach(a, widened=False), _reach(b, widened=False)):
        return SURE
    return ABOUT if _meet(_reach(a, widened=True), _reach(b, widened=True)) else None


def _disagree(a: Figure, b: Figure) -> str | None:
    if (a.document, a.origins) == (b.document, b.origins) or a.unit != b.unit:
        return None
    apart = a.interval.high < b.interval.low or b.interval.high < a.interval.low
    return overlap(a.time_period, b.time_period) if apart else None


def _reach(period: str, *, widened: bool) -> tuple[date, date]:
    """First and last day of a period, an open end as far as dates go."""
    whole = parse(period)
    ends = []
    for part, day, sign in zip(
        (period.split("/")[0], period.split("/")[-1]), (whole.start, whole.end), (-1, 1), strict=True
    ):
        own = parse(part) if day is not None and widened and part.endswith("~") else None
        if day and own and own.start and own.end:
            day += sign * (own.end - own.start + timedelta(days=1))
        ends.append(day)
    return ends[0] or date.min, ends[1] or date.max


def _meet(a: tuple[date, date], b: tuple[date, date]) -> bool:
    return a[0] <= b[1] and b[0] <= a[1]
