"""To whom Minsk talks: each contact that the documents date, by counterpart, with who travelled."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import Any

from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.columns import CONTACT_COLUMNS
from dashboard.charts.core.event_cells import event_cells
from dashboard.charts.core.lanes import Panel
from dashboard.charts.core.legend import Key
from dashboard.charts.core.marks import MEANINGS, Mark
from dashboard.charts.core.months import month_name
from dashboard.charts.core.named_lanes import Lane, Named, lanes_figure
from dashboard.core.words import Words
from dashboard.tables.contacts import Contact, contacts
from dashboard.tables.events import Event
from dashboard.tables.periods import parse
from dashboard.tables.reading.rows import Row

COLOURS = {"united_states": "@unitedstates", "russia": "@russia", "european_capitals": "@europe"}
"""The colour of a counterpart; of the others, grey."""
ORDER = ("united_states", "russia", "china", "european_capitals", "ukraine")
STYLES = {
    "minsk_travels": "travels",
    "comes_to_minsk": "comes",
    "call": "call",
    "talks": "talks",
    "message": "message",
    "handover": "handover",
}
"""The sign of each form of contact."""
VISITS = ("minsk_travels", "comes_to_minsk")
"""The forms in which somebody travels: what the headline speaks of."""
PARTED = date(2025, 1, 1)
"""Where the wide stretch of time begins: before it, contacts are few and far between."""


def in_lanes(context: Context) -> list[Contact]:
    """Contacts lane by lane, each lane in order of time; a counterpart that is not named here comes last."""
    every = contacts(context.data)
    order = [*ORDER, *(c.counterpart for c in every if c.counterpart not in ORDER)]
    return sorted(every, key=lambda contact: order.index(contact.counterpart))


def marks(context: Context) -> list[Mark]:
    return [mark(contact, context) for contact in in_lanes(context)]


def mark(contact: Contact, context: Context) -> Mark:
    data, language, event = context.data, context.language, contact.event
    form = data.term(contact.form, language)
    if contact.status != "held":
        form += f" ({data.term(contact.status, language)})"
    counterpart = data.term(contact.counterpart, language)
    cells = {"counterpart": counterpart, "form": form, **event_cells(event, data, language)}
    return Mark(
        event.title[language],
        f"{counterpart} · {cells['period']} · {form}",
        (STYLES[contact.form], *(("hollow",) if contact.status != "held" else ())),
        COLOURS.get(contact.counterpart, "@neutral"),
        note=cells["period"],
        event=event.id,
        documents=event.documents,
        cells=cells,
    )


def named(contact: Contact, mark: Mark, context: Context) -> Named:
    first, last = days(contact.event)
    hollow, visit = "hollow" in mark.styles, contact.form in VISITS
    return Named(mark, contact.short[context.language], first, last, hollow, strong=visit and not hollow)


def days(event: Event) -> tuple[date, date]:
    """The days between which an event lies: both the middle one where its date is one month or one year."""
    start, end = parse(event.dates).days
    if "/" in event.dates:
        return start, end
    middle = start + (end - start) / 2
    return middle, middle


def draw(context: Context, marks: tuple[Mark, ...]) -> dict[str, Any]:
    every = in_lanes(context)
    pairs = list(zip(every, marks, strict=True))
    counterparts = list(dict.fromkeys(contact.counterpart for contact in every))
    lanes = [
        Lane(
            context.data.term(counterpart, context.language),
            [named(contact, mark, context) for contact, mark in pairs if contact.counterpart == counterpart],
        )
        for counterpart in counterparts
    ]
    both = panels(every)
    return lanes_figure(lanes, both, ticks(both, context.language))


def panels(every: list[Contact]) -> tuple[Panel, Panel]:
    """The narrow stretch before 2025 and the wide one since, in whole years and months that hold every
    contact.
    """
    dates = [day for contact in every for day in days(contact.event)]
    first, last = min(dates), max(dates)
    end = date(last.year, last.month, monthrange(last.year, last.month)[1])
    before = Panel("x", date(first.year, 1, 1), PARTED, 0.22, 0.42)
    return before, Panel("x", PARTED, end, 0.46, 1)


def ticks(both: tuple[Panel, Panel], language: str) -> dict[date, str]:
    """Every fifth year before 2025, every half year since."""
    before, since = both
    named = {date(year, 1, 1): str(year) for year in range(before.first.year, PARTED.year) if year % 5 == 0}
    for year in range(PARTED.year, since.last.year + 1):
        for day, words in (
            (date(year, 1, 1), str(year)),
            (date(year, 7, 1), month_name(date(year, 7, 1), language)),
        ):
            if since.holds(day):
                named[day] = words
    return named


def who_travels(rows: list[Row]) -> bool:
    """Whether Americans came to Minsk more than once, and Minsk is told to have travelled to Russia and
    China alone.
    """
    held = [row for row in rows if row["contact_status"] == "held"]
    came = [row for row in held if row["contact_form"] == "comes_to_minsk"]
    went = {row["counterpart"] for row in held if row["contact_form"] == "minsk_travels"}
    return sum(row["counterpart"] == "united_states" for row in came) > 1 and went == {"russia", "china"}


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="Washington vient à Minsk ; Minsk, selon les textes, ne va qu'en Russie et en Chine",
        en="Washington comes to Minsk; Minsk, in these texts, goes only to Russia and China",
    ),
    measure=Words(
        fr=(
            "Nombre de contacts datés, par interlocuteur, 2014 à 2026, visites en gras ; deux échelles,"
            " avant et depuis 2025"
        ),
        en=(
            "Number of dated contacts, by counterpart, 2014 to 2026, visits in bold; two scales, before and"
            " since 2025"
        ),
    ),
    kind=Words(
        fr="Une ligne par interlocuteur le long du temps, un signe nommé par contact",
        en="One line a counterpart along time, one named sign a contact",
    ),
    claim=Claim((), who_travels, table="contacts"),
    colours=tuple(
        Key(style, "@ink", MEANINGS[style])
        for style in ("travels", "comes", "call", "talks", "message", "handover", "hollow")
    ),
    marks=marks,
    draw=draw,
    columns=CONTACT_COLUMNS,
)
