"""Whom Minsk talks to: contacts with others, each an event with who travelled."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.core.words import Words
from dashboard.tables.dataset import Dataset
from dashboard.tables.events import Event, events
from dashboard.tables.records import both


@dataclass(frozen=True)
class Contact:
    """A row of contacts.csv with its event. `form` says who travelled or how they spoke, `status` whether it
    took place; both are terms. `short` is its name beside a mark.
    """

    event: Event
    counterpart: str
    form: str
    status: str
    short: Words


def contacts(data: Dataset) -> list[Contact]:
    """All contacts in order of time.

    >>> from dashboard.tables import default
    >>> {contact.counterpart for contact in contacts(default())} >= {"united_states", "china"}
    True
    """
    known = {event.id: event for event in events(data)}
    found = [
        Contact(
            known[row["event"]],
            row["counterpart"],
            row["contact_form"],
            row["contact_status"],
            both(row, "short_"),
        )
        for row in data.rows("contacts")
    ]
    return sorted(found, key=lambda contact: contact.event.start)
