"""What a schema cannot say of the figures, one small rule each; `RULES` is walked.

A rule takes all sound tables and yields findings. Adding one is writing it and listing it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dashboard.core.errors import Finding
from dashboard.tables.checks import references, vocabulary
from dashboard.tables.reading.hints import listing, shown
from dashboard.tables.reading.rows import Row, Tables, whole

# Which of low, value and high each wording fills.
FILLED = {
    "exact": ("value",),
    "about": ("value",),
    "nearly": ("value",),
    "at_least": ("low",),
    "more_than": ("low",),
    "at_most": ("high",),
    "less_than": ("high",),
    "between": ("low", "high"),
}
NUMBERS = ("low", "value", "high")


def figures_are_unique(tables: Tables) -> Iterator[Finding]:
    """An id names one figure over all tables, not only within its own."""
    first: dict[str, Row] = {}
    for row in tables.figures():
        other = first.setdefault(row["figure"], row)
        if row["figure"] and other.file != row.file:
            problem = f"{shown(row['figure'])} stands already in {other.file} line {other.line}."
            yield row.finding("figure", problem, "Give one of the two figures another id.")


def ends_are_in_order(tables: Tables) -> Iterator[Finding]:
    """low ≤ value ≤ high, in every table that has them."""
    for table in tables.each():
        if sum(map(table.has, NUMBERS)) < 2:
            continue
        for row in table.rows:
            if _above(row, "low", "high"):
                problem = f"low {row['low']} is above high {row['high']}."
                yield row.finding("low", problem, "Exchange them, or correct one.")
            elif _above(row, "low", "value"):
                problem = f"value {row['value']} is below low {row['low']}."
                yield row.finding("value", problem, "Correct one of them.")
            elif _above(row, "value", "high"):
                problem = f"value {row['value']} is above high {row['high']}."
                yield row.finding("value", problem, "Correct one of them.")


def _above(row: Row, below: str, above: str) -> bool:
    least, most = row.number(below), row.number(above)
    return least is not None and most is not None and least > most


def wording_fits_cells(tables: Tables) -> Iterator[Finding]:
    """Each wording fills its own cells and leaves the others empty."""
    for row in tables.figures():
        wanted = FILLED.get(row["qualifier"])
        filled = tuple(column for column in NUMBERS if row[column])
        if wanted is not None and filled != wanted:
            found = f"{listing(filled)} filled" if filled else "none filled"
            problem = f"{shown(row['qualifier'])} takes {' and '.join(wanted)} only, found {found}."
            fitting = [name for name, cells in FILLED.items() if cells == filled]
            other = f", or use one of {listing(fitting)}" if fitting else ""
            yield row.finding("qualifier", problem, f"Fill {' and '.join(wanted)} only{other}.")


def hypotheses_have_a_condition(tables: Tables) -> Iterator[Finding]:
    """What is true only under a condition names it, and is not its own."""
    for row in tables.figures():
        if row["obs_status"] == "hypothetical" and not row["condition"]:
            advice = "Name the figure under which it holds, or choose another obs_status."
            yield row.finding("condition", "the cell is empty, and the figure is hypothetical.", advice)
        if row["figure"] and row["figure"] in row.names("condition"):
            problem = f"{shown(row['figure'])} is its own condition."
            yield row.finding("condition", problem, "Name another figure, or empty the cell.")


def parts_share_a_unit(tables: Tables) -> Iterator[Finding]:
    """A part is counted in the unit of its whole, and is not its own whole."""
    by_id = {row["figure"]: row for row in tables.figures()}
    for row in tables.figures():
        total = by_id.get(row["part_of"]) if row["part_of"] else None
        if total is None:
            continue
        if row["part_of"] == row["figure"]:
            yield row.finding(
                "part_of",
                f"{shown(row['figure'])} is its own whole.",
                "Name another figure, or empty the cell.",
            )
        elif row["unit"] != total["unit"] and not (
            tables.is_doubtful(row, "unit") or tables.is_doubtful(total, "unit")
        ):
            problem = f"the part is in {row['unit']}, its whole {row['part_of']} in {total['unit']}."
            yield row.finding("part_of", problem, "Give both in one unit, or empty the cell.")


def periods_are_written_right(tables: Tables) -> Iterator[Finding]:
    """A period is one of the forms that we read; it is empty where its basis is `none`, and only there."""
    for row in tables.figures():
        yield from vocabulary.period_fault(row, "time_period")
        if tables.is_doubtful(row, "time_basis"):
            continue
        if row["time_basis"] == "none" and row["time_period"]:
            problem = f"{shown(row['time_period'])} is given, and time_basis is none."
            yield row.finding("time_period", problem, "Empty the cell, or say what the period is based on.")
        if row["time_basis"] not in ("none", "") and not row["time_period"]:
            problem = f"the cell is empty, and time_basis is {row['time_basis']}."
            yield row.finding("time_period", problem, "Write the period, or set time_basis to none.")


def periods_are_cited_with_their_line(tables: Tables) -> Iterator[Finding]:
    """Words that give the period come with their line; a stated period has both."""
    for row in tables.figures():
        words, line = row["period_as_cited"], row["period_line"]
        if words and not line:
            yield row.finding(
                "period_line",
                "the cell is empty, and period_as_cited is filled.",
                "Write the line of those words.",
            )
        elif line and not words:
            yield row.finding(
                "period_as_cited",
                "the cell is empty, and period_line is filled.",
                "Write the words of that line.",
            )
        elif not words and row["time_basis"] == "stated":
            advice = "Write the words that give the period and their line, or change time_basis."
            yield row.finding("period_as_cited", "the cell is empty, and time_basis is stated.", advice)


def checks_state_or_expect(tables: Tables) -> Iterator[Finding]:
    """A consistency check compares with a figure that is stated, or with a number: one of the two."""
    for row in tables.rows("consistency_checks"):
        if bool(row["stated"]) == bool(row["expected"]):
            found = "both are" if row["stated"] else "neither is"
            problem = f"one of stated and expected is filled, found that {found}."
            yield row.finding(
                "stated", problem, "Name the figure that states it, or write the number in expected."
            )


def lines_are_in_the_document(tables: Tables) -> Iterator[Finding]:
    """Line numbers do not go beyond the document's last line."""
    documents = (row for row in tables.rows("documents") if not tables.is_doubtful(row, "lines"))
    lengths = {row["document"]: whole(row["lines"]) for row in documents}
    citing = ("event_tellings", "arguments", "exemptions", "places")
    for row in (*tables.figures(), *(row for name in citing for row in tables.rows(name))):
        last = lengths.get(row["document"])
        for column in ("line", "period_line"):
            # A number of more digits than any document has lines is cut, and stays beyond them all.
            numbers = [int(text[:16]) for text in row.names(column) if text.isascii() and text.isdecimal()]
            for line in (n for n in numbers if last is not None and n > last):
                problem = f"line {line} is beyond document {row['document']}, which has {last} lines."
                yield row.finding(column, problem, f"Write a line from 1 to {last}.")
            if len(set(numbers)) < len(numbers):
                yield row.finding(column, "a line stands twice in the cell.", "Write it once.")
    for row in tables.rows("word_disagreements"):
        for side in "ab":
            last, typed = lengths.get(row[f"document_{side}"]), row[f"line_{side}"]
            if last is not None and typed.isascii() and typed.isdecimal() and int(typed[:16]) > last:
                problem = (
                    f"line {typed[:16]} is beyond document {row[f'document_{side}']}, which has {last} lines."
                )
                yield row.finding(f"line_{side}", problem, f"Write a line from 1 to {last}.")


