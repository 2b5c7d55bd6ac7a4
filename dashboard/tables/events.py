"""Dated events, each with the documents that tell it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.core.words import Words, locator
from dashboard.tables.dataset import Dataset
from dashboard.tables.periods import Period, parse
from dashboard.tables.reading.rows import Row
from dashboard.tables.records import both, in_order, split


@dataclass(frozen=True)
class Event:
    """A row of events.csv with its rows of event_tellings.csv.

    `dates` is its period as tables write it. `actors` are those that its row names, and the countries that
    they belong to. `independent` are the documents that tell it, two versions of one dispatch counted once.
    """

    id: str
    dates: str
    title: Words
    topic: str
    actors: tuple[str, ...]
    tellings: tuple[Row, ...]
    independent: tuple[str, ...]

    @property
    def period(self) -> Period:
        return parse(self.dates)

    @property
    def start(self) -> date:
        """Its first day, or its last where no first is known."""
        found = self.period.start or self.period.end
        # A period with two open ends is none.
        assert found is not None
        return found

    @property
    def documents(self) -> tuple[str, ...]:
        """Ids of the documents that tell it, each once."""
        return in_order(telling["document"] for telling in self.tellings)

    @property
    def origins(self) -> tuple[str, ...]:
        """Ids of those whom the documents have it from; none where they say it themselves."""
        return in_order(id for telling in self.tellings for id in split(telling["origin"]))

    @property
    def places(self) -> dict[str, list[str]]:
        """Where each document tells it: « I, § 1 », by document, each place once."""
        places: dict[str, dict[str, None]] = {}
        for telling in self.tellings:
            places.setdefault(telling["document"], {})[locator(telling["place"])] = None
        return {document: list(names) for document, names in places.items()}

    @property
    def vague(self) -> bool:
        """Whether its date is about, known to the year only, or stated by no document."""
        to_the_year = any(len(end.rstrip("~")) == 4 for end in self.dates.split("/"))
        return (
            to_the_year
            or self.period.approximate
            or all(telling["date_basis"] == "deduced" for telling in self.tellings)
        )


def events(data: Dataset) -> list[Event]:
    """All events in the order of their table, which is that of time."""
    return list(data.once("events", lambda: _events(data)))


def _events(data: Dataset) -> list[Event]:
    tellings: dict[str, list[Row]] = {}
    for row in data.rows("event_tellings"):
        tellings.setdefault(row["event"], []).append(row)
    return [_event(row, tellings.get(row["event"], ()), data) for row in data.rows("events")]


def _event(row: Row, tellings: Sequence[Row], data: Dataset) -> Event:
    named = split(row["actors"])
    countries = (data.terms[id]["belongs_to"] for id in named)
    return Event(
        id=row["event"],
        dates=f"{row['date']}/{row['end_date']}" if row["end_date"] else row["date"],
        title=both(row, "title_"),
        topic=row["topic"],
        actors=in_order([*named, *(id for id in countries if id)]),
        tellings=tuple(tellings),
        independent=data.dispatches(telling["document"] for telling in tellings),
    )
