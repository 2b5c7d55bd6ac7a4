"""The tables to take away: the Data Package as it lies, and the same as one workbook."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from dashboard.exports.frame.files import whole
from dashboard.exports.frame.progress import progress
from dashboard.exports.frame.workbook import workbook
from dashboard.tables.dataset import Dataset
from dashboard.tables.descriptor import FILE


def files(data: Dataset) -> list[str]:
    """What the package is made of: its description, the schemas that tables share, the tables, the licence."""
    folder = Path(data.package.folder)
    described = json.loads((folder / FILE).read_text("utf-8"))
    schemas = sorted({resource["schema"] for resource in described["resources"] if isinstance(resource.get("schema"), str)})
    licence = ["LICENSE"] if (folder / "LICENSE").is_file() else []
    return [FILE, *schemas, *(resource.path for resource in data.package.resources), *licence]


def write(data: Dataset, folder: Path) -> Iterator[Path]:
    """The package in a folder `data-<version>`, and `data-<version>.xlsx` beside it."""
    own, name = Path(data.package.folder), f"data-{data.version}"
    yield whole(folder / f"{name}.xlsx", workbook(data))
    for path in progress(files(data), "tables"):
        yield whole(folder / name / path, (own / path).read_bytes())
