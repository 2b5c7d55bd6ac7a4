"""How many soldiers each exercise is said to have gathered, by whom; these counts do not compare."""

from __future__ import annotations

from typing import Any

from dashboard.charts.core import fills, look
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.grid import hairline, said, sheet
from dashboard.charts.core.marks import Mark, cited, cited_ends, target
from dashboard.charts.core.screens import NARROWEST, by_screen, folded, text_height
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


@by_screen
def draw(context: Context, marks: tuple[Mark, ...], narrow: bool) -> dict[str, Any]:
    """A row for each count, with its number, what and by whom, and a bar without an axis: these are told
    side by side, not measured against one another.
    """
    across, (name, start) = (NARROWEST, (0.36, 0.0)) if narrow else (598, (0.2, 0.68))
    size = look.SIZE + (5 if narrow else 9)
    most = max(max(cited_ends(mark)) for mark in marks)
    data, shapes, notes, y = [], [], [], -2.0
    for mark in marks:
        shapes.append(hairline(y))
        number = folded(mark.text, name * across - 8, size)
        room = (1 - name if narrow else start - name) * across - 12
        label, note = folded(mark.label, room), folded(mark.note, room, look.SMALL)
        large = said(f"<b>{number}</b>", 0, y - 8, size, mark.colour)
        large["font"] |= {"family": look.SERIF}
        below = text_height(label)
        notes += [
            large,
            said(f"<b>{label}</b>", name, y - 8),
            said(note, name, y - 8 - below, look.SMALL, "@soft"),
        ]
        tall = max(text_height(number, size), below + text_height(note, look.SMALL))
        half = 5 if narrow else 11
        centre = y - 8 - tall - 6 - half if narrow else y - 8 - tall / 2
        reach = start + (1 - start) * max(cited_ends(mark)) / most
        shapes.append(fills.bar(mark.styles[0], mark.colour, start, reach, centre, half))
        data.append(target(reach, centre, mark))
        y -= 8 + tall + (12 + 2 * half if narrow else 0) + 10
    return sheet(data, shapes, notes, y)


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
        fr="Une ligne par décompte, son nombre et une barre sans axe, la dernière pour l'échelle",
        en="A row a count, its number and a bar without an axis, the last for scale",
    ),
    claim=Claim(
        ("zapad_2021_troops", "union_resolve_russian_soldiers"),
        lambda most, least: round(most, -4) == 200_000 and round(least, -4) == 30_000,
    ),
    marks=marks,
    draw=draw,
)
