"""Every figure, event, argument and place against the text, and every number of the text against the tables.

Findings name the table, the line, the column and the place in the document. One kind of fault never
hides another: a text with the wrong checksum is one finding and is still read.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dashboard.core.errors import Finding
from dashboard.tables.dataset import Dataset
from dashboard.tables.figure import Figure
from dashboard.tables.periods import parse
from dashboard.tables.proof.documents import Text
from dashboard.tables.proof.languages import READERS, Reader
from dashboard.tables.proof.reading_words import Date, Number
from dashboard.tables.reading.rows import Row
from dashboard.tables.records import split
from dashboard.tables.unit import Unit

Span = tuple[str, int, int, int]
"""Document, line, first and last character of what is accounted for."""

CITING = ("event_tellings", "arguments", "exemptions", "places")
"""Tables beside the figures whose rows say which words stand at which line."""


@dataclass(frozen=True, eq=False)
class Claim:
    """Words that a row says stand at a line of a document."""

    row: Row
    column: str
    document: str
    line: int
    words: str

    def finding(self, problem: str, remedy: str) -> Finding:
        where = f"(document {self.document}, line {self.line})"
        return self.row.finding(self.column, f"{problem} {where}", remedy)


def verify(data: Dataset, texts: dict[str, Text]) -> list[Finding]:
    """All findings, sorted. Documents that are not at hand are findings too."""
    findings, readers = [*checksums(data, texts)], readers_of(data)
    texts = {id: text for id, text in texts.items() if id in readers}
    spans, exempted, faults = cited(data, texts, readers)
    findings += [*faults, *superfluous(exempted, spans, readers)]
    for figure, row in figure_rows(data):
        if figure.document in texts:
            reader = readers[figure.document]
            findings += [
                *value(figure, row, reader),
                *wording(figure, row, texts[figure.document], reader),
            ]
    for claim, period, complete in periods(data):
        if claim.document in readers:
            findings += dated(claim, period, complete, readers[claim.document])
    for document, line, number, words in left_over(texts, spans | set(exempted.values()), readers):
        around = words[max(0, number.start - 25) : number.end + 25].strip()
        problem = f"« {number.words} » is accounted for by no row: … {around} …"
        advice = "Add a row, a telling of an event, or an exemption for this number in its context."
        findings.append(Finding(f"document {document}", line, "", problem, advice))
    return sorted(set(findings))


def readers_of(data: Dataset) -> dict[str, Reader]:
    """What reads each document, by document; one in a language that no reader knows is left out."""
    rows = data.rows("documents")
    return {row["document"]: READERS[row["language"]] for row in rows if row["language"] in READERS}


def cited(
    data: Dataset, texts: dict[str, Text], readers: dict[str, Reader]
) -> tuple[set[Span], dict[Claim, Span], list[Finding]]:
    """What rows account for, what exemptions account for, and which words stand elsewhere than rows say."""
    spans: set[Span] = set()
    exempted: dict[Claim, Span] = {}
    findings: list[Finding] = []
    for claim in claims(data):
        if claim.document in texts:
            span, faults = located(claim, texts[claim.document], readers[claim.document])
            findings += faults
            if span and claim.column == "context":
                exempted[claim] = span
            elif span:
                spans.add(span)
    return spans, exempted, findings


def checksums(data: Dataset, texts: dict[str, Text]) -> Iterator[Finding]:
    """Each document is the one that was read, in a language that can be read; each text has its row."""
    known = {row["document"] for row in data.rows("documents")}
    for id in sorted(set(texts) - known):
        advice = f"Draft its rows: draft {texts[id].path.name} --lang fr."
        yield Finding("documents.csv", 0, "document", f"the text {texts[id].path.name} has no row.", advice)
    for row in data.rows("documents"):
        if row["language"] not in READERS:
            problem = f"'{row['language']}' is a language whose numbers nothing reads."
            advice = f"Write one of {', '.join(READERS)}, or add a reader to tables/proof/languages.py."
            yield row.finding("language", problem, advice)
        id = row["document"]
        if id not in texts:
            advice = "Lay a copy in seeds/ or point SEEDS_DIR or --documents at a folder that has one."
            yield row.finding("document", f"no text of document {id} is at hand.", advice)
        elif texts[id].sha256 != row["sha256"]:
            problem = f"the text of document {id} is another: its checksum is {texts[id].sha256[:12]}…."
            advice = "Compare it with the text that was read; the rest is checked all the same."
            yield row.finding("sha256", problem, advice)


def figure_rows(data: Dataset) -> Iterator[tuple[Figure, Row]]:
    """Each figure with its row."""
    for resource in data.package.resources:
        if resource.kind == "figures":
            for row in data.rows(resource.name):
                yield data.figure(row["figure"]), row


def claims(data: Dataset) -> Iterator[Claim]:
    """All words that rows say stand at a line: of figures, their periods, events, arguments,
    places, exemptions.
    """
    for resource in data.package.resources:
        if resource.kind == "figures" or resource.name in CITING:
            column = "context" if resource.name == "exemptions" else "as_cited"
            for row in data.rows(resource.name):
                for line in split(row["line"]):
                    yield Claim(row, column, row["document"], int(line), row[column])
                if row["period_as_cited"]:
                    yield period_claim(row)


def period_claim(row: Row) -> Claim:
    """The words of a figure's row that give its period."""
    line = int(row["period_line"])
    return Claim(row, "period_as_cited", row["document"], line, row["period_as_cited"])


