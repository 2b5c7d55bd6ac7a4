"""Half-filled rows for what a document holds and nothing accounts for: its figures, its dates, what is
neither.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from dashboard.tables.checks.rules import FILLED
from dashboard.tables.drafting.head import published
from dashboard.tables.drafting.outline import Line
from dashboard.tables.drafting.passages import (
    Moment,
    Passage,
    carried,
    moments,
    passages,
    qualifier,
    sentences,
)
from dashboard.tables.drafting.vocabulary import EMPTY, Vocabulary, stems
from dashboard.tables.proof.languages import Reader
from dashboard.tables.proof.verify import in_unit

Row = dict[str, str]
IsFree = Callable[[int, int, int], bool]
"""Whether nothing accounts for what stands at a line from one character to another."""

NATURES = {
    "fr": {
        # « Montrait » and « assurait » tell of what was.
        "hypothetical": r"\w(?:er|(?<!t)ir|dr|[ei]vr|aur|rr|ttr|îtr)(?:ait|aient)\b",
        "threatened": r"menace",
        "target": r"objectif|vise à|d['’]ici",
        "planned": r"prévoi|prévu|projet",
        "announced": r"annonc",
        "agreed": r"accord .*sign|s['’]engag",
        "claimed": r"affirm|souten|prétend|déclar|assur\w+ que",
        "estimated": r"estim|évalu|avance",
    },
    "en": {
        "hypothetical": r"\bwould\b",
        "threatened": r"threat",
        "target": r"\btarget|\bgoal|\baim",
        "planned": r"\bplan(?:s|ned|ning)?\b|\bwill\b|expected",
        "announced": r"announc",
        "agreed": r"\bagreed|\bpledg",
        "claimed": r"\bclaim|\bsaid|\bsays|\bassert",
        "estimated": r"estimat|according to|assess",
    },
}
"""Words of a sentence by which the nature of its figures is proposed, the first that stands there."""
AS_UNIT = re.compile(r"\b(?:pour|par|les?|per|for|an?)\s*$", re.IGNORECASE)
OF_UNIT = re.compile(
    r"\s?(?:m³|m<|m3|m[èe]tres? cubes?|cubic met|habitants|inhabitants|people\b)", re.IGNORECASE
)
"""A number that says per how many, and what follows it."""
CLAUSE = re.compile(r"[,;:]\s")
AFTER = 60
"""Characters after a number in which its unit is looked for."""
NEAR = 90
"""Characters on either side of a number that say most of what it is."""


@dataclass
class Draft:
    """What a text holds that nothing accounts for, as rows of figures, events and exemptions."""

    figures: list[Row] = field(default_factory=list)
    events: list[Row] = field(default_factory=list)
    exemptions: list[Row] = field(default_factory=list)


def drafted(
    document: Row, lines: Sequence[Line], reader: Reader, words: Vocabulary, is_free: IsFree
) -> Draft:
    """Every row that can be begun. What only a reader can say is empty: the names of figures and events."""
    draft, own = Draft(), _own_date(document, lines, reader)
    year = None
    for line in lines:
        found = moments(line.text, reader, year)
        spans = [(moment.start, moment.end) for moment in found]
        year = next((int(m.period.lstrip("./")[:4]) for m in reversed(found) if m.stated), year)
        if line.part in ("contents", "sources"):
            draft.exemptions += _exemptions(document, line, reader, is_free)
            continue
        used: set[int] = set()
        for passage in passages(line.text, reader, spans):
            if not is_free(line.number, passage.start, passage.end):
                continue
            if reason := _no_figure(line.text, passage):
                draft.exemptions.append(
                    _exemption(document, line, passage.start, passage.end, reader, reason)
                )
            else:
                row, index = _figure(document, line, passage, found, reader, words, own)
                used |= {index} if index is not None else set()
                draft.figures.append(row)
        for index, moment in enumerate(found):
            if index not in used and is_free(line.number, moment.start, moment.end) and line.part == "body":
                draft.events.append(_event(document, line, moment, words))
    return draft


def _own_date(document: Row, lines: Sequence[Line], reader: Reader) -> tuple[str, str, str]:
    """The document's own date, the words that give it, and their line; empty where it gives none."""
    day, line = published(lines, reader)
    if not line:
        return "", "", ""
    date = next(d for d in reader.dates(line.text) if d.year and d.day)
    return day, line.text[date.start : date.end], str(line.number)


