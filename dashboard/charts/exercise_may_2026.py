"""What the nuclear exercise of May 2026 brought out: counts that do not compare."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.grid import counts_figure
from dashboard.charts.core.marks import Mark, cited
from dashboard.core.words import Words
from dashboard.tables.figure import Figure


def marks(context: Context) -> list[Mark]:
    rows = (
        ("exercise_2026_05_troops", Words(fr="soldats", en="soldiers")),
        ("exercise_2026_05_launchers", Words(fr="lanceurs de missiles", en="missile launchers")),
        ("exercise_2026_05_aircraft", Words(fr="avions", en="aircraft")),
        ("exercise_2026_05_surface_ships", Words(fr="navires de surface", en="surface ships")),
        ("exercise_2026_05_submarines", Words(fr="sous-marins", en="submarines")),
        (
            "exercise_2026_05_missile_submarines",
            Words(fr="dont lanceurs d'engins (SNLE)", en="of which ballistic missile submarines"),
        ),
    )
    made = [cited(context.data.figure(id), context.language, "@ink", label) for id, label in rows]
    # The number alone: its unit is the name below it.
    return [
        replace(mark, text=in_words(context.data.figure(id), context.language), styles=())
        for mark, (id, _) in zip(made, rows, strict=True)
    ]


def in_words(figure: Figure, language: str) -> str:
    """« plus de 200 »: the number with its wording, without its unit."""
    return figure.qualifier_pattern[language].replace("{n}", figure.bare(language))


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    return counts_figure(marks)


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="L'exercice de mai 2026 a mobilisé des centaines d'engins, sous-marins nucléaires compris",
        en="The exercise of May 2026 brought out hundreds of machines, nuclear submarines included",
    ),
    measure=Words(
        fr=(
            "Nombre de soldats et d'engins engagés, 19 au 21 mai 2026 ; ces nombres ne se comparent pas entre"
            " eux"
        ),
        en=(
            "Number of soldiers and machines engaged, 19 to 21 May 2026; the numbers do not compare with one"
            " another"
        ),
    ),
    kind=Words(
        fr="Six nombres, chacun avec son unité, sans axe", en="Six numbers, each with its unit, on no axis"
    ),
    claim=Claim(
        ("exercise_2026_05_launchers", "exercise_2026_05_aircraft", "exercise_2026_05_missile_submarines"),
        lambda launchers, aircraft, submarines: launchers + aircraft >= 200 and submarines > 0,
    ),
    marks=marks,
    card=CardSpec(0),
    draw=draw,
)
