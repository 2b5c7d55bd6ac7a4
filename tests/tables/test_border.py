"""The border: one thing is broken in a copy of the data, and exactly that is said, with its remedy."""

import csv
import errno
import json
import os
import warnings
from pathlib import Path

import pytest
from broken import Copy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.core.errors import DataError, Finding
from dashboard.tables import data_folder, load
from dashboard.tables.checks.findings import check, findings
from dashboard.tables.checks.rules import FILLED
from dashboard.tables.reading.required import COLUMNS

with (data_folder() / "assumptions.csv").open(encoding="utf-8", newline="") as file:
    GDP = next(row for row in csv.DictReader(file) if row["assumption"] == "gdp")
GAS, SUPPLY, SWITCH = "gas_prices.csv", "energy_supply.csv", "switching_costs.csv"
PAID, EUROPE = "gas_price_belarus_2006", "gas_price_europe_2025"


@pytest.fixture
def data(tmp_path):
    return Copy(tmp_path)


def only(found: list[Finding], file: str, line: int, column: str, problem: str, remedy: str) -> None:
    """Exactly one finding, there, with these words."""
    assert [(f.file, f.line, f.column) for f in found] == [(file, line, column)], "\n".join(map(str, found))
    assert problem in found[0].problem and remedy in found[0].remedy, str(found[0])
    assert found[0].problem.endswith(".") and found[0].remedy.endswith("."), str(found[0])
    assert not any(words in str(found[0]) for words in ("frictionless", "at position", "conform"))


def test_the_projects_own_data_has_no_finding():
    assert findings(data_folder()) == []


