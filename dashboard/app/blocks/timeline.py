"""All dated events, newest year last, each with who tells it and the figures that are of it."""

from __future__ import annotations

from collections import Counter

from dashboard.tables.dataset import in_order, split
from dashboard.tables.periods import parse, written
from dashboard.tables.records import both


def view(block, at) -> dict:
    data, language = at.data, at.language
    tellings: dict[str, list[dict]] = {}
    for row in data.rows("event_tellings"):
        tellings.setdefault(row["event"], []).append(row)
    events = [event(row, tellings.get(row["event"], []), at) for row in data.rows("events")]
    topics = Counter(found["topic"] for found in events)
    actors = Counter(actor for found in events for actor in found["actors"])
    return {
        "years": by_year(events),
        "count": len(events),
        "topics": [(id, data.term(id, language), n) for id, n in topics.most_common()],
        "actors": [(id, data.term(id, language), n) for id, n in actors.most_common() if n > 1],
        "documents": [(id, document.label[language]) for id, document in data.documents.items()],
    }


def event(row: dict[str, str], told: list[dict], at) -> dict:
    """One event in the page's language, with what the filters look at."""
    data, language = at.data, at.language
    period = row["date"] if not row["end_date"] else f"{row['date']}/{row['end_date']}"
    documents = in_order(telling["document"] for telling in told)
    figures = [figure for figure in data.figures.values() if data.events_of.get(figure.id) == row["event"]]
    first = parse(period)
    return {
        "id": row["event"], "date": written(period, language), "year": (first.start or first.end).year, "title": both(row, "title_")[language],
        "topic": row["topic"], "topic_name": data.term(row["topic"], language), "actors": split(row["actors"]),
        "documents": documents, "told": at.t["told_by_one" if len(documents) == 1 else "told_by"].format(n=len(documents)),
        "places": [f"{data.documents[t['document']].label[language]}, {t['place'].replace('§ ', '§' + chr(160))}, l.{chr(160)}{t['line']}" for t in told],
        # A value told by several documents is one value.
        "figures": list(in_order((figure.name[language], figure.written(language)) for figure in figures)),
    }


def by_year(events: list[dict]) -> list[tuple[int, list[dict]]]:
    """Events under their first year, years in order."""
    years: dict[int, list[dict]] = {}
    for found in events:
        years.setdefault(found["year"], []).append(found)
    return sorted(years.items())
