"""Inputs of a model: declared beside the equations, their numbers taken from the tables."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from functools import partial

from dashboard.core.errors import BadDefinition, UnknownName
from dashboard.core.numbers import decimals_apart
from dashboard.core.words import LANGUAGES, Words
from dashboard.models.core.formulas import cited, figures_in, formula_ends, formula_value
from dashboard.tables.dataset import Dataset
from dashboard.tables.interval import CITED_RANGE, COUNT, ROUNDING
from dashboard.tables.unit import Unit

CITED, DERIVED, EXTERNAL, CHOICE = "cited", "derived", "external", "choice"
DISAGREE, CASES, CITED_ENDS, ROUNDED, OUTSIDE, CHOSEN, POINT = (
    "disagree",
    "cases",
    "cited_range",
    "rounding",
    "outside",
    "chosen",
    "point",
)
"""Where a range comes from: claims that disagree, cases, cited ends, rounding, elsewhere, bounds of our own;
or there is no range.
"""
BELOW, ABOVE = "below", "above"
REASON_WORDS = {
    DISAGREE: Words(fr="documents qui se contredisent", en="documents that disagree"),
    CASES: Words(fr="cas cités", en="cited cases"),
    CITED_ENDS: Words(fr="fourchette citée", en="cited range"),
    ROUNDED: Words(fr="arrondi", en="rounding"),
    OUTSIDE: Words(fr="valeurs d'ailleurs", en="values from elsewhere"),
    CHOSEN: Words(fr="bornes choisies ici", en="bounds chosen here"),
    POINT: Words(fr="aucune", en="none"),
}

LABELLED = Words(fr="« %s » à {}", en="“%s” at {}")
"""The phrase of an input that has none of its own."""


@dataclass(frozen=True)
class Input:
    """An input with its numbers, in the model's terms: shares, not per cent.

    `low`, `central`, `high` are what the sources leave open (equal where nothing is open; for a choice
    all three are the opening value, unless it names bounds); the lever opens at `central`. `slider` is
    (from, to, step).
    `kind` is cited, derived (computed from cited figures), external (from outside the documents) or
    choice (the reader's own). `source` holds the ids of figures, or of an assumption. `reason` says where
    the range comes from. `phrase` is a template that names a scenario where the input was moved, to be read
    after "with" and "avec".
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
    phrase: Words
    note: Words | None
    tex: str
    main: bool
    reason: str
    also_cited: tuple[tuple[float, float], ...] = ()
    """What figures of another quantity cite that the lever may be set to, such as today's price: ends."""

    @property
    def open(self) -> bool:
        """Whether its value is left open: by the sources, or by a choice that names its own bounds."""
        return self.low < self.high

    @property
    def fine(self) -> int:
        """Decimals of an answer on the lever: a tenth of its step."""
        return decimals_apart(self.slider[2] * self.unit.scale / 10, self.decimals)

    @property
    def evidence(self) -> tuple[float, float] | None:
        """The interval that cited figures give, None where nothing is cited."""
        return (self.low, self.high) if self.kind in (CITED, DERIVED) else None

    def side(self, value: float, to: float | None = None) -> str:
        """Where a value, or all from it to another, lies from what the sources cite: BELOW, ABOVE, or nothing
        where they cite any of it, or cite nothing at all.
        """
        end = value if to is None else to
        if self.evidence is None or any(
            a <= end and value <= b for a, b in (self.evidence, *self.also_cited)
        ):
            return ""
        return BELOW if end < self.evidence[0] else ABOVE

    def citing(self, value: float) -> Input:
        """The same where the sources also state that value, in a case of several inputs."""
        return replace(self, also_cited=(*self.also_cited, (value, value))) if self.side(value) else self


Resolved = tuple[float, float, float, Unit, str, tuple[str, ...], str]
"""Least, opening and greatest value, unit, kind, source, and why the range is as wide as it is."""


@dataclass(frozen=True)
class InputSpec:
    """An input as its author writes it; exactly one of figure, formula, claims, assumption, choice is given.

    `claims` are formulas over figure ids, one for each document of those that disagree: the range goes from
    the least to the greatest, the lever opens at their middle, and a claim that the reader does not follow
    drops out. `bounds` says between which ends a choice of ours is left open. `opening` is a formula for
    where the lever opens, when that is not the cited value. `also_cited` names figures of another quantity
    whose values the lever may be set to. `phrase` says the input at its value, `{}`, as it follows "with" and
    "avec": "European gas at {}"; without one the label stands in quotation marks. `[<100: … // …]` chooses by
    the value.
    """

    name: str
    tex: str
    label: Words
    slider: tuple[float, float, float]
    phrase: Words | None = None
    figure: str = ""
    formula: str = ""
    claims: tuple[str, ...] = ()
    assumption: str = ""
    choice: float | None = None
    bounds: tuple[float, float] | None = None
    opening: str = ""
    unit: str = ""
    decimals: int = 0
    note: Words | None = None
    main: bool = True
    also_cited: tuple[str, ...] = ()

    def resolved(self, data: Dataset) -> Input:
        """The input with its numbers from `data`. Raises BadDefinition or UnknownName."""
        given = [
            bool(self.figure),
            bool(self.formula),
            bool(self.claims),
            bool(self.assumption),
            self.choice is not None,
        ]
        if sum(given) != 1:
            raise BadDefinition(
                f"{self.name}: give exactly one of figure, formula, claims, assumption, choice."
            )
        way = (self._cited, self._derived, self._claimed, self._external, self._choice)[given.index(True)]
        low, central, high, unit, kind, source, reason = way(data)
        if self.opening:
            central = formula_value(self.opening, data)
        if not (math.isfinite(low) and math.isfinite(high)):
            raise BadDefinition(
                f"{self.name} runs from {low} to {high}; a lever needs two ends. Use exactly:, low: or high:"
                " in a formula."
            )
        if not self.slider[0] <= central <= self.slider[1]:
            raise BadDefinition(
                f"{self.name} opens at {central}, outside its lever {self.slider[:2]}. Widen the lever."
            )
        return Input(
            self.name,
            low,
            central,
            high,
            self.slider,
            unit,
            self.decimals,
            kind,
            source,
            self.formula or self.opening,
            self.label,
            self.named_phrase,
            self.note,
            self.tex,
            self.main,
            reason,
            tuple((low, high) for low, _, high in (cited(id, data) for id in self.also_cited)),
        )

    @property
    def named_phrase(self) -> Words:
        """The phrase with the input's name in its places, as templates have it; a value at the end never
        stands alone on a line.

        >>> label = Words(fr="Prix", en="Price")
        >>> InputSpec("price", "p", label, (0, 9, 1)).named_phrase.en
        '“Price” at\\xa0{price}'
        """
        said = self.phrase or Words(**{code: LABELLED[code] % self.label[code] for code in LANGUAGES})
        places = (("{}", "{%s}"), ("{|", "{%s|"), ("[<", "[%s<"))
        filled = {code: said[code] for code in LANGUAGES}
        for short, whole in places:
            filled = {code: text.replace(short, whole % self.name) for code, text in filled.items()}
        return Words(**filled).map(partial(re.sub, r" (?=\{[^}]*\}$)", "\u00a0"))

    def _cited(self, data: Dataset) -> Resolved:
        figure = data.figure(self.figure)
        return *cited(self.figure, data), figure.unit, CITED, (self.figure,), REASONS[figure.interval.reason]

    def _derived(self, data: Dataset) -> Resolved:
        ids = figures_in(self.formula)
        return (
            *formula_ends(self.formula, data, self.name),
            unit_of(self.unit, data),
            DERIVED,
            ids,
            reason_of(ids, data),
        )

    def _claimed(self, data: Dataset) -> Resolved:
        followed = [claim for claim in self.claims if all(data.follows(id) for id in figures_in(claim))]
        found = sorted(formula_value(claim, data) for claim in followed)
        ids = tuple(dict.fromkeys(id for claim in followed for id in figures_in(claim)))
        kind = CITED if set(followed) <= set(data.figures) else DERIVED
        unit = unit_of(self.unit, data) if self.unit else data.figure(ids[0]).unit
        return (
            found[0],
            (found[0] + found[-1]) / 2,
            found[-1],
            unit,
            kind,
            ids,
            DISAGREE if len(found) > 1 else POINT,
        )

    def _external(self, data: Dataset) -> Resolved:
        if self.assumption not in data.assumptions:
            raise UnknownName("value from outside", self.assumption, data.assumptions)
        low, central, high = cited(self.assumption, data)
        reason = OUTSIDE if low < high else POINT
        return (
            low,
            central,
            high,
            data.assumptions[self.assumption].unit,
            EXTERNAL,
            (self.assumption,),
            reason,
        )

    def _choice(self, data: Dataset) -> Resolved:
        assert self.choice is not None
        low, high = self.bounds or (self.choice, self.choice)
        return low, self.choice, high, unit_of(self.unit, data), CHOICE, (), CHOSEN if low < high else POINT


REASONS = {ROUNDING: ROUNDED, CITED_RANGE: CITED_ENDS, COUNT: POINT}


def unit_of(id: str, data: Dataset) -> Unit:
    """A unit of the tables. Raises UnknownName with the nearest."""
    if id not in data.units:
        raise UnknownName("unit", id, data.units)
    return data.units[id]


def reason_of(ids: tuple[str, ...], data: Dataset) -> str:
    """Why a formula has a range: cited ends if any figure has them, else rounding, else something from
    outside.
    """
    told = {REASONS.get(data.figures[id].interval.reason, CITED_ENDS) for id in ids if id in data.figures}
    return next((reason for reason in (CITED_ENDS, ROUNDED) if reason in told), POINT if told else OUTSIDE)
