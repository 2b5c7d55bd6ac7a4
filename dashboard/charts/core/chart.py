"""A chart: what it says, what it measures, what it draws, and the claim that its headline makes."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np

from dashboard import models
from dashboard.charts.core import look
from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.columns import FIGURE_COLUMNS
from dashboard.charts.core.legend import Key
from dashboard.charts.core.marks import Mark
from dashboard.core.errors import BadDefinition
from dashboard.core.words import LANGUAGES, Words
from dashboard.models.core.formulas import ends
from dashboard.models.core.model import Model
from dashboard.tables.dataset import Dataset
from dashboard.tables.records import in_order

MOST = 12
"""Figures whose corners a claim over all that is drawn is asked of: twice as many runs for each more."""


ALWAYS, MOSTLY, DEPENDS = "always", "mostly", "depends"
"""The three strengths in which a claim may be worded."""


@dataclass(frozen=True)
class Claim:
    """What a headline asserts: `says` takes the values of `of`, in order, or the rows of `table`, and
    answers yes or no.

    `of` names figures and assumptions, whose values come in the tables' own unit (per cent), or outputs of
    the chart's model. It is evaluated at every corner of what the sources leave open; with `published`, where
    the words say so, at the opening of the model alone. With `drawn` it is asked of every figure that the
    marks show, in their order, whichever these are: of a chart that draws the latest figures, or all of a
    kind.
    """

    of: tuple[str, ...]
    says: Callable[..., bool]
    table: str = ""
    drawn: bool = False
    published: bool = False


@dataclass(frozen=True)
class Context:
    """What a chart draws from: the data, a language, and the model where it has one."""

    data: Dataset
    language: str
    bound: Model | None

    @property
    def model(self) -> Model:
        """The chart's model. Raises BadDefinition for a chart that names none."""
        if self.bound is None:
            raise BadDefinition("the chart draws from a model and names none. Name one: model=…")
        return self.bound

    def ticks(self, values: list[float], unit: str) -> dict[str, Any]:
        """Ticks of an axis in a unit of the tables."""
        return look.ticks(values, self.data.units[unit].pattern[self.language], self.language)

    @cached_property
    def openings(self) -> dict[str, float]:
        """Outputs at the opening, in the unit that is written."""
        return {name: value * self.model.unit(name).scale for name, value in self.model().items()}


@dataclass(frozen=True)
class Short:
    """Another drawing of the same marks, for images of a fixed size in which that of the page would be too
    tall to read. It is drawn at least as wide as on a large screen; `leaves_out` are the styles of marks that
    it does not show, and so its legend does not. With `small`, small screens have such a drawing too.
    """

    draw: Callable[[Context, tuple[Mark, ...]], dict[str, Any]]
    leaves_out: tuple[str, ...] = ()
    small: bool = False


@dataclass(frozen=True)
class Chart:
    """One chart. `marks` gives what is drawn, and so the table and the alternative text; `draw` turns the
    marks into a Plotly figure as a dict, with slots where a model's results go. Texts may hold `{figure id}`.
    `colours` say what its colours mean, in its own words. `live` charts follow levers; the others stand
    still. `columns` are those of its table. A chart of more
    marks than can be read aloud has a `summary`, which its alternative text says instead of them. `card` says
    which number stands alone on its card; a chart that has none to say has no card; `compares` is the place
    of the mark that names kept scenarios by their result, where it is another; `short` is another drawing for
    images of a fixed size. `otherwise`
    holds weaker headlines with their claims, for readings in which the first does not hold: the reader
    follows one claim of a dispute, or looks at an earlier version.
    """

    name: str
    headline: Words
    measure: Words
    kind: Words
    claim: Claim
    marks: Callable[[Context], Sequence[Mark]]
    draw: Callable[[Context, tuple[Mark, ...]], dict[str, Any]]
    model: str = ""
    colours: tuple[Key, ...] = ()
    live: bool = False
    otherwise: tuple[tuple[Words, Claim], ...] = ()
    columns: tuple[str, ...] = FIGURE_COLUMNS
    summary: Callable[[Context, tuple[Mark, ...]], str] | None = None
    card: CardSpec | None = None
    compares: int | None = None
    short: Short | None = None

    def bound_model(self, data: Dataset) -> Model | None:
        return models.get(self.model, data) if self.model else None

    def holds(self, data: Dataset) -> bool:
        """Whether a headline of the chart is true at every corner of what the sources leave open."""
        return self.said(data) is not None

    def said_claim(self, data: Dataset) -> Claim:
        """The claim of the headline that is shown; that of the first where none holds."""
        said = self.said(data)
        return next((claim for words, claim in self.otherwise if words is said), self.claim)

    def said(self, data: Dataset) -> Words | None:
        """The first headline that is true at every corner, None where none is."""
        model = self.bound_model(data)
        sayings = ((self.headline, self.claim), *self.otherwise)
        marks: Sequence[Mark] = ()
        if any(claim.drawn for _, claim in sayings):
            marks = self.marks(Context(data, LANGUAGES[0], model))
        return next((headline for headline, claim in sayings if holds(claim, model, data, marks)), None)


