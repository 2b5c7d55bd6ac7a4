"""What the dated events can be narrowed to: subjects, actors of more than one event, documents, years."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from dashboard.core.words import Words
from dashboard.tables.events import events

if TYPE_CHECKING:
    from dashboard.pages.core.blocks import EventFilters
    from dashboard.render.context import RenderContext

LABELS = {
    "actor": Words(fr="Acteur", en="Actor"),
    "subject": Words(fr="Sujet", en="Subject"),
    "events_found": Words(fr="événements", en="events"),
    "events_found_one": Words(fr="événement", en="event"),
}


def view(block: EventFilters, at: RenderContext) -> dict[str, Any]:
    data, language = at.data, at.language
    every = events(data)
    topics = Counter(event.topic for event in every)
    actors = Counter(actor for event in every for actor in event.actors)
    return {
        "count": len(every),
        "topics": [(id, data.term(id, language), n) for id, n in topics.most_common()],
        "actors": [(id, data.term(id, language), n) for id, n in actors.most_common() if n > 1],
        "documents": [(id, document.label[language]) for id, document in data.documents.items()],
        "years": sorted({event.start.year for event in every}),
    }
