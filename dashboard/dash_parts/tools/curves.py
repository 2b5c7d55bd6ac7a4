"""Any result of any model along one lever, under up to three scenarios, with what breaks even."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from dashboard.core.words import COLON, SEMICOLON, Words
from dashboard.dash_parts.tools.core.break_even import break_even, crossings
from dashboard.dash_parts.tools.core.tool import (
    CITED,
    COLOURS,
    DASHES,
    Answer,
    Asked,
    Panel,
    Tool,
    arguments,
)
from dashboard.models.core.scenario import shortest

NEAR_END = 0.2
"""Part of a lever's way within which what is written beside a point would leave the drawing."""
POINTS = 101
"""Points of a curve."""
TITLE = Words(fr="{output} selon « {along} »", en="{output} along “{along}”")
MEETS = Words(
    fr="{scenario} : « {output} » vaut {level} quand « {along} » est à {values}.",
    en="{scenario}: “{output}” is {level} where “{along}” is at {values}.",
)
MEET = Words(
    fr="{one} et {other} se rejoignent quand « {along} » est à {values}.",
    en="{one} and {other} meet where “{along}” is at {values}.",
)
NOT = Words(
    fr="{scenario} : « {output} » n'atteint {level} nulle part sur ce levier.",
    en="{scenario}: “{output}” reaches {level} nowhere on this lever.",
)
STANDS = Words(fr="{scenario} : {value}.", en="{scenario}: {value}.")
START = Words(fr="Valeurs de départ", en="Starting values")
ALT = Words(
    fr="{n} courbes de « {output} » selon « {along} »",
    en="{n} curves of “{output}” along “{along}”",
)
ALT_ONE = Words(fr="Une courbe de « {output} » selon « {along} »", en="A curve of “{output}” along “{along}”")


def places(asked: Asked) -> list[int]:
    """The scenarios that are drawn: the first, and each other that is not the same curve."""
    question, seen, found = asked.question, [], []
    for place in range(len(question.scenarios)):
        given = {name: value for name, value in asked.given(place).items() if name != question.along}
        if given not in seen:
            found.append(place)
            seen.append(given)
    return found


def name_of(asked: Asked, place: int) -> str:
    """What a curve is called: a second or third scenario in which nothing moves is the starting values."""
    return asked.scenario_name(place) if not place or asked.given(place) else START[asked.language]


def answer(asked: Asked) -> Answer:
    question, model, language = asked.question, asked.model, asked.language
    along, output = question.along, question.output
    curves: dict[int, np.ndarray] = {}
    x = np.empty(0)
    for place in places(asked):
        given = {name: value for name, value in asked.given(place).items() if name != along}
        swept = model.along(along, POINTS, **given)
        x, curves[place] = (np.asarray(asked.shown(name, swept[name])) for name in (along, output))
        asked.check()
    level = break_even(asked)
    words = {"output": asked.name(output), "along": asked.name(along), "n": len(curves)}
    sentences = list(lines(asked, x, curves, level))
    rows = [[float(x[i]), *(float(y[i]) for y in curves.values())] for i in range(POINTS)]
    columns = [asked.named(along), *(name_of(asked, place) for place in curves)]
    panel = Panel(
        TITLE[language].format(**words),
        asked.named(output),
        figure(asked, x, curves, level),
        columns,
        rows[::10],
        (ALT if len(curves) > 1 else ALT_ONE)[language].format(**words)
        + COLON[language]
        + " ".join(sentences),
        file_tables=[(columns, rows)],
    )
    return Answer.on_result(asked, output, [panel], python(asked, list(curves)), sentences)


