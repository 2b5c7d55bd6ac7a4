"""A registry is a package with one module per thing; the module's name is the thing's name.

Nothing else lists what stands on it. Folders of a registry (its `core`) hold what the things share
and are not things.
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import sys
import traceback
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from dashboard.core.errors import BadDefinition, UnknownName
from dashboard.core.words import LANGUAGES, MissingLanguage


@dataclass(frozen=True)
class Registry:
    """The things of one package.

    `package` is the dotted name, `kind` the word used in errors, `attribute` the module's name for
    its thing.

    >>> Registry("dashboard.charts", "chart", "CHART").get("gas_price_gap").name
    'gas_price_gap'
    """

    package: str
    kind: str
    attribute: str

    def names(self) -> list[str]:
        """Names of all things, sorted; nothing is imported for it but the package. None where an edition has
        no such package.
        """
        try:
            folders = tuple(importlib.import_module(self.package).__path__)
        except ModuleNotFoundError as error:
            if error.name != self.package:
                raise
            return []
        return list(_modules(folders, tuple(Path(folder).stat().st_mtime_ns for folder in folders)))

    def get(self, name: str) -> Any:
        """The thing of that name. Raises UnknownName with the nearest name, BadDefinition for a thing
        written wrong.
        """
        loaded = getattr(sys.modules.get(f"{self.package}.{name}"), self.attribute, None)
        # Looked up without asking the package for what it has not: some answer that with a call of this.
        if loaded is not None and vars(sys.modules[self.package]).get(name) is loaded:
            return loaded
        if loaded is None and name not in self.names():
            raise UnknownName(self.kind, name, self.names())
        try:
            module = importlib.import_module(f"{self.package}.{name}")
        except MissingLanguage as error:
            raise BadDefinition(*missing_languages(error)) from None
        if not hasattr(module, self.attribute):
            raise BadDefinition(
                f"{name}.py: has no {self.attribute}. Call the {self.kind} that it defines {self.attribute}."
            )
        thing = getattr(module, self.attribute)
        # Importing a submodule sets the package's attribute to the module; the thing is meant.
        setattr(importlib.import_module(self.package), name, thing)
        return thing

    def all(self) -> dict[str, Any]:
        """Every thing by name, in the order of names."""
        return {name: self.get(name) for name in self.names()}


@lru_cache(maxsize=64)
def _modules(folders: tuple[str, ...], changed: tuple[int, ...]) -> tuple[str, ...]:
    """Names of the modules in these folders, sorted; read again where a folder `changed`."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(folders) if not module.ispkg))


def missing_languages(error: MissingLanguage) -> list[str]:
    """Every text of the file where one was missing that lacks a language, with its line."""
    frame = next(
        f
        for f in reversed(traceback.extract_tb(error.__traceback__))
        if not f.filename.endswith("words.py") and not f.filename.startswith("<")
    )
    file, found = Path(frame.filename), []
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Words":
            written = {given.arg for given in node.keywords if getattr(given.value, "value", "something")}
            missing = [language for language in LANGUAGES[len(node.args) :] if language not in written]
            found += [
                f"{file.name} line {node.lineno}: a text has no {language!r}. Write {language}=… beside the"
                " other."
                for language in missing
            ]
    return found or [f"{file.name} line {frame.lineno}: {error}. Write both languages."]
