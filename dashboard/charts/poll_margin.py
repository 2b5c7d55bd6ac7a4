"""What chance leaves open in two polls: each share against one half, and the change between them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.charts.core.bar_groups import bar_groups
from dashboard.charts.core.bar_rows import Header, Row
from dashboard.charts.core.bars import Scale
from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.legend import Key
from dashboard.charts.core.marks import DAGGER, Mark, cited, computed
from dashboard.charts.core.shares import shares
from dashboard.core.words import Words, same

POLLS = (
    (
        "oppose_nuclear_weapons_2022",
        "first",
        Words(fr="Mars 2022", en="March 2022"),
        Words(fr="Sondés, mars 2022", en="Asked, March 2022"),
    ),
    (
        "oppose_nuclear_weapons_2025",
        "last",
        Words(fr="Novembre 2025", en="November 2025"),
        Words(fr="Sondés, novembre 2025", en="Asked, November 2025"),
    ),
)
CHANCE = Words(fr="à 95 % : {low|n}–{high}", en="at 95%: {low|n}–{high}")
CORRECTED = Words(fr="Sans réponses de façade", en="Without answers for show")
CHANGE = Words(fr="Pour montrer l'écart", en="To show the change")
FROM_TO = Words(
    fr="{change}, à 95 % : {change_low|n} à {change_high|n}",
    en="{change}, at 95%: {change_low|n} to {change_high|n}",
)
MAJORITY = Words(fr="Pour montrer une majorité", en="To show a majority")
AGAINST = Words(fr="{share_last} contre la moitié", en="{share_last} against one half")
NEEDED = Words(
    fr="Réponses qu'il faut à un sondage pour le voir quatre fois sur cinq",
    en="Answers that a poll needs to see it four times in five",
)
ENOUGH = Words(
    fr="[{of}<1000000000: {n} // aucun nombre ne suffit]", en="[{of}<1000000000: {n} // no number is enough]"
)
FOR_CHANGE, FOR_MAJORITY = "sample_for_change_at_80", "sample_for_majority_at_80"


def marks(context: Context) -> list[Mark]:
    model, language = context.model, context.language
    made = []
    for id, which, label, _ in POLLS:
        low, high = f"{which}_low", f"{which}_high"
        poll = cited(context.data.figure(id), language, "@belarus", label)
        chance = CHANCE[language].replace("{low", "{" + low).replace("{high", "{" + high)
        made.append(poll)
        made.append(
            Mark(
                label=label[language],
                text=chance,
                styles=("range",),
                colour="@belarus",
                note=Words(fr="intervalle à 95 %", en="95% interval")[language],
                low=value(low),
                high=value(high),
                unit="percent",
                outputs=(low, high),
            )
        )
    corrected = computed(model, "share_not_hidden", CORRECTED, language, "@belarus", ranged=False)
    return [
        *made,
        corrected,
        Mark(
            label=Words(fr="Écart entre les deux", en="Change between the two")[language],
            text=FROM_TO[language],
            styles=("computed",),
            colour="@belarus",
            low=value("change_low"),
            value=value("change"),
            high=value("change_high"),
            unit="points",
            outputs=("change", "change_low", "change_high"),
        ),
        *(
            needed(output, label, note, context)
            for output, label, note in (
                (FOR_CHANGE, CHANGE, same("{change}")),
                (FOR_MAJORITY, MAJORITY, AGAINST),
            )
        ),
        *(asked(f"sample_{which}", label, context) for _, which, _, label in POLLS),
    ]


def needed(output: str, label: Words, note: Words, context: Context) -> Mark:
    """The answers that a poll needs, in words where no number of them is enough."""
    made = computed(context.model, output, label, context.language, "@belarus", ranged=False, note=note)
    text = ENOUGH[context.language].replace("{of}", output).replace("{n}", "{%s|n}" % output)
    return replace(made, text=text)


def asked(name: str, label: Words, context: Context) -> Mark:
    """How many a poll asked, which no document gives."""
    return Mark(
        label=label[context.language],
        text="{%s|n}" % name + DAGGER,
        styles=("outside",),
        colour="@neutral",
        value=value(name),
        unit="persons",
        outputs=(name,),
    )


def value(name: str) -> dict[str, Any]:
    return {"slot": "value", "of": name}


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    *polls, corrected, _, for_change, for_majority, first, last = marks
    levers = {id: moved_share(f"share_{which}", context) for id, which, *_ in POLLS}
    shown: list[Row] = [
        # One row a poll: the interval is the whisker of its bar.
        replace(poll, note=chance.text, styles=(*poll.styles, "range"), low=chance.low, high=chance.high)
        for poll, chance in zip(polls[::2], polls[1::2], strict=True)
    ]
    answers: list[Row] = [Header(NEEDED[context.language]), for_change, for_majority, first, last]
    end = {"slot": "end", "of": [FOR_MAJORITY, "sample_first", "sample_last"], "least": 1000, "pad": 1.05}
    return bar_groups(
        [
            ([*shown, corrected], shares(context)),
            (answers, Scale(end, {"tickvals": []})),
        ],
        openings={name: context.openings[name] for name in (FOR_CHANGE, FOR_MAJORITY)},
        levers=levers,
    )


def moved_share(name: str, context: Context) -> dict[str, Any]:
    """Where the reader put a share, once it stands elsewhere than at its opening."""
    lever = context.model.inputs[name]
    opening, near = lever.central * lever.unit.scale, 1e-9
    shown = {"slot": "choose", "of": name, "below": [[opening - near, 1], [opening + near, 0]], "else": 1}
    at = {"type": "line", "x0": value(name), "x1": value(name)}
    return {**at, "line": {"color": "@ink", "width": 3}, "opacity": shown}


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr=(
            "[sample_for_change_at_80<1000000000: Il faut {sample_for_change_at_80|n} réponses pour voir"
            " l'écart quatre fois sur cinq // Aucun nombre de réponses ne montre un écart nul] ; pour une"
            " majorité, [sample_for_majority_at_80<1000000000: {sample_for_majority_at_80|n} // aucun ne"
            " suffit]"
        ),
        en=(
            "[sample_for_change_at_80<1000000000: It takes {sample_for_change_at_80|n} answers to show the"
            " change four times in five // No number of answers shows a change of zero]; for a majority,"
            " [sample_for_majority_at_80<1000000000: {sample_for_majority_at_80|n} // none is enough]"
        ),
    ),
    measure=Words(
        fr=(
            "Part des sondés opposés aux armes nucléaires russes, en %, puis nombre de réponses, Chatham"
            " House, 2022 et 2025"
        ),
        en=(
            "Share of those asked who oppose Russian nuclear arms, %, then number of answers, Chatham House,"
            " 2022 and 2025"
        ),
    ),
    kind=Words(
        fr="Barres de 0 à 100 % avec leur intervalle à 95 %, puis barres de réponses",
        en="Bars from 0 to 100% with their 95% intervals, then bars of answers",
    ),
    claim=Claim(
        ("sample_for_change_at_80", "sample_for_majority_at_80"),
        lambda change, majority: 5 * change < majority,
    ),
    colours=(
        Key("cited", "@belarus", Words(fr="opposés, cité", en="opposed, as cited")),
        Key("computed", "@belarus", Words(fr="calculé ici", en="computed here")),
        Key("outside", "@neutral", Words(fr="d'une autre source †", en="from another source †")),
    ),
    marks=marks,
    card=CardSpec(same("{sample_for_change_at_80|n}"), (6, 7, 8, 9)),
    draw=draw,
    model="opinion",
    live=True,
)
