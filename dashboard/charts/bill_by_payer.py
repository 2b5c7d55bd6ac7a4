"""Who pays the bill first: importers of gas and crude, and the state's budget; households stand within."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.charts.core.bar_rows import Header
from dashboard.charts.core.bars import Scale, bars_figure
from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.legend import Key
from dashboard.charts.core.marks import Mark, computed
from dashboard.core.words import SEMICOLON, Words

PAYERS = (
    (
        "paid_by_importers",
        Words(fr="Importateurs", en="Importers"),
        Words(fr="de gaz et de brut, puis leurs clients", en="of gas and crude, then their customers"),
    ),
    (
        "paid_by_budget",
        Words(fr="Budget de l'État", en="The state's budget"),
        Words(fr="accise perdue et refinancement", en="excise lost and refinancing"),
    ),
)
HOUSEHOLDS = (
    Words(fr="Tarif du chauffage des ménages", en="Households' heating tariff"),
    Words(
        fr="si l'État garde ses dollars ; dans ce que paient les importateurs, non en plus",
        en="if the state keeps its dollars; within what importers pay, not on top",
    ),
)


def marks(context: Context) -> list[Mark]:
    language = context.language
    payers = [
        computed(context.model, output, label, language, "@belarus", note=note)
        for output, label, note in PAYERS
    ]
    label, note = HOUSEHOLDS
    tariff = computed(context.model, "heat_tariff_multiple", label, language, "@belarus", note=note)
    return [*payers, replace(tariff, styles=())]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    *payers, tariff = marks
    names = [output for output, _, _ in PAYERS]
    # The tariff is a multiple, and within what importers pay: words below the bars, on no axis.
    said = Header(tariff.label, f"{tariff.text}{SEMICOLON[context.language]}{tariff.note}")
    start: Any = {"slot": "end", "of": names, "least": 0, "pad": 1.1, "lowest": True}
    end = {"slot": "end", "of": names, "least": 6, "pad": 1.05}
    return bars_figure(
        [*payers, said],
        Scale(end, {"nticks": 6}, start=start),
        openings={name: context.openings[name] for name in names},
    )


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr=(
            "[paid_by_importers<0: Les importateurs économiseraient d'abord {paid_by_importers}, le budget"
            " paierait // Les importateurs paieraient d'abord {paid_by_importers}, le budget]"
            " {paid_by_budget}"
        ),
        en=(
            "[paid_by_importers<0: Importers would first save {paid_by_importers}, the budget would pay //"
            " Importers would first pay {paid_by_importers}, the budget] {paid_by_budget}"
        ),
    ),
    measure=Words(
        fr="Surcoût par an, en milliards de dollars, prix de 2025, selon qui le paie d'abord",
        en="Extra cost a year, billion US dollars at prices of 2025, by who pays it first",
    ),
    kind=Words(
        fr="Deux barres calculées et un multiple en mots", en="Two computed bars and a multiple in words"
    ),
    claim=Claim(("paid_by_importers", "paid_by_budget"), lambda importers, budget: importers > budget > 0),
    colours=(Key("outside", "@belarus", Words(fr="payé en Biélorussie †", en="paid in Belarus †")),),
    marks=marks,
    card=CardSpec(0, (0, 1)),
    draw=draw,
    model="leaving",
    live=True,
)
