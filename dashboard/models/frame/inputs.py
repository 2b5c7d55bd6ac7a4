"""Inputs of a model: declared beside the equations, their numbers taken from the tables."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from dashboard.errors import BadDefinition
from dashboard.models.frame.equations import evaluate, names_in
from dashboard.tables.dataset import Dataset
from dashboard.tables.unit import Unit
from dashboard.words import Words

CITED, DERIVED, EXTERNAL, CHOICE = "cited", "derived", "external", "choice"


@dataclass(frozen=True)
class Input:
    """An input with its numbers, in the model's terms: shares, not per cent.

    `low`, `central`, `high` are what the sources leave open (equal where nothing is open; for a choice
    all three are the opening value); the lever opens at `central`. `slider` is (from, to, step).
    `kind` is cited, derived (computed from cited figures), external (from outside the five documents) or
    choice (the reader's own). `source` holds the ids of figures, or of an assumption.
    """

    name: str
    low: float
    central: float
    high: float
    slider: tuple[float, float, float]
    unit: Unit
    decimals: int
    kind: str
    source: tuple[str, ...]
    formula: str
    label: Words
    note: Words | None
    tex: str
    main: bool

    @property
    def open(self) -> bool:
        """Whether the sources leave its value open; a choice is never a doubt."""
        return self.kind != CHOICE and self.low < self.high

    @property
    def evidence(self) -> tuple[float, float] | None:
        """The interval that cited figures give, None where nothing is cited."""
        return (self.low, self.high) if self.kind in (CITED, DERIVED) else None


@dataclass(frozen=True)
class Declared:
    """An input as its author writes it; exactly one of figure, formula, assumption, choice is given.

    `opening` is a formula over figure ids for where the lever opens, when that is not the cited value.
    """

    name: str
    tex: str
    label: Words
    slider: tuple[float, float, float]
    figure: str = ""
    formula: str = ""
    assumption: str = ""
    choice: float | None = None
    opening: str = ""
    unit: str = ""
    decimals: int = 0
    note: Words | None = None
    main: bool = True

    def resolved(self, data: Dataset) -> Input:
        """The input with its numbers from `data`. Raises BadDefinition or UnknownName."""
        given = [bool(self.figure), bool(self.formula), bool(self.assumption), self.choice is not None]
        if sum(given) != 1:
            raise BadDefinition(f"{self.name}: give exactly one of figure, formula, assumption, choice.")
        way = (self._cited, self._derived, self._external, self._choice)[given.index(True)]
        low, central, high, unit, kind, source = way(data)
        if self.opening:
            central = formula_value(self.opening, data)
        if not self.slider[0] <= central <= self.slider[1]:
            raise BadDefinition(f"{self.name} opens at {central}, outside its lever {self.slider[:2]}.")
        return Input(
            self.name, low, central, high, self.slider, unit, self.decimals, kind, source,
            self.formula or self.opening, self.label, self.note, self.tex, self.main,
        )

    def _cited(self, data: Dataset):
        return *cited(self.figure, data), data.figure(self.figure).unit, CITED, (self.figure,)

    def _derived(self, data: Dataset):
        low, high = formula_interval(self.formula, data)
        return low, formula_value(self.formula, data), high, data.units[self.unit], DERIVED, tuple(names_in(self.formula))

    def _external(self, data: Dataset):
        return *cited(self.assumption, data), data.assumptions[self.assumption].unit, EXTERNAL, (self.assumption,)

    def _choice(self, data: Dataset):
        return self.choice, self.choice, self.choice, data.units[self.unit], CHOICE, ()


def cited(id: str, data: Dataset) -> tuple[float, float, float]:
    """Low, central and high of a figure, or of a value from outside the documents, in the model's terms."""
    if id in data.assumptions:
        row = data.assumptions[id]
        ends = [row.value if end is None else end for end in (row.low, row.value, row.high)]
        return tuple(map(row.unit.to_model, ends))
    figure = data.figure(id)
    return tuple(map(figure.unit.to_model, (figure.interval.low, figure.central, figure.interval.high)))


def formula_value(formula: str, data: Dataset) -> float:
    """A formula over ids of figures and assumptions at their central values, in the model's terms."""
    return evaluate(formula, {id: cited(id, data)[1] for id in names_in(formula)}, formula)


def formula_interval(formula: str, data: Dataset) -> tuple[float, float]:
    """The least and greatest value of a formula over the corners of what its figures leave open."""
    ids = names_in(formula)
    ends = [cited(id, data)[::2] for id in ids]
    values = [evaluate(formula, dict(zip(ids, corner, strict=True)), formula) for corner in itertools.product(*ends)]
    return min(values), max(values)
