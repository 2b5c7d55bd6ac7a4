"""How the bill spreads when every open value is drawn at random: a histogram at the published case."""

from __future__ import annotations

from functools import partial
from typing import Any

import numpy as np

from dashboard.charts.core import look
from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.marks import Mark
from dashboard.charts.core.pieces import note
from dashboard.core.numbers import number
from dashboard.core.words import Words
from dashboard.models.core.inputs import EXTERNAL
from dashboard.models.core.model import Model

BILL, DRAWS, SEED, STEP = "whole_bill", 100_000, 1, 0.25
"""What is drawn, how often, from which seed, and the width of a bar in billions."""
SAID = (
    ("low", Words(fr="Toutes les bornes basses", en="All low ends")),
    ("P5", Words(fr="5 % des tirages sont dessous", en="5% of draws lie below")),
    ("P50", Words(fr="Médiane", en="Median")),
    ("published", Words(fr="Cas publié", en="Published case")),
    ("P95", Words(fr="95 % des tirages sont dessous", en="95% of draws lie below")),
    ("high", Words(fr="Toutes les bornes hautes", en="All high ends")),
)
SHORT = {
    "low": Words(fr="le plus bas", en="lowest"),
    "P5": Words(fr="P5", en="P5"),
    "P50": Words(fr="médiane", en="median"),
    "published": Words(fr="publié", en="published"),
    "P95": Words(fr="P95", en="P95"),
    "high": Words(fr="le plus haut", en="highest"),
}
PLACES = {
    "low": (0, "center"),
    "P5": (0, "center"),
    "P50": (1, "right"),
    "published": (2, "center"),
    "P95": (0, "left"),
    "high": (1, "center"),
}
"""How high the words of a value stand, and on which side: no two cover each other on a small screen."""
HEIGHT, TOP = 346, 122
"""Pixels of the drawing, and of the words over the bars."""


def draws(model: Model) -> np.ndarray:
    """The bill in billions of dollars, one number a draw."""
    return np.broadcast_to(np.asarray(model.sample(DRAWS, SEED)[BILL]), DRAWS)


def drawn_once(context: Context) -> np.ndarray:
    """The same, worked out once for a data package."""
    model = context.model
    found: np.ndarray = model.data.once(("draws", BILL), partial(draws, model))
    return found


def marks(context: Context) -> list[Mark]:
    model, language = context.model, context.language
    low, published, high = model.spread()[BILL]
    percentiles = np.percentile(drawn_once(context), (5, 50, 95))
    at = dict(
        zip(
            ("low", "P5", "P50", "P95", "high", "published"),
            (low, *percentiles, high, published),
            strict=True,
        )
    )
    dependencies = [model.inputs[name] for name in model.dependencies(BILL)]
    outside = tuple(id for given in dependencies if given.kind == EXTERNAL for id in given.source)
    cited = tuple(id for given in dependencies for id in given.source if id in model.data.figures)
    return [
        Mark(
            label=words[language],
            text=model.unit(BILL).written(at[name], language),
            styles=(),
            colour="@ink",
            value=float(at[name]),
            unit=model.unit(BILL).id,
            figures=cited,
            outputs=(BILL,) if name == "published" else (),
            assumptions=outside,
        )
        for name, words in SAID
    ]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    values = [mark.value for mark in marks]
    edges = np.arange(np.floor(values[0] / STEP) * STEP, values[-1] + STEP, STEP)
    counts, _ = np.histogram(drawn_once(context), edges)
    middles = (edges[:-1] + edges[1:]) / 2
    most = float(counts.max()) / DRAWS * 100
    bars = {
        "type": "bar",
        "x": [round(float(x), 3) for x in middles],
        "y": [round(float(count) / DRAWS * 100, 2) for count in counts],
        "width": STEP * 0.86,
        "marker": {"color": "@inktint", "line": {"color": "@ink", "width": 1}},
        "hoverinfo": "skip",
    }
    plot = HEIGHT - TOP - 36
    rules, words = [], []
    for (name, _), mark in zip(SAID, marks, strict=True):
        level, anchor = PLACES[name]
        end = name in ("low", "high")
        high = most * (1 + (level * 38 + 8) / plot)
        line = {
            "color": "@range" if end else "@ink",
            "width": 2,
            "dash": "dot" if name == "published" else "solid",
        }
        rules.append({"type": "line", "x0": mark.value, "x1": mark.value, "y0": 0, "y1": high, "line": line})
        text = f"<b>{number(mark.value, 1, context.language)}</b><br>{SHORT[name][context.language]}"
        words.append(
            {
                **note(text, look.SMALL, "@ink"),
                "x": mark.value,
                "xanchor": anchor,
                "y": high,
                "yanchor": "bottom",
                "align": "center",
                "bgcolor": "@card",
            }
        )
    return {
        "data": [bars],
        "layout": look.layout(
            HEIGHT,
            margin={"l": 36, "r": 36, "t": 6, "b": 30},
            xaxis=look.axis(range=[values[0] - 0.4, values[-1] + 0.4], nticks=7, showgrid=False),
            yaxis=look.axis(range=[0, most * (1 + TOP / plot)], showline=False, **share_ticks(context, most)),
            shapes=rules,
            annotations=words,
        ),
    }


def share_ticks(context: Context, most: float) -> dict[str, Any]:
    """Ticks of the share of draws, up to the tallest bar."""
    return context.ticks([float(x) for x in range(0, int(most) + 1, 5)], "percent")


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="Quelles que soient les valeurs tirées, partir coûterait des milliards de dollars par an",
        en="Whatever values are drawn, leaving would cost billions of dollars a year",
    ),
    measure=Words(
        fr=(
            "Part des tirages, en %, selon la facture par an en milliards de dollars, prix de 2025 ;"
            " au cas publié, ne suit pas les leviers"
        ),
        en=(
            "Share of draws, %, by the bill a year in billion US dollars at prices of 2025; at the"
            " published case, does not follow the levers"
        ),
    ),
    kind=Words(
        fr=f"Histogramme de {number(DRAWS, 0, 'fr')} tirages au hasard, calculé ici",
        en=f"Histogram of {number(DRAWS, 0, 'en')} random draws, computed here",
    ),
    claim=Claim((BILL,), lambda bill: bill > 2),
    marks=marks,
    card=CardSpec(2, (1, 2, 4)),
    draw=draw,
    model="leaving",
)
