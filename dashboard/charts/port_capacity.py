"""What Russian ports can take, against a need that is only said to be greater."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.charts.core import fills, look
from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.legend import Key
from dashboard.charts.core.marks import Mark, cited, target
from dashboard.charts.core.pieces import head, note
from dashboard.charts.core.screens import LINE, NARROWEST, by_screen, folded, text_height
from dashboard.core.words import Words

NEED = Words(fr="Volume nécessaire", en="Volume needed")
MORE = Words(fr="plus que cela ; le chiffre n'est pas donné", en="more than that; the figure is not given")

HALF, OPEN = 22, 17
"""Half the thickness of the bar in pixels, and where the drawing of the need stops, in million tonnes."""


def marks(context: Context) -> list[Mark]:
    figure, language = context.data.figure("port_capacity_in_russia"), context.language
    label = Words(fr="Obtenu dans les ports russes", en="Secured in Russian ports")
    secured = cited(figure, language, "@russia", label)
    need = replace(
        secured,
        label=NEED[language],
        text=MORE[language],
        styles=("outlined",),
        qualifier="more_than",
        colour="@neutral",
        low=figure.value,
        value=None,
    )
    return [secured, need]


@by_screen
def draw(context: Context, marks: tuple[Mark, ...], narrow: bool) -> dict[str, Any]:
    """One bar: what is secured, within a need whose end is open since no number is given."""
    secured, need = marks
    told = [f"<b>{folded(mark.label, NARROWEST if narrow else 620)}</b>" for mark in marks]
    top = -4 - text_height(told[1]) - LINE - 6
    centre = top - HALF - 5
    foot = centre - HALF - 5
    end = float(secured.value)
    inside = centred(f"<b>{secured.text}</b>", end / 2, centre)
    inside["font"] |= {"color": "@card", "size": look.SIZE + 8}
    edge = {"color": need.colour, "width": fills.EDGE}
    # The need goes on: two lines without an end, and arrowheads.
    open_box = {"type": "path", "path": f"M{OPEN},{top}L0,{top}L0,{foot}L{OPEN},{foot}", "line": edge}
    shapes = [
        open_box,
        fills.bar("cited", secured.colour, 0, end, centre, HALF),
        *(head(OPEN, y, 7, need.colour, 1) for y in (top, foot)),
    ]
    notes = [
        at_left(f"{told[1]}<br>{folded(need.text, NARROWEST if narrow else 620)}", -4, "top"),
        inside,
        at_left(told[0], foot - 6, "top") | {"font": {"size": look.SIZE, "color": secured.colour}},
    ]
    bottom = foot - 6 - text_height(told[0]) - 6
    axis = look.axis(range=[0, 18], **context.ticks([0, 5, 10, 15], "million_tonnes"))
    return {
        "data": [target(end / 2, centre, secured), target((end + OPEN) / 2, centre, need)],
        "layout": look.layout(
            round(-bottom) + 36,
            margin={"l": 20, "r": 22, "t": 6, "b": 30},
            xaxis=axis | {"showgrid": False},
            yaxis={"range": [bottom, 0], "visible": False, "fixedrange": True},
            shapes=shapes,
            annotations=notes,
        ),
    }


def at_left(words: str, y: float, above: str) -> dict[str, Any]:
    place = {"x": 0, "xanchor": "left", "y": y, "yanchor": above}
    return {**note(words, look.SIZE, "@ink"), **place}


def centred(words: str, x: float, y: float) -> dict[str, Any]:
    place = {"x": x, "xanchor": "center", "y": y, "yanchor": "middle"}
    return {**note(words, look.SIZE, "@ink"), **place}


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="Les ports russes offrent moins que ce qu'il faudrait, et Moscou en tient la clé",
        en="Russian ports offer less than is needed, and Moscow holds the key",
    ),
    measure=Words(
        fr="Capacité portuaire, en millions de tonnes ; source de 2026, sans année",
        en="Port capacity, million tonnes; source of 2026, no year given",
    ),
    kind=Words(
        fr="Une barre dans une autre dont le bout est ouvert", en="A bar within another whose end is open"
    ),
    claim=Claim(("port_capacity_in_russia",), lambda secured: secured > 0),
    colours=(
        Key("cited", "@russia", Words(fr="cité", en="as cited")),
        Key("outlined", "@neutral", Words(fr="sans chiffre : une borne", en="no figure: a bound")),
    ),
    marks=marks,
    card=CardSpec(0),
    draw=draw,
)