def located(claim: Claim, text: Text, reader: Reader) -> tuple[Span | None, list[Finding]]:
    """Where the words stand, exactly once in their line, and what is wrong with them."""
    line = text.line(claim.line)
    count = line.count(claim.words)
    if count != 1:
        return None, [misplaced(claim, text, count)]
    start = line.index(claim.words)
    end = start + len(claim.words)
    inside = [number.words for number in reader.numbers(line) if start <= number.start and number.end <= end]
    faults = []
    if claim.column == "context" and len(inside) != 1:
        problem = f"the exemption « {claim.words} » holds {', '.join(inside) or 'no number'}."
        faults.append(claim.finding(problem, "Give words around exactly one number."))
    return (claim.document, claim.line, start, end), faults


def misplaced(claim: Claim, text: Text, count: int) -> Finding:
    """The finding for words that do not stand exactly once in their line: and where they do."""
    if count:
        problem = f"« {claim.words} » stand there {count} times."
        return claim.finding(problem, "Copy a few more words, so that they stand there once.")
    others = [number for number, line in enumerate(text.lines, 1) if claim.words in line]
    if others:
        where = f"line{'s' if len(others) > 1 else ''} {', '.join(map(str, others))}"
        return claim.finding(f"« {claim.words} » stand at {where}.", f"Write line {others[0]}.")
    advice = "Open the document at that line and copy the words that carry the number."
    return claim.finding(f"« {claim.words} » do not stand there.", advice)


def superfluous(
    exempted: dict[Claim, Span], spans: set[Span], readers: dict[str, Reader]
) -> Iterator[Finding]:
    """Exemptions of numbers that a figure, an event or a place accounts for."""
    for claim, (document, line, start, _) in exempted.items():
        number = next(iter(readers[document].numbers(claim.words)), None)
        if number and any(
            (document, line) == (other, n) and first <= start + number.start and start + number.end <= last
            for other, n, first, last in spans
        ):
            problem = f"the exemption of « {number.words} » is superfluous: another row accounts for it."
            yield claim.finding(problem, "Remove the exemption.")


def in_unit(words: str, unit: Unit, reader: Reader) -> list[float]:
    """The numbers of words, brought to a unit."""
    # A number written without its « millions » is already in the row's unit.
    cited = [n.value / unit.magnitude if n.scaled else n.value for n in reader.numbers(words)]
    # Fractions are shares: a fifth is 20 per cent.
    share = unit.id == "percent" and "%" not in words
    return [n * 100 if share and n < 1 else n for n in cited]


