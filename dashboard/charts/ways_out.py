"""The ways by which crude could come and goods could leave: where they run, and the state of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.legend import Key
from dashboard.charts.core.map import Route, country_names, map_figure, places
from dashboard.charts.core.map_labels import Label
from dashboard.charts.core.marks import Mark, cited, computed
from dashboard.charts.core.screens import NARROWEST, by_screen, folded
from dashboard.charts.core.slots import wrapped
from dashboard.charts.crude_routes import ROUTES, known
from dashboard.charts.of_belarus import REGION
from dashboard.core.words import COLON, SEMICOLON, Words

CLOSED = (
    Words(fr="Exportations par Klaipėda", en="Exports through Klaipėda"),
    Words(fr="abandonnées, sous les sanctions", en="given up, under sanctions"),
)
RUSSIAN_PORTS = Words(fr="Exportations par les ports russes", en="Exports through Russian ports")
LESS = Words(fr="obtenus : {n}, en deçà du besoin", en="secured: {n}, less than is needed")
DRUZHBA = (Words(fr="Oléoduc Droujba", en="Druzhba pipeline"), Words(fr="le brut russe", en="Russian crude"))
NEED = Words(fr="Brut à acheminer, par an", en="Crude to bring in, a year")


CARRIED = Words(fr="Ce que portent les routes, sans la Russie", en="What the routes carry, without Russia")
OF_NEED = Words(fr="{share_covered}† du besoin", en="{share_covered}† of the need")
PIXELS = 0.5
"""Width in pixels of a pipe for each million tonnes a year that it can carry."""
THINNEST = 4
FREE = ("", "gdansk_plock_free", "odesa_brody_available")
"""The lever that says how much of each route is in use; the railway's has none."""


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
    carried = replace(computed(context.model, "share_covered", CARRIED, language, "@europe"), styles=())
    return [need, *crude, closed, replace(ports, styles=()), druzhba, carried]


def pipe(route: int, context: Context) -> dict[str, Any]:
    """How wide a route is, by its capacity, and how far it is filled, by its lever."""
    value = context.data.assumptions[ROUTES[route][3][0]]
    ends = [end for end in (value.value, value.high, value.low) if end is not None]
    width = max(THINNEST, PIXELS * ends[0])
    if not FREE[route]:
        return {"width": width}
    return {"width": width, "filled": {"slot": "sum", "of": [[FREE[route], width / 100]]}}


@by_screen
def draw(context: Context, marks: tuple[Mark, ...], narrow: bool) -> dict[str, Any]:
    _, rail, poland, ukraine, closed, ports, druzhba, carried = marks
    at = places(REGION, context.data)
    east, fork, join = (430.0, 10.0) if narrow else (880.0, 70.0), (330.0, 0.0), (-430.0, -70.0)
    klaipeda, gdansk, plock = at["klaipeda"], at["gdansk"], at["plock"]
    odesa, brody, mozyr = at["odessa"], at["brody"], at["mozyr"]
    bend, meeting, rails = (80.0, 330.0), (80.0, 500.0), (-300.0, 290.0)
    vilnius, railway, given_up = at["vilnius"], (-230.0, 289.0), (-330.0, 232.0)
    routes = [
        Route([klaipeda, rails, at["novopolotsk"]], "@europe", "open", rail, railway, **pipe(0, context)),
        Route([klaipeda, vilnius, at["minsk"]], "@europe", "closed", closed, given_up),
        Route([gdansk, plock], "@europe", "full", poland, middle(gdansk, plock), **pipe(1, context)),
        Route([odesa, brody], "@europe", "war", ukraine, middle(odesa, brody), **pipe(2, context)),
        Route([at["minsk"], bend, at["saint_petersburg"]], "@russia", "open", ports, (80.0, 430.0)),
        Route([meeting, at["ust_luga"]], "@russia", "open", ports, (80.0, 430.0)),
        Route([east, fork, mozyr], "@russia", "open", druzhba, fork),
        Route([fork, at["novopolotsk"]], "@russia", "open", druzhba, fork),
    ]
    points = [(at[name], of(name, marks), "circle") for name in PORTS]
    points += [(at[name], druzhba, "square") for name in REFINERIES]
    listed = (rail, closed, poland, ukraine, ports, druzhba)
    total = f"<b>{OF_NEED[context.language]}</b>"
    below = ""
    if narrow:
        lines = [f"{n} {mark.label}{COLON[context.language]}{mark.text}" for n, mark in enumerate(listed, 1)]
        lines.append(f"{carried.label}{COLON[context.language]}{total}")
        below = "<br>".join(folded(line, NARROWEST) for line in lines)
        labels = place_names(context, at, (*REFINERIES, "klaipeda", "gdansk", "odessa", "minsk"))
        labels += numbers(routes, listed) + place_names(context, at, ("ust_luga", "brody"), spare=True)
    else:
        labels = place_names(context, at, (*REFINERIES, *PORTS)) + beside(routes, listed, context.language)
        words = f"{wrapped(carried.label, 24)}<br>{total}"
        labels += [Label(words, (-970.0, 790.0), size=look.SIZE), *country_names(REGION, context.language)]
    thin = [([plock, join, mozyr], "@europe"), ([brody, mozyr], "@europe")]
    return map_figure(REGION, context.data, routes, points, labels, narrow=narrow, below=below, thin=thin)


