"""The ways by which crude could come and goods could leave: where they run, and the state of each."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.legend import Key
from dashboard.charts.core.map import Label, Route, country_names, map_figure, places
from dashboard.charts.core.marks import Mark, cited
from dashboard.charts.core.screens import NARROWEST, folded, on_screens
from dashboard.charts.core.slots import wrapped
from dashboard.charts.crude_routes import ROUTES, known
from dashboard.core.words import COLON, SEMICOLON, Words

CLOSED = (
    Words(fr="Exportations par Klaipėda", en="Exports through Klaipėda"),
    Words(fr="abandonnées, sous les sanctions", en="given up, under sanctions"),
)
RUSSIAN_PORTS = Words(fr="Exportations par les ports russes", en="Exports through Russian ports")
LESS = Words(fr="obtenus : {n}, en deçà du besoin", en="secured: {n}, less than is needed")
DRUZHBA = (Words(fr="Oléoduc Droujba", en="Druzhba pipeline"), Words(fr="le brut russe", en="Russian crude"))
NEED = Words(fr="Brut à acheminer, par an", en="Crude to bring in, a year")


def marks(context: Context) -> list[Mark]:
    figure, language = context.data.figure, context.language
    need = replace(cited(figure("crude_to_carry_per_year"), language, "@neutral", NEED), styles=())
    route = replace(cited(figure("oil_routes_examined"), language, "@neutral"), styles=(), value=None)
    crude = [
        replace(
            route,
            label=label[language],
            text=f"{state[language]}{SEMICOLON[language]}{known(assumptions[0], context)}",
            assumptions=assumptions,
        )
        for label, _, state, assumptions in ROUTES
    ]
    ports = cited(figure("port_capacity_in_russia"), language, "@russia", RUSSIAN_PORTS, LESS)
    left = cited(figure("export_ports_left_in_russia"), language, "@neutral", CLOSED[0])
    closed = replace(left, text=CLOSED[1][language], styles=(), value=None)
    bypass = cited(figure("druzhba_bypass_cost"), language, "@russia", DRUZHBA[0])
    druzhba = replace(bypass, text=DRUZHBA[1][language], styles=(), value=None)
    return [need, *crude, closed, replace(ports, styles=()), druzhba]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    return on_screens(lambda narrow: drawn(context, marks, narrow))


def drawn(context: Context, marks: tuple[Mark, ...], narrow: bool) -> dict[str, Any]:
    _, rail, poland, ukraine, closed, ports, druzhba = marks
    at = places(context.data)
    east = (430.0, 10.0) if narrow else (880.0, 70.0)
    fork = (330.0, 0.0)
    join = (-430.0, -70.0)
    routes = [
        Route([at["klaipeda"], (-300.0, 290.0), at["novopolotsk"]], "@europe", "open", rail, (-230.0, 289.0)),
        Route([at["klaipeda"], at["vilnius"], at["minsk"]], "@europe", "closed", closed, at["vilnius"]),
        Route([at["gdansk"], at["plock"]], "@europe", "full", poland, middle(at["gdansk"], at["plock"])),
        Route([at["odessa"], at["brody"]], "@europe", "war", ukraine, middle(at["odessa"], at["brody"])),
        Route([at["minsk"], (80.0, 330.0), at["saint_petersburg"]], "@russia", "open", ports, (80.0, 450.0)),
        Route([(80.0, 500.0), at["ust_luga"]], "@russia", "open", ports, (80.0, 450.0)),
        Route([east, fork, at["mozyr"]], "@russia", "open", druzhba, fork),
        Route([fork, at["novopolotsk"]], "@russia", "open", druzhba, fork),
    ]
    ways = [
        Route([at["plock"], join, at["mozyr"]], "@europe", "open", poland, at["plock"]),
        Route([at["brody"], at["mozyr"]], "@europe", "open", ukraine, at["brody"]),
    ]
    names = ("klaipeda", "gdansk", "plock", "brody", "odessa", "minsk", "saint_petersburg", "ust_luga")
    refineries = ("mozyr", "novopolotsk")
    points = [(at[name], of(name, routes, marks), "circle") for name in names]
    points += [(at[name], druzhba, "square") for name in refineries]
    states = [state_of(0, context.language), CLOSED[1][context.language], state_of(1, context.language)]
    states += [state_of(2, context.language), ports.text, druzhba.text]
    listed = list(zip((rail, closed, poland, ukraine, ports, druzhba), states, strict=True))
    below = ""
    if narrow:
        lines = [
            f"{n} {mark.label}{COLON[context.language]}{state}" for n, (mark, state) in enumerate(listed, 1)
        ]
        below = "<br>".join(folded(line, NARROWEST) for line in lines)
        words = numbers(routes, [mark for mark, _ in listed]) + place_names(context, at, SHORT)
    else:
        words = place_names(context, at, SIDES) + beside(listed) + country_names(context.language)
    figure = map_figure(context.data, routes, points, words, narrow=narrow, below=below)
    # How routes join the network of Belarus is only possible in theory: a thin line.
    thin = [
        {
            "type": "path",
            "path": "M" + "L".join(f"{x:.0f},{y:.0f}" for x, y in way.points),
            "layer": "between",
            "line": {"color": way.colour, "width": 1.2},
        }
        for way in ways
    ]
    figure["layout"]["shapes"] += thin
    return figure


def middle(a: tuple[float, float], b: tuple[float, float]) -> tuple[float, float]:
    return (a[0] + b[0]) / 2, (a[1] + b[1]) / 2


def of(name: str, routes: list[Route], marks: tuple[Mark, ...]) -> Mark:
    """The mark that a place belongs to."""
    _, rail, poland, ukraine, _, ports, _ = marks
    groups = {"klaipeda": rail, "gdansk": poland, "plock": poland, "brody": ukraine, "odessa": ukraine}
    return groups.get(name, ports)


SIDES = {
    "klaipeda": ((-9, 0), "right"),
    "gdansk": ((-9, 4), "right"),
    "plock": ((-9, -4), "right"),
    "brody": ((-9, -4), "right"),
    "odessa": ((9, 0), "left"),
    "minsk": ((8, -10), "left"),
    "saint_petersburg": ((9, 4), "left"),
    "ust_luga": ((-9, 0), "right"),
    "mozyr": ((9, -12), "left"),
    "novopolotsk": ((-2, 15), "right"),
}
"""How far from its point, in pixels, the name of a place stands, and on which side it begins."""
SHORT = {
    "klaipeda": ((0, 14), "center"),
    "gdansk": ((8, 10), "left"),
    "odessa": ((-9, 0), "right"),
    "minsk": ((8, -10), "left"),
    "ust_luga": ((-9, 0), "right"),
    "mozyr": ((0, -14), "center"),
}
"""The same on a small screen, where only some have room."""


def place_names(context: Context, at: Any, sides: Any) -> list[Label]:
    named = {row["location"]: row[f"name_{context.language}"] for row in context.data.rows("places")}
    return [Label(named[name], at[name], shift, side) for name, (shift, side) in sides.items()]


def numbers(routes: list[Route], order: list[Mark]) -> list[Label]:
    """The number of each route beside its badge, once."""
    signs = {id(route.mark): route.sign_at for route in routes}
    return [
        Label(f"<b>{n}</b>", signs[id(mark)], (13, 11), "left", look.SIZE) for n, mark in enumerate(order, 1)
    ]


def beside(listed: list[tuple[Mark, str]]) -> list[Label]:
    """Names of routes and their states, each where nothing else stands."""
    places = (
        ((-370.0, 450.0), "center"),
        ((-590.0, 455.0), "right"),
        ((-640.0, 75.0), "left"),
        ((60.0, -480.0), "left"),
        ((100.0, 470.0), "left"),
        ((440.0, -110.0), "center"),
    )
    # Between the Vistula and Belarus there is room for short lines only.
    rooms = (26, 26, 15, 26, 26, 26)
    return [
        Label(
            f"<b>{wrapped(mark.label, room)}</b><br>{wrapped(state, room)}",
            at,
            (18 if side == "left" else 0, 0),
            side,
        )
        for (mark, state), (at, side), room in zip(listed, places, rooms, strict=True)
    ]


def state_of(row: int, language: str) -> str:
    return ROUTES[row][2][language]


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="Hors de Russie, les voies connues sont petites, pleines, abandonnées ou coupées par la guerre",
        en="Outside Russia, the known routes are small, full, abandoned or cut off by the war",
    ),
    measure=Words(
        fr=(
            "Voies du brut et des exportations, en millions de tonnes par an où un nombre est connu ;"
            " tracés schématiques ; texte de 2026"
        ),
        en=(
            "Routes for crude and for exports, million tonnes a year where a number is known; drawn"
            " schematically; text of 2026"
        ),
    ),
    kind=Words(fr="Une carte de la région et de ses voies", en="A map of the region and its routes"),
    claim=Claim(("crude_to_carry_per_year", "lithuanian_rail"), lambda need, rail: rail < need / 4),
    colours=(
        Key("cited", "@europe", Words(fr="par l'Europe", en="through Europe")),
        Key("cited", "@russia", Words(fr="de Russie ou par elle", en="from Russia or through it")),
        Key(
            "tint",
            "@belarus",
            Words(fr="Biélorussie, raffineries en carrés", en="Belarus, refineries as squares"),
        ),
    ),
    marks=marks,
    card=CardSpec(0),
    draw=draw,
)
