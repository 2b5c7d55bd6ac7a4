"""Potash along its chain: mined, sold abroad, and what it was worth at home; its ports have a chart of their
own.
"""

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
            "potash_world_production_share_2019",
            "@belarus",
            Words(fr="Mine : production mondiale, 2019", en="Mine: world production, 2019"),
        ),
        (
            "potash_world_export_share",
            "@belarus",
            Words(fr="Marché : exportations mondiales", en="Market: world exports"),
        ),
        (
            "potash_export_share_2019",
            "@belarus",
            Words(fr="Ventes : exportations du pays, 2019", en="Sales: the country's exports, 2019"),
        ),
        ("potash_gdp_share_2019", "@belarus", Words(fr="Valeur : PIB, 2019", en="Worth: GDP, 2019")),
    )
    return [cited(context.data.figure(id), context.language, colour, label) for id, colour, label in rows]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    return rows_figure(marks, look.axis(range=[0, 26], **context.ticks([0, 5, 10, 15, 20, 25], "percent")))


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="Avant les sanctions, la potasse biélorusse pesait près d'un cinquième de la production mondiale",
        en="Before sanctions, potash from Belarus was nearly a fifth of world production",
    ),
    measure=Words(
        fr=(
            "Part de chaque tout, en % ; production et exportations mondiales sont deux mesures ; 2019 et"
            " avant les sanctions"
        ),
        en="Share of each whole, %; world production and exports are two measures; 2019 and before sanctions",
    ),
    kind=Words(
        fr="Points le long d'une chaîne, sur un axe de parts", en="Dots along a chain, on an axis of shares"
    ),
    claim=Claim(
        ("potash_world_production_share_2019", "potash_gdp_share_2019"),
        # A fifth, or a little under, read as 15 to 25 %; 4 % as cited, within half a point.
        lambda world, gdp: 15 <= world <= 25 and 3.5 <= gdp <= 4.5,
    ),
    marks=marks,
    draw=draw,
)