# sentence: (file, row, cells to write, column of the finding, words of the problem, words of the remedy)
CELLS = {
    "words where a number belongs": (
        GAS,
        PAID,
        {"value": "much"},
        "value",
        "'much' is not a number.",
        "point",
    ),
    "a decimal comma": (
        GAS,
        PAID,
        {"value": "3,3"},
        "value",
        "'3,3' is not a number.",
        "Write 3.3 with a point.",
    ),
    "a comma that may part thousands": (
        GAS,
        PAID,
        {"value": "1,300"},
        "value",
        "not a number",
        "Write 1300 if",
    ),
    "a blank between thousands": (
        GAS,
        PAID,
        {"value": "1 300"},
        "value",
        "not a number",
        "Write 1300, without",
    ),
    "a narrow blank between thousands": (
        GAS,
        PAID,
        {"value": "1\u202f300"},
        "value",
        "not a number",
        "Write 1300,",
    ),
    "a typographic minus": (GAS, PAID, {"value": "\u22123"}, "value", "not a number", "Write -3"),
    "a blank around a number": (GAS, PAID, {"value": " 3"}, "value", "' 3' is not a number", "Write 3,"),
    "an exponent": (GAS, PAID, {"value": "1e3"}, "value", "'1e3' is not a number", "Write digits"),
    "an underscore between digits": (GAS, PAID, {"value": "1_000"}, "value", "not a number", "Write digits"),
    "digits of another script": (GAS, PAID, {"value": "٤٦"}, "value", "not a number", "Write digits"),
    "NaN": (GAS, PAID, {"value": "NaN"}, "value", "'NaN' is not a finite number.", "leave the cell empty"),
    "nan": (GAS, PAID, {"value": "nan"}, "value", "'nan' is not a finite number.", "leave the cell empty"),
    "inf": (GAS, PAID, {"value": "inf"}, "value", "'inf' is not a finite number.", "leave the cell empty"),
    "-inf": (GAS, PAID, {"value": "-inf"}, "value", "'-inf' is not a finite number.", "leave the cell empty"),
    "Infinity": (
        GAS,
        PAID,
        {"value": "Infinity"},
        "value",
        "is not a finite number.",
        "leave the cell empty",
    ),
    "a number beyond all bounds": (
        GAS,
        PAID,
        {"value": "9" * 400},
        "value",
        "not a finite",
        "Write a number",
    ),
    "inf where a whole number belongs": (
        GAS,
        PAID,
        {"period_line": "inf"},
        "period_line",
        "not a finite",
        "whole",
    ),
    "a decimal where a whole number belongs": (
        GAS,
        PAID,
        {"period_line": "95.5"},
        "period_line",
        "'95.5' is not a whole number.",
        "digits",
    ),
    "a whole number of too many digits": (
        GAS,
        PAID,
        {"period_line": "9" * 30},
        "period_line",
        "is not a whole number.",
        "15 digits",
    ),
    "a number below the least": (
        GAS,
        PAID,
        {"period_line": "0"},
        "period_line",
        "0 is less than 1.",
        "1 or more",
    ),
    "a number above the most": (
        "terms.csv",
        "usd",
        {"decimals": "9"},
        "decimals",
        "9 is more than 6.",
        "6 or less",
    ),
    "a document without lines": (
        "documents.csv",
        "004",
        {"lines": "0"},
        "lines",
        "0 is less than 1.",
        "1 or more",
    ),
    "an empty as_cited": (
        GAS,
        PAID,
        {"as_cited": ""},
        "as_cited",
        "the cell is empty.",
        "words that carry the number",
    ),
    "an as_cited of blanks": (
        GAS,
        PAID,
        {"as_cited": " \u00a0"},
        "as_cited",
        "only blanks",
        "words that carry the number",
    ),
    "a figure without an id": (GAS, PAID, {"figure": ""}, "figure", "the cell is empty.", "id of the figure"),
    "a word that is not one of the choices": (
        "documents.csv",
        "004",
        {"date_basis": "guessed"},
        "date_basis",
        "'guessed' is not one of stated",
        "Use",
    ),
    "an id with capitals": (
        GAS,
        PAID,
        {"figure": "Gas price"},
        "figure",
        "'Gas price' is not written as it must be.",
        "small letters",
    ),
    "a document's number without its zeros": (
        GAS,
        PAID,
        {"document": "4"},
        "document",
        "'4' is not written as it must be.",
        "three digits",
    ),
    "a document's number of another script": (
        GAS,
        PAID,
        {"document": "٠٠٤"},
        "document",
        "is not written as it must be.",
        "three digits",
    ),
    "an empty checksum": (
        "documents.csv",
        "004",
        {"sha256": ""},
        "sha256",
        "the cell is empty.",
        "Fill it in: SHA-256 of the text.",
    ),
    "a line that is no number": (
        GAS,
        PAID,
        {"line": "95-96"},
        "line",
        "'95-96' is not written",
        "joined by ;",
    ),
    "a line of another script": (GAS, PAID, {"line": "٩"}, "line", "is not written", "joined by ;"),
    "half a checksum": ("documents.csv", "004", {"sha256": "c2b7"}, "sha256", "is not written", "64"),
    "an unknown indicator": (
        GAS,
        PAID,
        {"indicator": "gas_price_belaruss"},
        "indicator",
        "'gas_price_belaruss' is not in indicators.csv.",
        "or use gas_price_belarus.",
    ),
    "an unknown document": (
        GAS,
        PAID,
        {"document": "999"},
        "document",
        "'999' is not in documents.csv.",
        "Add it",
    ),
    "an unknown unit": (
        GAS,
        PAID,
        {"unit": "usd_per_1000"},
        "unit",
        "'usd_per_1000' is not a unit in terms.csv.",
        "Add it there with its French and English names, or use usd_per_1000m3.",
    ),
    "an unknown unit of a part": (
        SUPPLY,
        "energy_from_russia",
        {"unit": "mtoee"},
        "unit",
        "'mtoee' is not a unit",
        "or use mtoe.",
    ),
    "an unknown unit of a whole": (
        SUPPLY,
        "energy_total",
        {"unit": "mtoee"},
        "unit",
        "'mtoee' is not a unit",
        "or use mtoe.",
    ),
    "an unknown basis of no period": (
        SUPPLY,
        "nuclear_fuel_share_russia",
        {"time_basis": "non"},
        "time_basis",
        "'non' is not one",
        "Use none.",
    ),
    "an unknown unit, unlike any": (
        GAS,
        PAID,
        {"unit": "qqq"},
        "unit",
        "'qqq' is not a unit",
        "Add it there with its French and English names.",
    ),
    "a topic in the place of a unit": (
        GAS,
        PAID,
        {"unit": "gas"},
        "unit",
        "'gas' is a topic in terms.csv, not a unit.",
        "under another id",
    ),
    "an unknown area": (GAS, PAID, {"ref_area": "BLZ"}, "ref_area", "'BLZ' is not an area", "or use BLR."),
    "an area in small letters": (
        GAS,
        PAID,
        {"counterpart_area": "rus"},
        "counterpart_area",
        "'rus' is not an area",
        "or use RUS.",
    ),
    "an unknown wording": (
        GAS,
        PAID,
        {"qualifier": "exactly"},
        "qualifier",
        "'exactly' is not a wording",
        "or use exact.",
    ),
    "an unknown nature": (
        GAS,
        PAID,
        {"obs_status": "observd"},
        "obs_status",
        "'observd' is not a nature",
        "or use observed.",
    ),
    "an unknown basis of time": (
        GAS,
        PAID,
        {"time_basis": "sttaed"},
        "time_basis",
        "'sttaed' is not one of stated",
        "Use stated.",
    ),
    "an unknown origin": (
        GAS,
        PAID,
        {"origin": "isan"},
        "origin",
        "'isan' is not an origin in origins.csv.",
        "or use isans.",
    ),
    "an unknown origin among two": (
        GAS,
        PAID,
        {"origin": "isans;tass"},
        "origin",
        "'tass' is not an origin",
        "Add it",
    ),
    "an origin with a blank": (
        GAS,
        PAID,
        {"origin": "gazprom; isans"},
        "origin",
        "' isans' is not an origin",
        "or use isans.",
    ),
    "an origin named twice": (GAS, PAID, {"origin": "isans;isans"}, "origin", "stands twice", "once"),
    "a list that ends with its mark": (
        GAS,
        PAID,
        {"origin": "isans;"},
        "origin",
        "before or after a ';'",
        "Remove",
    ),
    "an unknown reporter": (
        GAS,
        PAID,
        {"reported_by": "gasprom"},
        "reported_by",
        "'gasprom' is not an origin",
        "or use gazprom.",
    ),
    "an unknown condition": (
        GAS,
        PAID,
        {"condition": "gas_price_europe_2026"},
        "condition",
        "'gas_price_europe_2026' is not a figure of any table.",
        "or use gas_price_europe_2025.",
    ),
    "an unknown condition among two": (
        GAS,
        PAID,
        {"condition": f"{EUROPE};nothing"},
        "condition",
        "'nothing' is not a figure",
        "Add its row",
    ),
    "an unknown whole": (
        SUPPLY,
        "energy_from_russia",
        {"part_of": "energy_totl"},
        "part_of",
        "'energy_totl' is not a figure",
        "or use energy_total.",
    ),
    "an unknown topic": (
        "indicators.csv",
        "population",
        {"topic": "peple"},
        "topic",
        "'peple' is not a topic",
        "French and English",
    ),
    "a unit in the place of a topic": (
        "indicators.csv",
        "population",
        {"topic": "usd"},
        "topic",
        "'usd' is a unit in terms.csv, not a topic.",
        "Add",
    ),
    "an unknown standing": (
        "origins.csv",
        "isans",
        {"standing": "thirdparty"},
        "standing",
        "is not one of party",
        "Use third_party.",
    ),
    "an unknown unit of an assumption": (
        "assumptions.csv",
        "gdp",
        {"unit": "usd_bnn"},
        "unit",
        "'usd_bnn' is not a unit",
        "or use usd_bn.",
    ),
    "an area as the unit of an assumption": (
        "assumptions.csv",
        "gdp",
        {"unit": "BLR"},
        "unit",
        "'BLR' is an area in terms.csv, not a unit.",
        "Add",
    ),
    "low above high": (GAS, EUROPE, {"low": "440"}, "low", "low 440 is above high 430.", "Exchange"),
    "an assumption's low above its high": (
        "assumptions.csv",
        "gdp",
        {"low": f"1{GDP['high']}"},
        "low",
        f"low 1{GDP['high']} is above high {GDP['high']}.",
        "Exchange",
    ),
    "a value below its range": (
        "assumptions.csv",
        "gdp",
        {"value": "0"},
        "value",
        f"value 0 is below low {GDP['low']}.",
        "Correct",
    ),
    "a value above its range": (
        "assumptions.csv",
        "gdp",
        {"value": f"1{GDP['high']}"},
        "value",
        f"value 1{GDP['high']} is above high {GDP['high']}.",
        "Correct",
    ),
    "a hypothetical without its condition": (
        SWITCH,
        "gas_cost_multiple_after_switch",
        {"condition": ""},
        "condition",
        "hypothetical",
        "under which",
    ),
    "a figure that is its own condition": (
        SWITCH,
        "gas_cost_multiple_after_switch",
        {"condition": "gas_cost_multiple_after_switch"},
        "condition",
        "is its own condition",
        "another",
    ),
    "a figure that is part of itself": (
        SUPPLY,
        "energy_from_russia",
        {"part_of": "energy_from_russia"},
        "part_of",
        "its own whole",
        "another",
    ),
    "a part in another unit than its whole": (
        SUPPLY,
        "energy_from_russia",
        {"unit": "percent"},
        "part_of",
        "in percent, its whole energy_total in mtoe",
        "one unit",
    ),
    "a month that does not exist": (
        GAS,
        PAID,
        {"time_period": "2006-13"},
        "time_period",
        "'2006-13' is not a period: 2006-13 has no month 13",
        "Write a year",
    ),
    "a day that does not exist": (
        GAS,
        PAID,
        {"time_period": "2006-02-30"},
        "time_period",
        "no day 30",
        "Write",
    ),
    "a period as people write it": (
        GAS,
        PAID,
        {"time_period": "mars 2006"},
        "time_period",
        "not a period",
        "2025-08",
    ),
    "a period that ends before it starts": (
        GAS,
        PAID,
        {"time_period": "2006-05/2006-03"},
        "time_period",
        "ends before it starts",
        "an interval with /",
    ),
    "no period, though its basis is stated": (
        GAS,
        PAID,
        {"time_period": ""},
        "time_period",
        "time_basis is stated",
        "set time_basis to none",
    ),
    "a period, though its basis is none": (
        SUPPLY,
        "nuclear_fuel_share_russia",
        {"time_period": "2025"},
        "time_period",
        "time_basis is none",
        "Empty",
    ),
    "words of a period without their line": (
        GAS,
        PAID,
        {"period_line": ""},
        "period_line",
        "period_as_cited is filled",
        "Write the line",
    ),
    "a line of a period without its words": (
        GAS,
        PAID,
        {"period_as_cited": ""},
        "period_as_cited",
        "period_line is filled",
        "Write the words",
    ),
    "a stated period without its words": (
        GAS,
        PAID,
        {"period_as_cited": "", "period_line": ""},
        "period_as_cited",
        "time_basis is stated",
        "their line",
    ),
    "a line beyond the document": (
        GAS,
        PAID,
        {"line": "258"},
        "line",
        "line 258 is beyond document 004, which has 257 lines.",
        "from 1 to 257",
    ),
    "one line of two beyond the document": (
        GAS,
        PAID,
        {"line": "95;258"},
        "line",
        "line 258 is beyond",
        "1 to 257",
    ),
    "a line beyond all documents": (
        GAS,
        PAID,
        {"line": "9" * 5000},
        "line",
        "is beyond document 004",
        "1 to 257",
    ),
    "a period's line beyond the document": (
        GAS,
        PAID,
        {"period_line": "258"},
        "period_line",
        "line 258 is beyond document 004",
        "1 to 257",
    ),
    "a line named twice": (GAS, PAID, {"line": "95;95"}, "line", "stands twice", "once"),
    "a note in one language": (GAS, PAID, {"note_fr": ""}, "note_fr", "note_en is filled", "both languages"),
    "a wording's pattern without its number": (
        "terms.csv",
        "about",
        {"pattern_en": "about"},
        "pattern_en",
        "does not hold {n}",
        "as {n}",
    ),
    "the pattern of between without its low end": (
        "terms.csv",
        "between",
        {"pattern_fr": "{n}–{high}"},
        "pattern_fr",
        "does not hold {low} and {high}",
        "{low}",
    ),
    "a unit's pattern without its number": (
        "terms.csv",
        "usd",
        {"pattern_fr": "$"},
        "pattern_fr",
        "does not hold {n}",
        "as {n}",
    ),
    "a unit without a pattern": (
        "terms.csv",
        "usd",
        {"pattern_en": ""},
        "pattern_en",
        "does not hold {n}",
        "as {n}",
    ),
    "a unit's pattern with an unknown slot": (
        "terms.csv",
        "usd",
        {"pattern_en": "{n} {x}"},
        "pattern_en",
        "nothing else in braces",
        "as {n}",
    ),
    "a unit's pattern with an open brace": (
        "terms.csv",
        "usd",
        {"pattern_en": "{n} {"},
        "pattern_en",
        "not hold",
        "{n}",
    ),
    "a unit without decimals": (
        "terms.csv",
        "usd",
        {"decimals": ""},
        "decimals",
        "the term is a unit",
        "such as 0",
    ),
    "a unit that does not say whether it counts": (
        "terms.csv",
        "usd",
        {"counted": ""},
        "counted",
        "the term is a unit",
        "yes",
    ),
    "a document's date that is no period": (
        "documents.csv",
        "004",
        {"date": "May 2026"},
        "date",
        "'May 2026' is not a period",
        "Write a year",
    ),
}


