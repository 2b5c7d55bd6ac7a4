"""How little the price of Russian crude differs from the world's, and what a switch would add to the bill."""

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
            "russian_crude_price_gap",
            "@russia",
            Words(fr="Écart avec les cours mondiaux", en="Gap to world prices"),
        ),
        (
            "crude_bill_rise_after_switch",
            "@belarus",
            Words(fr="Facture après une bascule, hausse", en="Bill after a switch, rise"),
        ),
    )
    return [cited(context.data.figure(id), context.language, colour, label) for id, colour, label in rows]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    return bars_figure(marks, Scale(10.3, context.ticks([0, 2, 4, 6, 8, 10], "percent")))


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="Changer de brut ne coûterait que quelques pour cent de plus",
        en="Changing crude would cost only a few per cent more",
    ),
    measure=Words(
        fr="Brut russe, en %, texte de 2026 ; « à 10 % près » est une limite, et non un rabais de 10 %",
        en="Russian crude, %, text of 2026; “within 10%” is a limit, not a discount of 10%",
    ),
    kind=Words(fr="Deux barres en pour cent", en="Two bars in per cent"),
    claim=Claim(("crude_bill_rise_after_switch",), lambda rise: 0 < rise < 10),
    marks=marks,
    card=CardSpec(1, (0, 1)),
    draw=draw,
)
