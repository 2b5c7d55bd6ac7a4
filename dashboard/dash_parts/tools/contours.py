"""Any result over two levers at once, as contours, with what the sources cite as a box."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from dashboard.core.numbers import number
from dashboard.core.words import COLON, Words
from dashboard.dash_parts.tools.core.break_even import break_even
from dashboard.dash_parts.tools.core.tool import CITED, Answer, Asked, Panel, Tool, arguments
from dashboard.models.core.scenario import shortest

STEPS = 40
"""Values of each lever."""
SHOWN = 5
"""Every so many of them stand in the table."""
TITLE = Words(fr="{output} selon deux leviers", en="{output} over two levers")
ALT = Words(
    fr=(
        "Courbes de niveau de « {output} » selon « {along} » et « {across} », de {low} à {high} ; le scénario"
        " donne {value}"
    ),
    en=(
        "Contours of “{output}” over “{along}” and “{across}”, from {low} to {high}; the scenario gives"
        " {value}"
    ),
)
LINE = Words(fr="Le trait épais est à {level}.", en="The thick line is at {level}.")
TURNS = Words(
    fr="Le trait épais est là où le résultat change de signe.",
    en="The thick line is where the result changes sign.",
)
UNCHANGED = Words(
    fr="Le trait épais est là où rien ne change ({level}).",
    en="The thick line is where nothing changes ({level}).",
)
NO_LINE = Words(fr="Aucun point n'atteint {level}.", en="No point reaches {level}.")
ONE_LEVER = Words(
    fr="« {output} » ne dépend que d'un levier, « {along} ».",
    en="“{output}” depends on one lever alone, “{along}”.",
)
CURVE = Words(fr="Sa courbe selon « {along} »", en="Its curve along “{along}”")
HERE = Words(fr="Scénario A", en="Scenario A")


def surface(asked: Asked) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Both levers from end to end, and the result at every pair, in the units that are written."""
    question, model = asked.question, asked.model
    ends = [model.inputs[name].slider for name in (question.along, question.across)]
    x, y = (np.linspace(start, end, STEPS) for start, end, _ in ends)
    given = asked.given(0) | {question.along: x[None, :], question.across: y[:, None]}
    z = np.broadcast_to(model(given)[question.output], (STEPS, STEPS))
    shown = (asked.shown(n, v) for n, v in ((question.along, x), (question.across, y), (question.output, z)))
    along, across, result = shown
    return np.asarray(along), np.asarray(across), np.asarray(result)


def answer(asked: Asked) -> Answer:
    question, model, language = asked.question, asked.model, asked.language
    if question.along == question.across:
        return along_one(asked)
    x, y, z = surface(asked)
    asked.check()
    output, level = question.output, break_even(asked)
    finite = z[np.isfinite(z)]
    ends = (float(finite.min()), float(finite.max())) if finite.size else (0.0, 0.0)
    scale = model.unit(output).scale
    value = asked.written(output, model(asked.given(0))[output])
    words = {
        "output": asked.name(output),
        "along": asked.name(question.along),
        "across": asked.name(question.across),
        "low": asked.written(output, ends[0] / scale),
        "high": asked.written(output, ends[1] / scale),
        "value": value,
    }
    reached = level is not None and ends[0] < level < ends[1]
    lines = [f"{HERE[language]}{COLON[language]}{value}."]
    if level is not None and (reached or question.level is not None):
        own = TURNS if level == 0 else UNCHANGED
        told = NO_LINE if not reached else LINE if question.level is not None else own
        lines.append(told[language].format(level=asked.written(output, level / scale)))
    head = f"{asked.name(question.across)} ↓ · {asked.name(question.along)} →"

    def table(steps: list[int]) -> tuple[list[str], list[list[float]]]:
        columns = [head, *(number(float(x[i]), model.decimals(question.along), language) for i in steps)]
        return columns, [[float(y[j]), *(float(z[j, i]) for i in steps)] for j in steps]

    panel = Panel(
        TITLE[language].format(**words),
        asked.named(output),
        figure(asked, x, y, z, level if reached else None),
        *table([*range(0, STEPS, SHOWN), STEPS - 1]),
        ALT[language].format(**words),
        height=520,
        file_tables=[table([*range(STEPS)])],
    )
    return Answer.on_result(asked, output, [panel], python(asked), lines)


