"""Russian soldiers in Belarus or at Ukraine's borders, as each was told."""

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
            "russian_soldiers_at_ukrainian_border_2022_02",
            Words(fr="Massés face à l'Ukraine, 2022", en="Massed facing Ukraine, 2022"),
            Words(fr="{n}", en="{n}"),
        ),
        (
            "union_resolve_russian_soldiers",
            Words(fr="En Biélorussie, Union Resolve, 2022", en="In Belarus, Union Resolve, 2022"),
            Words(fr="{n}, annonce Minsk", en="{n}, Minsk announces"),
        ),
        (
            "russian_soldiers_in_belarus_2025_06",
            Words(fr="Stationnés en Biélorussie, juin 2025", en="Stationed in Belarus, June 2025"),
            Words(fr="{n}, selon Kyiv", en="{n}, says Kyiv"),
        ),
    )
    return [
        cited(context.data.figure(id), context.language, "@russia", label, said) for id, label, said in rows
    ]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    return rows_figure(
        marks, look.axis(range=[0, 88_000], **context.ticks([0, 20_000, 40_000, 60_000, 80_000], "persons"))
    )


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="Les soldats russes se comptaient par dizaines de milliers avant l'invasion, par milliers en 2025",
        en="Russian soldiers were counted in tens of thousands before the invasion, in thousands in 2025",
    ),
    measure=Words(
        fr="Nombre de soldats russes, février 2022 et juin 2025, selon qui le dit",
        en="Number of Russian soldiers, February 2022 and June 2025, by who says so",
    ),
    kind=Words(fr="Un point par affirmation", en="One mark a claim"),
    claim=Claim(
        ("union_resolve_russian_soldiers", "russian_soldiers_in_belarus_2025_06"),
        lambda then, now: then >= 20_000 and now < then / 10,
    ),
    marks=marks,
    draw=draw,
)
