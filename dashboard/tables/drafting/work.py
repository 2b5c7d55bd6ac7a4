"""The work folder of a document: its row, its card and its half-filled rows, outside the tables."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dashboard.core.errors import DashboardError
from dashboard.core.files import read_regular_file, write_atomic
from dashboard.core.words import Words
from dashboard.tables.dataset import Dataset

Row = dict[str, str]

LACKS = "lacks"
"""The last column of each file: what its row lacks before it can move."""
PROPOSED = "proposed_id"
"""The column of an id that a figure may be given: to move it to `figure` says that the row has been read."""
TO_FILL = "…"
"""What stands in a card where its words are wanted."""
FILES = ("documents", "figures", "events", "exemptions")

CARD = Words(
    fr="""## En français

**Ce que c'est.** …

**Comment il est fait.** …

**Qui, quand.** …

**Comment le citer.** …

**Ce que nous y prenons.** … Les lignes relevées à ce jour sont celles de `data/` dont `document` vaut {id}.

**Pièges de lecture.**
- …
""",
    en="""## In English

**What it is.** …

**How it is built.** …

**Who, when.** …

**How to cite it.** …

**What we take from it.** … The rows taken so far are those in `data/` whose `document` is {id}.

**Traps.**
- …
""",
)


@dataclass
class Work:
    """What a work folder holds: rows by file, the card's text, and the path of the document's own text."""

    folder: Path
    rows: dict[str, list[Row]] = field(default_factory=dict)
    card: str = ""
    text: str = ""

    @property
    def document(self) -> str:
        """The document's three digits."""
        return self.rows["documents"][0]["document"] if self.rows.get("documents") else ""


def columns(data: Dataset) -> dict[str, tuple[str, ...]]:
    """The columns of each file of a work folder: those of the tables, and what says where a row goes.

    `reason` makes an exemption of a number that is no figure, or of a date that is no event.
    """
    figures = next(r.columns() for r in data.package.resources if r.kind == "figures")
    events = (*data.package.resource("events").columns(), *data.package.resource("event_tellings").columns())
    return {
        "documents": (*data.package.resource("documents").columns(), "file", LACKS),
        "figures": ("table", *figures, "reason", PROPOSED, LACKS),
        "events": (*dict.fromkeys(events), "reason", LACKS),
        "exemptions": (*data.package.resource("exemptions").columns(), LACKS),
    }


def card(id: str, label: str) -> str:
    """The stub of a document's card, to be filled in both languages."""
    parts = "\n".join(CARD[language].replace("{id}", id) for language in ("fr", "en"))
    return f"# {id} · {label or TO_FILL}\n\n{parts}"


def write(work: Work, data: Dataset) -> None:
    """Write the work folder; a file without rows is taken away, and so is an empty folder. Raises
    DashboardError.
    """
    for name, header in columns(data).items():
        path = work.folder / f"{name}.csv"
        if work.rows.get(name):
            write_atomic(path, as_csv(header, work.rows[name]).encode())
        else:
            path.unlink(missing_ok=True)
    path = work.folder / f"{work.document}.md"
    if work.card:
        write_atomic(path, work.card.encode())
    if work.folder.is_dir() and not any(work.folder.iterdir()):
        work.folder.rmdir()


def read(folder: Path, data: Dataset) -> Work:
    """The work folder as it is now. Raises DashboardError with all that cannot be read."""
    work, faults = Work(folder), []
    for name, header in columns(data).items():
        path = folder / f"{name}.csv"
        if not path.exists() and name != "documents":
            work.rows[name] = []
            continue
        try:
            rows = list(csv.DictReader(io.StringIO(read_regular_file(path).decode("utf-8-sig"))))
        except (OSError, ValueError, csv.Error) as error:
            faults.append(f"{path} cannot be read: {error}. Draft the document again.")
            continue
        missing = [column for column in header if rows and column not in rows[0]]
        if missing or any(None in row or None in row.values() for row in rows):
            wanted = f"lacks the columns {', '.join(missing)}" if missing else "has rows of another length"
            faults.append(f"{path} {wanted}. Its columns are {', '.join(header)}.")
        work.rows[name] = [{column: (row.get(column) or "").strip() for column in header} for row in rows]
    if not faults and not work.rows["documents"]:
        faults.append(f"{folder / 'documents.csv'} has no row. Draft the document again.")
    if faults:
        raise DashboardError("\n".join(faults))
    work.text = work.rows["documents"][0]["file"]
    path = folder / f"{work.document}.md"
    work.card = read_regular_file(path).decode("utf-8", "replace") if path.is_file() else ""
    return work


def as_csv(header: Sequence[str], rows: Iterable[Mapping[str, str]]) -> str:
    """Rows as the tables are written: commas, quotes where they are needed, one line each."""
    text = io.StringIO()
    writer = csv.DictWriter(text, header, restval="", extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()
