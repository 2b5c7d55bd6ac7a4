"""From a text to its work folder."""

from __future__ import annotations

import re
from pathlib import Path

from dashboard.core.errors import DashboardError
from dashboard.core.files import read_regular_file
from dashboard.tables.dataset import Dataset
from dashboard.tables.drafting import work as folders
from dashboard.tables.drafting.accept import lacking
from dashboard.tables.drafting.head import document_row
from dashboard.tables.drafting.outline import outline
from dashboard.tables.drafting.rows import drafted
from dashboard.tables.drafting.vocabulary import Vocabulary
from dashboard.tables.drafting.work import Work
from dashboard.tables.proof.documents import Text
from dashboard.tables.proof.languages import READERS
from dashboard.tables.proof.verify import Span, cited


def propose_ids(rows: list[folders.Row], data: Dataset) -> None:
    """Give each figure whose quantity and period are known an id that no other has: both, and where that is
    taken the document and the line.
    """
    taken = set(data.figures)
    for row in rows:
        year_and_month = re.search(r"\d{4}(?:-\d{2})?", row["time_period"])
        if row["indicator"] and year_and_month:
            short = f"{row['indicator']}_{year_and_month[0].replace('-', '_')}"
            longer = f"{short}_in_document_{row['document']}"
            ids = (short, longer, f"{longer}_line_{row['line']}")
            row[folders.PROPOSED] = next((id for id in ids if id not in taken), "")
            taken.add(row[folders.PROPOSED])


def draft(file: Path, language: str, data: Dataset, out: Path | None = None) -> Work:
    """Write a work folder for a text: the document's row, a card, and half-filled rows for all that nothing
    accounts for. A text that stands in documents.csv keeps its number, and only what is left is drafted.

    `out` is `draft-<number>` beside where one stands unless it is named. Raises DashboardError where the
    text cannot be read, its language has no reader, or the folder already holds something.
    """
    if language not in READERS:
        known = ", ".join(READERS)
        raise DashboardError(f"No reader for the language {language!r}. Known: {known}.")
    try:
        read_regular_file(file).decode()
    except OSError as error:
        raise DashboardError(f"{file} cannot be read: {error.strerror}. Name a text file.") from None
    except UnicodeDecodeError:
        raise DashboardError(f"{file} is no UTF-8 text. Save it as UTF-8, then draft it again.") from None
    text, reader = Text(file), READERS[language]
    rows = {row["sha256"]: dict(row) for row in data.rows("documents")}
    known_row = rows.get(text.sha256)
    id = known_row["document"] if known_row else f"{max(map(int, data.documents), default=-1) + 1:03d}"
    lines = outline(text.lines, language)
    row = known_row or document_row(id, text, language, reader, lines)
    spans: set[Span] = set()
    if known_row:
        by_rows, exempted, _ = cited(data, {id: text}, {id: reader})
        spans = by_rows | set(exempted.values())

    def is_free(line: int, start: int, end: int) -> bool:
        return not any((id, line) == (d, n) and a <= start and end <= b for d, n, a, b in spans)

    made = drafted(row, lines, reader, Vocabulary(data, language), is_free)
    folder = out or Path(f"draft-{id}")
    if folder.exists() and any(folder.iterdir()):
        raise DashboardError(
            f"{folder} already holds something. Accept it, remove it, or name another: --out DIR."
        )
    work = Work(
        folder,
        {
            "documents": [row | {"file": str(file.resolve())}],
            "figures": made.figures,
            "events": made.events,
            "exemptions": made.exemptions,
        },
        "" if known_row else folders.card(id, row["label_fr"]),
        str(file.resolve()),
    )
    propose_ids(work.rows["figures"], data)
    for name, own in work.rows.items():
        for each in own:
            each[folders.LACKS] = ", ".join(lacking(name, each, work, data))
    folders.write(work, data)
    return work
