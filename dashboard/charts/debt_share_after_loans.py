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
BORROWED = (
    Words(fr="La moitié, en empruntant", en="One half, by borrowing"),
    Words(
        fr="{loans_to_one_half} de plus, empruntés ailleurs",
        en="{loans_to_one_half} more, borrowed elsewhere",
    ),
)
REPAID = (
    Words(fr="La moitié, en remboursant", en="One half, by repaying"),
    Words(
        fr="{refinanced_to_one_half} empruntés ailleurs, versés à la Russie",
        en="{refinanced_to_one_half} borrowed elsewhere, paid to Russia",
    ),
)
TO_BORROW = Words(fr="À emprunter ailleurs", en="To borrow elsewhere")
TO_REPAY = Words(fr="À emprunter ailleurs, pour rembourser", en="To borrow elsewhere, to repay")
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
        *(
            replace(computed(context.model, output, label, language, "@europe"), styles=("computed",))
            for output, label in (("loans_to_one_half", TO_BORROW), ("refinanced_to_one_half", TO_REPAY))
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
    today, after, others_today, others_after, total, cited_share, _, share, lent, repaid = marks
    russia = Words(fr="Russie {n}", en="Russia {n}")[context.language]
    colon, half = COLON[context.language], HALF[context.language]
    bars = [
        Whole(
            TODAY[context.language],
            f"{{debt_public}}{colon}{texts[0]}, {russia.replace('{n}', cited_share.text)}",
            [Part(today), Part(others_today, "tint")],
            half=(half, ["debt_public"]),
        ),
        Whole(
            AFTER[context.language],
            f"{total.text}{colon}{texts[1]}, <b>{russia.replace('{n}', share.text)}</b>",
            [Part(after, "computed"), Part(others_after, "tint")],
            total="debt_public_after",
        ),
        Whole(
            BORROWED[0][context.language],
            BORROWED[1][context.language],
            [Part(after, "computed"), Part(others_after, "tint"), Part(lent, "computed")],
            half=(half, ["debt_public_after", "loans_to_one_half"]),
        ),
        Whole(
            REPAID[0][context.language],
            REPAID[1][context.language],
            [
                Part(after, "computed", less="refinanced_to_one_half"),
                Part(repaid, "computed"),
                Part(others_after, "tint"),
            ],
            half=(half, ["debt_public_after"]),
        ),
    ]
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
        fr="Quatre barres partagées entre la Russie et les autres, la moitié marquée",
        en="Four bars split between Russia and the others, one half marked",
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