def figure(asked: Asked, x: np.ndarray, curves: dict[int, np.ndarray], level: float | None) -> dict[str, Any]:
    """The curves, the cited range of the lever as a band, the level as a line, and where each scenario
    stands.
    """
    lever, language = asked.model.inputs[asked.question.along], asked.language
    data: list[dict[str, Any]] = []
    for place, y in curves.items():
        line = {"color": COLOURS[place], "dash": DASHES[place], "width": 2.5}
        name = name_of(asked, place)
        data.append({"type": "scatter", "mode": "lines", "name": name, "x": x, "y": y, "line": line})
        own = asked.given(place).get(lever.name, lever.central)
        at = float(asked.shown(lever.name, own))
        stands = {"type": "scatter", "mode": "markers", "x": [at], "y": [float(np.interp(at, x, y))]}
        marker = {"color": COLOURS[place], "size": 11, "symbol": ("circle", "diamond", "square")[place]}
        data.append(stands | {"marker": marker, "showlegend": False, "name": name})
        if len(curves) == 1:
            data[-1] |= value_beside(asked, x, y, at)
    shapes: list[dict[str, Any]] = []
    if lever.evidence and lever.open:
        low, high = (float(asked.shown(lever.name, end)) for end in lever.evidence)
        band = {"type": "rect", "yref": "paper", "y0": 0, "y1": 1, "x0": low, "x1": high, "layer": "below"}
        named = {"name": CITED[language], "showlegend": True}
        shapes.append(band | {"fillcolor": "@evidence", "opacity": 0.35, "line": {"width": 0}, **named})
    if level is not None:
        line = {"color": "@soft", "width": 1, "dash": "dot"}
        shapes.append(
            {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": level, "y1": level, "line": line}
        )
    return {
        "data": data,
        "layout": {
            "xaxis": asked.axis(asked.question.along),
            "shapes": shapes,
            "showlegend": len(curves) > 1 or bool(lever.evidence and lever.open),
        },
    }


def value_beside(asked: Asked, x: np.ndarray, y: np.ndarray, at: float) -> dict[str, Any]:
    """The value written at the point where a lone curve stands, on the side that the curve leaves free."""
    output = asked.question.output
    value = float(np.interp(at, x, y)) / asked.model.unit(output).scale
    rises, along = y[-1] >= y[0], (at - x[0]) / (x[-1] - x[0])
    above = along > NEAR_END if rises else along < 1 - NEAR_END
    side = f"{'top' if above else 'bottom'} {'left' if rises == above else 'right'}"
    text = f"<b>{asked.written(output, value)}</b>"
    return {"mode": "markers+text", "text": [text], "textposition": side, "cliponaxis": False}


def lines(asked: Asked, x: np.ndarray, curves: dict[int, np.ndarray], level: float | None) -> Iterator[str]:
    """Where curves break even, and where two of them meet, in words."""
    question, language, scale = asked.question, asked.language, asked.model.unit(asked.question.along).scale
    output, along = asked.name(question.output), asked.name(question.along)

    def at(values: list[float]) -> str:
        return SEMICOLON[language].join(asked.written(question.along, value / scale) for value in values)

    for place in curves:
        value = asked.written(question.output, asked.model(asked.given(place))[question.output])
        yield STANDS[language].format(scenario=name_of(asked, place), value=value)
    for place, y in curves.items():
        if level is None:
            break
        met = crossings(x, y - level)
        if not met and question.level is None:
            continue
        words = MEETS if met else NOT
        written = asked.written(question.output, level / asked.model.unit(question.output).scale)
        said = {"scenario": name_of(asked, place), "output": output, "level": written}
        yield words[language].format(**said, along=along, values=at(met))
    first, *others = curves
    for place in others:
        with np.errstate(invalid="ignore"):
            apart = curves[first] - curves[place]
        if met := crossings(x, apart):
            names = {"one": name_of(asked, first), "other": name_of(asked, place)}
            yield MEET[language].format(**names, along=along, values=at(met))


def python(asked: Asked, drawn: list[int]) -> str:
    question = asked.question
    calls = []
    for place in drawn:
        given = {name: value for name, value in asked.given(place).items() if name != question.along}
        call = f'{asked.python_model}.sweep("{question.along}", n={POINTS}{arguments(given)})'
        calls.append(f'{"abc"[place]} = {call}["{question.output}"]')
    lever = asked.model.inputs[question.along]
    ends = " … ".join(shortest(end) for end in lever.slider[:2])
    return "\n".join(["from dashboard import models", "", f"# {question.along}: {ends}", *calls, "print(a)"])


TOOL = Tool(
    __name__.rpartition(".")[2],
    order=2,
    title=Words(fr="Une courbe", en="A curve"),
    text=Words(
        fr=(
            "Un résultat le long d'un levier, sous trois scénarios au plus. La bande est ce que citent les"
            " sources ; un point marque où se tient chaque scénario."
        ),
        en=(
            "A result along one lever, under up to three scenarios. The band is what the sources cite; a mark"
            " says where each scenario stands."
        ),
    ),
    answer=answer,
    asks=("model", "output", "along", "level"),
    scenarios=3,
)
