"""The border. What is read here has been checked; past here everything is trusted."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from dashboard.errors import DataError
from dashboard.tables.dataset import Dataset

__all__ = ["Dataset", "data_folder", "default", "load"]


def data_folder() -> Path:
    """Where the project's own tables lie: beside the package in a checkout, inside it when installed."""
    package = Path(__file__).resolve().parent.parent
    beside = package.parent / "data"
    return beside if (beside / "datapackage.json").exists() else package / "data"


def load(folder: str | Path | None = None) -> Dataset:
    """The data package in `folder`, by default the project's own.

    Raises DataError with every finding at once; nothing is given out on half the data.
    """
    from dashboard.tables.check import findings
    from dashboard.tables.descriptor import read

    folder = Path(folder) if folder else data_folder()
    if found := findings(folder):
        raise DataError(found)
    package, _ = read(folder)
    return Dataset(package)


@cache
def default() -> Dataset:
    """The project's own data package, loaded once."""
    return load()
