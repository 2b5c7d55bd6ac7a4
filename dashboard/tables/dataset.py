"""The checked data package, read once: figures, words and sources by id."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.errors import UnknownName
from dashboard.tables.descriptor import Package
from dashboard.tables.figure import Figure
from dashboard.tables.periods import parse, written
from dashboard.tables.unit import Unit
from dashboard.words import Words, number

if TYPE_CHECKING:
    import pandas as pd

Row = dict[str, str]


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

        low, value, high = (one(e, t) for e, t in zip((self.low, self.value, self.high), self.texts, strict=True))
        span = f"{low}–{high}" if self.low is not None else ""
        text = value if not span else span if self.value is None else f"{value} ({span})"
        return self.unit.pattern[language].replace("{n}", text)


def both(row: Row, stem: str) -> Words:
    """The two language columns of a row."""
    return Words(fr=row[f"{stem}fr"], en=row[f"{stem}en"])


def amount(text: str) -> float | None:
    return float(text) if text else None


@dataclass(frozen=True, eq=False)
class Dataset:
    """A data package that has passed every check. Two are the same only if they are one object.

    >>> from dashboard.tables import default
    >>> default().figure("gas_price_belarus_2025").written("en")
    '$129'
    """

    package: Package

    @property
    def version(self) -> str:
        return self.package.version

    def version_written(self, language: str) -> str:
        """The version as people write a date; a version that is none stays as it is."""
        found = re.fullmatch(r"(\d{4})\.(\d{2})\.(\d{2})", self.version)
        return written("-".join(found.groups()), language) if found else self.version

    def rows(self, table: str) -> list[Row]:
        """The rows of one table, all cells as text."""
        path = Path(self.package.folder) / self.package.resource(table).path
        with path.open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))

    @cached_property
    def terms(self) -> dict[str, Row]:
        return {row["term"]: row for row in self.rows("terms")}

    @cached_property
    def units(self) -> dict[str, Unit]:
        return {
            id: Unit(id, both(row, ""), both(row, "pattern_").map(glued), int(row["decimals"]), row["counted"] == "yes", float(row["magnitude"] or 1))
            for id, row in self.terms.items()
            if row["kind"] == "unit"
        }

    @cached_property
    def indicators(self) -> dict[str, Row]:
        return {row["indicator"]: row for row in self.rows("indicators")}

    @cached_property
    def origins(self) -> dict[str, Source]:
        return {
            row["origin"]: Source(
                row["origin"], both(row, "name_"), row["standing"], row["author"], row["title"], row["year"],
                row["address"],
            )
            for row in self.rows("origins")
        }

    @cached_property
    def documents(self) -> dict[str, Document]:
        return {
            row["document"]: Document(
                row["document"], both(row, "label_"), row["title"], row["author"], row["publisher"],
                row["date"], row["address"], row["sha256"], int(row["lines"]),
            )
            for row in self.rows("documents")
        }

    @cached_property
    def assumptions(self) -> dict[str, Assumption]:
        return {
            row["assumption"]: Assumption(
                row["assumption"], row["use"], self.units[row["unit"]], amount(row["low"]),
                amount(row["value"]), amount(row["high"]),
                (row["low"], row["value"], row["high"]), both(row, ""), both(row, "source_"),
                row["year"], row["address"], both(row, "reason_"),
            )
            for row in self.rows("assumptions")
        }

    @cached_property
    def figures(self) -> dict[str, Figure]:
        """All figures of all figure tables by id, in the order of tables and lines."""
        tables = [r.name for r in self.package.resources if r.kind == "figures"]
        return {row["figure"]: self._figure(table, row) for table in tables for row in self.rows(table)}

    @cached_property
    def events_of(self) -> dict[str, str]:
        """The event of each figure that is of one, by figure."""
        tables = [r.name for r in self.package.resources if r.kind == "figures"]
        return {row["figure"]: row["event"] for table in tables for row in self.rows(table) if row["event"]}

    def figure(self, id: str) -> Figure:
        """One figure. Raises UnknownName with the nearest id."""
        if id not in self.figures:
            raise UnknownName("figure", id, self.figures)
        return self.figures[id]

    def latest(self, indicator: str) -> Figure:
        """The figure of a quantity with the latest period; one without a period counts as the earliest."""
        found = [figure for figure in self.figures.values() if figure.indicator == indicator]
        if not found:
            raise UnknownName("indicator with figures", indicator, {f.indicator for f in self.figures.values()})
        return max(found, key=lambda figure: parse(figure.time_period).end or date.max if figure.time_period else date.min)

    def term(self, id: str, language: str) -> str:
        """A term's name in one language."""
        return both(self.terms[id], "")[language]

    def frame(self, table: str | None = None) -> pd.DataFrame:
        """Figures as a DataFrame indexed by id: all of them, or those of one table.

        Columns are those of the CSV files plus `table`; `low`, `value` and `high` are numbers in `unit`.
        """
        import pandas as pd

        known = {r.name for r in self.package.resources if r.kind == "figures"}
        if table is not None and table not in known:
            raise UnknownName("table", table, known)
        chosen = [table] if table else sorted(known)
        frame = pd.DataFrame([{**row, "table": name} for name in chosen for row in self.rows(name)])
        for column in ("low", "value", "high"):
            frame[column] = pd.to_numeric(frame[column])
        return frame.set_index("figure")

    def _figure(self, table: str, row: Row) -> Figure:
        indicator = self.indicators[row["indicator"]]
        note = both(row, "note_") if row["note_en"] and row["note_fr"] else None
        return Figure(
            id=row["figure"], table=table, indicator=row["indicator"], topic=indicator["topic"],
            name=both(indicator, ""), ref_area=row["ref_area"], counterpart_area=row["counterpart_area"],
            time_period=row["time_period"], time_basis=row["time_basis"], low=amount(row["low"]),
            value=amount(row["value"]), high=amount(row["high"]),
            texts=(row["low"], row["value"], row["high"]), qualifier=row["qualifier"],
            qualifier_pattern=both(self.terms[row["qualifier"]], "pattern_"), obs_status=row["obs_status"],
            unit=self.units[row["unit"]], condition=split(row["condition"]), part_of=row["part_of"],
            origins=split(row["origin"]), reported_by=split(row["reported_by"]), document=row["document"],
            line=row["line"], place=row["place"], as_cited=row["as_cited"], note=note,
        )


def glued(pattern: str) -> str:
    """A unit stays on the line of its number.

    >>> glued("{n} %") == "{n}\u202f%"
    True
    """
    return pattern.replace("{n} ", "{n}\u202f").replace(" Md m³", "\u202fMd\u202fm³").replace(" bn m³", "\u202fbn\u202fm³")


def split(cell: str) -> tuple[str, ...]:
    """The ids of a cell that may hold several, joined by `;`."""
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def in_order(ids: Iterable[str]) -> tuple[str, ...]:
    """Each id once, in the order of its first mention."""
    return tuple(dict.fromkeys(ids))
