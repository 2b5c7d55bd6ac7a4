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
from dashboard.core.words import Words

TODAY, AFTER = Words(fr="Ventes en 2024", en="Sales in 2024"), Words(fr="Après le choc", en="After the shock")
RUSSIA, ELSEWHERE = Words(fr="Russie", en="Russia"), Words(fr="ailleurs", en="elsewhere")
HALF = Words(fr="moitié", en="half")
OF_IT = Words(fr="la Russie en prend {share}", en="of which Russia takes {share}")
LEAST = 33
"""Per cent of the exports that a buyer's name has room in, on the smallest screen."""
TO_RUSSIA = ("exports_to_russia_today", "exports_to_russia")
ELSEWHERE_SOLD = ("exports_elsewhere_today", "exports_elsewhere")


def marks(context: Context) -> list[Mark]:
    figure, language = context.data.figure, context.language
    parts = [
        part_mark(
            context, output, Words(fr=f"{when.fr}, {where.fr}", en=f"{when.en}, {where.en}"), style, colour
        )
        for outputs, where, colour in (
            (TO_RUSSIA, RUSSIA, "@russia"),
            (ELSEWHERE_SOLD, ELSEWHERE, "@europe"),
        )
        for output, when, style in zip(outputs, (TODAY, AFTER), ("cited", "computed"), strict=True)
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
    language = context.language
    today, after, elsewhere_today, elsewhere_after, total, *_, share, industry = marks
    half = HALF[language]
    bars = [
        Whole(
            TODAY[language],
            context.data.units["percent"].written(100, language),
            named((today, elsewhere_today), language),
            half=(half, (TO_RUSSIA[0], ELSEWHERE_SOLD[0])),
        ),
        Whole(
            AFTER[language],
            f"{total.text}, {OF_IT[language].format(share=share.text)}",
            named((after, elsewhere_after), language),
            total="exports_total",
            half=(half, (TO_RUSSIA[1], ELSEWHERE_SOLD[1])),
            ground=100,
        ),
        Whole(
            industry.label,
            industry.text,
            [Part(industry, industry.styles[0])],
            total=industry.outputs[0],
            ground=100,
        ),
    ]
    end = {"slot": "end", "of": ["exports_total"], "least": 102, "pad": 1.04}
    axis = look.axis(range=[0, end], showgrid=False, **context.ticks([0, 25, 50, 75, 100], "percent"))
    return parts_figure(bars, axis, openings=context.openings)


def named(parts: tuple[Mark, Mark], language: str) -> list[Part]:
    """Both buyers' parts, each with its name and number inside where it has room for them."""
    return [
        Part(
            mark,
            mark.styles[0],
            "[%s<%d:  // %s {%s|n}]" % (mark.outputs[0], LEAST, where[language], mark.outputs[0]),
        )
        for mark, where in zip(parts, (RUSSIA, ELSEWHERE), strict=True)
    ]


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
    kind=Words(
        fr="Deux barres partagées, la moitié marquée, puis une part",
        en="Two split bars with the half marked, then a share",
    ),
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