@pytest.mark.parametrize("sentence", CELLS)
def test_a_wrong_cell_is_told_with_its_remedy(data, sentence):
    file, row, cells, column, problem, remedy = CELLS[sentence]
    line = data.line(file, row)
    data.set(file, row, **cells)
    only(data.findings(), file, line, column, problem, remedy)


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
def test_a_wording_fills_its_own_cells_and_no_other(data, qualifier):
    wrong = {}
    for filled, fitting in FITTING.items():
        cells = {name: str(at) if name in filled else "" for at, name in enumerate(("low", "value", "high"))}
        line = data.add(GAS, like=PAID, figure="_".join(("a_figure", *filled)), qualifier=qualifier, **cells)
        if qualifier not in fitting:
            wrong[line] = fitting
    found = data.findings()
    assert [(f.line, f.column) for f in found] == [(line, "qualifier") for line in wrong], "\n".join(
        map(str, found)
    )
    for finding, fitting in zip(found, wrong.values(), strict=True):
        assert f"'{qualifier}' takes {' and '.join(FILLED[qualifier])} only" in finding.problem
        assert f"Fill {' and '.join(FILLED[qualifier])} only" in finding.remedy
        assert all(name in finding.remedy for name in fitting)


# sentence: (what is broken, which line and column are told, words of the problem, words of the remedy)
ROWS = {
    "a figure twice in one table": (
        lambda d: d.add(GAS, like=PAID),
        GAS,
        "figure",
        f"'{PAID}' stands already in line 2.",
        "remove one",
    ),
    "a figure in two tables": (
        lambda d: d.add(SUPPLY, like="energy_total", figure=PAID),
        SUPPLY,
        "figure",
        f"'{PAID}' stands already in {GAS} line 2.",
        "another id",
    ),
    "a term twice": (
        lambda d: d.add("terms.csv", like="BLR"),
        "terms.csv",
        "term",
        "'BLR' stands already",
        "another",
    ),
    "a change told twice": (
        lambda d: [
            d.add("changes.csv", version="2026-11-20", figure=PAID, column="value", after="46.68")
            for _ in "12"
        ][-1],
        "changes.csv",
        "version, figure, column",
        "stands already in line",
        "remove one",
    ),
    "a change of an unknown figure": (
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
    "a change of a version that is not yet": (
        lambda d: d.add(
            "changes.csv", version="2099-01-01", figure=PAID, column="value", before="46", after="46.68"
        ),
        "changes.csv",
        "version",
        "'2099-01-01' is later than the version of the package",
        "Set the version in datapackage.json",
    ),
    "a change that leaves another number than stands": (
        lambda d: d.add(
            "changes.csv", version="2026-11-20", figure=PAID, column="value", before="46", after="47"
        ),
        "changes.csv",
        "after",
        "this change leaves '47', and '46.68' stands there.",
        "add the change that came later",
    ),
    "a change of an unknown column": (
        lambda d: d.add(
            "changes.csv", version="2026-11-20", figure=PAID, column="valeu", before="1", after="2"
        ),
        "changes.csv",
        "column",
        "'valeu' is not a column of the figures",
        "or use value.",
    ),
    "a change at a day that does not exist": (
        lambda d: d.add("changes.csv", version="2026-02-30", figure=PAID, column="value", after="2"),
        "changes.csv",
        "version",
        "'2026-02-30' is not a day.",
        "Write it as 2026-11-20.",
    ),
    "a change at a day written otherwise": (
        lambda d: d.add("changes.csv", version="2026-2-3", figure=PAID, column="value", after="2"),
        "changes.csv",
        "version",
        "'2026-2-3' is not a day.",
        "Write it as 2026-11-20.",
    ),
    "a wording that nobody can draw": (
        lambda d: d.add("terms.csv", like="about", term="roughly"),
        "terms.csv",
        "term",
        "'roughly' is a wording that the dashboard does not know",
        "Use one of exact",
    ),
}


@pytest.mark.parametrize("sentence", ROWS)
def test_a_wrong_row_is_told_with_its_remedy(data, sentence):
    change, file, column, problem, remedy = ROWS[sentence]
    line = change(data)
    only(data.findings(), file, line, column, problem, remedy)


def test_an_event_needs_a_table_of_events(data):
    data.without_events()
    line = data.set(GAS, PAID, event="threat_2006")
    only(
        data.findings(), GAS, line, "event", "the package has no events", "Empty the cell, or add events.csv"
    )


def test_an_event_is_one_of_the_events(data):
    data.with_events("threat_2006")
    line = data.set(GAS, PAID, event="threat_2007")
    only(
        data.findings(),
        GAS,
        line,
        "event",
        "'threat_2007' is not an event in events.csv.",
        "or use threat_2006.",
    )


def edit(file, change):
    return lambda d: d.lines(file, change)


def replace_line(at, change):
    """A change of the raw line with that number."""
    return lambda lines: [*lines[: at - 1], change(lines[at - 1]), *lines[at:]]


def without_column(name):
    def change(d):
        records = d.read(GAS)
        at = records[0].index(name)
        d.write(GAS, [[*r[:at], *r[at + 1 :]] for r in records])

    return change


def exchange_columns(d):
    header, *rows = d.read(GAS)
    header[8], header[9] = header[9], header[8]
    d.write(GAS, [header, *([*r[:8], r[9], r[8], *r[10:]] for r in rows)])


def link_outside(d):
    outside = d.folder.parent / "outside.csv"
    (d.folder / GAS).rename(outside)
    (d.folder / GAS).symlink_to(outside)


BOM = b"\xef\xbb\xbf"

# sentence: (what is broken, file, line, column, words of the problem, words of the remedy)
TEXTS = {
    "a file that is missing": (
        lambda d: (d.folder / GAS).unlink(),
        GAS,
        0,
        "",
        "the file is missing.",
        "remove its resource",
    ),
    "a folder in the place of a file": (
        lambda d: [(d.folder / GAS).unlink(), (d.folder / GAS).mkdir()],
        GAS,
        0,
        "",
        "it is a folder, not a file.",
        "the file itself",
    ),
    "a file that is not listed": (
        lambda d: (d.folder / "Loose.CSV").write_text("a\n"),
        "Loose.CSV",
        0,
        "",
        "does not list it",
        "List it in",
    ),
    "an empty file": (
        lambda d: d.bytes(GAS, lambda _: b""),
        GAS,
        0,
        "",
        "the file is empty.",
        "figure, indicator",
    ),
    "a file of line ends": (
        lambda d: d.bytes(GAS, lambda _: BOM + b"\r\n\n"),
        GAS,
        0,
        "",
        "is empty.",
        "Begin it",
    ),
    "a byte that is not UTF-8": (
        lambda d: d.bytes(GAS, lambda b: b.replace("é".encode(), b"\xe9", 1)),
        GAS,
        3,
        "",
        "0xe9 is not UTF-8",
        "UTF-8",
    ),
    "a byte that is not UTF-8, after a mark": (
        lambda d: d.bytes(GAS, lambda b: BOM + b.replace("é".encode(), b"\xe9", 1)),
        GAS,
        3,
        "",
        "0xe9",
        "as UTF-8",
    ),
    "UTF-16": (lambda d: d.bytes(GAS, lambda b: b.decode().encode("utf-16")), GAS, 1, "", "NUL", "UTF-8"),
    "a NUL byte": (
        lambda d: d.bytes(GAS, lambda b: b.replace(b"129", b"1\x009")),
        GAS,
        5,
        "",
        "a NUL byte",
        "Remove it",
    ),
    "a column that is misspelled": (
        edit(GAS, replace_line(1, lambda s: s.replace("unit", "units"))),
        GAS,
        1,
        "units",
        "is no column",
        "Write unit.",
    ),
    "an unknown column": (
        lambda d: d.lines(GAS, lambda ls: [ls[0] + ",zzz", *(line + "," for line in ls[1:])]),
        GAS,
        1,
        "zzz",
        "'zzz' is no column",
        "declare it",
    ),
    "a column without a name": (
        lambda d: d.lines(GAS, lambda ls: [line + "," for line in ls]),
        GAS,
        1,
        "",
        "'' is no column",
        "Remove it",
    ),
    "a missing column": (without_column("event"), GAS, 1, "event", "the column is missing.", "Add it"),
    "a missing column, in the header only": (
        edit(GAS, replace_line(1, lambda s: s.replace(",event", ""))),
        GAS,
        1,
        "event",
        "is missing.",
        "Add it",
    ),
    "a column twice": (
        lambda d: d.lines(
            GAS, lambda ls: [line + "," + ("unit" if at == 0 else "x") for at, line in enumerate(ls)]
        ),
        GAS,
        1,
        "unit",
        "the column stands twice.",
        "Remove one",
    ),
    "columns in another order": (
        exchange_columns,
        GAS,
        1,
        "value",
        "another order",
        "Order them as declared: figure",
    ),
    "a cell too many": (
        edit(GAS, replace_line(5, lambda s: s + ",more")),
        GAS,
        5,
        "",
        "26 cells",
        "double quotes",
    ),
    "a decimal comma without quotes": (
        edit(GAS, replace_line(5, lambda s: s.replace(",129,", ",129,5,"))),
        GAS,
        5,
        "",
        "too many cells",
        "a point",
    ),
    "a cell too few": (
        edit(GAS, replace_line(5, lambda s: s[:-1])),
        GAS,
        5,
        "",
        "too few cells: 24",
        "missing commas",
    ),
    "a blank line": (
        lambda d: d.lines(GAS, lambda ls: [*ls[:3], "", *ls[3:]]),
        GAS,
        4,
        "",
        "is blank.",
        "Remove it.",
    ),
    "a line of blanks at the end": (
        lambda d: d.lines(GAS, lambda ls: [*ls, "  "]),
        GAS,
        8,
        "",
        "is blank.",
        "Remove it.",
    ),
    "a blank line at the beginning": (
        lambda d: d.lines(GAS, lambda ls: ["", *ls]),
        GAS,
        1,
        "",
        "is blank.",
        "Remove it.",
    ),
    "a line of empty cells": (
        lambda d: d.lines(GAS, lambda ls: [*ls, "," * 24]),
        GAS,
        8,
        "",
        "only empty cells",
        "Remove it.",
    ),
    "a quote that is not closed in the last line": (
        edit(GAS, replace_line(7, lambda s: s[:-1])),
        GAS,
        7,
        "note_fr",
        "a quote is opened and not closed",
        "Close it",
    ),
    "a quote that is not closed in the middle": (
        edit(GAS, replace_line(3, lambda s: s[:-1])),
        GAS,
        3,
        "note_fr",
        "a quote is opened and not closed",
        "Close it",
    ),
    "a quote that is opened before a place": (
        edit(GAS, replace_line(2, lambda s: s.replace(",exact", ',"exact'))),
        GAS,
        2,
        "",
        "text stands after",
        "whole cell",
    ),
    "text after a closing quote": (
        edit(GAS, replace_line(2, lambda s: s.replace('"de 46,68"', '"de 46,68" $'))),
        GAS,
        2,
        "",
        "text stands after a closing quote.",
        "whole cell",
    ),
    "a line break inside a cell": (
        edit(GAS, replace_line(3, lambda s: s.replace("price that", "price\nthat"))),
        GAS,
        3,
        "note_en",
        "line break",
        "one line",
    ),
    "a lone carriage return": (
        edit(GAS, replace_line(3, lambda s: s.replace("price that", "price\rthat"))),
        GAS,
        3,
        "",
        "carriage return",
        "line feed",
    ),
    "a cell that never ends": (
        edit(GAS, replace_line(5, lambda s: s + '"' + "x" * 140_000 + '"')),
        GAS,
        5,
        "",
        "longer than 100000",
        "Shorten",
    ),
}


@pytest.mark.parametrize("sentence", TEXTS)
def test_a_broken_text_is_told_with_its_remedy(data, sentence):
    change, *told = TEXTS[sentence]
    change(data)
    only(data.findings(), *told)


ACCEPTED = {
    "a byte-order mark": lambda d: d.bytes(GAS, lambda b: BOM + b),
    "Windows line ends": lambda d: d.bytes(GAS, lambda b: b.replace(b"\n", b"\r\n")),
    "both": lambda d: d.bytes("terms.csv", lambda b: BOM + b.replace(b"\n", b"\r\n")),
    "no line end after the last line": lambda d: d.bytes(GAS, lambda b: b.rstrip(b"\n")),
    "line ends after the last line": lambda d: d.bytes(GAS, lambda b: b + b"\n\r\n"),
    "quotes around every cell": lambda d: d.lines(
        "changes.csv", lambda _: ['"version","figure","column","before","after"']
    ),
    "a quote inside a cell": lambda d: d.set(GAS, PAID, note_en='He said "no".'),
    "a mark before the descriptor": lambda d: d.bytes("datapackage.json", lambda b: BOM + b),
    "other files in the folder": lambda d: (d.folder / "notes.txt").write_text("x"),
    "a table without figures": lambda d: d.lines("population.csv", lambda ls: ls[:1]),
    "two origins and a reporter": lambda d: d.set(GAS, PAID, origin="isans;gazprom", reported_by="isans"),
    "two conditions": lambda d: d.set(GAS, PAID, condition=f"{EUROPE};energy_total"),
    "two lines, the last one the document's last": lambda d: d.set(GAS, PAID, line="95;257"),
    "an interval": lambda d: d.set(GAS, PAID, time_period="2006-03/2006-05~"),
    "an open interval": lambda d: d.set(GAS, PAID, time_period="../2006-05"),
    "a negative number": lambda d: d.set(GAS, PAID, value="-3.5"),
    "zero": lambda d: d.set(GAS, PAID, value="0"),
    "a range of one point": lambda d: d.set(GAS, EUROPE, low="430"),
    "a part in the unit of its whole": lambda d: d.set(GAS, PAID, part_of=EUROPE),
    "an event that is declared": lambda d: [
        d.with_events("threat_2006"),
        d.set(GAS, PAID, event="threat_2006"),
    ],
    "a change of a figure": lambda d: d.add(
        "changes.csv", version="2026-11-20", figure=PAID, column="value", before="46", after="46.68"
    ),
    "a figure that was removed": lambda d: [
        d.add("changes.csv", version="2026-11-19", figure="gone", column="value", before="1", after="2"),
        d.add("changes.csv", version="2026-11-20", figure="gone", column="value", before="2", after=""),
        d.add(
            "changes.csv", version="2026-11-20", figure="gone", column="table", before="gas_prices", after=""
        ),
        d.add("changes.csv", version="2026-11-20", figure="gone", column="figure", before="gone", after=""),
    ],
    "a link inside the folder": lambda d: [
        (d.folder / GAS).rename(d.folder / "gas.txt"),
        (d.folder / GAS).symlink_to(d.folder / "gas.txt"),
    ],
}


@pytest.mark.parametrize("sentence", ACCEPTED)
def test_what_is_right_has_no_finding(data, sentence):
    ACCEPTED[sentence](data)
    assert list(map(str, data.findings())) == []


def describe(name, /, **keys):
    """A change of one resource's keys; None takes a key away."""

    def change(resource):
        resource.update(keys)
        for key in [k for k, v in keys.items() if v is None]:
            del resource[key]

    return lambda d: d.resource(name, change)


def constrain(column, **constraints):
    return lambda d: d.field(column, lambda f: f.update(constraints=constraints))


PACKAGE, SCHEMA = "datapackage.json", "figures.schema.json"

# sentence: (what is broken, file, words of the problem, words of the remedy)
DESCRIPTORS = {
    "the descriptor is missing": (
        lambda d: (d.folder / PACKAGE).unlink(),
        PACKAGE,
        "the file is missing.",
        "Put it",
    ),
    "the descriptor is not UTF-8": (
        lambda d: d.bytes(PACKAGE, lambda b: b + b"\xff"),
        PACKAGE,
        "is not UTF-8.",
        "Save it as UTF-8.",
    ),
    "the descriptor is a list": (
        lambda d: d.bytes(PACKAGE, lambda _: b"[]"),
        PACKAGE,
        "no JSON object",
        "Begin it",
    ),
    "the descriptor is nested without end": (
        lambda d: d.bytes(PACKAGE, lambda _: b"[" * 100_000),
        PACKAGE,
        "is not JSON",
        "plain JSON",
    ),
    "the descriptor holds NaN": (
        lambda d: d.bytes(PACKAGE, lambda _: b'{"version": NaN}'),
        PACKAGE,
        "NaN is no JSON number",
        "plain JSON",
    ),
    "the descriptor says a key twice": (
        lambda d: d.bytes(PACKAGE, lambda _: b'{"a": 1, "a": 2}'),
        PACKAGE,
        "'a' stands twice",
        "plain JSON",
    ),
    "the descriptor holds half a character": (
        lambda d: d.bytes(PACKAGE, lambda _: b'{"a": "\\ud800"}'),
        PACKAGE,
        "is not JSON",
        "plain JSON",
    ),
    "the descriptor lists nothing": (
        lambda d: d.json(PACKAGE, lambda p: p.pop("resources")),
        PACKAGE,
        "lists no resources",
        "List every table",
    ),
    "the descriptor has no version": (
        lambda d: d.json(PACKAGE, lambda p: p.pop("version")),
        PACKAGE,
        "it has no version.",
        "2026.11.20",
    ),
    "the version is no date": (
        lambda d: d.json(PACKAGE, lambda p: p.update(version="2026.13.1")),
        PACKAGE,
        "'2026.13.1' is no date",
        "2026.11.20",
    ),
    "the version is a number": (
        lambda d: d.json(PACKAGE, lambda p: p.update(version=1.0)),
        PACKAGE,
        "'1.0' is no date",
        "2026.11.20",
    ),
    "the package has no French title": (
        lambda d: d.json(PACKAGE, lambda p: p.pop("title_fr")),
        PACKAGE,
        "the package has no title_fr",
        "French",
    ),
    "a resource has no French title": (
        describe("gas_prices", title_fr=None),
        PACKAGE,
        "'gas_prices' has no title_fr",
        "title_fr in French",
    ),
    "a resource has no path": (
        describe("gas_prices", path=None),
        PACKAGE,
        "'gas_prices' has no path",
        "gas_prices.csv",
    ),
    "a resource has no name": (
        describe("gas_prices", name=None),
        PACKAGE,
        "resource 1 has no name",
        "Name it",
    ),
    "a resource has no schema": (
        describe("gas_prices", schema=None),
        PACKAGE,
        "has no schema",
        "Give it one",
    ),
    "a resource is a text": (
        lambda d: d.json(PACKAGE, lambda p: p["resources"].append("x")),
        PACKAGE,
        "is no JSON object",
        "name, path",
    ),
    "a resource is listed twice": (
        lambda d: d.json(
            PACKAGE, lambda p: p["resources"].append({**p["resources"][-1], "path": "changes.csv"})
        ),
        PACKAGE,
        "two resources have the",
        "Remove one",
    ),
    "a resource's kind is unknown": (
        describe("gas_prices", kind="figure"),
        PACKAGE,
        "'figure' is not known",
        "figures",
    ),
    "a resource is in another encoding": (
        describe("gas_prices", encoding="latin-1"),
        PACKAGE,
        "another encoding",
        "UTF-8",
    ),
    "a resource has a dialect": (
        describe("gas_prices", dialect={"delimiter": ";"}),
        PACKAGE,
        "dialect",
        "commas",
    ),
    "a path is absolute": (
        describe("gas_prices", path="/etc/gas_prices.csv"),
        PACKAGE,
        "is absolute",
        "inside",
    ),
    "a path leaves the folder": (
        describe("gas_prices", path="../gas_prices.csv"),
        PACKAGE,
        "'../gas_prices.csv' leaves the folder",
        "inside",
    ),
    "a path leaves the folder on its way": (
        describe("gas_prices", path="x/../../gas_prices.csv"),
        PACKAGE,
        "leaves the folder",
        "inside",
    ),
    "a path leaves the folder, written for Windows": (
        describe("gas_prices", path="..\\gas_prices.csv"),
        PACKAGE,
        "leaves the folder",
        "inside",
    ),
    "a path is an address": (
        describe("gas_prices", path="https://example.org/gas_prices.csv"),
        PACKAGE,
        "is an address",
        "inside",
    ),
    "a path names a drive": (
        describe("gas_prices", path="c:gas_prices.csv"),
        PACKAGE,
        "is an address",
        "inside",
    ),
    "a path is a link that leaves the folder": (
        link_outside,
        PACKAGE,
        "is a link that leaves the folder",
        "inside",
    ),
    "a path is a list": (
        describe("gas_prices", path=["gas_prices.csv"]),
        PACKAGE,
        "is no path of one file",
        "inside",
    ),
    "a path has a NUL": (describe("gas_prices", path="gas\0.csv"), PACKAGE, "holds characters", "inside"),
    "a path is written with a dot": (
        describe("gas_prices", path="./gas_prices.csv"),
        PACKAGE,
        "not written plainly",
        "inside",
    ),
    "a path is no CSV": (describe("gas_prices", path="LICENSE"), PACKAGE, "no .csv file", "CSV"),
    "a schema's path leaves the folder": (
        describe("gas_prices", schema="../figures.schema.json"),
        PACKAGE,
        "leaves the folder",
        "inside",
    ),
    "a schema's path is an address": (
        describe("gas_prices", schema="http://example.org/s.json"),
        PACKAGE,
        "is an address",
        "inside",
    ),
    "the schema file is missing": (
        lambda d: (d.folder / SCHEMA).unlink(),
        SCHEMA,
        "the file is missing.",
        "Put it",
    ),
    "the schema file is not UTF-8": (
        lambda d: d.bytes(SCHEMA, lambda b: b + b"\xff"),
        SCHEMA,
        "is not UTF-8",
        "Save it",
    ),
    "the schema's fieldsMatch is a list": (
        lambda d: d.json(SCHEMA, lambda s: s.update(fieldsMatch=["exact"])),
        SCHEMA,
        "fieldsMatch",
        "as text",
    ),
    "the schema has other missing values": (
        lambda d: d.json(SCHEMA, lambda s: s.update(missingValues=["", "NA"])),
        SCHEMA,
        "missingValues",
        "empty cell",
    ),
    "the schema has no fields": (
        lambda d: d.json(SCHEMA, lambda s: s.update(fields=[])),
        SCHEMA,
        "no fields",
        "every column",
    ),
    "a column is declared twice": (
        lambda d: d.json(SCHEMA, lambda s: s["fields"].append(s["fields"][0])),
        SCHEMA,
        "'figure' is declared twice",
        "Remove",
    ),
    "a column has no name": (
        lambda d: d.field("event", lambda f: f.pop("name")),
        SCHEMA,
        "column 17 has no name",
        "Name it",
    ),
    "a column has no French title": (
        lambda d: d.field("event", lambda f: f.pop("title_fr")),
        SCHEMA,
        "'event' has no title_fr",
        "French",
    ),
    "a column has an unknown type": (
        lambda d: d.field("value", lambda f: f.update(type="decimal")),
        SCHEMA,
        "'decimal', which is not known",
        "number",
    ),
    "a column has a format": (
        lambda d: d.field("value", lambda f: f.update(decimalChar=",")),
        SCHEMA,
        "a format of its own",
        "Remove",
    ),
    "a constraint is unknown": (constrain("event", requierd=True), SCHEMA, "'requierd'", "Use required"),
    "a constraint belongs to another type": (constrain("value", pattern="3"), SCHEMA, "'pattern'", "minimum"),
    "a pattern cannot be read": (
        constrain("event", pattern="(["),
        SCHEMA,
        "cannot be read",
        "regular expression",
    ),
    "a pattern is doubtful": (
        constrain("event", pattern="[[a]"),
        SCHEMA,
        "cannot be read",
        "regular expression",
    ),
    "an enum is a text": (constrain("event", enum="ab"), SCHEMA, "enum that is no list", "List values"),
    "a bound is a text": (
        constrain("value", minimum="1"),
        SCHEMA,
        "minimum that is no number",
        "without quotes",
    ),
    "required is a text": (
        constrain("event", required="yes"),
        SCHEMA,
        "neither true nor false",
        "true or false",
    ),
    "constraints are a list": (
        lambda d: d.field("event", lambda f: f.update(constraints=[1])),
        SCHEMA,
        "no JSON object",
        "object",
    ),
    "the primary key is no column": (
        lambda d: d.json(SCHEMA, lambda s: s.update(primaryKey=["id"])),
        SCHEMA,
        "primary key",
        "its columns",
    ),
    "foreign keys are a text": (
        lambda d: d.json(SCHEMA, lambda s: s.update(foreignKeys="x")),
        SCHEMA,
        "foreignKeys are no list",
        "list",
    ),
    "a foreign key names no table": (
        lambda d: d.json(SCHEMA, lambda s: s.update(foreignKeys=[{"fields": "unit"}])),
        SCHEMA,
        "names no table",
        "reference",
    ),
    "a foreign key is longer than its reference": (
        lambda d: d.json(SCHEMA, lambda s: s["foreignKeys"][0].update(fields=["unit", "event"])),
        SCHEMA,
        "as many",
        "one column",
    ),
    "a foreign key points to an unknown table": (
        lambda d: d.resource(
            "indicators", lambda r: r["schema"]["foreignKeys"][0]["reference"].update(resource="topics")
        ),
        PACKAGE,
        "points to term of 'topics'",
        "Point it",
    ),
    "a foreign key points to an unknown column": (
        lambda d: d.resource(
            "indicators", lambda r: r["schema"]["foreignKeys"][0]["reference"].update(fields=["id"])
        ),
        PACKAGE,
        "points to id of 'terms'",
        "Point it",
    ),
}


@pytest.mark.parametrize("sentence", DESCRIPTORS)
def test_a_broken_description_is_told_with_its_remedy(data, sentence):
    change, file, problem, remedy = DESCRIPTORS[sentence]
    change(data)
    found = data.findings()
    if sentence == "a resource is listed twice":
        assert [f.file for f in found] == [PACKAGE, PACKAGE]
        assert "name 'changes'" in found[0].problem and "path 'changes.csv'" in found[1].problem
        found = found[:1]
    only(found, file, 0, "", problem, remedy)


def test_a_descriptor_that_is_not_json_is_told_with_its_line(data):
    data.bytes(PACKAGE, lambda b: b.replace(b'"version": "2026', b'"version" "2026', 1))
    line = 1 + (data.folder / PACKAGE).read_bytes()[
        : (data.folder / PACKAGE).read_bytes().index(b'"version"')
    ].count(b"\n")
    only(data.findings(), PACKAGE, line, "", "is not JSON", "Mend that line")


def test_a_column_that_the_code_reads_cannot_be_left_out(data):
    records = data.read("terms.csv")
    at = records[0].index("counted")
    data.resource("terms", lambda r: r["schema"]["fields"].pop(at))
    data.write("terms.csv", [[*r[:at], *r[at + 1 :]] for r in records])
    found = [f for f in data.findings() if f.file == PACKAGE]
    only(found, PACKAGE, 0, "", "'terms' declares no column counted of type string", "Declare it")


def test_every_column_of_the_package_is_required_by_kind_or_by_name():
    """What the code may read by name is asked of every package, so that none fails at a look-up instead."""
    listed = json.loads((data_folder() / PACKAGE).read_text("utf-8"))["resources"]
    own = {r["name"]: r["schema"]["fields"] for r in listed if not isinstance(r["schema"], str)}
    named = {f"{name}.{field['name']}" for name, fields in own.items() for field in fields}
    required = {f"{name}.{e.partition(':')[0]}" for name in own for e in COLUMNS.get(name, "").split()}
    assert named == required


def test_a_table_that_the_code_reads_cannot_be_left_out(data):
    data.json(PACKAGE, lambda p: p.update(resources=[r for r in p["resources"] if r["name"] != "origins"]))
    (data.folder / "origins.csv").unlink()
    only(data.findings(), PACKAGE, 0, "", "no resource is named 'origins'", "List origins.csv")


def test_a_folder_that_is_not_there_has_no_descriptor(tmp_path):
    only(findings(tmp_path / "no\0where"), PACKAGE, 0, "", "the file is missing", "Put it in")
    only(findings(str(tmp_path / "nowhere")), PACKAGE, 0, "", "the file is missing", "Put it in")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
@pytest.mark.parametrize("file", [GAS, SCHEMA, PACKAGE])
@pytest.mark.parametrize(("put", "what"), [(os.mkdir, "a folder"), (getattr(os, "mkfifo", None), "a pipe")])
def test_what_is_no_file_is_told_and_not_read(data, file, put, what, monkeypatch):
    package = check(data.folder)[0].package
    assert not package.changed()
    (data.folder / file).unlink()
    put(data.folder / file)
    real = Path.read_bytes
    # Read all the same, a pipe would hold this test for ever.
    monkeypatch.setattr(
        Path, "read_bytes", lambda path: pytest.fail(f"{path} is read") if path.name == file else real(path)
    )
    assert package.changed()
    with pytest.raises(DataError) as error:
        load(data.folder)
    only(error.value.findings, file, 0, "", f"it is {what}, not a file.", "the file itself")


def test_a_file_that_may_not_be_read_is_told(data, monkeypatch):
    read = Path.read_bytes

    def refused(path):
        if path.name == GAS:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return read(path)

    # Refused here and not by the file's mode, which does not stop root.
    monkeypatch.setattr(Path, "read_bytes", refused)
    only(data.findings(), GAS, 0, "", "cannot be read", "Allow")


@pytest.mark.parametrize("file", sorted(p.name for p in data_folder().glob("*.csv")))
def test_a_broken_table_makes_no_noise_in_the_tables_that_refer_to_it(data, file):
    data.bytes(file, lambda b: b + b"\0\n")
    only(data.findings(), file, len(data.read(file)), "", "NUL", "Remove it")


@pytest.mark.parametrize(
    "name", [r["name"] for r in json.loads((data_folder() / PACKAGE).read_text("utf-8"))["resources"]]
)
def test_a_table_left_out_makes_no_noise_in_the_tables_that_refer_to_it(data, name):
    data.resource(name, lambda r: r.update(schema=f"http://example.org/{name}"))
    only(data.findings(), PACKAGE, 0, "", f"'{name}'", "Name a file")


def test_a_broken_table_of_events_makes_no_noise(data):
    data.with_events("threat_2006")
    data.set(GAS, PAID, event="threat_2006")
    data.bytes("events.csv", lambda b: b + b"\0")
    only(data.findings(), "events.csv", 3, "", "NUL", "Remove it")


def test_a_broken_table_of_figures_makes_no_noise_in_the_changes(data):
    data.add("changes.csv", version="2026-11-20", figure=PAID, column="value", before="46", after="46.68")
    data.bytes(GAS, lambda b: b + b"\0")
    only(data.findings(), GAS, len(data.read(GAS)), "", "NUL", "Remove it")


def test_a_term_of_unknown_kind_makes_no_noise_where_it_is_used(data):
    line = data.set("terms.csv", "usd_per_1000m3", kind="unti")
    only(data.findings(), "terms.csv", line, "kind", "'unti' is not one of", "Use unit.")


def test_a_choice_in_a_pattern_stands_for_the_whole_cell(data):
    data.with_events("yes", "yesterday")
    constrain("event", pattern="yes|no")(data)
    data.set(GAS, PAID, event="yes")
    assert data.findings() == []
    line = data.set(GAS, PAID, event="yesterday")
    only(data.findings(), GAS, line, "event", "'yesterday' is not written as it must be.", "yes|no")


def test_a_doubtful_pattern_is_refused_without_a_warning(data):
    constrain("event", pattern="[[a]")(data)
    with warnings.catch_warnings(record=True) as heard:
        warnings.simplefilter("always")
        only(data.findings(), SCHEMA, 0, "", "cannot be read", "regular expression")
    assert heard == []


@pytest.mark.parametrize("bound", [10**400, float("inf"), 1e300])
def test_a_bound_that_no_cell_reaches_is_compared_all_the_same(data, bound):
    # 1e999 is JSON, and reads as infinite.
    constrain("high", minimum="BOUND")(data)
    data.bytes(
        SCHEMA, lambda b: b.replace(b'"BOUND"', b"1e999" if bound == float("inf") else str(bound).encode())
    )
    assert {f.column for f in data.findings()} == {"high"}


def test_a_number_that_cannot_even_be_compared_is_told_once(data):
    constrain("value", minimum=-100, unique=False)(data)
    line = data.set(GAS, PAID, value="sNaN")
    only(data.findings(), GAS, line, "value", "'sNaN' is not a number.", "Write digits")


def test_equal_numbers_are_the_same_however_they_are_written(data):
    data.resource("documents", lambda r: r["schema"]["fields"][-1]["constraints"].update(unique=True))
    lines = data.read("documents.csv")[1][-1]
    line = data.set("documents.csv", "004", lines=f"0{lines}")
    found = [f for f in data.findings() if f.file == "documents.csv"]
    only(
        found,
        "documents.csv",
        line,
        "lines",
        f"'0{lines}' stands already in an earlier line, written otherwise.",
        "another",
    )


def test_a_row_of_blanks_is_told_cell_by_cell(data):
    line = data.add("changes.csv", version=" ", figure=" ", column=" ", before=" ", after=" ")
    told = [(f.file, f.line, f.column) for f in data.findings()]
    assert told == [("changes.csv", line, c) for c in ("after", "before", "column", "figure", "version")]


def test_a_finding_reads_as_one_sentence_of_where_what_and_what_to_do(data):
    line = data.set(GAS, PAID, unit="usd_per_1000")
    assert [str(f) for f in data.findings()] == [
        f"gas_prices.csv line {line}, unit: 'usd_per_1000' is not a unit in terms.csv. "
        "Add it there with its French and English names, or use usd_per_1000m3."
    ]


def test_everything_wrong_is_reported_at_once_and_in_order(data):
    data.json(PACKAGE, lambda p: p.pop("version"))
    data.set(GAS, PAID, value="46,68", origin="nobody", time_period="2006-13")
    data.set(GAS, EUROPE, low="440", as_cited="")
    data.bytes("population.csv", lambda b: b + b"\xff")
    data.lines("origins.csv", lambda ls: [*ls, '"open'])
    data.set("assumptions.csv", "gdp", value="inf", unit="BLR")
    data.set(SWITCH, "heat_subsidy_share", document="999", condition="nothing_of_the_kind")
    (data.folder / "loose.csv").write_text("x\n")
    found = data.findings()
    assert found == sorted(found)
    gas, europe = data.line(GAS, PAID), data.line(GAS, EUROPE)
    assert {(f.file, f.line, f.column) for f in found} == {
        (PACKAGE, 0, ""),
        (GAS, gas, "value"),
        (GAS, gas, "time_period"),
        (GAS, europe, "low"),
        (GAS, europe, "as_cited"),
        ("population.csv", (data.folder / "population.csv").read_bytes().count(b"\n") + 1, ""),
        ("origins.csv", (data.folder / "origins.csv").read_bytes().count(b"\n"), "origin"),
        ("assumptions.csv", data.line("assumptions.csv", "gdp"), "value"),
        ("assumptions.csv", data.line("assumptions.csv", "gdp"), "unit"),
        (SWITCH, data.line(SWITCH, "heat_subsidy_share"), "document"),
        ("loose.csv", 0, ""),
    }, "\n".join(map(str, found))


FILES = sorted(p.name for p in data_folder().iterdir() if p.suffix in (".csv", ".json"))
EDIT = st.tuples(
    st.sampled_from(FILES),
    st.integers(min_value=0, max_value=20_000),
    st.integers(min_value=0, max_value=40),
    st.one_of(
        st.binary(max_size=6),
        st.sampled_from([b'"', b",", b"\n", b";", b"\r", b"{", b"}", b"[", b"0", b"9" * 30, BOM]),
    ),
)
SLOW = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@SLOW
@given(st.lists(EDIT, min_size=1, max_size=4))
def test_no_edit_of_bytes_makes_the_check_raise(tmp_path_factory, edits):
    data = Copy(tmp_path_factory.mktemp("edited"))
    for file, at, taken, put in edits:
        data.bytes(
            file,
            lambda b, at=at, taken=taken, put=put: b[: at % len(b)] + put + b[at % len(b) + taken :] or b"x",
        )
    found = data.findings()
    assert all(isinstance(f, Finding) and f.problem and f.remedy for f in found)
    assert "\n".join(map(str, found)).encode("utf-8") or not found


JSON = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(allow_nan=False, allow_infinity=False),
        st.text(max_size=8),
        st.sampled_from(
            [
                "string",
                "number",
                "integer",
                "date",
                "terms",
                "term",
                "figures",
                "gas_prices.csv",
                "(",
                "yes|no",
            ]
        ),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=4,
)


