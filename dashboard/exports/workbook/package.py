"""The tables to take away: the Data Package as it lies, in one archive, and as one workbook."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

from dashboard.core.files import write_atomic
from dashboard.core.progress import progress
from dashboard.exports.workbook.workbook import workbook
from dashboard.tables.dataset import Dataset

LICENCE = "LICENSE"
README = """# {title}

Version {version}. {description}

- `datapackage.json` describes the tables (Data Package v2): columns, types, units, keys, sources, licence.
- Every table is CSV in UTF-8, with commas, points before decimals and one line of column names.
- Every figure keeps its wording, its range, who said it, the document it was read in, and the line.
- What a chart shows is taken from its page. There a result without end is ∞ in CSV and XLSX, null in JSON;
  an empty cell is a number that nobody gives.
- LICENSE holds the terms: CC BY 4.0. Please cite title and version.
"""


def archive_name(data: Dataset) -> str:
    """What the archive is called, without its suffix; the workbook has the same name."""
    return f"data-{data.version}"


def archive(data: Dataset) -> bytes:
    """The package with a README as one ZIP, the same bytes for the same tables."""
    own = data.package.description
    readme = README.format(
        title=data.package.title["en"], version=data.version, description=own.get("description", "")
    )
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, held in {"README.md": readme.encode(), **files(data)}.items():
            # A name alone, so that no hour of packing is noted.
            packed.writestr(zipfile.ZipInfo(f"{archive_name(data)}/{name}"), held, zipfile.ZIP_DEFLATED)
    return content.getvalue()


def files(data: Dataset) -> dict[str, bytes]:
    """What the package is made of: its description, the schemas that tables share, the tables, the
    licence.
    """
    licence = {LICENCE: path.read_bytes()} if (path := Path(data.package.folder) / LICENCE).is_file() else {}
    return {**data.package.contents, **licence}


def write(data: Dataset, folder: Path) -> Iterator[Path]:
    """The package in a folder `data-<version>`, and beside it the same as `.xlsx` and as `.zip`."""
    name = archive_name(data)
    yield write_atomic(folder / f"{name}.xlsx", workbook(data))
    yield write_atomic(folder / f"{name}.zip", archive(data))
    held = files(data)
    for path in progress(list(held), "tables"):
        yield write_atomic(folder / name / path, held[path])
