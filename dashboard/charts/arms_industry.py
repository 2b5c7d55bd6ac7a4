"""How many Belarusian firms work for Russia's war: a floor, and an estimate by the same group."""

from __future__ import annotations

from typing import Any

from dashboard.charts.core.bars import Scale, bars_figure
from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.marks import Mark, cited
from dashboard.core.words import Words


def marks(context: Context) -> list[Mark]:
    rows = (
        (
            "state_firms_arming_russia_2025",
            Words(fr="Entreprises publiques d'armement", en="State firms that make arms"),
            Words(fr="affirmé par BelPol, mars 2025", en="claimed by BelPol, March 2025"),
        ),
        (
            "firms_in_war_effort",
            Words(fr="Toutes celles impliquées", en="All that are said to take part"),
            Words(fr="affirmé par BelPol, sans date", en="claimed by BelPol, no date"),
        ),
    )
    return [
        cited(context.data.figure(id), context.language, "@belarus", label, note=note)
        for id, label, note in rows
    ]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    return bars_figure(marks, Scale(510, context.ticks([0, 100, 200, 300, 400, 500], "number")))


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="Des centaines d'entreprises biélorusses servent la guerre russe, dit l'opposition",
        en="Hundreds of Belarusian firms serve Russia's war, the opposition says",
    ),
    measure=Words(
        fr=(
            "Nombre d'entreprises, mars 2025 et sans date ; un plancher et une estimation, non une fourchette"
        ),
        en="Number of firms, March 2025 and undated; a floor and an estimate, not a range",
    ),
    kind=Words(fr="Une barre au bout ouvert et un contour", en="A bar with an open end and an outline"),
    claim=Claim(
        ("state_firms_arming_russia_2025", "firms_in_war_effort"),
        lambda floor, estimate: min(floor, estimate) >= 200,
    ),
    marks=marks,
    card=CardSpec(
        Words(
            fr="au moins {state_firms_arming_russia_2025|n}", en="at least {state_firms_arming_russia_2025|n}"
        ),
        (0, 1),
    ),
    draw=draw,
)
