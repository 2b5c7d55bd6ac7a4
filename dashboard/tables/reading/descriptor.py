"""Reads `datapackage.json`: which tables there are, and what each of their columns holds.

What is wrong with it comes back as findings; a resource with a finding is left out of the package.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from dashboard.core.errors import Finding, UnknownName
from dashboard.core.files import outside, read_regular_file
from dashboard.core.words import Words
from dashboard.tables.reading.fields import Field, ForeignKey, Schema, read_schema, read_title
from dashboard.tables.reading.hints import listing, shown
from dashboard.tables.reading.package_files import read_json
from dashboard.tables.reading.required import columns_missing, tables_missing

FILE = "datapackage.json"
_NAME = re.compile(r"[a-z][a-z0-9_]*")

__all__ = ["FILE", "Field", "ForeignKey", "Package", "Resource", "read"]


@dataclass(frozen=True)
class Resource:
    """One table: `path` is relative to the folder, `kind` is 'figures' or '' for all others."""

    name: str
    path: str
    title: Words
    kind: str
    fields: tuple[Field, ...]
    primary_key: tuple[str, ...]
    foreign_keys: tuple[ForeignKey, ...]

    def columns(self) -> tuple[str, ...]:
        """Names of the columns, in their order."""
        return tuple(f.name for f in self.fields)


@dataclass(frozen=True)
class Package:
    """The folder's tables. `version` is as typed, a calendar date such as 2026.11.20; `first` is the date of
    the first edition, that of this one where the package does not say when it was created.

    `whole` says that no resource was left out; `listed` holds the paths of all that are listed,
    left out or not.
    """

    folder: Path
    version: str
    first: str
    title: Words
    resources: tuple[Resource, ...]
    whole: bool
    listed: frozenset[str]

    @cached_property
    def contents(self) -> dict[str, bytes]:
        """The description, the schemas that tables share and the tables, as they were when this was first
        asked for.

        What is served comes from here alone: tables that change on disk under a running server are not mixed
        with it.
        """
        described = read_regular_file(self.folder / FILE)
        entries = json.loads(described.decode("utf-8-sig"))["resources"]
        # PageQuery for before the check has said what is wrong: an entry may be anything, and name any file.
        schemas = {
            entry["schema"]
            for entry in entries
            if isinstance(entry, dict) and isinstance(entry.get("schema"), str)
        }
        shared = [schema for schema in sorted(schemas) if not outside(self.folder, schema)]
        names = [*shared, *(resource.path for resource in self.resources)]
        return {FILE: described} | {name: read_regular_file(self.folder / name) for name in names}

    @property
    def description(self) -> dict[str, Any]:
        """What datapackage.json says."""
        read: dict[str, Any] = json.loads(self.contents[FILE].decode("utf-8-sig"))
        return read

    def changed(self) -> bool:
        """Whether a file of the package is another on disk by now, or no file any more."""
        try:
            return any(
                read_regular_file(self.folder / name) != content for name, content in self.contents.items()
            )
        except OSError:
            return True

    def resource(self, name: str) -> Resource:
        """One table's description by its name. Raises UnknownName with the nearest name."""
        known = {r.name: r for r in self.resources}
        if name not in known:
            raise UnknownName("table", name, known)
        return known[name]


def read(folder: Path) -> tuple[Package | None, list[Finding]]:
    """The package and what is wrong with its description; no package if nothing can be read from it."""
    found: list[Finding] = []
    content = read_json(folder, FILE, found)
    if content is None:
        return None, found
    title, version = read_title(content, FILE, "the package", found), _version(content, found)
    entries = content.get("resources")
    if not isinstance(entries, list) or not entries:
        found.append(_fault("it lists no resources.", 'List every table under "resources".'))
        return None, found
    schemas: dict[str, Schema | None] = {}
    read_ones = [_resource(folder, entry, at, schemas, found) for at, entry in enumerate(entries, start=1)]
    found.extend(_listed_twice(entries))
    resources = tuple({r.name: r for r in reversed(read_ones) if r is not None}.values())[::-1]
    found.extend(_across(resources, entries))
    whole = len(resources) == len(entries)
    return (
        Package(folder, version, _first(content, version), title, resources, whole, _listed(entries)),
        found,
    )


def _resource(
    folder: Path, entry: Any, at: int, schemas: dict[str, Schema | None], found: list[Finding]
) -> Resource | None:
    before = len(found)
    if not isinstance(entry, dict):
        found.append(
            _fault(f"resource {at} is no JSON object.", "Describe it by name, path, title and schema.")
        )
        return None
    name = entry.get("name")
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        problem = f"resource {at} has no name, or one that is not plain: {shown(name)}."
        found.append(_fault(problem, "Name it with small letters, digits and _."))
        return None
    found.extend(_form(folder, name, entry))
    schema = _schema(folder, name, entry.get("schema"), schemas, found)
    # A shared schema's findings were told with the first resource that uses it.
    if schema is None or len(found) > before:
        return None
    # A table without a title can still be checked.
    title = read_title(entry, FILE, f"resource '{name}'", found)
    return Resource(name, entry["path"], title, entry.get("kind", ""), *schema)


