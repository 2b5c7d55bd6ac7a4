"""A what-if model: a table of inputs, and one line of text for each equation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from dashboard.core.errors import BadDefinition
from dashboard.core.numbers import significant
from dashboard.core.words import Words
from dashboard.models.core.cases import Cases, resolved_cases
from dashboard.models.core.definition import faults
from dashboard.models.core.guard import checked, numbers, positive_count
from dashboard.models.core.inputs import Input, InputSpec
from dashboard.models.core.linking import Linked, Lookup, linked, links_in
from dashboard.models.core.outputs import Case, Output, Target
from dashboard.models.core.printed import Printed
from dashboard.models.core.questions import Questions
from dashboard.models.core.ranges import Ranges
from dashboard.models.core.result import Inputs, Outputs, Result, html_table, index_of, written
from dashboard.models.core.scenario import reading
from dashboard.models.core.signature import InputsSignature, ModelDoc, completed
from dashboard.models.core.slopes import Slopes
from dashboard.models.core.targets import Targets
from dashboard.models.core.uncertainty import Uncertainty
from dashboard.tables import default
from dashboard.tables.dataset import Dataset
from dashboard.tables.unit import Unit

if TYPE_CHECKING:
    import pandas as pd


ASKED = (
    *("title", "inputs", "outputs", "cases", "preset_inputs", "limits", "uses", "data", "latex"),
    *("range", "channels", "sample", "percentiles", "width_shares", "shapley", "reasons", "dependencies"),
    *("tornado", "slopes", "partials", "solve", "sweep", "check", "following", "unit", "vertices"),
)
"""What a person asks of a model, which completion offers; all else is for other parts of the program."""


@dataclass(frozen=True, repr=False, eq=False)
class Model(Cases, Printed, Uncertainty, Ranges, Questions, Slopes, Targets):
    """A what-if model bound to a data package.

    Call it with named inputs, scalars or arrays that broadcast, or with a table of them (a DataFrame, a row
    of one, a dict of arrays); what is not named stands at its opening value. Shares are shares (0.5), not per
    cent. A definition that cannot be right raises BadDefinition with all that is wrong in it.

    >>> from dashboard import models
    >>> round(models.energy().tariff_multiple_subsidy_held, 1)
    9.5
    """

    __doc__ = ModelDoc(__doc__)
    __signature__ = InputsSignature()

    name: str
    title: Words
    input_specs: tuple[InputSpec, ...]
    equations: tuple[Output, ...]
    targets: tuple[Target, ...] = ()
    limits: tuple[Words, ...] = ()
    case_specs: tuple[Case, ...] = ()
    dataset: Dataset | None = None
    presets: tuple[Case, ...] = ()
    others: Lookup | None = None

    def __post_init__(self) -> None:
        if found := faults(self):
            raise BadDefinition(*found)

    def on(self, dataset: Dataset) -> Model:
        """The same model on another edition of the data package."""
        bound = object.__new__(type(self))
        # Its definition was asked when it was made, and is linked once for all editions.
        vars(bound).update({given.name: getattr(self, given.name) for given in fields(self)})
        vars(bound).update(dataset=dataset, _defined=self._defined)
        return bound

    @cached_property
    def _defined(self) -> Model:
        """The model as its author wrote it, on whatever edition this one stands."""
        return self

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
    def linked(self) -> Linked:
        """The inputs and equations that are computed: the model's own and those of the models that it uses.

        Raises BadDefinition for circles and for names that are not there.
        """
        if self._defined is not self:
            return self._defined.linked
        return linked(self, self.others or other_model)

    @property
    def uses(self) -> tuple[str, ...]:
        """Names of the models whose outputs or inputs the equations name."""
        return tuple(
            dict.fromkeys(name for output in self.equations for name, _ in links_in(output.equation))
        )

    @cached_property
    def inputs(self) -> Inputs:
        """Inputs by name, each with its numbers, lever, unit, kind, source, label and symbol.

        >>> from dashboard import models
        >>> models.energy.inputs.price_russia_today.central, models.energy.inputs["price_russia_today"].slider
        (129.0, (40, 430, 1))
        """
        found = {spec.name: spec.resolved(self.data) for spec in self.linked.inputs}
        for group in (*self.linked.cases, self.presets):
            for case in resolved_cases(group, self.data).values():
                # What a case states is not beyond what is cited.
                for name in case.keys() & found.keys():
                    found[name] = found[name].citing(case[name])
        return Inputs(f"input of {self.name}", found)

    @cached_property
    def outputs(self) -> dict[str, Output]:
        """Outputs by name, in the order of the equations."""
        return Outputs(f"output of {self.name}", {output.name: output for output in self.equations})

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
        out = self.every_value(**arrays)
        own = {name: out[name] if np.ndim(out[name]) else float(out[name]) for name in self.outputs}
        return Result(self, own, given, index)

    def every_value(self, **arrays: Any) -> dict[str, Any]:
        """Inputs and every equation by name, borrowed ones too; what is not named stands at its opening."""
        known = self.opening() | arrays
        with np.errstate(all="ignore"):
            # 1/0 is infinite and 0/0 is not a number, as in the browser.
            return known | self.numpy(**{name: np.asarray(value, float) for name, value in known.items()})

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
        positive_count(self.name, "a sweep", n)
        start, end, _ = self.inputs[by].slider
        # 0.5 as such, where a result may turn, not 0.49999999999999994.
        line = np.array([significant(value) for value in np.linspace(start, end, n)])
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

    def __reduce__(self) -> Any:
        # Equations are functions, and tables are large: another process reads both again.
        return followed_model, (self.name, self.data.followed, self.data.then)

    def __dir__(self) -> list[str]:
        return completed(self, ASKED)

    def __repr__(self) -> str:
        return f"<model {self.name}: {', '.join(self.names)} → {len(self.equations)} outputs>"

    def _repr_html_(self) -> str:
        rows = [
            (output.name, output.label["en"], written(self, output.name, *(ends[i] for i in (0, 2))))
            for output, ends in zip(self.equations, self.spread().values(), strict=True)
        ]
        title = html_table((self.title["en"],), [])
        return (
            title
            + self.inputs._repr_html_()
            + html_table(("output", "meaning", "range at the opening"), rows)
        )


def other_model(name: str) -> Model:
    """A model of the registry. Raises UnknownName."""
    from dashboard import models

    return models.get(name)


def followed_model(name: str, claims: Sequence[str], data_version: str) -> Model:
    """A model of the registry on a reading of the project's tables, as `following` gives it."""
    return other_model(name).following(*claims, data_version=data_version)
