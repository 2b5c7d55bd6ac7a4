"""Decides whether a folder of data may be served: everything that is wrong, at once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from dashboard.core.errors import Finding
from dashboard.tables.checks import rules, schema
from dashboard.tables.reading import csv_text, descriptor
from dashboard.tables.reading.package_files import PackageFiles
from dashboard.tables.reading.rows import Table, Tables


def check(folder: str | Path) -> tuple[Tables | None, list[Finding]]:
    """The tables of a folder that could be read, and all findings in the order of file and line.

    Each file is read and parsed once: if there is no finding, the tables may be served as they are. Each
    stage looks at every table that the stage before could read, so a broken file does not hide what is wrong
    with the others. Bad input never raises.
    """
    files = PackageFiles(Path(folder))
    package, findings = descriptor.read(files)
    if package is None:
        return None, sorted(set(findings))
    findings += csv_text.unlisted(package)
    sound: dict[str, Table] = {}
    for resource in package.resources:
        table, faults = csv_text.read(files, resource)
        findings += faults
        if table is not None:
            sound[resource.name] = table
    tables = Tables(package, sound)
    findings += schema.findings(tables)
    doubtful = frozenset((f.file, f.line, f.column) for f in findings)
    findings += rules.findings(replace(tables, doubtful=doubtful))
    return tables, sorted(set(findings))


def findings(folder: str | Path) -> list[Finding]:
    """All findings of a data package; none if it may be served.

    >>> findings("nowhere")[0].file
    'datapackage.json'
    """
    return check(folder)[1]
