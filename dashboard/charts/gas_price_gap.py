"""What Minsk pays for a thousand cubic metres of gas, beside European markets and the threat of 2006."""

from __future__ import annotations

from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.marks import Mark, cited
from dashboard.charts.core.rows import rows_figure
from dashboard.core.words import Words


def marks(context: Context) -> list[Mark]:
    rows = (
        (
            "gas_price_belarus_2006",
            "@belarus",
            Words(fr="Payé par Minsk, mars 2006", en="Paid by Minsk, March 2006"),
        ),
        (
            "gas_price_threatened_2006",
            "@russia",
            Words(fr="Menace de Gazprom, mars 2006", en="Gazprom's threat, March 2006"),
        ),
        ("gas_price_belarus_2025", "@belarus", Words(fr="Payé par Minsk, 2025", en="Paid by Minsk, 2025")),
        (
            "gas_price_europe_2025",
            "@europe",
            Words(fr="Marchés européens, 2025", en="European markets, 2025"),
        ),
    )
    return [cited(context.data.figure(id), context.language, colour, label) for id, colour, label in rows]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    return rows_figure(
        marks, look.axis(range=[0, 460], **context.ticks([0, 100, 200, 300, 400], "usd_per_1000m3"))
    )


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="Minsk paie son gaz environ trois fois moins cher que l'Europe",
        en="Minsk pays about a third of Europe's price for gas",
    ),
    measure=Words(
        fr="Prix du gaz, en dollars les 1000 m³, Biélorussie et marchés européens, 2006 et 2025",
        en="Price of gas, US dollars per 1000 m³, Belarus and European markets, 2006 and 2025",
    ),
    kind=Words(fr="Points et fourchette sur un axe en dollars", en="Dots and a range on an axis in dollars"),
    # "About a third": between one half of the way to 2 and to 4 times.
    claim=Claim(
        ("gas_price_europe_2025", "gas_price_belarus_2025"), lambda europe, minsk: 2.5 <= europe / minsk < 3.5
    ),
    marks=marks,
    draw=draw,
)
