"""What the tests of the border share: rows that they break, and how a finding is compared."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from broken import Copy

from dashboard.core.errors import Finding

PACKAGE, SCHEMA = "datapackage.json", "figures.schema.json"
GAS, SUPPLY, SWITCH = "gas_prices.csv", "energy_supply.csv", "switching_costs.csv"
PAID, EUROPE = "gas_price_belarus_2006", "gas_price_europe_2025"
BOM = b"\xef\xbb\xbf"


def only(found: list[Finding], file: str, line: int, column: str, problem: str, remedy: str) -> None:
    """Exactly one finding, there, with these words."""
    assert [(f.file, f.line, f.column) for f in found] == [(file, line, column)], "\n".join(map(str, found))
    assert problem in found[0].problem and remedy in found[0].remedy, str(found[0])
    assert found[0].problem.endswith(".") and found[0].remedy.endswith("."), str(found[0])
    assert not any(words in str(found[0]) for words in ("frictionless", "at position", "conform"))


def constrain(column: str, **constraints: object) -> Callable[[Copy], None]:
    """A change of what the figures' schema asks of a column."""
    return lambda copy: copy.field(column, lambda field: field.update(constraints=constraints))


def link_outside(copy: Copy) -> None:
    """Put a table outside of the folder, and a link to it in its place."""
    outside = copy.folder.parent / "outside.csv"
    (copy.folder / GAS).rename(outside)
    (copy.folder / GAS).symlink_to(outside)


class Cell(NamedTuple):
    """Cells written into the row of a file, and what is said of one of them."""

    file: str
    row: str
    cells: dict[str, str]
    column: str
    problem: str
    remedy: str

    def check(self, copy: Copy) -> None:
        """Exactly that is found, at the line of the row."""
        line = copy.line(self.file, self.row)
        copy.set(self.file, self.row, **self.cells)
        only(copy.findings(), self.file, line, self.column, self.problem, self.remedy)
