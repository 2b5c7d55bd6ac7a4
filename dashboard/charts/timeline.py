"""Every dated event on the lane of its subject: what crowds, and what a single document tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.chart import Chart, Claim, Context
from dashboard.charts.core.columns import EVENT_COLUMNS
from dashboard.charts.core.event_cells import event_cells
from dashboard.charts.core.lanes import BESIDE, LABEL, WIDTHS, Panel, Stretch, laid, stretch
from dashboard.charts.core.marks import Mark, point
from dashboard.charts.core.pieces import note
from dashboard.charts.core.slots import wrapped
from dashboard.core.words import Words
from dashboard.tables.events import Event, events
from dashboard.tables.periods import parse
from dashboard.tables.reading.rows import Row

PARTED = 2020
"""The year that the wide panel begins with: before it, events are few and far between."""
UNENDED = timedelta(days=300)
"""How long the arrow of an event without a told end is drawn."""
EVERY = Words(fr="{n} événements : ", en="{n} events: ")
TOP, BOTTOM, SIDE = 22, 26, 8
NAMES = 176
"""Room for the names of lanes at their left, in pixels; a small screen has them over the lines."""
HOVER = 38
"""Characters of a line beside the pointer."""


def by_lane(context: Context) -> list[list[Event]]:
    """Events by subject, the subject of most events first; within a lane in order of time."""
    every = events(context.data)
    count = Counter(event.topic for event in every)
    ordered = sorted(every, key=lambda event: (-count[event.topic], event.topic))
    return [list(lane) for _, lane in groupby(ordered, key=lambda event: event.topic)]


def marks(context: Context) -> list[Mark]:
    lanes = by_lane(context)
    both = panels(context)
    return [mark(event, days(event, both), context) for lane in lanes for event in lane]


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
        "@ink",
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


def days(event: Event, both: Sequence[Panel]) -> Stretch:
    """From first to last day where an event lasts, else the middle of its date."""
    first, _, end = event.dates.partition("/")
    earliest, latest = parse(first).days
    middle = earliest + (latest - earliest) / 2
    if not end:
        return stretch(middle, middle, both, UNENDED)
    return stretch(event.start if event.period.end else middle, event.period.end, both, UNENDED)


def draw(context: Context, marks: Sequence[Mark]) -> dict[str, Any]:
    lanes = by_lane(context)
    both = panels(context)
    stretches = [[days(event, both) for event in lane] for lane in lanes]
    labels = {"wide": BESIDE, "narrow": LABEL}
    sizes = {size: laid(stretches, width, labels[size]) for size, width in WIDTHS.items()}
    rest = iter(marks)
    data = [
        trace(next(rest), place, on_screen({name: -size.marks[lane][i] for name, size in sizes.items()}))
        for lane, places in enumerate(stretches)
        for i, place in enumerate(places)
    ]
    notes, shapes = [], []
    for i, lane in enumerate(lanes):
        y = on_screen({name: -size.lines[i] for name, size in sizes.items()})
        notes.append(lane_name(y, context.data.term(lane[0].topic, context.language), len(lane)))
        shapes += [lane_line(y, panel.axis) for panel in both]
    return {
        "data": data,
        "layout": look.layout(
            on_screen({name: size.height + TOP + BOTTOM for name, size in sizes.items()}),
            margin={"l": on_screen({"wide": NAMES, "narrow": SIDE}), "r": SIDE, "t": TOP, "b": BOTTOM},
            annotations=[*notes, *year_names(both)],
            shapes=shapes,
            xaxis=time_axis(both[0]),
            xaxis2=time_axis(both[1]),
            # A unit of this axis is a pixel, so that marks keep their distance.
            yaxis={
                "range": [on_screen({name: -size.height for name, size in sizes.items()}), 0],
                "visible": False,
                "fixedrange": True,
            },
        ),
    }


def lane_name(y: dict[str, Any], name: str, count: int) -> dict[str, Any]:
    """The name of a lane at the left of its line, or over it, and how many events stand in it."""
    wide = {"xanchor": "right", "xshift": -12, "yanchor": "middle", "yshift": 0}
    narrow = {"xanchor": "left", "xshift": 0, "yanchor": "bottom", "yshift": 7}
    at = {key: on_screen({"wide": value, "narrow": narrow[key]}) for key, value in wide.items()}
    return {**note(f"<b>{name}</b>  {count}", look.SIZE, "@ink"), "xref": "paper", "x": 0, "y": y, **at}


def lane_line(y: dict[str, Any], axis: str) -> dict[str, Any]:
    """The thin line that a lane's marks stand on, in one panel."""
    across = {"type": "line", "xref": f"{axis} domain", "x0": 0, "x1": 1, "y0": y, "y1": y}
    return {**across, "layer": "below", "line": {"color": "@line", "width": 1}}


