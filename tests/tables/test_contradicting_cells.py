"""Cells of one row that do not go together are found, and exactly that is said, with its remedy."""

import csv

import pytest
from border import EUROPE, GAS, PAID, SUPPLY, SWITCH, Cell

from dashboard.tables import data_folder
from dashboard.tables.checks.rules import FILLED

with (data_folder() / "assumptions.csv").open(encoding="utf-8", newline="") as file:
    GDP = next(row for row in csv.DictReader(file) if row["assumption"] == "gdp")

CELLS = {
    "low above high": Cell(GAS, EUROPE, {"low": "440"}, "low", "low 440 is above high 430.", "Exchange"),
    "an assumption's low above its high": Cell(
        "assumptions.csv",
        "gdp",
        {"low": f"1{GDP['high']}"},
        "low",
        f"low 1{GDP['high']} is above high {GDP['high']}.",
        "Exchange",
    ),
    "a value below its range": Cell(
        "assumptions.csv", "gdp", {"value": "0"}, "value", f"value 0 is below low {GDP['low']}.", "Correct"
    ),
    "a value above its range": Cell(
        "assumptions.csv",
        "gdp",
        {"value": f"1{GDP['high']}"},
        "value",
        f"value 1{GDP['high']} is above high {GDP['high']}.",
        "Correct",
    ),
    "a hypothetical without its condition": Cell(
        SWITCH,
        "gas_cost_multiple_after_switch",
        {"condition": ""},
        "condition",
        "hypothetical",
        "under which",
    ),
    "a figure that is its own condition": Cell(
        SWITCH,
        "gas_cost_multiple_after_switch",
        {"condition": "gas_cost_multiple_after_switch"},
        "condition",
        "is its own condition",
        "another",
    ),
    "a figure that is part of itself": Cell(
        SUPPLY, "energy_from_russia", {"part_of": "energy_from_russia"}, "part_of", "its own whole", "another"
    ),
    "a part in another unit than its whole": Cell(
        SUPPLY,
        "energy_from_russia",
        {"unit": "percent"},
        "part_of",
        "in percent, its whole energy_total in mtoe",
        "one unit",
    ),
    "a month that does not exist": Cell(
        GAS,
        PAID,
        {"time_period": "2006-13"},
        "time_period",
        "'2006-13' is not a period: 2006-13 has no month 13",
        "Write a year",
    ),
    "a day that does not exist": Cell(
        GAS, PAID, {"time_period": "2006-02-30"}, "time_period", "no day 30", "Write"
    ),
    "a period as people write it": Cell(
        GAS, PAID, {"time_period": "mars 2006"}, "time_period", "not a period", "2025-08"
    ),
    "a period that ends before it starts": Cell(
        GAS,
        PAID,
        {"time_period": "2006-05/2006-03"},
        "time_period",
        "ends before it starts",
        "an interval with /",
    ),
    "no period, though its basis is stated": Cell(
        GAS, PAID, {"time_period": ""}, "time_period", "time_basis is stated", "set time_basis to none"
    ),
    "a period, though its basis is none": Cell(
        SUPPLY,
        "nuclear_fuel_share_russia",
        {"time_period": "2025"},
        "time_period",
        "time_basis is none",
        "Empty",
    ),
    "words of a period without their line": Cell(
        GAS, PAID, {"period_line": ""}, "period_line", "period_as_cited is filled", "Write the line"
    ),
    "a line of a period without its words": Cell(
        GAS, PAID, {"period_as_cited": ""}, "period_as_cited", "period_line is filled", "Write the words"
    ),
    "a stated period without its words": Cell(
        GAS,
        PAID,
        {"period_as_cited": "", "period_line": ""},
        "period_as_cited",
        "time_basis is stated",
        "their line",
    ),
    "a line beyond the document": Cell(
        GAS,
        PAID,
        {"line": "258"},
        "line",
        "line 258 is beyond document 004, which has 257 lines.",
        "from 1 to 257",
    ),
    "one line of two beyond the document": Cell(
        GAS, PAID, {"line": "95;258"}, "line", "line 258 is beyond", "1 to 257"
    ),
    "a line beyond all documents": Cell(
        GAS, PAID, {"line": "9" * 5000}, "line", "is beyond document 004", "1 to 257"
    ),
    "a period's line beyond the document": Cell(
        GAS, PAID, {"period_line": "258"}, "period_line", "line 258 is beyond document 004", "1 to 257"
    ),
    "a line named twice": Cell(GAS, PAID, {"line": "95;95"}, "line", "stands twice", "once"),
    "a note in one language": Cell(
        GAS, PAID, {"note_fr": ""}, "note_fr", "note_en is filled", "both languages"
    ),
    "a wording's pattern without its number": Cell(
        "terms.csv", "about", {"pattern_en": "about"}, "pattern_en", "does not hold {n}", "as {n}"
    ),
    "the pattern of between without its low end": Cell(
        "terms.csv",
        "between",
        {"pattern_fr": "{n}–{high}"},
        "pattern_fr",
        "does not hold {low} and {high}",
        "{low}",
    ),
    "a unit's pattern without its number": Cell(
        "terms.csv", "usd", {"pattern_fr": "$"}, "pattern_fr", "does not hold {n}", "as {n}"
    ),
    "a unit without a pattern": Cell(
        "terms.csv", "usd", {"pattern_en": ""}, "pattern_en", "does not hold {n}", "as {n}"
    ),
    "a unit's pattern with an unknown slot": Cell(
        "terms.csv", "usd", {"pattern_en": "{n} {x}"}, "pattern_en", "nothing else in braces", "as {n}"
    ),
    "a unit's pattern with an open brace": Cell(
        "terms.csv", "usd", {"pattern_en": "{n} {"}, "pattern_en", "not hold", "{n}"
    ),
    "a unit without decimals": Cell(
        "terms.csv", "usd", {"decimals": ""}, "decimals", "the term is a unit", "such as 0"
    ),
    "a unit that does not say whether it counts": Cell(
        "terms.csv", "usd", {"counted": ""}, "counted", "the term is a unit", "yes"
    ),
    "a document's date that is no period": Cell(
        "documents.csv", "004", {"date": "May 2026"}, "date", "'May 2026' is not a period", "Write a year"
    ),
}


