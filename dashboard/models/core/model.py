"""A what-if model: a table of inputs, and one line of text for each equation."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from dashboard.core.disk_cache import remembered
from dashboard.core.errors import BadDefinition
from dashboard.core.words import Words
from dashboard.models.core import equations
from dashboard.models.core.definition import faults
from dashboard.models.core.formulas import figures_in, formula_value
from dashboard.models.core.guard import checked, numbers
from dashboard.models.core.inputs import Declared, Input
from dashboard.models.core.lines import Case, Output, Target
from dashboard.models.core.questions import Questions
from dashboard.models.core.ranges import Ranges
from dashboard.models.core.result import Named, Result, html_table, index_of, written
from dashboard.models.core.scenario import reading
from dashboard.models.core.slopes import Slopes
from dashboard.models.core.targets import Targets
from dashboard.tables import default
from dashboard.tables.dataset import Dataset
from dashboard.tables.unit import Unit

if TYPE_CHECKING:
    import pandas as pd
    import sympy


class Inputs(Named):
    """Inputs by name; a notebook shows them as a table."""

    def _repr_html_(self) -> str:
        columns = ("input", "meaning", "low", "opening", "high", "lever", "unit", "kind", "source")
        return html_table(
            columns,
            [
                (
                    i.name,
                    i.label["en"],
                    f"{i.low:.4g}",
                    f"{i.central:.4g}",
                    f"{i.high:.4g}",
                    f"{i.slider[0]:g} – {i.slider[1]:g}",
                    i.unit.name["en"],
                    i.kind,
                    "; ".join(i.source),
                )
                for i in self.values()
            ],
        )


class Outputs(Named):
    """Outputs by name; a notebook shows them as a table."""

    def _repr_html_(self) -> str:
        return html_table(
            ("output", "meaning", "unit", "equation"),
            [(o.name, o.label["en"], o.unit, o.equation) for o in self.values()],
        )


@dataclass(frozen=True, repr=False)
class Model(Ranges, Questions, Slopes, Targets):
    """A what-if model bound to a data package.

    Call it with named inputs, scalars or arrays that broadcast, or with a table of them (a DataFrame, a row
    of one, a dict of arrays); what is not named stands at its opening value. Shares are shares (0.5), not per
    cent. A definition that cannot be right raises BadDefinition with all that is wrong in it.

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

    def __post_init__(self) -> None:
        if found := faults(self):
            raise BadDefinition(*found)

    def on(self, dataset: Dataset) -> Model:
        """The same model on another edition of the data package."""
        return replace(self, dataset=dataset)

    def following(self, *claims: str, data_version: str = "") -> Model:
        """The same model where these claims are followed, on the tables as they were at a version.

        Raises UnknownName for a claim that nobody disputes, or a version that never was.
        """
        data = reading(self.data, claims, data_version)
        return data.once(("model", self.name), lambda: self.on(data))

    @property
    def data(self) -> Dataset:
        """The data package that numbers come from."""
        return self.dataset or default()

    # ---- the definition

    @cached_property
    def inputs(self) -> Inputs:
        """Inputs by name, each with its numbers, lever, unit, kind, source, label and symbol.

        >>> from dashboard import models
        >>> models.energy.inputs.price_russia_today.central, models.energy.inputs["price_russia_today"].slider
        (129.0, (40, 430, 1))
        """
        return Inputs(
            f"input of {self.name}",
            {declared.name: declared.resolved(self.data) for declared in self.declared},
        )

    @cached_property
    def cases(self) -> dict[str, dict[str, float]]:
        """The inputs of each case by its name; those that rest on a claim which the reader does not follow
        are left out.
        """
        return {
            case.name: {name: formula_value(text, self.data) for name, text in case.at.items()}
            for case in self.packets
            if all(self.data.follows(id) for text in case.at.values() for id in figures_in(text))
        }

    @cached_property
    def outputs(self) -> dict[str, Output]:
        """Outputs by name, in the order of the equations."""
        return Outputs(f"output of {self.name}", {line.name: line for line in self.lines})

    def unit(self, name: str) -> Unit:
        """The unit of an input or output."""
        return self.inputs[name].unit if name in self.inputs else self.data.units[self.outputs[name].unit]

    def decimals(self, name: str) -> int:
        """Decimals that an input or output is written with."""
        if name in self.inputs:
            given: Input = self.inputs[name]
            return given.decimals
        own = self.outputs[name].decimals
        return self.unit(name).decimals if own is None else own

    def _parsed(self, *, as_written: bool) -> dict[str, sympy.Expr]:
        known = {declared.name: equations.symbol(declared.name) for declared in self.declared}
        steps = {}
        for line in self.lines:
            steps[line.name] = equations.parse(
                line.equation, known, f"{self.name}.{line.name}", as_written=as_written
            )
            known[line.name] = equations.symbol(line.name)
        return steps

    @property
    def names(self) -> list[str]:
        """The inputs' names, in their order."""
        return [declared.name for declared in self.declared]

    def printed(self, kind: str, make: Callable[[], str], *more: str) -> str:
        """What is printed from the equations, and from `more`: remembered while they stay as they are, since
        SymPy takes long to read them.
        """
        lines = [f"{line.name} = {line.equation}" for line in self.lines]
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
        symbols = {d.name: d.tex for d in self.declared} | {line.name: line.tex for line in self.lines}

        def lines() -> str:
            written = self._parsed(as_written=True)
            return json.dumps(
                {name: f"{symbols[name]} = {equations.latex(e, symbols)}" for name, e in written.items()}
            )

        found: dict[str, str] = json.loads(self.printed("latex", lines, str(symbols)))
        return found

    @property
    def latex(self) -> str:
        """All equations as one aligned block."""
        rows = [line.replace(" = ", " &= ", 1) for line in self.latex_lines.values()]
        return "\\begin{aligned}\n" + " \\\\\n".join(rows) + "\n\\end{aligned}"

    # ---- numbers

    def opening(self) -> dict[str, float]:
        """Every input at its opening value."""
        return {name: given.central for name, given in self.inputs.items()}

    def __call__(
        self,
        table: Any = None,
        /,
        *,
        claims: Sequence[str] = (),
        unchecked: bool = False,
        **given: Any,
    ) -> Result:
        """All outputs, as attributes and keys; `claims` are ids of disputed figures to follow.

        `table` may be a DataFrame, a row of one, or a dict: what is an input in it is taken, the model's own
        outputs in it are passed over, so that a row of a table that the model gave can be handed back. The
        index of a Series or DataFrame stays on the outputs. Raises UnknownName for a name that is neither,
        BadInput for what is no number or lies outside its lever; `unchecked=True` looks beyond the levers.

        >>> from dashboard import models
        >>> rows = models.energy.sample(3).frame()
        >>> bool(models.energy(rows).price_mixed[1] == models.energy(rows.loc[1]).price_mixed)
        True
        >>> later = models.release(claims=["prisoners_in_document_000"])
        >>> round(models.release().left_on_date), round(later.left_on_date)
        (269, 207)
        """
        if claims:
            return self.following(*claims)(table, unchecked=unchecked, **given)
        given = self._named(table) | given
        self.known_input(*given)
        index = index_of(given)
        arrays = (
            numbers(self.name, given)
            if unchecked
            else checked(self.name, self.inputs, given, self.cases.values())
        )
        with np.errstate(all="ignore"):
            # 1/0 is infinite and 0/0 is not a number, as in the browser.
            out = self.numpy(**self.opening() | arrays)
        return Result(self, {n: v if np.ndim(v) else float(v) for n, v in out.items()}, given, index)

    def _named(self, table: Any) -> dict[str, Any]:
        """The columns of a table, or the entries of a row, that are not the model's own outputs."""
        if table is None:
            return {}
        held = {name: table[name] for name in table.keys() if name not in self.outputs}  # noqa: SIM118
        index = getattr(table, "index", None)
        if index is None or index.name not in self.inputs or not hasattr(table, "columns"):
            return held
        return held | {index.name: index.to_series()}

    def along(self, by: str, n: int = 101, **given: Any) -> dict[str, np.ndarray]:
        """That input and every output, along the whole lever of one input."""
        self.known_input(by)
        start, end, _ = self.inputs[by].slider
        line = np.linspace(start, end, n)
        return {by: line} | {name: np.broadcast_to(v, n) for name, v in self(given | {by: line}).items()}

    def sweep(self, by: str, n: int = 101, **given: Any) -> pd.DataFrame:
        """Every output along one input, from end to end of its lever: `n` rows, indexed by that input.

        Other inputs stand as given or at their opening; numbers are in the model's terms. Raises UnknownName.

        >>> from dashboard import models
        >>> models.energy.sweep("share_switched", n=3).gas_price_multiple.round(2).to_dict()
        {0.0: 1.0, 0.5: 2.15, 1.0: 3.3}
        """
        import pandas as pd

        return pd.DataFrame(self.along(by, n, **given)).set_index(by)

    def __repr__(self) -> str:
        return f"<model {self.name}: {', '.join(d.name for d in self.declared)} → {len(self.lines)} outputs>"

    def _repr_html_(self) -> str:
        rows = [
            (line.name, line.label["en"], written(self, line.name, *(ends[i] for i in (0, 2))))
            for line, ends in zip(self.lines, self.spread().values(), strict=True)
        ]
        title = html_table((self.title["en"],), [])
        return (
            title
            + self.inputs._repr_html_()
            + html_table(("output", "meaning", "range at the opening"), rows)
        )
