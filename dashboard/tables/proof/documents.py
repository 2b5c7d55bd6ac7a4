"""The reader's own copies of the documents: never part of the project, only compared with it."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from dashboard.tables import data_folder


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


def folder(given: str | Path | None = None) -> Path:
    """Where the documents lie: the folder given, else SEEDS_DIR, else `seeds/` beside the data."""
    chosen = given or os.environ.get("SEEDS_DIR")
    return Path(chosen) if chosen else data_folder().parent / "seeds"


def texts(given: str | Path | None = None) -> dict[str, Text]:
    """The documents in a folder by their three digits; empty where there is none."""
    found = sorted(folder(given).glob("[0-9][0-9][0-9]*.txt"))
    return {path.name[:3]: Text(path) for path in found if path.is_file()}
