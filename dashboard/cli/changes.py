"""Writes changes.csv: every cell that changed since an earlier version of the tables."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from dashboard.core.errors import DashboardError
from dashboard.core.files import write_atomic
from dashboard.tables import data_folder, history
from dashboard.tables.checks.findings import check
from dashboard.tables.reading.rows import Tables

FILE = "changes.csv"
COLUMNS = ("version", "figure", "column", "before", "after")


def write(folder: str | None, since: str) -> int:
    """Put into changes.csv what differs between the package in `since` and this one; the rows of other
    versions stay. Raises DashboardError for what is no package, for one with a table that cannot be read,
    whose rows would all count as removed, and for one that is not earlier.
    """
    place = Path(folder) if folder else data_folder()
    now, before = _tables(place), _tables(Path(since))
    version = now.package.version
    if before.package.version >= version:
        raise DashboardError(
            f"The package in {since} is of version {before.package.version}, this one of {version}. Set the"
            " version in datapackage.json to the day of the changes."
        )
    found = history.compared(history.cells_of(before), history.cells_of(now), version)
    others = [c for c in history.read(now.rows("changes")) if c.version != version]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for change in sorted([*found, *others], key=lambda change: change.version):
        day = change.version.replace(".", "-")
        writer.writerow((day, change.figure, change.column, change.before, change.after))
    write_atomic(place / FILE, text.getvalue().encode())
    print(f"{FILE}: {len(found)} changes since {before.package.version}.")
    return 0


def _tables(folder: Path) -> Tables:
    # An earlier package, or one whose changes are not yet written, has findings and is read all the same.
    tables, findings = check(folder)
    if tables is None or not (tables.figures_complete() and tables.readable("assumptions")):
        raise DashboardError("\n".join(map(str, findings)))
    return tables