def holds(claim: Claim, model: Model | None, data: Dataset, marks: Sequence[Mark] = ()) -> bool:
    """Whether a claim is true at every corner: of a model's inputs in each of its cases, of the figures that
    it names, or of those that `marks` show.
    """
    return strength(*tally(claim, model, data, marks)) == ALWAYS


def strength(held: int, asked: int) -> str:
    """How strongly a claim may be worded that is true at so many of the corners it was asked at.

    >>> strength(4, 4), strength(3, 4), strength(2, 4), strength(0, 0)
    ('always', 'mostly', 'depends', 'depends')
    """
    if held == asked > 0:
        return ALWAYS
    return MOSTLY if 2 * held > asked else DEPENDS


def tally(claim: Claim, model: Model | None, data: Dataset, marks: Sequence[Mark] = ()) -> tuple[int, int]:
    """At how many corners a claim is true, and of how many it was asked; of none where the reader does not
    follow a figure that it names.
    """
    if claim.drawn:
        claim = replace(claim, of=in_order(id for mark in marks for id in mark.figures), drawn=False)
        if not 0 < len(claim.of) <= MOST:
            raise BadDefinition(
                f"a claim is asked of all {len(claim.of)} figures drawn, and can be of 1 to {MOST}."
                " Name them: Claim((…), says)."
            )
    if not all(data.follows(id.rpartition(":")[2]) for id in claim.of):
        return 0, 0
    if claim.table:
        return int(claim.says(data.rows(claim.table))), 1

    def counted() -> tuple[int, int]:
        answers = [bool(claim.says(*values)) for values in _asked(claim, model, data)]
        return sum(answers), len(answers)

    # Asked for the headline in each language, for the list of claims, and by the check: one answer for all.
    if model is None or model.data is data:
        return data.once(("tally", claim, model.name if model else ""), counted)
    return counted()


def _asked(claim: Claim, model: Model | None, data: Dataset) -> Iterable[tuple[Any, ...]]:
    """The values of a claim's names, corner by corner."""
    if not model or not set(claim.of) <= set(model.outputs):
        return itertools.product(*[written_ends(id, data) for id in claim.of])
    if claim.published:
        opening = model()
        return [tuple(opening[name] for name in claim.of)]
    runs = [model.vertices(*claim.of, **case) for case in model.cases.values() or [{}]]
    return (
        values
        for run in runs
        for values in zip(*np.broadcast_arrays(*(np.atleast_1d(run[name]) for name in claim.of)), strict=True)
    )


def written_ends(id: str, data: Dataset) -> tuple[float, float]:
    """What a figure or an assumption leaves open, in the unit of its table; `low:F` and `high:F` are one end
    of it.
    """
    mark, _, id = id.rpartition(":")
    unit = data.assumptions[id].unit if id in data.assumptions else data.figure(id).unit
    low, _, high = ends(mark, id, data, id)
    return low * unit.scale, high * unit.scale
