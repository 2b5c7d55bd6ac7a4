"""Where the dated military events of the texts took place, on the map."""

from __future__ import annotations

from collections.abc import Sequence
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
from dashboard.core.words import COLON, Words
from dashboard.tables.events import events
from dashboard.tables.reading.rows import Row

AIRFIELDS, STRIKE, FIRING = (
    "belarusian_airfields_opened_2022_02",
    "shahed_strike_korosten_2025_12",
    "iskander_firing_2026_05",
)
PLACES = {AIRFIELDS: ("baranovichi", "lida"), STRIKE: ("korosten",), FIRING: ("kapustin_yar",)}
"""Where each event took place, in the table of places."""
OFF_THE_MAP = Words(fr="hors de la carte, à l'est", en="off the map, to the east")


def marks(context: Context) -> list[Mark]:
    data, language = context.data, context.language
    told = {event.id: event for event in events(data)}
    found = []
    for id in PLACES:
        event = told[id]
        cells = {"subject": data.term(event.topic, language), **event_cells(event, data, language)}
        found.append(
            Mark(
                event.title[language],
                cells["period"],
                (),
                "@neutral",
                event=id,
                documents=event.documents,
                cells=cells,
            )
        )
    return found


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    return on_screens(lambda narrow: drawn(context, marks, narrow))


def drawn(context: Context, marks: tuple[Mark, ...], narrow: bool) -> dict[str, Any]:
    """Squares within Belarus, circles outside; what lies beyond the map is a sign at its edge."""
    at = {**places(context.data), "kapustin_yar": (495.0 if narrow else 860.0, -330.0)}
    mark_of = {place: mark for mark, named in zip(marks, PLACES.values(), strict=True) for place in named}
    symbols = {
        "baranovichi": "square",
        "lida": "square",
        "korosten": "circle",
        "kapustin_yar": "triangle-right",
    }
    points = [(at[place], mark, symbols[place]) for place, mark in mark_of.items()]
    names = {row["location"]: row[f"name_{context.language}"] for row in context.data.rows("places")}
    labels = [*told(marks, names, at, context.language, narrow), *country_names(context.language)]
    below = ""
    if narrow:
        lines = [f"{n} {mark.label}{COLON[context.language]}{mark.text}" for n, mark in enumerate(marks, 1)]
        below = "<br>".join(folded(line, NARROWEST) for line in lines)
    return map_figure(context.data, [], points, labels, narrow=narrow, below=below)


def told(marks: Sequence[Mark], names: dict[str, str], at: Any, language: str, narrow: bool) -> list[Label]:
    """What happened, beside its place; on a small screen its number, and the names of the places."""
    found = []
    for n, (mark, named) in enumerate(zip(marks, PLACES.values(), strict=True), 1):
        for place in named:
            name = f"<b>{names[place]}</b>"
            if place == "kapustin_yar":
                name += f"<br>{folded(OFF_THE_MAP[language], 110 if narrow else 200, look.SMALL)}"
            if narrow:
                words = f"<b>{n}</b> {name}"
            elif place == named[0]:
                words = "<br>".join((name, folded(mark.label, 220, look.SMALL), mark.text))
            else:
                words = name
            found.append(Label(words, at[place], reach=(10, 14, 18, 26, 36, 50, 66, 84, 104)))
    return found


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
