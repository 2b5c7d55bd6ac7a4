"""A copy of the program that tests start, change or break."""

from __future__ import annotations

import shutil
from pathlib import Path

from dashboard.core.disk_cache import _place
from dashboard.render.checks.findings import REMEMBERED

TOP = Path(__file__).resolve().parents[1]


def copied(folder: Path) -> Path:
    """The package, copied into `folder` with its compiled modules, as pip lays them, and its cut fonts: each
    program that is started from it would make them anew. That this code was checked is forgotten.
    """
    ignored = shutil.ignore_patterns(_place(REMEMBERED).name)
    return Path(shutil.copytree(TOP / "dashboard", folder / "dashboard", ignore=ignored))