def on_screen(values: dict[str, Any]) -> dict[str, Any]:
    """What differs between screens."""
    return {"slot": "screen", **values}


def trace(mark: Mark, place: Stretch, y: dict[str, Any]) -> dict[str, Any]:
    """One event: its mark, and where it lasts a line to its end, or an arrow where no end is told."""
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
    lines = [*wrapped(mark.label, HOVER).split("<br>"), *wrapped(mark.text, HOVER).split("<br>")]
    made |= {"xaxis": place.panel.axis, "hovertext": "<br>".join(lines)}
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
    return made | {
        "mode": "lines+markers",
        "x": [day.isoformat() for day in along],
        "y": [y] * 3,
        "customdata": [mark.opens] * 3,
        "marker": marker,
        "line": {"color": mark.colour, "width": 3},
    }


def tick_years(panel: Panel, narrow: bool) -> list[int]:
    """The years that are named along a panel; on a small screen few, and none near the gap."""
    if panel.last.year == PARTED:
        decade = -(-panel.first.year // 10) * 10
        return list(range(decade, PARTED, 30 if narrow else 20))
    return list(range(PARTED + narrow, panel.last.year, 2 if narrow else 1))


def time_axis(panel: Panel) -> dict[str, Any]:
    """One panel's own axis of time."""
    years = {size: tick_years(panel, size == "narrow") for size in WIDTHS}
    return look.axis(
        type="date",
        range=[panel.first.isoformat(), panel.last.isoformat()],
        domain=[panel.left, panel.right],
        anchor="y",
        tickangle=0,
        ticks="outside",
        ticklen=4,
        tickcolor="@line",
        tickvals=on_screen({size: [f"{year}-01-01" for year in found] for size, found in years.items()}),
        ticktext=on_screen({size: list(map(str, found)) for size, found in years.items()}),
    )


def year_names(both: Sequence[Panel]) -> list[dict[str, Any]]:
    """The years again above the lanes: the drawing is taller than a small screen."""
    return [
        {
            "xref": panel.axis,
            "x": f"{year}-01-01",
            "yref": "paper",
            "y": 1,
            "yanchor": "bottom",
            "yshift": 2,
            "showarrow": False,
            "font": {"size": look.SMALL, "color": "@soft"},
            "text": str(year),
            "visible": {"slot": "screen", "wide": True, "narrow": year in tick_years(panel, narrow=True)},
        }
        for panel in both
        for year in tick_years(panel, narrow=False)
    ]


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
            "Événements datés, par sujet et en nombre de documents qui les racontent ; deux échelles, avant"
            " et depuis 2020"
        ),
        en=(
            "Dated events, by subject and in number of documents that tell them; two scales, before and"
            " since 2020"
        ),
    ),
    kind=Words(
        fr="Deux panneaux, une ligne par sujet le long du temps",
        en="Two panels, one line a subject along time",
    ),
    claim=Claim((), mostly_alone, table="event_tellings"),
    marks=marks,
    draw=draw,
    columns=EVENT_COLUMNS,
    summary=counts,
)
