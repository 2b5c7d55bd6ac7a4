"""Dated events as records."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard import pages
from dashboard.core.words import LANGUAGES
from dashboard.exports.records import Address, Links, Named, Text, text
from dashboard.exports.records.figures import term
from dashboard.tables.dataset import Dataset
from dashboard.tables.events import Event
from dashboard.tables.periods import written
from dashboard.tables.records import split


@dataclass(frozen=True)
class Telling:
    """Where one document tells an event, in which words, and with which date; `date_basis` says whether the
    document states the date.
    """

    document: Named
    place: str
    line: str
    as_cited: str
    date: str
    date_basis: str
    origins: list[Named]


@dataclass(frozen=True)
class EventRecord:
    """What happened when, and who tells it. `actors` hold the countries that persons belong to, too;
    `independent` counts two versions of one dispatch once; `figures` are the ids of figures that are of it.
    """

    id: str
    date: str
    period: Text
    title: Text
    topic: Named
    actors: list[Named]
    tellings: list[Telling]
    independent: int
    figures: list[str]
    links: Links


def event_record(event: Event, data: Dataset, address: Address) -> EventRecord:
    """An event; its links for readers lead to its place on the timeline."""
    page = pages.get("timeline")
    return EventRecord(
        id=event.id,
        date=event.dates,
        period=Text(*(written(event.dates, language) for language in LANGUAGES)),
        title=text(event.title),
        topic=term(event.topic, data),
        actors=[term(id, data) for id in event.actors],
        tellings=[
            Telling(
                Named(row["document"], text(data.documents[row["document"]].label)),
                row["place"],
                row["line"],
                row["as_cited"],
                row["date"],
                row["date_basis"],
                [Named(id, text(data.origins[id].name)) for id in split(row["origin"])],
            )
            for row in event.tellings
        ],
        independent=len(event.independent),
        figures=[id for id, other in data.events_of.items() if other == event.id],
        links=Links(
            address(f"/api/events/{event.id}"),
            *(address(f"/{language}/{page.slug[language]}#{event.id}") for language in LANGUAGES),
        ),
    )
