"""What Russia buys, and what everybody buys, before and after a fall of Russian demand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.legend import Key
from dashboard.charts.core.marks import Mark, cited, computed
from dashboard.charts.core.parts import Part, Whole, parts_figure
from dashboard.core.words import COLON, Words

TODAY, AFTER = Words(fr="Ventes en 2024", en="Sales in 2024"), Words(fr="Après le choc", en="After the shock")
RUSSIA, ELSEWHERE = Words(fr="Russie", en="Russia"), Words(fr="ailleurs", en="elsewhere")
TO_RUSSIA = ("exports_to_russia_today", "exports_to_russia")
ELSEWHERE_SOLD = ("exports_elsewhere_today", "exports_elsewhere")


def marks(context: Context) -> list[Mark]:
    figure, language = context.data.figure, context.language
    parts = [
        part_mark(
            context, output, Words(fr=f"{when.fr}, {where.fr}", en=f"{when.en}, {where.en}"), style, colour
        )
        for outputs, where, style, colour in (
            (TO_RUSSIA, RUSSIA, "cited", "@russia"),
            (ELSEWHERE_SOLD, ELSEWHERE, "cited", "@europe"),
        )
        for output, when in zip(outputs, (TODAY, AFTER), strict=True)
    ]
    share = Words(fr="Part de la Russie après le choc", en="Russia's share after the shock")
    return [
        *parts,
        computed(context.model, "exports_total", AFTER, language, "@ink"),
        # The table holds what was cited; the bars do not draw it again.
        *(
            replace(cited(figure(id), language, "@russia", label), styles=())
            for id, label in (
                (
                    "export_share_russia_before_invasion",
                    Words(fr="Part de la Russie avant l'invasion", en="Russia's share before the invasion"),
                ),
                (
                    "export_share_russia_2024",
                    Words(fr="Part de la Russie en 2024", en="Russia's share in 2024"),
                ),
            )
        ),
        computed(context.model, "export_share_after", share, language, "@russia"),
        computed(
            context.model,
            "industry_supplied",
            Words(
                fr="Production maintenue avec moins d'intrants russes",
                en="Output kept with fewer Russian inputs",
            ),
            language,
            "@belarus",
        ),
    ]


def part_mark(context: Context, output: str, label: Words, fill: str, colour: str) -> Mark:
    """One buyer's part of the exports."""
    made = computed(context.model, output, label, context.language, colour, ranged=False)
    return replace(made, styles=(fill,))


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    split = Words(fr="Russie {russia}, ailleurs {elsewhere}", en="Russia {russia}, elsewhere {elsewhere}")
    texts = [
        split[context.language].format(russia="{%s|n}" % a, elsewhere="{%s|n}" % b)
        for a, b in zip(TO_RUSSIA, ELSEWHERE_SOLD, strict=True)
    ]
    today, after, elsewhere_today, elsewhere_after, total, *_, share, industry = marks
    whole = context.data.units["percent"].written(100, context.language)
    colon = COLON[context.language]
    bars = [
        Whole(TODAY[context.language], f"{whole}{colon}{texts[0]}", [Part(today), Part(elsewhere_today)]),
        Whole(
            AFTER[context.language],
            f"{total.text}{colon}{texts[1]}",
            [Part(after, "computed"), Part(elsewhere_after, "computed")],
            total="exports_total",
        ),
        *(
            Whole(mark.label, mark.text, [Part(mark, mark.styles[0])], total=mark.outputs[0])
            for mark in (share, industry)
        ),
    ]
    end = {"slot": "end", "of": ["exports_total"], "least": 105, "pad": 1.04}
    axis = look.axis(range=[0, end], **context.ticks([0, 25, 50, 75, 100], "percent"))
    return parts_figure(bars, axis, openings=context.openings)


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr=(
            "La Russie prendrait {export_share_after} des exportations, qui vaudraient {exports_total} de"
            " celles d'avant"
        ),
        en=(
            "Russia would take {export_share_after} of exports, and these would be {exports_total} of what"
            " they were"
        ),
    ),
    measure=Words(
        fr=(
            "Exportations, en % de celles de 2024, puis parts, en % ; la chute, le report et ses voies sont"
            " des choix"
        ),
        en=(
            "Exports, % of those of 2024, then shares, %; the fall, the redirection and its ways are choices"
        ),
    ),
    kind=Words(fr="Deux barres partagées, puis deux parts", en="Two split bars, then two shares"),
    claim=Claim(
        ("export_share_after", "exports_total"), lambda share, total: 0.5 < share < 0.6 and total < 0.9
    ),
    colours=(
        Key("cited", "@russia", RUSSIA),
        Key("cited", "@europe", ELSEWHERE),
    ),
    marks=marks,
    card=CardSpec(7, (5, 6, 7), "shares"),
    draw=draw,
    model="trade",
    live=True,
)
