"""Checks cells and keys against the declared schema, and says in our words what is wrong.

The rows were parsed here and are handed over in memory, so that both sides read the same cells and
nothing is guessed from the file (its separator, its encoding, its header).
"""

from __future__ import annotations

import functools
import hashlib
import re
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

from dashboard.core.disk_cache import recall, remember
from dashboard.core.errors import Finding
from dashboard.tables.checks.cells import faults, fill, no_day
from dashboard.tables.checks.references import KIND_OF
from dashboard.tables.reading.descriptor import FILE, Field
from dashboard.tables.reading.fields import anchored
from dashboard.tables.reading.hints import listing, nearest, remedy, shown
from dashboard.tables.reading.rows import Row, Table, Tables

_CONSTRAINT = re.compile(r'constraint "(\w+)"')
_PATTERN_ADVICE = {
    "[a-z][a-z0-9_]*": "Write small letters without accents, digits and _, a letter first.",
    r"\d{3}": "Write three digits, such as 004.",
    r"[1-9]\d*(;[1-9]\d*)*": "Write a line number, or several joined by ;, such as 33;41.",
    "[0-9a-f]{64}": "Write the 64 small hexadecimal digits of the SHA-256.",
}


def findings(tables: Tables) -> list[Finding]:
    """Findings of all sound tables: types, constraints, keys, and references between tables."""
    own = [fault for table in tables.each() for fault in faults(table)]
    told = {(f.file, f.line, f.column) for f in own}
    found = list(own)
    # One cell, one finding: an id that is written wrongly need not also be unknown.
    heard = set(told)
    for table, row, error in _errors(tables, told, found):
        places = {(row.file, row.line, column) for column in _columns(error, table)}
        if not places & heard:
            found.append(_translated(error, row, table))
            heard |= places
    lost = (finding for table in tables.each() for finding in _lost(table, tables))
    found.extend(f for f in lost if not {(f.file, f.line, c) for c in f.column.split(", ")} & heard)
    return sorted(set(found))


def _errors(
    tables: Tables, told: set[tuple[str, int, str]], found: list[Finding]
) -> Iterator[tuple[Table, Row, Any]]:
    """Every row error of frictionless, with the table and row it belongs to.

    That a table has none is remembered, so that the same cells under the same schema are read once an
    installation.
    """
    for table in tables.each():
        cells, sound = _cells(table, told), True
        name, given = f"sound {table.resource.path}", _digest(_declared(table), cells)
        if recall(name, given) is not None:
            continue
        try:
            with _resource(table, cells) as resource:
                for row, read in zip(table.rows, resource.row_stream, strict=True):
                    for error in read.errors:
                        sound = False
                        yield table, row, error
        except Exception as error:
            # What cannot be checked must not be served, whatever the reason.
            sound = False
            problem = f"the table cannot be checked against its schema ({type(error).__name__})."
            found.append(Finding(table.resource.path, 0, "", problem, f"Mend its schema in {FILE}."))
        if sound:
            remember(name, given, "")


@functools.cache
def _checker() -> str:
    """What a check follows from beside schema and cells: this module and frictionless."""
    return version("frictionless") + Path(__file__).read_text(encoding="utf-8")


def _digest(declared: dict[str, Any], cells: list[list[str]]) -> str:
    """All that a check follows from, in short: a table may be large."""
    digest = hashlib.sha256(f"{_checker()}\n{declared}".encode())
    for row in cells:
        digest.update(repr(row).encode())
    return digest.hexdigest()


def _cells(table: Table, told: set[tuple[str, int, str]]) -> list[list[str]]:
    """The cells by rows. One that is already told reads as empty, so that nothing more is concluded from
    it.
    """
    columns = table.resource.columns()
    return [["" if (row.file, row.line, c) in told else row[c] for c in columns] for row in table.rows]


def _declared(table: Table) -> dict[str, Any]:
    """The schema, as frictionless is told it."""
    columns = [(f.name, f.type, _constraints(f)) for f in table.resource.fields]
    return {"columns": columns, "primary_key": list(table.resource.primary_key)}


def _resource(table: Table, cells: list[list[str]]) -> Any:
    # Importing it takes longer than checking, and only a check needs it.
    from frictionless import Resource, Schema, fields

    makers = {
        "string": fields.StringField,
        "number": fields.NumberField,
        "integer": fields.IntegerField,
        "date": fields.DateField,
    }
    declared = _declared(table)
    schema = Schema(
        fields=[
            makers[type](name=name, constraints=constraints)
            for name, type, constraints in declared["columns"]
        ],
        primary_key=declared["primary_key"],
        fields_match="exact",
        missing_values=[""],
    )
    return Resource(name=table.resource.name, data=[list(table.resource.columns()), *cells], schema=schema)


def _constraints(field: Field) -> dict[str, Any]:
    constraints = dict(field.constraints)
    if "pattern" in constraints:
        # Unanchored, frictionless lets a choice such as a|b match the beginning of a cell.
        constraints["pattern"] = anchored(constraints["pattern"])
    return constraints


def _lost(table: Table, tables: Tables) -> Iterator[Finding]:
    """Cells that name a row of another table which is not there.

    Looked up here, as frictionless copies the other table anew for every key. A table that could not
    be read refutes nothing. A key to terms is left to the rules, which also know the kind of term.
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


def _columns(error: Any, table: Table) -> tuple[str, ...]:
    if error.type == "primary-key":
        return table.resource.primary_key
    # A row without any cell left was blanked here, so each of its cells is told.
    return table.resource.columns() if error.type == "blank-row" else (error.field_name,)


def _translated(error: Any, row: Row, table: Table) -> Finding:
    if error.type in ("unique-error", "primary-key"):
        return _taken(error, row, table)
    field = _field(table, error.field_name)
    text = row[field.name]
    if error.type == "type-error":
        # Numbers were read before; a day that is written well and is none is left.
        return row.finding(field.name, *no_day(text))
    broken = _CONSTRAINT.match(error.note)
    return row.finding(field.name, *_broken(field, broken[1] if broken else "", text))


def _field(table: Table, name: str) -> Field:
    return next(field for field in table.resource.fields if field.name == name)


def _broken(field: Field, name: str, text: str) -> tuple[str, str]:
    bound = field.constraints[name]
    if name == "required":
        return "the cell is empty.", fill(field)
    if name == "enum":
        near = nearest(text, map(str, bound))
        return (
            f"{shown(text)} is not one of {listing(map(str, bound))}.",
            f"Use {near}." if near else "Use one of these.",
        )
    if name == "pattern":
        return f"{shown(text)} is not written as it must be.", _PATTERN_ADVICE.get(
            bound, f"Write it as {bound} says."
        )
    if name == "minimum":
        return f"{text} is less than {bound}.", f"Write {bound} or more."
    return f"{text} is more than {bound}.", f"Write {bound} or less."


def _taken(error: Any, row: Row, table: Table) -> Finding:
    columns = (error.field_name,) if error.type == "unique-error" else table.resource.primary_key
    cells = [row[c] for c in columns]
    if not any(cells):
        return row.finding(columns[0], "the cell is empty.", fill(_field(table, columns[0])))
    first = next(other for other in table.rows if [other[c] for c in columns] == cells)
    # Equal numbers may be written differently (7 and 07).
    where = f"in line {first.line}" if first is not row else "in an earlier line, written otherwise"
    problem = f"{shown(', '.join(cells))} stands already {where}."
    return row.finding(listing(columns), problem, "Give it another one, or remove one of the two rows.")
