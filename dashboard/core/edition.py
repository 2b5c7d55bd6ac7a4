"""The edition that is served: the package whose charts, models, pages and stories are walked, and its words.

The frame is the same for every edition. `EDITION` of the environment names the package, by default this one;
its module `edition` holds an `Edition` named EDITION.
"""

from __future__ import annotations

import importlib
import importlib.util
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from dashboard.core.errors import DashboardError
from dashboard.core.words import Words

OWN = __name__.partition(".")[0]
"""The package of the frame, which is also an edition."""
NAME = os.environ.get("EDITION", "").strip() or OWN
"""The package of the edition."""


@dataclass(frozen=True)
class Edition:
    """What every page, image and file of an edition says of the whole.

    `description` is one English sentence for programs and the command line. `of_the_documents` follows
    "outside" (in French « hors »), `government` is the name that texts give the country's government, as the
    subject of a verb in the singular. `area_colours` are names of the palette (`charts/core/look.py`) by
    area. `workbench` is the model, and the result of it, that the workbench opens on; none: the first.
    """

    title: Words
    description: str
    of_the_documents: Words
    search_examples: Words
    government: Words
    area_colours: Mapping[str, str] = field(default_factory=dict)
    workbench: tuple[str, str] = ("", "")


@cache
def edition() -> Edition:
    """The edition that is served. Raises DashboardError where EDITION names no package with one."""
    wanted = f"{NAME}.edition"
    known = NAME.isidentifier() and importlib.util.find_spec(NAME)
    found = getattr(importlib.import_module(wanted), "EDITION", None) if known and has(wanted) else None
    if not isinstance(found, Edition):
        raise DashboardError(
            f"EDITION is {NAME!r}, and no {wanted.replace('.', '/')}.py with an EDITION can be imported."
            " Name a package that Python finds (PYTHONPATH), or leave EDITION out."
        )
    return found


def has(module: str) -> bool:
    """Whether a module of a package that is there is there too."""
    return importlib.util.find_spec(module) is not None


def own_package(package: str) -> str:
    """The package of the edition that stands for one of the frame's: the same one in the frame's own edition.

    >>> own_package("dashboard.charts") == f"{NAME}.charts"
    True
    """
    return NAME + package.removeprefix(OWN)


def folder() -> Path:
    """Where the edition's package lies."""
    return Path(str(importlib.import_module(NAME).__file__)).parent
