"""Belarusian as a mother tongue, and at school: so many in a hundred, on bases that may differ."""

from __future__ import annotations

from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.card import CardSpec
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.grid import said, sheet
from dashboard.charts.core.marks import Mark, cited, cited_ends, target
from dashboard.charts.core.people import Stack
from dashboard.charts.core.screens import LINE, NARROWEST, by_screen, folded
from dashboard.charts.core.slots import line_count
from dashboard.core.words import Words

TONGUE = Words(fr="Biélorusse, langue maternelle", en="Belarusian as mother tongue")
PUPILS = Words(fr="Élèves qui l'étudient", en="Pupils who study it")
UNDATED = Words(fr="sans date", en="no date given")
OF_PEOPLE = Words(fr="sur 100 habitants", en="of 100 people")
OF_PUPILS = Words(fr="sur 100 élèves", en="of 100 pupils")
FIELDS = {False: Stack(10, 13, 4.5), True: Stack(10, 5.6, 1.8)}
"""A hundred dots in ten rows, on a large and on a small screen, by whether it is narrow."""


def marks(context: Context) -> list[Mark]:
    rows = (
        ("mother_tongue_belarusian_1999", TONGUE, Words(fr="1999", en="1999")),
        ("mother_tongue_belarusian_undated", TONGUE, UNDATED),
        ("pupils_studying_belarusian", PUPILS, UNDATED),
    )
    return [
        cited(context.data.figure(id), context.language, "@belarus", label, note=date)
        for id, label, date in rows
    ]


@by_screen
def draw(context: Context, marks: tuple[Mark, ...], narrow: bool) -> dict[str, Any]:
    """A hundred dots for each share, side by side; a rule parts those of people from those of pupils."""
    field = FIELDS[narrow]
    columns, room = (0.0, 0.35, 0.7), (NARROWEST if narrow else 620) / 3 - 10
    names = [folded(marks[at].label, places * room) for at, places in ((0, 2), (2, 1))]
    lines, size = max(map(line_count, names)), look.SIZE + (4 if narrow else 10)
    high = field.height(100)
    values = [folded(mark.text, room, size) for mark in marks]
    foot = -2 - LINE * lines - 1.3 * size * max(map(line_count, values)) - 18 - high
    data: list[dict[str, Any]] = []
    shapes: list[dict[str, Any]] = []
    notes = [said(f"<b>{name}</b>", x, -2) for name, x in zip(names, columns[::2], strict=True)]
    deepest = 0
    whose = (OF_PEOPLE, OF_PEOPLE, OF_PUPILS)
    for x, mark, value, whom in zip(columns, marks, values, whose, strict=True):
        number = said(f"<b>{value}</b>", x, foot, size, mark.colour)
        number["font"] |= {"family": look.SERIF}
        # From the foot up, so that a drawing that is drawn out keeps a field and its number together.
        notes.append({**number, "yanchor": "bottom", "yshift": high + 4})
        for count, colour in ((100, "@ground"), (round(max(cited_ends(mark))), mark.colour)):
            shapes.append({**field.shape(count, x, colour, beginning=True), "yanchor": foot})
        below = folded(f"{whom[context.language]}, {mark.note}", room, look.SMALL)
        deepest = max(deepest, line_count(below))
        notes.append(said(below, x, foot - 4, look.SMALL, "@soft"))
        data.append({**target(x, foot, mark, 60), "x": [x + 0.1]})
    bottom = foot - 8 - LINE * deepest
    apart = {"type": "line", "x0": 0.66, "x1": 0.66, "y0": -4, "y1": bottom, "layer": "below"}
    shapes.append({**apart, "line": {"color": "@line", "width": 1.5}})
    if not narrow:
        shapes.append(onward(columns[1], foot, high / 2))
    return sheet(data, shapes, notes, bottom)


def onward(x: float, foot: float, up: float) -> dict[str, Any]:
    """An arrow to the left edge of a field, half way up: from the first date to the second."""
    place = {"type": "path", "xsizemode": "pixel", "ysizemode": "pixel", "xanchor": x, "yanchor": foot}
    start, neck, tip = -28, -14, -6
    shaft = f"M{start},{up - 1:g}L{neck},{up - 1:g}L{neck},{up - 6:g}L{tip},{up:g}L{neck},{up + 6:g}"
    path = f"{shaft}L{neck},{up + 1:g}L{start},{up + 1:g}Z"
    return {**place, "path": path, "fillcolor": "@soft", "line": {"width": 0}}


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr=(
            "Six Biélorusses sur dix déclarent le biélorusse langue maternelle, moins d'un élève sur dix"
            " l'étudie"
        ),
        en="Six in ten call Belarusian their mother tongue, fewer than one pupil in ten studies it",
    ),
    measure=Words(
        fr=(
            "Part de la population, puis des élèves, en %, langue biélorusse, 1999 et sans date, selon"
            " Lioubakova ; les bases peuvent différer"
        ),
        en=(
            "Share of the population, then of pupils, %, Belarusian language, 1999 and undated, as Liubakova"
            " writes; bases may differ"
        ),
    ),
    kind=Words(
        fr="Trois champs de cent points, un pour chaque part",
        en="Three fields of a hundred dots, one for each share",
    ),
    claim=Claim(
        ("mother_tongue_belarusian_undated", "pupils_studying_belarusian"),
        lambda tongue, pupils: 55 <= tongue <= 65 and pupils <= 10,
    ),
    marks=marks,
    card=CardSpec(1, (0, 1), "arrow"),
    draw=draw,
)
