"""The consistency ledger: what the texts state, recomputed from their own parts.

A check is a row of `consistency_checks.csv`: a formula over ids of figures and events (formulas.py says how
it is written), and the figure that states its result, or the number that is expected.
"""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.core.errors import BadDefinition
from dashboard.core.words import Words
from dashboard.models.core.formulas import cited, ends, read
from dashboard.tables.dataset import Dataset
from dashboard.tables.reading.rows import Row
from dashboard.tables.records import both, in_order

TABLE = "consistency_checks"
HOLDS, AT_THE_EDGE, UNDER_READING = "holds", "holds_at_the_edge", "holds_under_reading"
DOES_NOT_HOLD, TRAP = "does_not_hold", "trap"
VERDICTS = {
    HOLDS: Words(fr="tient", en="holds"),
    AT_THE_EDGE: Words(fr="tient au bord", en="holds at the edge"),
    UNDER_READING: Words(fr="tient sous une lecture", en="holds under a reading"),
    DOES_NOT_HOLD: Words(fr="ne tient pas", en="does not hold"),
    TRAP: Words(fr="piège", en="trap"),
}
"""TRAP is for what a reader might compute and no document claims: adding, dividing, a bound for a rate."""


@dataclass(frozen=True)
class Check:
    """One recomputation with its verdict.

    `low`, `value`, `high` are the least, central and greatest value of `formula`; `stated_low` and
    `stated_high` are what the wording of `stated` leaves open, both the expected number where `stated` is
    None. All are in the models' terms: shares, not per cent; days, months or years as `reading` says. An end
    that is open is infinite. `figures`, `outside` and `events` are the ids of figures, of values from outside
    and of events that the formula names; `figures` ends with `stated`.
    """

    id: str
    topic: str
    kind: str
    formula: str
    stated: str | None
    low: float
    value: float
    high: float
    stated_low: float
    stated_high: float
    verdict: str
    reading: Words
    comment: Words | None
    figures: tuple[str, ...]
    outside: tuple[str, ...]
    events: tuple[str, ...]

    @property
    def openness(self) -> float:
        """By how much of its value a sum that holds is open on either side, where what its parts leave open
        goes beyond what is stated; else 0.
        """
        ends = (self.low, self.value, self.high)
        return openness(self.verdict, ends, (self.stated_low, self.stated_high))


def checks(data: Dataset) -> list[Check]:
    """Every check that the package declares, in the order of its table; none if it declares none.

    Raises BadDefinition with the check's id for a formula that cannot be read or names no figure and no
    event, UnknownName for a figure or event that is not there.

    >>> from dashboard.tables import default
    >>> first = checks(default())[0]
    >>> first.id, round(first.value, 3), first.verdict
    ('energy_share_from_volumes', 0.868, 'holds')
    """
    declared = {resource.name for resource in data.package.resources}
    return [_check(row, data) for row in data.rows(TABLE)] if TABLE in declared else []


def verdict(low: float, value: float, high: float, stated_low: float, stated_high: float) -> str:
    """Whether the value lies in what is stated, at an end of it, or only what is left open reaches it.

    >>> verdict(9, 9.8, 10, 9.5, 10.5), verdict(9.0, 9.5, 10.0, 9.5, 10.5)
    ('holds', 'holds_at_the_edge')
    >>> verdict(9, 9.2, 9.6, 9.5, 10.5), verdict(13, 13.5, 14, 9.5, 10.5)
    ('holds_under_reading', 'does_not_hold')
    """
    # Sums of decimals miss an end by the last bit: 0.2 and 0.8 make 1, and 1.9 over 0.2 makes 9.5.
    slack = 1e-9 * max(1.0, abs(value))
    if stated_low - slack <= value <= stated_high + slack:
        # A number that is stated without any width has no edge.
        at_an_end = min(abs(value - stated_low), abs(value - stated_high)) <= slack
        return AT_THE_EDGE if at_an_end and stated_high > stated_low else HOLDS
    return UNDER_READING if low <= stated_high + slack and high >= stated_low - slack else DOES_NOT_HOLD


def openness(verdict: str, ends: tuple[float, float, float], stated: tuple[float, float]) -> float:
    """By how much of its value what agrees is open on either side, where its ends go beyond what is stated.

    >>> openness("holds", (9, 10, 11), (9.5, 10.5)), openness("holds", (9.6, 10, 10.4), (9.5, 10.5))
    (0.1, 0.0)
    """
    low, value, high = ends
    inside = stated[0] <= low and high <= stated[1]
    if inside or verdict not in (HOLDS, AT_THE_EDGE) or not value:
        return 0.0
    return max(value - low, high - value) / abs(value)


def _check(row: Row, data: Dataset) -> Check:
    where = f"check {row['check']}"
    formula = read(row["formula"], where)
    if not formula.targets:
        raise BadDefinition(f"{where}: {row['formula']!r} names no figure.")
    for id in formula.ids:
        if id not in data.assumptions:
            # Raises UnknownName where there is none.
            data.figure(id)
    named = {name: ends(mark, id, data, where) for name, (mark, id) in formula.targets.items()}
    low, value, high = formula.at(named, where)
    stated = row["stated"] or None
    stated_ends = cited(data.figure(stated).id, data) if stated else (float(row["expected"]),) * 3
    return Check(
        id=row["check"],
        topic=row["topic"],
        kind=row["kind"],
        formula=row["formula"],
        stated=stated,
        low=low,
        value=value,
        high=high,
        stated_low=stated_ends[0],
        stated_high=stated_ends[2],
        verdict=(TRAP if row["role"] == TRAP else verdict(low, value, high, stated_ends[0], stated_ends[2])),
        reading=both(row, "reading_"),
        comment=both(row, "comment_") if row["comment_en"] else None,
        figures=in_order([*(id for id in formula.ids if id in data.figures), *([stated] if stated else [])]),
        outside=tuple(id for id in formula.ids if id in data.assumptions),
        events=formula.events,
    )
