"""What the nuclear exercise of May 2026 brought out."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.marks import Mark, cited
from dashboard.charts.core.rows import rows_figure
from dashboard.core.words import Words


def marks(context: Context) -> list[Mark]:
    rows = (
        ("exercise_2026_05_troops", Words(fr="Soldats", en="Soldiers")),
        ("exercise_2026_05_launchers", Words(fr="Lanceurs de missiles", en="Missile launchers")),
        ("exercise_2026_05_aircraft", Words(fr="Avions", en="Aircraft")),
        ("exercise_2026_05_surface_ships", Words(fr="Navires de surface", en="Surface ships")),
        ("exercise_2026_05_submarines", Words(fr="Sous-marins", en="Submarines")),
        (
            "exercise_2026_05_missile_submarines",
            Words(fr="dont lanceurs d'engins (SNLE)", en="of which ballistic missile submarines"),
        ),
    )
    made = [cited(context.data.figure(id), context.language, "@russia", label) for id, label in rows]
    # Soldiers are counted in tens of thousands: they have no place on the scale of machines, and are told in
    # words.
    return [replace(made[0], styles=(), low=None, value=None), *made[1:]]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    return rows_figure(marks, look.axis(range=[0, 225], **context.ticks([0, 50, 100, 150, 200], "number")))


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="L'exercice de mai 2026 a mobilisé des centaines d'engins, sous-marins nucléaires compris",
        en="The exercise of May 2026 brought out hundreds of machines, nuclear submarines included",
    ),
    measure=Words(
        fr="Engins engagés, en nombre, 19 au 21 mai 2026 ; personnes pour les soldats, hors de l'échelle",
        en="Machines engaged, a count, 19 to 21 May 2026; people for soldiers, off the scale",
    ),
    kind=Words(fr="Un point par sorte d'engin", en="One mark a kind of machine"),
    claim=Claim(
        ("exercise_2026_05_launchers", "exercise_2026_05_aircraft", "exercise_2026_05_missile_submarines"),
        lambda launchers, aircraft, submarines: launchers + aircraft >= 200 and submarines > 0,
    ),
    marks=marks,
    draw=draw,
)