def value(figure: Figure, row: Row, reader: Reader) -> Iterator[Finding]:
    """The numbers of the words, brought to the unit, are those of the row."""
    cited = in_unit(figure.as_cited, figure.unit, reader)
    typed = [end for end in (figure.low, figure.value, figure.high) if end is not None]
    if not cited and typed == [1] and reader.one.search(figure.as_cited):
        return
    same = len(cited) == len(typed) and all(
        abs(a - b) <= 1e-9 * max(1, abs(b)) for a, b in zip(cited, typed, strict=True)
    )
    if not same:
        written = ", ".join(f"{n:g}" for n in cited) or "no number"
        column = "low" if figure.value is None else "value"
        claim = Claim(row, column, figure.document, int(split(figure.line)[0]), figure.as_cited)
        typed_text = ", ".join(f"{n:g}" for n in typed)
        problem = f"{figure.id} is {typed_text}, but « {figure.as_cited} » gives {written}."
        yield claim.finding(problem, "Correct the row, or the words that it cites.")


BEFORE = 40
"""Characters before the words in which a wording may stand."""


def wording(figure: Figure, row: Row, text: Text, reader: Reader) -> Iterator[Finding]:
    """A wording other than plain stands in the words or just before them."""
    number = int(split(figure.line)[0])
    line = text.line(number)
    start = line.find(figure.as_cited)
    if start < 0 or figure.qualifier not in reader.cues:
        return
    around = line[max(0, start - BEFORE) : start + len(figure.as_cited)].lower()
    if not any(cue in around for cue in reader.cues[figure.qualifier]):
        claim = Claim(row, "qualifier", figure.document, number, figure.as_cited)
        problem = f"{figure.id} is '{figure.qualifier}', but no such wording stands at « {figure.as_cited} »."
        expected = ", ".join(reader.cues[figure.qualifier])
        advice = f"Expected one of: {expected}. Correct the qualifier, or cite more words."
        yield claim.finding(problem, advice)


def periods(data: Dataset) -> Iterator[tuple[Claim, str, bool]]:
    """Every dated row: the words that give its period, the period, and whether the words say it all."""
    for figure, row in figure_rows(data):
        if row["period_as_cited"]:
            words = period_claim(row)
            claim = Claim(row, "time_period", words.document, words.line, words.words)
            yield claim, figure.time_period, figure.time_basis == "stated"
    if any(resource.name == "event_tellings" for resource in data.package.resources):
        for row in data.rows("event_tellings"):
            line = int(split(row["line"])[0])
            yield Claim(row, "date", row["document"], line, row["as_cited"]), row["date"], False


def dated(claim: Claim, period: str, complete: bool, reader: Reader) -> Iterator[Finding]:
    """What the words say of a date agrees with the row; where the row says `stated`, they say it all."""
    cited = reader.dates(claim.words)
    ends = {end for end in (parse(period).start, parse(period).end) if end} if period else set()
    for date in cited:
        if not any(agrees(date, end) for end in ends) and not within(date, period):
            problem = f"'{period}' does not fit « {claim.words} »."
            yield claim.finding(problem, "Correct the period, or the words that give it.")
            return
    if complete and period and not any(date.year for date in cited):
        problem = f"'{period}' is called stated, but « {claim.words} » gives no year."
        yield claim.finding(problem, "Cite words that do, or write deduced and say why in the note.")


def agrees(date: Date, end: dt.date) -> bool:
    """Whether the parts of a date that words give are those of a day."""
    return (
        (date.year in (None, end.year))
        and (date.month in (None, end.month))
        and (date.day in (None, end.day))
    )


def within(date: Date, period: str) -> bool:
    """Whether a date of the words lies inside a longer period of the row."""
    span = parse(period) if period else None
    if not span or not date.year:
        return False
    day = dt.date(date.year, date.month or 1, date.day or 1)
    return (span.start or dt.date.min) <= day <= (span.end or dt.date.max)


def left_over(
    texts: dict[str, Text], spans: Iterable[Span], readers: dict[str, Reader]
) -> Iterator[tuple[str, int, Number, str]]:
    """Every number of the texts that no row, telling or exemption covers: document, line, number, the line's
    words.
    """
    covered: dict[tuple[str, int], list[tuple[int, int]]] = {}
    for document, line, start, end in spans:
        covered.setdefault((document, line), []).append((start, end))
    for document, text in texts.items():
        for index, words in enumerate(text.lines, 1):
            for number in readers[document].numbers(words):
                if not any(
                    a <= number.start and number.end <= b for a, b in covered.get((document, index), ())
                ):
                    yield document, index, number, words
