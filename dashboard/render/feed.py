"""What is new, as an Atom feed: figures that a version of the data changed, and the latest dated events."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from xml.etree import ElementTree

from dashboard import pages
from dashboard.core.site import SITE
from dashboard.core.words import COLON, LANGUAGES, SEMICOLON, Words, listed
from dashboard.tables import history
from dashboard.tables.dataset import Dataset
from dashboard.tables.events import Event, events
from dashboard.tables.history import Change
from dashboard.tables.periods import written

ATOM = "http://www.w3.org/2005/Atom"
CHANGES, EVENTS = 70, 30
"""The most entries of each kind: programs that follow a feed read it again every hour."""
TITLE = Words(fr="Chiffres modifiés et derniers événements", en="Changed figures and latest events")
ADDED = Words(fr="Nouveau : {name}", en="New: {name}")
REMOVED = Words(fr="Retiré : {name}", en="Removed: {name}")
CHANGED = Words(fr="Modifié : {name}", en="Changed: {name}")
NOTHING = Words(fr="rien", en="nothing")
AUTHOR = Words(fr="les contributeurs du projet", en="the project's contributors")


@dataclass(frozen=True)
class Entry:
    """One entry: `key` says what it is of for all versions, `day` is an ISO date."""

    key: str
    title: str
    day: str
    address: str
    summary: str


def atom(data: Dataset, language: str, base: str) -> bytes:
    """The feed of a language; `base` is the whole address that the site lies at, without a slash at its end.

    >>> from dashboard.tables import default
    >>> atom(default(), "en", "https://site.example").startswith(b"<?xml version='1.0' encoding='utf-8'?>")
    True
    """
    ElementTree.register_namespace("", ATOM)
    feed = ElementTree.Element(f"{{{ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": language})

    def add(parent: ElementTree.Element, name: str, text: str = "", **attributes: str) -> ElementTree.Element:
        element = ElementTree.SubElement(parent, f"{{{ATOM}}}{name}", attributes)
        element.text = text or None
        return element

    own = f"{base}/{language}/changes.atom"
    add(feed, "id", own)
    add(feed, "title", f"{SITE[language]}{COLON[language]}{TITLE[language]}")
    add(feed, "updated", moment(data.version.replace(".", "-")))
    add(feed, "link", rel="self", type="application/atom+xml", href=own)
    add(feed, "link", rel="alternate", href=f"{base}/{language}/{pages.get('sources').slug[language]}")
    add(add(feed, "author"), "name", AUTHOR[language])
    for entry in entries(data, language):
        element = add(feed, "entry")
        add(element, "id", uuid.uuid5(uuid.NAMESPACE_URL, f"{language}/{entry.key}").urn)
        add(element, "title", entry.title)
        add(element, "updated", moment(entry.day))
        add(element, "link", rel="alternate", href=base + entry.address)
        add(element, "summary", entry.summary)
    return bytes(ElementTree.tostring(feed, encoding="utf-8", xml_declaration=True))


def moment(day: str) -> str:
    """A day as Atom wants it: versions of the data have no hour."""
    return f"{day}T00:00:00Z"


def entries(data: Dataset, language: str) -> list[Entry]:
    """What changed and what happened, the latest first."""
    changed = islice(changed_rows(data, language), CHANGES)
    happened = (event_entry(event, data, language) for event in latest_events(data))
    return sorted([*changed, *happened], key=lambda entry: entry.day, reverse=True)


def changed_rows(data: Dataset, language: str) -> Iterator[Entry]:
    """An entry for each row of figures or outside values that a version changed."""
    for version, id in dict.fromkeys((change.version, change.figure) for change in data.changes):
        changes = [c for c in data.changes if (c.version, c.figure) == (version, id)]
        row = next((change for change in changes if change.column == history.ROW), None)
        known = data.figures.get(id) or data.assumptions.get(id)
        name = data.figure(id).name[language] if id in data.figures else id
        if id in data.assumptions:
            name = data.assumptions[id].name[language]
        title = CHANGED if row is None else REMOVED if row.before else ADDED
        cells = [change for change in changes if told_in(change.column, language)]
        summary = SEMICOLON[language].join(cell_words(change, data, language) for change in cells)
        page = pages.get("sources").slug[language]
        address = f"/{language}/figure/{id}" if id in data.figures else f"/{language}/{page}"
        yield Entry(
            f"{version}/{id}",
            title[language].replace("{name}", name),
            version.replace(".", "-"),
            address,
            summary or (known.written(language) if known else NOTHING[language]),
        )


def told_in(column: str, language: str) -> bool:
    """Whether a change of a column is told in a language: not the words of the other one."""
    others = tuple(f"_{code}" for code in LANGUAGES if code != language)
    return column not in (history.ROW, history.TABLE) and not column.endswith(others)


def cell_words(change: Change, data: Dataset, language: str) -> str:
    """What a cell held and holds, under its column's title: « Value: 46 → 46.68 »."""
    before, after = (value_words(value, data, language) for value in (change.before, change.after))
    titles = {
        field.name: field.title
        for resource in data.package.resources
        if resource.kind == "figures" or resource.name == "assumptions"
        for field in resource.fields
    }
    return f"{titles[change.column][language]}{COLON[language]}{before} → {after}"


def value_words(value: str, data: Dataset, language: str) -> str:
    """A cell in words: a term or an origin by its name."""
    if value in data.origins:
        return data.origins[value].name[language]
    return data.term(value, language) if value in data.terms else value or NOTHING[language]


def latest_events(data: Dataset) -> list[Event]:
    """The latest events, by the day they began."""
    return sorted(events(data), key=lambda event: event.start, reverse=True)[:EVENTS]


def event_entry(event: Event, data: Dataset, language: str) -> Entry:
    """A dated event with the documents that tell it. Its day is that of the event, so that a new version of
    the data does not bring it back; one still to come has the day of the version.
    """
    documents = listed([data.documents[id].label[language] for id in event.documents], language)
    page = pages.get("timeline").slug[language]
    return Entry(
        f"event/{event.id}/{event.dates}",
        event.title[language],
        min(event.start.isoformat(), data.version.replace(".", "-")),
        f"/{language}/{page}#{event.id}",
        f"{written(event.dates, language)}{SEMICOLON[language]}{documents}",
    )
