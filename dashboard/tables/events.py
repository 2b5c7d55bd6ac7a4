"""Dated events, each with the documents that tell it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.core.words import Words, locator
from dashboard.tables.dataset import Dataset, in_order, split
from dashboard.tables.periods import Period, parse
from dashboard.tables.reading.rows import Row
from dashboard.tables.records import both


@dataclass(frozen=True)
class Event:
    """A row of events.csv with its rows of event_tellings.csv. `dates` is its period as tables write it."""

    id: str
    dates: str
    title: Words
    topic: str
    actors: tuple[str, ...]
    tellings: tuple[Row, ...]

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
    def places(self) -> dict[str, list[str]]:
        """Where each document tells it: « § 1, l. 7 », by document."""
        found: dict[str, list[str]] = {}
        for telling in self.tellings:
            place = locator(telling["place"], telling["line"])
            found.setdefault(telling["document"], []).append(place)
        return found

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
    tellings: dict[str, list[Row]] = {}
    for row in data.rows("event_tellings"):
        tellings.setdefault(row["event"], []).append(row)
    return [event(row, tellings.get(row["event"], ())) for row in data.rows("events")]


def event(row: Row, tellings: Sequence[Row]) -> Event:
    dates = f"{row['date']}/{row['end_date']}" if row["end_date"] else row["date"]
    return Event(
        row["event"], dates, both(row, "title_"), row["topic"], split(row["actors"]), tuple(tellings)
    )
