"""The tables as they were at an earlier version: changes.csv, replayed backwards.

A row of changes.csv is one cell: at `version`, `column` of `figure` went from `before` to `after`; `figure`
is the id of a figure or of a value from outside the documents. The column `figure` itself tells of a row that
was added (`before` empty) or removed (`after` empty); a removed row has a change for each cell that it held,
and one for the column `table`, which says where it stood.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dashboard.core.errors import UnknownName
from dashboard.tables.reading.rows import Tables

ROW, TABLE = "figure", "table"
"""Columns of changes that are not cells: whether a row stands at all, and in which table."""


@dataclass(frozen=True)
class Change:
    """One cell at one version; `version` is a day as the packages write it: 2026.11.20."""

    version: str
    figure: str
    column: str
    before: str
    after: str


def read(rows: Iterable[Mapping[str, str]]) -> list[Change]:
    """The changes of a table, the latest first; within a version as they stand."""
    found = [
        Change(row["version"].replace("-", "."), row["figure"], row["column"], row["before"], row["after"])
        for row in rows
    ]
    return sorted(found, key=lambda change: change.version, reverse=True)


def since(changes: Iterable[Change], version: str) -> list[Change]:
    """The changes made after a version."""
    return [change for change in changes if change.version > version]


Cells = dict[str, dict[str, str]]
"""Rows by id: each its cells by column, and its table under the column `table`."""


def undone(cells: Cells, changes: Iterable[Change]) -> Cells:
    """The rows before `changes`, which come latest first. Raises UnknownName for a cell that is not there.

    >>> price = {"price": {"table": "gas_prices", "value": "46.68"}}
    >>> undone(price, [Change("2026.11.21", "price", "value", "46", "46.68")])
    {'price': {'table': 'gas_prices', 'value': '46'}}
    """
    rows = {id: dict(row) for id, row in cells.items()}
    for id, version in dict.fromkeys((change.figure, change.version) for change in changes):
        _undo(rows, id, [c for c in changes if (c.figure, c.version) == (id, version)])
    return rows


def _undo(rows: Cells, id: str, changes: list[Change]) -> None:
    """One version's changes of one row."""
    stood = next((change for change in changes if change.column == ROW), None)
    if stood and not stood.before:
        rows.pop(id, None)
        return
    row = rows.setdefault(id, {}) if stood else rows.get(id)
    if row is None:
        raise UnknownName("row that changes.csv names", id, rows)
    row.update({change.column: change.before for change in changes if change.column != ROW})


def compared(before: Cells, now: Cells, version: str) -> list[Change]:
    """What changed from one version to `version`, so that `undone` gives the rows of the first again.

    >>> [str(c.after) for c in compared({"a": {"value": "1"}}, {"a": {"value": "2"}, "b": {}}, "2026.11.28")]
    ['2', 'b']
    """
    changes = []
    for id in dict.fromkeys([*before, *now]):
        old, new = before.get(id), now.get(id)
        if old is None:
            changes.append(Change(version, id, ROW, "", id))
            continue
        if new is None:
            changes.append(Change(version, id, ROW, id, ""))
        for column in dict.fromkeys([*old, *(new or {})]):
            cells = old.get(column, ""), (new or {}).get(column, "")
            if column != ROW and cells[0] != cells[1]:
                changes.append(Change(version, id, column, *cells))
    return changes


def cells_of(tables: Tables) -> Cells:
    """The rows that changes can tell of: figures and values from outside."""
    cells: Cells = {}
    for table in tables.each():
        key = "figure" if table.resource.kind == "figures" else "assumption"
        if table.resource.kind == "figures" or table.resource.name == "assumptions":
            for row in table.rows:
                own = {column: text for column, text in row.items() if column != key}
                cells[row[key]] = {TABLE: table.resource.name, **own}
    return cells


def contradictions(cells: Cells, changes: Iterable[Change]) -> Iterator[tuple[Change, str]]:
    """Changes whose `after` is not what stands there once all later ones are undone, with what does."""
    rows = {id: dict(row) for id, row in cells.items()}
    changes = list(changes)
    for id, version in dict.fromkeys((change.figure, change.version) for change in changes):
        together = [c for c in changes if (c.figure, c.version) == (id, version)]
        stands = rows.get(id)
        for change in together:
            found = (
                (id if stands is not None else "")
                if change.column == ROW
                else (stands or {}).get(change.column, "")
            )
            if found != change.after:
                yield change, found
        if stands is not None or any(c.column == ROW for c in together):
            _undo(rows, id, together)