def wordings_are_understood(tables: Tables) -> Iterator[Finding]:
    """A wording of terms.csv is one whose cells are known; another could not be drawn."""
    for row in tables.rows("terms"):
        if row["kind"] == "qualifier" and row["term"] not in FILLED:
            problem = f"{shown(row['term'])} is a wording that the dashboard does not know."
            yield row.finding("term", problem, f"Use one of {listing(FILLED)}, or teach it to the dashboard.")


RULES = (
    figures_are_unique,
    ends_are_in_order,
    wording_fits_cells,
    references.terms_are_known,
    references.origins_are_known,
    references.figures_are_known,
    references.events_are_known,
    hypotheses_have_a_condition,
    parts_share_a_unit,
    periods_are_written_right,
    periods_are_cited_with_their_line,
    references.arguments_name_figures,
    references.checks_name_figures,
    checks_state_or_expect,
    lines_are_in_the_document,
    wordings_are_understood,
    vocabulary.patterns_hold_their_numbers,
    vocabulary.units_are_complete,
    vocabulary.actors_belong_to_actors,
    vocabulary.both_languages_are_there,
    vocabulary.dates_are_periods,
    vocabulary.changes_name_figures,
    vocabulary.changes_lead_to_what_stands,
)


def findings(tables: Tables) -> list[Finding]:
    """What all rules find. A cell that has a finding already gets none from a later rule."""
    found: list[Finding] = []
    for rule in RULES:
        fresh = {f for f in rule(tables) if (f.file, f.line, f.column) not in tables.doubtful}
        found.extend(fresh)
        tables = replace(tables, doubtful=tables.doubtful | {(f.file, f.line, f.column) for f in fresh})
    return sorted(found)
