"""Complete rows of a work folder move into the tables: all of them, or none where a check finds anything."""

from __future__ import annotations

import bisect
import csv
import datetime as dt
import io
import re
import shutil
import tempfile
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from dashboard.core.errors import DashboardError, DataError, Finding
from dashboard.core.files import write_atomic
from dashboard.tables.checks.findings import check
from dashboard.tables.checks.rules import FILLED
from dashboard.tables.dataset import Dataset
from dashboard.tables.drafting import work as folders
from dashboard.tables.drafting.work import LACKS, TO_FILL, Row, Work
from dashboard.tables.periods import parse
from dashboard.tables.proof.documents import Text
from dashboard.tables.proof.verify import verify

LISTED = re.compile(r"(?:^\| \d{3} \|.*\n)+", re.MULTILINE)
"""The lines of the table of documents in the README of their cards."""
Check = Callable[[Path], None]
"""What else is asked of a folder of tables before it may be: raises DashboardError."""
Cell = tuple[str, int]
"""A file and its 1-based line."""


@dataclass(frozen=True)
class Accepted:
    """How many rows moved, by table; what the rows that stay lack; whether the text was at hand to prove
    them.
    """

    moved: Mapping[str, int]
    lacks: tuple[str, ...]
    proven: bool


def lacking(name: str, row: Row, work: Work, data: Dataset) -> list[str]:
    """The columns that a row of a work file must still fill, and the card where it is not written."""
    if name == "documents":
        stub = [f"{row['document']}.md"] if TO_FILL in work.card else []
        return [*_empty("documents", row, data), *stub]
    if name == "exemptions" or row.get("reason"):
        return [] if row.get("reason") else ["reason"]
    if name == "events":
        known = row["event"] in data.events
        own = [] if known else _empty("events", row, data)
        return list(dict.fromkeys([*own, *_empty("event_tellings", row, data)]))
    tables = [resource.name for resource in data.package.resources if resource.kind == "figures"]
    wanted = [] if row["table"] in tables else ["table"]
    wanted += _empty(row["table"] if not wanted else tables[0], row, data)
    filled = FILLED.get(row["qualifier"], ())
    wanted += [column for column in filled if not row[column]]
    wanted += ["condition"] if row["obs_status"] == "hypothetical" and not row.get("condition") else []
    stated = row["time_basis"] == "stated"
    wanted += [c for c in ("period_as_cited", "period_line") if stated and not row.get(c)]
    return wanted


def _empty(table: str, row: Row, data: Dataset) -> list[str]:
    fields = data.package.resource(table).fields
    return [field.name for field in fields if field.constraints.get("required") and not row.get(field.name)]


def accept(folder: Path, data: Dataset, also: Check | None = None) -> Accepted:
    """Move what is complete into the tables of `data`. What lacks something stays, and each row says what.

    Raises DataError with all findings at once, in the lines of the work folder where they are of its rows;
    the tables then are as they were. `also` asks more of the tables before they are laid down.
    """
    work, place = folders.read(folder, data), data.package.folder
    lacks: list[str] = []
    moving: dict[str, list[tuple[Cell, Row]]] = defaultdict(list)
    staying: dict[str, list[Row]] = defaultdict(list)
    document = work.rows["documents"][0]
    stands = document["document"] in data.documents
    known = stands or not lacking("documents", document, work, data)
    for name in folders.FILES:
        for line, row in enumerate(work.rows[name], 2):
            wanted = lacking(name, row, work, data) if name != "documents" or not stands else []
            if not known and name != "documents":
                wanted = [*wanted, f"document {document['document']}"]
            row[LACKS] = ", ".join(wanted)
            if wanted:
                staying[name].append(row)
                lacks.append(f"{folder / name}.csv line {line}: lacks {row[LACKS]}.")
            elif not (name == "documents" and stands):
                for table, cells in _rows(name, row, data, moving):
                    moving[table].append(((f"{folder / name}.csv", line), cells))
    if data.package.changed():
        raise DashboardError(f"{place} changed meanwhile. Accept again, when nothing else writes to it.")
    files, origin = _contents(moving, data)
    proven = _proven(files, origin, work, place, also) if moving else False
    _lay_down(files, work, place, card=bool(moving.get("documents")))
    if any(staying[name] for name in folders.FILES[1:]):
        staying["documents"] = [document]
    folders.write(replace(work, rows=dict(staying), card="" if moving.get("documents") else work.card), data)
    return Accepted({table: len(rows) for table, rows in moving.items()}, tuple(lacks), proven)


