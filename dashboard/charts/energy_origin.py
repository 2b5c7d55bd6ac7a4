"""Where Belarus's energy comes from, and how little it generated itself in Soviet times."""

from __future__ import annotations

from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.derived import derived
from dashboard.charts.core.marks import Mark, cited, filled
from dashboard.charts.core.rows import rows_figure
from dashboard.core.words import Words


def marks(context: Context) -> list[Mark]:
    figure, language = context.data.figure, context.language
    return [
        filled(
            cited(
                figure("energy_share_russia"),
                language,
                "@russia",
                Words(fr="Énergie venue de Russie", en="Energy from Russia"),
            )
        ),
        derived(
            context,
            "energy_from_russia / energy_total",
            Words(
                fr="Recalculée : {energy_from_russia|n} sur {energy_total}",
                en="Recomputed: {energy_from_russia|n} of {energy_total}",
            ),
            "percent",
            "@russia",
        ),
        filled(
            cited(
                figure("energy_share_local_soviet"),
                language,
                "@belarus",
                Words(fr="Produite sur place à l'ère soviétique", en="Generated locally in the Soviet era"),
            )
        ),
    ]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    return rows_figure(marks, look.axis(range=[0, 100], **context.ticks([0, 25, 50, 75, 100], "percent")))


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="Près des neuf dixièmes de l'énergie viennent de Russie",
        en="Nearly nine tenths of the energy comes from Russia",
    ),
    measure=Words(
        fr=(
            "Part de l'énergie de la Biélorussie, en %, note de février 2026 ; l'année décrite n'est pas"
            " donnée"
        ),
        en="Share of Belarus's energy, %, note of February 2026; the year described is not given",
    ),
    kind=Words(fr="Barres de 0 à 100 %", en="Bars from 0 to 100%"),
    claim=Claim(("energy_share_russia",), lambda share: 85 <= share <= 90),
    marks=marks,
    draw=draw,
)
