"""The border: one thing is broken in a copy of the data, and exactly that is said, once, in order."""

import errno
import json
import os
import warnings
from pathlib import Path

import pytest
from border import EUROPE, GAS, PACKAGE, PAID, SCHEMA, SWITCH, constrain, only

from dashboard.core.errors import DataError
from dashboard.tables import data_folder, load
from dashboard.tables.checks.findings import check, findings


def test_the_projects_own_data_has_no_finding():
    assert findings(data_folder()) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
@pytest.mark.parametrize("file", [GAS, SCHEMA, PACKAGE])
@pytest.mark.parametrize(("put", "what"), [(os.mkdir, "a folder"), (getattr(os, "mkfifo", None), "a pipe")])
def test_what_is_no_file_is_told_and_not_read(copy, file, put, what, monkeypatch):
    package = check(copy.folder)[0].package
    assert not package.changed()
    (copy.folder / file).unlink()
    put(copy.folder / file)
    real = Path.read_bytes
    # Read all the same, a pipe would hold this test for ever.
    monkeypatch.setattr(
        Path, "read_bytes", lambda path: pytest.fail(f"{path} is read") if path.name == file else real(path)
    )
    assert package.changed()
    with pytest.raises(DataError) as error:
        load(copy.folder)
    only(error.value.findings, file, 0, "", f"it is {what}, not a file.", "the file itself")


def test_a_file_that_may_not_be_read_is_told(copy, monkeypatch):
    read = Path.read_bytes

    def refused(path):
        if path.name == GAS:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return read(path)

    # Refused here and not by the file's mode, which does not stop root.
    monkeypatch.setattr(Path, "read_bytes", refused)
    only(copy.findings(), GAS, 0, "", "cannot be read", "Allow")


@pytest.mark.parametrize("file", sorted(p.name for p in data_folder().glob("*.csv")))
def test_a_broken_table_makes_no_noise_in_the_tables_that_refer_to_it(copy, file):
    copy.bytes(file, lambda b: b + b"\0\n")
    only(copy.findings(), file, len(copy.read(file)), "", "NUL", "Remove it")


@pytest.mark.parametrize(
    "name", [r["name"] for r in json.loads((data_folder() / PACKAGE).read_text("utf-8"))["resources"]]
)
def test_a_table_left_out_makes_no_noise_in_the_tables_that_refer_to_it(copy, name):
    copy.resource(name, lambda r: r.update(schema=f"http://example.org/{name}"))
    only(copy.findings(), PACKAGE, 0, "", f"'{name}'", "Name a file")


def test_a_broken_table_of_events_makes_no_noise(copy):
    copy.with_events("threat_2006")
    copy.set(GAS, PAID, event="threat_2006")
    copy.bytes("events.csv", lambda b: b + b"\0")
    only(copy.findings(), "events.csv", 3, "", "NUL", "Remove it")


def test_a_broken_table_of_figures_makes_no_noise_in_the_changes(copy):
    copy.add("changes.csv", version="2026-11-20", figure=PAID, column="value", before="46", after="46.68")
    copy.bytes(GAS, lambda b: b + b"\0")
    only(copy.findings(), GAS, len(copy.read(GAS)), "", "NUL", "Remove it")


def test_a_term_of_unknown_kind_makes_no_noise_where_it_is_used(copy):
    line = copy.set("terms.csv", "usd_per_1000m3", kind="unti")
    only(copy.findings(), "terms.csv", line, "kind", "'unti' is not one of", "Use unit.")


def test_a_choice_in_a_pattern_stands_for_the_whole_cell(copy):
    copy.with_events("yes", "yesterday")
    constrain("event", pattern="yes|no")(copy)
    copy.set(GAS, PAID, event="yes")
    assert copy.findings() == []
    line = copy.set(GAS, PAID, event="yesterday")
    only(copy.findings(), GAS, line, "event", "'yesterday' is not written as it must be.", "yes|no")


