"""Lukashenko's visits to China: fifteen by one document's count, of which the last has a date."""

from __future__ import annotations

from typing import Any

from dashboard.charts.core import fills, look
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.event_cells import event_cells
from dashboard.charts.core.grid import hairline, said, sheet
from dashboard.charts.core.legend import Key
from dashboard.charts.core.marks import Mark, cited, target
from dashboard.charts.core.screens import LINE, NARROWEST, folded, on_screens
from dashboard.charts.core.slots import line_count
from dashboard.core.words import Words
from dashboard.tables.events import events

RANK, ABROAD = "lukashenko_china_visit_rank_2025_06", "lukashenko_visits_abroad_2025"
PLANNED = ("sco_summit_2025_08", "beijing_parade_2025_09")
RANKS = Words(fr="Rang de la visite de juin 2025 en Chine", en="Rank of the visit to China of June 2025")
SINCE = Words(fr="depuis 1994 ; les autres ne sont pas datées", en="since 1994; the others are not dated")
TRIPS = Words(
    fr="Voyages à l'étranger depuis la réélection de janvier 2025",
    en="Journeys abroad since the re-election of January 2025",
)
WHERE = Words(fr="une en Russie, une en Chine", en="one to Russia, one to China")
SIZE, GAP = 11, 2
"""A square for each visit, and the gap to the next, in pixels: fifteen and two more fit a small screen."""


def marks(context: Context) -> list[Mark]:
    figure, language = context.data.figure, context.language
    known = {event.id: event for event in events(context.data)}
    rank = cited(figure(RANK), language, "@neutral", RANKS, note=SINCE)
    abroad = cited(figure(ABROAD), language, "@neutral", TRIPS, note=WHERE)
    planned = []
    for id in PLANNED:
        cells = event_cells(known[id], context.data, language)
        planned.append(
            Mark(
                known[id].title[language],
                cells["period"],
                ("outlined",),
                "@neutral",
                documents=known[id].documents,
                cells=cells,
            )
        )
    return [rank, abroad, *planned]


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    return on_screens(lambda narrow: drawn(marks, narrow))


def drawn(marks: tuple[Mark, ...], narrow: bool) -> dict[str, Any]:
    rank, abroad, *planned = marks
    across = NARROWEST if narrow else 598
    data, shapes, notes = [], [], []
    y = -4.0
    for mark in (rank, abroad):
        words = folded(f"{mark.label}, {mark.note}", across)
        notes.append(said(f"{words}<br><b>{mark.text}</b>", 0, y))
        y -= LINE * (line_count(words) + 1) + 10
        count = round(mark.value)
        fifteenth = mark is rank
        for at in range(count):
            # Only the last of the fifteen has a date.
            fill = "tint" if fifteenth and at + 1 < count else "cited"
            shapes.append(square(at, y, fill, mark.colour))
        if fifteenth:
            for at in range(len(planned)):
                shapes.append(square(count + 0.6 + at, y, "outlined", mark.colour))
        data.append(target(0.1, y - SIZE / 2, mark, 20))
        y -= SIZE + 18
        shapes.append(hairline(y + 8))
    for mark in planned:
        words = folded(f"{mark.label}, {mark.text}", across - 26, look.SMALL)
        shapes.append(square(0, y - 2, "outlined", mark.colour))
        notes.append({**said(words, 0, y, look.SMALL), "xshift": SIZE + 8})
        data.append(target(0.02, y - 10, mark, 20))
        y -= LINE * line_count(words) + 8
    return sheet(data, shapes, notes, y)


def square(at: float, y: float, fill: str, colour: str) -> dict[str, Any]:
    """One visit, `at` squares from the left."""
    place = {"xsizemode": "pixel", "ysizemode": "pixel", "xanchor": 0, "yanchor": y, "type": "rect"}
    left = at * (SIZE + GAP)
    return {**place, "x0": left, "x1": left + SIZE, "y0": -SIZE, "y1": 0, **fills.face(fill, colour)}


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="La Chine est l'un des deux seuls pays où Loukachenko se rend après sa réélection",
        en="China is one of only two countries that Lukashenko visits after his re-election",
    ),
    measure=Words(
        fr="Nombre de visites, 1994 à juillet 2025, selon un seul document",
        en="Number of visits, 1994 to July 2025, according to one document alone",
    ),
    kind=Words(fr="Des carrés, un par visite", en="Squares, one a visit"),
    claim=Claim((RANK, ABROAD), lambda rank, abroad: rank > 1 and abroad == 2),
    colours=(
        Key("cited", "@neutral", Words(fr="visite datée", en="dated visit")),
        Key("tint", "@neutral", Words(fr="comptée, sans date", en="counted, not dated")),
        Key("outlined", "@neutral", Words(fr="annoncée en juillet 2025", en="announced in July 2025")),
    ),
    marks=marks,
    draw=draw,
)
