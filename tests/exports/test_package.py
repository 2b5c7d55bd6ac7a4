"""The tables taken away: the package as it lies, and a workbook that other programs open."""

from __future__ import annotations

import csv
import io
import zipfile
from pathlib import Path

import frictionless
import openpyxl
import pytest

from dashboard.core.words import LANGUAGES
from dashboard.exports.workbook import package
from dashboard.exports.workbook.office_csv import office_csv
from dashboard.exports.workbook.workbook import FIRST, workbook
from dashboard.tables import load


@pytest.fixture(scope="module")
def book(data):
    return openpyxl.load_workbook(io.BytesIO(workbook(data)))


def test_the_package_lies_there_byte_for_byte_and_is_valid(data, tmp_path):
    paths = list(package.write(data, tmp_path))
    folder = tmp_path / f"data-{data.version}"
    for path in paths:
        if path.parent == folder:
            assert path.read_bytes() == (Path(data.package.folder) / path.name).read_bytes()
    assert load(folder).version == data.version
    assert frictionless.validate(str(folder / "datapackage.json")).valid
    assert {resource.path for resource in data.package.resources} | {"LICENSE"} <= {
        path.name for path in paths
    }


def test_a_sheet_a_table_with_titles_in_both_languages_that_stay_in_sight(book, data):
    assert book.sheetnames == [FIRST, *(resource.name[:31] for resource in data.package.resources)]
    for resource in data.package.resources:
        sheet = book[resource.name[:31]]
        heads = [[cell.value for cell in row] for row in sheet.iter_rows(max_row=3)]
        assert heads == [
            *([column.title[language] for column in resource.fields] for language in LANGUAGES),
            list(resource.columns()),
        ]
        assert sheet.freeze_panes == "B4" and sheet.max_row == 3 + len(data.rows(resource.name))


def test_cells_are_what_the_tables_hold_and_numbers_are_numbers(book, data):
    for resource in data.package.resources:
        typed = [{"number": float, "integer": int}.get(column.type, str) for column in resource.fields]
        for found, row in zip(
            book[resource.name[:31]].iter_rows(min_row=4, values_only=True),
            data.rows(resource.name),
            strict=True,
        ):
            wanted = [kind(text) if text else None for kind, text in zip(typed, row.values(), strict=True)]
            assert list(found) == wanted
    assert book["documents"]["A4"].value == "000"


def test_the_first_sheet_tells_the_version(book, data):
    words = {str(cell) for row in book[FIRST].iter_rows(values_only=True) for cell in row if cell is not None}
    assert {data.version, data.package.title["fr"], data.package.title["en"]} <= words and any(
        "CC BY 4.0" in word for word in words
    )


def test_the_same_tables_give_the_same_bytes(data):
    assert workbook(data) == workbook(data)
    assert package.archive(data) == package.archive(data)


def test_one_archive_holds_all_that_is_needed_and_is_a_package(data, tmp_path):
    with zipfile.ZipFile(io.BytesIO(package.archive(data))) as packed:
        packed.extractall(tmp_path)
    [folder] = tmp_path.iterdir()
    assert data.version in folder.name
    assert {path.name for path in folder.iterdir()} >= {"README.md", "LICENSE", "datapackage.json"}
    assert data.version in (folder / "README.md").read_text("utf-8")
    assert load(folder).version == data.version
    assert frictionless.validate(str(folder / "datapackage.json")).valid


@pytest.mark.parametrize(("language", "separator", "decimal"), [("fr", ";", ","), ("en", ",", ".")])
def test_an_office_of_each_language_reads_numbers_as_numbers(data, language, separator, decimal):
    for resource in data.package.resources:
        content = office_csv(resource, data, language)
        assert content.startswith(b"\xef\xbb\xbf")
        rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig")), delimiter=separator))
        numbers = [column.name for column in resource.fields if column.type == "number"]
        for found, wanted in zip(rows, data.rows(resource.name), strict=True):
            assert {name: found[name].replace(decimal, ".") for name in numbers} == {
                name: wanted[name] for name in numbers
            }
            assert all(found[name] == wanted[name] for name in wanted if name not in numbers)
