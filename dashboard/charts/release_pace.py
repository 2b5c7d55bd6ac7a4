"""The pace of releases, the pace that the date would take, and the fan to those still held on that date."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.curves import area, curve, on_line, point_of, ring, spread
from dashboard.charts.core.legend import Key
from dashboard.charts.core.marks import Mark, cited, computed, point
from dashboard.charts.core.pieces import IF_MOVED, note, template
from dashboard.core.words import Words

PACES = (
    ("freed_per_month", "@belarus", Words(fr="Libérés par mois", en="Freed a month")),
    ("needed_per_month", "@unitedstates", Words(fr="Il en faudrait", en="It would take")),
)
HELD = Words(fr="Détenus, mai 2026", en="Held, May 2026")
LEFT = Words(fr="Encore détenus à la date visée", en="Still held on the target date")
WERE_HELD = Words(fr="<b>{prisoners_left|n}</b> détenus", en="<b>{prisoners_left|n}</b> held")
STILL = Words(fr="encore<br>détenus", en="still held")
AIM = Words(fr="Visé par Washington", en="Aimed at by Washington")
NONE_LEFT = Words(fr="0, contre {n} de ses sanctions", en="0, for {n} of its sanctions")
CLEAR = 250
"""Prisoners from which words have room over those at the foot of the drawing."""
START, END = 0.0, 1.0
"""Where the fan begins and ends along an axis that has two dates."""
TOP, HEIGHT = 50, 310
"""Heights in pixels of the words above the fan, and of the fan."""


def marks(context: Context) -> list[Mark]:
    figure, language = context.data.figure, context.language
    aim = cited(figure("us_sanctions_to_be_lifted"), language, "@unitedstates", AIM, NONE_LEFT)
    return [
        *(
            on_line(computed(context.model, output, label, language, colour))
            for output, colour, label in PACES
        ),
        on_line(cited(figure("prisoners_left_in_document_004"), language, "@ink", HELD)),
        point_of(computed(context.model, "left_on_date", LEFT, language, "@ink")),
        replace(aim, styles=()),
    ]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    """Those held until the date, and dark among them those whom the pace that it would take would free."""
    freed, needed, held, left, aim = marks
    language = context.language
    start = {"slot": "value", "of": "prisoners_left"}
    edges = [curve([START, END], [start, end], "@ink", 1, dash="1.5px,3px") for end in (left.low, left.high)]
    before = [context.model.inputs["prisoners_left"].central, context.openings["left_on_date"]]
    opening = curve([START, END], before, "@soft", 1.5, dash="dot")
    most = {"slot": "end", "of": ["prisoners_left", "left_on_date"], "least": 960, "pad": 1.07}
    aimed = {"symbol": "circle-open", "size": 15, "color": aim.colour, "line": {"width": 2}}
    ticks = Words(fr="mai 2026|date visée", en="May 2026|date aimed at")[language].split("|")
    # The words of what is left stand above those of the aim where both points are nearly one.
    clear = at_least(CLEAR, "left_on_date")
    # The words of those held stand over the line where it rises.
    over = {
        "slot": "choose",
        "of": "net_per_month",
        "below": [[0, clear]],
        "else": at_least(CLEAR, "prisoners_left"),
    }
    aim_words = beside(0, Words(fr="visé : 0", en="aim: 0")[language], 0)
    return {
        "data": [
            area([START, END, END, START], [start, left.value, 0, 0], "@inktint"),
            area([START, END, END], [start, left.value, 0], "@range"),
            {**opening, "opacity": IF_MOVED},
            *edges,
            curve([START, END], [start, 0], needed.colour, 1.75, dash="6px,4px"),
            curve([START, END], [start, left.value], "@ink", 3),
            spread(END, left),
            *ring(END, left),
            point(END, 0, aim, **aimed),
            {**point(START, 0, held, symbol="circle", size=12, color="@ink"), "y": [start]},
        ],
        "layout": look.layout(
            TOP + HEIGHT + 36,
            margin={"l": 24, "r": 112, "t": TOP, "b": 36},
            xaxis=look.axis(range=[-0.02, 1.0], tickvals=[], showgrid=False, linecolor="@ink"),
            yaxis={"range": [0, most], "visible": False, "fixedrange": True},
            annotations=[
                pace(freed, {**PAPER, "y": 1, "yshift": 8}),
                pace(needed, {"x": START, "y": 0, "yshift": 12}),
                {
                    **note(template(WERE_HELD[language]), look.SIZE, "@ink"),
                    **{"x": START, "xanchor": "left", "xshift": 12, "y": over, "yanchor": "bottom"},
                },
                *(date(*told) for told in zip((START, END), ("left", "right"), ticks, strict=True)),
                beside(clear, "<b>{left_on_date}†</b>", 33, look.SIZE + 7),
                beside(clear, f"{STILL[language]}<br>{{left_on_date.low|n}}–{{left_on_date.high|n}}", -10),
                {**aim_words, "font": {"size": look.SIZE, "color": aim.colour}},
            ],
        ),
    }


def at_least(least: float, of: str) -> dict[str, Any]:
    """The height of an output or an input, where it is no lower than that."""
    return {"slot": "choose", "of": of, "below": [[least, least]], "else": {"slot": "value", "of": of}}


PAPER = {"xref": "paper", "yref": "paper", "x": 0}


def pace(mark: Mark, place: dict[str, Any]) -> dict[str, Any]:
    """A pace in words, at its line; on a small screen without its range."""
    name, value = f"<b>{mark.label}</b><br>", mark.text.partition(" (")[0]
    words = {**template(name + mark.text), "narrow": name + value}
    at = {"xanchor": "left", "xshift": 8, "yanchor": "bottom"}
    return {**note(words, look.SIZE, "@ink"), **at, **place}


def date(x: float, side: str, words: str) -> dict[str, Any]:
    """One of the two dates, below the axis."""
    return {
        **note(words, look.SIZE, "@soft"),
        **{"x": x, "xanchor": side, "yref": "paper", "y": 0, "yanchor": "top", "yshift": -4},
    }


def beside(y: Any, words: str, shift: int, size: int = look.SIZE) -> dict[str, Any]:
    """Words at the right of the fan."""
    at = {"x": END, "xanchor": "left", "xshift": 16, "y": y, "yanchor": "middle", "yshift": shift}
    return {**note(template(words), size, "@ink"), **at}


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr=(
            "À {freed_per_month|n} libérés par mois, [left_on_date<0.5: il ne resterait aucun prisonnier //"
            " il resterait {left_on_date} prisonniers] à la date visée"
        ),
        en=(
            "At {freed_per_month|n} freed a month, [left_on_date<0.5: nobody // {left_on_date}] would still"
            " be in prison on the target date"
        ),
    ),
    measure=Words(
        fr=(
            "Personnes détenues de mai à fin 2026, à un rythme constant ; la fourchette parcourt six cas,"
            " deux décomptes et trois rythmes"
        ),
        en=(
            "People held from May to the end of 2026, at a constant pace; the range covers six cases: two"
            " counts, three rhythms"
        ),
    ),
    kind=Words(
        fr="Un éventail, du nombre cité à la date visée",
        en="A fan, from the number cited to the date aimed at",
    ),
    claim=Claim(
        ("freed_per_month", "needed_per_month", "left_on_date"),
        lambda freed, needed, left: needed > freed and left > 100,
    ),
    colours=(
        Key("tint", "@ink", Words(fr="détenus", en="held")),
        Key(
            "cited",
            "@range",
            Words(
                fr="libres à temps au rythme qu'il faudrait", en="free in time at the pace that it would take"
            ),
        ),
    ),
    marks=marks,
    card=CardSpec(3, (2, 3)),
    draw=draw,
    model="release",
    live=True,
)
