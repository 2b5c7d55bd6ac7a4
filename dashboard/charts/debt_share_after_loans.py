"""Who holds the public external debt, today and after the reader's loans and repayments."""

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

TODAY, AFTER = (
    Words(fr="Dette en 2024", en="Debt in 2024"),
    Words(fr="Après prêts et remboursements", en="After loans and repayments"),
)
HALVED = Words(fr="La Russie à la moitié", en="Russia at one half")
MORE = Words(
    fr="avec {loans_to_one_half} de plus, empruntés ailleurs",
    en="with {loans_to_one_half} more, borrowed elsewhere",
)
TO_BORROW = Words(fr="À emprunter ailleurs", en="To borrow elsewhere")
RUSSIA, OTHERS = Words(fr="Russie", en="Russia"), Words(fr="autres", en="others")
TO_RUSSIA, TO_OTHERS = (
    ("debt_to_russia_today", "debt_to_russia_after"),
    ("debt_to_others", "debt_to_others_after"),
)
HALF = Words(fr="la moitié", en="one half")


def marks(context: Context) -> list[Mark]:
    figure, language = context.data.figure, context.language
    parts = [
        part_mark(context, output, Words(fr=f"{when.fr}, {who.fr}", en=f"{when.en}, {who.en}"), style, colour)
        for outputs, who, style, colour in (
            (TO_RUSSIA, RUSSIA, "cited", "@russia"),
            (TO_OTHERS, OTHERS, "tint", "@neutral"),
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
        replace(
            computed(context.model, "loans_to_one_half", TO_BORROW, language, "@europe"), styles=("computed",)
        ),
    ]


def part_mark(context: Context, output: str, label: Words, fill: str, colour: str) -> Mark:
    """One holder's part of the debt."""
    made = computed(context.model, output, label, context.language, colour, ranged=False)
    return replace(made, styles=(fill,))


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    split = Words(fr="Russie {russia}, autres {others}", en="Russia {russia}, others {others}")
    split_words = split[context.language]
    texts = [
        split_words.format(russia="{%s|n}" % a, others="{%s|n}" % b)
        for a, b in zip(TO_RUSSIA, TO_OTHERS, strict=True)
    ]
    today, after, others_today, others_after, total, cited_share, _, share, lent = marks
    russia = Words(fr="Russie {n}", en="Russia {n}")[context.language]
    colon = COLON[context.language]
    bars = [
        Whole(
            TODAY[context.language],
            f"{{debt_public}}{colon}{texts[0]}, {russia.replace('{n}', cited_share.text)}",
            [Part(today), Part(others_today, "tint")],
        ),
        Whole(
            AFTER[context.language],
            f"{total.text}{colon}{texts[1]}, <b>{russia.replace('{n}', share.text)}</b>",
            [Part(after), Part(others_after, "tint")],
            total="debt_public_after",
        ),
    ]
    bars.append(
        Whole(
            HALVED[context.language],
            MORE[context.language],
            [Part(after), Part(others_after, "tint"), Part(lent, "computed")],
        )
    )
    end = {"slot": "end", "of": ["debt_public_after"], "least": 23, "pad": 1.35}
    figure = parts_figure(bars, look.axis(range=[0, end], nticks=6), openings=context.openings)
    return figure


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr=(
            "[loans_to_one_half<0.05: La Russie ne détient pas plus de la moitié // Ramener la Russie à la"
            " moitié demanderait {loans_to_one_half} d'emprunts ailleurs, ou {refinanced_to_one_half|n}"
            " pour la rembourser]"
        ),
        en=(
            "[loans_to_one_half<0.05: Russia holds no more than half // Bringing Russia down to half would"
            " take {loans_to_one_half} borrowed elsewhere, or {refinanced_to_one_half|n} to repay it]"
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
        fr="Deux barres partagées entre la Russie et les autres",
        en="Two bars split between Russia and the others",
    ),
    claim=Claim(
        ("loans_to_one_half", "refinanced_to_one_half", "debt_share_after"),
        lambda loans, refinanced, share: loans > refinanced > 0 and share > 0.5,
    ),
    colours=(
        Key("cited", "@russia", RUSSIA),
        Key("tint", "@neutral", OTHERS),
        Key("computed", "@europe", Words(fr="à emprunter ailleurs", en="to borrow elsewhere")),
    ),
    marks=marks,
    card=CardSpec(8),
    draw=draw,
    model="debt",
    live=True,
)
