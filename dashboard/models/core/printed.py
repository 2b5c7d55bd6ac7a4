"""What is printed from the equations of a model: Python, JavaScript, LaTeX."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from dashboard.core.disk_cache import remembered
from dashboard.models.core import equations
from dashboard.models.core.part import Part

if TYPE_CHECKING:
    import sympy


class Printed(Part):
    """The part of a model that prints its equations; `Model` has it."""

    def _parsed(self, *, as_written: bool) -> dict[str, sympy.Expr]:
        known = {name: equations.symbol(name) for name in self.names}
        steps = {}
        for line in self.linked.equations:
            steps[line.name] = equations.parse(
                line.equation, known, f"{self.name}.{line.name}", as_written=as_written
            )
            known[line.name] = equations.symbol(line.name)
        return steps

    @property
    def names(self) -> list[str]:
        """The inputs' names, in their order."""
        return [declared.name for declared in self.linked.inputs]

    @property
    def all_names(self) -> list[str]:
        """Names of the inputs and of every equation, borrowed ones before the model's own."""
        return [*self.names, *(line.name for line in self.linked.equations)]

    def printed(self, kind: str, make: Callable[[], str], *more: str) -> str:
        """What is printed from the equations, and from `more`: remembered while they stay as they are, since
        SymPy takes long to read them.
        """
        lines = [f"{line.name} = {line.equation}" for line in self.linked.equations]
        return remembered(
            f"model {self.name} {kind}", "\n".join([*self.names, *lines, *more, equations.printers()]), make
        )

    @cached_property
    def steps(self) -> dict[str, sympy.Expr]:
        """Each output as a SymPy expression in the names above it."""
        return self._parsed(as_written=False)

    @cached_property
    def numpy(self) -> Callable[..., dict[str, Any]]:
        """The equations as one Python function of all inputs."""
        return equations.runs(self.printed("python", lambda: equations.python(self.names, self.steps)))

    @cached_property
    def js(self) -> str:
        """A JavaScript arrow function from an object of inputs to an object of outputs.

        >>> from dashboard import models
        >>> models.energy.js.splitlines()[1]
        '  const price_mixed = price_europe*share_switched + price_russia_today*(1 - share_switched);'
        """
        return self.printed("javascript", lambda: equations.javascript(self.names, self.steps))

    @cached_property
    def latex_lines(self) -> dict[str, str]:
        """Each equation as LaTeX, by output."""
        symbols = {lever.name: lever.tex for lever in self.linked.inputs}
        symbols |= {line.name: line.tex for line in self.linked.equations}

        def lines() -> str:
            written = self._parsed(as_written=True)
            return json.dumps(
                {
                    line.name: f"{symbols[line.name]} = {equations.latex(written[line.name], symbols)}"
                    for line in self.lines
                }
            )

        found: dict[str, str] = json.loads(self.printed("latex", lines, str(symbols)))
        return found

    @property
    def latex(self) -> str:
        """All equations as one aligned block."""
        rows = [line.replace(" = ", " &= ", 1) for line in self.latex_lines.values()]
        return "\\begin{aligned}\n" + " \\\\\n".join(rows) + "\n\\end{aligned}"
