"""What the documents argue: who says it, how firmly, and where."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.core.errors import UnknownName
from dashboard.core.words import Words
from dashboard.tables.dataset import Dataset
from dashboard.tables.records import both, split


@dataclass(frozen=True)
class Argument:
    """A row of arguments.csv. `origins` argue it, none where the document speaks for itself; `strength` is a
    term: stated, a reading, a hypothesis or a party's word. `says` may hold `{figure id}`.
    """

    id: str
    topic: str
    strength: str
    origins: tuple[str, ...]
    document: str
    line: str
    place: str
    says: Words


def arguments(data: Dataset) -> dict[str, Argument]:
    """All arguments by id, in the order of their table; none where the package has no such table.

    >>> from dashboard.tables import default
    >>> arguments(default())["warheads_under_russian_control"].origins
    ('podvig',)
    """
    return data.once("arguments", lambda: _arguments(data))


def argument(data: Dataset, id: str) -> Argument:
    """One argument. Raises UnknownName."""
    known = arguments(data)
    if id not in known:
        raise UnknownName("argument", id, known)
    return known[id]


def _arguments(data: Dataset) -> dict[str, Argument]:
    if not any(resource.name == "arguments" for resource in data.package.resources):
        return {}
    return {
        row["argument"]: Argument(
            id=row["argument"],
            topic=row["topic"],
            strength=row["strength"],
            origins=split(row["origin"]),
            document=row["document"],
            line=row["line"],
            place=row["place"],
            says=both(row, "says_"),
        )
        for row in data.rows("arguments")
    }
