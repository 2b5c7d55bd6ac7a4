"""Exact slopes: each equation's by the names it uses, printed for Python and for the browser, and chained."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from dashboard.models.core import equations
from dashboard.models.core.derivative import derivative
from dashboard.models.core.part import Part
from dashboard.models.core.result import index_of, with_index

if TYPE_CHECKING:
    import ast


BY = "__by__"
"""Joins an equation's name and that of what its slope is taken by."""


def parted(flat: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """The slopes of each equation by name, from one flat table of them.

    >>> parted({"bill__by__price": 2.0, "bill__by__volume": 3.0})
    {'bill': {'price': 2.0, 'volume': 3.0}}
    """
    found: dict[str, dict[str, Any]] = {}
    for key, value in flat.items():
        step, _, name = key.partition(BY)
        found.setdefault(step, {})[name] = value
    return found


class Slopes(Part):
    """The part of a model that tells what one more unit does; `Model` has it."""

    @cached_property
    def local_slopes(self) -> dict[str, dict[str, ast.expr]]:
        """The slope of each equation by each name that it uses; every slope is a chain of these."""
        return {
            step: {name: derivative(e, name) for name in self._names_of_equations[step]}
            for step, e in self.steps.items()
        }

    @cached_property
    def _slopes_of_steps(self) -> Callable[..., dict[str, Any]]:
        flat = {f"{step}{BY}{name}": e for step, by in self.local_slopes.items() for name, e in by.items()}
        return equations.runs(equations.python(self.all_names, flat))

    @cached_property
    def js_slopes(self) -> str:
        """A JavaScript arrow function from all inputs and outputs to each equation's slopes by the names it
        uses.
        """

        rows = [
            f"  {step}: {{{', '.join(f'{name}: {equations.in_javascript(e)}' for name, e in by.items())}}}"
            for step, by in self.local_slopes.items()
        ]
        return f"({{{', '.join(self.all_names)}}}) => ({{\n" + ",\n".join(rows) + "\n})"

    def slopes(self, output: str, **given: Any) -> dict[str, Any]:
        """What one more unit of each input adds to an output at a scenario: the exact partials, as numbers.

        Both in the model's terms: one more unit of a share is the whole of it, and a point a hundredth.
        The index of a Series stays. Infinite or not a number where there is no slope. Raises UnknownName.

        >>> from dashboard import models
        >>> round(models.energy.slopes("tariff_multiple_subsidy_held")["price_europe"], 4)
        0.0286
        """
        self.known_output(output)
        self(given)
        known = self.every_value(**given)
        # Conditions of several names are joined cell by cell: all names need one shape.
        values = np.broadcast_arrays(*(np.asarray(value, float) for value in known.values()))
        with np.errstate(all="ignore"):
            local = self._slopes_of_steps(**dict(zip(known, values, strict=True)))
            carried = dict.fromkeys(self.all_names, 0.0) | {output: 1.0}
            for step, by in reversed(parted(local).items()):
                for name, slope in by.items() if np.any(carried[step]) else ():
                    carried[name] = carried[name] + carried[step] * slope
        found = {
            name: carried[name] if np.ndim(carried[name]) else float(carried[name])
            for name in self.dependencies(output)
        }
        return with_index(found, index_of(given))
