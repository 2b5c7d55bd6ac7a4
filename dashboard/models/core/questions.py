"""What people ask of a model: what matters most, what one more unit does, what would have to be true."""

from __future__ import annotations

import ast
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from dashboard.models.core.derivative import derivative
from dashboard.models.core.equations import substituted
from dashboard.models.core.guard import one_scenario
from dashboard.models.core.inputs import CHOICE
from dashboard.models.core.part import Part
from dashboard.models.core.scan import solutions
from dashboard.models.core.solution import Solution

if TYPE_CHECKING:
    import pandas as pd


class Questions(Part):
    """The part of a model that answers questions at a scenario; `Model` has it."""

    def swings(self, output: str, *, choices: bool = False, **given: Any) -> list[dict[str, Any]]:
        """The rows of `tornado`: dicts with `input` and its columns, the widest first."""
        self.known_output(output)
        one_scenario(self.name, "a tornado", given)
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
    def closed(self) -> dict[str, ast.expr]:
        """The tree of every output, written in the inputs alone."""
        done: dict[str, ast.expr] = {}
        for name, expression in self.steps.items():
            done[name] = substituted(expression, done)
        return done

    @cached_property
    def _partials(self) -> dict[str, dict[str, str]]:
        return {}

    def partials(self, output: str) -> dict[str, str]:
        """The exact slope of an output by each input that it depends on, written in the inputs alone.

        Each is a text in the language of the equations. At the vertex of a `min` or a `max` it is the slope
        of one side. Raises UnknownName.

        >>> from dashboard import models
        >>> models.energy.partials("tariff_multiple_no_subsidy_no_switch")
        {'share_paid_by_households': '-(1 / share_paid_by_households ** 2)'}
        """
        self.known_output(output)
        if output not in self._partials:
            expression = self.closed[output]
            self._partials[output] = {
                name: ast.unparse(derivative(expression, name)) for name in self.dependencies(output)
            }
        return dict(self._partials[output])

    def solve(self, output: str, value: float, by: str, **given: Any) -> Solution:
        """Where one input would have to stand for an output to be `value`, within its lever.

        `points` are single places, `intervals` stretches where every place does (a plateau); without either
        the value is never reached. `value` is in the model's terms, and so is the answer, to about twelve
        digits; other inputs stand as given or at their opening, which `held` tells. `sides` say what lies
        beyond the sources. Raises UnknownName.

        >>> from dashboard import models
        >>> found = models.energy.solve("tariff_multiple_subsidy_held", 10, by="price_europe")
        >>> [round(point, 1) for point in found.points], found.intervals, found.lever
        ([443.2], (), (100.0, 700.0))
        >>> round(found.held["share_paid_by_households"], 2)
        0.2
        >>> bool(models.energy.solve("tariff_multiple_subsidy_held", 10, by="share_switched"))
        False
        """
        self.known_output(output)
        self.known_input(by, *given)
        one_scenario(self.name, "solve", given)
        low, high, _ = self.inputs[by].slider
        inputs = self.opening() | given
        at = {name: np.asarray(number, float) for name, number in inputs.items()}
        found = solutions(lambda x: self.numpy(**{**at, by: x})[output], low, high, value)
        spans = tuple((float(start), float(end)) for start, end in found)
        held = {name: float(inputs[name]) for name in self.dependencies(output) if name != by}
        sides = tuple(self.inputs[by].side(*span) for span in spans)
        lever = (float(low), float(high))
        return Solution(output, float(value), by, spans, lever, held, self.inputs[by].evidence, sides)
