"""Tables whose text is sound, as checks and pages read them: cells are still text."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from dashboard.core.errors import Finding
from dashboard.tables.reading.descriptor import Package, Resource

_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_WHOLE = re.compile(r"-?[0-9]{1,15}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def number(text: str) -> float | None:
    """The finite number that a cell writes with a point, else None.

    >>> number("46.68"), number("46,68"), number("inf"), number("1e3")
    (46.68, None, None, None)
    """
    if not _NUMBER.fullmatch(text):
        return None
    value = float(text)
    return value if math.isfinite(value) else None


def whole(text: str) -> int | None:
    """The whole number of at most 15 digits that a cell writes, else None.

    >>> whole("95"), whole("95.0"), whole("٩")
    (95, None, None)
    """
    return int(text) if _WHOLE.fullmatch(text) else None


def day(text: str) -> date | None:
    """The calendar day that a cell writes as 2026-11-20, else None.

    >>> day("2026-02-30") is None, day("20261120") is None
    (True, True)
    """
    try:
        return date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None


@dataclass(frozen=True, eq=False, slots=True)
class Row(Mapping[str, str]):
    """One row of a table, its text by column; a column that the table does not have reads as an empty cell.

    `line` is its 1-based physical line (the header is line 1) in `file`; 0 for a row of an earlier version.
    """

    file: str
    line: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def __iter__(self) -> Iterator[str]:
        return iter(self.cells)

    def __len__(self) -> int:
        return len(self.cells)

    def __contains__(self, column: object) -> bool:
        return column in self.cells

    def number(self, column: str) -> float | None:
        """The cell as a finite number, None if it is empty or is none."""
        return number(self[column])

    def names(self, column: str) -> list[str]:
        """The ids of a cell that lists several by `;`, as typed; none for an empty cell."""
        return self[column].split(";") if self[column] else []

    def finding(self, column: str, problem: str, remedy: str) -> Finding:
        """A finding at this row."""
        return Finding(self.file, self.line, column, problem, remedy)


@dataclass(frozen=True)
class Table:
    """One resource with its rows, in the order of the file."""

    resource: Resource
    rows: tuple[Row, ...]

    def column(self, name: str) -> list[str]:
        """The cells of one column, in the order of rows."""
        return [row.cells.get(name, "") for row in self.rows]

    def has(self, column: str) -> bool:
        """Whether the table declares that column."""
        return any(f.name == column for f in self.resource.fields)


@dataclass(frozen=True)
class Tables:
    """All tables whose text is sound, by name.

    `doubtful` holds the (file, line, column) of cells that already have a finding: what they say
    is not known, so nothing else is concluded from them.
    """

    package: Package
    sound: Mapping[str, Table]
    doubtful: frozenset[tuple[str, int, str]] = field(default_factory=frozenset)

    def rows(self, name: str) -> tuple[Row, ...]:
        """Rows of a table by its resource's name; none if it is not declared or not sound."""
        return self.sound[name].rows if name in self.sound else ()

    def each(self) -> Iterator[Table]:
        """Every sound table, in the descriptor's order."""
        yield from self.sound.values()

    def figures(self) -> Iterator[Row]:
        """Rows of every sound figure table, in the descriptor's order."""
        for table in self.each():
            if table.resource.kind == "figures":
                yield from table.rows

    def figures_complete(self) -> bool:
        """Whether every figure table could be read; else an unknown figure may be in one that could not."""
        declared = [r.name for r in self.package.resources if r.kind == "figures"]
        return self.package.whole and all(name in self.sound for name in declared)

    def readable(self, name: str) -> bool:
        """Whether the table could be read, or is not there to be read; else it refutes nothing."""
        return name in self.sound or f"{name}.csv" not in self.package.listed

    def is_doubtful(self, row: Row, column: str) -> bool:
        """Whether that cell already has a finding."""
        return (row.file, row.line, column) in self.doubtful

    def file(self, name: str) -> str:
        """The file of a table, for sentences."""
        return self.sound[name].resource.path if name in self.sound else f"{name}.csv"
