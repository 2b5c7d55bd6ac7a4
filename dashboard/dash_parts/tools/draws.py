"""A result over draws of all that the sources leave open: histogram, percentiles, what moves it."""

from __future__ import annotations

import numpy as np
import pandas as pd

from dashboard.core.numbers import number
from dashboard.core.words import Words
from dashboard.dash_parts.tools.core.tool import Answer, Asked, Panel, Table, Tool, arguments
from dashboard.dash_parts.tools.core.what_moves import what_moves

DRAWS = 100_000
STRETCH = 10_000
"""Draws after which a reader who left is noticed."""
BINS = 60
PERCENTILES = (5, 25, 50, 75, 95)
TITLE = Words(fr="{output} : {n} tirages", en="{output}: {n} draws")
FROM, TO = Words(fr="De", en="From"), Words(fr="À", en="To")
SHARE = Words(fr="part des tirages, %", en="share of draws, %")
PERCENTILE = Words(fr="Percentile", en="Percentile")
STANDS = Words(fr="Scénario A", en="Scenario A")
FORECAST = Words(
    fr=(
        "Neuf tirages sur dix tombent entre {low} et {high}, la moitié du total sous {middle} ; le scénario"
        " donne {value}. Un tirage n'est pas une prévision : les sources donnent des bornes, non des chances."
    ),
    en=(
        "Nine draws in ten lie between {low} and {high}, and half of all draws below {middle}; the scenario"
        " gives {value}. A draw is no forecast: sources give bounds, not odds."
    ),
)
FIXED = Words(
    fr="Rien de ce qui porte ce résultat n'est laissé ouvert : tous les tirages donnent {value}.",
    en="Nothing that this result rests on is left open: all draws give {value}.",
)


def draws(asked: Asked) -> pd.DataFrame:
    """The inputs that bear on the result, as they were drawn, and the result, one row a draw, in the model's
    terms. They are those of `Model.sample` with this seed, worked out a stretch at a time.
    """
    model, given, output = asked.model, asked.given(0), asked.question.output
    drawn = {}
    for name, values in model.draws_by_input(DRAWS, asked.question.seed, (output,), **given):
        asked.check()
        drawn[name] = np.broadcast_to(values, DRAWS)
    results = []
    for start in range(0, DRAWS, STRETCH):
        asked.check()
        rows = {name: values[start : start + STRETCH] for name, values in drawn.items()}
        results.append(np.broadcast_to(model(given | rows, unchecked=True)[output], STRETCH))
    return pd.DataFrame(drawn | {output: np.concatenate(results)})


def answer(asked: Asked) -> Answer:
    output, language = asked.question.output, asked.language
    value = asked.written(output, asked.model(asked.given(0))[output])
    table = draws(asked)
    results = table[output].to_numpy()
    finite = results[np.isfinite(results)]
    lines = [FIXED[language].format(value=value)]
    panels = []
    if finite.size and np.ptp(finite) > 0:
        at = {p: float(v) for p, v in zip(PERCENTILES, np.percentile(finite, PERCENTILES), strict=True)}
        said = {"low": at[5], "middle": at[50], "high": at[95]}
        written = {name: asked.written(output, number) for name, number in said.items()}
        lines = [FORECAST[language].format(value=value, **written)]
        asked.check()
        panels = [histogram(asked, finite, at, lines[0]), *what_moves(asked, table)]
    return Answer.on_result(asked, output, panels, python(asked), lines)


def histogram(asked: Asked, finite: np.ndarray, at: dict[int, float], said: str) -> Panel:
    output, language = asked.question.output, asked.language
    counts, edges = np.histogram(asked.shown(output, finite), BINS)
    shares = 100 * counts / len(finite)
    lines = [(f"P{p}", float(asked.shown(output, at[p])), "@ink") for p in (5, 50, 95)]
    here = float(asked.shown(output, asked.model(asked.given(0))[output]))
    lines.append((f"<b>{STANDS[language]}</b>", here, "@ink"))
    middle = (edges[0] + edges[-1]) / 2
    # Each name on a line of its own, so that none lies over another, and towards the middle, so that none
    # leaves the drawing.
    notes = [
        {
            "x": x,
            "y": 1 - 0.07 * i,
            "yref": "paper",
            "text": f" {name} ",
            "xanchor": "left" if x < middle else "right",
            "showarrow": False,
        }
        | {"font": {"size": 13, "color": colour}, "bgcolor": "@card", "opacity": 0.9}
        for i, (name, x, colour) in enumerate(lines)
    ]
    shapes = [
        {
            "type": "line",
            "x0": x,
            "x1": x,
            "yref": "paper",
            "y0": 0,
            "y1": 1,
            "line": {"color": c, "width": 3 if x == here else 1.5},
        }
        for _, x, c in lines
    ]
    bars = {"type": "bar", "x": (edges[:-1] + edges[1:]) / 2, "y": shares, "width": np.diff(edges)}
    layout = {"yaxis": {"title": {"text": SHARE[language]}}, "bargap": 0}
    percentiles: Table = (
        [PERCENTILE[language], asked.named(output)],
        [[f"P{p}", float(asked.shown(output, value))] for p, value in at.items()],
    )
    bins = zip(edges[:-1].tolist(), edges[1:].tolist(), shares.tolist(), strict=True)
    return Panel(
        TITLE[language].format(output=asked.name(output), n=number(DRAWS, 0, language)),
        asked.named(output),
        {
            "data": [
                bars | {"marker": {"color": "@neutraltint", "line": {"color": "@neutral", "width": 0.5}}}
            ],
            "layout": layout | {"shapes": shapes, "annotations": notes, "showlegend": False},
        },
        *percentiles,
        said,
        file_tables=[percentiles, ([FROM[language], TO[language], SHARE[language]], [*bins])],
    )


def python(asked: Asked) -> str:
    question = asked.question
    call = f"{asked.python_model}.sample({DRAWS}, seed={question.seed}{arguments(asked.given(0))})"
    return "\n".join(
        [
            "import numpy as np",
            "from dashboard import models",
            "",
            f"draws = {call}",
            f"print(np.percentile(draws.{question.output}, {list(PERCENTILES)}))",
            f'print(draws.frame().corr("spearman")["{question.output}"])',
        ]
    )


TOOL = Tool(
    __name__.rpartition(".")[2],
    order=4,
    title=Words(fr="Des tirages", en="Draws"),
    text=Words(
        fr=(
            "Tout ce que les sources laissent ouvert est tiré au sort, le reste est comme dans le scénario A."
            " La graine, dans l'adresse, redonne les mêmes tirages, ici et en Python."
        ),
        en=(
            "All that the sources leave open is drawn, the rest stands as in scenario A. The seed in the"
            " address gives the same draws again, here and in Python."
        ),
    ),
    answer=answer,
    asks=("model", "output", "seed"),
)
