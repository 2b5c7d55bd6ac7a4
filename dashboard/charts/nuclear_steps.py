"""How the armies and then nuclear arms came together, step after step, with who says so."""

from __future__ import annotations

from typing import Any

from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.columns import EVENT_COLUMNS
from dashboard.charts.core.event_cells import event_cells
from dashboard.charts.core.grid import steps_figure
from dashboard.charts.core.legend import Key
from dashboard.charts.core.marks import Mark
from dashboard.core.words import COLON, Words
from dashboard.tables.events import Event, events
from dashboard.tables.reading.rows import Row

MERGER = (
    "military_alliance_1994",
    "regional_grouping_of_forces_1998_01",
    "union_state_treaty_1999",
    "unified_air_defence_2016",
    "union_state_military_doctrine_2018",
    "regional_grouping_activated_2022_10",
)
"""The steps by which the armies merged; those of nuclear arms are all events of that subject."""
SAYS = Words(fr="Qui le dit", en="Who says so")


def steps(context: Context) -> list[Event]:
    """The steps in order of time."""
    told = [event for event in events(context.data) if event.id in MERGER or event.topic == "nuclear"]
    return sorted(told, key=lambda event: event.start)


def marks(context: Context) -> list[Mark]:
    return [mark(event, context) for event in steps(context)]


def mark(event: Event, context: Context) -> Mark:
    """Solid where a text or a third party says it, outlined where a party to the matter announces it."""
    data, language = context.data, context.language
    cells = event_cells(event, data, language)
    parties = [data.origins[id].standing == "party" for id in event.origins]
    fill = "outlined" if parties and all(parties) else "cited"
    return Mark(
        event.title[language],
        f"{SAYS[language]}{COLON[language]}{cells['origin']} ({cells['place']})",
        (fill,),
        "@russia" if event.topic == "nuclear" else "@neutral",
        note=cells["period"],
        event=event.id,
        documents=event.documents,
        cells=cells,
    )


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    return steps_figure(marks)


def from_referendum_to_missiles(rows: list[Row]) -> bool:
    """Whether the steps run from the referendum of 2022 to the missiles of the end of 2025."""
    dates = {row["event"]: row["date"] for row in rows}
    return dates["constitutional_referendum_2022_02"] < "2022-03" and dates["oreshnik_2025_12"] >= "2025-12"


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="En moins de quatre ans, le pays passe d'un statut non nucléaire aux missiles Orechnik",
        en="In under four years the country goes from non-nuclear status to Oreshnik missiles",
    ),
    measure=Words(
        fr="Nombre d'étapes datées, 1994 à 2026 ; leur ordre ne dit pas que l'une cause la suivante",
        en="Number of dated steps, 1994 to 2026; their order does not say that one causes the next",
    ),
    kind=Words(fr="Un escalier d'étapes datées", en="A stair of dated steps"),
    claim=Claim((), from_referendum_to_missiles, table="events"),
    colours=(
        Key("cited", "@neutral", Words(fr="les armées se rapprochent", en="the armies draw together")),
        Key("cited", "@russia", Words(fr="armes nucléaires", en="nuclear arms")),
        Key("outlined", "@ink", Words(fr="annoncé par une partie", en="announced by a party")),
    ),
    marks=marks,
    draw=draw,
    columns=EVENT_COLUMNS,
)
