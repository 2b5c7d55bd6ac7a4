"""Russian soldiers in Belarus or at Ukraine's borders, as each was told: dated counts with their places."""

from __future__ import annotations

import math
from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.grid import hairline, said, sheet
from dashboard.charts.core.marks import Mark, cited, cited_ends, target
from dashboard.charts.core.people import Stack
from dashboard.charts.core.screens import NARROWEST, folded, on_screens, text_height
from dashboard.core.words import Words

EACH = 1000
"""Soldiers in a square."""
STACKS = {False: Stack(10, 13, 4), True: Stack(8, 7, 2.5)}
"""Squares in rows, on a large and on a small screen, by whether it is narrow."""


def marks(context: Context) -> list[Mark]:
    rows = (
        (
            "union_resolve_russian_soldiers",
            Words(fr="En Biélorussie", en="In Belarus"),
            Words(
                fr="février 2022, annoncé par Minsk",
                en="February 2022, announced by Minsk",
            ),
        ),
        (
            "russian_soldiers_at_ukrainian_border_2022_02",
            Words(fr="À la frontière de l'Ukraine", en="At Ukraine's border"),
            Words(fr="février 2022", en="February 2022"),
        ),
        (
            "russian_soldiers_in_belarus_2025_06",
            Words(fr="En Biélorussie", en="In Belarus"),
            Words(
                fr="juin 2025, affirmé par Kiev",
                en="June 2025, claimed by Kyiv",
            ),
        ),
    )
    return [
        cited(context.data.figure(id), context.language, "@russia", label, note=note)
        for id, label, note in rows
    ]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    return on_screens(lambda narrow: fields(marks, narrow))


def fields(marks: tuple[Mark, ...], narrow: bool) -> dict[str, Any]:
    """The counts side by side from one ground up, so that height counts; place and date stand below."""
    stack, room = STACKS[narrow], (NARROWEST if narrow else 620) / len(marks) - 10
    size = look.SIZE + (3 if narrow else 9)
    values = [folded(mark.text, room, size) for mark in marks]
    highest = max(stack.height(mark_squares(mark)) for mark in marks) + stack.pitch
    foot = -2 - highest - max(text_height(value, size) for value in values)
    data: list[dict[str, Any]] = []
    shapes: list[dict[str, Any]] = [hairline(foot - 3)]
    notes: list[dict[str, Any]] = []
    deepest = 0.0
    for place, (mark, value) in enumerate(zip(marks, values, strict=True)):
        x, count = place / len(marks), mark_squares(mark)
        shapes.append({**stack.squares(count, x, mark.styles[0], mark.colour), "yanchor": foot})
        number = said(f"<b>{value}</b>", x, foot, size, mark.colour)
        number["font"] |= {"family": look.SERIF}
        high = stack.pitch * math.ceil(count / stack.across)
        notes.append({**number, "yanchor": "bottom", "yshift": high + 2})
        label, note = folded(mark.label, room), folded(mark.note, room, look.SMALL)
        notes.append(said(f"<b>{label}</b>", x, foot - 8))
        below = text_height(label)
        notes.append(said(note, x, foot - 8 - below, look.SMALL, "@soft"))
        deepest = max(deepest, below + text_height(note, look.SMALL))
        data.append({**target(x, foot, mark, 60), "x": [x + 0.1]})
    return sheet(data, shapes, notes, foot - 14 - deepest)


def mark_squares(mark: Mark) -> float:
    """How many squares a count has."""
    return float(max(cited_ends(mark))) / EACH


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="Les soldats russes se comptaient par dizaines de milliers avant l'invasion, par milliers en 2025",
        en="Russian soldiers were counted in tens of thousands before the invasion, in thousands in 2025",
    ),
    measure=Words(
        fr="Soldats russes, en nombre, un carré pour mille, février 2022 et juin 2025, selon qui le dit",
        en="Russian soldiers, in number, one square a thousand, February 2022 and June 2025, by who says so",
    ),
    kind=Words(
        fr="Trois décomptes datés, un carré pour mille soldats",
        en="Three dated counts, one square a thousand soldiers",
    ),
    claim=Claim(
        ("union_resolve_russian_soldiers", "russian_soldiers_in_belarus_2025_06"),
        lambda then, now: then >= 20_000 and now < then / 10,
    ),
    marks=marks,
    card=CardSpec(2, (0, 2)),
    draw=draw,
)
