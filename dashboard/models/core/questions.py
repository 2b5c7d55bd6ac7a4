"""What people ask of a model: what matters most, what one more unit does, what would have to be true."""

from __future__ import annotations

import warnings
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from dashboard.models.core import solving
from dashboard.models.core.equations import symbol
from dashboard.models.core.inputs import CHOICE
from dashboard.models.core.part import Part

if TYPE_CHECKING:
    import pandas as pd
    import sympy


class Questions(Part):
    """The part of a model that answers questions at a scenario; `Model` has it."""

    def swings(self, output: str, *, choices: bool = False, **given: Any) -> list[dict[str, Any]]:
        """The rows of `tornado`: dicts with `input` and its columns, the widest first."""
        self.known_output(output)
        at, rows = self(given)[output], []
        for given_by in self.inputs.values():
            asked = choices and given_by.kind == CHOICE
            if given_by.name in given or not (given_by.open or asked):
                continue
            ends = given_by.slider[:2] if asked else (given_by.low, given_by.high)
            low, high = (self(given | {given_by.name: end}, unchecked=True)[output] for end in ends)
            if low != high:
                rows.append(
                    {
                        "input": given_by.name,
                        "low": low,
                        "central": at,
                        "high": high,
                        "swing": abs(high - low),
                        "kind": given_by.kind,
                        "reason": given_by.reason,
                    }
                )
        return sorted(rows, key=lambda row: -row["swing"] if np.isfinite(row["swing"]) else -np.inf)

    def tornado(self, output: str, *, choices: bool = False, **given: Any) -> pd.DataFrame:
        """Which input matters most: one row an input that the sources leave open, the widest swing first.

        `low` and `high` are the output with that input at its low and at its high end, `central` where the
        scenario stands, all others as the scenario has them; `swing` is the distance between the two ends.
        `kind` says what the input is, `reason` where its ends come from. What is given stays put and has no
        row. With `choices=True` the reader's choices are added from end to end of their levers, marked
        choice: nobody cites these ends. Raises UnknownName.

        >>> from dashboard import models
        >>> swings = models.energy.tornado("tariff_multiple_subsidy_held").swing.round(2)
        >>> swings.head(3).to_dict()
        {'price_europe': 2.29, 'heat_pass_through': 0.87, 'share_paid_by_households': 0.43}
        """
        import pandas as pd

        columns = ["input", "low", "central", "high", "swing", "kind", "reason"]
        return pd.DataFrame(self.swings(output, choices=choices, **given), columns=columns).set_index("input")

    @cached_property
    def closed(self) -> dict[str, sympy.Expr]:
        """Every output written in the inputs alone."""
        done: dict[sympy.Symbol, sympy.Expr] = {}
        for name, expression in self.steps.items():
            done[symbol(name)] = expression.subs(done)
        return {known.name: expression for known, expression in done.items()}

    def partials(self, output: str) -> dict[str, sympy.Expr]:
        """The exact slope of an output by each input that it depends on: SymPy expressions in the inputs.

        At the corner of a `min` or a `max` it is the slope of one side. Raises UnknownName.

        >>> from dashboard import models
        >>> models.energy.partials("tariff_multiple_no_subsidy_no_switch")
        {'share_paid_by_households': -1/share_paid_by_households**2}
        """
        import sympy

        self.known_output(output)
        expression = self.closed[output].rewrite(sympy.Piecewise)
        names = [name for name in self.inputs if symbol(name) in expression.free_symbols]
        return {name: sympy.diff(expression, symbol(name)).replace(sympy.zoo, sympy.nan) for name in names}

    def solve(self, output: str, value: float, by: str, **given: Any) -> sympy.Set:
        """Where one input would have to stand for an output to be `value`, within its lever.

        A SymPy set: points, an Interval where any value of a stretch does (a plateau), or EmptySet: never.
        `value` is in the model's terms, and so is the answer; other inputs stand as given or at their
        opening. Where SymPy has no exact answer, the lever is searched, the points are decimal numbers, and a
        FoundByScan warning says so. Raises UnknownName.

        >>> from dashboard import models
        >>> models.energy.solve("tariff_multiple_subsidy_held", 10, by="subsidy_kept")
        {7/8}
        >>> models.energy.solve("tariff_multiple_subsidy_held", 10, by="share_switched")
        EmptySet
        """
        self.known_output(output)
        self.known_input(by, *given)
        at = self.opening() | given
        low, high, _ = self.inputs[by].slider
        looked = solving.looked_for(self, output, value, by, at)
        found = solving.exact(self.closed[output], value, by, at, low, high)
        if found is not None and solving.alike(solving.as_spans(found), looked, high - low):
            return found
        warnings.warn(
            f"{self.name}.{output} by {by}: no exact answer; the lever was searched.",
            solving.FoundByScan,
            stacklevel=2,
        )
        return solving.as_set(looked)

    def break_even(self, output: str, value: float, by: str, **given: Any) -> list[tuple[float, float]]:
        """The answer of `solve` as pairs (from, to), found by looking; a point has both alike, never is [].

        >>> from dashboard import models
        >>> [(start, _)] = models.energy.break_even("tariff_multiple_subsidy_held", 10, by="price_europe")
        >>> round(start, 1)
        443.2
        """
        self.known_output(output)
        self.known_input(by, *given)
        return solving.looked_for(self, output, value, by, self.opening() | given)
