"""Where in the code a finding stands: file and line, as an editor opens them."""

from __future__ import annotations

import re
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import dashboard
from dashboard.core import edition
from dashboard.core.errors import BadDefinition, Finding, UnknownName
from dashboard.core.registry import missing_languages
from dashboard.core.words import MissingLanguage

PACKAGE = Path(dashboard.__file__).parent
FAULT = re.compile(r"(?P<file>\w+\.py)(?: line (?P<line>\d+))?: (?P<problem>.*)", re.DOTALL)
"""How a definition's faults begin that know their line."""
MEND = "Mend what is said; python -m dashboard check asks again."


def shown(path: Path) -> str:
    """A file of a package, from the folder that the package lies in: « dashboard/pages/energy.py »."""
    package = PACKAGE if path.is_relative_to(PACKAGE) else edition.folder()
    return path.relative_to(package.parent).as_posix()


def unknown(kind: str, name: str, known: list[str]) -> tuple[str, str]:
    """What was found, and what to do, where a name is of nothing."""
    said, _, hint = str(UnknownName(kind, name, known)).partition(". ")
    return f"{said}.", hint


class Source:
    """The file of one chart, model or page of the edition, or, where `of_frame`, of one thing of the frame.

    >>> Source("pages", "energy").finding("WhatIf(", "A sentence.", "What to do.").file
    'dashboard/pages/energy.py'
    """

    def __init__(self, registry: str, name: str, *, of_frame: bool = False):
        self.path = (PACKAGE if of_frame else edition.folder()) / registry / f"{name}.py"

    def line(self, text: str) -> int:
        """The 1-based line on which a text first stands in the file; 0 where it does not stand as it is."""
        lines = self.path.read_text(encoding="utf-8").splitlines() if text else []
        return next((number for number, line in enumerate(lines, 1) if text in line), 0)

    def finding(self, text: str, problem: str, remedy: str) -> Finding:
        """A finding at the line on which `text` stands."""
        return Finding(shown(self.path), self.line(text), "", problem, remedy)

    def tried(self, doing: str, remedy: str, make: Callable[..., list[Finding]], *of: Any) -> list[Finding]:
        """The findings that `make(*of)` gives; whatever it raises instead is a finding, never a fall."""
        try:
            return make(*of)
        except Exception as error:
            return self.of_error(error, doing, remedy)

    def of_error(self, error: Exception, doing: str, remedy: str) -> list[Finding]:
        """What was raised while the thing was read or built, as findings: at the line of its own file that
        led there, else at the file.
        """
        if isinstance(error, MissingLanguage):
            error = BadDefinition(*missing_languages(error))
        if isinstance(error, BadDefinition):
            return [self.of_fault(fault) for fault in error.faults]
        frames = traceback.extract_tb(error.__traceback__)
        own = [frame.lineno or 0 for frame in frames if Path(frame.filename) == self.path]
        line = error.lineno or 0 if isinstance(error, SyntaxError) else own[-1] if own else 0
        said = f"{doing} raised {type(error).__name__}: {str(error).strip() or 'without a word'}."
        return [Finding(shown(self.path), line, "", said.replace("..", "."), remedy)]

    def of_fault(self, fault: str) -> Finding:
        """One fault of a definition, at its line where it tells one."""
        known = FAULT.fullmatch(fault)
        if known and known["file"] == self.path.name:
            return Finding(shown(self.path), int(known["line"] or 0), "", known["problem"], "")
        return Finding(shown(self.path), 0, "", fault, "")