def _rows(
    name: str, row: Row, data: Dataset, moving: Mapping[str, list[tuple[Cell, Row]]]
) -> list[tuple[str, Row]]:
    """The rows of tables that a row of a work file makes."""
    if name in ("figures", "events") and row["reason"]:
        return [("exemptions", {**row, "context": row["as_cited"]})]
    if name == "figures":
        return [(row["table"], row)]
    if name != "events":
        return [(name, row)]
    first, _, last = row["date"].partition("/")
    begun = {cells["event"] for _, cells in moving.get("events", ())}
    new = row["event"] not in data.events and row["event"] not in begun
    event = {**row, "date": first, "end_date": row["end_date"] or last}
    return [*([("events", event)] if new else []), ("event_tellings", row)]


def _contents(
    moving: Mapping[str, list[tuple[Cell, Row]]], data: Dataset
) -> tuple[dict[str, bytes], dict[Cell, Cell]]:
    """The files of the tables with the rows added, and where each added line comes from."""
    files: dict[str, bytes] = {}
    origin: dict[Cell, Cell] = {}
    for table, rows in moving.items():
        resource = data.package.resource(table)
        before = data.package.contents[resource.path]
        end = b"\r\n" if b"\r\n" in before else b"\n"
        lines: list[tuple[bytes, Cell | None]] = [(line, None) for line in before.rstrip().split(end)]
        starts = [_start(row) for row in data.rows(table)] if table == "events" else []
        for cell, row in sorted(rows, key=lambda each: _start(each[1]) if starts else ""):
            text = io.StringIO()
            csv.DictWriter(
                text, resource.columns(), restval="", extrasaction="ignore", lineterminator=""
            ).writerow(row)
            # Events stand in the order of time.
            at = 1 + bisect.bisect_right(starts, _start(row)) if starts else len(lines)
            if starts:
                starts.insert(at - 1, _start(row))
            lines.insert(at, (text.getvalue().encode(), cell))
        files[resource.path] = end.join(line for line, _ in lines) + end
        origin |= {(resource.path, n): cell for n, (_, cell) in enumerate(lines, 1) if cell}
    return files, origin


def _start(event: Mapping[str, str]) -> str:
    """The day that an event is sorted by; a row with a wrong date is a finding, not an error."""
    try:
        period = parse(event["date"])
    except ValueError:
        return event["date"]
    return (period.start or period.end or dt.date.max).isoformat()


def _proven(
    files: Mapping[str, bytes], origin: Mapping[Cell, Cell], work: Work, place: Path, also: Check | None
) -> bool:
    """Ask everything of a copy of the tables with the rows in it; whether the text was there to be asked.

    Raises DataError.
    """
    with tempfile.TemporaryDirectory() as temporary:
        copy = Path(temporary) / "data"
        shutil.copytree(place, copy)
        for name, content in files.items():
            (copy / name).write_bytes(content)
        tables, findings = check(copy)
        text = Path(work.text)
        if not findings and tables and text.is_file():
            held = {work.document: Text(text)}
            # Numbers that wait in the work folder are accounted for by no row yet.
            asked = verify(Dataset(tables), held)
            findings = [finding for finding in asked if (finding.file, finding.line) in origin]
        if findings:
            raise DataError(_at_its_source(finding, origin) for finding in findings)
        if also:
            also(copy)
        return text.is_file()


def _at_its_source(finding: Finding, origin: Mapping[Cell, Cell]) -> Finding:
    file, line = origin.get((finding.file, finding.line), (finding.file, finding.line))
    return replace(finding, file=file, line=line)


def _with_line(readme: str, document: str, label: str) -> str:
    """The README of the cards with the document's line below the last of its table, if it has one.

    >>> _with_line("| 000 | [A](000.md) |\\n\\nMore.\\n", "001", "B")
    '| 000 | [A](000.md) |\\n| 001 | [B](001.md) |\\n\\nMore.\\n'
    """
    return LISTED.sub(lambda lines: f"{lines[0]}| {document} | [{label}]({document}.md) |\n", readme, count=1)


def _lay_down(files: Mapping[str, bytes], work: Work, place: Path, *, card: bool) -> None:
    """Write every file, or leave each as it was where one cannot be written."""
    targets = {place / name: content for name, content in files.items()}
    if card and work.card:
        cards = place.parent / "seeds"
        targets[cards / f"{work.document}.md"] = work.card.encode()
        if (readme := cards / "README.md").is_file():
            label = work.rows["documents"][0]["label_en"]
            targets[readme] = _with_line(readme.read_text("utf-8"), work.document, label).encode()
    before = {path: path.read_bytes() if path.is_file() else None for path in targets}
    try:
        for path, content in targets.items():
            write_atomic(path, content)
    except BaseException:
        for path, held in before.items():
            if held is None:
                path.unlink(missing_ok=True)
            else:
                write_atomic(path, held)
        raise
    if card:
        (work.folder / f"{work.document}.md").unlink(missing_ok=True)
