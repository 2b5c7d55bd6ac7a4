"""What the tables hold and nothing uses: no chart, model, sentence or check names it."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping
from typing import Any

from dashboard import charts, models, pages
from dashboard.core.words import LANGUAGES, Words
from dashboard.pages import stories
from dashboard.tables.arguments import arguments
from dashboard.tables.dataset import Dataset

FIGURES, EVENTS, OUTSIDE = "figures", "events", "assumptions"
_ID = re.compile(r"[a-z][a-z0-9_]+")


def unused(data: Dataset, language: str = LANGUAGES[0]) -> dict[str, list[str]]:
    """Ids of the figures, the events and the values from outside that nothing uses, in the order of their
    tables. Explorer, cards and tables show every row and count for nothing; so does the language.

    >>> from dashboard.tables import default
    >>> sorted(unused(default()))
    ['assumptions', 'events', 'figures']
    """
    return data.once("unused", lambda: _unused(data, language))


def _unused(data: Dataset, language: str) -> dict[str, list[str]]:
    named = {id for text in _texts(data) for id in _ID.findall(text)}
    for name in charts.names():
        built = charts.build(name, language, data)
        named.update(built.figures)
        named.update(id for mark in built.marks for id in (*mark.figures, *mark.assumptions, mark.event))
    return {
        FIGURES: [id for id in data.figures if id not in named],
        EVENTS: [id for id in data.events if id not in named],
        OUTSIDE: [row["assumption"] for row in data.rows("assumptions") if row["assumption"] not in named],
    }


def _texts(data: Dataset) -> Iterator[str]:
    """Every text and name of charts, models, pages and stories, of the arguments and of the ledger."""
    for name in charts.names():
        yield from strings(charts.get(name))
    for name in models.names():
        model = models.get(name)
        yield from strings(
            [model.input_specs, model.equations, model.targets, model.limits, model.case_specs]
        )
    for page in pages.in_order():
        yield from strings(page)
    for story in stories.in_order():
        yield from strings(story)
    yield from (argument.says[code] for argument in arguments(data).values() for code in LANGUAGES)
    if any(resource.name == "consistency_checks" for resource in data.package.resources):
        for row in data.rows("consistency_checks"):
            yield f"{row['formula']} {row['stated']}"


def strings(thing: Any) -> Iterator[str]:
    """Every string in a definition, however deep it lies.

    >>> list(strings({"a": ("b", ["c"])}))
    ['a', 'b', 'c']
    """
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, Words):
        yield from (thing[language] for language in LANGUAGES)
    elif dataclasses.is_dataclass(thing) and not isinstance(thing, type):
        for field in dataclasses.fields(thing):
            yield from strings(getattr(thing, field.name))
    elif isinstance(thing, Mapping):
        yield from strings([*thing, *thing.values()])
    elif isinstance(thing, list | tuple | set | frozenset):
        for item in thing:
            yield from strings(item)
