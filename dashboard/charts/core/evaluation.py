"""A model evaluated at a scenario, and words that hold its results.

In templates `{name}` is a value with its unit, `{name|n}` the bare number, `{name|0}` the same with so many
decimals, `{name.low}` and `{name.high}` the ends of its range: `∞` where nothing bounds it. `{name.p5}`,
`{name.p50}` and `{name.p95}` are percentiles of draws; a chart that has them waits until levers rest. An
input is written without zeros at its end. A range whose ends are written alike is left out.
`[name<0: words // others]` has the first words where the result is below the number, the others elsewhere;
words for what is below 0 say its amount without the sign.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from dashboard.core.errors import BadDefinition, UnknownName
from dashboard.core.numbers import (
    MISSING,
    as_given,
    marks,
    number,
    without_dashes_at_minus,
    without_zeros,
)
from dashboard.models.core.model import Model
from dashboard.models.core.scenario import Scenario
from dashboard.tables.dataset import Dataset
from dashboard.tables.unit import with_unit

PLACE = re.compile(r"\{(-?[a-z0-9_]+)(?:\.(low|high|p5|p50|p95))?(?:\|([n0-9]))?\}")
BY_RESULT = re.compile(r"\[([a-z0-9_]+)<(\d+(?:\.\d+)?): ([^\[\]]*?) // ([^\[\]]*)\]")
"""Words for a result below a number, and those for any other, among which may be such a choice again."""
NO_RANGE = re.compile(r" \(([^()]+?)–\1\)|^(?:de )?(\S+) (?:à|to) \2(?:\s?[%$])?(?:\s?[;:] |$)")
"""A range whose two ends are written alike, after a value or before what else is told: it says nothing."""
JOINTS = ("–", " à ", " to ")
"""What every such range has between its ends; to look for these alone takes a tenth of the time."""
ENDLESS = "∞"
"""An end of a range that nothing bounds."""
MOVED = "moved"
"""A name that every scenario knows: 1 when a lever stands elsewhere than at its opening, else 0."""


NOTHING_MOVED = Scenario()


@dataclass(frozen=True)
class Evaluation:
    """A model evaluated at a scenario, to be written in one language and drawn in one theme.

    Of the scenario's inputs those of the model count.
    """

    model: Model | None
    language: str
    theme: str = "light"
    scenario: Scenario = NOTHING_MOVED

    @cached_property
    def compared(self) -> dict[str, Evaluation]:
        """The scenarios that are to be compared with this one, by name: those that say anything of the
        model.
        """
        model = self.model
        if model is None:
            return {}
        return {
            name: replace(self, scenario=Scenario(inputs))
            for name, inputs in self.scenario.kept.items()
            if not inputs or any(input in model.inputs for input in inputs)
        }

    @cached_property
    def moved(self) -> dict[str, float]:
        """The inputs of the model that stand elsewhere than at their opening, in the model's order."""
        if self.model is None:
            return {}
        asked = self.scenario.inputs
        return {
            name: asked[name]
            for name, known in self.model.inputs.items()
            if name in asked and asked[name] != known.central
        }

    @property
    def own(self) -> Model:
        """The model. Raises BadDefinition where there is none: a text or a drawing asks for a result and its
        chart names no model.
        """
        if self.model is None:
            raise BadDefinition("a result is asked for where no model is named. Name one: model=…")
        return self.model

    @cached_property
    def values(self) -> dict[str, float]:
        """Inputs and outputs by name, in the model's terms."""
        if self.model is None:
            return {MOVED: 0.0}
        inputs = self.model.opening() | self.moved
        # A published number may be read beyond a lever; what a reader asks was brought within it before.
        return inputs | dict(self.model(inputs, unchecked=True)) | {MOVED: float(bool(self.moved))}

    @cached_property
    def ranges(self) -> dict[str, tuple[float, float]]:
        """Low and high of every output, over what the sources leave open and the reader did not move."""
        if self.model is None:
            return {}
        return {name: (low, high) for name, (low, _, high) in self.model.spread(**self.moved).items()}

    @cached_property
    def _along(self) -> dict[tuple[str, int], dict[str, Any]]:
        return {}

    def along(self, by: str, points: int) -> dict[str, Any]:
        """That input and every output along its whole lever, everything else as the scenario has it; many
        slots of a drawing ask for the same.
        """
        if (by, points) not in self._along:
            inputs = {name: self.values[name] for name in self.own.inputs if name != by}
            self._along[by, points] = self.own.along(by, points, **inputs)
        return self._along[by, points]

    def raw(self, name: str, end: str = "value") -> float:
        """A value, an end of its range or a percentile, in the model's terms; an input has no range."""
        if end.startswith("p"):
            moved: dict[str, Any] = dict(self.moved)
            return self.own.percentiles(name, **moved)[end.upper()]
        if end == "value" or name not in self.ranges:
            return self.values[name]
        return self.ranges[name][end == "high"]

    def amount(self, name: str, end: str = "value") -> float:
        """The same in the unit that is written: shares as per cent."""
        return self.raw(name, end) * (1.0 if name == MOVED else self.own.unit(name).scale)


