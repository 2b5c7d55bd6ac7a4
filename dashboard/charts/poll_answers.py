"""What Belarusians answered when asked about arms, troops and munitions."""

from __future__ import annotations

from typing import Any

from dashboard.charts.core.bars import bars_figure
from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.legend import Key
from dashboard.charts.core.marks import Mark, cited
from dashboard.charts.core.shares import shares
from dashboard.core.words import Words

ARMS = Words(fr="Armes nucléaires russes sur leur sol", en="Russian nuclear arms on their soil")
AGAINST = (
    Key("cited", "@belarus", Words(fr="opposés", en="against")),
    Key("ground", "@ground", Words(fr="tous les autres sondés", en="all others asked")),
)


def marks(context: Context) -> list[Mark]:
    rows = (
        (
            "oppose_munitions_2025",
            Words(fr="Munitions pour l'armée russe", en="Munitions for the Russian army"),
            Words(fr="novembre 2025", en="November 2025"),
        ),
        (
            "oppose_troops_2025",
            Words(fr="Troupes biélorusses en Ukraine", en="Belarusian troops in Ukraine"),
            Words(fr="août à novembre 2025", en="August to November 2025"),
        ),
        ("oppose_nuclear_weapons_2022", ARMS, Words(fr="mars 2022", en="March 2022")),
        ("oppose_nuclear_weapons_2025", ARMS, Words(fr="novembre 2025", en="November 2025")),
    )
    return [
        cited(context.data.figure(id), context.language, "@belarus", label, note=date)
        for id, label, date in rows
    ]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    return bars_figure(marks, shares(context))


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="À chaque question, plus de la moitié des sondés disent non",
        en="To each question, more than half of those asked say no",
    ),
    measure=Words(
        fr="Part des sondés qui s'y opposent, en %, Chatham House, 2022 et 2025",
        en="Share of those asked who oppose it, %, Chatham House, 2022 and 2025",
    ),
    kind=Words(
        fr="Barres de 0 à 100 %, une par question et par date",
        en="Bars from 0 to 100%, one for each question and date",
    ),
    claim=Claim(
        (
            "oppose_munitions_2025",
            "oppose_troops_2025",
            "oppose_nuclear_weapons_2022",
            "oppose_nuclear_weapons_2025",
        ),
        lambda *shares: min(shares) > 50,
    ),
    colours=AGAINST,
    marks=marks,
    card=CardSpec(0, (0, 1, 3), "shares"),
    draw=draw,
)
