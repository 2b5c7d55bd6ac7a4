"""The data package, read and checked; what lies past here trusts its tables."""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.core.edition import folder as edition_folder
from dashboard.core.errors import DashboardError, DataError
from dashboard.core.listed import ListedPackage
from dashboard.tables.dataset import Dataset

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Dataset", "data_folder", "default", "listing", "load"]

TRIES = 3


def own_folder() -> Path:
    """Where the edition's own tables lie: beside its package in a checkout, inside it when installed."""
    package = edition_folder().resolve()
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


def listing() -> pd.DataFrame:
    """Every table by name, which is what `dashboard.tables()` gives: `title_en`, `title_fr`, `kind`
    ("figures", or missing), numbers of `rows` and `columns`, its `key`, and the `file`.

    >>> from dashboard import tables
    >>> tables().kind["gas_prices"], tables().key["contacts"]
    ('figures', 'event;counterpart')
    """
    from dashboard.tables import frames

    return frames.tables(default())


def __dir__() -> list[str]:
    return __all__


sys.modules[__name__].__class__ = ListedPackage
