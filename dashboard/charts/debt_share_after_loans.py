"""Who holds the public external debt, before and after the reader's loans and repayments."""

from __future__ import annotations

from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.marks import Mark, cited, computed
from dashboard.charts.core.split import Bar, Series, on_second, part, split_figure
from dashboard.core.words import Words

TODAY, AFTER = (
    Words(fr="Dette en 2024", en="Debt in 2024"),
    Words(fr="Après prêts et remboursements", en="After loans and repayments"),
)
RUSSIA, OTHERS = Words(fr="Russie", en="Russia"), Words(fr="autres", en="others")
TO_RUSSIA, TO_OTHERS = (
    ("debt_to_russia_today", "debt_to_russia_after"),
    ("debt_to_others", "debt_to_others_after"),
)
HALF = Words(fr="la moitié", en="one half")


def marks(context: Context) -> list[Mark]:
    figure, language = context.data.figure, context.language
    parts = [
        part(context, output, Words(fr=f"{when.fr}, {who.fr}", en=f"{when.en}, {who.en}"), style, colour)
        for outputs, who, style, colour in (
            (TO_RUSSIA, RUSSIA, "russia", "@russia"),
            (TO_OTHERS, OTHERS, "others", "@neutral"),
        )
        for output, when in zip(outputs, (TODAY, AFTER), strict=True)
    ]
    return [
        *parts,
        computed(context.model, "debt_public_after", AFTER, language, "@ink"),
        cited(
            figure("debt_share_russia_2024"),
            language,
            "@russia",
            Words(fr="Part de la Russie, citée", en="Russia's share, cited"),
        ),
        computed(
            context.model,
            "debt_share_today",
            Words(fr="La même, recalculée", en="The same, recomputed"),
            language,
            "@russia",
        ),
        computed(context.model, "debt_share_after", Words(fr="Après", en="After"), language, "@russia"),
    ]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    split = Words(fr="Russie {russia}, autres {others}", en="Russia {russia}, others {others}")[
        context.language
    ]
    texts = [
        split.format(russia="{%s|n}" % a, others="{%s|n}" % b)
        for a, b in zip(TO_RUSSIA, TO_OTHERS, strict=True)
    ]
    bars = [
        Bar(TODAY[context.language], ("{debt_public}", texts[0])),
        Bar(AFTER[context.language], (marks[4].text, texts[1]), "debt_public_after"),
    ]
    ends = {"slot": "end", "of": ["debt_public_after"], "least": 20, "pad": 1.04}
    ticks = context.ticks([0, 25, 50, 75, 100], "percent")
    ticks["ticktext"][2] = HALF[context.language]
    figure = split_figure(
        bars,
        [Series(TO_RUSSIA, "@russia"), Series(TO_OTHERS, "@neutral")],
        marks[5:],
        look.axis(range=[0, ends], nticks=6),
        look.axis(range=[0, 100], **ticks),
        context.openings,
    )
    figure["layout"]["shapes"].append(on_second(half_line()))
    return figure


def half_line() -> dict[str, Any]:
    """Below it Russia holds the lesser part."""
    return {
        "type": "line",
        "x0": 50,
        "x1": 50,
        "y0": -2.45,
        "y1": 0.5,
        "layer": "below",
        "line": {"color": "@ink", "width": 1.2, "dash": "dot"},
    }


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr=(
            "Ramener la Russie à la moitié demanderait {loans_to_one_half} d'emprunts ailleurs, ou"
            " {refinanced_to_one_half|n} pour la rembourser"
        ),
        en=(
            "Bringing Russia down to half would take {loans_to_one_half} borrowed elsewhere, or"
            " {refinanced_to_one_half|n} to repay it"
        ),
    ),
    measure=Words(
        fr=(
            "Dette publique extérieure, en milliards de dollars, et part de la Russie, en %, 2024 et après"
            " les choix faits"
        ),
        en=(
            "Public external debt, billions of dollars, and Russia's share, %, 2024 and after the choices"
            " made"
        ),
    ),
    kind=Words(
        fr="Deux barres partagées, puis trois parts sur un axe",
        en="Two split bars, then three shares on an axis",
    ),
    claim=Claim(
        ("loans_to_one_half", "refinanced_to_one_half", "debt_share_after"),
        lambda loans, refinanced, share: loans > refinanced > 0 and share > 0.5,
    ),
    marks=marks,
    draw=draw,
    model="debt",
    live=True,
)