def _form(folder: Path, name: str, entry: dict[str, Any]) -> Iterator[Finding]:
    path = entry.get("path")
    if "path" not in entry:
        yield _fault(f"resource '{name}' has no path.", f'Give it one, such as "path": "{name}.csv".')
    elif why := outside(folder, path):
        yield _fault(
            f"resource '{name}': its path {shown(path)} {why}.", "Name a file inside the folder of the data."
        )
    elif not str(path).endswith(".csv"):
        yield _fault(f"resource '{name}': its path {shown(path)} is no .csv file.", "Tables are CSV files.")
    if entry.get("kind", "") not in ("", "figures"):
        problem = f"resource '{name}': its kind {shown(entry['kind'])} is not known."
        yield _fault(problem, 'Write "figures" for a table of figures, or leave the kind out.')
    if str(entry.get("encoding", "utf-8")).lower() not in ("utf-8", "utf8") or "dialect" in entry:
        problem = f"resource '{name}' declares another encoding or dialect."
        yield _fault(problem, "Tables are UTF-8 with commas; remove what says otherwise.")


def _schema(
    folder: Path, name: str, schema: Any, schemas: dict[str, Schema | None], found: list[Finding]
) -> Schema | None:
    if isinstance(schema, dict):
        return read_schema(schema, FILE, f"resource '{name}': ", found)
    if schema is None:
        found.append(
            _fault(f"resource '{name}' has no schema.", "Give it one, or the name of the file that holds it.")
        )
        return None
    if why := outside(folder, schema):
        problem = f"resource '{name}': its schema {shown(schema)} {why}."
        found.append(_fault(problem, "Name a file inside the folder of the data."))
        return None
    if schema not in schemas:
        content = read_json(folder, schema, found)
        schemas[schema] = None if content is None else read_schema(content, schema, "", found)
    return schemas[schema]


def _first(content: dict[str, Any], version: str) -> str:
    """The day of `created`, written as versions are."""
    day = re.match(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", str(content.get("created", "")))
    return min(".".join(day.groups()), version) if day else version


def _version(content: dict[str, Any], found: list[Finding]) -> str:
    version = content.get("version")
    if version is None:
        found.append(
            _fault("it has no version.", 'Write the date of this edition, such as "version": "2026.11.20".')
        )
        return ""
    try:
        if not re.fullmatch(r"[0-9]{4}\.[0-9]{1,2}\.[0-9]{1,2}", version):
            raise ValueError(version)
        date(*map(int, version.split(".")))
    except (TypeError, ValueError):
        found.append(_fault(f"its version {shown(version)} is no date.", "Write it as 2026.11.20."))
    return str(version)


def _listed_twice(entries: list[Any]) -> Iterator[Finding]:
    for key in ("name", "path"):
        values = [e[key] for e in entries if isinstance(e, dict) and isinstance(e.get(key), str)]
        for value in sorted({v for v in values if values.count(v) > 1}):
            yield _fault(f"two resources have the {key} {shown(value)}.", "Remove one of them.")


def _listed(entries: list[Any]) -> frozenset[str]:
    known = [e for e in entries if isinstance(e, dict)]
    # A resource with a wrong path most likely means the file of its own name.
    return frozenset(str(e.get("path")) for e in known) | frozenset(f"{e.get('name')}.csv" for e in known)


def _across(resources: tuple[Resource, ...], entries: list[Any]) -> Iterator[Finding]:
    columns = {r.name: r.columns() for r in resources}
    listed: set[str] = {e["name"] for e in entries if isinstance(e, dict) and isinstance(e.get("name"), str)}
    for resource in resources:
        for key in resource.foreign_keys:
            known = columns.get(key.resource, key.reference if key.resource in listed else ())
            if not set(key.reference) <= set(known):
                target = f"{listing(key.reference)} of '{key.resource}'"
                problem = (
                    f"resource '{resource.name}': a foreign key points to {target}, which is not declared."
                )
                yield _fault(problem, "Point it to a table and columns of this package.")
        kind = resource.kind or resource.name
        for column in columns_missing(kind, {f.name: f.type for f in resource.fields}):
            problem = f"resource '{resource.name}' declares no column {column}."
            yield _fault(problem, "Declare it: the dashboard reads it.")
    for name in tables_missing(listed):
        yield _fault(f"no resource is named '{name}'.", f"List {name}.csv: ids are looked up in it.")


def _fault(problem: str, remedy: str) -> Finding:
    return Finding(FILE, 0, "", problem, remedy)