def test_a_doubtful_pattern_is_refused_without_a_warning(copy):
    constrain("event", pattern="[[a]")(copy)
    with warnings.catch_warnings(record=True) as heard:
        warnings.simplefilter("always")
        only(copy.findings(), SCHEMA, 0, "", "cannot be read", "regular expression")
    assert heard == []


@pytest.mark.parametrize("bound", [10**400, float("inf"), 1e300])
def test_a_bound_that_no_cell_reaches_is_compared_all_the_same(copy, bound):
    # 1e999 is JSON, and reads as infinite.
    constrain("high", minimum="BOUND")(copy)
    copy.bytes(
        SCHEMA, lambda b: b.replace(b'"BOUND"', b"1e999" if bound == float("inf") else str(bound).encode())
    )
    assert {f.column for f in copy.findings()} == {"high"}


def test_a_number_that_cannot_even_be_compared_is_told_once(copy):
    constrain("value", minimum=-100, unique=False)(copy)
    line = copy.set(GAS, PAID, value="sNaN")
    only(copy.findings(), GAS, line, "value", "'sNaN' is not a number.", "Write digits")


def test_equal_numbers_are_the_same_however_they_are_written(copy):
    copy.resource("documents", lambda r: r["schema"]["fields"][-1]["constraints"].update(unique=True))
    lines = copy.read("documents.csv")[1][-1]
    line = copy.set("documents.csv", "004", lines=f"0{lines}")
    found = [f for f in copy.findings() if f.file == "documents.csv"]
    only(
        found,
        "documents.csv",
        line,
        "lines",
        f"'0{lines}' stands already in an earlier line, written otherwise.",
        "another",
    )


def test_a_row_of_blanks_is_told_cell_by_cell(copy):
    line = copy.add("changes.csv", version=" ", figure=" ", column=" ", before=" ", after=" ")
    told = [(f.file, f.line, f.column) for f in copy.findings()]
    assert told == [("changes.csv", line, c) for c in ("after", "before", "column", "figure", "version")]


def test_a_finding_reads_as_one_sentence_of_where_what_and_what_to_do(copy):
    line = copy.set(GAS, PAID, unit="usd_per_1000")
    assert [str(f) for f in copy.findings()] == [
        f"gas_prices.csv line {line}, unit: 'usd_per_1000' is not a unit in terms.csv. "
        "Add it there with its French and English names, or use usd_per_1000m3."
    ]


def test_everything_wrong_is_reported_at_once_and_in_order(copy):
    copy.json(PACKAGE, lambda p: p.pop("version"))
    copy.set(GAS, PAID, value="46,68", origin="nobody", time_period="2006-13")
    copy.set(GAS, EUROPE, low="440", as_cited="")
    copy.bytes("population.csv", lambda b: b + b"\xff")
    copy.lines("origins.csv", lambda ls: [*ls, '"open'])
    copy.set("assumptions.csv", "gdp", value="inf", unit="BLR")
    copy.set(SWITCH, "heat_subsidy_share", document="999", condition="nothing_of_the_kind")
    (copy.folder / "loose.csv").write_text("x\n")
    found = copy.findings()
    assert found == sorted(found)
    gas, europe = copy.line(GAS, PAID), copy.line(GAS, EUROPE)
    assert {(f.file, f.line, f.column) for f in found} == {
        (PACKAGE, 0, ""),
        (GAS, gas, "value"),
        (GAS, gas, "time_period"),
        (GAS, europe, "low"),
        (GAS, europe, "as_cited"),
        ("population.csv", (copy.folder / "population.csv").read_bytes().count(b"\n") + 1, ""),
        ("origins.csv", (copy.folder / "origins.csv").read_bytes().count(b"\n"), "origin"),
        ("assumptions.csv", copy.line("assumptions.csv", "gdp"), "value"),
        ("assumptions.csv", copy.line("assumptions.csv", "gdp"), "unit"),
        (SWITCH, copy.line(SWITCH, "heat_subsidy_share"), "document"),
        ("loose.csv", 0, ""),
    }, "\n".join(map(str, found))
