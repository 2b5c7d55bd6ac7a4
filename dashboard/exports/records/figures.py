"""Cited figures as records, and how they are chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from dashboard.core.words import LANGUAGES, search_key
from dashboard.exports.records import Address, Links, Named, Text, finite, text
from dashboard.models.core.scenario import Scenario
from dashboard.tables.dataset import Dataset
from dashboard.tables.figure import Figure
from dashboard.tables.periods import parse


@dataclass(frozen=True)
class Open:
    """What the wording of a figure leaves open, in its unit; an end without bound is null. `reason` says
    where the width comes from.
    """

    low: float | None
    high: float | None
    reason: str


@dataclass(frozen=True)
class FigureRecord:
    """One number that one document gives.

    `low`, `value` and `high` are in `unit` and null where the document gives none; `written` is the number
    with its wording and unit. `wording` (`qualifier`) says how the document puts it, `nature` (`obs_status`)
    what kind of statement it is, `open` what the wording leaves open. `origins` measured or said it,
    `reported_by` passed it on, `document` is where it was read, at `place` and `line`, in the words
    `as_cited`. `disputed_by` holds the ids of claims that cannot be right together with it; `followed` says
    whether this scenario follows it.
    """

    id: str
    name: Text
    low: float | None
    value: float | None
    high: float | None
    unit: Named
    written: Text
    wording: Named
    nature: Named
    open: Open
    time_period: str
    period: Text
    time_basis: str
    indicator: str
    topic: str
    ref_area: str
    counterpart_area: str
    table: str
    origins: list[Named]
    reported_by: list[Named]
    document: Named
    place: str
    line: str
    as_cited: str
    note: Text | None
    condition: list[str]
    part_of: str
    event: str
    disputed_by: list[str]
    followed: bool
    links: Links


def figure_record(figure: Figure, data: Dataset, address: Address) -> FigureRecord:
    """A figure of a reading of the tables."""
    open_ends, query = figure.interval, Scenario.on(data).query()
    # Without a query there is one address for each figure as the tables stand.
    asked = f"?{query}" if data.then or data.followed else ""
    return FigureRecord(
        id=figure.id,
        name=text(figure.name),
        low=figure.low,
        value=figure.value,
        high=figure.high,
        unit=Named(figure.unit.id, text(figure.unit.name)),
        written=both(figure.written),
        wording=term(figure.qualifier, data),
        nature=term(figure.obs_status, data),
        open=Open(finite(open_ends.low), finite(open_ends.high), open_ends.reason),
        time_period=figure.time_period,
        period=both(figure.period),
        time_basis=figure.time_basis,
        indicator=figure.indicator,
        topic=figure.topic,
        ref_area=figure.ref_area,
        counterpart_area=figure.counterpart_area,
        table=figure.table,
        origins=[Named(id, text(data.origins[id].name)) for id in figure.origins],
        reported_by=[Named(id, text(data.origins[id].name)) for id in figure.reported_by],
        document=Named(figure.document, text(data.documents[figure.document].label)),
        place=figure.place,
        line=figure.line,
        as_cited=figure.as_cited,
        note=text(figure.note) if figure.note else None,
        condition=list(figure.condition),
        part_of=figure.part_of,
        event=data.events_of.get(figure.id, ""),
        disputed_by=[id for id in data.disputed.get(figure.id, ()) if id != figure.id],
        followed=data.follows(figure.id),
        links=Links(
            address(f"/api/figures/{figure.id}{asked}"),
            *(address(f"/{language}/figure/{figure.id}?{query}") for language in LANGUAGES),
        ),
    )


FILTERS = (
    "topic",
    "indicator",
    "document",
    "origin",
    "unit",
    "qualifier",
    "obs_status",
    "ref_area",
    "counterpart_area",
    "table",
)
"""Columns of the tables by which figures are chosen."""


def filter_values(data: Dataset) -> dict[str, set[str]]:
    """The values by which figures can be chosen, by column: those that some figure has."""
    figures = data.figures.values()
    return {name: {value for figure in figures for value in values_of(figure, name)} for name in FILTERS}


def values_of(figure: Figure, column: str) -> tuple[str, ...]:
    """What a figure has in a column; several origins, if several stand behind it."""
    if column == "origin":
        return figure.origins
    value = figure.unit.id if column == "unit" else getattr(figure, column)
    return (value,) if value else ()


def matches(words: str, texts: Iterable[str]) -> bool:
    """Whether every word stands in one of the texts, without regard to case and accents.

    >>> matches("energie prix", ["Prix de l'énergie"]), matches("oil", ["gas"])
    (True, False)
    """
    searched = search_key(" ".join(texts))
    return all(word in searched for word in search_key(words).split())


def words_of(figure: Figure, data: Dataset) -> list[str]:
    """The texts of a figure that a search looks at."""
    names = [*(data.origins[id].name for id in figure.origins), data.documents[figure.document].label]
    own = [figure.name, *names, *([figure.note] if figure.note else [])]
    found = [words[language] for words in own for language in LANGUAGES]
    return [*found, *map(figure.written, LANGUAGES), figure.as_cited, figure.id.replace("_", " "), figure.id]


def within_years(period: str, first: int | None, last: int | None) -> bool:
    """Whether a period meets the years from `first` to `last`; one that is not given meets no years.

    >>> within_years("2024-05", 2024, None), within_years("", 2024, None), within_years("", None, None)
    (True, False, True)
    """
    if first is None and last is None:
        return True
    if not period:
        return False
    known = parse(period)
    ended = first is not None and known.end is not None and known.end.year < first
    to_come = last is not None and known.start is not None and known.start.year > last
    return not (ended or to_come)


def term(id: str, data: Dataset) -> Named:
    """A term with its name."""
    return Named(id, Text(*(data.term(id, language) for language in LANGUAGES)))


def both(write: Callable[[str], str]) -> Text:
    """What a function writes in each language."""
    return Text(*map(write, LANGUAGES))
