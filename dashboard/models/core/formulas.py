"""Formulas over what the tables hold: one language for the ledger, for inputs and for charts.

A formula is written in the language of equations over ids of figures, which bring what their wording leaves
open, and of values from outside the documents. It may also write

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

from dashboard.core.errors import BadDefinition
from dashboard.models.core.equations import evaluate
from dashboard.models.core.language import names_in
from dashboard.tables.dataset import Dataset
from dashboard.tables.periods import parse
from dashboard.tables.records import in_order

OF_EVENTS = ("event", "year")
_MARKED = re.compile(r"\b([a-z]+):([a-z][a-z0-9_]*)")

Ends = tuple[float, float, float]
"""Low, central and high of one name of a formula, in the models' terms."""


@dataclass(frozen=True)
class Formula:
    """A formula that has been read: `text` with one name for each `mark:id`, and what the names stand for.

    `targets` gives each name's mark (empty for a plain id) and id, in the order of their first mention.
    """

    text: str
    targets: dict[str, tuple[str, str]]

    @property
    def events(self) -> tuple[str, ...]:
        """Ids of the events that it names."""
        return in_order(id for mark, id in self.targets.values() if mark in OF_EVENTS)

    @property
    def ids(self) -> tuple[str, ...]:
        """Ids of the figures and of the values from outside that it names."""
        return in_order(id for mark, id in self.targets.values() if mark not in OF_EVENTS)

    def at(self, ends: dict[str, Ends], where: str) -> Ends:
        """Least, central and greatest value over the corners of what its names leave open."""
        value = evaluate(self.text, {name: end[1] for name, end in ends.items()}, where)
        corners = itertools.product(*({end[0], end[2]} for end in ends.values()))
        values = [evaluate(self.text, dict(zip(ends, corner, strict=True)), where) for corner in corners]
        return min(*values, value), value, max(*values, value)


def read(formula: str, where: str) -> Formula:
    """A formula's text and names. Raises BadDefinition with `where` for what is no formula.

    >>> read("last:f - event:e + g", "here").targets
    {'last__f': ('last', 'f'), 'event__e': ('event', 'e'), 'g': ('', 'g')}
    """
    marked: dict[str, tuple[str, str]] = {}

    def name(match: re.Match[str]) -> str:
        joined = f"{match[1]}__{match[2]}"
        marked[joined] = (match[1], match[2])
        return joined

    text = _MARKED.sub(name, formula)
    try:
        names = names_in(text)
    except (SyntaxError, ValueError) as error:
        said = getattr(error, "msg", None) or str(error)
        raise BadDefinition(
            f"{where}: {formula!r} is not a formula ({said}). Write it over figure ids, in the language of"
            " equations."
        ) from None
    return Formula(text, {name: marked.get(name, ("", name)) for name in names})


def formula_ends(formula: str, data: Dataset, where: str = "") -> Ends:
    """Low, central and high of a formula. Raises BadDefinition or UnknownName for what it cannot name."""
    where = where or formula
    found = read(formula, where)
    return found.at({name: ends(mark, id, data, where) for name, (mark, id) in found.targets.items()}, where)


def formula_value(formula: str, data: Dataset) -> float:
    """A formula at the central values of what it names, in the models' terms."""
    found = read(formula, formula)
    named = {name: ends(mark, id, data, formula)[1] for name, (mark, id) in found.targets.items()}
    return evaluate(found.text, named, formula)


def figures_in(formula: str) -> tuple[str, ...]:
    """Ids of the figures, and of the values from outside, that a formula names."""
    return read(formula, formula).ids


def ends(mark: str, id: str, data: Dataset, where: str) -> Ends:
    """What a name of a formula stands for: one number thrice, or low, central and high."""
    if mark in OF_EVENTS:
        return _begun(id, data, year=mark == "year")
    if mark == "":
        return cited(id, data)
    if mark in ("low", "exactly", "high"):
        return (cited(id, data)[("low", "exactly", "high").index(mark)],) * 3
    if mark not in ("first", "last", "weekday"):
        raise BadDefinition(
            f"{where}: {mark!r} marks nothing. Use low, high, exactly, first, last, weekday, event or year."
        )
    figure = data.figure(id)
    period = parse(figure.time_period) if figure.time_period else None
    day = None if period is None else period.end if mark == "last" else period.start
    if day is None:
        raise BadDefinition(
            f"{where}: the period of {id} has no {'last' if mark == 'last' else 'first'} day."
        )
    return (float(day.isoweekday() if mark == "weekday" else day.toordinal()),) * 3


def cited(id: str, data: Dataset) -> Ends:
    """Low, central and high of a figure, or of a value from outside the documents, in the models' terms."""
    if id in data.assumptions:
        row = data.assumptions[id]
        if row.value is None:
            raise BadDefinition(
                f"{id}: has two ends and no value of its own. Give it a value in assumptions.csv, or use it"
                " as a check."
            )
        low, high = (row.value if end is None else end for end in (row.low, row.high))
        return row.unit.to_model(low), row.unit.to_model(row.value), row.unit.to_model(high)
    figure = data.figure(id)
    to_model = figure.unit.to_model
    return to_model(figure.interval.low), to_model(figure.central), to_model(figure.interval.high)


def _begun(id: str, data: Dataset, *, year: bool) -> Ends:
    """When an event begins, as its year or in day numbers: its date, or all days that a month leaves open."""
    period = parse(data.event(id)["date"])
    if period.start is None or period.end is None:
        raise BadDefinition(f"The date of event {id} has an open end; no day can be taken from it.")
    first, last = (float(day.year if year else day.toordinal()) for day in (period.start, period.end))
    return first, (first + last) / 2, last
