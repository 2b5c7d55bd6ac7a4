"""Where the dated military events of the texts took place, on the map."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.columns import EVENT_COLUMNS
from dashboard.charts.core.event_cells import event_cells
from dashboard.charts.core.legend import Key
from dashboard.charts.core.map import country_names, map_figure, places
from dashboard.charts.core.map_labels import Label
from dashboard.charts.core.marks import Mark
from dashboard.charts.core.screens import NARROWEST, folded, on_screens
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
EDGE = {False: (860.0, -330.0), True: (495.0, -330.0)}
"""Where Kapustin Yar, which lies beyond the map, is pointed at, on a large and a small screen."""
REACH = (10, 14, 18, 26, 36, 50, 66, 84, 104)
"""Distances in pixels at which words may stand from what they name."""
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


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    return on_screens(lambda narrow: drawn(context, marks, narrow))


def drawn(context: Context, marks: tuple[Mark, ...], narrow: bool) -> dict[str, Any]:
    """Squares within Belarus, circles outside; what lies beyond the map is a sign at its edge. A small screen
    has numbers, told below.
    """
    language = context.language
    at = {**places(REGION, context.data), "kapustin_yar": EDGE[narrow]}
    number_of = {mark.event: n for n, mark in enumerate(marks, 1)}
    points, labels, told = [], [], set()
    for place, row in located(context).items():
        number = number_of[PLACES[place]]
        mark = marks[number - 1]
        off = place == "kapustin_yar"
        symbol = "triangle-right" if off else "square" if row["country"] == "BLR" else "circle"
        points.append((at[place], mark, symbol))
        name = f"<b>{number} {row[f'name_{language}']}</b>" if narrow else f"<b>{row[f'name_{language}']}</b>"
        first = not narrow and number not in told
        told.add(number)

        def lines(
            room: float, name: str = name, mark: Mark = mark, off: bool = off, first: bool = first
        ) -> str:
            """The name, and where it stands for its event what happened there, in lines of so many pixels."""
            beyond = [folded(OFF_THE_MAP[language], room, look.SMALL)] if off else []
            event = [folded(mark.label, room, look.SMALL), mark.text] if first else []
            return "<br>".join([name, *beyond, *event])

        wide, thin = (110, 110) if narrow else (200, 150)
        labels.append(Label(lines(wide), at[place], reach=REACH, narrower=lines(thin) if first else ""))
    below = [f"{n} {mark.label}{COLON[language]}{mark.text}" for n, mark in enumerate(marks, 1)]
    return map_figure(
        REGION,
        context.data,
        [],
        points,
        [*labels, *country_names(REGION, language)],
        narrow=narrow,
        below="<br>".join(folded(line, NARROWEST) for line in below) if narrow else "",
    )


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
