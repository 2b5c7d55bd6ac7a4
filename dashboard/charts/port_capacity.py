"""What Russian ports can take, against a need that is only said to be greater."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.marks import Mark, cited, filled
from dashboard.charts.core.rows import rows_figure
from dashboard.core.words import Words

NEED = Words(fr="Volume nécessaire", en="Volume needed")
MORE = Words(fr="plus que cela ; le chiffre n'est pas donné", en="more than that; the figure is not given")


def marks(context: Context) -> list[Mark]:
    figure, language = context.data.figure("port_capacity_in_russia"), context.language
    secured = cited(
        figure, language, "@russia", Words(fr="Obtenu dans les ports russes", en="Secured in Russian ports")
    )
    need = replace(
        secured,
        label=NEED[language],
        text=MORE[language],
        styles=("more",),
        colour="@neutral",
        low=figure.value,
        value=None,
    )
    return [filled(secured), need]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    return rows_figure(marks, look.axis(range=[0, 25], **context.ticks([0, 5, 10, 15, 20], "million_tonnes")))


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="Les ports russes offrent moins que ce qu'il faudrait, et Moscou en tient la clé",
        en="Russian ports offer less than is needed, and Moscow holds the key",
    ),
    measure=Words(
        fr="Capacité portuaire, en millions de tonnes ; sans année, après la fermeture des routes de 2022",
        en="Port capacity, million tonnes; no year, after the routes closed in 2022",
    ),
    kind=Words(fr="Une barre et une flèche", en="A bar and an arrow"),
    claim=Claim(("port_capacity_in_russia",), lambda secured: secured > 0),
    marks=marks,
    draw=draw,
)
