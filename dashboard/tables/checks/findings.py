"""Decides whether a folder of data may be served: everything that is wrong, at once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from dashboard.core.errors import Finding
from dashboard.tables.checks import rules, schema
from dashboard.tables.reading import csv_text, descriptor
from dashboard.tables.reading.rows import Table, Tables


def findings(folder: str | Path) -> list[Finding]:
    """All findings of a data package, in the order of file and line; none if it may be served.

    Each stage looks at every table that the stage before could read, so a broken file does not hide
    what is wrong with the others. Bad input never raises.

    >>> findings("nowhere")[0].file
    'datapackage.json'
    """
    folder = Path(folder)
    package, found = descriptor.read(folder)
    if package is None:
        return sorted(set(found))
    found = found + csv_text.strays(package)
    sound: dict[str, Table] = {}
    for resource in package.resources:
        table, faults = csv_text.read(folder, resource)
        found.extend(faults)
        if table is not None:
            sound[resource.name] = table
    tables = Tables(package, sound)
    found.extend(schema.findings(tables))
    doubtful = frozenset((f.file, f.line, f.column) for f in found)
    found.extend(rules.findings(replace(tables, doubtful=doubtful)))
    return sorted(set(found))
