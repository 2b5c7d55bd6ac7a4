"""What is printed from the equations of a model: Python, JavaScript, LaTeX."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from dashboard.models.core import equations
from dashboard.models.core.latex import latex
from dashboard.models.core.part import Part

if TYPE_CHECKING:
    import ast


class Printed(Part):
    """The part of a model that prints its equations; `Model` has it."""

    @property
    def names(self) -> list[str]:
        """The inputs' names, in their order."""
        return [spec.name for spec in self.linked.inputs]

    @property
    def all_names(self) -> list[str]:
        """Names of the inputs and of every equation, borrowed ones before the model's own."""
        return [*self.names, *(output.name for output in self.linked.equations)]

    @cached_property
    def steps(self) -> dict[str, ast.expr]:
        """The tree of each equation, in the names above it."""
        known, steps = list(self.names), {}
        for output in self.linked.equations:
            steps[output.name] = equations.parse(output.equation, known, f"{self.name}.{output.name}")
            known.append(output.name)
        return steps

    @cached_property
    def numpy(self) -> Callable[..., dict[str, Any]]:
        """The equations as one Python function of all inputs."""
        return equations.runs(equations.python(self.names, self.steps))

    @cached_property
    def js(self) -> str:
        """A JavaScript arrow function from an object of inputs to an object of outputs.

        >>> from dashboard import models
        >>> line = models.energy.js.splitlines()[3]
        >>> line[line.index("(1") : line.index(" : ")]
        '(1 - share_switched) * price_russia_after + share_switched * price_europe'
        """
        return equations.javascript(self.names, self.steps)

    @cached_property
    def js_columns(self) -> str:
        """The same over many rows: a JavaScript arrow function from columns of inputs to columns of steps."""
        return equations.javascript_columns(self.names, self.steps)

    @cached_property
    def latex_lines(self) -> dict[str, str]:
        """Each equation as LaTeX, by output."""
        symbols = {lever.name: lever.tex for lever in self.linked.inputs}
        symbols |= {output.name: output.tex for output in self.linked.equations}
        return {
            output.name: f"{symbols[output.name]} = {latex(self.steps[output.name], symbols)}"
            for output in self.equations
        }

    @property
    def latex(self) -> str:
        """All equations as one aligned block."""
        rows = [line.replace(" = ", " &= ", 1) for line in self.latex_lines.values()]
        return "\\begin{aligned}\n" + " \\\\\n".join(rows) + "\n\\end{aligned}"
