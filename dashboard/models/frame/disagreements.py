"""Where the documents disagree: numbers that cannot both be right, and words that only a reader sees.

Two figures disagree if they share an indicator, their periods overlap and what their wordings leave open
does not; one origin in one document never disagrees with itself, since it then tells of two times. What is
read (names, dates, who decided) is declared in `word_disagreements.csv` with both places.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from dashboard.tables.dataset import Dataset, Row, both
from dashboard.tables.figure import Figure
from dashboard.tables.periods import parse
from dashboard.words import LANGUAGES, Words

TABLE = "word_disagreements"
NUMBERS, WORDS = "numbers", "words"
SURE, ABOUT, UNDATED = "sure", "about", "undated"


@dataclass(frozen=True)
class Side:
    """One of the two: what it says, in own words or as a written number, and where; `line` is 1-based.

    `figure` and `origins` are ids, None and empty where no figure stands behind the words.
    """

    document: str
    line: str
    place: str
    says: Words
    figure: str | None = None
    origins: tuple[str, ...] = ()


@dataclass(frozen=True)
class Disagreement:
    """Two sides of one subject.

    `kind` is numbers or words. `overlap` says of two numbers how their periods meet: `sure` as they are
    written, `about` only when a period marked `~` is widened, `undated` if one has none; None for words.
    """

    id: str
    topic: str
    kind: str
    subject: Words
    a: Side
    b: Side
    overlap: str | None = None


def disagreements(data: Dataset) -> list[Disagreement]:
    """All disagreements: those of numbers, computed, then those of words, declared.

    >>> from dashboard.tables import default
    >>> found = {one.id: one for one in disagreements(default())}
    >>> stock = found["prisoners_in_document_001_or_prisoners_in_document_000"]
    >>> stock.a.says["en"], stock.b.says["en"], stock.overlap
    ('1,150 (5 July 2025)', '1,300 (about August 2025)', 'about')
    """
    declared = any(resource.name == TABLE for resource in data.package.resources)
    return of_numbers(data) + ([_declared(row) for row in data.rows(TABLE)] if declared else [])


def of_numbers(data: Dataset) -> list[Disagreement]:
    """Pairs of figures that cannot both be right, in the order of the tables."""
    by_quantity: defaultdict[tuple[str, str, str], list[Figure]] = defaultdict(list)
    for figure in data.figures.values():
        by_quantity[figure.indicator, figure.ref_area, figure.counterpart_area].append(figure)
    pairs = (pair for figures in by_quantity.values() for pair in itertools.combinations(figures, 2))
    return [_between(a, b, meeting) for a, b in pairs if (meeting := _disagree(a, b))]


def overlap(a: str, b: str) -> str | None:
    """How two periods meet, None if they do not; an empty one may be any time.

    A date marked `~` reaches as far again on both sides as it is long: about August is July to September.

    >>> overlap("2025-07", "2025"), overlap("2025-07-05", "2025-08~"), overlap("2025-07-05", "2025-08")
    ('sure', 'about', None)
    """
    if not a or not b:
        return UNDATED
    if _meet(_reach(a, widened=False), _reach(b, widened=False)):
        return SURE
    return ABOUT if _meet(_reach(a, widened=True), _reach(b, widened=True)) else None


def _disagree(a: Figure, b: Figure) -> str | None:
    if (a.document, a.origins) == (b.document, b.origins) or a.unit != b.unit:
        return None
    apart = a.interval.high < b.interval.low or b.interval.high < a.interval.low
    return overlap(a.time_period, b.time_period) if apart else None


def _reach(period: str, *, widened: bool) -> tuple[date, date]:
    """First and last day of a period, an open end as far as dates go."""
    whole = parse(period)
    ends = []
    for part, day, sign in zip((period.split("/")[0], period.split("/")[-1]), (whole.start, whole.end), (-1, 1), strict=True):
        if day is not None and widened and part.endswith("~"):
            own = parse(part)
            day += sign * (own.end - own.start + timedelta(days=1))
        ends.append(day)
    return ends[0] or date.min, ends[1] or date.max


def _meet(a: tuple[date, date], b: tuple[date, date]) -> bool:
    return a[0] <= b[1] and b[0] <= a[1]


def _between(a: Figure, b: Figure, meeting: str) -> Disagreement:
    return Disagreement(f"{a.id}_or_{b.id}", a.topic, NUMBERS, a.name, _told(a), _told(b), meeting)


def _told(figure: Figure) -> Side:
    """A figure's number with its period; without one, the number alone."""
    says = Words(**{
        language: figure.written(language) + (f" ({figure.period(language)})" if figure.time_period else "")
        for language in LANGUAGES
    })
    return Side(figure.document, figure.line, figure.place, says, figure.id, figure.origins)


def _declared(row: Row) -> Disagreement:
    a, b = (
        Side(row[f"document_{s}"], row[f"line_{s}"], row[f"place_{s}"], Words(fr=row[f"says_fr_{s}"], en=row[f"says_en_{s}"]))
        for s in "ab"
    )
    return Disagreement(row["disagreement"], row["topic"], WORDS, both(row, "subject_"), a, b)
