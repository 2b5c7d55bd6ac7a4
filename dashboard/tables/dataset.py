"""The checked data package: figures, words and sources by id."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache, partial
from typing import Any, TypeVar

from dashboard.core.errors import UnknownName
from dashboard.tables import history, records
from dashboard.tables.disputes import disputes
from dashboard.tables.figure import Figure
from dashboard.tables.periods import parse, written
from dashboard.tables.reading.descriptor import Package
from dashboard.tables.reading.required import COLUMNS
from dashboard.tables.reading.rows import Row, Tables
from dashboard.tables.records import Assumption, Document, Source, both, in_order, with_numbers
from dashboard.tables.unit import Unit

T = TypeVar("T")
VIEWS = 6
"""Readings of a package that are held at once."""


@dataclass(frozen=True, eq=False)
class Dataset:
    """A data package that has passed every check. Two are the same only if they are one object.

    `followed` holds the claims that the reader follows where documents disagree, `then` an earlier version
    that its tables stand at; `view` makes such a reading of the package.

    >>> from dashboard.tables import default
    >>> default().figure("gas_price_belarus_2025").written("en")
    '$129'
    """

    tables: Tables
    followed: tuple[str, ...] = ()
    then: str = ""

    @property
    def package(self) -> Package:
        """The description of the tables, and the files that they were read from."""
        return self.tables.package

    @property
    def version(self) -> str:
        """The version of the tables, as they are read here."""
        return self.then or self.package.version

    # ---- readings of the package

    @cached_property
    def _views(self) -> Callable[[tuple[str, ...], str], Dataset]:
        # Any query may ask for another reading, so only the latest are held.
        return lru_cache(maxsize=VIEWS)(partial(Dataset, self.tables))

    @cached_property
    def _once(self) -> dict[Hashable, Any]:
        return {}

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """What another layer works out on this reading, once; it goes when the reading goes."""
        if key not in self._once:
            self._once.setdefault(key, make())
        found: T = self._once[key]
        return found

    def view(self, followed: Iterable[str] = (), then: str = "") -> Dataset:
        """The package where the reader follows these claims, its tables as they were at version `then`.

        Ids that nobody disputes are left aside. Raises UnknownName for a version that never was.

        >>> from dashboard.tables import default
        >>> default().view(["prisoners_in_document_000"]).follows("prisoners_in_document_001")
        False
        """
        if then and then not in self.versions:
            raise UnknownName("version of the tables", then, self.versions)
        key = (
            tuple(sorted(set(followed) & set(self.disputed))),
            "" if then == self.package.version else then,
        )
        return self if key == ((), "") else self._views(*key)

    @cached_property
    def versions(self) -> tuple[str, ...]:
        """Every version that there was, from the first to this one."""
        return tuple(
            sorted({self.package.first, self.package.version, *(change.version for change in self.changes)})
        )

    @cached_property
    def disputed(self) -> dict[str, tuple[str, ...]]:
        """For each claim that documents dispute, all claims of that dispute, itself among them."""
        return {id: group for group in disputes(self.figures.values()) for id in group}

    def follows(self, id: str) -> bool:
        """Whether the reader follows that claim: all are, until one of those that disagree is chosen."""
        rivals = set(self.disputed.get(id, ())) & set(self.followed)
        return not rivals or id in rivals

    @cached_property
    def changes(self) -> list[history.Change]:
        """What changed between versions, the latest first; none where the package keeps no account."""
        declared = any(resource.name == "changes" for resource in self.package.resources)
        return history.read(self.tables.rows("changes")) if declared else []

    @cached_property
    def _before(self) -> dict[str, tuple[Row, ...]]:
        """The tables that hold figures and outside values as they were at `then`, by name."""
        keys = {r.name: "figure" for r in self.package.resources if r.kind == "figures"} | {
            "assumptions": "assumption"
        }
        cells = {
            row[key]: {history.TABLE: name, **row}
            for name, key in keys.items()
            for row in self.tables.rows(name)
        }
        tables: dict[str, list[Row]] = {name: [] for name in keys}
        for id, row in history.undone(cells, history.since(self.changes, self.then)).items():
            name = row[history.TABLE]
            resource = self.package.resource(name)
            earlier = {column: row.get(column, "") for column in resource.columns()} | {keys[name]: id}
            tables[name].append(Row(resource.path, 0, earlier))
        return {name: tuple(rows) for name, rows in tables.items()}

    # ---- tables

    def version_written(self, language: str) -> str:
        """The version as people write a date; a version that is none stays as it is."""
        found = re.fullmatch(r"(\d{4})\.(\d{2})\.(\d{2})", self.version)
        return written("-".join(found.groups()), language) if found else self.version

    def rows(self, table: str) -> tuple[Row, ...]:
        """The rows of one table, all cells as text; none of a table that a package may leave out. Raises
        UnknownName for any other that is not declared.
        """
        if self.then and table in self._before:
            return self._before[table]
        if table in COLUMNS and all(resource.name != table for resource in self.package.resources):
            return ()
        return self.tables.rows(self.package.resource(table).name)

    @cached_property
    def terms(self) -> dict[str, Row]:
        return {row["term"]: row for row in self.rows("terms")}

    @cached_property
    def units(self) -> dict[str, Unit]:
        """Units by id."""
        return {id: records.unit(row) for id, row in self.terms.items() if row["kind"] == "unit"}

    @cached_property
    def indicators(self) -> dict[str, Row]:
        return {row["indicator"]: row for row in self.rows("indicators")}

    @cached_property
    def origins(self) -> dict[str, Source]:
        """Who measured or said figures, by id."""
        return {row["origin"]: records.source(row) for row in self.rows("origins")}

    @cached_property
    def documents(self) -> dict[str, Document]:
        """The documents by their three digits."""
        return {row["document"]: records.document(row) for row in self.rows("documents")}

    @cached_property
    def assumptions(self) -> dict[str, Assumption]:
        """Values from outside the documents, by id; at an earlier version, also those that came later, since
        today's models name them.
        """
        rows = (*self.tables.rows("assumptions"), *self.rows("assumptions"))
        return {row["assumption"]: records.assumption(row, self.units) for row in rows}

    @cached_property
    def figures(self) -> dict[str, Figure]:
        """All figures of all figure tables by id, in the order of tables and lines."""
        tables = [r.name for r in self.package.resources if r.kind == "figures"]
        return {row["figure"]: self._figure(table, row) for table in tables for row in self.rows(table)}

    @cached_property
    def events_of(self) -> dict[str, str]:
        """The event of each figure that is of one, by figure; as in `figure`, with those that came later."""
        tables = [r.name for r in self.package.resources if r.kind == "figures"]
        own = {row["figure"]: row["event"] for table in tables for row in self.rows(table) if row["event"]}
        return self._views((), "").events_of | own if self.then else own

    @cached_property
    def events(self) -> dict[str, Row]:
        """Events by id, in the order of the table; none where the package declares none."""
        declared = any(resource.name == "events" for resource in self.package.resources)
        return {row["event"]: row for row in self.rows("events")} if declared else {}

    def event(self, id: str) -> Row:
        """One event. Raises UnknownName with the nearest id."""
        if id not in self.events:
            raise UnknownName("event", id, self.events)
        return self.events[id]

    def figure(self, id: str) -> Figure:
        """One figure. Raises UnknownName with the nearest id.

        At an earlier version, what today's charts and models name and came later is read as it stands today.
        """
        if id not in self.figures and self.then:
            return self._views((), "").figure(id)
        if id not in self.figures:
            raise UnknownName("figure", id, self.figures)
        return self.figures[id]

    def latest(self, indicator: str) -> Figure:
        """The figure of a quantity with the latest period; one without a period counts as the earliest."""
        found = [figure for figure in self.figures.values() if figure.indicator == indicator]
        if not found:
            raise UnknownName(
                "indicator with figures", indicator, {f.indicator for f in self.figures.values()}
            )
        return max(
            found,
            key=lambda figure: parse(figure.time_period).end or date.max if figure.time_period else date.min,
        )

    def dispatches(self, documents: Iterable[str]) -> tuple[str, ...]:
        """Documents counted as they may be: two versions of one dispatch are one.

        >>> from dashboard.tables import default
        >>> default().dispatches(["002", "003", "004"])
        ('003', '004')
        """
        return in_order(self.documents[id].dispatch for id in documents)

    def term(self, id: str, language: str) -> str:
        """A term's name in one language."""
        return both(self.terms[id], "")[language]

    def records(self, table: str | None = None) -> list[dict[str, str | float | None]]:
        """Figures as one dict each, None where there is no number; of one table, or of all, in the order of
        their names. Columns are those of the CSV files, and `table`. Raises UnknownName.
        """
        known = {r.name for r in self.package.resources if r.kind == "figures"}
        if table is not None and table not in known:
            raise UnknownName("table", table, known)
        return [
            with_numbers(row, name)
            for name in ([table] if table else sorted(known))
            for row in self.rows(name)
        ]

    def _figure(self, table: str, row: Row) -> Figure:
        qualifier_pattern = both(self.terms[row["qualifier"]], "pattern_")
        indicator, unit = self.indicators[row["indicator"]], self.units[row["unit"]]
        return records.figure(table, row, indicator, unit, qualifier_pattern)
