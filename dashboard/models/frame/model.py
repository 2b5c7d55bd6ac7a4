"""A what-if model: a table of inputs, and one line of text for each equation."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import sympy

from dashboard.errors import UnknownName
from dashboard.models.frame import equations
from dashboard.models.frame.formulas import figures_in, formula_value
from dashboard.models.frame.inputs import Declared, Input
from dashboard.models.frame.lines import Case, Output, Target
from dashboard.models.frame.result import Result
from dashboard.tables import default
from dashboard.tables.dataset import Dataset
from dashboard.tables.unit import Unit
from dashboard.words import Words

if TYPE_CHECKING:
    import pandas as pd

@dataclass(frozen=True)
class Model:
    """A what-if model bound to a data package.

    Call it with named inputs, scalars or arrays that broadcast; what is not named stands at its opening
    value. Shares are shares (0.5), not per cent.

    >>> from dashboard import models
    >>> round(models.energy().tariff_multiple_subsidy_held, 1)
    9.5
    """

    name: str
    title: Words
    declared: tuple[Declared, ...]
    lines: tuple[Output, ...]
    targets: tuple[Target, ...] = ()
    limits: tuple[Words, ...] = ()
    packets: tuple[Case, ...] = ()
    dataset: Dataset | None = None

    def on(self, dataset: Dataset) -> Model:
        """The same model on another edition of the data package."""
        return replace(self, dataset=dataset)

    @property
    def data(self) -> Dataset:
        return self.dataset or default()

    # ---- the definition

    @cached_property
    def inputs(self) -> dict[str, Input]:
        """Inputs by name, with their numbers."""
        return {declared.name: declared.resolved(self.data) for declared in self.declared}

    @cached_property
    def cases(self) -> dict[str, dict[str, float]]:
        """The inputs of each case by its name; those that rest on a claim which the reader does not follow are left out."""
        return {
            case.name: {name: formula_value(text, self.data) for name, text in case.at.items()}
            for case in self.packets if all(self.data.follows(id) for text in case.at.values() for id in figures_in(text))
        }

    @cached_property
    def outputs(self) -> dict[str, Output]:
        """Outputs by name, in the order of the equations."""
        return {line.name: line for line in self.lines}

    def unit(self, name: str) -> Unit:
        """The unit of an input or output."""
        return self.inputs[name].unit if name in self.inputs else self.data.units[self.outputs[name].unit]

    def decimals(self, name: str) -> int:
        """Decimals that an input or output is written with."""
        if name in self.inputs:
            return self.inputs[name].decimals
        own = self.outputs[name].decimals
        return self.unit(name).decimals if own is None else own

    def _parsed(self, *, as_written: bool) -> dict[str, sympy.Expr]:
        known: dict[str, sympy.Symbol] = {}
        for declared in self.declared:
            equations.check_name(declared.name, known, f"{self.name}.{declared.name}")
            known[declared.name] = equations.symbol(declared.name)
        steps = {}
        for line in self.lines:
            where = f"{self.name}.{line.name}"
            equations.check_name(line.name, known, where)
            steps[line.name] = equations.parse(line.equation, known, where, as_written=as_written)
            known[line.name] = equations.symbol(line.name)
        return steps

    @cached_property
    def steps(self) -> dict[str, sympy.Expr]:
        """Each output as a SymPy expression in the names above it."""
        return self._parsed(as_written=False)

    @cached_property
    def numpy(self) -> Callable[..., dict]:
        return equations.python(list(self.inputs), self.steps)

    @cached_property
    def js(self) -> str:
        """A JavaScript arrow function from an object of inputs to an object of outputs."""
        return equations.javascript([declared.name for declared in self.declared], self.steps)

    @cached_property
    def latex_lines(self) -> dict[str, str]:
        """Each equation as LaTeX, by output."""
        symbols = {d.name: d.tex for d in self.declared} | {line.name: line.tex for line in self.lines}
        written = self._parsed(as_written=True)
        return {name: f"{symbols[name]} = {equations.latex(e, symbols)}" for name, e in written.items()}

    @property
    def latex(self) -> str:
        """All equations as one aligned block."""
        rows = [line.replace(" = ", " &= ", 1) for line in self.latex_lines.values()]
        return "\\begin{aligned}\n" + " \\\\\n".join(rows) + "\n\\end{aligned}"

    # ---- numbers

    def opening(self) -> dict[str, float]:
        """Every input at its opening value."""
        return {name: given.central for name, given in self.inputs.items()}

    def __call__(self, **given) -> Result:
        """All outputs, as attributes and keys. Raises UnknownName for an input that is not one."""
        self._known(given)
        with np.errstate(all="ignore"):
            # 1/0 is infinite and 0/0 is not a number, as in the browser.
            out = self.numpy(**{n: np.asarray(v, float) for n, v in (self.opening() | given).items()})
        return Result(self, {n: v if np.ndim(v) else float(v) for n, v in out.items()})

    def along(self, by: str, n: int = 101, **given) -> dict[str, np.ndarray]:
        """That input and every output, along the whole lever of one input."""
        self._known({by: 0})
        start, end, _ = self.inputs[by].slider
        line = np.linspace(start, end, n)
        return {by: line} | {name: np.broadcast_to(v, n) for name, v in self(**given | {by: line}).items()}

    def sweep(self, by: str, n: int = 101, **given) -> pd.DataFrame:
        """Outputs along one input over its whole lever: a DataFrame indexed by that input."""
        import pandas as pd

        return pd.DataFrame(self.along(by, n, **given)).set_index(by)

    def doubts(self, **given) -> list[Input]:
        """Inputs that the sources leave open and that are not given."""
        return [i for i in self.inputs.values() if i.open and i.name not in given]

    def corners(self, **given) -> Result:
        """Outputs at every corner of what the sources leave open."""
        free = self.doubts(**given)
        grid = np.array(list(itertools.product(*[(i.low, i.high) for i in free]))).T
        return self(**given, **{i.name: ends for i, ends in zip(free, grid, strict=True)})

    def spread(self, **given) -> dict[str, tuple[float, float, float]]:
        """Low, central and high of every output: the least and greatest over cases and corners."""
        runs = [self.corners(**{**case, **given}) for case in self.cases.values()] or [self.corners(**given)]
        at = self(**given)
        return {
            name: (float(min(np.min(run[name]) for run in runs)), at[name], float(max(np.max(run[name]) for run in runs)))
            for name in self.outputs
        }

    def range(self, **given) -> pd.DataFrame:
        """`low`, `central`, `high` of every output: the least and greatest over cases and corners.

        Inputs that are given stay where they are; so do the reader's choices.
        """
        import pandas as pd

        return pd.DataFrame.from_dict(self.spread(**given), orient="index", columns=["low", "central", "high"])

    def check(self) -> pd.DataFrame:
        """Each target beside what the model gives: `cited_low`, `cited_high`, `model`, `kind`, `ok`, `source`.

        `ok` says that the model's value lies in what the words of the source leave open.
        """
        import pandas as pd

        return pd.DataFrame(self.checks())

    def checks(self) -> list[dict]:
        """The rows of `check`, in the order of the targets."""
        rows = []
        for target in self.targets:
            low, high, source = self._published(target)
            got = float(self(**self.inputs_of(target))[target.output]) - (1 if target.minus_one else 0)
            rows.append({
                "output": target.output, "cited_low": low, "cited_high": high, "model": got, "kind": target.kind,
                "ok": low <= got <= high, "source": source,
            })
        return rows

    def inputs_of(self, target: Target) -> dict[str, float]:
        """The inputs that a target is read at, formulas worked out."""
        return dict(target.at) | {name: formula_value(text, self.data) for name, text in target.at_formula.items()}

    def _published(self, target: Target) -> tuple[float, float, str]:
        if target.figure:
            figure = self.data.figure(target.figure)
            ends = figure.interval
            return figure.unit.to_model(ends.low), figure.unit.to_model(ends.high), figure.id
        row = self.data.assumptions[target.assumption]
        low, high = (row.value if end is None else end for end in (row.low, row.high))
        return row.unit.to_model(low), row.unit.to_model(high), row.id

    def _known(self, given: Mapping[str, object]) -> None:
        for name in given:
            if name not in self.inputs:
                raise UnknownName(f"input of {self.name}", name, self.inputs)

    def __repr__(self) -> str:
        return f"<model {self.name}: {', '.join(d.name for d in self.declared)} → {len(self.lines)} outputs>"

    def _repr_html_(self) -> str:
        import pandas as pd

        rows = [
            (i.name, i.label["en"], i.low, i.central, i.high, i.unit.id, i.kind, "; ".join(i.source))
            for i in self.inputs.values()
        ]
        columns = ["input", "meaning", "low", "opening", "high", "unit", "kind", "source"]
        return f"<p><b>{self.title['en']}</b></p>" + pd.DataFrame(rows, columns=columns).to_html(index=False)

