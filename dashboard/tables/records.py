"""What rows of the tables hold, one class and one function a table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dashboard.core.numbers import in_pattern, joined, number
from dashboard.core.words import Words
from dashboard.tables.figure import Figure
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
    """A row of documents.csv. `language` is that of its text; `version_of` is the document that tells the
    same dispatch, or empty.
    """

    id: str
    label: Words
    title: str
    author: str
    publisher: str
    date: str
    address: str
    sha256: str
    lines: int
    version_of: str = ""
    language: str = ""

    @property
    def dispatch(self) -> str:
        """What the document counts as: itself, or the document that it is a version of."""
        return self.version_of or self.id


@dataclass(frozen=True)
class Assumption:
    """A value from outside the documents, in `unit`."""

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
        span = joined((low, high), language) if self.low is not None else ""
        text = value if not span else span if self.value is None else f"{value} ({span})"
        return in_pattern(self.unit.pattern[language], text)


def source(row: Row) -> Source:
    """A row of origins.csv."""
    return Source(
        id=row["origin"],
        name=both(row, "name_"),
        standing=row["standing"],
        author=row["author"],
        title=row["title"],
        year=row["year"],
        address=row["address"],
    )


def document(row: Row) -> Document:
    """A row of documents.csv."""
    return Document(
        id=row["document"],
        label=both(row, "label_"),
        title=row["title"],
        author=row["author"],
        publisher=row["publisher"],
        date=row["date"],
        address=row["address"],
        sha256=row["sha256"],
        lines=int(row["lines"]),
        version_of=row["version_of"],
        language=row["language"],
    )


def assumption(row: Row, units: Mapping[str, Unit]) -> Assumption:
    """A row of assumptions.csv."""
    return Assumption(
        id=row["assumption"],
        use=row["use"],
        unit=units[row["unit"]],
        low=amount(row["low"]),
        value=amount(row["value"]),
        high=amount(row["high"]),
        texts=(row["low"], row["value"], row["high"]),
        name=both(row, ""),
        source=both(row, "source_"),
        year=row["year"],
        address=row["address"],
        reason=both(row, "reason_"),
    )


def unit(row: Row) -> Unit:
    """A row of terms.csv that is a unit."""
    return Unit(
        id=row["term"],
        name=both(row, ""),
        pattern=both(row, "pattern_").map(glued),
        decimals=int(row["decimals"]),
        counted=row["counted"] == "yes",
        magnitude=float(row["magnitude"] or 1),
    )


def figure(table: str, row: Row, indicator: Row, unit: Unit, qualifier_pattern: Words) -> Figure:
    """A row of a table of figures, with the row of its indicator."""
    return Figure(
        id=row["figure"],
        table=table,
        indicator=row["indicator"],
        topic=indicator["topic"],
        name=both(indicator, ""),
        ref_area=row["ref_area"],
        counterpart_area=row["counterpart_area"],
        time_period=row["time_period"],
        time_basis=row["time_basis"],
        low=amount(row["low"]),
        value=amount(row["value"]),
        high=amount(row["high"]),
        texts=(row["low"], row["value"], row["high"]),
        qualifier=row["qualifier"],
        qualifier_pattern=qualifier_pattern,
        obs_status=row["obs_status"],
        unit=unit,
        condition=split(row["condition"]),
        part_of=row["part_of"],
        origins=split(row["origin"]),
        reported_by=split(row["reported_by"]),
        document=row["document"],
        line=row["line"],
        place=row["place"],
        as_cited=row["as_cited"],
        note=both(row, "note_") if row["note_en"] and row["note_fr"] else None,
    )


def both(row: Row, stem: str) -> Words:
    """The two language columns of a row."""
    return Words(fr=row[f"{stem}fr"], en=row[f"{stem}en"])


def amount(text: str) -> float | None:
    return float(text) if text else None


def with_numbers(row: Row, table: str) -> dict[str, str | float | None]:
    """A figure's row with numbers as numbers, None where there is none, and the name of its table."""
    return {**row, **{column: amount(row[column]) for column in NUMBERS}, "table": table}


def glued(pattern: str) -> str:
    """A unit stays on the line of its number.

    >>> glued("{n} %") == "{n}\u202f%"
    True
    """
    return pattern.replace("{n} ", "{n}\u202f")


def split(cell: str) -> tuple[str, ...]:
    """The ids of a cell that may hold several, joined by `;`."""
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def in_order(ids: Iterable[str]) -> tuple[str, ...]:
    """Each id once, in the order of its first mention."""
    return tuple(dict.fromkeys(ids))
