"""What the sources leave open: corners and cases, ranges and where each comes from, draws."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from dashboard.core.errors import UnknownName
from dashboard.models.core.corner_plan import CornerGroup, CornerPlan
from dashboard.models.core.guard import one_scenario, positive_count
from dashboard.models.core.inputs import CASES, POINT, REASON_WORDS, Input
from dashboard.models.core.language import names_in, switches_in
from dashboard.models.core.part import Part
from dashboard.models.core.random_numbers import uniform
from dashboard.models.core.result import Result

if TYPE_CHECKING:
    import pandas as pd


WHICH_CASE = "case"
"""The name under which a draw chooses among cases; no input bears it."""


class Ranges(Part):
    """The part of a model that answers how far a result may lie; `Model` has it."""

    def uncertain_inputs(self, **given: Any) -> list[Input]:
        """Inputs that the sources leave open and that are not given."""
        return [i for i in self.inputs.values() if i.open and i.name not in given]

    def vertices(self, *outputs: str, **given: Any) -> Result:
        """Outputs at every corner of what the sources leave open: arrays, one entry a corner.

        With names of outputs, of what lies behind those alone: their number doubles with each input. Where
        two values meet of which an equation takes the lesser or greater stands one more. A cited end, or a
        case, may lie beyond the lever.
        """
        dependencies = self.dependencies(*outputs) if outputs else self.inputs
        free = [i for i in self.uncertain_inputs(**given) if i.name in dependencies]
        grid = np.array(list(itertools.product(*[(i.low, i.high) for i in free]))).T
        ends = {i.name: ends for i, ends in zip(free, grid, strict=True)}
        return self(given | self._with_kinks(ends, given), unchecked=True)

    @cached_property
    def kinks(self) -> list[tuple[str, str]]:
        """Pairs of an open input and a value that the lesser or greater of the two is taken of.

        Where they are equal a result may lie beyond those at all corners: the cost of replacing what is
        needed, as far as the routes carry it, is greatest where both are the same.

        >>> from dashboard import models
        >>> models.oil.kinks
        [('crude_needed', 'routes_capacity')]
        """
        pairs = [
            (name, limit)
            for output in self.linked.equations
            for pair in switches_in(output.equation)
            for name, limit in (pair, pair[::-1])
        ]
        return [
            (name, limit)
            for name, limit in dict.fromkeys(pairs)
            if name in self.inputs and self.inputs[name].open and name not in self.dependencies(limit)
        ]

    def _with_kinks(self, ends: dict[str, np.ndarray], given: Mapping[str, Any]) -> dict[str, np.ndarray]:
        """Corners, and for each kink those of the other inputs where it lies within what is left open."""
        found = ends
        for name, limit in self.kinks:
            if name in ends:
                values = np.broadcast_to(self.every_value(**{**given, **ends})[limit], ends[name].shape)
                low, high = self.inputs[name].low, self.inputs[name].high
                inside = (low < values) & (values < high) & (ends[name] == low)
                at = {other: value[inside] for other, value in (ends | {name: values}).items()}
                found = {other: np.concatenate([value, at[other]]) for other, value in found.items()}
        return found

    @cached_property
    def vertex_groups(self) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
        """Outputs that are looked at together over the corners of the open inputs behind them: pairs of names
        of inputs and outputs. Corners of all inputs at once would be a million.
        """
        open_inputs = [i.name for i in self.uncertain_inputs()]
        needs = {
            name: tuple(i for i in open_inputs if i in set(self.dependencies(name))) for name in self.outputs
        }
        groups: dict[tuple[str, ...], list[str]] = {}
        for name in sorted(needs, key=lambda name: -len(needs[name])):
            wide = next((group for group in groups if set(needs[name]) <= set(group)), needs[name])
            groups.setdefault(wide, []).append(name)
        return [(inputs, tuple(names)) for inputs, names in groups.items()]

    @cached_property
    def corner_groups(self) -> list[CornerGroup]:
        """The same for the browser, which has few enough corners to walk them at every key press."""
        kinked = {name for name, _ in self.kinks}
        whole = kinked.union(*(self.dependencies(limit) for _, limit in self.kinks))
        opened = [i.name for i in self.uncertain_inputs()]
        return CornerPlan(self.steps, opened, whole).groups(list(self.outputs))

    def spread(self, **given: Any) -> dict[str, tuple[float, float, float]]:
        """Low, central and high of every output: the least and greatest over cases and corners, and where it
        stands.

        A scenario of the reader's may lie beyond the corners, where a `min` or `max` cuts them off; its own
        value is then an end.
        """
        return self._spread(given) if given else dict(self._opening_spread)

    @cached_property
    def _opening_spread(self) -> dict[str, tuple[float, float, float]]:
        return self._spread({})

    def _spread(self, given: Mapping[str, Any]) -> dict[str, tuple[float, float, float]]:
        one_scenario(self.name, "a range", given)
        at = self(given)
        ends = {name: [at[name]] if np.isfinite(at[name]) else [] for name in self.outputs}
        for _, names in self.vertex_groups:
            for case in self.cases.values() or [{}]:
                run = self.vertices(*names, **{**case, **given})
                for name in names:
                    ends[name] += [np.min(run[name]), np.max(run[name])]
        return {
            name: (float(min(*found, np.inf)), at[name], float(max(*found, -np.inf)))
            for name, found in ends.items()
        }

    def range(self, **given: Any) -> pd.DataFrame:
        """`low`, `central`, `high`, `unit`, `reason` of every output, one row each.

        Low and high are the least and greatest over cases, and over the corners of what the sources leave
        open in each; inputs that are given stay where they are, and so do the reader's choices and time.
        Numbers are in the model's terms (shares, not per cent). `reason` says where the width comes from:
        disagree, cases, cited_range, rounding, outside, joined by `;`; point where there is none.

        >>> from dashboard import models
        >>> row = models.energy.range().loc["tariff_multiple_subsidy_held"]
        >>> f"{row.low:.1f} to {row.high:.1f}, from {row.reason}"
        '7.1 to 13.0, from cases;cited_range;rounding'
        """
        import pandas as pd

        rows = {
            name: (*ends, self.unit(name).id, ";".join(self.reasons(name, **given)) or POINT)
            for name, ends in self.spread(**given).items()
        }
        return pd.DataFrame.from_dict(
            rows, orient="index", columns=["low", "central", "high", "unit", "reason"]
        )

    @cached_property
    def _names_of_equations(self) -> dict[str, list[str]]:
        return {output.name: names_in(output.equation) for output in self.linked.equations}

    def dependencies(self, *names: str) -> tuple[str, ...]:
        """The inputs that outputs depend on, through every equation above them, in the model's order.

        >>> from dashboard import models
        >>> models.energy.dependencies("gas_price_multiple")
        ('price_europe', 'share_switched', 'repricing_of_the_rest', 'price_russia_today')
        """
        found = self.behind(*names)
        return tuple(name for name in self.inputs if name in found)

    def behind(self, *names: str) -> set[str]:
        """The names themselves, and those of all inputs and equations that they rest on."""
        wanted, found = list(names), set()
        while wanted:
            name = wanted.pop()
            if name not in found:
                found.add(name)
                wanted += self._names_of_equations.get(name, [])
        return found

    def reasons(self, output: str, **given: Any) -> tuple[str, ...]:
        """Where the range of an output comes from: the reasons of the open inputs behind it, in a fixed
        order.

        >>> from dashboard import models
        >>> models.energy.reasons("extra_gas_bill_of_gdp")
        ('cited_range', 'rounding', 'outside')
        >>> models.energy.reasons("price_mixed", price_europe=400)
        ('rounding',)
        """
        self.known_output(output)
        dependencies = [self.inputs[name] for name in self.dependencies(output) if name not in given]
        told = {i.reason for i in dependencies if i.open and not self.always_told(i.name)}
        if len(self.cases) > 1 and any(i.name in self.varying and i.name not in given for i in dependencies):
            told.add(CASES)
        return tuple(reason for reason in REASON_WORDS if reason in told and reason != POINT)

    def always_told(self, name: str) -> bool:
        """Whether every case gives the input, so that its own range never counts."""
        return bool(self.cases) and all(name in case for case in self.cases.values())

    @property
    def varying(self) -> set[str]:
        """Inputs that not all cases have at one value."""
        names = {name for case in self.cases.values() for name in case}
        return {name for name in names if len({case.get(name) for case in self.cases.values()}) > 1}

    def sample(self, n: int = 10_000, seed: int = 1, **given: Any) -> Result:
        """Outputs of `n` draws: arrays; `.frame()` gives them with what was drawn, one row a draw.

        What is left open is drawn between its ends, triangular about the value that its source gives,
        uniformly where it gives none; where the model has cases, one is
        drawn for each row and the others of its inputs within it. Choices, time and what is given stay put.
        The same `seed` gives the same draws, here and in the browser. A draw is no forecast: sources give
        ends, not chances.

        >>> from dashboard import models
        >>> draws, most = models.energy.sample(1000), models.energy.range().high
        >>> bool(draws.tariff_multiple_subsidy_held.max() < most.tariff_multiple_subsidy_held)
        True
        """
        return self(given | self.drawn(n, seed, **given), unchecked=True)

    def drawn(self, n: int, seed: int = 1, **given: Any) -> dict[str, np.ndarray]:
        """The values of what is left open in the same draws, by input: arrays of `n`.

        >>> from dashboard import models
        >>> inputs = models.energy.drawn(1000, price_europe=400)
        >>> "price_europe" in inputs, bool((inputs["gdp"] > 60).all())
        (False, True)
        """
        return dict(self.draws_by_input(n, seed, **given))

    def draws_by_input(
        self, n: int, seed: int = 1, outputs: Sequence[str] = (), /, **given: Any
    ) -> Iterator[tuple[str, np.ndarray]]:
        """The same one input after another, each with its name, for who wants to stop in between. With names
        of outputs, the inputs that lie behind those alone, whose draws are the same.

        >>> from dashboard import models
        >>> name, values = next(models.energy.draws_by_input(1000))
        >>> len(values)
        1000
        """
        positive_count(self.name, "a draw", n)
        self(given)
        cases = [{n: v for n, v in case.items() if n not in given} for case in self.cases.values()]
        chosen = np.floor(uniform(seed, WHICH_CASE, n) * len(cases))
        uncertain = {i.name: i for i in self.uncertain_inputs(**given)}
        wanted = {*self.dependencies(*outputs)} if outputs else {*self.inputs}
        open_inputs = dict.fromkeys([*uncertain, *(name for case in cases for name in case)])
        for name in (name for name in open_inputs if name in wanted):
            drawn = name in uncertain
            values = self.draw(uncertain[name], n, seed) if drawn else np.full(n, self.inputs[name].central)
            for number, case in enumerate(cases):
                if name in case:
                    values[chosen == number] = case[name]
            yield name, values

    def known_output(self, name: str) -> None:
        """Raises UnknownName, with the nearest name, for what is no output."""
        if name not in self.outputs:
            raise UnknownName(f"output of {self.name}", name, self.outputs)

    def known_input(self, *names: Any) -> None:
        """Raises UnknownName, with the nearest name, for what is no input."""
        for name in names:
            if name not in self.inputs:
                raise UnknownName(f"input of {self.name}", name, self.inputs)
