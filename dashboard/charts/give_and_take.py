"""What Minsk gives and gets on one line of time: above it who was freed, below what Washington eased."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.event_cells import event_cells
from dashboard.charts.core.grid import said, sheet
from dashboard.charts.core.legend import Key
from dashboard.charts.core.marks import Mark, cited, signed, target
from dashboard.charts.core.months import month_name
from dashboard.charts.core.people import Stack
from dashboard.charts.core.screens import LINE, by_screen
from dashboard.charts.core.slots import line_count
from dashboard.charts.core.stems import ACROSS, Drawing, Hanging, cascade, dot, listed, told
from dashboard.core.numbers import number
from dashboard.core.words import Words
from dashboard.tables.events import Event, events
from dashboard.tables.periods import parse, written
from dashboard.tables.reading.rows import Row

RELEASES = (
    "released_2025_01",
    "released_2025_02",
    "released_2025_04",
    "released_2025_06_in_document_000",
    "released_2025_09_in_document_003",
    "released_2025_12_in_document_000",
    "released_2026_03",
)
RELIEF = {
    "belavia_relief_2025_09": "release_2025_06",
    "sanctions_relief_2025_09": "release_2025_09",
    "sanctions_potash_lifted_2025_12": "release_2025_12",
    "sanctions_relief_2026_03": "release_2026_03",
}
"""Each relief, and the release that it follows or goes with."""
AIM = "us_sanctions_to_be_lifted"
FREED = Words(fr="Minsk libère : {event}", en="Minsk frees: {event}")
AIMED = Words(fr="Visé d'ici fin 2026", en="Aimed at by the end of 2026")
ALL_FOR = Words(
    fr="tous les prisonniers restants libérés, {n} des sanctions américaines levées",
    en="all remaining prisoners freed, {n} of US sanctions lifted",
)
DAYS = Words(fr="{n} jours après la libération de {month}", en="{n} days after the release of {month}")
SAME_DAY = Words(fr="le jour de la libération", en="on the day of the release")
SAME_MONTH = Words(fr="le mois de la libération", en="in the month of the release")
DELAY = Words(fr="délai calculé ici", en="delay computed here")
GIVES = Words(fr="Minsk libère (un point, une personne)", en="Minsk frees (one dot, one person)")
TAKES = Words(fr="Washington allège", en="Washington eases")
LEFT, RIGHT = 0.02, 0.98
"""Where the first and the last day of the drawing stand, in parts of the width."""
FIRST, LAST = date(2025, 1, 1), date(2026, 12, 31)
NONE_YET = Words(
    fr="{n} libérations<br>avant le premier allègement daté",
    en="{n} releases<br>before the first dated relief",
)
STACKS = {False: Stack(12, 3.6, 1.8), True: Stack(7, 2.8, 1.2)}
"""The stacks of a large and of a small screen, by whether it is narrow."""


def marks(context: Context) -> list[Mark]:
    figure, language = context.data.figure, context.language
    known = {event.id: event for event in events(context.data)}
    freed = [release(id, known, context) for id in RELEASES]
    eased = [relief(known[id], known[freeing], context) for id, freeing in RELIEF.items()]
    return [*freed, *eased, cited(figure(AIM), language, "@unitedstates", AIMED, ALL_FOR)]


def release(id: str, known: dict[str, Event], context: Context) -> Mark:
    figure, language = context.data.figure(id), context.language
    event = known[context.data.events_of[id]]
    label = FREED.map(lambda text: text.replace("{event}", written(event.dates, language)))
    return cited(figure, language, "@belarus", label)


def relief(event: Event, freeing: Event, context: Context) -> Mark:
    """What Washington eased, and how long after the release; both days or months are the documents'."""
    language = context.language
    cells = event_cells(event, context.data, language) | {"nature": DELAY[language]}
    return Mark(
        event.title[language],
        f"{cells['period']} · {lag(event, freeing, language)}",
        (),
        "@unitedstates",
        documents=event.documents,
        cells=cells,
    )


def lag(event: Event, freeing: Event, language: str) -> str:
    """« 82 jours après la libération de juin »; to the month where one of the dates is no day.

    Raises ValueError where the relief comes before the release.
    """
    start, freed = event.start, freeing.start
    days = signed_days(event, freeing)
    if days is not None:
        if days < 0:
            raise ValueError(f"{event.id} comes before {freeing.id}")
        if not days:
            return SAME_DAY[language]
        words = DAYS[language].replace("{n}", number(days, 0, language))
        return words.replace("{month}", full_month(freed, language))
    if (start.year, start.month) != (freed.year, freed.month):
        raise ValueError(f"{event.id} and {freeing.id} lie in two months, and one of them has no day")
    return SAME_MONTH[language]


def signed_days(event: Event, freeing: Event) -> int | None:
    """Days from a release to a relief; None where one of their dates is no single day."""
    (start, end), (freed, until) = (parse(each.dates).days for each in (event, freeing))
    return (start - freed).days if start == end and freed == until else None


def full_month(day: date, language: str) -> str:
    """« juin », « June »."""
    return written(f"{day:%Y-%m}", language).rpartition(" ")[0]


def middle(dates: str) -> date:
    start, end = parse(dates).days
    return start + (end - start) / 2


def at(day: date) -> float:
    return LEFT + (RIGHT - LEFT) * ((day - FIRST) / (LAST - FIRST))


