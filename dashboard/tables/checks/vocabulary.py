"""Rules for the tables beside the figures: terms, assumptions, changes, and texts in two languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import Formatter

from dashboard.core.errors import Finding
from dashboard.tables import history, periods
from dashboard.tables.reading.hints import listing, remedy, shown
from dashboard.tables.reading.rows import Row, Tables

PERIOD_ADVICE = (
    "Write a year, a month or a day (2025, 2025-08, 2025-08-31), with ~ for about; "
    "an interval with /, an open end as .. (../2022-02)."
)


def patterns_hold_their_numbers(tables: Tables) -> Iterator[Finding]:
    """Patterns of wordings and units write `{n}`; that of `between` writes `{low}` and `{high}`."""
    for row in tables.rows("terms"):
        if row["kind"] not in ("qualifier", "unit"):
            continue
        wanted = ["low", "high"] if row["term"] == "between" and row["kind"] == "qualifier" else ["n"]
        for column in ("pattern_en", "pattern_fr"):
            if sorted(_slots(row[column])) != sorted(wanted):
                slots = " and ".join(f"{{{slot}}}" for slot in wanted)
                problem = (
                    f"the pattern {shown(row[column])} does not hold {slots} once and nothing else in braces."
                )
                yield row.finding(column, problem, f"Write where the number stands, as {slots}.")


def units_are_complete(tables: Tables) -> Iterator[Finding]:
    """A unit says with how many decimals it is written, and whether it counts things."""
    advice = {
        "decimals": "Write the number of decimals, such as 0 or 1.",
        "counted": "Write yes if it counts things, else no.",
    }
    for row in tables.rows("terms"):
        for column in ("decimals", "counted"):
            if row["kind"] == "unit" and not row[column]:
                yield row.finding(column, "the cell is empty, and the term is a unit.", advice[column])


def actors_belong_to_actors(tables: Tables) -> Iterator[Finding]:
    """`belongs_to` stands with actors only, and names another actor that belongs to none."""
    actors = {row["term"]: row for row in tables.rows("terms") if row["kind"] == "actor"}
    free = [id for id, row in actors.items() if not row["belongs_to"]]
    for row in tables.rows("terms"):
        if row["belongs_to"] and row["term"] not in actors:
            yield row.finding("belongs_to", "only an actor belongs to another one.", "Empty the cell.")
        elif row["belongs_to"] and row["belongs_to"] not in free:
            problem = f"{shown(row['belongs_to'])} is no actor that stands for itself."
            yield row.finding("belongs_to", problem, remedy("Write a country's", row["belongs_to"], free))


def both_languages_are_there(tables: Tables) -> Iterator[Finding]:
    """A text in one language stands in the other too."""
    for table in tables.each():
        columns = table.resource.columns()
        for english in (c for c in columns if c == "en" or c.endswith("_en")):
            french = english[:-2] + "fr"
            for row in table.rows if french in columns else ():
                if bool(row[english]) != bool(row[french]):
                    empty, filled = (french, english) if row[english] else (english, french)
                    problem = f"the cell is empty, and {filled} is filled."
                    yield row.finding(empty, problem, "Write the text in both languages, or in none.")


def dates_are_periods(tables: Tables) -> Iterator[Finding]:
    """`date` and `end_date` of every table, written as periods are."""
    for table in tables.each():
        for column in filter(table.has, ("date", "end_date")):
            for row in table.rows:
                yield from period_fault(row, column)


def period_fault(row: Row, column: str) -> Iterator[Finding]:
    """A finding if the cell is filled and is no period."""
    if row[column]:
        try:
            periods.parse(row[column])
        except ValueError as error:
            yield row.finding(column, f"{shown(row[column])} is not a period: {error}.", PERIOD_ADVICE)


def changes_name_figures(tables: Tables) -> Iterator[Finding]:
    """A change names a row that stands, or that a change removes, one of its columns, and no later
    version.
    """
    columns = {c for t in tables.each() if t.resource.kind == "figures" for c in t.resource.columns()} | {
        history.TABLE
    }
    if not (tables.figures_complete() and tables.readable("assumptions")):
        return
    known = {row["figure"] for row in tables.figures()} | {
        row["assumption"] for row in tables.rows("assumptions")
    }
    removed = {
        row["figure"] for row in tables.rows("changes") if row["column"] == history.ROW and not row["after"]
    }
    outside = {c for t in tables.each() if t.resource.name == "assumptions" for c in t.resource.columns()}
    for row in tables.rows("changes"):
        if row["figure"] and row["figure"] not in known | removed:
            problem = f"{shown(row['figure'])} is not a figure of any table."
            advice = remedy("Leave after empty in the row that removes it", row["figure"], known)
            yield row.finding("figure", problem, advice)
        if row["column"] and row["column"] not in columns | outside:
            problem = f"{shown(row['column'])} is not a column of the figures."
            yield row.finding(
                "column", problem, remedy(f"Write one of {listing(sorted(columns))}", row["column"], columns)
            )
        # A version that is no date is a finding of its own, and refutes no change.
        dated = re.fullmatch(r"[0-9]{4}(\.[0-9]{1,2}){2}", tables.package.version)
        if dated and row["version"].replace("-", ".") > tables.package.version:
            problem = (
                f"{shown(row['version'])} is later than the version of the package, {tables.package.version}."
            )
            yield row.finding("version", problem, "Set the version in datapackage.json to that day.")


def changes_lead_to_what_stands(tables: Tables) -> Iterator[Finding]:
    """Undone from the last to the first, each change leaves what it says; else an old link would show a page
    that never was.
    """
    complete = tables.figures_complete() and tables.readable("assumptions")
    if not complete or any(row.file == tables.file("changes") for row in _doubted(tables)):
        return
    cells = {
        row["figure"]: {history.TABLE: t.resource.name, **row.cells}
        for t in tables.each()
        if t.resource.kind == "figures"
        for row in t.rows
    }
    cells |= {
        row["assumption"]: {history.TABLE: "assumptions", **row.cells} for row in tables.rows("assumptions")
    }
    rows = tables.rows("changes")
    for change, found in history.contradictions(cells, history.read(row.cells for row in rows)):
        row = next(
            r
            for r in rows
            if (r["version"].replace("-", "."), r["figure"], r["column"])
            == (change.version, change.figure, change.column)
        )
        problem = f"this change leaves {shown(change.after)}, and {shown(found)} stands there."
        yield row.finding(
            "after", problem, "Write what stood there after this change, or add the change that came later."
        )


def _doubted(tables: Tables) -> Iterator[Row]:
    """The rows of changes with a finding, from which nothing else is concluded."""
    return (
        row for row in tables.rows("changes") if any(tables.is_doubtful(row, column) for column in row.cells)
    )


def _slots(pattern: str) -> list[str]:
    try:
        return [name for _, name, _, _ in Formatter().parse(pattern) if name is not None]
    except ValueError:
        return ["?"]
