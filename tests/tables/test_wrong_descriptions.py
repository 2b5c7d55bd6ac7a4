"""What the description of the package says wrongly is found, and exactly that is said."""

from collections.abc import Callable
from typing import NamedTuple

import pytest
from border import PACKAGE, SCHEMA, constrain, link_outside, only
from broken import Copy


def describe(name, /, **keys):
    """A change of one resource's keys; None takes a key away."""

    def change(resource):
        resource.update(keys)
        for key in [k for k, v in keys.items() if v is None]:
            del resource[key]

    return lambda d: d.resource(name, change)


class Description(NamedTuple):
    """A change of the description of the package, and what is said of its file."""

    change: Callable[[Copy], object]
    file: str
    problem: str
    remedy: str


DESCRIPTORS = {
    "the descriptor is missing": Description(
        lambda d: (d.folder / PACKAGE).unlink(), PACKAGE, "the file is missing.", "Put it"
    ),
    "the descriptor is not UTF-8": Description(
        lambda d: d.bytes(PACKAGE, lambda b: b + b"\xff"), PACKAGE, "is not UTF-8.", "Save it as UTF-8."
    ),
    "the descriptor is a list": Description(
        lambda d: d.bytes(PACKAGE, lambda _: b"[]"), PACKAGE, "no JSON object", "Begin it"
    ),
    "the descriptor is nested without end": Description(
        lambda d: d.bytes(PACKAGE, lambda _: b"[" * 100_000), PACKAGE, "is not JSON", "plain JSON"
    ),
    "the descriptor holds NaN": Description(
        lambda d: d.bytes(PACKAGE, lambda _: b'{"version": NaN}'),
        PACKAGE,
        "NaN is no JSON number",
        "plain JSON",
    ),
    "the descriptor says a key twice": Description(
        lambda d: d.bytes(PACKAGE, lambda _: b'{"a": 1, "a": 2}'), PACKAGE, "'a' stands twice", "plain JSON"
    ),
    "the descriptor holds half a character": Description(
        lambda d: d.bytes(PACKAGE, lambda _: b'{"a": "\\ud800"}'), PACKAGE, "is not JSON", "plain JSON"
    ),
    "the descriptor lists nothing": Description(
        lambda d: d.json(PACKAGE, lambda p: p.pop("resources")),
        PACKAGE,
        "lists no resources",
        "List every table",
    ),
    "the descriptor has no version": Description(
        lambda d: d.json(PACKAGE, lambda p: p.pop("version")), PACKAGE, "it has no version.", "2026.11.20"
    ),
    "the version is no date": Description(
        lambda d: d.json(PACKAGE, lambda p: p.update(version="2026.13.1")),
        PACKAGE,
        "'2026.13.1' is no date",
        "2026.11.20",
    ),
    "the version is a number": Description(
        lambda d: d.json(PACKAGE, lambda p: p.update(version=1.0)), PACKAGE, "'1.0' is no date", "2026.11.20"
    ),
    "the package has no French title": Description(
        lambda d: d.json(PACKAGE, lambda p: p.pop("title_fr")),
        PACKAGE,
        "the package has no title_fr",
        "French",
    ),
    "a resource has no French title": Description(
        describe("gas_prices", title_fr=None), PACKAGE, "'gas_prices' has no title_fr", "title_fr in French"
    ),
    "a resource has no path": Description(
        describe("gas_prices", path=None), PACKAGE, "'gas_prices' has no path", "gas_prices.csv"
    ),
    "a resource has no name": Description(
        describe("gas_prices", name=None), PACKAGE, "resource 1 has no name", "Name it"
    ),
    "a resource has no schema": Description(
        describe("gas_prices", schema=None), PACKAGE, "has no schema", "Give it one"
    ),
    "a resource is a text": Description(
        lambda d: d.json(PACKAGE, lambda p: p["resources"].append("x")),
        PACKAGE,
        "is no JSON object",
        "name, path",
    ),
    "a resource is listed twice": Description(
        lambda d: d.json(
            PACKAGE, lambda p: p["resources"].append({**p["resources"][-1], "path": "changes.csv"})
        ),
        PACKAGE,
        "two resources have the",
        "Remove one",
    ),
    "a resource's kind is unknown": Description(
        describe("gas_prices", kind="figure"), PACKAGE, "'figure' is not known", "figures"
    ),
    "a resource is in another encoding": Description(
        describe("gas_prices", encoding="latin-1"), PACKAGE, "another encoding", "UTF-8"
    ),
    "a resource has a dialect": Description(
        describe("gas_prices", dialect={"delimiter": ";"}), PACKAGE, "dialect", "commas"
    ),
    "a path is absolute": Description(
        describe("gas_prices", path="/etc/gas_prices.csv"), PACKAGE, "is absolute", "inside"
    ),
    "a path leaves the folder": Description(
        describe("gas_prices", path="../gas_prices.csv"),
        PACKAGE,
        "'../gas_prices.csv' leaves the folder",
        "inside",
    ),
    "a path leaves the folder on its way": Description(
        describe("gas_prices", path="x/../../gas_prices.csv"), PACKAGE, "leaves the folder", "inside"
    ),
    "a path leaves the folder, written for Windows": Description(
        describe("gas_prices", path="..\\gas_prices.csv"), PACKAGE, "leaves the folder", "inside"
    ),
    "a path is an address": Description(
        describe("gas_prices", path="https://example.org/gas_prices.csv"), PACKAGE, "is an address", "inside"
    ),
    "a path names a drive": Description(
        describe("gas_prices", path="c:gas_prices.csv"), PACKAGE, "is an address", "inside"
    ),
    "a path is a link that leaves the folder": Description(
        link_outside, PACKAGE, "is a link that leaves the folder", "inside"
    ),
    "a path is a list": Description(
        describe("gas_prices", path=["gas_prices.csv"]), PACKAGE, "is no path of one file", "inside"
    ),
    "a path has a NUL": Description(
        describe("gas_prices", path="gas\0.csv"), PACKAGE, "holds characters", "inside"
    ),
    "a path is written with a dot": Description(
        describe("gas_prices", path="./gas_prices.csv"), PACKAGE, "not written plainly", "inside"
    ),
    "a path is no CSV": Description(describe("gas_prices", path="LICENSE"), PACKAGE, "no .csv file", "CSV"),
    "a schema's path leaves the folder": Description(
        describe("gas_prices", schema="../figures.schema.json"), PACKAGE, "leaves the folder", "inside"
    ),
    "a schema's path is an address": Description(
        describe("gas_prices", schema="http://example.org/s.json"), PACKAGE, "is an address", "inside"
    ),
    "the schema file is missing": Description(
        lambda d: (d.folder / SCHEMA).unlink(), SCHEMA, "the file is missing.", "Put it"
    ),
    "the schema file is not UTF-8": Description(
        lambda d: d.bytes(SCHEMA, lambda b: b + b"\xff"), SCHEMA, "is not UTF-8", "Save it"
    ),
    "the schema's fieldsMatch is a list": Description(
        lambda d: d.json(SCHEMA, lambda s: s.update(fieldsMatch=["exact"])), SCHEMA, "fieldsMatch", "as text"
    ),
    "the schema has other missing values": Description(
        lambda d: d.json(SCHEMA, lambda s: s.update(missingValues=["", "NA"])),
        SCHEMA,
        "missingValues",
        "empty cell",
    ),
    "the schema has no fields": Description(
        lambda d: d.json(SCHEMA, lambda s: s.update(fields=[])), SCHEMA, "no fields", "every column"
    ),
    "a column is declared twice": Description(
        lambda d: d.json(SCHEMA, lambda s: s["fields"].append(s["fields"][0])),
        SCHEMA,
        "'figure' is declared twice",
        "Remove",
    ),
    "a column has no name": Description(
        lambda d: d.field("event", lambda f: f.pop("name")), SCHEMA, "column 17 has no name", "Name it"
    ),
    "a column has no French title": Description(
        lambda d: d.field("event", lambda f: f.pop("title_fr")), SCHEMA, "'event' has no title_fr", "French"
    ),
    "a column has an unknown type": Description(
        lambda d: d.field("value", lambda f: f.update(type="decimal")),
        SCHEMA,
        "'decimal', which is not known",
        "number",
    ),
    "a column has a format": Description(
        lambda d: d.field("value", lambda f: f.update(decimalChar=",")),
        SCHEMA,
        "a format of its own",
        "Remove",
    ),
    "a constraint is unknown": Description(
        constrain("event", requierd=True), SCHEMA, "'requierd'", "Use required"
    ),
    "a constraint belongs to another type": Description(
        constrain("value", pattern="3"), SCHEMA, "'pattern'", "minimum"
    ),
    "a pattern cannot be read": Description(
        constrain("event", pattern="(["), SCHEMA, "cannot be read", "regular expression"
    ),
    "a pattern is doubtful": Description(
        constrain("event", pattern="[[a]"), SCHEMA, "cannot be read", "regular expression"
    ),
    "an enum is a text": Description(
        constrain("event", enum="ab"), SCHEMA, "enum that is no list", "List values"
    ),
    "a bound is a text": Description(
        constrain("value", minimum="1"), SCHEMA, "minimum that is no number", "without quotes"
    ),
    "required is a text": Description(
        constrain("event", required="yes"), SCHEMA, "neither true nor false", "true or false"
    ),
    "constraints are a list": Description(
        lambda d: d.field("event", lambda f: f.update(constraints=[1])), SCHEMA, "no JSON object", "object"
    ),
    "the primary key is no column": Description(
        lambda d: d.json(SCHEMA, lambda s: s.update(primaryKey=["id"])), SCHEMA, "primary key", "its columns"
    ),
    "foreign keys are a text": Description(
        lambda d: d.json(SCHEMA, lambda s: s.update(foreignKeys="x")),
        SCHEMA,
        "foreignKeys are no list",
        "list",
    ),
    "a foreign key names no table": Description(
        lambda d: d.json(SCHEMA, lambda s: s.update(foreignKeys=[{"fields": "unit"}])),
        SCHEMA,
        "names no table",
        "reference",
    ),
    "a foreign key is longer than its reference": Description(
        lambda d: d.json(SCHEMA, lambda s: s["foreignKeys"][0].update(fields=["unit", "event"])),
        SCHEMA,
        "as many",
        "one column",
    ),
    "a foreign key points to an unknown table": Description(
        lambda d: d.resource(
            "indicators", lambda r: r["schema"]["foreignKeys"][0]["reference"].update(resource="topics")
        ),
        PACKAGE,
        "points to term of 'topics'",
        "Point it",
    ),
    "a foreign key points to an unknown column": Description(
        lambda d: d.resource(
            "indicators", lambda r: r["schema"]["foreignKeys"][0]["reference"].update(fields=["id"])
        ),
        PACKAGE,
        "points to id of 'terms'",
        "Point it",
    ),
}


@pytest.mark.parametrize("sentence", DESCRIPTORS)
def test_a_broken_description_is_told_with_its_remedy(copy, sentence):
    change, file, problem, remedy = DESCRIPTORS[sentence]
    change(copy)
    found = copy.findings()
    if sentence == "a resource is listed twice":
        assert [f.file for f in found] == [PACKAGE, PACKAGE]
        assert "name 'changes'" in found[0].problem and "path 'changes.csv'" in found[1].problem
        found = found[:1]
    only(found, file, 0, "", problem, remedy)
