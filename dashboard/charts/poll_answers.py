"""What Belarusians answered when asked about arms, troops and munitions."""

from __future__ import annotations

from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.marks import Mark, cited
from dashboard.charts.core.rows import rows_figure
from dashboard.core.words import Words

ARMS = Words(fr="Armes nucléaires russes sur leur sol", en="Russian nuclear arms on their soil")


def marks(context: Context) -> list[Mark]:
    rows = (
        (
            "oppose_munitions_2025",
            Words(fr="Munitions pour l'armée russe", en="Munitions for the Russian army"),
            Words(fr="{n}, nov. 2025", en="{n}, Nov 2025"),
        ),
        (
            "oppose_troops_2025",
            Words(fr="Troupes biélorusses en Ukraine", en="Belarusian troops in Ukraine"),
            Words(fr="{n}, août–nov. 2025", en="{n}, Aug–Nov 2025"),
        ),
        ("oppose_nuclear_weapons_2022", ARMS, Words(fr="{n}, mars 2022", en="{n}, March 2022")),
        ("oppose_nuclear_weapons_2025", ARMS, Words(fr="{n}, nov. 2025", en="{n}, Nov 2025")),
    )
    return [
        cited(context.data.figure(id), context.language, "@belarus", label, said) for id, label, said in rows
    ]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    return rows_figure(
        marks, look.axis(range=[0, 100], **context.ticks([0, 25, 50, 75, 100], "percent")), joined=True
    )


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
        fr="Points de 0 à 100 %, reliés là où deux dates sont citées",
        en="Dots from 0 to 100%, joined where two dates are cited",
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
    marks=marks,
    draw=draw,
)
