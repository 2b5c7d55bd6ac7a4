"""Marks computed from cited figures alone, by a formula over their ids."""

from __future__ import annotations

from dataclasses import replace

from dashboard.charts.core.chart import Context
from dashboard.charts.core.evaluation import Evaluation, text
from dashboard.charts.core.marks import DAGGER, Mark
from dashboard.charts.core.slots import fill
from dashboard.core.numbers import between
from dashboard.core.words import Words
from dashboard.models.core.formulas import figures_in, formula_ends


def derived(
    context: Context, formula: str, label: Words, unit: str, colour: str, note: Words | None = None
) -> Mark:
    """The value and range that cited figures imply; the formula is in the models' language, shares as
    shares.
    """
    used = context.data.units[unit]
    low, value, high = (end * used.scale for end in formula_ends(formula, context.data))
    ends = between((low, high), used.decimals, context.language)
    outside = any(id in context.data.assumptions for id in figures_in(formula))
    return Mark(
        label=label[context.language],
        note=note[context.language] if note else "",
        text=f"{used.written(value, context.language)}{DAGGER if outside else ''} ({ends})",
        styles=("outside" if outside else "computed", "range"),
        colour=colour,
        low=low,
        value=value,
        high=high,
        unit=unit,
        figures=tuple(id for id in figures_in(formula) if id in context.data.figures),
        assumptions=tuple(id for id in figures_in(formula) if id in context.data.assumptions),
    )


def at_opening(mark: Mark, context: Context) -> Mark:
    """A computed mark at the model's opening, for a chart that does not follow the levers."""
    still = Evaluation(context.model, context.language)
    numbers = {end: fill(getattr(mark, end), still) for end in ("low", "value", "high")}
    return replace(mark, text=text(mark.text, still), **numbers)
