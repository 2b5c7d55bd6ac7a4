"""Russia's share of Belarus's imports, and of the intermediate goods among them."""

from __future__ import annotations

from typing import Any

from dashboard.charts.core.bars import bars_figure
from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.marks import Mark, cited
from dashboard.charts.core.shares import shares
from dashboard.charts.of_belarus import OF_RUSSIA
from dashboard.core.words import Words


def marks(context: Context) -> list[Mark]:
    rows = (
        ("intermediate_goods_share_russia_2024", Words(fr="Biens intermédiaires", en="Intermediate goods")),
        ("import_share_russia_2024", Words(fr="Toutes les importations", en="All imports")),
    )
    return [cited(context.data.figure(id), context.language, "@russia", label) for id, label in rows]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    return bars_figure(marks, shares(context))


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="Ce que l'industrie transforme vient de Russie plus encore que le reste",
        en="What industry processes comes from Russia even more than the rest",
    ),
    measure=Words(
        fr=(
            "Part venue de Russie, en % ; les biens intermédiaires sont une partie des importations ; 2024,"
            " année déduite"
        ),
        en="Share that comes from Russia, %; intermediate goods are a part of imports; 2024, year deduced",
    ),
    kind=Words(fr="Deux barres de 0 à 100 %", en="Two bars from 0 to 100%"),
    claim=Claim(
        ("intermediate_goods_share_russia_2024", "import_share_russia_2024"),
        lambda intermediate, imports: intermediate > imports,
    ),
    colours=OF_RUSSIA,
    marks=marks,
    card=CardSpec(0, (0, 1), "shares"),
    draw=draw,
)
