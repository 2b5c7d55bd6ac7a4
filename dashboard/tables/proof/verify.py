"""Every figure and event against the text, and every number of the text against the tables.

Findings name the table, the line, the column and the place in the document. One kind of fault never
hides another: a text with the wrong checksum is one finding and is still read.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dashboard.core.errors import Finding
from dashboard.tables.dataset import Dataset, split
from dashboard.tables.figure import Figure
from dashboard.tables.periods import parse
from dashboard.tables.proof.documents import Text
from dashboard.tables.proof.french import Date, dates, numbers
from dashboard.tables.reading.rows import Row

Span = tuple[str, int, int, int]
"""Document, line, first and last character of what is accounted for."""


@dataclass(frozen=True)
class Claim:
    """Words that a table says stand at a line of a document."""

    table: str
    row: int
    column: str
    document: str
    line: int
    words: str

    def finding(self, problem: str, remedy: str) -> Finding:
        return Finding(
            self.table,
            self.row,
            self.column,
            f"{problem} (document {self.document}, line {self.line})",
            remedy,
        )


def verify(data: Dataset, texts: dict[str, Text]) -> list[Finding]:
    """All findings, sorted. Documents that are not at hand are findings too."""
    found = [*checksums(data, texts)]
    spans: set[Span] = set()
    for claim in claims(data):
        if claim.document in texts:
            found += place(claim, texts[claim.document], spans)
    for figure, path, row in figure_rows(data):
        if figure.document in texts:
            found += [f for f in value(figure, path, row)]
            found += [f for f in wording(figure, path, row, texts[figure.document])]
    for path, row, told in periods(data):
        found += dated(path, row, *told)
    found += left_over(texts, spans)
    return sorted(set(found))


def checksums(data: Dataset, texts: dict[str, Text]) -> Iterator[Finding]:
    """Each document is the one that was read."""
    for row, document in enumerate(data.documents.values(), 2):
        if document.id not in texts:
            yield Finding(
                "documents.csv",
                row,
                "document",
                f"no text of document {document.id} is at hand.",
                "Lay a copy in seeds/ or point SEEDS_DIR or --documents at a folder that has one.",
            )
        elif texts[document.id].sha256 != document.sha256:
            yield Finding(
                "documents.csv",
                row,
                "sha256",
                f"the text of document {document.id} is another: its checksum is"
                f" {texts[document.id].sha256[:12]}….",
                "Compare it with the text that was read; the rest is checked all the same.",
            )


def figure_rows(data: Dataset) -> Iterator[tuple[Figure, str, int]]:
    """Each figure with its file and line."""
    for resource in data.package.resources:
        if resource.kind == "figures":
            for row, cells in enumerate(data.rows(resource.name), 2):
                yield data.figure(cells["figure"]), resource.path, row


def claims(data: Dataset) -> Iterator[Claim]:
    """All words that tables say stand at a place: of figures, of their periods, of events, of exemptions."""
    for resource in data.package.resources:
        for row, cells in enumerate(data.rows(resource.name), 2):
            if resource.kind == "figures" or resource.name in ("event_tellings", "exemptions"):
                yield from row_claims(resource.path, row, cells)


def row_claims(path: str, row: int, cells: Row) -> Iterator[Claim]:
    column = "context" if "context" in cells else "as_cited"
    for line in split(cells["line"]):
        yield Claim(path, row, column, cells["document"], int(line), cells[column])
    if cells.get("period_as_cited"):
        yield Claim(
            path,
            row,
            "period_as_cited",
            cells["document"],
            int(cells["period_line"]),
            cells["period_as_cited"],
        )


def place(claim: Claim, text: Text, spans: set[Span]) -> Iterator[Finding]:
    """The words stand exactly once in their line; what they cover is accounted for."""
    line = text.line(claim.line)
    count = line.count(claim.words)
    if count != 1:
        told = "do not stand there" if not count else f"stand there {count} times"
        yield claim.finding(
            f"« {claim.words} » {told}.",
            "Open the document at that line and copy the words that carry the number, and a few more if they"
            " recur.",
        )
        return
    start = line.index(claim.words)
    inside = [n for n in numbers(line) if start <= n.start and n.end <= start + len(claim.words)]
    if claim.column == "context" and len(inside) != 1:
        told = ", ".join(n.words for n in inside) or "no number"
        yield claim.finding(
            f"the exemption « {claim.words} » holds {told}.", "Give words around exactly one number."
        )
    spans.add((claim.document, claim.line, start, start + len(claim.words)))


def value(figure: Figure, path: str, row: int) -> Iterator[Finding]:
    """The numbers of the words, brought to the unit, are those of the row."""
    # A number written without its « millions » is already in the row's unit.
    read = [n.value / figure.unit.magnitude if n.scaled else n.value for n in numbers(figure.as_cited)]
    if figure.unit.id == "percent":
        # Fractions are shares: a fifth is 20 per cent.
        read = [n * 100 if n < 1 and "%" not in figure.as_cited else n for n in read]
    told = [end for end in (figure.low, figure.value, figure.high) if end is not None]
    same = len(read) == len(told) and all(
        abs(a - b) <= 1e-9 * max(1, abs(b)) for a, b in zip(read, told, strict=True)
    )
    if not same:
        written = ", ".join(f"{n:g}" for n in read) or "no number"
        column = "low" if figure.value is None else "value"
        claim = Claim(path, row, column, figure.document, int(split(figure.line)[0]), figure.as_cited)
        yield claim.finding(
            f"{figure.id} is {', '.join(f'{n:g}' for n in told)}, but « {figure.as_cited} » gives {written}.",
            "Correct the row, or the words that it cites.",
        )


CUES = {
    "about": ("environ", "quelque", "≈", "aine", "une centaine", "des centaines", "ordre de", "près"),
    "nearly": ("près d", "presque", "quasi"),
    "at_least": ("au moins", "pas moins d", "des centaines", "des milliers", "des dizaines"),
    "more_than": ("plus d",),
    "at_most": ("ne dépass", "à 10", "au plus", "jusqu"),
    "less_than": ("moins d",),
}
BEFORE = 40
"""Characters before the words in which a wording may stand."""


def wording(figure: Figure, path: str, row: int, text: Text) -> Iterator[Finding]:
    """A wording other than plain stands in the words or just before them."""
    number = int(split(figure.line)[0])
    line = text.line(number)
    at = line.find(figure.as_cited)
    if at < 0 or figure.qualifier not in CUES:
        return
    around = line[max(0, at - BEFORE) : at + len(figure.as_cited)].lower()
    if not any(cue in around for cue in CUES[figure.qualifier]):
        claim = Claim(path, row, "qualifier", figure.document, number, figure.as_cited)
        yield claim.finding(
            f"{figure.id} is '{figure.qualifier}', but no such wording stands at « {figure.as_cited} ».",
            f"Expected one of: {', '.join(CUES[figure.qualifier])}. Correct the qualifier, or cite more"
            " words.",
        )


Dated = tuple[str, str, str, bool, str, int]


def periods(data: Dataset) -> Iterator[tuple[str, int, Dated]]:
    """Every dated row: its file and line, and (column, period, words, whether the words say it all,
    document, line).
    """
    for figure, path, row in figure_rows(data):
        cells = data.rows(figure.table)[row - 2]
        if cells["period_as_cited"]:
            words, line = cells["period_as_cited"], int(cells["period_line"])
            yield (
                path,
                row,
                (
                    "time_period",
                    figure.time_period,
                    words,
                    figure.time_basis == "stated",
                    figure.document,
                    line,
                ),
            )
    for resource in data.package.resources:
        if resource.name == "event_tellings":
            for row, cells in enumerate(data.rows(resource.name), 2):
                yield (
                    resource.path,
                    row,
                    (
                        "date",
                        cells["date"],
                        cells["as_cited"],
                        False,
                        cells["document"],
                        int(split(cells["line"])[0]),
                    ),
                )


def dated(
    path: str, row: int, column: str, period: str, words: str, stated: bool, document: str, line: int
) -> Iterator[Finding]:
    """What the words say of a date agrees with the row; where the row says `stated`, they say it all."""
    claim = Claim(path, row, column, document, line, words)
    said = dates(words)
    ends = {end for end in (parse(period).start, parse(period).end) if end} if period else set()
    for date in said:
        if not any(agrees(date, end) for end in ends) and not within(date, period):
            yield claim.finding(
                f"'{period}' does not fit « {words} ».", "Correct the period, or the words that give it."
            )
            return
    if stated and period and not any(date.year for date in said):
        yield claim.finding(
            f"'{period}' is called stated, but « {words} » gives no year.",
            "Cite words that do, or write deduced and say why in the note.",
        )


def agrees(date: Date, end: dt.date) -> bool:
    return (
        (date.year in (None, end.year))
        and (date.month in (None, end.month))
        and (date.day in (None, end.day))
    )


def within(date: Date, period: str) -> bool:
    """Whether a date of the words lies inside a longer period of the row."""
    told = parse(period) if period else None
    if not told or not date.year:
        return False
    day = dt.date(date.year, date.month or 1, date.day or 1)
    return (told.start or dt.date.min) <= day <= (told.end or dt.date.max)


def left_over(texts: dict[str, Text], spans: Iterable[Span]) -> Iterator[Finding]:
    """Every number of the texts that no row, telling or exemption covers."""
    covered: dict[tuple[str, int], list[tuple[int, int]]] = {}
    for document, line, start, end in spans:
        covered.setdefault((document, line), []).append((start, end))
    for document, text in texts.items():
        for index, words in enumerate(text.lines, 1):
            for number in numbers(words):
                if not any(
                    a <= number.start and number.end <= b for a, b in covered.get((document, index), ())
                ):
                    around = words[max(0, number.start - 25) : number.end + 25].strip()
                    yield Finding(
                        f"document {document}",
                        index,
                        "",
                        f"« {number.words} » is accounted for by no row: … {around} …",
                        "Add a row, a telling of an event, or an exemption for this number in its context.",
                    )
