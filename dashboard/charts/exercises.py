"""How many soldiers each exercise is said to have gathered, by whom; claims and estimates, never joined."""

from __future__ import annotations

from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.marks import Mark, cited
from dashboard.charts.core.rows import rows_figure
from dashboard.core.words import Words


def marks(context: Context) -> list[Mark]:
    rows = (
        (
            "zapad_2021_troops",
            "@russia",
            Words(fr="Zapad 2021, avec la Russie", en="Zapad 2021, with Russia"),
            Words(fr="{n}, selon Moscou et Minsk", en="{n}, say Moscow and Minsk"),
        ),
        (
            "zapad_earlier_troops",
            "@neutral",
            Words(fr="Zapad, sessions précédentes", en="Zapad, earlier sessions"),
            Words(fr="{n}, estime l'OTAN", en="{n}, NATO estimates"),
        ),
        (
            "exercise_2026_05_troops_in_summary",
            "@russia",
            Words(fr="Exercice nucléaire, mai 2026", en="Nuclear exercise, May 2026"),
            Words(fr="{n}, selon les deux armées", en="{n}, say both armies"),
        ),
        (
            "union_resolve_russian_soldiers",
            "@russia",
            Words(fr="Union Resolve, février 2022", en="Union Resolve, February 2022"),
            Words(fr="{n} Russes, annonce Minsk", en="{n} Russians, Minsk announces"),
        ),
        (
            "zapad_troops_announced_by_minsk_2021",
            "@belarus",
            Words(fr="Zapad 2021, manœuvres de Minsk", en="Zapad 2021, Minsk's manoeuvres"),
            Words(fr="{n}, annonce Minsk", en="{n}, Minsk announces"),
        ),
        (
            "zapad_troops_announced_by_minsk_2025",
            "@belarus",
            Words(fr="Zapad 2025, manœuvres de Minsk", en="Zapad 2025, Minsk's manoeuvres"),
            Words(fr="{n}, annonce Minsk", en="{n}, Minsk announces"),
        ),
    )
    return [
        cited(context.data.figure(id), context.language, colour, label, said)
        for id, colour, label, said in rows
    ]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    return rows_figure(
        marks,
        look.axis(range=[0, 215_000], **context.ticks([0, 50_000, 100_000, 150_000, 200_000], "persons")),
    )


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="Ce que Minsk annonce pour Zapad a presque diminué de moitié en quatre ans",
        en="What Minsk announces for Zapad has fallen by nearly half in four years",
    ),
    measure=Words(
        fr="Soldats, par exercice et selon qui le dit, 2021 à 2026 ; les périmètres diffèrent",
        en="Soldiers, by exercise and by who says so, 2021 to 2026; scopes differ",
    ),
    kind=Words(fr="Un point par affirmation, aucun n'est relié", en="One mark a claim, none joined"),
    # 7,000 ± 500 against 13,000 ± 500: a fall of 40 to 52 %.
    claim=Claim(
        ("zapad_troops_announced_by_minsk_2021", "zapad_troops_announced_by_minsk_2025"),
        lambda before, after: 0.4 <= 1 - after / before < 0.55,
    ),
    marks=marks,
    draw=draw,
)
