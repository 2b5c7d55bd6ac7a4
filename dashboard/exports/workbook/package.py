"""The tables to take away: the Data Package as it lies, and the same as one workbook."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from dashboard.core.files import write_atomic
from dashboard.core.progress import progress
from dashboard.exports.workbook.workbook import workbook
from dashboard.tables.dataset import Dataset

LICENCE = "LICENSE"


def files(data: Dataset) -> dict[str, bytes]:
    """What the package is made of: its description, the schemas that tables share, the tables, the
    licence.
    """
    licence = {LICENCE: path.read_bytes()} if (path := Path(data.package.folder) / LICENCE).is_file() else {}
    return {**data.package.contents, **licence}


def write(data: Dataset, folder: Path) -> Iterator[Path]:
    """The package in a folder `data-<version>`, and `data-<version>.xlsx` beside it."""
    name = f"data-{data.version}"
    yield write_atomic(folder / f"{name}.xlsx", workbook(data))
    held = files(data)
    for path in progress(list(held), "tables"):
        yield write_atomic(folder / name / path, held[path])
