"""Reads one CSV file as text, strictly, before anything interprets its cells.

A row is one line and has one cell for each declared column. A byte-order mark and Windows line
ends are what spreadsheets write, and are accepted.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator

from dashboard.core.errors import Finding
from dashboard.tables.reading.descriptor import Package, Resource
from dashboard.tables.reading.hints import listing, nearest, shown
from dashboard.tables.reading.package_files import PackageFiles
from dashboard.tables.reading.rows import Row, Table

# Line, column, problem and remedy.
Fault = tuple[int, str, str, str]

# How far an open quote is followed to see whether it closes, in lines.
_FOLLOWED = 50

# Below the csv module's own limit for one cell, which other libraries change for the whole process.
_LONGEST_LINE = 100_000


def unlisted(package: Package) -> list[Finding]:
    """Findings for CSV files in the folder that the descriptor does not list."""
    try:
        names = sorted(p.name for p in package.folder.iterdir() if p.suffix.lower() == ".csv")
    except (OSError, ValueError):
        return []
    advice = "List it in datapackage.json, or take it out of the folder."
    problem = "the file is unknown: datapackage.json does not list it."
    return [Finding(name, 0, "", problem, advice) for name in names if name not in package.listed]


def read(files: PackageFiles, resource: Resource) -> tuple[Table | None, list[Finding]]:
    """The table with all its rows, or no table and what is wrong with its text."""
    content = _content(files, resource.path)
    if isinstance(content, Finding):
        return None, [content]
    lines = [line.removesuffix("\r") for line in content.split("\n")]
    while lines and not lines[-1]:
        lines.pop()
    if not any(lines):
        advice = f"Begin it with its columns: {listing(resource.columns())}."
        return None, [Finding(resource.path, 0, "", "the file is empty.", advice)]
    records: dict[int, list[str]] = {}
    findings = [Finding(resource.path, *fault) for fault in _faults(lines, resource, records)]
    if findings:
        return None, findings
    columns = resource.columns()
    rows = tuple(
        Row(resource.path, line, dict(zip(columns, cells, strict=True)))
        for line, cells in records.items()
        if line > 1
    )
    return Table(resource, rows), []


def _content(files: PackageFiles, name: str) -> str | Finding:
    content = files.read(name, "Put it in the folder, or remove its resource from datapackage.json.")
    if isinstance(content, Finding):
        return content
    if (position := content.find(b"\0")) >= 0:
        line = content.count(b"\n", 0, position) + 1
        return Finding(
            name, line, "", "a NUL byte: this is no text.", "Remove it; export the table again as CSV, UTF-8."
        )
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The decoder counts after the byte-order mark; a mark holds no line end.
        start = error.start + (3 if content.startswith(b"\xef\xbb\xbf") else 0)
        line = content.count(b"\n", 0, start) + 1
        problem = f"the byte 0x{content[start]:02x} is not UTF-8."
        return Finding(name, line, "", problem, "Save the file as UTF-8.")


def _faults(lines: list[str], resource: Resource, records: dict[int, list[str]]) -> Iterator[Fault]:
    """Each fault of the lines; `records` is filled with cells by line."""
    index, columns = 0, resource.columns()
    while index < len(lines):
        fault, step = _record(lines, index, columns, records)
        if fault:
            yield fault
        index += step
    header = records.get(1)
    if not header:
        return
    header_faults = list(_header_faults(header, columns))
    yield from header_faults
    widths = {len(resource.fields)} | ({len(header)} if header_faults else set())
    for line, cells in records.items():
        if line > 1 and len(cells) not in widths:
            yield _width_fault(line, cells, columns)


def _record(
    lines: list[str], index: int, columns: tuple[str, ...], records: dict[int, list[str]]
) -> tuple[Fault | None, int]:
    """The fault of the record that begins at `index`, if any, and how many lines it takes."""
    text, line = lines[index], index + 1
    if fault := _line_fault(text):
        return (line, "", *fault), 1
    if '"' not in text:
        # Nothing but commas parts its cells.
        return _filled(text.split(","), line, records), 1
    reader = csv.reader((following + "\n" for following in lines[index : index + _FOLLOWED]), strict=True)
    try:
        cells = next(reader)
    except csv.Error as error:
        if reader.line_num == 1 and "end of data" not in str(error):
            advice = 'Put the quotes around the whole cell, and write "" for a quote inside it.'
            return (line, "", "text stands after a closing quote.", advice), 1
        problem = "a quote is opened and not closed in its line."
        advice = 'Close it with a double quote, or write "" for a quote inside a cell.'
        return (line, _open_column(text, columns), problem, advice), 1
    if reader.line_num > 1:
        problem, advice = "a cell runs over a line break.", "Write the cell on one line."
        return (line, _open_column(text, columns), problem, advice), reader.line_num
    return _filled(cells, line, records), 1


def _filled(cells: list[str], line: int, records: dict[int, list[str]]) -> Fault | None:
    """Takes the record down, unless all its cells are empty."""
    if not any(cells):
        return line, "", "the line has only empty cells.", "Remove it."
    records[line] = cells
    return None


def _line_fault(line: str) -> tuple[str, str] | None:
    """Problem and remedy of what is wrong before cells are looked at."""
    if not line.strip():
        return "the line is blank.", "Remove it."
    if len(line) > _LONGEST_LINE:
        return (
            f"the line is longer than {_LONGEST_LINE} characters.",
            "Shorten it; often a quote is not closed.",
        )
    if "\r" in line:
        return "a lone carriage return stands in the line.", "Remove it; end every line with a line feed."
    return None


def _open_column(line: str, columns: tuple[str, ...]) -> str:
    # Read leniently, the cell that was opened is the last of the line.
    try:
        cells = next(csv.reader([line]))
    except csv.Error:
        return ""
    return columns[len(cells) - 1] if len(cells) <= len(columns) else ""


def _header_faults(header: list[str], columns: tuple[str, ...]) -> Iterator[Fault]:
    missing = [name for name in columns if name not in header]
    for name in dict.fromkeys(n for n in header if n not in columns):
        if near := nearest(name, missing):
            missing.remove(near)
            yield 1, shown(name)[1:-1], f"{shown(name)} is no column of this table.", f"Write {near}."
        else:
            advice = "Remove it, or declare it in datapackage.json."
            yield 1, shown(name)[1:-1], f"{shown(name)} is no column of this table.", advice
    for name in missing:
        yield 1, name, "the column is missing.", "Add it, with a cell in every row; the cell may be empty."
    for name in dict.fromkeys(n for n in header if n in columns and header.count(n) > 1):
        yield 1, name, "the column stands twice.", "Remove one of them."
    if sorted(header) == sorted(columns) and tuple(header) != columns:
        first = next(name for name, right in zip(header, columns, strict=True) if name != right)
        yield 1, first, "the columns stand in another order.", f"Order them as declared: {listing(columns)}."


def _width_fault(line: int, cells: list[str], columns: tuple[str, ...]) -> Fault:
    problem = f"{len(cells)} cells, where the table has {len(columns)} columns."
    if len(cells) > len(columns):
        advice = "Put a cell that holds a comma between double quotes; write decimals with a point."
        return line, "", "too many cells: " + problem, advice
    return line, "", "too few cells: " + problem, "Add the missing commas; an empty cell still has its comma."
