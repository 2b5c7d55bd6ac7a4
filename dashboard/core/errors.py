"""The few errors of the project. Each says where, what was found, what was expected, what to do."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass


class DashboardError(Exception):
    """Base of all errors that a person can mend; the command line prints them without a traceback."""


@dataclass(frozen=True, order=True)
class Finding:
    """One thing that is wrong in the data package.

    `file` is relative to the package, `line` is 1-based with the header as line 1 (0: the whole
    file), `column` is a column's name or empty, `problem` says what was found and what was expected,
    `remedy` what to do.

    >>> print(Finding("gas_prices.csv", 3, "unit", "'usd' is not a unit.", "Add it to terms.csv."))
    gas_prices.csv line 3, unit: 'usd' is not a unit. Add it to terms.csv.
    """

    file: str
    line: int
    column: str
    problem: str
    remedy: str

    def __str__(self) -> str:
        where = self.file + (f" line {self.line}" if self.line else "")
        where += f", {self.column}" if self.column else ""
        return f"{where}: {self.problem} {self.remedy}".rstrip()


class DataError(DashboardError):
    """The data package has findings; `findings` holds all of them, in the order of file and line."""

    def __init__(self, findings: Iterable[Finding]):
        self.findings = sorted(set(findings))
        super().__init__("\n".join(map(str, self.findings)))


class UnknownName(DashboardError, LookupError):
    """A name that is on no shelf.

    >>> raise UnknownName("chart", "gas_price_gp", ["gas_price_gap", "energy_origin"])
    Traceback (most recent call last):
    dashboard.core.errors.UnknownName: No chart named 'gas_price_gp'. Did you mean 'gas_price_gap'?
    """

    def __init__(self, kind: str, name: str, known: Iterable[str]):
        known = sorted(known)
        near = difflib.get_close_matches(str(name), known, n=1)
        hint = f"Did you mean '{near[0]}'?" if near else f"Known: {', '.join(known)}."
        super().__init__(f"No {kind} named {name!r}. {hint}")


class BadDefinition(DashboardError):
    """A model, chart or page is written in a way that cannot be right; raised when it is first read.

    `faults` holds all of them, each a sentence with where, what was found and what to do.

    >>> BadDefinition("energy.a: is no name.", "energy.b: has no unit.").faults
    ('energy.a: is no name.', 'energy.b: has no unit.')
    """

    def __init__(self, *faults: str):
        self.faults = tuple(dict.fromkeys(faults))
        super().__init__("\n".join(self.faults))


class NoBrowser(DashboardError):
    """Images need Chromium or Chrome and none was found."""


class BadInput(DashboardError, ValueError):
    """Inputs that a model cannot take, all of them: no numbers, or outside their levers."""

    def __init__(self, *faults: str):
        self.faults = faults
        super().__init__("\n".join(faults))
