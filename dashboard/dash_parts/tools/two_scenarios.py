"""From one scenario to another: the change of a result, shared out over the levers that moved."""

from __future__ import annotations

import math
from typing import Any

from dashboard.core.numbers import number
from dashboard.core.words import SEMICOLON, Words
from dashboard.dash_parts.tools.core.tool import Answer, Asked, Panel, Tool, in_lines
from dashboard.models.core.scenario import literal
from dashboard.models.core.uncertainty import MOST_MOVED

TITLE = Words(fr="De A à B : {output}", en="From A to B: {output}")
MEASURE = Words(
    fr="{unit} ; la part de chaque levier, moyenne sur tous les ordres où ils pourraient bouger",
    en="{unit}; the part of each lever, a mean over all orders in which they could move",
)
SAME = Words(
    fr="A et B donnent la même chose : changez un levier dans la colonne B.",
    en="A and B are the same: change a lever in column B.",
)
MANY = Words(
    fr="{n} leviers diffèrent entre A et B ; la part de chacun se calcule jusqu'à {most}.",
    en="{n} levers differ between A and B; the part of each can be worked out for up to {most}.",
)
ENDLESS = Words(
    fr="A : {a} ; B : {b}. Seul un changement entre deux valeurs finies se partage entre les leviers.",
    en="A: {a}; B: {b}. Only a change between two finite values can be shared out over the levers.",
)
CHANGE = Words(fr="De {a} (A) à {b} (B) : {change}.", en="From {a} (A) to {b} (B): {change}.")
STEP = Words(fr="Étape", en="Step")
FROM, TO = Words(fr="En A", en="In A"), Words(fr="En B", en="In B")
PART = Words(fr="Part du changement", en="Part of the change")


def parts(asked: Asked) -> dict[str, float]:
    """What each lever that differs has made of the change, in the unit that is written, largest first."""
    output = asked.question.output
    found = asked.model.shapley(asked.given(0), asked.given(1), output)
    shown = {name: float(asked.shown(output, part)) for name, part in found.items()}
    behind = set(asked.model.dependencies(output))
    return dict(sorted(((n, p) for n, p in shown.items() if n in behind), key=lambda one: -abs(one[1])))


def answer(asked: Asked) -> Answer:
    output, language = asked.question.output, asked.language
    both = [asked.model.opening() | asked.given(place) for place in (0, 1)]
    behind = asked.model.dependencies(output)
    differ = [name for name in behind if both[0][name] != both[1][name]]
    lines, panels = [SAME[language]], []
    every = [name for name in both[0] if both[0][name] != both[1][name]]
    if len(every) > MOST_MOVED:
        lines = [MANY[language].format(n=len(every), most=MOST_MOVED)]
    elif differ:
        start, end = (float(asked.shown(output, asked.model(given)[output])) for given in both)
        scale = asked.model.unit(output).scale
        written = [asked.written(output, value / scale) for value in (start, end)]
        if not math.isfinite(end - start):
            lines = [ENDLESS[language].format(a=written[0], b=written[1])]
            return Answer.on_result(asked, output, [], "", lines)
        signed = ("+" if end > start else "") + asked.written(output, (end - start) / scale)
        lines = [CHANGE[language].format(a=written[0], b=written[1], change=signed)]
        panels = [waterfall(asked, start, end, lines[0], both)]
    return Answer.on_result(asked, output, panels, python(asked), lines)


def waterfall(asked: Asked, start: float, end: float, said: str, both: list[dict[str, float]]) -> Panel:
    output, language = asked.question.output, asked.language
    found = parts(asked)
    names = [asked.scenario_name(0), *(asked.name(name) for name in found), asked.scenario_name(1)]
    values = [start, *found.values(), end]
    decimals = asked.model.decimals(output) + 1
    texts = [number(value, decimals, language) for value in values]
    signed = [
        f"+{t}" if 0 < i <= len(found) and v > 0 else t
        for i, (t, v) in enumerate(zip(texts, values, strict=True))
    ]
    drawn: dict[str, Any] = {
        "type": "waterfall",
        "orientation": "h",
        # Beside a bar a number would lie over names where there is little room.
        "y": [f"{in_lines(name)}<br><b>{text}</b>" for name, text in zip(names, signed, strict=True)],
        "x": values,
        "measure": ["absolute", *["relative"] * len(found), "total"],
        # More is not bad and less is not good: the sign at the name says which.
        "increasing": {"marker": {"color": "@neutral"}},
        "decreasing": {"marker": {"color": "@neutral"}},
        "totals": {"marker": {"color": "@ink"}},
        "connector": {"line": {"color": "@line", "width": 1}},
    }
    layout = {
        "xaxis": {"zeroline": True, "nticks": 5},
        "yaxis": {"autorange": "reversed", "automargin": True, "ticklabelstandoff": 6},
        "showlegend": False,
    }
    moved = [[*(asked.written(name, scenario[name]) for scenario in both)] for name in found]
    rows: list[list[Any]] = [[asked.name(n), *m, p] for (n, p), m in zip(found.items(), moved, strict=True)]
    told = SEMICOLON[language].join(f"{name} {text}" for name, text in zip(names, signed, strict=True))
    return Panel(
        TITLE[language].format(output=asked.name(output)),
        MEASURE[language].format(unit=asked.named(output)),
        {"data": [drawn], "layout": layout},
        [STEP[language], FROM[language], TO[language], PART[language]],
        [[names[0], "", "", start], *rows, [names[-1], "", "", end]],
        f"{said} {told}",
        height=100 + 66 * len(names),
        decimals=decimals,
    )


def python(asked: Asked) -> str:
    before, after = literal(asked.given(0)), literal(asked.given(1))
    return "\n".join(
        [
            "from dashboard import models",
            "",
            f'parts = {asked.python_model}.shapley({before}, {after}, "{asked.question.output}")',
            "print(parts)",
        ]
    )


TOOL = Tool(
    __name__.rpartition(".")[2],
    order=5,
    title=Words(fr="Deux scénarios", en="Two scenarios"),
    text=Words(
        fr="D'un scénario à l'autre, la part de chaque levier. Leur somme est le changement entier.",
        en="From one scenario to the other, each lever's part in the change. The parts add up to all of it.",
    ),
    answer=answer,
    scenarios=2,
)
