"""The routes by which crude could come, and the state of each."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.grid import Need, State, states_figure
from dashboard.charts.core.marks import DAGGER, Mark, cited, cited_ends
from dashboard.core.numbers import in_pattern, joined, number
from dashboard.core.words import COLON, SEMICOLON, Words

ROUTES = (
    (
        Words(fr="Lituanie, par le rail", en="Lithuania, by rail"),
        "open",
        Words(fr="ouverte, de petits volumes seulement", en="open, small volumes only"),
        ("lithuanian_rail",),
    ),
    (
        Words(fr="Pologne, Gdańsk puis Płock", en="Poland, Gdańsk then Płock"),
        "full",
        Words(fr="oléoduc déjà plein", en="pipeline already full"),
        ("gdansk_plock_capacity",),
    ),
    (
        Words(fr="Ukraine, Odessa-Brody", en="Ukraine, Odesa–Brody"),
        "war",
        Words(fr="coupée par la guerre", en="cut off by the war"),
        ("odesa_brody_capacity",),
    ),
)
HEADS = Words(fr="Route|Ce que dit le texte", en="Route|What the text says")
NEED = Words(fr="À acheminer", en="To bring in")


def marks(context: Context) -> list[Mark]:
    figure, language = context.data.figure, context.language
    need = cited(figure("crude_to_carry_per_year"), language, "@neutral", NEED)
    route = cited(figure("oil_routes_examined"), language, "@neutral")
    rows = [
        replace(
            route,
            label=label[language],
            text=f"{state[language]}{SEMICOLON[language]}{known(assumptions[0], context)}",
            styles=(),
            value=None,
            assumptions=assumptions,
        )
        for label, _, state, assumptions in ROUTES
    ]
    return [replace(need, styles=()), *rows]


def known(id: str, context: Context) -> str:
    """The capacity of a route, which no document gives, with its dagger."""
    value = context.data.assumptions[id]
    unit, language = value.unit, context.language
    ends = [end for end in (value.low, value.value, value.high) if end is not None]
    written = (number(end, 1 if end % 1 else 0, language) for end in (min(ends), max(ends)))
    return in_pattern(unit.pattern[language], joined(written, language)) + DAGGER


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    need, *routes = marks
    states = [
        State(
            mark, sign, state[context.language], known(assumptions[0], context), most(assumptions[0], context)
        )
        for mark, (_, sign, state, assumptions) in zip(routes, ROUTES, strict=True)
    ]
    low, high = cited_ends(need)
    words = f"{need.label}{COLON[context.language]}<b>{need.text}</b>"
    end = 1.04 * max(state.size for state in states)
    return states_figure(states, HEADS[context.language].split("|"), Need(words, low, high, end))


def most(id: str, context: Context) -> float:
    """The most that is said of the capacity of a route."""
    value = context.data.assumptions[id]
    return max(end for end in (value.low, value.value, value.high) if end is not None)


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="Il faudrait amener au moins douze millions de tonnes, et aucune route n'y suffit",
        en="At least twelve million tonnes would have to come, and no route can carry it",
    ),
    measure=Words(
        fr=(
            "Brut à acheminer et capacité†, en millions de tonnes par an, texte de 2026 ; aucune capacité"
            " n'est citée"
        ),
        en="Crude to bring in and capacity†, million tonnes a year, text of 2026; no capacity is cited",
    ),
    kind=Words(
        fr="Une table de trois routes, de leur état et de leur capacité devant le besoin",
        en="A table of three routes, their states and their capacity against the need",
    ),
    claim=Claim(("crude_to_carry_per_year",), lambda need: need >= 12),
    marks=marks,
    card=CardSpec(0),
    draw=draw,
)
