"""All dated events, newest year last, each with who tells it and the figures that are of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.core.words import Words
from dashboard.render.labels import counted
from dashboard.tables.events import Event, events
from dashboard.tables.periods import written

if TYPE_CHECKING:
    from dashboard.pages.core.blocks import Timeline
    from dashboard.render.context import RenderContext

LABELS = {
    "jump_to_year": Words(fr="Aller à une année", en="Jump to a year"),
    "no_event": Words(fr="Aucun événement ne répond à ces filtres.", en="No event matches these filters."),
    "told_by_one": Words(fr="rapporté par {n} document", en="reported by {n} document"),
    "told_by": Words(fr="rapporté par {n} documents", en="reported by {n} documents"),
}


def view(block: Timeline, at: RenderContext) -> dict[str, Any]:
    return {"topic": "", "years": by_year([entry(event, at) for event in events(at.data)])}


def entry(event: Event, at: RenderContext) -> dict[str, Any]:
    """One event in the page's language, with what the filters look at."""
    data, language = at.data, at.language
    figures = [figure for figure in data.figures.values() if data.events_of.get(figure.id) == event.id]
    return {
        "id": event.id,
        "date": written(event.dates, language),
        "year": event.start.year,
        "title": event.title[language],
        "topic": event.topic,
        "topic_name": data.term(event.topic, language),
        "actors": event.actors,
        "documents": event.documents,
        "told": (counted("told_by", len(event.independent), at.language)),
        "places": [
            f"{data.documents[document].label[language]}, {place}"
            for document, found in event.places.items()
            for place in found
        ],
        # A value told by several documents is one value.
        "figures": list(
            {
                (f.name[language], f.written(language)): (
                    f.name[language],
                    f.written(language),
                    at.urls.figure(f.id, language),
                )
                for f in figures
            }.values()
        ),
    }


def by_year(entries: list[dict[str, Any]]) -> list[tuple[int, list[dict[str, Any]]]]:
    """Events under their first year, years in order."""
    years: dict[int, list[dict[str, Any]]] = {}
    for found in entries:
        years.setdefault(found["year"], []).append(found)
    return sorted(years.items())
