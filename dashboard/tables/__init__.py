"""The data package, read and checked; what lies past here trusts its tables."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from dashboard.core.errors import DashboardError, DataError
from dashboard.tables.dataset import Dataset

__all__ = ["Dataset", "data_folder", "default", "load"]

TRIES = 3


def own_folder() -> Path:
    """Where the project's own tables lie: beside the package in a checkout, inside it when installed."""
    package = Path(__file__).resolve().parent.parent
    beside = package.parent / "data"
    return beside if (beside / "datapackage.json").exists() else package / "data"


def data_folder() -> Path:
    """The data package that is read where none is named: DATA_DIR of the environment, else the project's
    own.
    """
    return Path(os.environ.get("DATA_DIR") or own_folder())


def load(folder: str | Path | None = None) -> Dataset:
    """The data package in `folder`, by default that of `data_folder()`.

    Raises DataError with every finding at once; nothing is served on half the data, nor on tables that were
    written to while they were being read.
    """
    from dashboard.tables.checks.findings import check

    folder = Path(folder) if folder else data_folder()
    for _ in range(TRIES):
        tables, findings = check(folder)
        if findings:
            raise DataError(findings)
        if tables and not tables.package.changed():
            return Dataset(tables)
    raise DashboardError(
        f"{folder} changes while it is read. Wait until nothing writes to it, then start again."
    )


@cache
def default() -> Dataset:
    """The data package of `data_folder()`, loaded once."""
    return load()
