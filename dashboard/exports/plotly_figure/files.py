"""An ordinary Plotly figure as files: its table for office programs and for programs."""

from __future__ import annotations

import base64
import csv
import io
import json
import math
from dataclasses import dataclass
from typing import Any, TypeGuard

from dashboard.charts.core.evaluation import ENDLESS
from dashboard.core.numbers import marks
from dashboard.exports.images.provenance import Provenance
from dashboard.exports.plotly_figure.table import Cell, Table
from dashboard.exports.workbook.office_csv import SEPARATORS
from dashboard.exports.workbook.workbook import as_text, bold, content_of, new_book, widen
from dashboard.tables.dataset import Dataset


@dataclass(frozen=True)
class Content:
    """What a file holds: the table, the source line, and the record that images carry too."""

    table: Table
    source: str
    record: Provenance
    data: Dataset

    @property
    def head(self) -> list[str]:
        """What the table is of, what it rests on, and where it stands."""
        return [self.record.headline, self.source, self.record.link]


def as_csv(content: Content) -> bytes:
    """With a byte order mark and the marks of the office programs of the language; what it is comes last."""
    text, language = io.StringIO(), content.record.language
    writer = csv.writer(text, delimiter=SEPARATORS[language], lineterminator="\r\n")
    writer.writerow(content.table.columns)
    for row in content.table.rows:
        writer.writerow(written(cell, marks(language)["decimal"]) for cell in row)
    for line in content.head:
        writer.writerow([line])
    return text.getvalue().encode("utf-8-sig")


def written(cell: Cell, decimal: str) -> str:
    """A cell of a CSV: a number with all its digits, a whole one without a point.

    >>> written(0.5, ","), written(390.0, ","), written(None, ",")
    ('0,5', '390', '')
    """
    if not is_number(cell):
        return str(in_sheet(cell) or "")
    return repr(int(cell) if cell.is_integer() else cell).replace(".", decimal)


def is_number(cell: Cell) -> TypeGuard[float]:
    """Whether a cell is a number that has an end."""
    return isinstance(cell, float) and math.isfinite(cell)


def in_sheet(cell: Cell) -> Cell:
    """A cell as sheets hold it: a number without end as the sign that pages write.

    >>> in_sheet(float("inf")), in_sheet(float("-inf")), in_sheet(2.0)
    ('∞', '−∞', 2.0)
    """
    if isinstance(cell, float) and not math.isfinite(cell):
        return ENDLESS if cell > 0 else f"−{ENDLESS}"
    return cell


def as_workbook(content: Content) -> bytes:
    book = new_book(content.data, content.record.headline)
    sheet = book.active
    sheet.title = content.record.chart[:31]
    lines: list[list[Any]] = [*([line] for line in content.head), []]
    rows = [[in_sheet(cell) for cell in row] for row in content.table.rows]
    table: list[list[Any]] = [content.table.columns, *rows]
    for row in [*lines, *table]:
        sheet.append(row)
    as_text(sheet)
    bold(sheet[1] + sheet[len(lines) + 1])
    widen(sheet, table)
    return content_of(book)


def as_json(content: Content) -> bytes:
    held = {
        "provenance": json.loads(content.record.json()),
        "source": content.source,
        "columns": content.table.columns,
        # JSON knows no number without end.
        "rows": [
            [cell if isinstance(cell, str) or is_number(cell) else None for cell in row]
            for row in content.table.rows
        ],
    }
    return json.dumps(held, ensure_ascii=False, allow_nan=False, indent=1).encode()


FILES = {
    "csv": (as_csv, "text/csv"),
    "xlsx": (as_workbook, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "json": (as_json, "application/json"),
}
"""What makes each kind of file by its suffix, and its media type."""


def addresses(content: Content) -> list[tuple[str, str]]:
    """Each file by its suffix, inside its own address: so a page has them on a disk as on a server."""
    return [
        (suffix, f"data:{media_type};base64,{base64.b64encode(make(content)).decode()}")
        for suffix, (make, media_type) in FILES.items()
    ]
