"""The cost of the same heat, today and without Russian gas, split by who pays it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.legend import Key
from dashboard.charts.core.marks import Mark, computed
from dashboard.charts.core.parts import Part, Whole, parts_figure
from dashboard.core.words import Words, same

TODAY = Words(fr="Aujourd'hui", en="Today")
AFTER = Words(fr="Sans gaz russe", en="Without Russian gas")
PAYERS = (
    (Words(fr="ménages", en="households"), "household_part", "cited"),
    (Words(fr="État", en="state"), "state_part", "tint"),
)
SPLIT = Words(
    fr="{total} : ménages {households}, État {state}", en="{total}: households {households}, state {state}"
)
"""The colours here say who pays, and every number is computed: so the subtitle says."""


def marks(context: Context) -> list[Mark]:
    language = context.language
    return [
        replace(
            computed(
                context.model,
                f"{output}_{when}",
                Words(fr=f"{name.fr}, {who.fr}", en=f"{name.en}, {who.en}"),
                language,
                "@belarus",
                ranged=False,
            ),
            styles=(fill,),
        )
        for when, name in (("today", TODAY), ("after", AFTER))
        for who, output, fill in PAYERS
    ]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    language = context.language
    split = SPLIT[language]
    texts = (
        split.format(total="100", households="{household_part_today}", state="{state_part_today}"),
        split.format(
            total="{heat_cost_after} ({heat_cost_after.low|n}–{heat_cost_after.high|n})",
            households="{household_part_after}",
            state="{state_part_after}",
        ),
    )
    parts = [Part(mark, mark.styles[0]) for mark in marks]
    bars = [
        Whole(TODAY[language], texts[0], parts[:2]),
        Whole(AFTER[language], texts[1], parts[2:], total="heat_cost_after"),
    ]
    end = {"slot": "end", "of": ["heat_cost_after"], "least": 300, "pad": 1.02}
    return parts_figure(bars, look.axis(range=[0, end], nticks=5), openings=context.openings)


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
        fr="Deux barres partagées entre ménages et État", en="Two bars split between households and the state"
    ),
    claim=Claim(("heat_cost_multiple",), lambda cost: cost > 2),
    colours=(
        Key("cited", "@belarus", Words(fr="payé par les ménages", en="paid by households")),
        Key("tint", "@belarus", Words(fr="payé par l'État", en="paid by the state")),
        Key("range", "@range", Words(fr="fourchette calculée", en="computed range")),
    ),
    marks=marks,
    card=CardSpec(same("×{heat_cost_multiple|n}"), ((0, 1), (2, 3))),
    draw=draw,
    model="energy",
    live=True,
)
