"""The reader's own copies of the documents: never part of the project, only compared with it."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from dashboard.tables import own_folder

PACKAGE = Path(__file__).resolve().parents[2]
HOW_TO = (
    "Name the folder of your own copies with SEEDS_DIR, or verify --documents DIR. A file's name begins with"
    " the document's number, as 000.txt; seeds/README.md of the repository says more."
)
"""What to do where a document is not at hand."""


@dataclass(frozen=True)
class Text:
    """One document as a reader holds it; lines end at \\n and are counted from 1."""

    path: Path

    @cached_property
    def content(self) -> bytes:
        return self.path.read_bytes()

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()

    @cached_property
    def lines(self) -> list[str]:
        return self.content.decode("utf-8", errors="replace").split("\n")

    def line(self, number: int) -> str:
        """A line by its number; nothing where the text has no such line."""
        return self.lines[number - 1] if 1 <= number <= len(self.lines) else ""


def folder(path: str | Path | None = None) -> Path:
    """Where the documents lie: `path`, else SEEDS_DIR, else `seeds/` of the checkout; for an installed copy,
    of the folder that one works in.
    """
    if chosen := path or os.environ.get("SEEDS_DIR"):
        return Path(chosen)
    beside = own_folder().parent
    return (Path.cwd() if beside == PACKAGE else beside) / "seeds"


def texts(path: str | Path | None = None) -> dict[str, Text]:
    """The documents in a folder by their three digits; empty where there is none."""
    files = sorted(folder(path).glob("[0-9][0-9][0-9]*.txt"))
    return {file.name[:3]: Text(file) for file in files if file.is_file()}
