"""What Minsk pays for a thousand cubic metres of gas, beside European markets and the threat of 2006."""

from __future__ import annotations

from typing import Any

from dashboard.charts.core.bar_rows import Gap, Header, Row
from dashboard.charts.core.bars import Scale, bars_figure
from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.marks import Mark, cited
from dashboard.core.numbers import number
from dashboard.core.words import Words


def marks(context: Context) -> list[Mark]:
    rows = (
        ("gas_price_belarus_2006", "@belarus", Words(fr="Payé par Minsk", en="Paid by Minsk"), None),
        (
            "gas_price_threatened_2006",
            "@russia",
            Words(fr="Menace de Gazprom", en="Gazprom's threat"),
            Words(fr="jamais payé", en="never paid"),
        ),
        ("gas_price_belarus_2025", "@belarus", Words(fr="Payé par Minsk", en="Paid by Minsk"), None),
        (
            "gas_price_europe_2025",
            "@europe",
            Words(fr="Marchés européens", en="European markets"),
            None,
        ),
    )
    return [
        cited(context.data.figure(id), context.language, colour, label, note=note)
        for id, colour, label, note in rows
    ]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    language = context.language
    europe, minsk = (context.data.figure(id) for id in ("gas_price_europe_2025", "gas_price_belarus_2025"))
    ratios = [number(end / minsk.central, 1, language) for end in (europe.interval.low, europe.interval.high)]
    gap = Words(fr="{} à {} fois plus cher en Europe", en="{} to {} times as dear in Europe")[language]
    then, now = (Words(fr="Mars 2006", en="March 2006")[language], "2025")
    between = Gap(minsk.central, europe.interval.low, gap.format(*ratios))
    rows: list[Row] = [Header(then), *marks[:2], Header(now), marks[2], between, marks[3]]
    return bars_figure(rows, Scale(440, context.ticks([0, 100, 200, 300, 400], "usd_per_1000m3")))


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
    kind=Words(
        fr="Barres en dollars, groupées par année, et l'écart en 2025",
        en="Bars in dollars, grouped by year, and the gap in 2025",
    ),
    # "About a third": between one half of the way to 2 and to 4 times.
    claim=Claim(
        ("gas_price_europe_2025", "gas_price_belarus_2025"), lambda europe, minsk: 2.5 <= europe / minsk < 3.5
    ),
    marks=marks,
    card=CardSpec(2, (2, 3)),
    draw=draw,
)
