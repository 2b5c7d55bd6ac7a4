"""A table as CSV that the office programs of one language open by a double click."""

from __future__ import annotations

import csv
import io

from dashboard.core.numbers import marks
from dashboard.tables.dataset import Dataset
from dashboard.tables.reading.descriptor import Resource

SEPARATORS = {"fr": ";", "en": ","}
"""What parts cells where that language is the system's."""


def office_csv(resource: Resource, data: Dataset, language: str) -> bytes:
    """The table of `resource`, with a byte order mark, and decimals as the language marks them.

    >>> from dashboard.tables import default
    >>> data = default()
    >>> table = office_csv(data.package.resources[0], data, "fr").decode("utf-8-sig")
    >>> table.partition(";")[0] == data.package.resources[0].fields[0].name
    True
    """
    decimal = marks(language)["decimal"]
    numbers = {column.name for column in resource.fields if column.type == "number"}
    text = io.StringIO()
    writer = csv.writer(text, delimiter=SEPARATORS[language], lineterminator="\r\n")
    writer.writerow(resource.columns())
    for row in data.rows(resource.name):
        writer.writerow(cell.replace(".", decimal) if name in numbers else cell for name, cell in row.items())
    return text.getvalue().encode("utf-8-sig")