def along_one(asked: Asked) -> Answer:
    """The answer for a result that rests on one lever: words, and the way to its curve."""
    question, language = asked.question, asked.language
    words = {"output": asked.name(question.output), "along": asked.name(question.along)}
    curve = {CURVE[language].format(**words): f"?{replace(question, tool='curves').query()}"}
    return Answer([], "", "", [ONE_LEVER[language].format(**words)], examples=curve)


def figure(asked: Asked, x: np.ndarray, y: np.ndarray, z: np.ndarray, level: float | None) -> dict[str, Any]:
    question, model, language = asked.question, asked.model, asked.language
    z = np.where(np.isfinite(z), z, np.nan)
    surface = {"type": "contour", "x": x, "y": y, "z": z}
    data: list[dict[str, Any]] = [
        surface
        | {
            "colorscale": [[0, "@card"], [1, "@neutraltint"]],
            "contours": {"showlabels": True, "labelfont": {"color": "@ink", "size": 13}},
            "line": {"color": "@soft", "width": 0.8},
            # The unit stands over the drawing, with what is measured.
            "colorbar": {"outlinewidth": 0, "thickness": 14},
        }
    ]
    if level is not None:
        contours = {"start": level, "end": level, "size": 1, "coloring": "none"}
        thick = {"color": "@ink", "width": 4}
        name = asked.written(question.output, level / model.unit(question.output).scale)
        named = {"name": name, "showlegend": True, "showscale": False, "hoverinfo": "skip"}
        data.append(surface | {"contours": contours, "line": thick, **named})
    here = [
        float(asked.shown(name, asked.given(0).get(name, model.inputs[name].central)))
        for name in (question.along, question.across)
    ]
    marker = {"symbol": "cross", "size": 15, "color": "@ink", "line": {"color": "@card", "width": 2}}
    data.append(
        {"type": "scatter", "mode": "markers", "x": here[:1], "y": here[1:], "marker": marker}
        | {"name": HERE[language], "showlegend": True}
    )
    layout: dict[str, Any] = {"xaxis": asked.axis(question.along), "yaxis": asked.axis(question.across)}
    return {"data": data, "layout": layout | {"shapes": box(asked), "showlegend": True}}


def box(asked: Asked) -> list[dict[str, Any]]:
    """The cited ranges of both levers as a box with its name in the legend: the whole length of one of which
    nothing is cited, and no box where nothing is of either.
    """
    levers = [asked.model.inputs[name] for name in (asked.question.along, asked.question.across)]
    if all(lever.evidence is None for lever in levers):
        return []
    ends = [
        [float(asked.shown(lever.name, end)) for end in lever.evidence or lever.slider[:2]]
        for lever in levers
    ]
    (x0, x1), (y0, y1) = ends
    line = {"color": "@edge", "width": 2, "dash": "dash"}
    named = {"name": CITED[asked.language], "showlegend": True}
    return [{"type": "rect", "x0": x0, "x1": x1, "y0": y0, "y1": y1, "line": line, **named}]


def python(asked: Asked) -> str:
    question = asked.question
    ends = {
        name: ", ".join(shortest(end) for end in asked.model.inputs[name].slider[:2])
        for name in (question.along, question.across)
    }
    kept = {n: v for n, v in asked.given(0).items() if n not in ends}
    grid = f"{question.along}=x[None, :], {question.across}=y[:, None]"
    return "\n".join(
        [
            "import numpy as np",
            "from dashboard import models",
            "",
            f"x = np.linspace({ends[question.along]}, {STEPS})",
            f"y = np.linspace({ends[question.across]}, {STEPS})",
            f"z = {asked.python_model}({grid}{arguments(kept)}).{question.output}",
            "print(z)",
        ]
    )


TOOL = Tool(
    __name__.rpartition(".")[2],
    order=3,
    title=Words(fr="Deux leviers", en="Two levers"),
    text=Words(
        fr=(
            "Un résultat selon deux leviers à la fois, en courbes de niveau. Le cadre est ce que citent les"
            " sources pour les deux ; la croix, le scénario A."
        ),
        en=(
            "A result over two levers at once, as contours. The box is what the sources cite for both; the"
            " cross is scenario A."
        ),
    ),
    answer=answer,
    asks=("model", "output", "along", "across", "level"),
)
