"""Rules for ids: each cell that names something names a thing that is there, and of the right kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from dashboard.core.errors import Finding
from dashboard.tables.reading.hints import remedy, shown
from dashboard.tables.reading.rows import Row, Tables

# Which kind of term the cells of a column are, in every table that has the column.
KIND_OF = {
    "qualifier": "qualifier",
    "obs_status": "obs_status",
    "time_basis": "time_basis",
    "unit": "unit",
    "ref_area": "area",
    "counterpart_area": "area",
    "topic": "topic",
    "actors": "actor",
    "standing": "standing",
    "country": "area",
    "place_kind": "place",
    "strength": "strength",
    "counterpart": "actor",
    "contact_form": "contact_form",
    "contact_status": "contact_status",
}
_WITH_ARTICLE = {
    "qualifier": "a wording (qualifier)",
    "obs_status": "a nature (obs_status)",
    "time_basis": "a basis of time (time_basis)",
    "unit": "a unit",
    "area": "an area",
    "topic": "a topic",
    "actor": "an actor",
    "standing": "a standing",
    "place": "a kind of place",
    "strength": "a strength",
    "contact_form": "a form of contact",
    "contact_status": "a status of a contact",
}

_IN_TEXT = re.compile(r"\{([a-z0-9_]+)(?:\|n)?\}")

# A name of a formula with its mark, if it has one; what a bracket follows is a function.
_IN_FORMULA = re.compile(r"(?:\b([a-z]+):)?\b([a-z][a-z0-9_]*)\b(?![:(])")


def terms_are_known(tables: Tables) -> Iterator[Finding]:
    """Cells that name a term: qualifier, nature, basis, unit, areas, topic, standing."""
    if "terms" not in tables.sound:
        return
    kinds = _kinds(tables)
    for table in tables.each():
        for column in (c for c in KIND_OF if table.has(c) and table.resource.name != "terms"):
            for row in table.rows:
                # Actors are several; every other column names one term.
                for name in row.names(column) if column == "actors" else [row[column]] if row[column] else []:
                    if KIND_OF[column] not in kinds.get(name, ()):
                        yield _unknown_term(row, column, name, kinds, tables.file("terms"))


def origins_are_known(tables: Tables) -> Iterator[Finding]:
    """`origin` of figures, tellings and arguments, `reported_by` of figures: origins, several by `;`."""
    if "origins" not in tables.sound:
        return
    known = {row["origin"] for row in tables.rows("origins")}
    file = tables.file("origins")
    saying = [row for name in ("event_tellings", "arguments") for row in tables.rows(name)]
    for row in (*tables.figures(), *saying):
        for column in (c for c in ("origin", "reported_by") if c in row.cells):
            yield from _each_known(
                row,
                column,
                known.__contains__,
                lambda text: (
                    f"{shown(text)} is not an origin in {file}.",
                    remedy("Add it there with its names and its standing", text, known),
                ),
            )


def figures_are_known(tables: Tables) -> Iterator[Finding]:
    """`condition` (several by `;`) and `part_of` of figures: ids of figures in any figure table."""
    known = {row["figure"] for row in tables.figures()}
    complete = tables.figures_complete()
    for row in tables.figures():
        for column in ("condition", "part_of"):
            yield from _each_known(
                row,
                column,
                lambda id: id in known or not complete,
                lambda text: (
                    f"{shown(text)} is not a figure of any table.",
                    remedy("Add its row to a table of figures", text, known),
                ),
            )


def events_are_known(tables: Tables) -> Iterator[Finding]:
    """`event` of figures: an id of the events, or empty where no events are declared."""
    if "events" in tables.sound:
        known = {row["event"] for row in tables.rows("events")}
        file = tables.file("events")
        for row in tables.figures():
            if row["event"] and row["event"] not in known:
                problem = f"{shown(row['event'])} is not an event in {file}."
                yield row.finding("event", problem, remedy("Add it there", row["event"], known))
    elif "events.csv" not in tables.package.listed:
        # A table of events that is declared and not readable refutes nothing.
        for row in tables.figures():
            if row["event"]:
                problem = f"{shown(row['event'])} names an event, and the package has no events."
                yield row.finding("event", problem, "Empty the cell, or add events.csv and its resource.")


def arguments_name_figures(tables: Tables) -> Iterator[Finding]:
    """What an argument says names figures that stand, the same in both languages."""
    known = {row["figure"] for row in tables.figures()}
    if not tables.figures_complete():
        return
    for row in tables.rows("arguments"):
        named = {c: sorted(set(_IN_TEXT.findall(row[c]))) for c in ("says_en", "says_fr")}
        for column, ids in named.items():
            for id in (id for id in ids if id not in known):
                problem = f"{shown(id)} is not a figure of any table."
                yield row.finding(column, problem, remedy("Write the id of a figure", id, known))
        if named["says_en"] != named["says_fr"]:
            problem = f"it names {named['says_fr']}, and says_en {named['says_en']}."
            yield row.finding("says_fr", problem, "Cite the same figures in both languages.")


def checks_name_figures(tables: Tables) -> Iterator[Finding]:
    """`stated` of consistency checks names a figure, `formula` figures and values from outside; what bears a
    mark of events is none.
    """
    figures = list(tables.figures())
    # A figure whose own id has a finding may be the one that is meant.
    if not (tables.figures_complete() and tables.readable("assumptions")):
        return
    if any(tables.is_doubtful(row, "figure") for row in figures):
        return
    cited = {row["figure"] for row in figures}
    known = cited | {row["assumption"] for row in tables.rows("assumptions")}
    for row in tables.rows("consistency_checks"):
        named = [id for mark, id in _IN_FORMULA.findall(row["formula"]) if mark not in ("event", "year")]
        for column, ids in (("stated", [row["stated"]] if row["stated"] else []), ("formula", named)):
            for text in dict.fromkeys(ids):
                if text not in (cited if column == "stated" else known):
                    problem = f"{shown(text)} is not a figure of any table."
                    yield row.finding(
                        column, problem, remedy("Add its row to a table of figures", text, known)
                    )
        if row["formula"] and not _IN_FORMULA.search(row["formula"]):
            yield row.finding("formula", f"{shown(row['formula'])} names no figure.", "Write ids of figures.")


def _kinds(tables: Tables) -> dict[str, set[str]]:
    """The kinds of each term; a term whose own kind has a finding may be of any."""
    kinds: dict[str, set[str]] = {}
    for row in tables.rows("terms"):
        unsure = tables.is_doubtful(row, "kind") or tables.is_doubtful(row, "term")
        kinds.setdefault(row["term"], set()).update(_WITH_ARTICLE if unsure else {row["kind"]})
    return kinds


def _unknown_term(row: Row, column: str, text: str, kinds: dict[str, set[str]], file: str) -> Finding:
    kind = KIND_OF[column]
    known = [term for term, its in kinds.items() if kind in its]
    if text in kinds:
        other = " and ".join(sorted(_WITH_ARTICLE.get(k, k) for k in kinds[text]))
        problem = f"{shown(text)} is {other} in {file}, not {_WITH_ARTICLE[kind]}."
        return row.finding(
            column, problem, remedy(f"Add {_WITH_ARTICLE[kind]} there under another id", text, known)
        )
    problem = f"{shown(text)} is not {_WITH_ARTICLE[kind]} in {file}."
    return row.finding(column, problem, remedy("Add it there with its French and English names", text, known))


def _each_known(
    row: Row, column: str, is_known: Callable[[str], bool], unknown: Callable[[str], tuple[str, str]]
) -> Iterator[Finding]:
    names = row.names(column)
    for text in dict.fromkeys(names):
        if not text:
            yield row.finding(
                column, "nothing stands before or after a ';'.", "Remove the ';', or write the id."
            )
        elif not is_known(text):
            yield row.finding(column, *unknown(text))
        elif names.count(text) > 1:
            yield row.finding(column, f"{shown(text)} stands twice in the cell.", "Write it once.")
