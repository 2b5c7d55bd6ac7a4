"""The bill over ten years: at once, over five or eight years, at the pace chosen; what it is worth now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.curves import curve
from dashboard.charts.core.legend import Key
from dashboard.charts.core.marks import Mark, computed, target
from dashboard.charts.core.pieces import note, template
from dashboard.charts.core.screens import both
from dashboard.core.words import Words

BY, YEARS = "year", 10
SPEEDS = (
    (
        "at_once",
        Words(fr="D'un coup", en="At once"),
        Words(fr="d'un coup", en="at once"),
        1,
        ("left", "top"),
        "dot",
    ),
    (
        "five_years",
        Words(fr="En cinq ans", en="Over five years"),
        Words(fr="5 ans", en="5 years"),
        3,
        ("right", "bottom"),
        "solid",
    ),
    (
        "eight_years",
        Words(fr="En huit ans", en="Over eight years"),
        Words(fr="8 ans", en="8 years"),
        6,
        ("left", "top"),
        "solid",
    ),
)
"""A speed, its words, those at its line, the year where they stand and the sides that they begin at, the
dashes of the line.
"""
CHOSEN = Words(fr="Au rythme choisi", en="At the pace chosen")
WORTH = Words(fr="{name} : {worth}", en="{name}: {worth}")
HEIGHT, TOP = 370, 86


def marks(context: Context) -> list[Mark]:
    rows = [(name, words) for name, words, *_ in SPEEDS] + [("own_pace", CHOSEN)]
    made = [
        computed(context.model, f"present_value_{name}", words, context.language, colour)
        for (name, words), colour in zip(rows, ["@soft"] * len(SPEEDS) + ["@ink"], strict=True)
    ]
    return [replace(mark, styles=("line",)) for mark in made]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    *speeds, chosen = marks
    data = [over_years(name, "@soft", 1.5, dash=dash) for name, *_, dash in SPEEDS]
    worths = [
        said(mark, words, context.language) for mark, (_, words, *_) in zip(speeds, SPEEDS, strict=True)
    ]
    first = f"<b>{said(chosen, CHOSEN, context.language)}</b>"
    data.append(over_years("own_pace", "@ink", 3))
    worth = {"slot": "value", "of": "cost_in_year_own_pace"}
    data.append(target({"slot": "value", "of": BY}, worth, chosen))
    most = ["cost_in_year_at_once", "whole_bill"]
    return {
        "data": data,
        "layout": look.layout(
            HEIGHT,
            margin={"l": 36, "r": 22, "t": TOP, "b": 30},
            xaxis=look.axis(
                range=[0.8, YEARS + 0.2], **years(context.language), **look.BELOW, showgrid=False
            ),
            yaxis=look.axis(
                range=[
                    {"slot": "end", "of": most, "least": 0, "pad": 1.1, "lowest": True},
                    {"slot": "end", "of": ["whole_bill"], "least": 9.5, "pad": 0.93},
                ],
                nticks=6,
                showline=False,
            ),
            annotations=[
                *(
                    named(name, short[context.language], at, *place)
                    for name, _, short, at, place, _ in SPEEDS
                ),
                {
                    "xref": "paper",
                    "x": 0,
                    "xanchor": "left",
                    "yref": "paper",
                    "y": 1,
                    "yanchor": "bottom",
                    "yshift": 8,
                    "showarrow": False,
                    "font": {"size": look.SIZE, "color": "@ink"},
                    "align": "left",
                    "text": both(*(template("<br>".join([first, *rest])) for rest in on_lines(worths))),
                },
            ],
        ),
    }


def over_years(speed: str, colour: str, width: float, **line: Any) -> dict[str, Any]:
    """What each year costs at a speed, in steps."""
    return curve(*years_and_costs(speed), colour, width, shape="hvh", **line)


def years_and_costs(speed: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """Slots of the years, and of what each costs at a speed."""
    year, cost = (
        {"slot": "sweep", "of": of, "by": BY, "points": YEARS} for of in (BY, f"cost_in_year_{speed}")
    )
    return year, cost


def on_lines(worths: Sequence[str]) -> tuple[list[str], list[str]]:
    """What the speeds are worth, on one line of a large screen, on several of a small one."""
    return [" · ".join(worths)], list(worths)


def named(speed: str, words: str, at: int, xanchor: str, yanchor: str) -> dict[str, Any]:
    """A few words beside the line of a speed, at one of its years."""
    _, costs = years_and_costs(speed)
    return {
        **note(words, look.SMALL, "@soft"),
        "x": at,
        "xanchor": xanchor,
        "y": costs | {"place": at - 1},
        "yanchor": yanchor,
    }


def said(mark: Mark, words: Words, language: str) -> str:
    """« En cinq ans : 40,8 Md$ »."""
    return WORTH[language].format(name=words[language], worth="{%s}" % mark.outputs[0])


def years(language: str) -> dict[str, Any]:
    """The ticks of the years."""
    first = Words(fr="année {n}", en="year {n}")[language]
    at = (1, 3, 5, 8, 10)
    return {"tickvals": list(at), "ticktext": [first.format(n=1), *map(str, at[1:])], "tickangle": 0}


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr=(
            "Sur dix ans, partir en huit ans [present_value_eight_years<0: rapporterait"
            " {present_value_eight_years} ; d'un coup, {-present_value_at_once} // coûterait"
            " {present_value_eight_years} ; d'un coup, {present_value_at_once}]"
        ),
        en=(
            "Over ten years, leaving in eight would [present_value_eight_years<0: bring in"
            " {present_value_eight_years}; at once, {-present_value_at_once} // cost"
            " {present_value_eight_years}; at once, {present_value_at_once}]"
        ),
    ),
    measure=Words(
        fr=(
            "Surcoût de chaque année, en milliards de dollars, prix de 2025 ; la valeur actualisée des dix"
            " années est écrite"
        ),
        en=(
            "Extra cost of each year, billion US dollars at prices of 2025; the present value of the ten"
            " years is written out"
        ),
    ),
    kind=Words(fr="Quatre lignes en marches, sur dix ans", en="Four stepped lines, over ten years"),
    claim=Claim(
        ("present_value_at_once", "present_value_five_years", "present_value_eight_years"),
        lambda once, five, eight: once > five > eight > 0,
    ),
    colours=(
        Key("line", "@ink", Words(fr="au rythme choisi †", en="at the pace chosen †")),
        Key("line", "@soft", Words(fr="à trois autres rythmes †", en="at three other paces †")),
    ),
    marks=marks,
    compares=-1,
    card=CardSpec(2, (0, 1, 2)),
    draw=draw,
    model="leaving",
    live=True,
)
