"""What the site holds, as records for programs: the API, and the tools of assistants, answer with them.

A record is a dataclass of plain values, so that its type is its JSON Schema. `Address` makes the address that
a program is given of a path of the site.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from dashboard.core.numbers import significant
from dashboard.core.words import Words

T = TypeVar("T")
Address = Callable[[str], str]


@dataclass(frozen=True)
class Text:
    """One text in both languages."""

    fr: str
    en: str


@dataclass(frozen=True)
class Named:
    """Something by its id, as queries name it, and by its name, as people do."""

    id: str
    name: Text


@dataclass(frozen=True)
class Links:
    """Addresses of one thing: `api` for programs, `fr` and `en` for readers, `image` a picture. Empty where
    there is none.
    """

    api: str
    fr: str = ""
    en: str = ""
    image: str = ""


@dataclass(frozen=True)
class ScenarioRecord:
    """What was asked of: inputs that stand elsewhere than where they open, in the model's terms (a share is
    0.2, not 20); claims that are followed; the version of the tables, and whether they are read as they were
    at it. `query` is the query of any address of the site that shows the same.
    """

    inputs: dict[str, float]
    claims: list[str]
    data: str
    then: bool
    query: str


@dataclass(frozen=True)
class Listing(Generic[T]):
    """Some of all items that answer a question: those from `offset` on, `limit` at most, of `total`."""

    data_version: str
    licence: str
    total: int
    offset: int
    limit: int
    items: list[T]


@dataclass(frozen=True)
class Single(Generic[T]):
    """One item, and the version of the tables that it was read from."""

    data_version: str
    licence: str
    item: T


def text(words: Words) -> Text:
    return Text(words.fr, words.en)


def finite(value: Any) -> float | None:
    """A number with as many digits as people give; None for one that is missing, infinite or not a number."""
    return significant(float(value)) if value is not None and math.isfinite(value) else None