def _figure(
    document: Row,
    line: Line,
    passage: Passage,
    found: Sequence[Moment],
    reader: Reader,
    words: Vocabulary,
    own: tuple[str, str, str],
) -> tuple[Row, int | None]:
    """A half-filled figure, and which date of the line it holds at."""
    text, last = line.text, passage.numbers[-1]
    sentence = text[slice(*passage.sentence)]
    after = text[passage.end : min(passage.end + AFTER, passage.sentence[1])]
    unit = words.unit(last, text[: passage.start], after)
    name, start = qualifier(text, passage, reader)
    near = text[slice(*_clause(text, passage, reader))]
    indicator = words.indicator(near, sentence, unit)
    unit = unit or words.unit_of(indicator)
    area, other = words.areas(indicator, sentence)
    period, index = _period(passage, found, own)
    span = _words(text, start, passage, reader)
    row = {
        "table": words.table(indicator),
        "figure": "",
        "indicator": indicator,
        "ref_area": area,
        "counterpart_area": other,
        **period,
        **_numbers(span, name, unit, reader, words),
        "obs_status": _nature(sentence, words.language),
        "origin": words.origin(sentence) or "unstated",
        "document": document["document"],
        "line": str(line.number),
        "place": line.place,
        "as_cited": span,
    }
    if period.get("period_as_cited") and not period.get("period_line"):
        row["period_line"] = str(line.number)
        row["period_as_cited"] = _unique(text, found[index or 0].start, found[index or 0].end)
    return row, index


def _clause(text: str, passage: Passage, reader: Reader) -> tuple[int, int]:
    """Where the words begin and end that say most of what a number is: its part of the sentence, which the
    numbers beside it do not share.
    """
    first, last = max(passage.sentence[0], passage.start - NEAR), min(passage.sentence[1], passage.end + NEAR)
    for number in reader.numbers(text):
        if first < number.end <= passage.start:
            cut = CLAUSE.search(text, number.end, passage.start)
            first = cut.end() if cut else number.end
        if passage.end <= number.start < last:
            last = number.start
    return first, last


def _words(text: str, start: int, passage: Passage, reader: Reader) -> str:
    """The words that carry the number: how it is put, itself, its sign or the word after it."""
    before = [n.end for n in reader.numbers(text) if n.end <= start]
    behind = [n.start for n in reader.numbers(text) if n.start >= passage.end]
    free = (max(before, default=0), min(behind, default=len(text)))
    unit = re.compile(r"\s?%|(?:\s(?:de |d['’]|of )?(?P<word>[^\W\d_]{2,}(?:-[^\W\d_]+)*))").match(
        text, passage.end, free[1]
    )
    says = unit and (unit["word"] is None or unit["word"].lower() not in EMPTY)
    return carried(text, start, unit.end() if unit and says else passage.end, free)


def _unique(text: str, start: int, end: int) -> str:
    """Words of a line with as many more before them as make them stand there once."""
    return carried(text, start, end, (0, end))


def _numbers(span: str, name: str, unit: str, reader: Reader, words: Vocabulary) -> Row:
    """The cells that hold numbers, in the unit, as the wording fills them."""
    scale = words.data.units.get(unit)
    values = in_unit(span, scale, reader) if scale else [number.value for number in reader.numbers(span)]
    columns = FILLED[name]
    cells = dict(zip(columns, (f"{value:.12g}" for value in values), strict=False))
    return {"low": "", "value": "", "high": "", **cells, "qualifier": name, "unit": unit}


