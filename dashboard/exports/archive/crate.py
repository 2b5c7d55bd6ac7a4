"""What an archive holds as an RO-Crate, printed by the library rocrate from the data package's descriptor."""

from __future__ import annotations

import json
import mimetypes
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dashboard.core.errors import DashboardError
from dashboard.core.words import LANGUAGES
from dashboard.exports.records.citation import AUTHOR
from dashboard.exports.workbook.figures_file import LICENCE
from dashboard.tables.dataset import Dataset

if TYPE_CHECKING:
    from rocrate.rocrate import ROCrate

VERSION = "1.1"
"""Of RO-Crate: the one that repositories read."""
MIT = "https://spdx.org/licenses/MIT"
FOLDERS = {
    "site": "The site as files, in French and English: open site/index.html.",
    "images": "Charts and cards as images.",
    "data": "The tables: a Data Package, the same as ZIP and as a workbook.",
}
ONE_BY_ONE = ("data", "images")
"""Folders of which every file is described; those of the site lead to one another."""
MISSING = (
    "An archive is described by the library rocrate, which is not installed. Install it with"
    ' python -m pip install "rocrate>=0.16,<0.17", then run the command again.'
)


def load_rocrate() -> type[ROCrate]:
    """The library's class. Raises DashboardError where it is not installed."""
    try:
        from rocrate.rocrate import ROCrate
    except ModuleNotFoundError:
        raise DashboardError(MISSING) from None
    found: type[ROCrate] = ROCrate
    return found


def crate_json(data: Dataset, day: str, folder: Path, sums: Mapping[str, str]) -> str:
    """`ro-crate-metadata.json` for files in a folder, given by their SHA-256."""
    crate, own = load_rocrate()(version=VERSION), data.package.description
    # Its own context does not know the word.
    crate.metadata.extra_terms["sha256"] = "https://schema.org/sha256"
    crate.name, crate.description = data.package.title["en"], own.get("description", "")
    crate.root_dataset["datePublished"] = day
    crate.root_dataset["version"] = data.version
    crate.root_dataset["inLanguage"] = list(LANGUAGES)
    crate.root_dataset["license"] = licence(crate, LICENCE, "CC BY 4.0")
    people = add(crate, "#contributors", "Organization", name=AUTHOR)
    crate.root_dataset["author"] = crate.root_dataset["publisher"] = people
    for name in (name for name in FOLDERS if any(path.startswith(f"{name}/") for path in sums)):
        described = crate.add_directory(
            dest_path=name, properties={"name": name, "description": FOLDERS[name]}
        )
        if name == "site":
            described["license"] = [licence(crate, LICENCE, "CC BY 4.0"), licence(crate, MIT, "MIT")]
    for path in sorted(sums):
        if "/" not in path or path.startswith(tuple(f"{name}/" for name in ONE_BY_ONE)):
            crate.add_file(dest_path=path, properties=file(folder, path, sums[path]))
    return json.dumps(crate.metadata.generate(), ensure_ascii=False, indent=1) + "\n"


def file(folder: Path, path: str, digest: str) -> dict[str, Any]:
    """What is said of one file."""
    return {
        "name": path,
        "contentSize": str((folder / path).stat().st_size),
        "encodingFormat": KINDS.get(Path(path).suffix) or mimetypes.guess_type(path)[0] or "text/plain",
        "sha256": digest,
    }


KINDS = {
    ".md": "text/markdown",
    ".csv": "text/csv",
    ".json": "application/json",
    ".cff": "application/yaml",
    ".bib": "application/x-bibtex",
    ".ris": "application/x-research-info-systems",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".png": "image/png",
    ".zip": "application/zip",
}
"""Types of files, which machines know differently."""


def licence(crate: ROCrate, address: str, name: str) -> Any:
    """The entity of a licence."""
    return add(crate, address, "CreativeWork", name=name, url=address)


def add(crate: ROCrate, id: str, type: str, **properties: str) -> Any:
    """An entity that others name; the same again for the same id."""
    from rocrate.model.contextentity import ContextEntity

    found = crate.dereference(id)
    return found or crate.add(ContextEntity(crate, id, properties={"@type": type, **properties}))
