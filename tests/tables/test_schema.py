"""The project's own checks of cells and keys against frictionless, an independent reader of Table Schema."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from broken import Copy
from frictionless import Package, Resource, Schema

from dashboard.tables import data_folder
from dashboard.tables.checks import schema
from dashboard.tables.checks.findings import check, findings
from dashboard.tables.reading.rows import Row, Table, Tables

DESCRIPTOR = "datapackage.json"
RESOURCES = json.loads((data_folder() / DESCRIPTOR).read_text("utf-8"))["resources"]
# Tables of figures share one schema: one of them stands for all.
TABLES = list({json.dumps(r["schema"]): r["name"] for r in reversed(RESOURCES)}.values())
WRONG_TYPE = {
    "number": ("much", "3,3"),
    "integer": ("much", "95.5"),
    "date": ("soon", "2026-02-30", "30/11/2026"),
    "string": (),
}


@pytest.fixture(scope="module")
def tables() -> Tables:
    return check(data_folder())[0]


@pytest.fixture(scope="module")
def package() -> Package:
    return Package(str(data_folder() / DESCRIPTOR))


def declared(package: Package, name: str) -> Schema:
    """The schema of one table as frictionless reads it, without its references to other tables."""
    rules = package.get_resource(name).schema.to_copy()
    rules.foreign_keys = []
    return rules


def cells_with_errors(table: Table, rules: Schema) -> set[tuple[int, str]]:
    """Line and column of each cell that frictionless finds wrong."""
    columns = list(table.resource.columns())
    data = [columns, *([row[column] for column in columns] for row in table.rows)]
    found = set()
    with Resource(name=table.resource.name, data=data, schema=rules.to_copy()) as resource:
        for row, read in zip(table.rows, resource.row_stream, strict=True):
            for error in read.errors:
                keys = table.resource.primary_key if error.type == "primary-key" else (error.field_name,)
                found |= {(row.line, column) for column in keys}
    return found


def own_cells(tables: Tables, table: Table) -> set[tuple[int, str]]:
    alone = Tables(tables.package, {table.resource.name: table})
    return {(f.line, column) for f in schema.findings(alone) for column in f.column.split(", ")}


def edits(table: Table) -> Iterator[tuple[str, str]]:
    """Column and text: for each column what is none of its type, and what breaks each of its constraints."""
    for field in table.resource.fields:
        yield from ((field.name, text) for text in WRONG_TYPE[field.type])
        for name, bound in field.constraints.items():
            if name == "required":
                yield field.name, ""
            elif name == "enum":
                yield field.name, "987654" if field.type != "string" else f"{bound[0]}_"
            elif name == "pattern":
                yield field.name, "§"
            elif name in ("minimum", "maximum"):
                yield field.name, str(bound - 1 if name == "minimum" else bound + 1)
                yield field.name, str(bound)


@pytest.mark.parametrize("name", TABLES)
def test_own_checks_and_frictionless_find_the_same_cells(tables, package, name):
    table, rules = tables.sound[name], declared(package, name)
    assert own_cells(tables, table) == cells_with_errors(table, rules) == set()
    if not table.rows:
        pytest.skip("the table has no row yet")
    first, *others = table.rows[:3]
    # A row that points to one that is left out is wrong by itself.
    wrong = {line for line, _ in own_cells(tables, Table(table.resource, (first, *others)))}
    others = [row for row in others if row.line not in wrong]
    for column, text in edits(table):
        broken = Table(table.resource, (Row(first.file, first.line, {**first, column: text}), *others))
        assert own_cells(tables, broken) == cells_with_errors(broken, rules), (column, text)


@pytest.mark.parametrize("name", TABLES)
def test_own_checks_and_frictionless_find_the_same_repeated_rows(tables, package, name):
    table, rules = tables.sound[name], declared(package, name)
    if not table.rows:
        pytest.skip("the table has no row yet")
    again = Row(table.rows[0].file, table.rows[-1].line + 1, table.rows[0].cells)
    repeated = Table(table.resource, (*table.rows, again))
    assert own_cells(tables, repeated) == cells_with_errors(repeated, rules)


def test_a_reference_that_frictionless_misses_is_a_finding(tmp_path):
    """References to other tables, one broken in each table that has any."""
    data = Copy(tmp_path)
    expected = set()
    for resource in json.loads((data.folder / DESCRIPTOR).read_text("utf-8"))["resources"]:
        described = resource["schema"]
        if isinstance(described, str):
            described = json.loads((data.folder / described).read_text("utf-8"))
        records = data.read(resource["path"])
        keys = {f for key in described.get("foreignKeys", ()) for f in key["fields"]}
        keys -= set(described.get("primaryKey", ()))
        if keys and len(records) > 1:
            column = sorted(keys)[0]
            data.set(
                resource["path"], records[1][0], **{column: "999" if column == "document" else "nowhere"}
            )
            expected.add((resource["path"], 2, column))
    report = Package(str(data.folder / DESCRIPTOR)).validate()
    found = {
        (task.place, error.row_number, error.field_names[0])
        for task in report.tasks
        for error in task.errors
        if error.type == "foreign-key"
    }
    assert found == expected and expected
    assert expected <= {(f.file, f.line, f.column) for f in findings(data.folder)}
