"""A cell that is not what its column holds is found, and exactly that is said, with its remedy."""

import pytest
from border import GAS, PAID, Cell

CELLS = {
    "words where a number belongs": Cell(
        GAS, PAID, {"value": "much"}, "value", "'much' is not a number.", "point"
    ),
    "a decimal comma": Cell(
        GAS, PAID, {"value": "3,3"}, "value", "'3,3' is not a number.", "Write 3.3 with a point."
    ),
    "a comma that may part thousands": Cell(
        GAS, PAID, {"value": "1,300"}, "value", "not a number", "Write 1300 if"
    ),
    "a blank between thousands": Cell(
        GAS, PAID, {"value": "1 300"}, "value", "not a number", "Write 1300, without"
    ),
    "a narrow blank between thousands": Cell(
        GAS, PAID, {"value": "1\u202f300"}, "value", "not a number", "Write 1300,"
    ),
    "a typographic minus": Cell(GAS, PAID, {"value": "\u22123"}, "value", "not a number", "Write -3"),
    "a blank around a number": Cell(GAS, PAID, {"value": " 3"}, "value", "' 3' is not a number", "Write 3,"),
    "an exponent": Cell(GAS, PAID, {"value": "1e3"}, "value", "'1e3' is not a number", "Write digits"),
    "an underscore between digits": Cell(
        GAS, PAID, {"value": "1_000"}, "value", "not a number", "Write digits"
    ),
    "digits of another script": Cell(GAS, PAID, {"value": "٤٦"}, "value", "not a number", "Write digits"),
    "NaN": Cell(
        GAS, PAID, {"value": "NaN"}, "value", "'NaN' is not a finite number.", "leave the cell empty"
    ),
    "nan": Cell(
        GAS, PAID, {"value": "nan"}, "value", "'nan' is not a finite number.", "leave the cell empty"
    ),
    "inf": Cell(
        GAS, PAID, {"value": "inf"}, "value", "'inf' is not a finite number.", "leave the cell empty"
    ),
    "-inf": Cell(
        GAS, PAID, {"value": "-inf"}, "value", "'-inf' is not a finite number.", "leave the cell empty"
    ),
    "Infinity": Cell(
        GAS, PAID, {"value": "Infinity"}, "value", "is not a finite number.", "leave the cell empty"
    ),
    "a number beyond all bounds": Cell(
        GAS, PAID, {"value": "9" * 400}, "value", "not a finite", "Write a number"
    ),
    "inf where a whole number belongs": Cell(
        GAS, PAID, {"period_line": "inf"}, "period_line", "not a finite", "whole"
    ),
    "a decimal where a whole number belongs": Cell(
        GAS, PAID, {"period_line": "95.5"}, "period_line", "'95.5' is not a whole number.", "digits"
    ),
    "a whole number of too many digits": Cell(
        GAS, PAID, {"period_line": "9" * 30}, "period_line", "is not a whole number.", "15 digits"
    ),
    "a number below the least": Cell(
        GAS, PAID, {"period_line": "0"}, "period_line", "0 is less than 1.", "1 or more"
    ),
    "a number above the most": Cell(
        "terms.csv", "usd", {"decimals": "9"}, "decimals", "9 is more than 6.", "6 or less"
    ),
    "a document without lines": Cell(
        "documents.csv", "004", {"lines": "0"}, "lines", "0 is less than 1.", "1 or more"
    ),
    "an empty as_cited": Cell(
        GAS, PAID, {"as_cited": ""}, "as_cited", "the cell is empty.", "words that carry the number"
    ),
    "an as_cited of blanks": Cell(
        GAS, PAID, {"as_cited": " \u00a0"}, "as_cited", "only blanks", "words that carry the number"
    ),
    "a figure without an id": Cell(
        GAS, PAID, {"figure": ""}, "figure", "the cell is empty.", "id of the figure"
    ),
    "a word that is not one of the choices": Cell(
        "documents.csv",
        "004",
        {"date_basis": "guessed"},
        "date_basis",
        "'guessed' is not one of stated",
        "Use",
    ),
    "an id with capitals": Cell(
        GAS,
        PAID,
        {"figure": "Gas price"},
        "figure",
        "'Gas price' is not written as it must be.",
        "small letters",
    ),
    "a document's number without its zeros": Cell(
        GAS, PAID, {"document": "4"}, "document", "'4' is not written as it must be.", "three digits"
    ),
    "a document's number of another script": Cell(
        GAS, PAID, {"document": "٠٠٤"}, "document", "is not written as it must be.", "three digits"
    ),
    "an empty checksum": Cell(
        "documents.csv",
        "004",
        {"sha256": ""},
        "sha256",
        "the cell is empty.",
        "Fill it in: SHA-256 of the text.",
    ),
    "a line that is no number": Cell(
        GAS, PAID, {"line": "95-96"}, "line", "'95-96' is not written", "joined by ;"
    ),
    "a line of another script": Cell(GAS, PAID, {"line": "٩"}, "line", "is not written", "joined by ;"),
    "half a checksum": Cell("documents.csv", "004", {"sha256": "c2b7"}, "sha256", "is not written", "64"),
}


@pytest.mark.parametrize("sentence", CELLS)
def test_a_wrong_cell_is_told_with_its_remedy(copy, sentence):
    CELLS[sentence].check(copy)
