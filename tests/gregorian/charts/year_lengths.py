"""A common year beside a leap year."""

from __future__ import annotations

from typing import Any

from dashboard.charts.core.bars import Scale, bars_figure
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.marks import Mark, cited
from dashboard.core.words import Words

IDS = ("common_year_days", "leap_year_days")


def marks(context: Context) -> list[Mark]:
    return [cited(context.data.figure(id), context.language, "@neutral") for id in IDS]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    return bars_figure(marks, Scale(500, context.ticks([0, 100, 200, 300], "days")))


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="Une année bissextile a un jour de plus qu'une année commune",
        en="A leap year has a day more than a common year",
    ),
    measure=Words(fr="Durée d'une année, en jours", en="Length of a year, days"),
    kind=Words(fr="Deux barres", en="Two bars"),
    claim=Claim(IDS, lambda common, leap: leap == common + 1),
    marks=marks,
    draw=draw,
)
