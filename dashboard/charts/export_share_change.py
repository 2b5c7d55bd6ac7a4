"""Russia's share of Belarus's exports, before the invasion of Ukraine and in 2024."""

from __future__ import annotations

from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.marks import Mark, cited
from dashboard.charts.core.slope import slope_figure
from dashboard.core.words import Words

BEFORE = Words(fr="avant l'invasion", en="before the invasion")


def marks(context: Context) -> list[Mark]:
    figure, language = context.data.figure, context.language
    return [
        cited(figure("export_share_russia_before_invasion"), language, "@russia", BEFORE.map(str.capitalize)),
        cited(figure("export_share_russia_2024"), language, "@russia", Words(fr="En 2024", en="In 2024")),
    ]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    axis = look.axis(range=[0, 100], **context.ticks([0, 25, 50, 75, 100], "percent"), showline=False)
    before, after = marks
    return slope_figure(before, after, (BEFORE[context.language], "2024"), axis)


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
    kind=Words(fr="Deux dates reliées en pointillé", en="Two dates joined by dotted lines"),
    claim=Claim(
        ("export_share_russia_before_invasion", "export_share_russia_2024"),
        lambda before, after: after - before > 20,
    ),
    marks=marks,
    draw=draw,
)
