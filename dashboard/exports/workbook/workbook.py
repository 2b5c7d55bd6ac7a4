"""The tables as one Excel workbook: a sheet a table, titles in both languages, the version first."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from dashboard.core.words import LANGUAGES, Words
from dashboard.tables.dataset import Dataset
from dashboard.tables.reading.descriptor import Field, Resource

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

FIRST = "version"
VERSION = Words(fr="Version des données", en="Version of the data")
LICENCE = Words(fr="Licence", en="Licence")
TABLE, ROWS = Words(fr="Table", en="Table"), Words(fr="Lignes", en="Rows")
TERMS = "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/"
WIDEST = 60
"""Width of a column, in characters, beyond which its cells are cut on screen."""


def workbook(data: Dataset) -> bytes:
    """The file, the same bytes for the same tables. The third row of a sheet holds the column's name in the
    CSV.
    """
    book = new_book(data, data.package.title["en"])
    first = book.active
    first.title = FIRST
    front(first, data)
    for resource in data.package.resources:
        sheet(book.create_sheet(resource.name[:31]), resource, data)
    return content_of(book)


def new_book(data: Dataset, title: str) -> Workbook:
    """An empty workbook of that title, dated by the version of the data."""
    from openpyxl import Workbook

    book = Workbook()
    book.properties.creator, book.properties.title = "", title
    book.properties.created = datetime.strptime(data.version, "%Y.%m.%d")
    return book


def content_of(book: Workbook) -> bytes:
    """The file, the same bytes for the same book."""
    file = io.BytesIO()
    book.save(file)
    return undated(file.getvalue())


def as_text(sheet: Worksheet, first: int = 1) -> None:
    """A cell that begins with = is text in rows from `first` on, never a formula."""
    for line in sheet.iter_rows(min_row=first):
        for found in line:
            if found.data_type == "f":
                found.data_type = "s"


def front(sheet: Worksheet, data: Dataset) -> None:
    """Title, version, licence, and what is on the other sheets."""
    rows: list[list[str | int]] = [[data.package.title[language]] for language in LANGUAGES]
    rows += [
        [],
        [both(VERSION), data.version],
        [both(LICENCE), TERMS],
        [],
        [both(TABLE), *LANGUAGES, both(ROWS)],
    ]
    rows += [
        [resource.name, *(resource.title[language] for language in LANGUAGES), len(data.rows(resource.name))]
        for resource in data.package.resources
    ]
    for row in rows:
        sheet.append(row)
    bold(sheet[1] + sheet[2] + sheet[7])
    sheet.freeze_panes = "A8"
    widen(sheet, rows[3:])


def sheet(sheet: Worksheet, resource: Resource, data: Dataset) -> None:
    """Column titles in French and English and the names of the CSV, which stay in sight, then the rows."""
    heads = [[column.title[language] for column in resource.fields] for language in LANGUAGES] + [
        list(resource.columns())
    ]
    rows = [
        [cell(row[column.name], column) for column in resource.fields] for row in data.rows(resource.name)
    ]
    for row in [*heads, *rows]:
        sheet.append(row)
    as_text(sheet, 4)
    bold([head for line in sheet.iter_rows(max_row=3) for head in line])
    sheet.freeze_panes = "B4"
    sheet.auto_filter.ref = f"A3:{sheet.cell(3 + len(rows), len(resource.fields)).coordinate}"
    widen(sheet, [*heads, *rows])


def cell(text: str, column: Field) -> str | int | float | None:
    """A number where the schema says so; all else as it was typed, such as the document 000."""
    if not text:
        return None
    kinds: dict[str, Callable[[str], str | int | float]] = {"integer": int, "number": float}
    return kinds.get(column.type, str)(text)


def both(words: Words) -> str:
    return " / ".join(dict.fromkeys(words[language] for language in LANGUAGES))


def bold(cells: Iterable[Any]) -> None:
    from openpyxl.styles import Font

    for found in cells:
        found.font = Font(bold=True)


def widen(sheet: Worksheet, rows: list[list[Any]]) -> None:
    """Columns as wide as what they hold, within reason."""
    from openpyxl.utils import get_column_letter

    for i in range(max(map(len, rows))):
        longest = max((len(str(row[i])) for row in rows if len(row) > i and row[i] is not None), default=0)
        sheet.column_dimensions[get_column_letter(i + 1)].width = min(longest, WIDEST) + 2


def undated(book: bytes) -> bytes:
    """The same workbook without the hour of its making, which it notes as a whole and for every part."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(book)) as parts,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed,
    ):
        for part in parts.infolist():
            content = parts.read(part)
            if part.filename == "docProps/core.xml":
                created = re.search(rb"<dcterms:created[^>]*>([^<]*)<", content)
                if created:
                    content = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + created[1], content)
            packed.writestr(zipfile.ZipInfo(part.filename), content, zipfile.ZIP_DEFLATED)
    return file.getvalue()
