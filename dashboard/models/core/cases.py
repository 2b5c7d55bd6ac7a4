"""Scenarios that a model states: cases, which its ranges go through, and presets to begin from."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from dashboard.models.core.formulas import figures_in, formula_value
from dashboard.models.core.outputs import Case
from dashboard.models.core.part import Part

if TYPE_CHECKING:
    from dashboard.tables.dataset import Dataset


class Cases(Part):
    """The part of a model that states scenarios; `Model` has it."""

    @cached_property
    def cases(self) -> dict[str, dict[str, float]]:
        """The inputs of each case by its name; those that rest on a claim which the reader does not follow
        are left out. Where several of the models that are used have cases, each goes with each.
        """
        found: dict[str, dict[str, float]] = {}
        for group in self.linked.cases:
            held = resolved_cases(group, self.data)
            found = {
                "+".join([*before, name]): {**at, **case}
                for before, at in ([([b], at) for b, at in found.items()] or [([], {})])
                for name, case in held.items()
            }
        return found

    @cached_property
    def preset_inputs(self) -> dict[str, dict[str, float]]:
        """The inputs of each preset by its name: scenarios to begin from, no part of a range."""
        for preset in self.presets:
            self.known_input(*preset.at)
        middle = {given.name: (given.low + given.high) / 2 for given in self.inputs.values() if given.open}
        return {
            preset.name: middle if preset.middle else at
            for preset in self.presets
            for at in resolved_cases([preset], self.data).values()
        }


def resolved_cases(cases: Iterable[Case], data: Dataset) -> dict[str, dict[str, float]]:
    """The inputs of each case by its name, without those that rest on a claim which is not followed."""
    return {
        case.name: {name: formula_value(text, data) for name, text in case.at.items()}
        for case in cases
        if all(data.follows(id) for text in case.at.values() for id in figures_in(text))
    }
