"""Where the dated military events of the texts took place, on the map."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.columns import EVENT_COLUMNS
from dashboard.charts.core.event_cells import event_cells
from dashboard.charts.core.legend import Key
from dashboard.charts.core.map import country_names, map_figure, places
from dashboard.charts.core.map_labels import Label
from dashboard.charts.core.marks import Mark
from dashboard.charts.core.screens import LINE, NARROWEST, by_screen, folded
from dashboard.charts.core.slots import line_count
from dashboard.charts.of_belarus import REGION
from dashboard.core.words import COLON, Words
from dashboard.tables.events import events
from dashboard.tables.reading.rows import Row

AIRFIELDS, STRIKE, FIRING = (
    "belarusian_airfields_opened_2022_02",
    "shahed_strike_korosten_2025_12",
    "iskander_firing_2026_05",
)
PLACES = {"baranovichi": AIRFIELDS, "lida": AIRFIELDS, "korosten": STRIKE, "kapustin_yar": FIRING}
"""The event of each place, as the table of places names it."""
NEAR = replace(
    REGION,
    wide=((-420.0, 560.0), (-365.0, 370.0)),
    narrow=((-420.0, 300.0), (-340.0, 370.0)),
    scales={False: (0.637, 0.68), True: (0.366, 0.385)},
    heights={False: 512, True: 285},
    goes_on=True,
    names=(
        (Words(fr="LITUANIE", en="LITHUANIA"), (24.3, 55.3)),
        (Words(fr="LETTONIE", en="LATVIA"), (26.5, 56.2)),
        (Words(fr="UKRAINE", en="UKRAINE"), (26.3, 50.5)),
        (Words(fr="RUSSIE", en="RUSSIA"), (33.0, 55.3)),
        (Words(fr="BIÉLORUSSIE", en="BELARUS"), (29.0, 55.1)),
    ),
)
"""Belarus and what lies around it, as large as the frame allows."""
EDGE = {False: (548.0, -222.0), True: (290.0, -222.0)}
"""Where Kapustin Yar, which lies beyond the map, is pointed at, on a large and a small screen."""
TOLD = {AIRFIELDS: ((-140.0, 150.0), 210), STRIKE: ((0.0, -216.0), 320), FIRING: ((308.0, 150.0), 150)}
"""Where the year of each event stands on a large screen, and pixels for its words below."""
YEARS = {
    AIRFIELDS: ((-140.0, 130.0), "left"),
    STRIKE: ((-45.0, -228.0), "right"),
    FIRING: ((275.0, -222.0), "right"),
}
"""The same on a small screen, which has the words below, and the side that the year begins at."""
NUMBER = {False: 29, True: 21}
"""Size in pixels of a year."""
REACH = (12, 16, 22, 30)
"""Distances in pixels at which the name of a place may stand from it."""
OFF_THE_MAP = Words(fr="hors de la carte, à l'est", en="off the map, to the east")


def marks(context: Context) -> list[Mark]:
    data, language = context.data, context.language
    known = {event.id: event for event in events(data)}
    told_in = {PLACES[row["location"]]: row["document"] for row in located(context).values()}
    found = []
    for id, document in told_in.items():
        event = known[id]
        cells = event_cells(event, data, language)
        # Others tell of the event and name no place.
        found.append(
            Mark(
                event.title[language],
                cells["period"],
                (),
                "@neutral",
                event=id,
                documents=(document,),
                cells=cells,
            )
        )
    return found


def located(context: Context) -> Mapping[str, Row]:
    """The rows of the places, in the order of time."""
    rows = {row["location"]: row for row in context.data.rows("places")}
    return {place: rows[place] for place in PLACES}


@by_screen
def draw(context: Context, marks: tuple[Mark, ...], narrow: bool) -> dict[str, Any]:
    """Squares within Belarus, circles outside, lines from the year of an event to its places; what lies
    beyond the map is a sign at its edge. A small screen has years alone, told below.
    """
    language = context.language
    at = {**places(NEAR, context.data), "kapustin_yar": EDGE[narrow]}
    mark_of = {mark.event: mark for mark in marks}
    year_of = {event.id: str(event.start.year) for event in events(context.data) if event.id in mark_of}
    points, labels, lines = [], [], []
    for id, mark in mark_of.items():
        place, side = YEARS[id] if narrow else (TOLD[id][0], "left")
        labels.append(Label(f"<b>{year_of[id]}</b>", place, side=side, size=NUMBER[narrow], serif=True))
        if not narrow:
            labels.append(told(mark, *TOLD[id], language))
    for location, row in located(context).items():
        id = PLACES[location]
        off = location == "kapustin_yar"
        symbol = "triangle-right" if off else "square" if row["country"] == "BLR" else "circle"
        points.append((at[location], mark_of[id], symbol))
        if id == AIRFIELDS:
            start = (YEARS if narrow else TOLD)[id][0]
            lines.append(([(start[0] - 8, start[1]), at[location]], "@ink"))
        name = f"<b>{row[f'name_{language}']}</b>"
        beside_year = Label(name, (EDGE[True][0], -290.0), side="right")
        labels.append(beside_year if off and narrow else Label(name, at[location], reach=REACH))
    below = [f"<b>{year_of[mark.event]}</b> {mark.label}{COLON[language]}{mark.text}" for mark in marks]
    return map_figure(
        NEAR,
        context.data,
        [],
        points,
        [*labels, *country_names(NEAR, language)],
        narrow=narrow,
        below="<br>".join(folded(line, NARROWEST) for line in below) if narrow else "",
        thin=lines,
    )


def told(mark: Mark, at: tuple[float, float], room: int, language: str) -> Label:
    """What happened and when, below the year of an event."""
    beyond = [folded(OFF_THE_MAP[language], room, look.SMALL)] if mark.event == FIRING else []
    words = "<br>".join([folded(mark.label, room, look.SMALL), f"<b>{mark.text}</b>", *beyond])
    return Label(words, at, (1, -NUMBER[False] / 2 - 6 - LINE * line_count(words) / 2))


def lent_before_the_strike(rows: list[Row]) -> bool:
    """Whether the airfields were opened in 2022 and the strike was guided in 2025."""
    dates = {row["event"]: row["date"] for row in rows}
    return dates[AIRFIELDS].startswith("2022") and dates[STRIKE].startswith("2025")


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="La Biélorussie prête des aérodromes en 2022, et une frappe y est guidée en 2025",
        en="Belarus lends airfields in 2022, and a strike is guided from it in 2025",
    ),
    measure=Words(
        fr="Nombre de lieux des faits militaires datés que les textes situent, 2022 à 2026",
        en="Number of places of dated military events that the texts locate, 2022 to 2026",
    ),
    kind=Words(fr="Une carte des lieux nommés", en="A map of the places named"),
    claim=Claim((), lent_before_the_strike, table="events"),
    colours=(
        Key(
            "tint",
            "@belarus",
            Words(fr="Biélorussie, aérodromes en carrés", en="Belarus, airfields as squares"),
        ),
    ),
    marks=marks,
    draw=draw,
    columns=EVENT_COLUMNS,
)