@by_screen
def draw(context: Context, marks: tuple[Mark, ...], narrow: bool) -> dict[str, Any]:
    figure, language, stack = context.data.figure, context.language, STACKS[narrow]
    freed, aim = marks[: len(RELEASES)], marks[-1]
    counts = [round(mark.value if mark.value is not None else mark.low) for mark in freed]
    days = [middle(figure(id).time_period) for id in RELEASES]
    top = stack.height(max(counts)) + 46
    data, notes = [], [said(f"<b>{GIVES[language]}</b>", 0, 0, 13, "@belarus")]
    shapes = [rule(-top)]
    for mark, count, id, day in zip(freed, counts, RELEASES, days, strict=True):
        shapes.append({**stack.shape(count, at(day), mark.colour), "yanchor": -top})
        words = signed(mark, figure(id).bare(language)) if narrow else mark.text
        high = stack.height(-(-count // stack.across) * stack.across) + 3
        over = {"xanchor": "center", "yanchor": "bottom", "yshift": high}
        notes.append({**said(f"<b>{words}</b>", at(day), -top, 13), **over})
        data.append(target(at(day), -top + 6, mark, 26))
    for year in (FIRST.year, LAST.year):
        for month in (1, 4, 7, 10):
            day = date(year, month, 1)
            name = str(year) if month == 1 else month_name(day, language)
            if month == 1 or not narrow or month == 7:
                notes.append({**said(name, at(day), -top - 4, 13, "@soft"), "xanchor": "left"})
            shapes.append(tick(at(day), -top))
    eased = by_month(context, marks[len(RELEASES) : -1])
    y, first = -top - 30, min(eased)
    count = sum(day < first for day in days)
    words = NONE_YET[language].format(n=count)
    bracket, none = none_yet((at(days[0]), at(first)), y if narrow else y - 30, words)
    shapes += bracket
    notes.append(none)
    if narrow:
        # The list below has no side of the line to leave free.
        y -= LINE * line_count(words) + 12
    notes.append(said(f"<b>{TAKES[language]}</b>", 0, y, 13, "@unitedstates"))
    hanging = [Hanging(tuple(found), at(day)) for day, found in eased.items()]
    drawing = (data, shapes, notes)
    if narrow:
        bottom = listed(drawing, [*hanging, Hanging((aim,), at(LAST), hollow=True)], y - 22, language)
    else:
        aimed_at(drawing, aim, -top, ACROSS * (at(LAST) - hanging[-1].x) - 40, language)
        bottom = cascade(drawing, hanging, y, -top, language)
    return sheet(data, shapes, notes, bottom)


def aimed_at(drawing: Drawing, aim: Mark, axis: float, room: float, language: str) -> None:
    """What is aimed at, at the end of the line: it is of both sides, so its words stand over it."""
    data, shapes, notes = drawing
    x = at(LAST)
    shapes.append({**dot(x, axis, aim.colour, hollow=True), "layer": "above"})
    words = said(told(aim, room, language), x, axis, 13)
    over = {"xanchor": "right", "xshift": 8, "yanchor": "bottom", "yshift": 12, "align": "right"}
    notes.append({**words, **over})
    data.append(target(x, axis, aim, 22))


def by_month(context: Context, reliefs: Sequence[Mark]) -> dict[date, list[Mark]]:
    """The reliefs in order of time, those of one month on the day of the first."""
    known = {event.id: event for event in events(context.data)}
    found: dict[date, list[Mark]] = {}
    for id, mark in zip(RELIEF, reliefs, strict=True):
        day = middle(known[id].dates)
        same = (each for each in found if (each.year, each.month) == (day.year, day.month))
        found.setdefault(next(same, day), []).append(mark)
    return found


def none_yet(ends: tuple[float, float], y: float, words: str) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """A bracket below the months in which some were freed and nothing dated was eased, and its words."""
    line = {"color": "@soft", "width": 1.5}
    across = {"type": "line", "x0": ends[0], "x1": ends[1], "y0": y, "y1": y, "line": line, "layer": "below"}
    uprights = [{**across, "x0": x, "x1": x, "y1": y + 6} for x in ends]
    return [across, *uprights], said(words, ends[0], y - 4, 13, "@soft")


def rule(y: float) -> dict[str, Any]:
    line = {"color": "@ink", "width": 1.5}
    return {"type": "line", "x0": 0, "x1": 1, "y0": y, "y1": y, "line": line, "layer": "below"}


def tick(x: float, y: float) -> dict[str, Any]:
    line = {"color": "@range", "width": 1}
    return {"type": "line", "x0": x, "x1": x, "y0": y, "y1": y - 5, "line": line}


def first_freed_then_together(rows: list[Row]) -> bool:
    """Whether four releases of 2025 come before the first relief, and every later one comes with a relief in
    its month.
    """
    dates = {row["event"]: row["date"][:7] for row in rows}
    reliefs = sorted(dates[id] for id in RELIEF)
    freed = sorted(dates[row["event"]] for row in rows if row["event"].startswith("release_20"))
    before = [month for month in freed if month < reliefs[0]]
    return len(before) == 4 and all(month in reliefs for month in freed if month >= reliefs[0])


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr=(
            "Quatre libérations précèdent le premier allègement daté ; depuis septembre 2025, l'un vient avec"
            " l'autre"
        ),
        en="Four releases come before the first dated relief; since September 2025 each comes with one",
    ),
    measure=Words(
        fr="Nombre de libérés et allègements américains, janvier 2025 à fin 2026 ; délais calculés ici",
        en="Number of people freed and US relief, January 2025 to the end of 2026; delays computed here",
    ),
    kind=Words(
        fr="Un axe de temps : au-dessus les libérations, au-dessous les allègements",
        en="One line of time: above it releases, below it relief",
    ),
    claim=Claim((), first_freed_then_together, table="events"),
    colours=(
        Key("cited", "@belarus", Words(fr="libérés, un point par personne", en="freed, one dot a person")),
        Key("cited", "@unitedstates", Words(fr="allègement américain", en="US relief")),
        Key("outlined", "@unitedstates", Words(fr="visé", en="aimed at")),
    ),
    marks=marks,
    draw=draw,
)
