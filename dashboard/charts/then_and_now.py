"""Two things that changed, each with both ends cited and dated."""

from __future__ import annotations

from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.marks import Mark, cited
from dashboard.charts.core.rows import rows_figure
from dashboard.core.words import Words

EXPORTS = Words(fr="Exportations vers la Russie", en="Exports to Russia")
ARMS = Words(fr="Refus d’armes nucléaires russes", en="Against Russian nuclear arms")


def marks(context: Context) -> list[Mark]:
    rows = (
        (
            "export_share_russia_before_invasion",
            "@russia",
            EXPORTS,
            Words(fr="{n} avant l'invasion", en="{n} before the invasion"),
        ),
        ("export_share_russia_2024", "@russia", EXPORTS, Words(fr="{n} en 2024", en="{n} in 2024")),
        (
            "oppose_nuclear_weapons_2022",
            "@belarus",
            ARMS,
            Words(fr="{n} en mars 2022", en="{n} in March 2022"),
        ),
        ("oppose_nuclear_weapons_2025", "@belarus", ARMS, Words(fr="{n} en nov. 2025", en="{n} in Nov 2025")),
    )
    return [
        cited(context.data.figure(id), context.language, colour, label, said)
        for id, colour, label, said in rows
    ]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    return rows_figure(
        marks, look.axis(range=[0, 100], **context.ticks([0, 25, 50, 75, 100], "percent")), joined=True
    )


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="Le commerce s'est tourné vers la Russie, l'opposition à ses armes nucléaires a faibli",
        en="Trade has turned to Russia, opposition to its nuclear arms has weakened",
    ),
    measure=Words(
        fr="Parts, en %, chacune de son propre tout, de 2022 à 2024–2025",
        en="Shares, %, each of its own whole, from 2022 to 2024–25",
    ),
    kind=Words(fr="Paires de points reliés en pointillé", en="Pairs of dots joined by dotted lines"),
    claim=Claim(
        (
            "export_share_russia_before_invasion",
            "export_share_russia_2024",
            "oppose_nuclear_weapons_2022",
            "oppose_nuclear_weapons_2025",
        ),
        lambda before, after, then, now: after > before and now < then,
    ),
    marks=marks,
    draw=draw,
)