def places(node, path=()):
    """Where every value stands in a JSON text."""
    yield path
    children = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, child in children:
        yield from places(child, (*path, key))


def told_at_start(data: Copy) -> list[Finding]:
    """What a start says of the data, which reads more of it than the check does."""
    try:
        load(data.folder)
    except DataError as error:
        return error.findings
    return []


@pytest.mark.parametrize(
    "entry",
    [
        None,
        1,
        "terms",
        [],
        {},
        {"schema": None},
        {"schema": "/dev/zero"},
        {"schema": "no\0file"},
        {"name": "terms", "schema": []},
    ],
)
def test_a_resource_that_is_none_is_a_finding_at_a_start_too(data, entry):
    data.json(PACKAGE, lambda p: p.update(resources=[entry]))
    assert any(f.file == PACKAGE for f in told_at_start(data))
    data.json(
        PACKAGE,
        lambda p: p.update(
            resources=[entry, *json.loads((data_folder() / PACKAGE).read_text("utf-8"))["resources"]]
        ),
    )
    assert any(f.file == PACKAGE for f in told_at_start(data))


@SLOW
@given(st.sampled_from([PACKAGE, SCHEMA]), st.integers(min_value=0), JSON)
def test_no_value_in_a_description_makes_the_check_raise(tmp_path_factory, file, at, value):
    data = Copy(tmp_path_factory.mktemp("described"))

    def change(content):
        every = [path for path in places(content) if path]
        *way, last = every[at % len(every)]
        node = content
        for key in way:
            node = node[key]
        node[last] = value

    data.json(file, change)
    found = data.findings()
    assert all(isinstance(f, Finding) and f.problem and f.remedy for f in found)
    assert told_at_start(data) == found
