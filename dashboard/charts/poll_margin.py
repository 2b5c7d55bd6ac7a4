"""What chance leaves open in two polls: each share against one half, and the change between them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.charts.core.bars import Header, bars_figure
from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.marks import Mark, cited, computed
from dashboard.charts.core.shares import shares
from dashboard.core.words import Words, same

POLLS = (
    ("oppose_nuclear_weapons_2022", "first", Words(fr="Mars 2022", en="March 2022")),
    ("oppose_nuclear_weapons_2025", "last", Words(fr="Novembre 2025", en="November 2025")),
)
CHANCE = Words(fr="à 95 % : {low|n}–{high}", en="at 95%: {low|n}–{high}")
CORRECTED = Words(fr="Sans réponses de façade", en="Without answers for show")
CHANGE = Words(fr="Écart entre les deux", en="Change between the two")
FROM_TO = Words(
    fr="{change}, à 95 % : {change_low|n} à {change_high|n}",
    en="{change}, at 95%: {change_low|n} to {change_high|n}",
)

NEEDED = Words(
    fr="Réponses qu'il faut pour le voir quatre fois sur cinq",
    en="Answers that show it four times in five",
)
ANSWERS = Words(
    fr="l'écart : {sample_for_change_at_80|n} par sondage ; une majorité : {sample_for_majority_at_80|n}",
    en="the change: {sample_for_change_at_80|n} in each poll; a majority: {sample_for_majority_at_80|n}",
)


def marks(context: Context) -> list[Mark]:
    model, language = context.model, context.language
    made = []
    for id, which, label in POLLS:
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
    change = Mark(
        label=CHANGE[language],
        text=FROM_TO[language],
        styles=("computed",),
        colour="@belarus",
        low=value("change_low"),
        value=value("change"),
        high=value("change_high"),
        unit="points",
        outputs=("change", "change_low", "change_high"),
    )
    return [*made, computed(model, "share_not_hidden", CORRECTED, language, "@belarus", ranged=False), change]


def value(name: str) -> dict[str, Any]:
    return {"slot": "value", "of": name}


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    *polls, corrected, change = marks
    levers = {id: moved_share(f"share_{which}", context) for id, which, _ in POLLS}
    language = context.language
    rows: list[Mark | Header] = [
        # One row a poll: the interval is the whisker of its bar.
        replace(
            poll,
            note=chance.text,
            styles=(*poll.styles, "range"),
            low=chance.low,
            high=chance.high,
        )
        for poll, chance in zip(polls[::2], polls[1::2], strict=True)
    ]
    rows += [corrected, Header(change.label, change.text), Header(NEEDED[language], ANSWERS[language])]
    return bars_figure(rows, shares(context), levers=levers)


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
            "Part des sondés opposés aux armes nucléaires russes, en %, puis écart en points, Chatham House,"
            " 2022 et 2025 ; réponses par sondage"
        ),
        en=(
            "Share of those asked who oppose Russian nuclear arms, %, then change in points, Chatham House,"
            " 2022 and 2025; answers in each poll"
        ),
    ),
    kind=Words(
        fr="Barres de 0 à 100 % avec leur intervalle à 95 %",
        en="Bars from 0 to 100% with their 95% intervals",
    ),
    claim=Claim(
        ("sample_for_change_at_80", "sample_for_majority_at_80"),
        lambda change, majority: 5 * change < majority,
    ),
    marks=marks,
    card=CardSpec(same("{sample_for_change_at_80|n}")),
    draw=draw,
    model="opinion",
    live=True,
)
