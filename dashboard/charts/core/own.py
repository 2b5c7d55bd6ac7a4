"""A chart of the reader's own choice of figures, with the marks, legend, table and source line of all
others.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from dashboard.charts.core.bars import Scale, bars_figure
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.marks import Mark, cited
from dashboard.core.edition import edition
from dashboard.core.errors import BadDefinition
from dashboard.core.words import Words, same
from dashboard.tables.dataset import Dataset
from dashboard.tables.figure import Figure

COLOURS = edition().area_colours
KIND = Words(fr="Barres citées", en="Cited bars")


def own_chart(ids: Iterable[str], headline: str, measure: str, data: Dataset) -> Chart:
    """A chart of cited figures, one row each, in the order given.

    Raises UnknownName for a figure that is not there, BadDefinition where the figures are not in one unit, or
    where there is none: nothing else could be drawn on one axis.
    """
    ids = [ids] if isinstance(ids, str) else list(ids)
    if not ids:
        raise BadDefinition("A chart needs at least one figure. dashboard.figures() lists them all.")
    figures = [data.figure(id) for id in ids]
    units = {figure.unit.id: figure.id for figure in figures}
    if len(units) > 1:
        told = ", ".join(f"{id} in {unit}" for unit, id in units.items())
        raise BadDefinition(
            f"Figures of one chart stand on one axis, in one unit: {told}. Make a chart for each unit."
        )

    def marks(context: Context) -> list[Mark]:
        return [mark(context.data.figure(id), context) for id in ids]

    def draw(context: Context, drawn: Sequence[Mark]) -> dict[str, Any]:
        return bars_figure(drawn, Scale(end(figures), {"nticks": 6}))

    return Chart(
        "own",
        headline=same(headline),
        measure=same(measure),
        kind=KIND,
        claim=Claim((), lambda: True),
        marks=marks,
        draw=draw,
    )


def mark(figure: Figure, context: Context) -> Mark:
    """A figure with its period in its name, in the colour of whom it is about."""
    language = context.language
    name = figure.name[language] + (f", {figure.period(language)}" if figure.time_period else "")
    colour = COLOURS.get(figure.counterpart_area) or COLOURS.get(figure.ref_area, "@neutral")
    return cited(figure, language, colour, same(name))


def end(figures: Sequence[Figure]) -> float:
    """Where the axis ends: with room for words beyond the greatest number."""
    numbers = [
        end for figure in figures for end in (figure.low, figure.value, figure.high) if end is not None
    ]
    if figures[0].unit.id == "percent" and max(numbers) <= 100:
        return 125.0
    return 1.35 * max(numbers)
