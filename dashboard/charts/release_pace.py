"""The pace of releases, the pace that the date would take, and the fan to those still held on that date."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.curves import curve, on_line, point_of, ring, spread
from dashboard.charts.core.marks import Mark, cited, computed, point
from dashboard.charts.core.pieces import IF_MOVED, note, template
from dashboard.core.words import Words

PACES = (
    ("freed_per_month", "@belarus", Words(fr="Libérés par mois", en="Freed a month")),
    ("needed_per_month", "@unitedstates", Words(fr="Il en faudrait", en="It would take")),
)
HELD = Words(fr="Détenus, mai 2026", en="Held, May 2026")
LEFT = Words(fr="Encore détenus à la date visée", en="Still held on the target date")
AIM = Words(fr="Visé par Washington", en="Aimed at by Washington")
NONE_LEFT = Words(fr="0, contre {n} de ses sanctions", en="0, for {n} of its sanctions")
CLEAR = 230
"""Prisoners above the aim from which words have room over its own."""
START, END = 0.0, 1.0
"""Where the fan begins and ends along an axis that has two dates."""
TOP, HEIGHT = 66, 300
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
    freed, needed, held, left, aim = marks
    start = {"slot": "value", "of": "prisoners_left"}
    edges = [curve([START, END], [start, end], "@range", 1.5) for end in (left.low, left.high)]
    before = context.openings["left_on_date"]
    opening = curve(
        [START, END], [context.model.inputs["prisoners_left"].central, before], "@soft", 1.5, dash="dot"
    )
    ends = {"slot": "end", "of": ["prisoners_left", "left_on_date"], "least": 1000, "pad": 1.06}
    aimed = {"symbol": "circle-open", "size": 15, "color": aim.colour, "line": {"width": 2}}
    ticks = Words(fr="mai 2026|date visée", en="May 2026|date aimed at")[context.language].split("|")
    # The words of what is left stand above those of the aim where both points are nearly one.
    clear = {"slot": "choose", "of": "left_on_date", "below": [[CLEAR, CLEAR]], "else": left.value}
    upper = [
        {**note(template(f"<b>{mark.label}</b>  {mark.text}"), look.SIZE, "@ink"), **corner(-line * 20)}
        for line, mark in enumerate((freed, needed))
    ]
    return {
        "data": [
            {**opening, "opacity": IF_MOVED},
            *edges,
            curve([START, END], [start, left.value], "@ink", 2.5),
            spread(END, left),
            *ring(END, left),
            point(END, 0, aim, **aimed),
            {**point(START, 0, held, symbol="circle", size=12, color="@ink"), "y": [start]},
        ],
        "layout": look.layout(
            TOP + HEIGHT + 36,
            margin={"l": 46, "r": 128, "t": TOP, "b": 36},
            xaxis=look.axis(range=[-0.04, 1.0], tickvals=[START, END], ticktext=ticks, showgrid=False),
            yaxis=look.axis(
                range=[{**ends, "least": -40, "pad": -0.04}, ends], nticks=6, tickformat=",d", showline=False
            ),
            annotations=[
                *upper,
                beside(clear, "<b>{left_on_date}</b>", 9),
                beside(clear, "{left_on_date.low|n}–{left_on_date.high|n}", -8),
                {
                    **beside(0, Words(fr="visé : 0", en="aim: 0")[context.language], 0),
                    "font": {"size": look.SIZE, "color": aim.colour},
                },
            ],
        ),
    }


def beside(y: Any, words: str, shift: int) -> dict[str, Any]:
    """Words at the right of the fan."""
    at = {"x": END, "xanchor": "left", "xshift": 14, "y": y, "yanchor": "middle", "yshift": shift}
    return {**note(template(words), look.SIZE, "@ink"), **at}


def corner(shift: int) -> dict[str, Any]:
    """From the upper left corner, over the fan."""
    return {
        "xref": "paper",
        "x": 0,
        "xanchor": "left",
        "xshift": -26,
        "yref": "paper",
        "y": 1,
        "yanchor": "top",
        "yshift": TOP - 6 + shift,
    }


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
            "Personnes libérées par mois, puis personnes détenues, de mai à fin 2026 ; la fourchette"
            " parcourt six cas, deux décomptes et trois rythmes"
        ),
        en=(
            "People freed a month, then people held, from May to the end of 2026; the range covers six"
            " cases: two counts, three rhythms"
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
    marks=marks,
    card=CardSpec(3, (2, 3)),
    draw=draw,
    model="release",
    live=True,
)
