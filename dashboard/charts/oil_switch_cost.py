"""What replacing Russian crude would cost, and how much of it the routes could bring in."""

from __future__ import annotations

from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.legend import Key
from dashboard.charts.core.marks import Mark, computed
from dashboard.charts.core.parts import Part, Whole, parts_figure
from dashboard.core.words import Words

BARS = (
    (
        "extra_crude_bill",
        "inverse_excise_lost",
        "switch_cost",
        Words(
            fr="Ce que portent les routes : {share_covered}",
            en="What the routes carry: {share_covered}",
        ),
    ),
    (
        "extra_crude_bill_full",
        "inverse_excise_paid",
        "switch_cost_full",
        Words(fr="Si tout était remplacé", en="If all of it were replaced"),
    ),
)
PARTS = Words(
    fr="brut plus cher {dearer}, accise perdue {lost}", en="dearer crude {dearer}, excise lost {lost}"
)
DEARER, LOST = Words(fr="brut plus cher", en="dearer crude"), Words(fr="accise perdue", en="excise lost")


def marks(context: Context) -> list[Mark]:
    language, made = context.language, []
    for dearer, lost, whole, label in BARS:
        named = (
            Words(fr=f"{label.fr}, {DEARER.fr}", en=f"{label.en}, {DEARER.en}"),
            Words(fr=f"{label.fr}, {LOST.fr}", en=f"{label.en}, {LOST.en}"),
        )
        made += [
            part_mark(context, dearer, named[0], "@europe"),
            part_mark(context, lost, named[1], "@russia"),
            computed(context.model, whole, label, language, "@ink"),
        ]
    covered = computed(
        context.model,
        "share_covered",
        Words(fr="Part du besoin couverte", en="Share of the need covered"),
        language,
        "@europe",
    )
    return [*made, covered]


def part_mark(context: Context, output: str, label: Words, colour: str) -> Mark:
    """One part of the cost."""
    return computed(context.model, output, label, context.language, colour, ranged=False)


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    parts = PARTS[context.language].replace(" ", "\u00a0").replace(",\u00a0", ", ")
    bars = [
        Whole(
            marks[3 * at + 2].label,
            f"{marks[3 * at + 2].text}<br>" + parts.format(dearer="{%s|n}" % dearer, lost="{%s|n}" % lost),
            [Part(mark, mark.styles[0]) for mark in marks[3 * at : 3 * at + 2]],
            total=whole,
        )
        for at, (dearer, lost, whole, _) in enumerate(BARS)
    ]
    end = {"slot": "end", "of": ["switch_cost_full"], "least": 3.5, "pad": 1.04}
    return parts_figure(bars, look.axis(range=[0, end], nticks=6), openings=context.openings)


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr=(
            "[share_covered<0.5: Aucun brut ne serait remplacé // Remplacer {share_covered} du brut"
            " coûterait au plus {switch_cost} par an, dont {inverse_excise_lost|n} d'accise perdue]"
        ),
        en=(
            "[share_covered<0.5: No crude would be replaced // Replacing {share_covered} of crude would"
            " cost at most {switch_cost} a year, {inverse_excise_lost|n} in lost excise]"
        ),
    ),
    measure=Words(
        fr=(
            "Coût annuel, en milliards de dollars, et part du brut nécessaire, en % ; accise de 2023, prix"
            " et capacités venus d'ailleurs"
        ),
        en=(
            "Cost a year, billion US dollars, and share of the crude needed, %; excise of 2023, price and"
            " capacities from elsewhere"
        ),
    ),
    kind=Words(fr="Deux barres de deux parts nommées", en="Two bars of two named parts"),
    claim=Claim(
        ("share_covered", "extra_crude_bill", "inverse_excise_lost"),
        lambda covered, dearer, lost: covered < 0.25 and lost > dearer,
    ),
    colours=(
        Key("outside", "@europe", Words(fr="brut plus cher †", en="dearer crude †")),
        Key("outside", "@russia", Words(fr="accise perdue †", en="excise lost †")),
    ),
    marks=marks,
    card=CardSpec(2, (0, 1)),
    draw=draw,
    model="oil",
    live=True,
)