def middle(a: tuple[float, float], b: tuple[float, float]) -> tuple[float, float]:
    return (a[0] + b[0]) / 2, (a[1] + b[1]) / 2


PORTS = ("klaipeda", "gdansk", "plock", "brody", "odessa", "minsk", "saint_petersburg", "ust_luga")
REFINERIES = ("mozyr", "novopolotsk")


def of(name: str, marks: tuple[Mark, ...]) -> Mark:
    """The mark that a place belongs to."""
    _, rail, poland, ukraine, _, ports, *_ = marks
    groups = {"klaipeda": rail, "gdansk": poland, "plock": poland, "brody": ukraine, "odessa": ukraine}
    return groups.get(name, ports)


def place_names(context: Context, at: Any, names: Sequence[str], *, spare: bool = False) -> list[Label]:
    """Names beside their points; `spare` ones only where there is room."""
    named = {row["location"]: row[f"name_{context.language}"] for row in context.data.rows("places")}
    return [Label(named[name], at[name], reach=(10, 14, 18, 26, 36), may_be_left_out=spare) for name in names]


def numbers(routes: Sequence[Route], order: Sequence[Mark]) -> list[Label]:
    """The number of each route beside its badge, once."""
    signs = {id(route.mark): route.sign_at for route in routes}
    return [
        Label(f"<b>{n}</b>", signs[id(mark)], size=look.SIZE, reach=(14, 18, 24, 32, 40))
        for n, mark in enumerate(order, 1)
    ]


def beside(routes: Sequence[Route], order: Sequence[Mark], language: str) -> list[Label]:
    """Names of routes and their states, each near its badge."""
    signs = {id(route.mark): route.sign_at for route in routes}
    return [
        # Between the pipe at Gdańsk and the border there is room in one place alone, for short lines.
        Label(named(mark, 9, 10), signs[id(mark)], (-24, -53), "right")
        if mark.label == CLOSED[0][language]
        else Label(
            named(mark, 24, 26),
            signs[id(mark)],
            reach=(18, 26, 36, 50, 66, 84, 104, 130, 160, 190),
            narrower=named(mark, 17, 18),
        )
        for mark in order
    ]


def named(mark: Mark, name: int, state: int) -> str:
    """A route and its state, in lines of so many characters."""
    return f"<b>{wrapped(mark.label, name).replace('<br>', '</b><br><b>')}</b><br>{wrapped(mark.text, state)}"


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="Hors de Russie, les voies connues sont petites, pleines, abandonnées ou coupées par la guerre",
        en="Outside Russia, the known routes are small, full, abandoned or cut off by the war",
    ),
    measure=Words(
        fr=(
            "Voies du brut et des exportations, en millions de tonnes par an où un nombre est connu ;"
            " largeur des oléoducs selon leur capacité†, remplis de ce qui en est libre ; texte de 2026"
        ),
        en=(
            "Routes for crude and for exports, million tonnes a year where a number is known; pipes as wide"
            " as their capacity†, filled with what is free; text of 2026"
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
    model="oil",
    live=True,
    card=CardSpec(0),
    draw=draw,
)
