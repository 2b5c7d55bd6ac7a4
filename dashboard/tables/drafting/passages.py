"""The numbers of a line as rows hold them: one, or both ends of a range, with the words that carry them, how
they are put, and the date that they hold at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.tables.periods import parse
from dashboard.tables.proof.languages import Reader
from dashboard.tables.proof.reading_words import Date, Number

SENTENCE = re.compile(r"(?<![A-Z]\.)(?<=[.!?»”])\s+(?=[A-ZÀ-Ý«“\"'\[])")
BETWEEN = re.compile(r"\s?%?\s?(?:à|et|ou|to|and|or|–|-)\s?", re.IGNORECASE)
OPENS_RANGE = re.compile(r"(?:(?:d['’]environ|de|entre|from|between)\s)$", re.IGNORECASE)
NEEDS_OPENING = re.compile(r"\b(?:et|and)\b", re.IGNORECASE)
DAYS_BEFORE = re.compile(r"(?P<day>\d{1,2})(?:er)?\s?(?:au|et|to|and|-|–)\s?(?:le\s)?$")
FROM_UNTIL = re.compile(r"\s?(?:à|et|au|to|and|-|–|/)\s?(?:le\s)?$")
BEFORE_DATE = re.compile(r"(?:avant|before|jusqu['’]en|until)\s(?:le\s|la\s|l['’])?$", re.IGNORECASE)
DENIED = re.compile(r"\b(?:pas|no|not)\s$")
WIDEST = 3
"""From "46 to 200" is a rise, told as two figures; the ends of a range lie nearer than three times."""
CUE_GAP = 10
"""Characters that may stand between the words of a wording and their number."""


@dataclass(frozen=True)
class Passage:
    """One or two numbers of a line, and the sentence that they stand in, as places in the line."""

    numbers: tuple[Number, ...]
    start: int
    end: int
    sentence: tuple[int, int]


@dataclass(frozen=True)
class Moment:
    """A date of a line: its period as tables write it, its words' place, and whether they give the year."""

    period: str
    start: int
    end: int
    stated: bool


def sentences(line: str) -> list[tuple[int, int]]:
    """Where each sentence of a line begins and ends.

    >>> line = "M. A. B. l'a dit. Un autre le nie."
    >>> [line[start:end] for start, end in sentences(line)]
    ["M. A. B. l'a dit.", 'Un autre le nie.']
    """
    ends = [found.span() for found in SENTENCE.finditer(line)]
    return list(zip([0, *(end for _, end in ends)], [*(start for start, _ in ends), len(line)], strict=True))


def moments(line: str, reader: Reader, year: int | None) -> list[Moment]:
    """The dates of a line, spans of two dates as one; `year` completes the first that has none."""
    found = reader.dates(line)
    made: list[Moment] = []
    for index, date in enumerate(found):
        later = next((other.year for other in found[index + 1 : index + 2] if other.year), None)
        known = date.year or year or later
        joined = made and FROM_UNTIL.fullmatch(line[made[-1].end : date.start])
        if joined and not date.year and date.month is None:
            continue
        start, period = date.start, _written(date, known)
        if days := date.day and DAYS_BEFORE.search(line, max(0, start - 12), start):
            start = days.start()
            period = f"{_written(Date(date.year, date.month, int(days['day'])), known)}/{period}"
        if joined:
            last = made.pop()
            first = last.period
            if not last.stated and date.year and found[index - 1].year is None:
                first = _written(found[index - 1], date.year)
            made.append(Moment(f"{first}/{period}", last.start, date.end, bool(date.year)))
        else:
            if opening := BEFORE_DATE.search(line, max(0, start - 14), start):
                start, period = opening.start(), f"../{period}"
            made.append(Moment(period, start, date.end, bool(date.year)))
        year = known
    return [moment for moment in made if moment.period and _is_period(moment.period)]


def _written(date: Date, year: int | None) -> str:
    if not year:
        return ""
    return "-".join([str(year), *(f"{part:02d}" for part in (date.month, date.day) if part)])


def _is_period(period: str) -> bool:
    try:
        return bool(parse(period))
    except ValueError:
        return False


def passages(line: str, reader: Reader, dates: list[tuple[int, int]]) -> Iterator[Passage]:
    """The numbers of a line that belong to no date, ends of a range together."""
    free = [n for n in reader.numbers(line) if not any(a <= n.start and n.end <= b for a, b in dates)]
    index = 0
    while index < len(free):
        group: tuple[Number, ...] = (free[index],)
        if index + 1 < len(free) and _is_range(line, *free[index : index + 2]):
            group = (free[index], free[index + 1])
        index += len(group)
        span = next(s for s in sentences(line) if s[0] <= group[0].start < s[1] or s[1] == len(line))
        yield Passage(group, group[0].start, group[-1].end, span)


def _is_range(line: str, first: Number, second: Number) -> bool:
    between = line[first.end : second.start]
    low, high = first.value, second.value
    # In « 12 à 16 millions » the millions are those of both.
    if second.scaled and not first.scaled:
        high = float(re.sub(r"[^\d.]", "", second.words.replace(",", ".")) or "nan")
    opened = OPENS_RANGE.search(line[: first.start])
    fits = BETWEEN.fullmatch(between) and (opened or not NEEDS_OPENING.search(between))
    return bool(fits) and low < high <= WIDEST * low and first.kind == second.kind


def qualifier(line: str, passage: Passage, reader: Reader) -> tuple[str, int]:
    """How the number is put, and where the words that say so begin."""
    if len(passage.numbers) == 2:
        opened = OPENS_RANGE.search(line[: passage.start])
        return "between", opened.start() if opened else passage.start
    before = line[max(passage.sentence[0], passage.start - 30) : passage.start].lower()
    inside = line[passage.start : passage.end].lower()
    best, at, length = "exact", len(before), 0
    for name, cues in reader.cues.items():
        for cue in cues:
            place = before.rfind(cue)
            starts_word = place == 0 or (place > 0 and not before[place - 1].isalnum())
            near = starts_word and len(before) - place - len(cue) <= CUE_GAP
            # « au moins » is no « moins de »: of two that overlap the one that begins first, else the longer.
            if near and (best == "exact" or (place, -len(cue)) < (at, -length)):
                best, at, length = name, place, len(cue)
    if best == "less_than" and DENIED.search(before[:at]):
        # « Pas moins de » before a precise count is that count.
        best, at = "exact", len(before)
    if best == "exact" and passage.numbers[0].kind == "collective":
        best = "at_least" if inside.rstrip().endswith("s") else "about"
    return best, passage.start - (len(before) - at)


def carried(line: str, start: int, end: int, free: tuple[int, int]) -> str:
    """The words from `start` to `end`, with as many more as make them stand once in the line, within `free`:
    between the numbers before and after.
    """
    first, last = free
    while line.count(line[start:end]) != 1 and (end < last or start > first):
        if end < last:
            following = re.compile(r"\W*\w+['’]?").match(line, end, last)
            end = following.end() if following else last
        else:
            preceding = re.search(r"\w+['’]?\W*$", line[first:start])
            start = first + preceding.start() if preceding else first
    return line[start:end]
