"""Potash along its chain: mined, sold abroad, and what it was worth at home; ports have their own chart."""

from __future__ import annotations

from typing import Any

from dashboard.charts.core.bars import bars_figure
from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.legend import Key
from dashboard.charts.core.marks import Mark, cited
from dashboard.charts.core.shares import shares
from dashboard.core.words import Words


def marks(context: Context) -> list[Mark]:
    rows = (
        (
            "potash_world_production_share_2019",
            Words(fr="Production mondiale", en="World production"),
            Words(fr="à la mine, 2019", en="at the mine, 2019"),
        ),
        (
            "potash_world_export_share",
            Words(fr="Exportations mondiales", en="World exports"),
            Words(fr="avant les sanctions, sans année", en="before the sanctions, no year"),
        ),
        (
            "potash_export_share_2019",
            Words(fr="Exportations du pays", en="The country's exports"),
            Words(fr="2019", en="2019"),
        ),
        (
            "potash_gdp_share_2019",
            Words(fr="PIB du pays", en="The country's GDP"),
            Words(fr="2019", en="2019"),
        ),
    )
    return [
        cited(context.data.figure(id), context.language, "@belarus", label, note=note)
        for id, label, note in rows
    ]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    return bars_figure(marks, shares(context, half=False))


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="En 2019, la Biélorussie assurait près d'un cinquième de la production mondiale de potasse",
        en="In 2019, Belarus supplied nearly a fifth of the world's potash",
    ),
    measure=Words(
        fr=(
            "Part de chaque tout, en % ; production et exportations mondiales sont deux mesures ; 2019 et"
            " avant les sanctions"
        ),
        en="Share of each whole, %; world production and exports are two measures; 2019 and before sanctions",
    ),
    kind=Words(fr="Barres de 0 à 100 %, le long d'une chaîne", en="Bars from 0 to 100%, along a chain"),
    claim=Claim(
        ("potash_world_production_share_2019", "potash_gdp_share_2019"),
        # A fifth, or a little under, read as 15 to 25 %; 4 % as cited, within half a point.
        lambda world, gdp: 15 <= world <= 25 and 3.5 <= gdp <= 4.5,
    ),
    colours=(
        Key("cited", "@belarus", Words(fr="part de la potasse biélorusse", en="part of Belarusian potash")),
        Key("ground", "@ground", Words(fr="le reste", en="the rest")),
    ),
    marks=marks,
    card=CardSpec(0, (0, 1, 2, 3), "shares"),
    draw=draw,
)
