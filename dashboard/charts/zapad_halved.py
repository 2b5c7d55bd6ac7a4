"""What Minsk announced for its own part of Zapad, in 2021 and in 2025: the two counts that compare."""

from __future__ import annotations

from typing import Any

from dashboard.charts.core.bars import Scale, bars_figure
from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.marks import Mark, cited
from dashboard.core.words import Words

ANNOUNCED = Words(fr="annoncé par Minsk", en="announced by Minsk")


def marks(context: Context) -> list[Mark]:
    return [
        cited(
            context.data.figure(f"zapad_troops_announced_by_minsk_{year}"),
            context.language,
            "@belarus",
            Words(fr=f"Zapad {year}", en=f"Zapad {year}"),
            note=ANNOUNCED,
        )
        for year in (2021, 2025)
    ]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    return bars_figure(marks, Scale(13_500, context.ticks([0, 5_000, 10_000], "persons")))


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="Ce que Minsk annonce pour Zapad a presque diminué de moitié en quatre ans",
        en="What Minsk announces for Zapad has fallen by nearly half in four years",
    ),
    measure=Words(
        fr="Nombre de soldats annoncés par Minsk, Zapad 2021 et 2025",
        en="Number of soldiers announced by Minsk, Zapad 2021 and 2025",
    ),
    kind=Words(fr="Deux barres", en="Two bars"),
    # 7,000 ± 500 against 13,000 ± 500: a fall of 40 to 52 %.
    claim=Claim(
        ("zapad_troops_announced_by_minsk_2021", "zapad_troops_announced_by_minsk_2025"),
        lambda before, after: 0.4 <= 1 - after / before < 0.55,
    ),
    marks=marks,
    card=CardSpec(1, (0, 1)),
    draw=draw,
)
