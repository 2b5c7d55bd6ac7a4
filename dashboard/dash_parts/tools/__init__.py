"""The tools of the workbench: a file a tool, each a way to ask; `core/` holds the question and its controls.

>>> from dashboard.dash_parts import tools
>>> [tool.name for tool in tools.in_order()][:2]
['figures', 'curves']
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.core.registry import Registry

if TYPE_CHECKING:
    from dashboard.dash_parts.tools.core.tool import Tool

REGISTRY = Registry(__name__, "tool of the workbench", "TOOL")


def get(name: str) -> Tool:
    """The tool of that name. Raises UnknownName."""
    found: Tool = REGISTRY.get(name)
    return found


def in_order() -> list[Tool]:
    """All tools, in the order in which they are offered."""
    return sorted(REGISTRY.all().values(), key=lambda tool: tool.order)
