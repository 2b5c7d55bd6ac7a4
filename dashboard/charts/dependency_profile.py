"""Russia's share of what Belarus depends on, one bar a domain; no average is drawn from them."""

from __future__ import annotations

from typing import Any

from dashboard.charts.core.bars import bars_figure
from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.marks import Mark, cited
from dashboard.charts.core.shares import shares
from dashboard.charts.of_belarus import OF_RUSSIA
from dashboard.core.words import Words, same
from dashboard.tables.records import both


def marks(context: Context) -> list[Mark]:
    """Every figure whose quantity belongs to the profile, the greatest share first."""
    wholes = {
        id: both(row, "russian_share_of_")
        for id, row in context.data.indicators.items()
        if row["russian_share_of_en"]
    }
    shares = sorted((context.data.latest(id) for id in wholes), key=lambda figure: -figure.central)
    return [
        cited(
            figure,
            context.language,
            "@russia",
            wholes[figure.indicator],
            note=same(figure.period(context.language)) if figure.time_period else None,
        )
        for figure in shares
    ]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    return bars_figure(marks, shares(context))


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="Dans les six domaines, la Russie pèse plus de la moitié",
        en="In all six areas, Russia's share is more than half",
    ),
    measure=Words(
        fr=(
            "Part de la Russie, en %, par domaine ; les dates diffèrent et sont dans le tableau (2024 à"
            " 2026, ou non données)"
        ),
        en="Russia's share, %, by area; dates differ and are in the table (2024 to 2026, or not given)",
    ),
    kind=Words(fr="Barres de 0 à 100 %, une par domaine", en="Bars from 0 to 100%, one for each area"),
    # The latest figure of each quantity is drawn, whichever that is.
    claim=Claim((), lambda *shares: len(shares) == 6 and min(shares) > 50, drawn=True),
    colours=OF_RUSSIA,
    marks=marks,
    card=CardSpec(Words(fr="> 50 %", en="> 50%"), tuple(range(6)), "shares"),
    draw=draw,
)
