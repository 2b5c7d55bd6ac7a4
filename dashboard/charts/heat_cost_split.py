"""The cost of the same heat, today and without Russian gas, split by who pays it; and the tariff that
follows.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.marks import Mark, cited, computed
from dashboard.charts.core.rows import outlines, row_label, traces, track
from dashboard.charts.core.slots import MOVED
from dashboard.charts.core.split import on_second
from dashboard.core.words import Words

TODAY = Words(fr="Aujourd'hui", en="Today")
AFTER = Words(fr="Sans gaz russe", en="Without Russian gas")
SCENARIO = Words(fr="Ce scénario", en="This scenario")
PARTS = Words(
    fr="{total} : ménages {households}, État {state}", en="{total}: households {households}, state {state}"
)
READINGS = (
    (
        "tariff_multiple_rate_kept",
        Words(fr="Tarif, taux de subvention gardé", en="Tariff, subsidy rate kept"),
    ),
    (
        "tariff_multiple_subsidy_held",
        Words(fr="Tarif, subvention gardée ({subsidy_kept})", en="Tariff, subsidy kept ({subsidy_kept})"),
    ),
    ("tariff_multiple_no_subsidy", Words(fr="Tarif, sans subvention", en="Tariff, no subsidy")),
)
BARS, TARIFFS, MARGINS = 176, 290, 36
"""Heights in pixels of the panel of bars, of the panel of tariffs, and of the margins around both."""


def marks(context: Context) -> list[Mark]:
    language = context.language
    bars = [
        part("household_part_today", TODAY, Words(fr="ménages", en="households"), "households", context),
        part("state_part_today", TODAY, Words(fr="État", en="state"), "state", context),
        part("household_part_after", AFTER, Words(fr="ménages", en="households"), "households", context),
        part("state_part_after", AFTER, Words(fr="État", en="state"), "state", context),
    ]
    told = cited(
        context.data.figure("heat_tariff_multiple_to_balance"),
        language,
        "@ink",
        Words(fr="Tarif, cité", en="Tariff, cited"),
        Words(fr="cité {n}, iSANS", en="cited {n}, iSANS"),
    )
    return [
        *bars,
        *(computed(context.model, output, label, language, "@belarus") for output, label in READINGS),
        told,
    ]


def part(output: str, when: Words, who: Words, style: str, context: Context) -> Mark:
    """One payer's part of a bar."""
    label = when[context.language] + ", " + who[context.language]
    mark = computed(
        context.model, output, Words(fr=label, en=label), context.language, "@belarus", ranged=False
    )
    return replace(mark, styles=(style,))


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    language = context.language
    share = BARS / (BARS + TARIFFS)
    today = PARTS[language].format(
        total="100", households="{household_part_today}", state="{state_part_today}"
    )
    after = PARTS[language].format(
        total="{heat_cost_after}", households="{household_part_after}", state="{state_part_after}"
    )
    tariff_marks = marks[4:]
    data = bars()
    notes = [row_label(0, TODAY[language], [today], shift=13), after_label(language, after)]
    shapes: list[dict[str, Any]] = []
    for row, mark in enumerate(tariff_marks[:3]):
        group = [mark, tariff_marks[3]] if row == 1 else [mark]
        shapes.append(on_second(track(-row)))
        notes.append(on_second(row_label(-row, mark.label, [m.text for m in group])))
        for each in group:
            data += [on_second(t) for t in traces(each, -row, context.openings)]
            shapes += [on_second(s) for s in outlines(each, -row)]
    layout = look.layout(
        BARS + TARIFFS + MARGINS,
        shapes=shapes,
        annotations=notes,
        xaxis=look.axis(
            range=[0, {"slot": "end", "of": ["heat_cost_after"], "least": 300, "pad": 1.02}],
            anchor="y",
            nticks=5,
            showgrid=False,
        ),
        yaxis={"range": [-1.4, 0.86], "visible": False, "fixedrange": True, "domain": [1 - share, 1]},
        xaxis2=look.axis(
            range=[0, {"slot": "end", "of": ["tariff_multiple_no_subsidy"], "least": 15.5, "pad": 1.06}],
            tickprefix="×",
            nticks=6,
            anchor="y2",
        ),
        yaxis2={
            "range": [-2.45, 0.78],
            "visible": False,
            "fixedrange": True,
            "domain": [0, 1 - share - 0.07],
        },
    )
    return {"data": data, "layout": layout}


def after_label(language: str, parts: str) -> dict[str, Any]:
    """The second bar is the published case until a lever moves; then it is the reader's."""
    published, moved = (row_label(-1, words[language], [parts], shift=13) for words in (AFTER, SCENARIO))
    return {
        **published,
        "text": {"slot": "choose", "of": MOVED, "below": [[0.5, published["text"]]], "else": moved["text"]},
    }


def bars() -> list[dict[str, Any]]:
    """Two stacked bars: households solid, the state's part the same green, hatched."""
    payers = {
        "households": (["household_part_today", "household_part_after"], {"color": "@belarus"}),
        "state": (
            ["state_part_today", "state_part_after"],
            {
                "color": "@card",
                "line": {"color": "@belarus", "width": 1},
                "pattern": {
                    "shape": "/",
                    "size": 7,
                    "solidity": 0.35,
                    "fgcolor": "@belarus",
                    "bgcolor": "@card",
                },
            },
        ),
    }
    return [
        {
            "type": "bar",
            "orientation": "h",
            "y": [0, -1],
            "x": [{"slot": "value", "of": name} for name in names],
            "width": 0.32,
            "marker": style,
            "hoverinfo": "text",
            "hovertext": [{"slot": "text", "text": "{%s}" % name} for name in names],
            "customdata": names,
        }
        for names, style in payers.values()
    ]


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="La même chaleur coûterait {heat_cost_multiple|n} fois son coût actuel, et l'État décide qui paie",
        en="The same heat would cost {heat_cost_multiple|n} times as much, and the state decides who pays",
    ),
    measure=Words(
        fr=(
            "Coût d'une même chaleur, aujourd'hui = 100 ; multiple du tarif des ménages, Biélorussie, prix"
            " de 2025"
        ),
        en="Cost of the same heat, today = 100; multiple of households' tariff, Belarus, prices of 2025",
    ),
    kind=Words(
        fr="Deux barres partagées et trois points calculés", en="Two split bars and three computed dots"
    ),
    claim=Claim(("heat_cost_multiple",), lambda cost: cost > 2),
    marks=marks,
    draw=draw,
    model="energy",
    live=True,
)