def _period(passage: Passage, found: Sequence[Moment], own: tuple[str, str, str]) -> tuple[Row, int | None]:
    """The period of a figure: the nearest date of its sentence, else the last before it in its paragraph,
    else the day of the document.
    """
    inside = [
        (min(abs(passage.start - moment.end), abs(moment.start - passage.end)), index)
        for index, moment in enumerate(found)
        if passage.sentence[0] <= moment.start < passage.sentence[1]
    ]
    earlier = [index for index, moment in enumerate(found) if moment.end <= passage.start]
    if inside or earlier:
        index = min(inside)[1] if inside else earlier[-1]
        moment = found[index]
        plain = moment.stated and bool(inside) and not moment.period.startswith("..")
        basis = "stated" if plain else "deduced"
        return {
            "time_period": moment.period,
            "time_basis": basis,
            "period_as_cited": "…",
            "period_line": "",
        }, index
    day, words, line = own
    basis = "publication" if day else "none"
    return {"time_period": day, "time_basis": basis, "period_as_cited": words, "period_line": line}, None


def _nature(sentence: str, language: str) -> str:
    cues = NATURES.get(language, {})
    found = (name for name, cue in cues.items() if re.search(cue, sentence, re.IGNORECASE))
    return next(found, "observed")


def _no_figure(text: str, passage: Passage) -> str:
    """Why a number is no figure, where its marks say so."""
    before, after = text[: passage.start], text[passage.end :]
    if before.endswith(("<sup>", "^")):
        return "superscript"
    if re.search(r"(?:n°|no\.|[A-Z]{2,}-?|[A-Z]-)\s?$", before):
        return "name"
    if AS_UNIT.search(before) and OF_UNIT.match(after):
        return "other"
    return ""


def _exemptions(document: Row, line: Line, reader: Reader, is_free: IsFree) -> Iterator[Row]:
    """The numbers of a table of contents or of a bibliography."""
    for number in reader.numbers(line.text):
        if is_free(line.number, number.start, number.end):
            last = not re.search(r"\w", re.sub(r"</?\w+>", "", line.text[number.end :]))
            reason = "bibliography" if line.part == "sources" else "page_number" if last else "year_mentioned"
            yield _exemption(document, line, number.start, number.end, reader, reason)


def _exemption(document: Row, line: Line, start: int, end: int, reader: Reader, reason: str) -> Row:
    others = [n for n in reader.numbers(line.text) if not (start <= n.start and n.end <= end)]
    free = (
        max((n.end for n in others if n.end <= start), default=0),
        min((n.start for n in others if n.start >= end), default=len(line.text)),
    )
    context = carried(line.text, start, end, free)
    return {
        "document": document["document"],
        "line": str(line.number),
        "context": context,
        "reason": reason,
    }


def _event(document: Row, line: Line, moment: Moment, words: Vocabulary) -> Row:
    """A half-filled event with its telling; an event that stands and is of that day is proposed."""
    span = next(s for s in sentences(line.text) if s[0] <= moment.start < s[1] or s[1] == len(line.text))
    sentence = line.text[slice(*span)]
    first, _, last = moment.period.partition("/")
    same = [
        row
        for row in words.data.events.values()
        if row["date"] == first
        and row["end_date"] == last
        and set(stems(row[f"title_{words.language}"])) & set(stems(sentence))
    ]
    known = same[0]["event"] if len(same) == 1 else ""
    topics = [row["topic"] for row in same[:1]]
    return {
        "event": known,
        "title_en": "",
        "title_fr": "",
        "date": moment.period,
        "end_date": "",
        "actors": ";".join(words.actors(sentence)),
        "topic": "".join(topics),
        "document": document["document"],
        "line": str(line.number),
        "place": line.place,
        "as_cited": _unique(line.text, moment.start, moment.end),
        "date_basis": "stated" if moment.stated else "deduced",
        "origin": words.origin(sentence),
    }
