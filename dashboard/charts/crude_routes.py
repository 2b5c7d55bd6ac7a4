"""The crude that Belarus would have to bring in, and what stands in the way of each route."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.marks import Mark, cited
from dashboard.charts.core.rows import rows_figure
from dashboard.core.words import Words

ROUTES = (
    (
        Words(fr="Lituanie, par le rail", en="Lithuania, by rail"),
        Words(fr="de petits volumes seulement", en="small volumes only"),
    ),
    (
        Words(fr="Pologne, Gdańsk puis Płock", en="Poland, Gdańsk then Płock"),
        Words(fr="oléoduc déjà plein", en="pipeline already full"),
    ),
    (
        Words(fr="Ukraine, Odessa-Brody", en="Ukraine, Odesa–Brody"),
        Words(fr="coupé par la guerre", en="cut off by the war"),
    ),
)


def marks(context: Context) -> list[Mark]:
    figure, language = context.data.figure, context.language
    need = cited(
        figure("crude_to_carry_per_year"),
        language,
        "@russia",
        Words(fr="À acheminer chaque année", en="To bring in each year"),
    )
    route = cited(figure("oil_routes_examined"), language, "@neutral")
    # No capacity is cited for a route: each is told in words, with no mark.
    told = [
        replace(route, label=label[language], text=words[language], styles=(), value=None)
        for label, words in ROUTES
    ]
    return [need, *told]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    return rows_figure(marks, look.axis(range=[0, 20], **context.ticks([0, 5, 10, 15, 20], "million_tonnes")))


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="Il faudrait amener au moins douze millions de tonnes, et aucune route n'y suffit",
        en="At least twelve million tonnes would have to come, and no route can carry it",
    ),
    measure=Words(
        fr=(
            "Brut à acheminer, en millions de tonnes par an, texte de 2026 ; aucune capacité de route n'est"
            " citée"
        ),
        en="Crude to bring in, million tonnes a year, text of 2026; no route's capacity is cited",
    ),
    kind=Words(fr="Une fourchette, puis trois routes en mots", en="A range, then three routes in words"),
    claim=Claim(("crude_to_carry_per_year",), lambda need: need >= 12),
    marks=marks,
    draw=draw,
)
