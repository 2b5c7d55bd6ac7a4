"""What Dash draws: a file a part, put on a page by the block `DashPart`.

A part has a layout, callbacks, a title and its words; `core/` holds what parts share. Nothing is registered
when a part is imported. `Chart` and `Levers` (components/) are for a Dash app of one's own.

>>> from dashboard import dash_parts
>>> "explorer" in dash_parts.names()
True
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from dashboard.core.registry import Registry

if TYPE_CHECKING:
    from dashboard.dash_parts.core.part import Part

COMPONENTS = ("Chart", "Levers", "scenario_id", "wire")
"""What `from dashboard.dash_parts import …` gives besides, read when it is asked for."""
REGISTRY = Registry(__name__, "Dash part", "PART")


def names() -> list[str]:
    """Names of all parts."""
    return REGISTRY.names()


def get(name: str) -> Part:
    """The part of that name. Raises UnknownName, BadDefinition for a file without a part."""
    found: Part = REGISTRY.get(name)
    return found


def __getattr__(name: str) -> Any:
    if name in COMPONENTS:
        return getattr(importlib.import_module(f"{__name__}.components"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
