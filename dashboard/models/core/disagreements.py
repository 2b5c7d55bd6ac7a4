"""Where the documents disagree: numbers that cannot both be right, and words that only a reader sees.

Numbers that disagree are computed (tables/disputes.py says when two do). What is read (names, dates, who
decided) is declared in `word_disagreements.csv` with both places.
"""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.core.words import LANGUAGES, Words
from dashboard.tables.dataset import Dataset
from dashboard.tables.disputes import pairs
from dashboard.tables.figure import Figure
from dashboard.tables.reading.rows import Row
from dashboard.tables.records import both

TABLE = "word_disagreements"
NUMBERS, WORDS = "numbers", "words"


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
    return [_between(a, b, meeting) for a, b, meeting in pairs(data.figures.values())]


def _between(a: Figure, b: Figure, meeting: str) -> Disagreement:
    return Disagreement(f"{a.id}_or_{b.id}", a.topic, NUMBERS, a.name, _told(a), _told(b), meeting)


def _told(figure: Figure) -> Side:
    """A figure's number with its period; without one, the number alone."""
    says = Words(
        **{
            language: (
                figure.written(language) + (f" ({figure.period(language)})" if figure.time_period else "")
            )
            for language in LANGUAGES
        }
    )
    return Side(figure.document, figure.line, figure.place, says, figure.id, figure.origins)


def _declared(row: Row) -> Disagreement:
    a, b = (
        Side(
            row[f"document_{s}"],
            row[f"line_{s}"],
            row[f"place_{s}"],
            Words(fr=row[f"says_fr_{s}"], en=row[f"says_en_{s}"]),
        )
        for s in "ab"
    )
    return Disagreement(row["disagreement"], row["topic"], WORDS, both(row, "subject_"), a, b)
