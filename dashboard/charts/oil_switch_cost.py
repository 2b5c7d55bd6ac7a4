"""What replacing Russian crude would cost, and how much of it the routes could bring in."""

from __future__ import annotations

from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.marks import Mark, computed
from dashboard.charts.core.split import Bar, Series, part, split_figure
from dashboard.core.words import Words

BARS = (
    (
        "extra_crude_bill",
        "inverse_excise_lost",
        "switch_cost",
        Words(fr="Ce que portent les routes", en="What the routes carry"),
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
            part(context, dearer, named[0], "elsewhere", "@europe"),
            part(context, lost, named[1], "russia", "@russia"),
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


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    parts = PARTS[context.language]
    bars = [
        Bar(
            marks[3 * at + 2].label,
            (marks[3 * at + 2].text, parts.format(dearer="{%s|n}" % dearer, lost="{%s|n}" % lost)),
            whole,
        )
        for at, (dearer, lost, whole, _) in enumerate(BARS)
    ]
    series = [
        Series(tuple(dearer for dearer, _, _, _ in BARS), "@europe"),
        Series(tuple(lost for _, lost, _, _ in BARS), "@russia"),
    ]
    ends = {"slot": "end", "of": ["switch_cost_full"], "least": 3.5, "pad": 1.04}
    return split_figure(
        bars,
        series,
        marks[-1:],
        look.axis(range=[0, ends], nticks=6),
        look.axis(range=[0, 100], **context.ticks([0, 25, 50, 75, 100], "percent")),
        context.openings,
    )


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr=(
            "Remplacer {share_covered} du brut coûterait au plus {switch_cost} par an, dont"
            " {inverse_excise_lost|n} d'accise perdue"
        ),
        en=(
            "Replacing {share_covered} of the crude would cost at most {switch_cost} a year,"
            " {inverse_excise_lost|n} in lost excise"
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
    kind=Words(fr="Deux barres partagées et une part calculée", en="Two split bars and a computed share"),
    claim=Claim(
        ("share_covered", "extra_crude_bill", "inverse_excise_lost"),
        lambda covered, dearer, lost: covered < 0.25 and lost > dearer,
    ),
    marks=marks,
    draw=draw,
    model="oil",
    live=True,
)
