"""What Belarus would lose if Russia retaliated on trade: apart, on its own axis, never added to the bill."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.charts.core.bars import Scale, bars_figure
from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.legend import Key
from dashboard.charts.core.marks import MEANINGS, Mark, computed
from dashboard.core.words import Words

LOSS = "retaliation_of_gdp"
LABEL = Words(fr="Exportations perdues", en="Exports lost")
NOTE = Words(
    fr="si Moscou achète {fall_of_russian_demand} de moins", en="if Moscow buys {fall_of_russian_demand} less"
)


def marks(context: Context) -> list[Mark]:
    made = computed(context.model, LOSS, LABEL, context.language, "@russia", note=NOTE)
    return [replace(made, styles=("conditional", "range"))]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    end = {"slot": "end", "of": [LOSS], "least": 8, "pad": 1.05}
    return bars_figure(marks, Scale(end, {"nticks": 6}), openings={LOSS: context.openings[LOSS]})


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="Non ajouté : une riposte sur le commerce coûterait {retaliation_of_gdp}",
        en="Not added: retaliation on trade would cost {retaliation_of_gdp}",
    ),
    measure=Words(
        fr=(
            "Exportations perdues, moins leur contenu importé, en % du PIB, parts de 2024, si la Russie"
            " riposte"
        ),
        en="Exports lost, less their import content, % of GDP, shares of 2024, if Russia retaliates",
    ),
    kind=Words(fr="Une barre hachurée, sur son propre axe", en="One hatched bar, on an axis of its own"),
    claim=Claim((LOSS,), lambda loss: loss > 0),
    colours=(Key("conditional", "@russia", MEANINGS["conditional"]),),
    marks=marks,
    card=CardSpec(0),
    draw=draw,
    model="leaving",
    live=True,
)
