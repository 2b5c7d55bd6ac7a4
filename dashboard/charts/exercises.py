"""How many soldiers each exercise is said to have gathered, by whom; these counts do not compare."""

from __future__ import annotations

from typing import Any

from dashboard.charts.core.bars import Scale, bars_figure
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.marks import Mark, cited
from dashboard.core.words import Words


def marks(context: Context) -> list[Mark]:
    rows = (
        (
            "zapad_2021_troops",
            Words(fr="Zapad 2021, avec la Russie", en="Zapad 2021, with Russia"),
            Words(fr="annoncé par Moscou et Minsk", en="announced by Moscow and Minsk"),
        ),
        (
            "zapad_earlier_troops",
            Words(fr="Zapad, sessions précédentes", en="Zapad, earlier sessions"),
            Words(fr="estimé par l'OTAN", en="estimated by NATO"),
        ),
        (
            "exercise_2026_05_troops_in_summary",
            Words(fr="Exercice nucléaire, mai 2026", en="Nuclear exercise, May 2026"),
            Words(fr="annoncé par les deux ministères", en="announced by both ministries"),
        ),
        (
            "union_resolve_russian_soldiers",
            Words(fr="Union Resolve, février 2022", en="Union Resolve, February 2022"),
            Words(fr="soldats russes, annoncés par Minsk", en="Russian soldiers, announced by Minsk"),
        ),
    )
    made = [
        cited(context.data.figure(id), context.language, "@neutral", label, note=note)
        for id, label, note in rows
    ]
    scale = cited(
        context.data.figure("zapad_troops_announced_by_minsk_2021"),
        context.language,
        "@belarus",
        Words(fr="Pour l'échelle : Zapad 2021", en="For scale: Zapad 2021"),
        note=Words(fr="manœuvres de Minsk, annoncé par Minsk", en="Minsk's manoeuvres, announced by Minsk"),
    )
    return [*made, scale]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    return bars_figure(
        marks, Scale(205_000, context.ticks([0, 50_000, 100_000, 150_000, 200_000], "persons"))
    )


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="Les autres décomptes vont de 30 000 à 200 000 soldats, et ne se comparent pas",
        en="Other counts go from 30,000 to 200,000 soldiers, and do not compare",
    ),
    measure=Words(
        fr="Soldats, en nombre, par exercice et selon qui le dit, 2021 à 2026 ; les périmètres diffèrent",
        en="Soldiers, in number, by exercise and by who says so, 2021 to 2026; scopes differ",
    ),
    kind=Words(
        fr="Barres grises, une par décompte, et une verte pour l'échelle",
        en="Grey bars, one a count, and a green one for scale",
    ),
    claim=Claim(
        ("zapad_2021_troops", "union_resolve_russian_soldiers"),
        lambda most, least: round(most, -4) == 200_000 and round(least, -4) == 30_000,
    ),
    marks=marks,
    draw=draw,
)
