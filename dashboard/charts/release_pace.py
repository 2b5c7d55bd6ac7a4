"""The pace of releases beside the pace that the date would take, and who would still be held on that date."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.marks import Mark, cited, computed
from dashboard.charts.core.rows import outlines, row_label, traces, track, y_axis
from dashboard.core.words import Words

PACES = (
    ("freed_per_month", "@belarus", Words(fr="Libérés, au rythme retenu", en="Freed, at the pace assumed")),
    (
        "needed_per_month",
        "@unitedstates",
        Words(fr="Qu'il faudrait libérer", en="That would have to be freed"),
    ),
)
HELD = Words(fr="Détenus, mai 2026", en="Held, May 2026")
LEFT = Words(fr="Restants à la date visée", en="Left on the date aimed at")
AIM = Words(fr="Visé par Washington", en="Aimed at by Washington")
NONE_LEFT = Words(fr="0, contre {n} de ses sanctions", en="0, for {n} of its sanctions")
GAP = 34
"""Height in pixels between the two panels, for the ticks of the first."""


def marks(context: Context) -> list[Mark]:
    figure, language = context.data.figure, context.language
    aim = cited(figure("us_sanctions_to_be_lifted"), language, "@unitedstates", AIM, NONE_LEFT)
    return [
        *(computed(context.model, output, label, language, colour) for output, colour, label in PACES),
        cited(figure("prisoners_left_in_document_004"), language, "@neutral", HELD),
        computed(context.model, "left_on_date", LEFT, language, "@neutral"),
        aim,
    ]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    # A flow and a stock never share an axis.
    paces, stocks = marks[:2], [*marks[2:4], replace(marks[4], value=0)]
    upper, lower = ((len(rows) + 0.23) * look.ROW for rows in (paces, stocks))
    height = upper + GAP + lower
    data, shapes, notes = [], [], []
    for rows, axis in ((paces, ""), (stocks, "2")):
        for row, mark in enumerate(rows):
            data += [
                {**trace, "xaxis": f"x{axis}", "yaxis": f"y{axis}"}
                for trace in traces(mark, -row, context.openings)
            ]
            shapes += [on(axis, shape) for shape in (track(-row), *outlines(mark, -row))]
            notes.append(on(axis, row_label(-row, mark.label, [mark.text])))
    return {
        "data": data,
        "layout": look.layout(
            round(height) + 36,
            shapes=shapes,
            annotations=notes,
            xaxis=scale(["freed_per_month", "needed_per_month"], 165, "y"),
            yaxis={**y_axis(len(paces)), "domain": [1 - upper / height, 1]},
            xaxis2=scale(["prisoners_left", "left_on_date"], 1000, "y2"),
            yaxis2={**y_axis(len(stocks)), "domain": [0, lower / height]},
        ),
    }


def scale(names: list[str], least: float, anchor: str) -> dict[str, Any]:
    """An axis that holds those values wherever the levers stand, and a little below zero, so that a ring
    there is whole.
    """
    end = {"slot": "end", "of": names, "least": least, "pad": 1.06}
    return look.axis(
        range=[{**end, "least": -least, "pad": -0.04}, end], nticks=6, tickformat=",d", anchor=anchor
    )


def on(axis: str, item: dict[str, Any]) -> dict[str, Any]:
    """The same shape or label on the axes of its panel."""
    return {**item, "xref": "paper" if item.get("xref") == "paper" else f"x{axis}", "yref": f"y{axis}"}


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="À {freed_per_month|n} libérés par mois, il resterait {left_on_date} prisonniers à la date visée",
        en=(
            "At {freed_per_month|n} freed a month, {left_on_date} would still be in prison on the date aimed"
            " at"
        ),
    ),
    measure=Words(
        fr=(
            "Personnes libérées par mois, puis personnes détenues, de mai à fin 2026 ; la fourchette"
            " parcourt six cas, deux décomptes et trois rythmes"
        ),
        en=(
            "People freed a month, then people held, May to the end of 2026; the range runs over six cases,"
            " two counts and three rhythms"
        ),
    ),
    kind=Words(fr="Deux panneaux de points, calculés et cités", en="Two panels of dots, computed and cited"),
    claim=Claim(
        ("freed_per_month", "needed_per_month", "left_on_date"),
        lambda freed, needed, left: needed > freed and left > 100,
    ),
    marks=marks,
    draw=draw,
    model="release",
    live=True,
)
