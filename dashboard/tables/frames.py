"""The tables as tidy DataFrames: missing cells are missing, numbers are numbers, periods have a start and
an end.

Ids that one cell holds several of stay joined by `;`, as in the files, unless `explode` asks for a row each.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

import pandas as pd

from dashboard.core.errors import UnknownName
from dashboard.tables import events as event_table
from dashboard.tables.dataset import Dataset
from dashboard.tables.periods import parse
from dashboard.tables.records import NUMBERS, split

PERIOD = ("start", "end", "approximate")
"""Columns that tell a period: its first and last day (missing where open), and whether it is about."""
FIGURE_LISTS = ("origin", "reported_by", "condition")
EVENT_LISTS = ("actors", "documents", "origins", "figures")
"""Columns whose cells may hold several ids."""
NUMERIC = {"number": "float64", "integer": "Int64"}
"""Types of columns: whole numbers stay whole where some are missing."""


def tables(data: Dataset) -> pd.DataFrame:
    """Every table by name: its titles, what it holds, and how large it is."""
    rows = {
        resource.name: {
            "title_en": resource.title["en"],
            "title_fr": resource.title["fr"],
            "kind": resource.kind or None,
            "rows": len(data.rows(resource.name)),
            "columns": len(resource.columns()),
            "key": ";".join(resource.primary_key),
            "file": resource.path,
        }
        for resource in data.package.resources
    }
    return pd.DataFrame.from_dict(rows, orient="index").rename_axis("table")


def table(data: Dataset, name: str) -> pd.DataFrame:
    """One table of any kind, indexed by its key. Raises UnknownName with the nearest name."""
    resource = data.package.resource(name)
    if resource.kind == "figures":
        found = figures(data)
        return found[found["table"] == name]
    frame = tidy(pd.DataFrame(map(dict, data.rows(name)), columns=list(resource.columns())))
    kinds = {field.name: NUMERIC[field.type] for field in resource.fields if field.type in NUMERIC}
    frame = frame.astype(kinds)
    dates = [field.name for field in resource.fields if field.type == "date"]
    frame[dates] = frame[dates].apply(pd.to_datetime)
    if "date" in frame:
        last = frame.get("end_date", frame["date"])
        with_period(frame, [joined(*ends) for ends in zip(frame["date"], last, strict=True)], "date")
    return frame.set_index(list(resource.primary_key))


def figures(data: Dataset, explode: str = "") -> pd.DataFrame:
    """Every cited figure, indexed by id.

    Raises UnknownName for an `explode` that is no column of several ids.
    """
    known = data.figures.values()
    frame = tidy(pd.DataFrame(data.records()).set_index("figure").loc[[figure.id for figure in known]])
    frame = frame.astype(dict.fromkeys(NUMBERS, float))
    with_period(frame, frame["time_period"], "time_period")
    words = {
        "name_en": [figure.name["en"] for figure in known],
        "name_fr": [figure.name["fr"] for figure in known],
        "topic": [figure.topic for figure in known],
    }
    for column, cells in reversed(words.items()):
        frame.insert(1, column, cells)
    after = list(frame.columns).index("high") + 1
    frame.insert(after, "interval_low", [figure.interval.low for figure in known])
    frame.insert(after + 1, "interval_high", [figure.interval.high for figure in known])
    frame["disputed"] = frame.index.isin(list(data.disputed))
    return exploded(frame, explode, FIGURE_LISTS)


def events(data: Dataset, explode: str = "") -> pd.DataFrame:
    """Every dated event, indexed by id, in the order of time. Raises UnknownName as `figures` does."""
    of_event: dict[str, list[str]] = {}
    for figure, event in data.events_of.items():
        of_event.setdefault(event, []).append(figure)
    rows = {
        event.id: {
            "title_en": event.title["en"],
            "title_fr": event.title["fr"],
            "date": event.dates,
            "date_is_vague": event.vague,
            "topic": event.topic,
            "actors": ";".join(event.actors),
            "documents": ";".join(event.documents),
            "confirmations": len(event.independent),
            "origins": ";".join(event.origins),
            "figures": ";".join(of_event.get(event.id, ())),
        }
        for event in event_table.events(data)
    }
    frame = tidy(pd.DataFrame.from_dict(rows, orient="index").rename_axis("event"))
    with_period(frame, frame["date"], "date")
    return exploded(frame, explode, EVENT_LISTS)


def origins(data: Dataset) -> pd.DataFrame:
    """Who measured or said figures, by id, with how many `figures` each and in how many `documents`."""
    frame = table(data, "origins")
    stated = [(id, figure) for figure in data.figures.values() for id in figure.origins]
    counted(frame, "figures", Counter(id for id, _ in stated))
    counted(frame, "documents", Counter(id for id, _ in {(id, figure.document) for id, figure in stated}))
    return frame


def documents(data: Dataset) -> pd.DataFrame:
    """The documents by their three digits, with how many `figures` and `events` each tells."""
    frame = table(data, "documents")
    counted(frame, "figures", Counter(figure.document for figure in data.figures.values()))
    told = (document for event in event_table.events(data) for document in event.documents)
    counted(frame, "events", Counter(told))
    return frame


# ---- the pieces


def tidy(frame: pd.DataFrame) -> pd.DataFrame:
    """The same with what is empty missing."""
    return frame.mask(frame == "")


def with_period(frame: pd.DataFrame, texts: Iterable[object], beside: str) -> None:
    """Puts the columns of PERIOD after the column that writes the periods; a missing text has none."""
    periods = [parse(text) if isinstance(text, str) else None for text in texts]
    cells: Mapping[str, object] = {
        "start": pd.to_datetime([period and period.start for period in periods]),
        "end": pd.to_datetime([period and period.end for period in periods]),
        "approximate": [bool(period and period.approximate) for period in periods],
    }
    after = list(frame.columns).index(beside) + 1
    for place, name in enumerate(PERIOD):
        frame.insert(after + place, name, cells[name])


def joined(first: object, last: object) -> object:
    """A period from its two cells."""
    return f"{first}/{last}" if isinstance(last, str) and last != first else first


def exploded(frame: pd.DataFrame, column: str, known: tuple[str, ...]) -> pd.DataFrame:
    """A row for each id in the cells of that column; the frame itself where no column is named."""
    if not column:
        return frame
    if column not in known:
        raise UnknownName("column with several ids", column, known)
    lists = [list(split(cell)) if isinstance(cell, str) else [None] for cell in frame[column]]
    return frame.assign(**{column: lists}).explode(column).astype({column: "str"})


def counted(frame: pd.DataFrame, name: str, counts: Mapping[str, int]) -> None:
    """Adds a column with how often each id of the index was counted."""
    frame[name] = [counts.get(id, 0) for id in frame.index]


def listing(rows: Mapping[str, Mapping[str, object]], name: str) -> pd.DataFrame:
    """A table of named things, one row each; what is empty is missing."""
    return tidy(pd.DataFrame.from_dict(rows, orient="index").rename_axis(name))
