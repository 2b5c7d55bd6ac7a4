"""Which inputs move a result: over draws by the correlation of ranks, and one input at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd

from dashboard.core.numbers import between, number
from dashboard.core.words import COLON, SEMICOLON, Words
from dashboard.dash_parts.tools.core.tool import Asked, Panel, in_lines

MOST_INPUTS = 12
"""Inputs that are shown, those that move the result most."""
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


def what_moves(asked: Asked, table: pd.DataFrame) -> list[Panel]:
    """Which inputs move the result: over all draws, and one at a time."""
    output, language = asked.question.output, asked.language
    ranks = rank_correlations(table, output, asked.check).head(MOST_INPUTS)
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
            "data": [lying(names, ranks.to_numpy(), "@neutral")],
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
    sides = ((AT_LOW, swings.low, "@neutral"), (AT_HIGH, swings.high, "@ink"))
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


def ranks(values: np.ndarray) -> np.ndarray:
    """The rank of each value, from 1; equal values share the mean of theirs.

    >>> ranks(np.array([3.0, 1, 3, 2])).tolist(), ranks(np.array([3.0, 1, 2])).tolist()
    ([3.5, 1.0, 3.5, 2.0], [3.0, 1.0, 2.0])
    """
    order = np.argsort(values)
    in_order = values[order]
    found = np.empty(len(values))
    if np.all(apart := in_order[1:] != in_order[:-1]):
        found[order] = np.arange(1, len(values) + 1)
        return found
    starts = np.flatnonzero(np.r_[True, apart])
    counts = np.diff(np.r_[starts, len(values)])
    found[order] = np.repeat(starts + (counts + 1) / 2, counts)
    return found


def rank_correlations(table: pd.DataFrame, output: str, check: Callable[[], None]) -> pd.Series:
    """Spearman's correlation of each drawn input with the result, the strongest first; an input or a result
    that never changes has none. The same as pandas gives with "spearman", in a tenth of its time. `check` is
    called before each input, as `Asked.check` is.
    """
    result = ranks(table[output].to_numpy())
    found: dict[str, float] = {}
    for name in table.columns.drop(output) if np.ptp(result) > 0 else ():
        check()
        own = ranks(table[name].to_numpy())
        if np.ptp(own) > 0:
            found[str(name)] = float(np.corrcoef(own, result)[0, 1])
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
