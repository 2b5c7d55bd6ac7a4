"""Every dated event on the lane of its subject: what crowds, and what a single document tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.chart import Chart, Claim, Context, Short
from dashboard.charts.core.columns import EVENT_COLUMNS
from dashboard.charts.core.dot_columns import Dot, Telling, dot_columns_figure
from dashboard.charts.core.event_cells import event_cells
from dashboard.charts.core.fonts import SANS, face_of, text_width
from dashboard.charts.core.lanes import (
    BESIDE,
    WIDTH,
    Panel,
    Spot,
    Stretch,
    depths,
    laid,
    spots,
    stretch,
)
from dashboard.charts.core.legend import Key
from dashboard.charts.core.marks import MEANINGS, Mark, beside_pointer, point
from dashboard.charts.core.pieces import note
from dashboard.charts.core.screens import LINE, both, folded
from dashboard.charts.core.slots import line_count
from dashboard.charts.core.two_scales import PARTED, time_axis, year_names
from dashboard.core.words import Words
from dashboard.tables.events import Event, events
from dashboard.tables.periods import parse
from dashboard.tables.reading.rows import Row

UNENDED = timedelta(days=300)
"""How long the arrow of an event without a told end is drawn."""
EVERY = Words(fr="{n} événements : ", en="{n} events: ")
OF_ALL = Words(fr="{n} sur {all}", en="{n} of {all}")
ALONE = Words(fr="ne sont rapportés que par un seul document", en="are reported by one document alone")
SEVERAL = Words(fr="Les {n} que plusieurs documents rapportent", en="The {n} that several documents report")
TOP, BOTTOM, SIDE = 22, 26, 8
NAMES = 130
"""Room for the names of lanes at their left, in pixels."""
NAMED_ROWS = 9
"""Rows of a lane that names may fill, if its marks do not take more."""
STAND_IN = 1.04
"""Room that a name has beyond its width."""


def by_lane(context: Context) -> list[list[Event]]:
    """Events by subject, the subject of most events first; within a lane in order of time."""
    every = events(context.data)
    count = Counter(event.topic for event in every)
    ordered = sorted(every, key=lambda event: (-count[event.topic], event.topic))
    return [list(lane) for _, lane in groupby(ordered, key=lambda event: event.topic)]


def marks(context: Context) -> list[Mark]:
    lanes = by_lane(context)
    scales = panels(context)
    return [mark(event, days(event, scales), context) for lane in lanes for event in lane]


def mark(event: Event, place: Stretch, context: Context) -> Mark:
    """A dot, or a square where several documents tell the event; the table's cells say the rest."""
    data, language = context.data, context.language
    cells = event_cells(event, data, language)
    teller = "retold" if len(event.independent) > 1 else "told"
    lasting = "ongoing" if place.open else "lasting" if place.lasts else ""
    styles = tuple(style for style in (teller, "vague" if event.vague else "", lasting) if style)
    return Mark(
        event.title[language],
        f"{cells['period']} · {cells['document']}",
        styles,
        "@ink" if teller == "retold" else "@neutral",
        event=event.id,
        documents=event.documents,
        cells=cells,
    )


