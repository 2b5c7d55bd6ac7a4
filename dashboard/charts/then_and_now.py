"""Two things that changed, each with both ends cited and dated."""

from __future__ import annotations

from typing import Any

from dashboard.charts.core.arrows import Change, arrows_figure
from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.marks import Mark, cited
from dashboard.charts.core.shares import shares
from dashboard.core.words import Words

EXPORTS = Words(fr="Exportations vers la Russie", en="Exports to Russia")
ARMS = Words(fr="Opposés aux armes nucléaires russes", en="Against Russian nuclear arms")


def marks(context: Context) -> list[Mark]:
    rows = (
        (
            "export_share_russia_before_invasion",
            "@russia",
            EXPORTS,
            Words(fr="avant février 2022", en="before February 2022"),
        ),
        ("export_share_russia_2024", "@russia", EXPORTS, Words(fr="2024", en="2024")),
        ("oppose_nuclear_weapons_2022", "@belarus", ARMS, Words(fr="mars 2022", en="March 2022")),
        ("oppose_nuclear_weapons_2025", "@belarus", ARMS, Words(fr="nov. 2025", en="Nov 2025")),
    )
    return [
        cited(context.data.figure(id), context.language, colour, label, note=date)
        for id, colour, label, date in rows
    ]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    before, after, then, now = marks
    return arrows_figure(
        [Change(before.label, before, after), Change(then.label, then, now)], shares(context)
    )


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="Les exportations se sont tournées vers la Russie, l'opposition à ses armes nucléaires a faibli",
        en="Exports have turned to Russia, opposition to its nuclear arms has weakened",
    ),
    measure=Words(
        fr="Parts, en %, chacune rapportée à son propre total, de 2022 à 2024–2025",
        en="Shares, %, each out of its own total, from 2022 to 2024–2025",
    ),
    kind=Words(
        fr="Deux flèches d'une date à l'autre, de 0 à 100 %",
        en="Two arrows from one date to another, from 0 to 100%",
    ),
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
    card=CardSpec(1, (0, 1), "arrow"),
    draw=draw,
)
