"""The border. What is read here has been checked; past here everything is trusted."""

from __future__ import annotations

import contextlib
from functools import cache
from pathlib import Path

from dashboard.core.errors import DashboardError, DataError
from dashboard.tables.dataset import Dataset

__all__ = ["Dataset", "data_folder", "default", "load"]

TRIES = 3


def data_folder() -> Path:
    """Where the project's own tables lie: beside the package in a checkout, inside it when installed."""
    package = Path(__file__).resolve().parent.parent
    beside = package.parent / "data"
    return beside if (beside / "datapackage.json").exists() else package / "data"


def load(folder: str | Path | None = None) -> Dataset:
    """The data package in `folder`, by default the project's own.

    Raises DataError with every finding at once; nothing is given out on half the data, nor on tables that
    were written to while they were being checked.
    """
    from dashboard.tables.checks.findings import findings
    from dashboard.tables.reading.descriptor import read

    folder = Path(folder) if folder else data_folder()
    for _ in range(TRIES):
        package, _ = read(folder)
        with contextlib.suppress(OSError):
            # Read before the check, so that what is given out is what was checked. The check tells what is
            # missing.
            if package:
                package.contents  # noqa: B018
        if found := findings(folder):
            raise DataError(found)
        if package and not package.changed():
            return Dataset(package)
    raise DashboardError(
        f"{folder} changes while it is read. Wait until nothing writes to it, then start again."
    )


@cache
def default() -> Dataset:
    """The project's own data package, loaded once."""
    return load()
