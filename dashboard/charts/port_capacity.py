"""What Russian ports can take, against a need that is only said to be greater."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.charts.core.bars import Scale, bars_figure
from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.legend import Key
from dashboard.charts.core.marks import Mark, cited
from dashboard.core.words import Words

NEED = Words(fr="Volume nécessaire", en="Volume needed")
MORE = Words(fr="plus que cela ; le chiffre n'est pas donné", en="more than that; the figure is not given")


def marks(context: Context) -> list[Mark]:
    figure, language = context.data.figure("port_capacity_in_russia"), context.language
    label = Words(fr="Obtenu dans les ports russes", en="Secured in Russian ports")
    secured = cited(figure, language, "@russia", label)
    need = replace(
        secured,
        label=NEED[language],
        text=MORE[language],
        styles=("outlined",),
        qualifier="more_than",
        colour="@neutral",
        low=figure.value,
        value=None,
    )
    return [secured, need]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    return bars_figure(marks, Scale(16, context.ticks([0, 5, 10, 15], "million_tonnes")))


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="Les ports russes offrent moins que ce qu'il faudrait, et Moscou en tient la clé",
        en="Russian ports offer less than is needed, and Moscow holds the key",
    ),
    measure=Words(
        fr="Capacité portuaire, en millions de tonnes ; source de 2026, sans année",
        en="Port capacity, million tonnes; source of 2026, no year given",
    ),
    kind=Words(
        fr="Une barre, et une autre dont le bout est ouvert", en="A bar, and another whose end is open"
    ),
    claim=Claim(("port_capacity_in_russia",), lambda secured: secured > 0),
    colours=(
        Key("cited", "@russia", Words(fr="cité", en="as cited")),
        Key("outlined", "@neutral", Words(fr="sans chiffre : une borne", en="no figure: a bound")),
    ),
    marks=marks,
    card=CardSpec(0),
    draw=draw,
)
