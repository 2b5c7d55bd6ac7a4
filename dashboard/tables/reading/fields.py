"""Reads one Table Schema: columns, their constraints, and keys."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, NamedTuple

from dashboard.core.errors import Finding
from dashboard.core.words import LANGUAGES, Words
from dashboard.tables.reading.hints import listing, shown

_NAME = re.compile(r"[a-z][a-z0-9_]*")

# Which constraints a column of each type may have, and what a bound or a choice is written as.
CONSTRAINTS = {
    "string": ("required", "unique", "enum", "pattern"),
    "number": ("required", "unique", "enum", "minimum", "maximum"),
    "integer": ("required", "unique", "enum", "minimum", "maximum"),
    "date": ("required", "unique"),
}
_WRITTEN_AS: dict[str, type | tuple[type, ...]] = {"string": str, "number": (int, float), "integer": int}


@dataclass(frozen=True)
class Field:
    """One column: `type` is string, number, integer or date; `constraints` as the schema has them."""

    name: str
    type: str
    title: Words
    constraints: Mapping[str, Any]


@dataclass(frozen=True)
class ForeignKey:
    """Cells of `fields` must stand in the columns `reference` of the table named `resource`."""

    fields: tuple[str, ...]
    resource: str
    reference: tuple[str, ...]


class Schema(NamedTuple):
    """What a schema says of one table or of several."""

    fields: tuple[Field, ...]
    primary_key: tuple[str, ...]
    foreign_keys: tuple[ForeignKey, ...]


class _Notes(NamedTuple):
    file: str
    prefix: str
    found: list[Finding]

    def add(self, problem: str, remedy: str) -> None:
        self.found.append(Finding(self.file, 0, "", self.prefix + problem, remedy))


def read_schema(content: dict[str, Any], file: str, prefix: str, found: list[Finding]) -> Schema | None:
    """The schema that a JSON object describes; None, with findings at `file`, if something is wrong."""
    notes, before = _Notes(file, prefix, found), len(found)
    if content.get("fieldsMatch") != "exact":
        notes.add('its fieldsMatch is not "exact".', 'Write "fieldsMatch": "exact", as text.')
    if content.get("missingValues", [""]) != [""]:
        notes.add('its missingValues are not [""].', 'Only an empty cell is a missing value; write [""].')
    entries = content.get("fields")
    if not isinstance(entries, list) or not entries:
        notes.add("its schema has no fields.", 'Describe every column under "fields".')
        return None
    fields = tuple(f for f in (_field(entry, at, notes) for at, entry in enumerate(entries, start=1)) if f)
    names = [f.name for f in fields]
    for name in sorted({n for n in names if names.count(n) > 1}):
        notes.add(f"its column '{name}' is declared twice.", "Remove one of them.")
    primary = _key(content.get("primaryKey", []), names, notes, "primary key")
    foreign = _foreign_keys(content.get("foreignKeys", []), names, notes)
    return Schema(fields, primary, foreign) if len(found) == before else None


def read_title(
    entry: Mapping[str, Any], file: str, what: str, found: list[Finding], prefix: str = ""
) -> Words:
    """The title in both languages; a finding for each that is missing."""
    texts = {}
    for language, key in zip(LANGUAGES, ("title_fr", "title"), strict=True):
        text = entry.get(key)
        if not isinstance(text, str) or not text.strip():
            problem = f"{prefix}{what} has no {key}."
            found.append(Finding(file, 0, "", problem, "Write title in English and title_fr in French."))
            text = "?"
        texts[language] = text
    return Words(**texts)


def _field(entry: Any, at: int, notes: _Notes) -> Field | None:
    name = entry.get("name") if isinstance(entry, dict) else None
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        problem = f"its column {at} has no name, or one that is not plain: {shown(name)}."
        notes.add(problem, "Name it with small letters, digits and _.")
        return None
    type_ = entry.get("type")
    if not isinstance(type_, str) or type_ not in CONSTRAINTS:
        problem = f"its column '{name}' has the type {shown(type_)}, which is not known."
        notes.add(problem, f"Use one of {listing(CONSTRAINTS)}.")
        return None
    if entry.get("format", "default") != "default" or set(entry) & {
        "decimalChar",
        "groupChar",
        "bareNumber",
        "missingValues",
    }:
        notes.add(
            f"its column '{name}' is written in a format of its own.",
            "Remove the format; all tables are written alike.",
        )
    constraints = entry.get("constraints", {})
    if not isinstance(constraints, dict):
        notes.add(f"its column '{name}' has constraints that are no JSON object.", "Write them as an object.")
        constraints = {}
    for problem, remedy in _constraint_faults(type_, constraints):
        notes.add(f"its column '{name}' {problem}", remedy)
    title = read_title(entry, notes.file, f"its column '{name}'", notes.found, notes.prefix)
    return Field(name, type_, title, MappingProxyType(constraints))


def _constraint_faults(type_: str, constraints: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for name, value in constraints.items():
        if name not in CONSTRAINTS[type_]:
            yield (
                f"has the constraint {shown(name)}, which a {type_} cannot have.",
                f"Use {listing(CONSTRAINTS[type_])}.",
            )
        elif name in ("required", "unique") and not isinstance(value, bool):
            yield f"has {name} that is neither true nor false.", "Write true or false."
        elif name == "enum" and not (
            isinstance(value, list) and value and all(_fits(type_, v) for v in value)
        ):
            yield "has an enum that is no list of its values.", f"List values of type {type_}."
        elif name in ("minimum", "maximum") and not _fits(type_, value):
            yield f"has a {name} that is no {type_}.", "Write a number, without quotes."
        elif name == "pattern" and not _compiles(value):
            yield f"has a pattern that cannot be read: {shown(value)}.", "Write a regular expression."


def _fits(type_: str, value: Any) -> bool:
    return isinstance(value, _WRITTEN_AS[type_]) and not isinstance(value, bool)


def anchored(pattern: str) -> str:
    """The pattern as a group: a choice then stands for the whole cell, and digits are 0 to 9.

    >>> anchored("a|b")
    '(?a:a|b)'
    """
    return f"(?a:{pattern})"


def _compiles(pattern: Any) -> bool:
    if not isinstance(pattern, str):
        return False
    try:
        with warnings.catch_warnings():
            # A doubtful pattern is refused, for it may not mean what it seems to.
            warnings.simplefilter("error")
            re.compile(f"^{anchored(pattern)}$")
    except (re.error, OverflowError, RecursionError, ValueError, Warning):
        return False
    return True


def _key(key: Any, names: list[str], notes: _Notes, what: str) -> tuple[str, ...]:
    columns = [key] if isinstance(key, str) else key
    if not isinstance(columns, list) or not all(isinstance(c, str) and c in names for c in columns):
        notes.add(f"its {what} {shown(key)} names no columns of the table.", "List names of its columns.")
        return ()
    return tuple(columns)


def _foreign_keys(keys: Any, names: list[str], notes: _Notes) -> tuple[ForeignKey, ...]:
    if not isinstance(keys, list):
        notes.add("its foreignKeys are no list.", "Write a list of fields and references.")
        return ()
    return tuple(key for key in (_foreign_key(entry, names, notes) for entry in keys) if key)


def _foreign_key(entry: Any, names: list[str], notes: _Notes) -> ForeignKey | None:
    reference = entry.get("reference") if isinstance(entry, dict) else None
    if not isinstance(reference, dict) or not isinstance(reference.get("resource"), str):
        notes.add("a foreign key names no table.", "Write fields, and a reference with resource and fields.")
        return None
    fields = _key(entry.get("fields"), names, notes, "foreign key")
    target = reference.get("fields")
    target = [target] if isinstance(target, str) else target
    if (
        not isinstance(target, list)
        or len(target) != len(fields)
        or not all(isinstance(t, str) for t in target)
    ):
        notes.add("a foreign key has not as many fields as its reference.", "Name one column for each.")
        return None
    return ForeignKey(fields, reference["resource"], tuple(target))
