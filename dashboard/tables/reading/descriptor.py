"""Reads `datapackage.json`: which tables there are, and what each of their columns holds.

What is wrong with it comes back as findings; a resource with a finding is left out of the package.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from dashboard.core.errors import Finding, UnknownName
from dashboard.core.files import outside
from dashboard.core.words import Words
from dashboard.tables.reading.fields import Field, ForeignKey, Schema, read_schema, read_title
from dashboard.tables.reading.hints import listing, shown
from dashboard.tables.reading.package_files import PackageFiles
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
    """The tables of a folder. `version` is as typed, a calendar date such as 2026.11.20; `first` is the date
    of the first version, that of this one where the package does not say when it was created.

    `description` is what datapackage.json says. `whole` says that no resource was left out; `listed` holds
    the paths of all that are listed, left out or not.
    """

    files: PackageFiles
    description: Mapping[str, Any]
    version: str
    first: str
    title: Words
    resources: tuple[Resource, ...]
    whole: bool
    listed: frozenset[str]

    @property
    def folder(self) -> Path:
        """Where its files lie."""
        return self.files.folder

    @property
    def contents(self) -> Mapping[str, bytes]:
        """The description, the schemas that tables share and the tables, by name, as they were read."""
        return self.files.contents

    def changed(self) -> bool:
        """Whether a file of the package is another on disk by now, or no file any more."""
        return self.files.changed()

    def resource(self, name: str) -> Resource:
        """One table's description by its name. Raises UnknownName with the nearest name."""
        known = {r.name: r for r in self.resources}
        if name not in known:
            raise UnknownName("table", name, known)
        return known[name]


def read(files: PackageFiles) -> tuple[Package | None, list[Finding]]:
    """The package and what is wrong with its description; no package if nothing can be read from it."""
    content = files.read_json(FILE)
    if isinstance(content, Finding):
        return None, [content]
    faults: list[Finding] = []
    title, version = read_title(content, FILE, "the package", faults), _version(content, faults)
    entries = content.get("resources")
    if not isinstance(entries, list) or not entries:
        faults.append(_fault("it lists no resources.", 'List every table under "resources".'))
        return None, faults
    schemas: dict[str, Schema | None] = {}
    described = [_resource(files, entry, i, schemas, faults) for i, entry in enumerate(entries, start=1)]
    faults.extend(_listed_twice(entries))
    resources = tuple({r.name: r for r in reversed(described) if r is not None}.values())[::-1]
    faults.extend(_across(resources, entries))
    first, whole = _first(content, version), len(resources) == len(entries)
    package = Package(files, content, version, first, title, resources, whole, _listed(entries))
    return package, faults


def _resource(
    files: PackageFiles, entry: Any, i: int, schemas: dict[str, Schema | None], faults: list[Finding]
) -> Resource | None:
    before = len(faults)
    if not isinstance(entry, dict):
        problem = f"resource {i} is no JSON object."
        faults.append(_fault(problem, "Describe it by name, path, title and schema."))
        return None
    name = entry.get("name")
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        problem = f"resource {i} has no name, or one that is not plain: {shown(name)}."
        faults.append(_fault(problem, "Name it with small letters, digits and _."))
        return None
    faults.extend(_form(files.folder, name, entry))
    schema = _schema(files, name, entry.get("schema"), schemas, faults)
    # The findings of a shared schema stand with the first resource that uses it.
    if schema is None or len(faults) > before:
        return None
    # A table without a title can still be checked.
    title = read_title(entry, FILE, f"resource '{name}'", faults)
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
    files: PackageFiles, name: str, schema: Any, schemas: dict[str, Schema | None], faults: list[Finding]
) -> Schema | None:
    if isinstance(schema, dict):
        return read_schema(schema, FILE, f"resource '{name}': ", faults)
    if schema is None:
        problem = f"resource '{name}' has no schema."
        faults.append(_fault(problem, "Give it one, or the name of the file that holds it."))
        return None
    if why := outside(files.folder, schema):
        problem = f"resource '{name}': its schema {shown(schema)} {why}."
        faults.append(_fault(problem, "Name a file inside the folder of the data."))
        return None
    if schema not in schemas:
        content = files.read_json(schema)
        if isinstance(content, Finding):
            faults.append(content)
            schemas[schema] = None
        else:
            schemas[schema] = read_schema(content, schema, "", faults)
    return schemas[schema]


def _first(content: dict[str, Any], version: str) -> str:
    """The day of `created`, written as versions are."""
    day = re.match(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", str(content.get("created", "")))
    return min(".".join(day.groups()), version) if day else version


def _version(content: dict[str, Any], faults: list[Finding]) -> str:
    version = content.get("version")
    if version is None:
        faults.append(
            _fault("it has no version.", 'Write the date of this version, such as "version": "2026.11.20".')
        )
        return ""
    try:
        if not re.fullmatch(r"[0-9]{4}\.[0-9]{1,2}\.[0-9]{1,2}", version):
            raise ValueError(version)
        date(*map(int, version.split(".")))
    except (TypeError, ValueError):
        faults.append(_fault(f"its version {shown(version)} is no date.", "Write it as 2026.11.20."))
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