def panels(context: Context) -> tuple[Panel, Panel]:
    """The narrow panel up to 2019 and the wide one from 2020, in whole years that hold the start of every
    event.
    """
    years = [event.start.year for event in events(context.data)]
    # Room before the first decade, whose name would stand over the edge.
    before = Panel("x", date((min(years) - 1) // 5 * 5, 1, 1), date(PARTED, 1, 1), 0, 0.23)
    return before, Panel("x2", before.last, date(max(years) + 1, 1, 1), 0.27, 1)


def days(event: Event, scales: Sequence[Panel]) -> Stretch:
    """From first to last day where an event lasts, else the middle of its date."""
    first, _, end = event.dates.partition("/")
    earliest, latest = parse(first).days
    middle = earliest + (latest - earliest) / 2
    if not end:
        return stretch(middle, middle, scales, UNENDED)
    return stretch(event.start if event.period.end else middle, event.period.end, scales, UNENDED)


def draw(context: Context, marks: Sequence[Mark]) -> dict[str, Any]:
    """Lanes with names on a large screen; on a small one, where no name would have room, dots in columns."""
    columns = draw_columns(context, marks, narrow=True)
    columns["layout"]["xaxis2"] = {"visible": False}
    joined: dict[str, Any] = both(draw_lanes(context, marks), columns)
    return joined


def draw_lanes(context: Context, marks: Sequence[Mark]) -> dict[str, Any]:
    """A lane for each subject, its name and the number of its events at the left."""
    lanes, scales = by_lane(context), panels(context)
    stretches = [[days(event, scales) for event in lane] for lane in lanes]
    named = [beside(lane, places, context.language) for lane, places in zip(lanes, stretches, strict=True)]
    labels, down = [lane_words(lane, context) for lane in lanes], [depths(lane) for lane in named]
    below = [
        max(0, LINE * (line_count(words) - 1) - max(depth)) for words, depth in zip(labels, down, strict=True)
    ]
    size = laid(down, below)
    rest = iter(marks)
    data = [
        trace(next(rest), place, -size.marks[lane][i], named[lane][i].side)
        for lane, places in enumerate(stretches)
        for i, place in enumerate(places)
    ]
    # The line stands over the names, not through them.
    lines = [lane_line(BESIDE - 1 - line, panel.axis) for line in size.lines for panel in scales]
    return {
        "data": data,
        "layout": look.layout(
            size.height + TOP + BOTTOM,
            margin={"l": NAMES, "r": SIDE, "t": TOP, "b": BOTTOM},
            annotations=[
                *(lane_name(-line, words) for line, words in zip(size.lines, labels, strict=True)),
                *year_names(scales),
            ],
            shapes=lines,
            xaxis=time_axis(scales[0]),
            xaxis2=time_axis(scales[1]),
            # A unit of this axis is a pixel, so that marks keep their distance.
            yaxis={"range": [-size.height, 0], "visible": False, "fixedrange": True},
        ),
    }


def draw_columns(context: Context, marks: Sequence[Mark], *, narrow: bool = False) -> dict[str, Any]:
    """Every event a dot in the column of its years or months, those that several documents tell as squares,
    and by name.
    """
    known, language = {event.id: event for event in events(context.data)}, context.language
    scales = panels(context)
    dots = []
    for mark in marks:
        event = known[mark.event]
        place = days(event, scales)
        several = "retold" in mark.styles
        listed = f"{event.start.year}\u00a0· {mark.label}" if several else ""
        dots.append(Dot(mark, place.panel, place.start, listed, "vague" in mark.styles))
    alone = sum(not dot.listed for dot in dots)
    telling = Telling(
        OF_ALL[language].format(n=alone, all=len(dots)),
        ALONE[language],
        SEVERAL[language].format(n=len(dots) - alone),
    )
    months, years = ((120, 6), (30, 2)) if narrow else ((60, 3), (20, 1))
    return dot_columns_figure(dots, list(zip(scales, months, years, strict=True)), telling, narrow=narrow)


def lane_words(lane: Sequence[Event], context: Context) -> str:
    """The subject of a lane and how many events stand in it, in lines that have room at its left."""
    name = context.data.term(lane[0].topic, context.language)
    *lines, last = folded(f"{name}\u00a0\u00a0{len(lane)}", NAMES - 16, look.SIZE).split("<br>")
    word, count = last.rsplit("\u00a0\u00a0", 1)
    return "<br>".join([*(f"<b>{line}</b>" for line in lines), f"<b>{word}</b>\u00a0 {count}"])


def lane_name(y: float, words: str) -> dict[str, Any]:
    """The name of a lane at the left of its line."""
    place = {"xref": "paper", "x": 0, "xanchor": "right", "xshift": -12, "align": "right"}
    return {**note(words, look.SIZE, "@ink"), **place, "y": y, "yanchor": "top", "yshift": 11}


def beside(lane: Sequence[Event], places: Sequence[Stretch], language: str) -> list[Spot]:
    """Where the marks of a lane stand on a large screen, with names since the wide panel begins: first those
    of events that several documents tell, then the shortest of the last two years, so that many have room.
    """
    recent = [i for i, event in enumerate(lane) if event.start.year >= PARTED]
    face = face_of(SANS, bold=False)
    wide = {i: STAND_IN * text_width(lane[i].title[language], face, look.SMALL) for i in recent}
    crowded = max(event.start.year for event in lane) - 1
    order = sorted(
        recent, key=lambda i: (len(lane[i].independent) < 2, lane[i].start.year < crowded, wide[i])
    )
    names = {i: wide[i] for i in order}
    return spots(places, names, WIDTH, NAMED_ROWS)


def lane_line(y: float, axis: str) -> dict[str, Any]:
    """The thin line that a lane's marks stand on, in one panel."""
    across = {"type": "line", "xref": f"{axis} domain", "x0": 0, "x1": 1, "y0": y, "y1": y}
    return {**across, "layer": "below", "line": {"color": "@line", "width": 1}}


def trace(mark: Mark, place: Stretch, y: float, side: str) -> dict[str, Any]:
    """One event: its mark, where it lasts a line to its end, or an arrow where no end is told, and its name
    beside it, on the side given, if any.
    """
    symbol, size = ("square", 9) if "retold" in mark.styles else ("circle", 9)
    face = "@card" if "vague" in mark.styles else mark.colour
    made = point(
        place.start.isoformat(),
        y,
        mark,
        symbol=symbol,
        size=size,
        color=face,
        line={"width": 2, "color": mark.colour},
    )
    made |= {"xaxis": place.panel.axis, "hovertext": beside_pointer(mark)}
    name = f" {mark.label} "
    if side:
        words = {"size": look.SMALL, "color": "@ink"}
        made |= {"textposition": f"middle {side}", "textfont": words, "mode": "markers+text", "text": [name]}
    if not place.lasts:
        return made
    # A point of no size in the middle answers the pointer there.
    along = [place.end, place.middle, place.start]
    tail = ("triangle-right", 10) if place.open else ("line-ns", 7)
    marker = made["marker"] | {
        "symbol": [tail[0], "circle", symbol],
        "size": [tail[1], 0, size],
        "color": [mark.colour, face, face],
        "opacity": 1,
    }
    marker["line"] = {"width": [0 if place.open else 2, 0, 2], "color": mark.colour}
    if side:
        # From the end to the start: the name stands beside the one or the other.
        made["text"] = [name, "", ""] if side == "right" else ["", "", name]
    return made | {
        "mode": f"lines+{made['mode']}",
        "x": [day.isoformat() for day in along],
        "y": [y] * 3,
        "customdata": [mark.opens] * 3,
        "marker": marker,
        "line": {"color": mark.colour, "width": 3},
    }


def counts(context: Context, marks: Sequence[Mark]) -> str:
    """How many events there are, and how many of each subject."""
    found = Counter(mark.cells["subject"] for mark in marks)
    return EVERY[context.language].format(n=len(marks)) + ", ".join(
        f"{name} {n}" for name, n in found.most_common()
    )


def mostly_alone(tellings: Sequence[Row]) -> bool:
    """Whether more than four events in five are told by one document."""
    tellers: dict[str, set[str]] = {}
    for row in tellings:
        tellers.setdefault(row["event"], set()).add(row["document"])
    return sum(len(documents) == 1 for documents in tellers.values()) > 0.8 * len(tellers)


CHART = Chart(
    __name__.rpartition(".")[2],
    headline=Words(
        fr="Plus de quatre événements datés sur cinq ne sont rapportés que par un seul document",
        en="More than four dated events in five are reported by one document alone",
    ),
    measure=Words(
        fr=(
            "Événements datés, selon le nombre de documents qui les racontent ; deux échelles, avant et"
            " depuis 2020"
        ),
        en="Dated events, by the number of documents that report them; two scales, before and since 2020",
    ),
    kind=Words(
        fr="Deux panneaux le long du temps, une ligne par sujet ou une colonne de points",
        en="Two panels along time, a line for each subject or a column of dots",
    ),
    claim=Claim((), mostly_alone, table="event_tellings"),
    colours=(Key("told", "@neutral", MEANINGS["told"]), Key("retold", "@ink", MEANINGS["retold"])),
    marks=marks,
    draw=draw,
    columns=EVENT_COLUMNS,
    summary=counts,
    short=Short(draw_columns, leaves_out=("lasting", "ongoing"), small=True),
)
