"""A table whose bytes, lines or columns are not those of a table is found; what is right is not."""

from collections.abc import Callable
from typing import NamedTuple

import pytest
from border import BOM, GAS, only
from broken import Copy


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


class Text(NamedTuple):
    """A change of a file, and what is said at a line and column of it."""

    change: Callable[[Copy], object]
    file: str
    line: int
    column: str
    problem: str
    remedy: str


TEXTS = {
    "a file that is missing": Text(
        lambda d: (d.folder / GAS).unlink(), GAS, 0, "", "the file is missing.", "remove its resource"
    ),
    "a folder in the place of a file": Text(
        lambda d: [(d.folder / GAS).unlink(), (d.folder / GAS).mkdir()],
        GAS,
        0,
        "",
        "it is a folder, not a file.",
        "the file itself",
    ),
    "a file that is not listed": Text(
        lambda d: (d.folder / "Loose.CSV").write_text("a\n"),
        "Loose.CSV",
        0,
        "",
        "does not list it",
        "List it in",
    ),
    "an empty file": Text(
        lambda d: d.bytes(GAS, lambda _: b""), GAS, 0, "", "the file is empty.", "figure, indicator"
    ),
    "a file of line ends": Text(
        lambda d: d.bytes(GAS, lambda _: BOM + b"\r\n\n"), GAS, 0, "", "is empty.", "Begin it"
    ),
    "a byte that is not UTF-8": Text(
        lambda d: d.bytes(GAS, lambda b: b.replace("é".encode(), b"\xe9", 1)),
        GAS,
        3,
        "",
        "0xe9 is not UTF-8",
        "UTF-8",
    ),
    "a byte that is not UTF-8, after a mark": Text(
        lambda d: d.bytes(GAS, lambda b: BOM + b.replace("é".encode(), b"\xe9", 1)),
        GAS,
        3,
        "",
        "0xe9",
        "as UTF-8",
    ),
    "UTF-16": Text(lambda d: d.bytes(GAS, lambda b: b.decode().encode("utf-16")), GAS, 1, "", "NUL", "UTF-8"),
    "a NUL byte": Text(
        lambda d: d.bytes(GAS, lambda b: b.replace(b"129", b"1\x009")), GAS, 5, "", "a NUL byte", "Remove it"
    ),
    "a column that is misspelled": Text(
        edit(GAS, replace_line(1, lambda s: s.replace("unit", "units"))),
        GAS,
        1,
        "units",
        "is no column",
        "Write unit.",
    ),
    "an unknown column": Text(
        lambda d: d.lines(GAS, lambda ls: [ls[0] + ",zzz", *(line + "," for line in ls[1:])]),
        GAS,
        1,
        "zzz",
        "'zzz' is no column",
        "declare it",
    ),
    "a column without a name": Text(
        lambda d: d.lines(GAS, lambda ls: [line + "," for line in ls]),
        GAS,
        1,
        "",
        "'' is no column",
        "Remove it",
    ),
    "a missing column": Text(without_column("event"), GAS, 1, "event", "the column is missing.", "Add it"),
    "a missing column, in the header only": Text(
        edit(GAS, replace_line(1, lambda s: s.replace(",event", ""))),
        GAS,
        1,
        "event",
        "is missing.",
        "Add it",
    ),
    "a column twice": Text(
        lambda d: d.lines(
            GAS, lambda ls: [line + "," + ("unit" if at == 0 else "x") for at, line in enumerate(ls)]
        ),
        GAS,
        1,
        "unit",
        "the column stands twice.",
        "Remove one",
    ),
    "columns in another order": Text(
        exchange_columns, GAS, 1, "value", "another order", "Order them as declared: figure"
    ),
    "a cell too many": Text(
        edit(GAS, replace_line(5, lambda s: s + ",more")), GAS, 5, "", "26 cells", "double quotes"
    ),
    "a decimal comma without quotes": Text(
        edit(GAS, replace_line(5, lambda s: s.replace(",129,", ",129,5,"))),
        GAS,
        5,
        "",
        "too many cells",
        "a point",
    ),
    "a cell too few": Text(
        edit(GAS, replace_line(5, lambda s: s[:-1])), GAS, 5, "", "too few cells: 24", "missing commas"
    ),
    "a blank line": Text(
        lambda d: d.lines(GAS, lambda ls: [*ls[:3], "", *ls[3:]]), GAS, 4, "", "is blank.", "Remove it."
    ),
    "a line of blanks at the end": Text(
        lambda d: d.lines(GAS, lambda ls: [*ls, "  "]), GAS, 8, "", "is blank.", "Remove it."
    ),
    "a blank line at the beginning": Text(
        lambda d: d.lines(GAS, lambda ls: ["", *ls]), GAS, 1, "", "is blank.", "Remove it."
    ),
    "a line of empty cells": Text(
        lambda d: d.lines(GAS, lambda ls: [*ls, "," * 24]), GAS, 8, "", "only empty cells", "Remove it."
    ),
    "a quote that is not closed in the last line": Text(
        edit(GAS, replace_line(7, lambda s: s[:-1])),
        GAS,
        7,
        "note_fr",
        "a quote is opened and not closed",
        "Close it",
    ),
    "a quote that is not closed in the middle": Text(
        edit(GAS, replace_line(3, lambda s: s[:-1])),
        GAS,
        3,
        "note_fr",
        "a quote is opened and not closed",
        "Close it",
    ),
    "a quote that is opened before a place": Text(
        edit(GAS, replace_line(2, lambda s: s.replace(",exact", ',"exact'))),
        GAS,
        2,
        "",
        "text stands after",
        "whole cell",
    ),
    "text after a closing quote": Text(
        edit(GAS, replace_line(2, lambda s: s.replace('"de 46,68"', '"de 46,68" $'))),
        GAS,
        2,
        "",
        "text stands after a closing quote.",
        "whole cell",
    ),
    "a line break inside a cell": Text(
        edit(GAS, replace_line(3, lambda s: s.replace("price that", "price\nthat"))),
        GAS,
        3,
        "note_en",
        "line break",
        "one line",
    ),
    "a lone carriage return": Text(
        edit(GAS, replace_line(3, lambda s: s.replace("price that", "price\rthat"))),
        GAS,
        3,
        "",
        "carriage return",
        "line feed",
    ),
    "a cell that never ends": Text(
        edit(GAS, replace_line(5, lambda s: s + '"' + "x" * 140_000 + '"')),
        GAS,
        5,
        "",
        "longer than 100000",
        "Shorten",
    ),
}


@pytest.mark.parametrize("sentence", TEXTS)
def test_a_broken_text_is_told_with_its_remedy(copy, sentence):
    change, *finding = TEXTS[sentence]
    change(copy)
    only(copy.findings(), *finding)
