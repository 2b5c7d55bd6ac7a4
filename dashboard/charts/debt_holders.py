"""Seventeen billions of public external debt, and who holds them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.curves import on_line
from dashboard.charts.core.derived import derived
from dashboard.charts.core.legend import Key
from dashboard.charts.core.marks import Mark, cited
from dashboard.charts.core.parts import Part, Whole, parts_figure
from dashboard.core.words import Words


def marks(context: Context) -> list[Mark]:
    figure, language = context.data.figure, context.language
    rows = (
        ("debt_held_by_russia_2024", "@russia", Words(fr="Détenu par la Russie", en="Held by Russia")),
        (
            "external_public_debt_2024",
            "@neutral",
            Words(fr="Dette publique extérieure", en="Public external debt"),
        ),
        ("debt_share_russia_2024", "@russia", Words(fr="Part citée", en="Share cited")),
    )
    return [
        *(cited(figure(id), language, colour, label) for id, colour, label in rows),
        on_line(
            derived(
                context,
                "debt_held_by_russia_2024 / external_public_debt_2024",
                Words(fr="Part recalculée", en="Share recomputed"),
                "percent",
                "@russia",
            )
        ),
    ]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    russia, total, share, again = marks
    words = Words(
        fr=f"{total.text}, dont {russia.text} dus à la Russie : {share.text}, recalculé {again.text}",
        en=f"{total.text}, of which {russia.text} owed to Russia: {share.text}, recomputed {again.text}",
    )[context.language]
    others = replace(total, value=total.value - russia.value)
    names = Words(fr="Russie|autres", en="Russia|others")[context.language].split("|")
    parts = [Part(russia, "cited", names[0]), Part(others, "tint", names[1])]
    axis = look.axis(range=[0, 1.004 * total.value], **context.ticks([0, 5, 10, 15], "usd_bn"))
    return parts_figure([Whole(total.label, words, parts)], axis)


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="La Russie tient près des deux tiers de la dette publique extérieure",
        en="Russia holds nearly two thirds of the public external debt",
    ),
    measure=Words(
        fr="Dette publique extérieure, en milliards de dollars, et part de la Russie, 2024",
        en="Public external debt, billions of dollars, and Russia's share, 2024",
    ),
    kind=Words(fr="Une barre en deux parts", en="One bar in two parts"),
    claim=Claim(("debt_share_russia_2024",), lambda share: 60 <= share < 200 / 3),
    colours=(
        Key("cited", "@russia", Words(fr="dû à la Russie", en="owed to Russia")),
        Key("tint", "@neutral", Words(fr="dû à d'autres", en="owed to others")),
    ),
    marks=marks,
    card=CardSpec(2, (2,), "shares"),
    draw=draw,
)
