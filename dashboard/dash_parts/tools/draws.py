"""A result over draws of all that the sources leave open: histogram, percentiles, what moves it."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from dashboard.core.numbers import between, number
from dashboard.core.words import COLON, SEMICOLON, Words
from dashboard.dash_parts.tools.core.tool import Answer, Asked, Panel, Tool, arguments, in_lines

DRAWS = 100_000
STRETCH = 10_000
"""Draws after which a reader who left is noticed."""
BINS = 60
PERCENTILES = (5, 25, 50, 75, 95)
MOST_INPUTS = 12
"""Inputs that are shown, those that move the result most."""
TITLE = Words(fr="{output} : {n} tirages", en="{output}: {n} draws")
SHARE = Words(fr="part des tirages, %", en="share of draws, %")
MOVES = Words(fr="Ce qui déplace « {output} »", en="What moves “{output}”")
RANKS = Words(
    fr="corrélation des rangs entre l'entrée tirée et le résultat, de −1 à 1",
    en="rank correlation between the drawn input and the result, from −1 to 1",
)
TORNADO = Words(fr="Une entrée à la fois", en="One input at a time")
FROM_TO = Words(
    fr="le résultat quand une entrée va d'un bout à l'autre de ce que les sources laissent ouvert",
    en="the result as one input goes from end to end of what the sources leave open",
)
INPUT = Words(fr="Entrée", en="Input")
CORRELATION = Words(fr="Corrélation des rangs", en="Rank correlation")
AT_LOW, AT_HIGH = (
    Words(fr="à sa borne basse", en="at its low end"),
    Words(fr="à sa borne haute", en="at its high end"),
)
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
    """The inputs that were drawn and the result, one row a draw, in the model's terms. They are those of
    `Model.sample` with this seed, worked out a stretch at a time.
    """
    model, given, output = asked.model, asked.given(0), asked.question.output
    drawn = {
        name: np.broadcast_to(v, DRAWS)
        for name, v in model.drawn(DRAWS, asked.question.seed, **given).items()
    }
    results = []
    for start in range(0, DRAWS, STRETCH):
        asked.check()
        rows = {name: values[start : start + STRETCH] for name, values in drawn.items()}
        results.append(np.broadcast_to(model(given | rows, unchecked=True)[output], STRETCH))
    behind = set(model.dependencies(output))
    kept = {name: values for name, values in drawn.items() if name in behind}
    return pd.DataFrame(kept | {output: np.concatenate(results)})


def ranks(values: np.ndarray) -> np.ndarray:
    """The rank of each value, from 1; equal values share the mean of theirs.

    >>> ranks(np.array([3.0, 1, 3, 2])).tolist()
    [3.5, 1.0, 3.5, 2.0]
    """
    order = np.argsort(values)
    in_order = values[order]
    starts = np.flatnonzero(np.r_[True, in_order[1:] != in_order[:-1]])
    counts = np.diff(np.r_[starts, len(values)])
    found = np.empty(len(values))
    found[order] = np.repeat(starts + (counts + 1) / 2, counts)
    return found


def rank_correlations(table: pd.DataFrame, output: str) -> pd.Series:
    """Spearman's correlation of each drawn input with the result, the strongest first; an input or a result
    that never changes has none. The same as pandas gives with "spearman", in a tenth of its time.
    """
    ranked = {str(name): ranks(table[name].to_numpy()) for name in table}
    moving = {name: own for name, own in ranked.items() if np.ptp(own) > 0}
    if output not in moving:
        return pd.Series(dtype=float)
    names = [name for name in moving if name != output]
    found = {name: float(np.corrcoef(moving[name], moving[output])[0, 1]) for name in names}
    return pd.Series(dict(sorted(found.items(), key=lambda one: -abs(one[1]))), dtype=float)


def tornado(asked: Asked) -> pd.DataFrame:
    """The result with each open input at its low and at its high end, the others as the scenario has them;
    the widest first.
    """
    model, given, output = asked.model, asked.given(0), asked.question.output
    free = [i for i in model.uncertain_inputs(**given) if i.name in model.dependencies(output)]
    here = model.opening() | given
    ends = {i.name: np.full((len(free), 2), here[i.name]) for i in free}
    for row, i in enumerate(free):
        ends[i.name][row] = i.low, i.high
    found = np.broadcast_to(model(given | ends, unchecked=True)[output], (len(free), 2))
    table = pd.DataFrame(found, index=[i.name for i in free], columns=["low", "high"])
    return table.loc[(table.high - table.low).abs().sort_values(ascending=False).index]


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
        panels = [histogram(asked, finite, at, lines[0]), *inputs(asked, table)]
    return Answer.on_result(asked, output, panels, python(asked), lines)


def histogram(asked: Asked, finite: np.ndarray, at: dict[int, float], said: str) -> Panel:
    output, language = asked.question.output, asked.language
    counts, edges = np.histogram(asked.shown(output, finite), BINS)
    shares = 100 * counts / len(finite)
    lines = [(f"P{p}", float(asked.shown(output, at[p])), "@ink") for p in (5, 50, 95)]
    here = float(asked.shown(output, asked.model(asked.given(0))[output]))
    lines.append((STANDS[language], here, "@russia"))
    # Each name on a line of its own, so that none lies over another.
    notes = [
        {
            "x": x,
            "y": 1 - 0.07 * i,
            "yref": "paper",
            "text": f" {name}",
            "xanchor": "left",
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
            "line": {"color": c, "width": 1.5},
        }
        for _, x, c in lines
    ]
    bars = {"type": "bar", "x": (edges[:-1] + edges[1:]) / 2, "y": shares, "width": np.diff(edges)}
    layout = {"yaxis": {"title": {"text": SHARE[language]}}, "bargap": 0}
    return Panel(
        TITLE[language].format(output=asked.name(output), n=number(DRAWS, 0, language)),
        asked.named(output),
        {
            "data": [bars | {"marker": {"color": "@europetint", "line": {"color": "@europe", "width": 0.5}}}],
            "layout": layout | {"shapes": shapes, "annotations": notes, "showlegend": False},
        },
        [PERCENTILE[language], asked.named(output)],
        [[f"P{p}", float(asked.shown(output, value))] for p, value in at.items()],
        said,
    )


def inputs(asked: Asked, table: pd.DataFrame) -> list[Panel]:
    """Which inputs move the result: over all draws, and one at a time."""
    output, language = asked.question.output, asked.language
    ranks = rank_correlations(table, output).head(MOST_INPUTS)
    asked.check()
    swings = asked.shown(output, tornado(asked)).head(MOST_INPUTS)
    words = {"output": asked.name(output)}
    names = [asked.name(name) for name in ranks.index]
    height = 110 + 34 * MOST_INPUTS
    told = SEMICOLON[language].join(
        f"{n} {number(float(v), 2, language)}" for n, v in zip(names, ranks, strict=True)
    )
    first = Panel(
        MOVES[language].format(**words),
        RANKS[language],
        {
            "data": [lying(names, ranks.to_numpy(), "@europe")],
            "layout": upright() | {"xaxis": {"range": [-1, 1], "zeroline": True}},
        },
        [INPUT[language], CORRELATION[language]],
        [[name, float(value)] for name, value in zip(names, ranks, strict=True)],
        f"{MOVES[language].format(**words)} ({RANKS[language]}){COLON[language]}{told}",
        height=height,
    )
    here, decimals = (
        float(asked.shown(output, asked.model(asked.given(0))[output])),
        asked.model.decimals(output),
    )
    names = [asked.name(name) for name in swings.index]
    sides = ((AT_LOW, swings.low, "@neutral"), (AT_HIGH, swings.high, "@russia"))
    ends = [
        lying(names, values.to_numpy() - here, colour) | {"base": here, "name": side[language]}
        for side, values, colour in sides
    ]
    swung = SEMICOLON[language].join(
        f"{name} {between((low, high), decimals, language)}"
        for name, low, high in zip(names, swings.low, swings.high, strict=True)
    )
    second = Panel(
        TORNADO[language],
        f"{asked.named(output)}{COLON[language]}{FROM_TO[language]}",
        {"data": ends, "layout": upright() | {"xaxis": {"nticks": 6}, "barmode": "overlay"}},
        [INPUT[language], AT_LOW[language], AT_HIGH[language]],
        [[n, float(low), float(high)] for n, low, high in zip(names, swings.low, swings.high, strict=True)],
        f"{TORNADO[language]}{COLON[language]}{FROM_TO[language]}. {swung}",
        height=height,
    )
    return [panel for panel, rows in ((first, len(ranks)), (second, len(swings))) if rows]


def lying(names: list[str], values: np.ndarray, colour: str) -> dict[str, Any]:
    """Bars from left to right, one a name."""
    return {
        "type": "bar",
        "orientation": "h",
        "y": [in_lines(n) for n in names],
        "x": values,
        "marker": {"color": colour},
    }


def upright() -> dict[str, Any]:
    """The first name stands at the top."""
    return {"yaxis": {"autorange": "reversed", "automargin": True, "ticklabelstandoff": 6}, "bargap": 0.35}


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
