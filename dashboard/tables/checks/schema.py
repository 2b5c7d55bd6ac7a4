"""Checks the tables against their Table Schema: types, constraints, keys, and references between tables."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Iterator
from decimal import Decimal
from typing import Any

from dashboard.core.errors import Finding
from dashboard.tables.checks.cells import faults, fill
from dashboard.tables.checks.references import KIND_OF
from dashboard.tables.reading.descriptor import Field
from dashboard.tables.reading.fields import anchored
from dashboard.tables.reading.hints import listing, nearest, remedy, shown
from dashboard.tables.reading.rows import Row, Table, Tables, number

_PATTERN_ADVICE = {
    "[a-z][a-z0-9_]*": "Write small letters without accents, digits and _, a letter first.",
    r"\d{3}": "Write three digits, such as 004.",
    r"[1-9]\d*(;[1-9]\d*)*": "Write a line number, or several joined by ;, such as 33;41.",
    "[0-9a-f]{64}": "Write the 64 small hexadecimal digits of the SHA-256.",
}


Cell = tuple[str, int, str]
"""File, line and column."""


def findings(tables: Tables) -> list[Finding]:
    """Findings of all sound tables, one a cell: an id that is written wrongly need not also be unknown."""
    findings: list[Finding] = []
    doubtful: set[Cell] = set()
    for check in (faults, _broken_constraints, _repeated_keys, lambda table: _unknown_keys(table, tables)):
        for table in tables.each():
            for finding in check(table):
                cells = {(finding.file, finding.line, column) for column in finding.column.split(", ")}
                if not cells & doubtful:
                    findings.append(finding)
                    doubtful |= cells
    return sorted(findings)


def _broken_constraints(table: Table) -> Iterator[Finding]:
    """Cells that are empty and must not be, and cells that are none of what their column allows."""
    for field in table.resource.fields:
        cells = table.column(field.name)
        wrong = _misfits(set(cells), field)
        if field.constraints.get("required"):
            wrong[""] = "the cell is empty.", fill(field)
        for row, text in zip(table.rows, cells, strict=True) if wrong else ():
            if text in wrong:
                yield row.finding(field.name, *wrong[text])


def _misfits(texts: set[str], field: Field) -> dict[str, tuple[str, str]]:
    """Texts of a column that do not keep a constraint, with problem and remedy of the first they break."""
    wrong: dict[str, tuple[str, str]] = {}
    names = [name for name in _FITS if name in field.constraints]
    values = {text: value for text in texts if (value := _value(text, field)) is not None} if names else {}
    for name in names:
        fits = _FITS[name](field)
        for text in [text for text, value in values.items() if not fits(value)]:
            wrong.setdefault(text, _mismatch(name, field.constraints[name], text))
    return wrong


def _repeated_keys(table: Table) -> Iterator[Finding]:
    """Rows whose unique cell, or whose primary key, stands already in an earlier row."""
    unique = [(field.name,) for field in table.resource.fields if field.constraints.get("unique")]
    primary = [table.resource.primary_key] if table.resource.primary_key else []
    fields = {field.name: field for field in table.resource.fields}
    for columns in (*unique, *primary):
        first: dict[tuple[Hashable, ...], Row] = {}
        for row, key in zip(table.rows, _keys(table, [fields[column] for column in columns]), strict=True):
            if any(part is not None for part in key):
                earlier = first.setdefault(key, row)
                if earlier is not row:
                    yield _taken(row, earlier, columns)
            elif columns in primary and not any(row[column] for column in columns):
                yield row.finding(columns[0], "the cell is empty.", fill(fields[columns[0]]))


def _keys(table: Table, fields: list[Field]) -> Iterator[tuple[Hashable, ...]]:
    """What the rows hold in these columns."""
    columns = []
    for field in fields:
        cells = table.column(field.name)
        values = {text: _value(text, field) for text in set(cells)}
        columns.append([values[text] for text in cells])
    return zip(*columns, strict=True)


def _taken(row: Row, earlier: Row, columns: tuple[str, ...]) -> Finding:
    cells = [row[column] for column in columns]
    # Equal numbers may be written differently (7 and 07).
    same = cells == [earlier[column] for column in columns]
    where = f"in line {earlier.line}" if same else "in an earlier line, written otherwise"
    problem = f"{shown(', '.join(cells))} stands already {where}."
    return row.finding(listing(columns), problem, "Give it another one, or remove one of the two rows.")


def _unknown_keys(table: Table, tables: Tables) -> Iterator[Finding]:
    """Cells that name a row of another table which is not there.

    A table that could not be read refutes nothing. A key to terms is left to the rules, which also know the
    kind of term.
    """
    for key in table.resource.foreign_keys:
        if key.resource == "terms" and set(key.fields) <= set(KIND_OF):
            continue
        if key.resource not in tables.sound or not all(map(tables.sound[key.resource].has, key.reference)):
            continue
        known = {tuple(row[c] for c in key.reference) for row in tables.rows(key.resource)}
        for row in table.rows:
            cells = tuple(row[c] for c in key.fields)
            if any(cells) and cells not in known:
                problem = f"{shown(', '.join(cells))} is not in {tables.file(key.resource)}."
                advice = remedy("Add it there", cells[-1], (other[-1] for other in known))
                yield row.finding(listing(key.fields), problem, advice)


def _value(text: str, field: Field) -> Hashable:
    """The cell as its column's type, so that 7 and 07 are equal; None if it is empty or is none."""
    if field.type in ("number", "integer"):
        return Decimal(text) if number(text) is not None else None
    return text or None


_FITS: dict[str, Callable[[Field], Callable[[Any], object]]] = {
    "enum": lambda field: _values(field, field.constraints["enum"]).__contains__,
    "pattern": lambda field: _compiled(field).fullmatch,
    "minimum": lambda field: Decimal(str(field.constraints["minimum"])).__le__,
    "maximum": lambda field: Decimal(str(field.constraints["maximum"])).__ge__,
}
"""What tells whether a value keeps a constraint of its column."""


def _values(field: Field, bounds: Iterable[Any]) -> frozenset[Hashable]:
    return frozenset(bounds if field.type == "string" else (Decimal(str(bound)) for bound in bounds))


def _compiled(field: Field) -> re.Pattern[str]:
    # Unanchored, a choice such as a|b would match the beginning of a cell.
    return re.compile(anchored(field.constraints["pattern"]))


def _mismatch(name: str, bound: Any, text: str) -> tuple[str, str]:
    """Problem and remedy of a cell that does not keep a constraint."""
    if name == "enum":
        near = nearest(text, map(str, bound))
        advice = f"Use {near}." if near else "Use one of these."
        return f"{shown(text)} is not one of {listing(map(str, bound))}.", advice
    if name == "pattern":
        advice = _PATTERN_ADVICE.get(bound, f"Write it as {bound} says.")
        return f"{shown(text)} is not written as it must be.", advice
    if name == "minimum":
        return f"{text} is less than {bound}.", f"Write {bound} or more."
    return f"{text} is more than {bound}.", f"Write {bound} or less."
