"""Marks computed from cited figures alone, by a formula over their ids."""

from __future__ import annotations

from dashboard.charts.core.chart import Context
from dashboard.charts.core.marks import Mark
from dashboard.core.numbers import number
from dashboard.core.words import Words
from dashboard.models.core.formulas import figures_in, formula_ends


def derived(context: Context, formula: str, label: Words, unit: str, colour: str) -> Mark:
    """The value and range that cited figures imply; the formula is in the models' language, shares as
    shares.
    """
    used = context.data.units[unit]
    low, value, high = (end * used.scale for end in formula_ends(formula, context.data))
    ends = f"{number(low, used.decimals, context.language)}–{number(high, used.decimals, context.language)}"
    return Mark(
        label=label[context.language],
        text=f"{used.written(value, context.language)} ({ends})",
        styles=("computed", "range"),
        colour=colour,
        low=low,
        value=value,
        high=high,
        unit=unit,
        figures=tuple(id for id in figures_in(formula) if id in context.data.figures),
        assumptions=tuple(id for id in figures_in(formula) if id in context.data.assumptions),
    )
