"""Who pays the bill first: importers of gas and crude, and the state's budget; households stand within."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.charts.core import fills, look
from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.legend import Key
from dashboard.charts.core.marks import Mark, computed, target
from dashboard.charts.core.parts import HALF, opening
from dashboard.charts.core.pieces import emphasised, note, template, whisker
from dashboard.charts.core.screens import NARROWEST, by_screen, folded, text_height
from dashboard.core.words import Words

IMPORTERS, BUDGET, ALL = "paid_by_importers", "paid_by_budget", "whole_bill"
PAYERS = (
    (
        IMPORTERS,
        Words(fr="Importateurs", en="Importers"),
        Words(fr="de gaz et de brut, puis leurs clients", en="of gas and crude, then their customers"),
    ),
    (
        BUDGET,
        Words(fr="Budget de l'État", en="The state's budget"),
        Words(fr="accise perdue et refinancement", en="excise lost and refinancing"),
    ),
)
HOUSEHOLDS = (
    Words(fr="Tarif du chauffage des ménages", en="Households' heating tariff"),
    Words(
        fr="si l'État garde ses dollars ; compris ci-dessus, non en plus",
        en="if the state keeps its dollars; within the above, not on top",
    ),
)


IN_ALL = Words(fr="En tout, par an", en="In all, a year")


def marks(context: Context) -> list[Mark]:
    language = context.language
    payers = [
        computed(context.model, output, label, language, "@belarus", note=note)
        for output, label, note in PAYERS
    ]
    label, note = HOUSEHOLDS
    tariff = computed(context.model, "heat_tariff_multiple", label, language, "@belarus", note=note)
    return [
        *payers,
        computed(context.model, ALL, IN_ALL, language, "@belarus"),
        replace(tariff, styles=()),
    ]


@by_screen
def draw(context: Context, marks: tuple[Mark, ...], narrow: bool) -> dict[str, Any]:
    """One bar of two parts, each named over it; households stand under the part that they are within."""
    importers, budget, whole, tariff = marks
    names = [IMPORTERS, BUDGET, ALL]
    start: Any = {"slot": "end", "of": names, "least": 0, "pad": 1.1, "lowest": True}
    end: Any = {"slot": "end", "of": names, "least": 6, "pad": 1.02}
    room = (NARROWEST if narrow else 620) / 2 - 8
    told = [
        "<br>".join((f"<b>{folded(mark.label, room)}</b>", folded(mark.note, room), emphasised(mark.text)))
        for mark in (importers, budget)
    ]
    leader = -4 - max(map(text_height, told)) - 4
    centre = leader - 10 - HALF
    foot = centre - HALF
    shapes, notes, data = [], [], []
    parts = ((importers, 0, value(IMPORTERS), "left"), (budget, *part_of_budget(), "right"))
    for (mark, first, last, side), words in zip(parts, told, strict=True):
        middle = {"slot": "sum", "of": [[IMPORTERS, 0.5]]} if side == "left" else middle_of_budget()
        shapes += [
            fills.bar("outside", mark.colour, first, last, centre, HALF),
            thin(start if side == "left" else end, middle, leader, leader),
            thin(middle, middle, leader, centre + HALF + 2),
        ]
        notes.append(corner(words, leader + 4, "bottom", side))
        data.append(target(middle, centre, mark))
    low, high = ({"slot": "value", "of": ALL, "end": side} for side in ("low", "high"))
    shapes += whisker(low, high, foot - 7)
    shapes += [thin(at, at, foot - 14, foot - 20) for at in (0, value(IMPORTERS))]
    shapes += [thin(0, value(IMPORTERS), foot - 20, foot - 20), opening(context.openings[ALL], centre)]
    within = "<br>".join(
        (f"<b>{folded(tariff.label, room)}</b>", emphasised(tariff.text), folded(tariff.note, room))
    )
    total = f"<b>{folded(whole.label, room)}</b><br>{emphasised(whole.text)}"
    notes += [corner(within, foot - 24, "top", "left"), corner(total, foot - 24, "top", "right")]
    bottom = foot - 24 - text_height(within) - 8
    return {
        "data": data,
        "layout": look.layout(
            round(-bottom) + 36,
            margin={"l": 20, "r": 22, "t": 6, "b": 30},
            xaxis=look.axis(range=[start, end], nticks=6, showgrid=False),
            yaxis={"range": [bottom, 0], "visible": False, "fixedrange": True},
            shapes=shapes,
            annotations=notes,
        ),
    }


def value(output: str) -> dict[str, Any]:
    return {"slot": "value", "of": output}


def part_of_budget() -> tuple[Any, Any]:
    """Where what the budget pays begins and ends: after what importers pay, or from zero where they save."""
    both = {"slot": "sum", "of": [[IMPORTERS, 1], [BUDGET, 1]]}
    return if_saved(0, value(IMPORTERS)), if_saved(value(BUDGET), both)


def middle_of_budget() -> dict[str, Any]:
    after = {"slot": "sum", "of": [[IMPORTERS, 1], [BUDGET, 0.5]]}
    return if_saved({"slot": "sum", "of": [[BUDGET, 0.5]]}, after)


def if_saved(saved: Any, paid: Any) -> dict[str, Any]:
    return {"slot": "choose", "of": IMPORTERS, "below": [[0, saved]], "else": paid}


def thin(x0: Any, x1: Any, y0: float, y1: float) -> dict[str, Any]:
    line = {"color": "@ink", "width": 1}
    return {"type": "line", "x0": x0, "x1": x1, "y0": y0, "y1": y1, "line": line}


def corner(words: str, y: float, above: str, side: str) -> dict[str, Any]:
    """Words at one side of the drawing."""
    place = {"xref": "paper", "x": int(side == "right"), "xanchor": side, "align": side}
    return {**note(template(words), look.SIZE, "@ink"), **place, "y": y, "yanchor": above}


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr=(
            "[paid_by_importers<0: Les importateurs économiseraient d'abord {paid_by_importers}, le budget"
            " paierait // Les importateurs paieraient d'abord {paid_by_importers}, le budget]"
            " {paid_by_budget}"
        ),
        en=(
            "[paid_by_importers<0: Importers would first save {paid_by_importers}, the budget would pay //"
            " Importers would first pay {paid_by_importers}, the budget] {paid_by_budget}"
        ),
    ),
    measure=Words(
        fr="Surcoût par an, en milliards de dollars, prix de 2025, selon qui le paie d'abord",
        en="Extra cost a year, billion US dollars at prices of 2025, by who pays it first",
    ),
    kind=Words(
        fr="Une barre de deux parts nommées, et un multiple en mots",
        en="One bar of two named parts, and a multiple in words",
    ),
    claim=Claim((IMPORTERS, BUDGET), lambda importers, budget: importers > budget > 0),
    colours=(Key("outside", "@belarus", Words(fr="payé en Biélorussie †", en="paid in Belarus †")),),
    marks=marks,
    card=CardSpec(0, (0, 1)),
    draw=draw,
    model="leaving",
    live=True,
)
