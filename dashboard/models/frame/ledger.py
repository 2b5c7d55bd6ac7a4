"""The consistency ledger: what the texts state, recomputed from their own parts.

A check is a row of `consistency_checks.csv`: a formula over ids of figures, and the figure that states its
result, or the number that is expected. Besides plain ids, which bring what their wording leaves open, a
formula may write

    low:F high:F      an end of what figure F leaves open
    exactly:F         the number of F as it is written, with nothing left open
    first:F last:F    the first and last day of F's period, as day numbers
    weekday:F         the weekday of that first day, Monday 1 to Sunday 7
    event:E           the day on which event E begins; a date without a day leaves its month or year open
    year:E            the calendar year in which event E begins
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

from dashboard.errors import BadDefinition, UnknownName
from dashboard.models.frame.equations import evaluate, names_in
from dashboard.tables.dataset import Dataset, Row, both
from dashboard.tables.figure import Figure
from dashboard.tables.periods import parse
from dashboard.words import Words

TABLE = "consistency_checks"
HOLDS, UNDER_READING, DOES_NOT_HOLD = "holds", "holds_under_reading", "does_not_hold"
VERDICTS = {
    HOLDS: Words(fr="tient", en="holds"),
    UNDER_READING: Words(fr="tient sous une lecture", en="holds under a reading"),
    DOES_NOT_HOLD: Words(fr="ne tient pas", en="does not hold"),
}
_OF_EVENTS = ("event", "year")
_MARKED = re.compile(r"\b([a-z]+):([a-z][a-z0-9_]*)")

Ends = tuple[float, float, float]
"""Low, central and high of one name of a formula."""


@dataclass(frozen=True)
class Check:
    """One recomputation with its verdict.

    `low`, `value`, `high` are the least, central and greatest value of `formula`; `stated_low` and
    `stated_high` are what the wording of `stated` leaves open, both the expected number where `stated` is
    None. All are in the models' terms: shares, not per cent; days, months or years as `reading` says. An end
    that is open is infinite. `figures` and `events` are the ids that the formula names; a check may use
    several of a kind, and `figures` begins with those of the formula and ends with `stated`.
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
    events: tuple[str, ...]


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
    events = {row["event"]: row for row in data.rows("events")} if "events" in declared else {}
    return [_check(row, data, events) for row in data.rows(TABLE)] if TABLE in declared else []


def verdict(low: float, value: float, high: float, stated_low: float, stated_high: float) -> str:
    """Whether the value lies in what is stated, or only what is left open reaches it.

    >>> verdict(9.0, 9.5, 10.0, 9.5, 10.5), verdict(9, 9.2, 9.6, 9.5, 10.5), verdict(13, 13.5, 14, 9.5, 10.5)
    ('holds', 'holds_under_reading', 'does_not_hold')
    """
    # Sums of decimals miss an end by the last bit: 0.2 and 0.8 make 1, and 1.9 over 0.2 makes 9.5.
    slack = 1e-9 * max(1.0, abs(value))
    if stated_low - slack <= value <= stated_high + slack:
        return HOLDS
    return UNDER_READING if low <= stated_high + slack and high >= stated_low - slack else DOES_NOT_HOLD


def _check(row: Row, data: Dataset, events: dict[str, Row]) -> Check:
    where = f"check {row['check']}"
    text, marked = _unmarked(row["formula"])
    names = _names(text, where)
    if not names:
        raise BadDefinition(f"{where}: {row['formula']!r} names no figure.")
    # Two marks may lead to one figure; a name without a mark is a figure's id.
    targets = [marked.get(name, ("", name)) for name in names]
    ends = {name: _ends(mark, id, data, events, where) for name, (mark, id) in zip(names, targets, strict=True)}
    value = evaluate(text, {name: end[1] for name, end in ends.items()}, where)
    corners = itertools.product(*({end[0], end[2]} for end in ends.values()))
    values = [evaluate(text, dict(zip(ends, corner, strict=True)), where) for corner in corners]
    low, high = min(*values, value), max(*values, value)
    stated = row["stated"] or None
    stated_ends = _cited(data.figure(stated)) if stated else (float(row["expected"]),) * 3
    own = [id for mark, id in targets if mark not in _OF_EVENTS] + ([stated] if stated else [])
    return Check(
        id=row["check"], topic=row["topic"], kind=row["kind"], formula=row["formula"], stated=stated,
        low=low, value=value, high=high, stated_low=stated_ends[0], stated_high=stated_ends[2],
        verdict=verdict(low, value, high, stated_ends[0], stated_ends[2]), reading=both(row, "reading_"),
        comment=both(row, "comment_") if row["comment_en"] else None, figures=tuple(dict.fromkeys(own)),
        events=tuple(dict.fromkeys(id for mark, id in targets if mark in _OF_EVENTS)),
    )


def _unmarked(formula: str) -> tuple[str, dict[str, tuple[str, str]]]:
    """The formula with each `mark:id` as one name, and what these names stand for."""
    found: dict[str, tuple[str, str]] = {}

    def name(match: re.Match[str]) -> str:
        joined = f"{match[1]}__{match[2]}"
        found[joined] = (match[1], match[2])
        return joined

    return _MARKED.sub(name, formula), found


def _names(text: str, where: str) -> list[str]:
    try:
        return names_in(text)
    except SyntaxError as error:
        raise BadDefinition(f"{where}: {text!r} is not a formula. {error.msg}.") from None


def _ends(mark: str, id: str, data: Dataset, events: dict[str, Row], where: str) -> Ends:
    """What a name of a formula stands for: one number thrice, or low, central and high."""
    if mark in _OF_EVENTS:
        return _begun(id, events, year=mark == "year")
    figure = data.figure(id)
    if mark == "":
        return _cited(figure)
    if mark in ("low", "exactly", "high"):
        return (_cited(figure)[("low", "exactly", "high").index(mark)],) * 3
    if mark not in ("first", "last", "weekday"):
        raise BadDefinition(f"{where}: {mark!r} marks nothing. Use low, high, exactly, first, last, weekday, event or year.")
    period = parse(figure.time_period) if figure.time_period else None
    day = period and (period.end if mark == "last" else period.start)
    if day is None:
        raise BadDefinition(f"{where}: the period of {id} has no {'last' if mark == 'last' else 'first'} day.")
    return (float(day.isoweekday() if mark == "weekday" else day.toordinal()),) * 3


def _cited(figure: Figure) -> Ends:
    """Low, central and high of a figure in the models' terms; a value from outside never enters the ledger."""
    return tuple(map(figure.unit.to_model, (figure.interval.low, figure.central, figure.interval.high)))


def _begun(id: str, events: dict[str, Row], *, year: bool) -> Ends:
    """When an event begins, as its year or in day numbers: its date, or all days that a month leaves open."""
    if id not in events:
        raise UnknownName("event", id, events)
    period = parse(events[id]["date"])
    if period.start is None or period.end is None:
        raise BadDefinition(f"The date of event {id} has an open end; no day can be taken from it.")
    first, last = (float(day.year if year else day.toordinal()) for day in (period.start, period.end))
    return first, (first + last) / 2, last
