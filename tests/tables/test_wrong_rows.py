"""Rows that do not go together with others are found, and exactly that is said, with its remedy."""

from collections.abc import Callable
from typing import NamedTuple

import pytest
from border import GAS, PAID, SUPPLY, only
from broken import Copy


class Row(NamedTuple):
    """A change that gives the line of a row, and what is said of a column there."""

    change: Callable[[Copy], int]
    file: str
    column: str
    problem: str
    remedy: str


ROWS = {
    "a figure twice in one table": Row(
        lambda d: d.add(GAS, like=PAID), GAS, "figure", f"'{PAID}' stands already in line 2.", "remove one"
    ),
    "a figure in two tables": Row(
        lambda d: d.add(SUPPLY, like="energy_total", figure=PAID),
        SUPPLY,
        "figure",
        f"'{PAID}' stands already in {GAS} line 2.",
        "another id",
    ),
    "a term twice": Row(
        lambda d: d.add("terms.csv", like="BLR"), "terms.csv", "term", "'BLR' stands already", "another"
    ),
    "a change told twice": Row(
        lambda d: [
            d.add("changes.csv", version="2026-11-20", figure=PAID, column="value", after="46.68")
            for _ in "12"
        ][-1],
        "changes.csv",
        "version, figure, column",
        "stands already in line",
        "remove one",
    ),
    "a change of an unknown figure": Row(
        lambda d: d.add(
            "changes.csv",
            version="2026-11-20",
            figure="gas_price_belarus_2007",
            column="value",
            before="1",
            after="2",
        ),
        "changes.csv",
        "figure",
        "'gas_price_belarus_2007' is not a figure",
        "Leave after empty",
    ),
    "a change of a version that is not yet": Row(
        lambda d: d.add(
            "changes.csv", version="2099-01-01", figure=PAID, column="value", before="46", after="46.68"
        ),
        "changes.csv",
        "version",
        "'2099-01-01' is later than the version of the package",
        "Set the version in datapackage.json",
    ),
    "a change that leaves another number than stands": Row(
        lambda d: d.add(
            "changes.csv", version="2026-11-20", figure=PAID, column="value", before="46", after="47"
        ),
        "changes.csv",
        "after",
        "this change leaves '47', and '46.68' stands there.",
        "add the change that came later",
    ),
    "a change of an unknown column": Row(
        lambda d: d.add(
            "changes.csv", version="2026-11-20", figure=PAID, column="valeu", before="1", after="2"
        ),
        "changes.csv",
        "column",
        "'valeu' is not a column of the figures",
        "or use value.",
    ),
    "a change at a day that does not exist": Row(
        lambda d: d.add("changes.csv", version="2026-02-30", figure=PAID, column="value", after="2"),
        "changes.csv",
        "version",
        "'2026-02-30' is not a day.",
        "Write it as 2026-11-20.",
    ),
    "a change at a day written otherwise": Row(
        lambda d: d.add("changes.csv", version="2026-2-3", figure=PAID, column="value", after="2"),
        "changes.csv",
        "version",
        "'2026-2-3' is not a day.",
        "Write it as 2026-11-20.",
    ),
    "a wording that nobody can draw": Row(
        lambda d: d.add("terms.csv", like="about", term="roughly"),
        "terms.csv",
        "term",
        "'roughly' is a wording that the dashboard does not know",
        "Use one of exact",
    ),
}


@pytest.mark.parametrize("sentence", ROWS)
def test_a_wrong_row_is_told_with_its_remedy(copy, sentence):
    change, file, column, problem, remedy = ROWS[sentence]
    line = change(copy)
    only(copy.findings(), file, line, column, problem, remedy)


def test_an_event_needs_a_table_of_events(copy):
    copy.without_events()
    line = copy.set(GAS, PAID, event="threat_2006")
    only(
        copy.findings(), GAS, line, "event", "the package has no events", "Empty the cell, or add events.csv"
    )


def test_an_event_is_one_of_the_events(copy):
    copy.with_events("threat_2006")
    line = copy.set(GAS, PAID, event="threat_2007")
    only(
        copy.findings(),
        GAS,
        line,
        "event",
        "'threat_2007' is not an event in events.csv.",
        "or use threat_2006.",
    )
