"""Entries of the search for what the tables hold: figures, events, disagreements, sources, names, words and
places.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from dashboard.charts.core.cells import figure_cells
from dashboard.charts.core.sources import told_by
from dashboard.core.words import listed
from dashboard.models.core.disagreements import Side, disagreements
from dashboard.pages import dossiers
from dashboard.render.search_entry import Entry, Reading
from dashboard.tables.events import events
from dashboard.tables.periods import written
from dashboard.tables.reading.rows import Row
from dashboard.tables.records import both, split


def figure_entries(reading: Reading) -> Iterator[Entry]:
    """Every cited figure, on its card."""
    data, language = reading.data, reading.language
    for figure in data.figures.values():
        cells = figure_cells(figure, data, language)
        note = (("note", figure.note[language]),) if figure.note else ()
        yield Entry(
            "figure",
            reading.pair(figure.name[language], figure.written(language)),
            f"{cells['period']} · {told_by(figure, data, language)}, {cells['place']}",
            reading.urls.figure(figure.id, language),
            (("cited", figure.as_cited), *note, *reading.other(figure.name)),
        )


def event_entries(reading: Reading) -> Iterator[Entry]:
    """Every dated event, on the timeline."""
    data, language = reading.data, reading.language
    for event in events(data):
        places = ", ".join(reading.place(document, found[0]) for document, found in event.places.items())
        actors = listed([data.term(id, language) for id in event.actors], language)
        yield Entry(
            "event",
            event.title[language],
            f"{written(event.dates, language)} · {places}",
            reading.on("timeline", event.id),
            (*((("actors", actors),) if actors else ()), *reading.other(event.title)),
        )


def disagreement_entries(reading: Reading) -> Iterator[Entry]:
    """Where documents disagree, on the page of sources."""
    data, language = reading.data, reading.language

    def told(side: Side) -> str:
        return f"{side.says[language]} ({reading.place(side.document, side.place)})"

    for found in disagreements(data):
        sides = f"{told(found.a)} · {told(found.b)}"
        yield Entry(
            "disagreement", found.subject[language], sides, reading.on("sources", found.id),
            reading.other(found.subject),
        )  # fmt: skip


def source_entries(reading: Reading) -> Iterator[Entry]:
    """Documents; who measured or said figures; values from outside the documents."""
    data, language = reading.data, reading.language
    told = Counter(id for figure in data.figures.values() for id in figure.origins)
    for document in data.documents.values():
        by = ", ".join(filter(None, (document.author, written(document.date, language))))
        title = (("text", document.title),) if document.title else ()
        address = reading.on("sources", f"document-{document.id}")
        yield Entry("document", document.label[language], f"{document.id} · {by}", address, title)
    for id, n in told.items():
        origin = data.origins[id]
        named = tuple(("source", words) for words in (origin.author, origin.title) if words)
        yield Entry(
            "origin",
            origin.name[language],
            f"{data.term(origin.standing, language)} · {reading.count(n, 'figures_found')}",
            reading.on("sources", "figures", f"origin={id}"),
            named,
        )
    for row in data.rows("assumptions"):
        value = data.assumptions[row["assumption"]]
        yield Entry(
            "outside",
            reading.pair(value.name[language], value.written(language)),
            value.label(language),
            reading.on("sources", f"outside-{value.id}"),
            (("note", value.reason[language]), *reading.other(value.name)),
        )


def word_entries(reading: Reading) -> Iterator[Entry]:
    """Names with their events, wordings and natures with their figures, places with their dossier."""
    data, language = reading.data, reading.language
    by_actor = Counter(id for event in events(data) for id in event.actors)
    figures = data.figures.values()
    by_term = {
        "qualifier": ("wording", Counter(figure.qualifier for figure in figures)),
        "obs_status": ("nature", Counter(figure.obs_status for figure in figures)),
    }
    for id, row in data.terms.items():
        name, kind = both(row, ""), row["kind"]
        spelled = tuple(("spelling", alias) for alias in split(row["aliases"]))
        if kind == "actor" and by_actor[id]:
            line = reading.count(by_actor[id], "events_found")
            address = reading.on("timeline", "", f"actor={id}")
            yield Entry("name", name[language], line, address, (*spelled, *reading.other(name)))
        elif kind in by_term and by_term[kind][1][id]:
            facet, count = by_term[kind]
            line = reading.count(count[id], "figures_found")
            address = reading.on("sources", "figures", f"{facet}={id}")
            yield Entry("term", name[language], line, address, reading.other(name))
    yield from place_entries(reading)


def place_entries(reading: Reading) -> Iterator[Entry]:
    """Every place of a dossier, in the first that has it."""
    data, language = reading.data, reading.language
    found: dict[str, tuple[Row, dossiers.Theme]] = {}
    for theme in dossiers.themes(data).values():
        for row in theme.places:
            found.setdefault(row["location"], (row, theme))
    for row, theme in found.values():
        name, kind = both(row, "name_"), data.term(row["place_kind"], language)
        line = f"{kind} · {reading.place(row['document'], row['place'])} · {theme.name[language]}"
        address = reading.address(dossiers.page(theme), "places")
        spelled = tuple(("spelling", alias) for alias in split(row["aliases"]))
        yield Entry("place", name[language], line, address, (*spelled, *reading.other(name)))
