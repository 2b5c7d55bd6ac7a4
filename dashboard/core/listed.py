"""A package that gives the table of what it holds when it is called: `dashboard.charts()`.

The name of a folder is an attribute of its package as soon as it is imported, so that a function of that name
beside it would be lost.
"""

from __future__ import annotations

import inspect
from types import ModuleType
from typing import Any


class ListedPackage(ModuleType):
    """A package that answers a call with its own function `listing`."""

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        return self.listing(*arguments, **named)

    @property
    def __signature__(self) -> inspect.Signature:
        return inspect.signature(self.listing)
