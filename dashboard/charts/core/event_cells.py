"""The words of an event in a chart: its period, who says so, and where the documents tell it."""

from __future__ import annotations

from dashboard.core.words import SEMICOLON, Words, listed
from dashboard.tables.dataset import Dataset
from dashboard.tables.events import Event
from dashboard.tables.periods import written

ITSELF = Words(fr="le texte lui-même", en="the text itself")


def who_says(event: Event, data: Dataset, language: str) -> str:
    """« András Rácz »: whom the documents have it from; « the text itself » where they name nobody."""
    names = [data.origins[id].name[language] for id in event.origins]
    return listed(names, language) if names else ITSELF[language]


def event_cells(event: Event, data: Dataset, language: str) -> dict[str, str]:
    """The cells that every event has in a table, by column."""
    documents = SEMICOLON[language].join(data.documents[id].label[language] for id in event.documents)
    return {
        "subject": data.term(event.topic, language),
        "period": written(event.dates, language),
        "origin": who_says(event, data, language),
        "document": documents,
        "place": SEMICOLON[language].join(listed(found, language) for found in event.places.values()),
    }
