"""The bill over ten years, at three paces beside the one chosen: ten bars each, which add up to a sum."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.charts.core import fills, look
from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.curves import curve
from dashboard.charts.core.legend import Key
from dashboard.charts.core.marks import Mark, computed, target
from dashboard.charts.core.pieces import note, template
from dashboard.charts.core.screens import by_screen
from dashboard.core.words import Words

BY, YEARS = "year", 10
PACES = (
    ("at_once", Words(fr="D'un coup", en="At once")),
    ("five_years", Words(fr="En cinq ans", en="Over five years")),
    ("eight_years", Words(fr="En huit ans", en="Over eight years")),
)
CHOSEN = Words(fr="Au rythme choisi", en="At the pace chosen")
CHOSEN_SAID = Words(
    fr="Au rythme choisi, {{years_to_leave}} : <b>{worth}</b>",
    en="At the pace chosen, {{years_to_leave}}: <b>{worth}</b>",
)
RANGE = Words(fr="de {low} à {high}", en="{low} to {high}")
BAR = 0.41
"""Half of a bar, in years."""
STEPS = 2.5
"""Width in pixels of the steps of the pace chosen."""
NUMBER = {False: 29, True: 21}
"""Size in pixels of the sum of a row, on a large and a small screen."""
TOP, BOTTOM = 40, 30
TALL, APART, OVER = {False: 78, True: 62}, {False: 26, True: 60}, {False: 0, True: 44}
"""Heights in pixels of a row of bars, between two, and of the words over each on a small screen."""
EDGE = 24
"""How far words begin before the bars on a small screen, in pixels."""


def marks(context: Context) -> list[Mark]:
    """The sum of each pace, with its range."""
    rows = [(f"present_value_{name}", words, "@belarus") for name, words in PACES]
    made = [
        computed(context.model, output, words, context.language, colour)
        for output, words, colour in (*rows, ("present_value_own_pace", CHOSEN, "@ink"))
    ]
    return [replace(mark, styles=(mark.styles[0],)) for mark in made[:-1]] + [
        replace(made[-1], styles=("line",))
    ]


@by_screen
def draw(context: Context, marks: tuple[Mark, ...], narrow: bool) -> dict[str, Any]:
    """Rows of bars below one another, each on its own axis, with the steps of the pace chosen over it."""
    *paces, chosen = marks
    tall, apart = TALL[narrow], APART[narrow]
    whole = len(paces) * tall + (len(paces) - 1) * apart
    data, shapes, notes, axes = [], [], [chosen_words(chosen, context.language, narrow)], {}
    for row, ((pace, _), mark) in enumerate(zip(PACES, paces, strict=True)):
        axis = f"y{row + 1 if row else ''}"
        foot = whole - row * (tall + apart) - tall
        axes[axis.replace("y", "yaxis")] = upright([foot / whole, (foot + tall) / whole])
        shapes += [bar(pace, year, axis) for year in range(1, YEARS + 1)]
        shapes += [ground(axis), *ends_of_steps(axis)]
        years, worth = by_year("own_pace")
        steps = curve(years, worth, "@ink", STEPS, shape="hvh")
        data += [{**steps, "yaxis": axis}, {**target(YEARS / 2, 1, mark, 60), "yaxis": axis}]
        notes += row_words(mark, (foot + tall) / whole, context.language, narrow, tall)
    data.append(
        target({"slot": "value", "of": BY}, {"slot": "value", "of": "worth_of_year_own_pace"}, chosen)
    )
    return {
        "data": data,
        "layout": look.layout(
            TOP + OVER[narrow] + whole + BOTTOM,
            margin={
                "l": 30 if narrow else 162,
                "r": 12 if narrow else 168,
                "t": TOP + OVER[narrow],
                "b": BOTTOM,
            },
            xaxis=look.axis(
                range=[1 - 0.6, YEARS + 0.6],
                anchor=f"y{len(paces)}",
                **years_of(context.language),
                showgrid=False,
                showline=False,
            ),
            **axes,
            shapes=shapes,
            annotations=notes,
        ),
    }


def by_year(pace: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """Slots of the years, and of what each costs at a pace, worth now."""
    years, worth = (
        {"slot": "sweep", "of": of, "by": BY, "points": YEARS} for of in (BY, f"worth_of_year_{pace}")
    )
    return years, worth


def bar(pace: str, year: int, axis: str) -> dict[str, Any]:
    """What one year costs at a pace, standing."""
    _, worth = by_year(pace)
    return {
        "type": "rect",
        "yref": axis,
        "x0": year - BAR,
        "x1": year + BAR,
        "y0": 0,
        "y1": worth | {"place": year - 1},
        "layer": "between",
        **fills.face("outside", "@belarus"),
    }


def ends_of_steps(axis: str) -> list[dict[str, Any]]:
    """What the steps of the pace chosen lack over the first and the last bar, where their line ends in the
    middle.
    """
    _, worth = by_year("own_pace")
    sides = ((1 - BAR, 1, 0), (YEARS, YEARS + BAR, YEARS - 1))
    return [
        {
            "type": "line",
            "yref": axis,
            "x0": start,
            "x1": end,
            "y0": worth | {"place": place},
            "y1": worth | {"place": place},
            "line": {"color": "@ink", "width": STEPS},
        }
        for start, end, place in sides
    ]


def ground(axis: str) -> dict[str, Any]:
    """The line that the bars of a row stand on."""
    line = {"color": "@soft", "width": 1}
    return {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "yref": axis, "y0": 0, "y1": 0, "line": line}


def upright(domain: list[float]) -> dict[str, Any]:
    """The axis of a row, the same for all."""
    bill = {"slot": "end", "of": ["whole_bill"]}
    ends = [bill | {"least": 0, "pad": 1.1, "lowest": True}, bill | {"least": 4, "pad": 1}]
    return look.axis(range=ends, domain=domain, nticks=3, showline=False)


def chosen_words(chosen: Mark, language: str, narrow: bool) -> dict[str, Any]:
    """What the pace chosen costs, over all rows."""
    words = CHOSEN_SAID[language].format(worth=chosen.text.partition(" (")[0])
    left = {"xref": "paper", "x": 0, "xanchor": "left", "yref": "paper", "y": 1, "yanchor": "bottom"}
    shift = {"xshift": -EDGE if narrow else 0, "yshift": 12 + OVER[narrow]}
    return {**note(template(words), look.SIZE, "@ink"), **left, **shift}


def row_words(mark: Mark, top: float, language: str, narrow: bool, tall: int) -> list[dict[str, Any]]:
    """The name of a row, its sum as a large number, and how far the sources leave that open."""
    output = mark.outputs[0]
    worth = mark.text.partition(" (")[0]
    ends = RANGE[language].format(low=f"{{{output}.low|n}}", high=f"{{{output}.high|n}}")
    at = {"xref": "paper", "yref": "paper", "y": top, "xanchor": "left"}
    name = note(f"<b>{mark.label}</b>", look.SIZE, "@ink") | at
    number = note(template(f"<b>{worth}</b>"), NUMBER[narrow], "@belarus") | at
    number["font"] |= {"family": look.SERIF}
    spread = note(template(ends), look.SMALL, "@soft") | at
    if narrow:
        over = {"yanchor": "bottom", "yshift": 20}
        return [
            {**name, "x": 0, "xshift": -EDGE, **over},
            {**spread, "x": 0, "xshift": -EDGE, **over, "yshift": 3},
            {**number, "x": 1, "xanchor": "right", **over, "yshift": 5},
        ]
    middle = {"yanchor": "middle"}
    return [
        {**name, "x": 0, "xshift": -142, **middle, "yshift": -tall / 2},
        {**number, "x": 1, "xshift": 18, **middle, "yshift": -tall / 2 + 8},
        {**spread, "x": 1, "xshift": 18, **middle, "yshift": -tall / 2 - 18},
    ]


def years_of(language: str) -> dict[str, Any]:
    """The ticks of the years."""
    first = Words(fr="année {n}", en="year {n}")[language]
    return {"tickvals": [1, 5, 10], "ticktext": [first.format(n=1), "5", "10"], **look.BELOW}


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
            "Surcoût de chaque année, valeur actualisée en milliards de dollars, prix de 2025 ; les barres"
            " d'une ligne s'additionnent en son nombre"
        ),
        en=(
            "Extra cost of each year, present value in billion US dollars, prices of 2025; the bars of a row"
            " add up to its number"
        ),
    ),
    kind=Words(
        fr="Trois lignes de dix barres, une par année, et leur somme",
        en="Three rows of ten bars, one a year, and their sum",
    ),
    claim=Claim(
        ("present_value_at_once", "present_value_five_years", "present_value_eight_years"),
        lambda once, five, eight: once > five > eight > 0,
    ),
    colours=(
        Key("outside", "@belarus", Words(fr="à trois rythmes †", en="at three paces †")),
        Key("line", "@ink", Words(fr="au rythme choisi †", en="at the pace chosen †")),
    ),
    marks=marks,
    compares=-1,
    card=CardSpec(2, (0, 1, 2)),
    draw=draw,
    model="leaving",
    live=True,
)
