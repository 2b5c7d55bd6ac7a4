"""How the bill spreads when all that is open is drawn at random: a histogram, drawn anew once levers rest."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.marks import Mark, computed
from dashboard.charts.core.pieces import IF_MOVED, note, template
from dashboard.core.numbers import number
from dashboard.core.words import Words
from dashboard.models.core.uncertainty import DRAWS

BILL, BARS = "whole_bill", 36
SAID = {
    "low": Words(fr="Toutes les bornes basses", en="All low ends"),
    "p5": Words(fr="5 % des tirages sont dessous", en="5% of draws lie below"),
    "p50": Words(fr="Médiane des tirages", en="Median of the draws"),
    "value": Words(fr="Où sont les leviers", en="Where the levers stand"),
    "p95": Words(fr="95 % des tirages sont dessous", en="95% of draws lie below"),
    "high": Words(fr="Toutes les bornes hautes", en="All high ends"),
}
"""Where a rule stands, by the end that a slot names, and what the table calls it."""
SHORT = {
    "low": Words(fr="le plus bas", en="lowest"),
    "p5": Words(fr="5 % dessous", en="5% below"),
    "p50": Words(fr="médiane", en="median"),
    "value": Words(fr="leviers", en="levers"),
    "p95": Words(fr="5 % dessus", en="5% above"),
    "high": Words(fr="le plus haut", en="highest"),
}
PLACES = {
    "low": (0, "right"),
    "p5": (1, "right"),
    "p50": (2, "center"),
    "value": (3, "center"),
    "p95": (1, "left"),
    "high": (0, "left"),
}
"""How high the words of a value stand, and on which side: no two cover each other, wherever levers stand."""
LEVEL, HEIGHT, TOP, BOTTOM = 36, 382, 150, 36
"""Pixels between two levels of words, of the drawing, of the words over the bars, and of what is below."""


NINE_IN_TEN = {
    "type": "rect",
    "x0": {"slot": "value", "of": BILL, "end": "p5"},
    "x1": {"slot": "value", "of": BILL, "end": "p95"},
    "yref": "paper",
    "y0": 0,
    "y1": (HEIGHT - TOP - BOTTOM + LEVEL + 8) / (HEIGHT - BOTTOM),
    "fillcolor": "@ground",
    "line": {"width": 0},
    "layer": "below",
}
"""The band of nine draws out of ten, behind the bars."""


def at(end: str) -> dict[str, Any]:
    return {"slot": "value", "of": BILL, "end": end}


def histogram(give: str, times: float = 1) -> dict[str, Any]:
    return {"slot": "histogram", "of": BILL, "bars": BARS, "give": give, "times": times}


def marks(context: Context) -> list[Mark]:
    language = context.language
    made = computed(context.model, BILL, SAID["value"], language, "@ink")
    return [
        replace(
            made,
            label=words[language],
            text=f"{{{BILL}}}" if end == "value" else f"{{{BILL}.{end}}}",
            styles=(),
            low=None,
            value=at(end),
            high=None,
        )
        for end, words in SAID.items()
    ]


def beyond(end: str, other: str) -> dict[str, Any]:
    """An end of the axis, a little beyond that of the range."""
    return {"slot": "sum", "of": [[BILL, 1.14, end], [BILL, -0.14, other]]}


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    bars = {
        "type": "bar",
        "x": histogram("x"),
        "y": histogram("y"),
        "width": histogram("width"),
        "marker": {"color": "@inktint", "line": {"color": "@ink", "width": 1}},
        "hoverinfo": "skip",
    }
    plot = HEIGHT - TOP - BOTTOM
    rules, words = [NINE_IN_TEN], []
    for end, short in SHORT.items():
        level, anchor = PLACES[end]
        high = histogram("most", 1 + (level * LEVEL + 8) / plot)
        line = {
            "color": "@range" if end in ("low", "high") else "@ink",
            "width": 2,
            "dash": "dot" if end == "value" else "solid",
        }
        rules.append({"type": "line", "x0": at(end), "x1": at(end), "y0": 0, "y1": high, "line": line})
        shown = f"{{{BILL}|1}}" if end == "value" else f"{{{BILL}.{end}|1}}"
        words.append(
            {
                **note(template(f"<b>{shown}</b><br>{short[context.language]}"), look.SMALL, "@ink"),
                "x": at(end),
                "xanchor": anchor,
                "y": high,
                "yanchor": "bottom",
                "align": anchor,
                "bgcolor": "@card",
            }
        )
    opening = context.openings[BILL]
    published = {"type": "line", "x0": opening, "x1": opening, "y0": 0, "y1": histogram("most", 1)}
    rules.append({**published, "line": {"color": "@soft", "width": 2}, "opacity": IF_MOVED})
    return {
        "data": [bars],
        "layout": look.layout(
            HEIGHT,
            margin={"l": 46, "r": 54, "t": 6, "b": 30},
            xaxis=look.axis(range=[beyond("low", "high"), beyond("high", "low")], nticks=7, showgrid=False),
            yaxis=look.axis(
                range=[0, histogram("most", 1 + TOP / plot)],
                showline=False,
                showgrid=False,
                showticklabels=False,
            ),
            shapes=rules,
            annotations=words,
        ),
    }


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="Dans neuf tirages sur dix, partir [whole_bill<0: rapporterait de {whole_bill.p95|1} à"
        " {whole_bill.p5|1} // coûterait de {whole_bill.p5|1} à {whole_bill.p95|1}] milliards de dollars par"
        " an",
        en="In nine draws out of ten, leaving would [whole_bill<0: bring in {whole_bill.p95|1} to"
        " {whole_bill.p5|1} // cost {whole_bill.p5|1} to {whole_bill.p95|1}] billion dollars a year",
    ),
    measure=Words(
        fr=(
            "Tirages selon la facture par an, en milliards de dollars, prix de 2025 ; 20 000 tirages, graine"
            " 1, refaits quand les leviers s'arrêtent"
        ),
        en=(
            "Draws by the bill a year in billion US dollars at prices of 2025; 20,000 draws, seed 1, drawn"
            " again once levers rest"
        ),
    ),
    kind=Words(
        fr=f"Histogramme de {number(DRAWS, 0, 'fr')} tirages au hasard, calculé ici",
        en=f"Histogram of {number(DRAWS, 0, 'en')} random draws, computed here",
    ),
    claim=Claim((BILL,), lambda bill: bill > 0),
    marks=marks,
    card=CardSpec(2, (1, 2, 4)),
    draw=draw,
    model="leaving",
    live=True,
)
