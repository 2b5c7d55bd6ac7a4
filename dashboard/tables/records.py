"""What the tables beside the figures hold, one class a table."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.core.numbers import number
from dashboard.core.words import Words
from dashboard.tables.reading.rows import Row
from dashboard.tables.unit import Unit

NUMBERS = ("low", "value", "high")
"""Columns of figures that hold a number, in the figure's unit."""


@dataclass(frozen=True)
class Source:
    """Who measured or said a figure: a row of origins.csv."""

    id: str
    name: Words
    standing: str
    author: str
    title: str
    year: str
    address: str


@dataclass(frozen=True)
class Document:
    """One of the five documents: a row of documents.csv."""

    id: str
    label: Words
    title: str
    author: str
    publisher: str
    date: str
    address: str
    sha256: str
    lines: int


@dataclass(frozen=True)
class Assumption:
    """A value from outside the five documents, in `unit`."""

    id: str
    use: str
    unit: Unit
    low: float | None
    value: float | None
    high: float | None
    texts: tuple[str, str, str]
    name: Words
    source: Words
    year: str
    address: str
    reason: Words

    def label(self, language: str) -> str:
        """« Banque mondiale, 2023 »; no year where the source gives several."""
        return self.source[language] + (f", {self.year}" if self.year else "")

    def written(self, language: str) -> str:
        """Value and range with the unit, with the decimals that were typed: « 18 (16,3–19,8) »."""

        def one(end: float | None, typed: str) -> str:
            return number(end, len(typed.partition(".")[2]), language)

        low, value, high = (
            one(e, t) for e, t in zip((self.low, self.value, self.high), self.texts, strict=True)
        )
        span = f"{low}–{high}" if self.low is not None else ""
        text = value if not span else span if self.value is None else f"{value} ({span})"
        return self.unit.pattern[language].replace("{n}", text)


def both(row: Row, stem: str) -> Words:
    """The two language columns of a row."""
    return Words(fr=row[f"{stem}fr"], en=row[f"{stem}en"])


def amount(text: str) -> float | None:
    return float(text) if text else None


def with_numbers(row: Row, table: str) -> dict[str, str | float | None]:
    """A figure's row with numbers as numbers, None where there is none, and the name of its table."""
    return {**row, **{column: amount(row[column]) for column in NUMBERS}, "table": table}
