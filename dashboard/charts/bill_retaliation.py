"""What Belarus would lose if Russia retaliated on trade: under the bill and apart, never added to it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.charts.core.bar_rows import Total
from dashboard.charts.core.bars import Scale, bars_figure
from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.legend import Key
from dashboard.charts.core.marks import MEANINGS, Mark, computed
from dashboard.core.words import Words

BILL, LOSS = "whole_bill_of_gdp", "retaliation_of_gdp"
WHOLE = Words(fr="Facture entière", en="The whole bill")
YEARLY = Words(fr="gaz, brut, accise, refinancement", en="gas, crude, excise, refinancing")
APART = Words(fr="Non ajouté à la facture", en="Never added to the bill")
LABEL = Words(fr="Exportations perdues", en="Exports lost")
NOTE = Words(
    fr="si Moscou achète {fall_of_russian_demand} de moins", en="if Moscow buys {fall_of_russian_demand} less"
)


def marks(context: Context) -> list[Mark]:
    made = computed(context.model, LOSS, LABEL, context.language, "@russia", note=NOTE)
    bill = computed(context.model, BILL, WHOLE, context.language, "@ink", note=YEARLY)
    return [bill, replace(made, styles=("conditional", "range"))]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    bill, loss = marks
    start: Any = {"slot": "end", "of": [BILL, LOSS], "least": 0, "pad": 1.1, "lowest": True}
    end = {"slot": "end", "of": [BILL, LOSS], "least": 8, "pad": 1.25}
    return bars_figure(
        [bill, Total(APART[context.language]), loss],
        Scale(end, {"nticks": 6}, start=start),
        openings={name: context.openings[name] for name in (BILL, LOSS)},
    )


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="Non ajouté : une riposte sur le commerce coûterait {retaliation_of_gdp}",
        en="Not added: retaliation on trade would cost {retaliation_of_gdp}",
    ),
    measure=Words(
        fr=(
            "Facture par an, puis exportations perdues, moins leur contenu importé, en % du PIB, parts de"
            " 2024, si la Russie riposte"
        ),
        en=(
            "Bill a year, then exports lost, less their import content, % of GDP, shares of 2024, if Russia"
            " retaliates"
        ),
    ),
    kind=Words(
        fr="La facture, et sous une ligne pointillée une barre hachurée",
        en="The bill, and a hatched bar under a dotted line",
    ),
    claim=Claim((LOSS,), lambda loss: loss > 0),
    colours=(Key("conditional", "@russia", MEANINGS["conditional"]),),
    marks=marks,
    card=CardSpec(1),
    draw=draw,
    model="leaving",
    live=True,
)
