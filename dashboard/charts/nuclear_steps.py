"""How the armies and then nuclear arms came together, step after step, with who says so."""

from __future__ import annotations

from typing import Any

from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.columns import EVENT_COLUMNS
from dashboard.charts.core.event_cells import event_cells
from dashboard.charts.core.legend import Key
from dashboard.charts.core.marks import Mark
from dashboard.charts.core.stairs import Bracket, Stair, Step, stairs_figure
from dashboard.core.words import COLON, Words
from dashboard.tables.events import Event, events
from dashboard.tables.periods import parse
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
FIRST, LAST = "constitutional_referendum_2022_02", "oreshnik_2025_12"
"""The steps that the headline speaks of."""
SAYS = Words(fr="Qui le dit", en="Who says so")
ARMIES = Words(fr="Les armées se rapprochent", en="The armies draw together")
NUCLEAR = Words(fr="Les armes nucléaires", en="Nuclear arms")
UNDER_FOUR_YEARS = Words(fr="Moins de quatre ans", en="Under four years")
BETWEEN = Words(
    fr="du référendum annoncé aux missiles Orechnik", en="from the referendum announced to Oreshnik missiles"
)


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
    """The stair of the armies, grey, and that of nuclear arms; the time between the steps of the headline."""
    language = context.language
    taken = {event.id: when(event) for event in steps(context)}
    armies, nuclear = (
        Stair(name[language], [stepped(mark, taken) for mark in marks if mark.colour == colour])
        for name, colour in ((ARMIES, "@neutral"), (NUCLEAR, "@russia"))
    )
    bracket = Bracket(taken[FIRST], taken[LAST], UNDER_FOUR_YEARS[language], BETWEEN[language])
    first, last = int(min(taken.values())), max(taken.values())
    decades = [first, *range(first // 10 * 10 + 10, int(last) + 1, 10)]
    return stairs_figure(armies, nuclear, bracket, (first - 0.5, last + 0.8), decades)


def stepped(mark: Mark, taken: dict[str, float]) -> Step:
    return Step(mark, taken[mark.event], mark.cells["origin"])


def when(event: Event) -> float:
    """The middle of an event's date, in years."""
    first, last = parse(event.dates).days
    middle = first + (last - first) / 2
    return middle.year + middle.timetuple().tm_yday / 366


def in_under_four_years(rows: list[Row]) -> bool:
    """Whether less than four years lie between the referendum that was announced and the missiles."""
    dates = {row["event"]: parse(row["date"]).days for row in rows if row["event"] in (FIRST, LAST)}
    (announced, _), (_, stationed) = dates[FIRST], dates[LAST]
    return announced < stationed < announced.replace(year=announced.year + 4)


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
    kind=Words(fr="Deux escaliers d'étapes datées", en="Two stairs of dated steps"),
    claim=Claim((), in_under_four_years, table="events"),
    colours=(
        Key("cited", "@neutral", Words(fr="les armées se rapprochent", en="the armies draw together")),
        Key("cited", "@russia", Words(fr="armes nucléaires", en="nuclear arms")),
        Key("outlined", "@ink", Words(fr="annoncé par une partie", en="announced by a party")),
    ),
    marks=marks,
    draw=draw,
    columns=EVENT_COLUMNS,
)
