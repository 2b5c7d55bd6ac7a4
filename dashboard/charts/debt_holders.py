"""Seventeen billions of public external debt, one square each, and who holds them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.derived import derived
from dashboard.charts.core.marks import Mark, cited
from dashboard.charts.core.rows import outlines, point, row_label, traces, track, y_axis
from dashboard.charts.core.split import on_second
from dashboard.core.words import Words

GAP = 0.08


def marks(context: Context) -> list[Mark]:
    figure, language = context.data.figure, context.language
    return [
        replace(
            cited(
                figure("debt_held_by_russia_2024"),
                language,
                "@russia",
                Words(fr="Détenu par la Russie, 2024", en="Held by Russia, 2024"),
            ),
            styles=("russia",),
        ),
        replace(
            cited(
                figure("external_public_debt_2024"),
                language,
                "@neutral",
                Words(fr="Dette publique extérieure, 2024", en="Public external debt, 2024"),
            ),
            styles=("others",),
        ),
        cited(
            figure("debt_share_russia_2024"), language, "@russia", Words(fr="Part citée", en="Share cited")
        ),
        derived(
            context,
            "debt_held_by_russia_2024 / external_public_debt_2024",
            Words(fr="Recalculée", en="Recomputed"),
            "percent",
            "@russia",
        ),
    ]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    held, total, *shares = marks
    squares = [square(n, "@russia" if n < held.value else "@neutral") for n in range(int(total.value))]
    data = [{**point(total.value / 2, 0, held, symbol="square", size=30, color=held.colour, opacity=0)}]
    shapes, notes = [*squares], [row_label(0, held.label, [f"{held.text} / {total.text}"], shift=20)]
    for row, mark in enumerate(shares):
        data += [on_second(trace) for trace in traces(mark, -row, {})]
        shapes += [on_second(shape) for shape in [track(-row), *outlines(mark, -row)]]
        notes.append(on_second(row_label(-row, mark.label, [mark.text])))
    height = 3 * look.ROW + look.AXIS + 40
    top = 1 - (look.ROW + 40) / height
    return {
        "data": data,
        "layout": look.layout(
            height,
            shapes=shapes,
            annotations=notes,
            xaxis={"range": [0, 17.2], "visible": False, "fixedrange": True, "anchor": "y"},
            yaxis={"range": [-0.8, 1.5], "visible": False, "fixedrange": True, "domain": [top, 1]},
            xaxis2=look.axis(range=[0, 100], anchor="y2", **context.ticks([0, 25, 50, 75, 100], "percent")),
            yaxis2={**y_axis(2), "domain": [0, top - 0.02]},
        ),
    }


def square(n: int, colour: str) -> dict[str, Any]:
    """One billion."""
    return {
        "type": "rect",
        "x0": n + GAP,
        "x1": n + 1 - GAP,
        "ysizemode": "pixel",
        "yanchor": 0,
        "y0": -15,
        "y1": 15,
        "fillcolor": colour,
        "line": {"width": 0},
    }


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="La Russie tient près des deux tiers de la dette publique extérieure",
        en="Russia holds nearly two thirds of the public external debt",
    ),
    measure=Words(
        fr="Dette publique extérieure, en milliards de dollars (un carré chacun), et part de la Russie, 2024",
        en="Public external debt, billions of dollars (one square each), and Russia's share, 2024",
    ),
    kind=Words(
        fr="Carrés à compter, et deux parts sur un axe", en="Squares to count, and two shares on an axis"
    ),
    claim=Claim(("debt_share_russia_2024",), lambda share: 60 <= share < 200 / 3),
    marks=marks,
    draw=draw,
)
