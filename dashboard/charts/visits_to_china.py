"""Lukashenko's visits to China: fifteen by one document's count, of which the last has a date."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.charts.core import fills, look
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.event_cells import event_cells
from dashboard.charts.core.grid import hairline, said, sheet
from dashboard.charts.core.legend import Key
from dashboard.charts.core.marks import Mark, cited, target
from dashboard.charts.core.screens import LINE, NARROWEST, by_screen, folded
from dashboard.charts.core.slots import line_count
from dashboard.core.words import COLON, Words
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
RUSSIA, CHINA = Words(fr="Russie", en="Russia"), Words(fr="Chine", en="China")
LAST = Words(fr="juin 2025", en="June 2025")
TO_COME = Words(fr="Annoncé en juillet 2025, en Chine", en="Announced in July 2025, in China")
TILES = {False: (276, 36), True: (117, 30)}
"""Width and height in pixels of a journey with its country inside, by whether the screen is small."""
SQUARES = {False: (27, 5), True: (11, 2.5)}
"""A square for each visit, and the gap to the next, in pixels, by whether the screen is small: fifteen and
two more fit it."""


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


@by_screen
def draw(context: Context, marks: tuple[Mark, ...], narrow: bool) -> dict[str, Any]:
    """The journeys since the re-election as tiles, all visits to China as squares, then what was to come."""
    language, (rank, abroad, *planned) = context.language, marks
    sheets = Sheet(NARROWEST if narrow else 598, COLON[language])
    y, across = sheets.heading(replace(abroad, note=""), -4), TILES[narrow]
    for place, (name, colour) in enumerate(((RUSSIA, "@russia"), (CHINA, abroad.colour))):
        left = place * (across[0] + 8)
        sheets.shapes.append(tile(left, y, across, "cited", colour))
        inside = said(f"<b>{name[language]}</b>", 0, y - across[1] / 2, colour="@card")
        sheets.notes.append(
            {**inside, "xshift": left + across[0] / 2, "xanchor": "center", "yanchor": "middle"}
        )
    sheets.data.append(target(0.1, y - across[1] / 2, abroad, across[1]))
    y = sheets.line(y - across[1] - 14)
    y = sheets.heading(rank, y)
    size, gap = SQUARES[narrow]
    count = round(rank.value)
    for at in range(count + len(planned)):
        # Only the last of the fifteen has a date.
        fill = "outlined" if at >= count else "cited" if at + 1 == count else "tint"
        apart = at * (size + gap) + (gap * 2 if at >= count else 0)
        sheets.shapes.append(tile(apart, y, (size, size), fill, rank.colour))
    date = said(LAST[language], 0, y - size - 3, look.SMALL, "@soft")
    sheets.notes.append({**date, "xshift": count * (size + gap) - gap, "xanchor": "right"})
    sheets.data.append(target(0.1, y - size / 2, rank, size + 8))
    y = sheets.line(y - size - LINE - 16)
    sheets.notes.append(said(f"<b>{TO_COME[language]}</b>", 0, y))
    y -= LINE + 8
    for mark in planned:
        words = folded(f"{mark.label}, {mark.text}", sheets.across - 26, look.SMALL)
        sheets.shapes.append(tile(0, y - 3, (12, 12), "outlined", mark.colour))
        sheets.notes.append({**said(words, 0, y, look.SMALL), "xshift": 20})
        sheets.data.append(target(0.02, y - 10, mark, 20))
        y -= LINE * line_count(words) + 8
    return sheet(sheets.data, sheets.shapes, sheets.notes, y)


class Sheet:
    """What is drawn so far, on a screen that gives words so many pixels."""

    def __init__(self, across: int, colon: str) -> None:
        self.across, self.colon = across, colon
        self.data: list[dict[str, Any]] = []
        self.shapes: list[dict[str, Any]] = []
        self.notes: list[dict[str, Any]] = []

    def heading(self, mark: Mark, y: float) -> float:
        """The name of a count with its number; where what it counts begins."""
        words = folded(f"<b>{mark.label}{self.colon}{mark.text}</b>", self.across)
        self.notes.append(said(words, 0, y))
        y -= LINE * line_count(words)
        if mark.note:
            under = folded(mark.note, self.across, look.SMALL)
            self.notes.append(said(under, 0, y, look.SMALL, "@soft"))
            y -= LINE * line_count(under)
        return y - 8

    def line(self, y: float) -> float:
        self.shapes.append(hairline(y))
        return y - 8


def tile(left: float, top: float, size: tuple[float, float], fill: str, colour: str) -> dict[str, Any]:
    """A rectangle so many pixels from the left."""
    place = {"xsizemode": "pixel", "ysizemode": "pixel", "xanchor": 0, "yanchor": top, "type": "rect"}
    wide, high = size
    return {**place, "x0": left + 1, "x1": left + 1 + wide, "y0": -high, "y1": 0, **fills.face(fill, colour)}


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
    kind=Words(
        fr="Deux voyages nommés, puis un carré par visite", en="Two named journeys, then a square a visit"
    ),
    claim=Claim((RANK, ABROAD), lambda rank, abroad: rank > 1 and abroad == 2),
    colours=(
        Key("cited", "@neutral", Words(fr="visite datée", en="dated visit")),
        Key("tint", "@neutral", Words(fr="comptée, sans date", en="counted, not dated")),
        Key("outlined", "@neutral", Words(fr="annoncée en juillet 2025", en="announced in July 2025")),
    ),
    marks=marks,
    draw=draw,
)