@pytest.mark.parametrize("sentence", CELLS)
def test_a_wrong_cell_is_told_with_its_remedy(copy, sentence):
    CELLS[sentence].check(copy)


FITTING = {
    (): [],
    ("value",): ["exact", "about", "nearly"],
    ("low",): ["at_least", "more_than"],
    ("high",): ["at_most", "less_than"],
    ("low", "high"): ["between"],
    ("low", "value"): [],
    ("value", "high"): [],
    ("low", "value", "high"): [],
}


@pytest.mark.parametrize("qualifier", FILLED)
def test_a_wording_fills_its_own_cells_and_no_other(copy, qualifier):
    wrong = {}
    for filled, fitting in FITTING.items():
        cells = {name: str(at) if name in filled else "" for at, name in enumerate(("low", "value", "high"))}
        line = copy.add(GAS, like=PAID, figure="_".join(("a_figure", *filled)), qualifier=qualifier, **cells)
        if qualifier not in fitting:
            wrong[line] = fitting
    found = copy.findings()
    assert [(f.line, f.column) for f in found] == [(line, "qualifier") for line in wrong], "\n".join(
        map(str, found)
    )
    for finding, fitting in zip(found, wrong.values(), strict=True):
        assert f"'{qualifier}' takes {' and '.join(FILLED[qualifier])} only" in finding.problem
        assert f"Fill {' and '.join(FILLED[qualifier])} only" in finding.remedy
        assert all(name in finding.remedy for name in fitting)