FROM_OUTSIDE = re.compile(r"\{outside:([a-z0-9_]+)\}")
"""The place of a value from outside the documents; a bare name could be that of an input."""


def with_figures(template: str, data: Dataset, language: str) -> str:
    """A template whose `{figure id}` places hold the cited numbers with their wording, and `{outside:id}`
    those from elsewhere; other places stay. Raises UnknownName for a value from outside that is not there.
    """

    def put_outside(found: re.Match[str]) -> str:
        if found[1] not in data.assumptions:
            raise UnknownName("value from outside", found[1], data.assumptions)
        return data.assumptions[found[1]].written(language)

    template = FROM_OUTSIDE.sub(put_outside, template)

    def put(found: re.Match[str]) -> str:
        name, _, bare = found.groups()
        if name not in data.figures:
            return found.group(0)
        figure = data.figures[name]
        return figure.bare(language) if bare else figure.in_prose(language)

    return PLACE.sub(put, template)


def settled(template: str, choose: Callable[[re.Match[str]], str]) -> str:
    """A template whose choices are made, the innermost first.

    >>> settled("[a<1: none // [a<2: one // many]]", lambda found: found[4])
    'many'
    """
    before = ""
    while template != before:
        before, template = template, BY_RESULT.sub(choose, template)
    return template


def text(template: str, evaluation: Evaluation) -> str:
    """A template filled at a scenario. Raises KeyError for a name that the model does not have."""

    def choose(found: re.Match[str]) -> str:
        name, limit, below, others = found.groups()
        if not evaluation.amount(name) < float(limit):
            return others
        return below.replace(f"{{{name}", f"{{-{name}") if limit == "0" else below

    def put(found: re.Match[str]) -> str:
        name, end, bare = found.groups()
        sign, name = (-1, name[1:]) if name.startswith("-") else (1, name)
        decimals = int(bare) if bare and bare.isdigit() else evaluation.own.decimals(name)
        amount, language = sign * evaluation.amount(name, end or "value"), evaluation.language
        if end and math.isinf(amount):
            return ENDLESS if amount > 0 else marks(language)["minus"] + ENDLESS
        # What the reader gave is told as it was given, whatever is written of results.
        written = (as_given if name in evaluation.moved else number)(amount, decimals, language)
        if name in evaluation.own.inputs and bare in (None, "n"):
            written = without_zeros(written, language)
        if bare or written == MISSING:
            return written
        return with_unit(written, amount, evaluation.own.unit(name).pattern[language], language)

    # Most texts have no result in them.
    filled = PLACE.sub(put, settled(template, choose)) if "{" in template or "[" in template else template
    if any(joint in filled for joint in JOINTS):
        filled = NO_RANGE.sub("", filled)
    return without_dashes_at_minus(filled, evaluation.language)
