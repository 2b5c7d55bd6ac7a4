"""A shelf is a package with one module per thing; the module's name is the thing's name.

Nothing else lists what stands on it. Folders of a shelf (its `frame`) hold what the things share
and are not things.
"""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import dataclass
from typing import Any

from dashboard.errors import UnknownName


@dataclass(frozen=True)
class Shelf:
    """The things of one package.

    `package` is the dotted name, `kind` the word used in errors, `attribute` the module's name for
    its thing.

    >>> Shelf("dashboard.charts", "chart", "CHART").get("gas_price_gap").name
    'gas_price_gap'
    """

    package: str
    kind: str
    attribute: str

    def names(self) -> list[str]:
        """Names of all things, sorted; nothing is imported for it but the package."""
        path = importlib.import_module(self.package).__path__
        return sorted(m.name for m in pkgutil.iter_modules(path) if not m.ispkg)

    def get(self, name: str) -> Any:
        """The thing of that name. Raises UnknownName with the nearest name."""
        if name not in self.names():
            raise UnknownName(self.kind, name, self.names())
        thing = getattr(importlib.import_module(f"{self.package}.{name}"), self.attribute)
        # Importing a submodule sets the package's attribute to the module; the thing is meant.
        setattr(importlib.import_module(self.package), name, thing)
        return thing

    def all(self) -> dict[str, Any]:
        """Every thing by name, in the order of names."""
        return {name: self.get(name) for name in self.names()}
