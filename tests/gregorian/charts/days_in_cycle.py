"""What a cycle of the calendar holds in days, as computed."""

from __future__ import annotations

from typing import Any

from dashboard.charts.core.bars import Scale, bars_figure
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.marks import Mark, cited, computed
from dashboard.core.words import Words


def marks(context: Context) -> list[Mark]:
    label = Words(fr="Calculé", en="Computed")
    return [
        cited(context.data.figure("cycle_days"), context.language, "@neutral", Words(fr="Cité", en="Cited")),
        computed(context.model, "days_of_a_cycle", label, context.language, "@ink"),
    ]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    end = {"slot": "end", "of": ["days_of_a_cycle"], "least": 200_000, "pad": 1.4}
    return bars_figure(marks, Scale(end, context.ticks([0, 50_000, 100_000], "days")))


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(fr="Un cycle compte {days_of_a_cycle}", en="A cycle has {days_of_a_cycle}"),
    measure=Words(fr="Durée d'un cycle, en jours", en="Length of a cycle, days"),
    kind=Words(fr="Deux barres, l'une citée, l'autre calculée", en="Two bars, one cited, one computed"),
    claim=Claim(("days_of_a_cycle",), lambda days: days > 0),
    marks=marks,
    draw=draw,
    model="mean_year",
    live=True,
)
