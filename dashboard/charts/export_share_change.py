"""Russia's share of Belarus's exports, before the invasion of Ukraine and in 2024."""

from __future__ import annotations

from typing import Any

from dashboard.charts.core.arrows import Change, arrows_figure
from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.marks import Mark, cited
from dashboard.charts.core.shares import shares
from dashboard.core.words import Words


def marks(context: Context) -> list[Mark]:
    rows = (
        ("export_share_russia_before_invasion", Words(fr="avant février 2022", en="before February 2022")),
        ("export_share_russia_2024", Words(fr="2024", en="2024")),
    )
    label = Words(fr="Exportations vers la Russie", en="Exports to Russia")
    return [
        cited(context.data.figure(id), context.language, "@russia", label, note=date) for id, date in rows
    ]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    before, after = marks
    return arrows_figure([Change(before.label, before, after)], shares(context))


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="La part de la Russie dans les exportations a bondi de plus de vingt points",
        en="Russia's share of exports has jumped by over twenty points",
    ),
    measure=Words(
        fr="Part des exportations biélorusses allant vers la Russie, en %, avant février 2022 et en 2024",
        en="Share of Belarus's exports going to Russia, %, before February 2022 and in 2024",
    ),
    kind=Words(
        fr="Une flèche d'une date à l'autre, de 0 à 100 %",
        en="An arrow from one date to the other, from 0 to 100%",
    ),
    claim=Claim(
        ("export_share_russia_before_invasion", "export_share_russia_2024"),
        lambda before, after: after - before > 20,
    ),
    marks=marks,
    card=CardSpec(1, (0, 1), "arrow"),
    draw=draw,
)
