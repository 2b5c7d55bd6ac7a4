"""Where Belarus's energy comes from: one bar of all of it."""

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
    return [
        cited(
            figure("energy_from_russia"), language, "@russia", Words(fr="Venue de Russie", en="From Russia")
        ),
        cited(figure("energy_total"), language, "@neutral", Words(fr="Toute l'énergie", en="All energy")),
        cited(figure("energy_share_russia"), language, "@russia", Words(fr="Part citée", en="Share cited")),
        on_line(
            derived(
                context,
                "energy_from_russia / energy_total",
                Words(fr="Part recalculée", en="Share recomputed"),
                "percent",
                "@russia",
            )
        ),
        cited(
            figure("energy_share_local_soviet"),
            language,
            "@belarus",
            Words(fr="Produite sur place à l'ère soviétique", en="Generated locally in the Soviet era"),
        ),
    ]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    russia, total, share, again, soviet = marks
    rest = replace(total, value=total.value - russia.value)
    words = Words(
        fr=f"{total.text}, dont {russia.text} de Russie : {share.text}, recalculé {again.text}",
        en=f"{total.text}, of which {russia.text} from Russia: {share.text}, recomputed {again.text}",
    )
    inside = Words(fr="Russie", en="Russia"), Words(fr="reste", en="rest")
    bar = Whole(
        total.label,
        words[context.language],
        [Part(russia, "cited", inside[0][context.language]), Part(rest, "tint", inside[1][context.language])],
    )
    then = Whole(soviet.label, soviet.text, [])
    axis = look.axis(range=[0, 1.004 * total.value], **context.ticks([0, 10, 20, 30, 40], "mtoe"))
    return parts_figure([bar, then], axis)


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="Près des neuf dixièmes de l'énergie viennent de Russie",
        en="Nearly nine tenths of the energy comes from Russia",
    ),
    measure=Words(
        fr=(
            "Part de l'énergie de la Biélorussie, en %, note de février 2026 ; l'année décrite n'est pas"
            " donnée"
        ),
        en="Share of Belarus's energy, %, note of February 2026; the year described is not given",
    ),
    kind=Words(
        fr="Une barre de toute l'énergie, en deux parts", en="One bar of all the energy, in two parts"
    ),
    claim=Claim(("energy_share_russia",), lambda share: 85 <= share <= 90),
    colours=(
        Key("cited", "@russia", Words(fr="venue de Russie", en="from Russia")),
        Key("tint", "@neutral", Words(fr="le reste", en="the rest")),
    ),
    marks=marks,
    card=CardSpec(2, (2,), "shares"),
    draw=draw,
)
