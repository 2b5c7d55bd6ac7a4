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
        figure = data.figure(self.figure)
        ends = figure.interval
        low, central, high = map(figure.unit.to_model, (ends.low, figure.central, ends.high))
        return low, central, high, figure.unit, CITED, (figure.id,)

    def _derived(self, data: Dataset):
        low, high = formula_interval(self.formula, data)
        return low, formula_value(self.formula, data), high, data.units[self.unit], DERIVED, tuple(names_in(self.formula))

    def _external(self, data: Dataset):
        row = data.assumptions[self.assumption]
        low, central, high = map(row.unit.to_model, (row.low, row.value, row.high))
        return low, central, high, row.unit, EXTERNAL, (row.id,)

    def _choice(self, data: Dataset):
        return self.choice, self.choice, self.choice, data.units[self.unit], CHOICE, ()


def formula_value(formula: str, data: Dataset) -> float:
    """A formula over figure ids at their central values, in the model's terms."""
    figures = [data.figure(id) for id in names_in(formula)]
    return evaluate(formula, {f.id: f.unit.to_model(f.central) for f in figures}, formula)


def formula_interval(formula: str, data: Dataset) -> tuple[float, float]:
    """The least and greatest value of a formula over the corners of its figures' intervals."""
    figures = [data.figure(id) for id in names_in(formula)]
    ends = [[f.unit.to_model(f.interval.low), f.unit.to_model(f.interval.high)] for f in figures]
    values = [
        evaluate(formula, dict(zip([f.id for f in figures], corner, strict=True)), formula)
        for corner in itertools.product(*ends)
    ]
    return min(values), max(values)
