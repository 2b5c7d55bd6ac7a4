"""Russian soldiers in Belarus or at Ukraine's borders, as each was told: dated counts with their places."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.grid import counts_figure
from dashboard.charts.core.marks import Mark, cited
from dashboard.core.words import Words


def marks(context: Context) -> list[Mark]:
    rows = (
        (
            "union_resolve_russian_soldiers",
            Words(fr="En Biélorussie", en="In Belarus"),
            Words(
                fr="février 2022, Union Resolve, annoncé par Minsk",
                en="February 2022, Union Resolve, announced by Minsk",
            ),
        ),
        (
            "russian_soldiers_at_ukrainian_border_2022_02",
            Words(fr="À la frontière de l'Ukraine", en="At Ukraine's border"),
            Words(fr="février 2022", en="February 2022"),
        ),
        (
            "russian_soldiers_in_belarus_2025_06",
            Words(fr="En Biélorussie", en="In Belarus"),
            Words(
                fr="juin 2025, affirmé par les gardes-frontières ukrainiens",
                en="June 2025, claimed by Ukraine's border guards",
            ),
        ),
    )
    # Numbers have no fill for a legend to explain: who says each stands below it.
    return [
        replace(cited(context.data.figure(id), context.language, "@russia", label, note=note), styles=())
        for id, label, note in rows
    ]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    return counts_figure(marks)


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="Les soldats russes se comptaient par dizaines de milliers avant l'invasion, par milliers en 2025",
        en="Russian soldiers were counted in tens of thousands before the invasion, in thousands in 2025",
    ),
    measure=Words(
        fr="Soldats russes, en nombre, février 2022 et juin 2025, selon qui le dit",
        en="Russian soldiers, in number, February 2022 and June 2025, by who says so",
    ),
    kind=Words(
        fr="Trois décomptes datés, chacun avec son lieu", en="Three dated counts, each with its place"
    ),
    claim=Claim(
        ("union_resolve_russian_soldiers", "russian_soldiers_in_belarus_2025_06"),
        lambda then, now: then >= 20_000 and now < then / 10,
    ),
    marks=marks,
    card=CardSpec(2, (0, 2)),
    draw=draw,
)
