"""How nuclear arms came to Belarus, step after step, as the documents date it."""

from __future__ import annotations

from typing import Any

from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.columns import EVENT_COLUMNS
from dashboard.charts.core.grid import steps_figure
from dashboard.charts.core.marks import Mark
from dashboard.core.words import SEMICOLON, Words, listed
from dashboard.tables.events import Event, events
from dashboard.tables.periods import written
from dashboard.tables.reading.rows import Row


def steps(context: Context) -> list[Event]:
    """The dated events of the subject, in order of time."""
    return sorted(
        (event for event in events(context.data) if event.topic == "nuclear"), key=lambda e: e.start
    )


def marks(context: Context) -> list[Mark]:
    return [mark(event, context) for event in steps(context)]


def mark(event: Event, context: Context) -> Mark:
    data, language = context.data, context.language
    period = written(event.dates, language)
    documents = SEMICOLON[language].join(data.documents[id].label[language] for id in event.documents)
    cells = {
        "subject": data.term(event.topic, language),
        "period": period,
        "document": documents,
        "place": SEMICOLON[language].join(listed(found, language) for found in event.places.values()),
    }
    return Mark(
        event.title[language],
        f"{period} · {documents}",
        (),
        "@russia",
        note=period,
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
        fr="Nombre d'étapes datées, 2022 à 2026 ; leur ordre ne dit pas que l'un cause l'autre",
        en="Number of dated steps, 2022 to 2026; their order does not say that one causes the next",
    ),
    kind=Words(fr="Un escalier d'étapes datées", en="A stair of dated steps"),
    claim=Claim((), from_referendum_to_missiles, table="events"),
    marks=marks,
    draw=draw,
    columns=EVENT_COLUMNS,
)
