"""Names in texts: every `{name}` of a chart or page is a figure, or a result of the model that is at hand."""

from __future__ import annotations

import dataclasses
import difflib
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from dashboard import models
from dashboard.charts.core.slots import PLACE
from dashboard.core.errors import Finding
from dashboard.core.words import LANGUAGES, Words
from dashboard.render.checks.source import Source
from dashboard.tables.dataset import Dataset


def nearest(name: str, known: Collection[str]) -> str:
    """What to write instead of a name that nothing has."""
    near = difflib.get_close_matches(name, sorted(known), n=1)
    return f"Did you mean {near[0]!r}?" if near else "Write the id of a figure, or the name of a result."


def words_of(thing: Any) -> Iterator[Words]:
    """Every text in a definition, however deep it lies."""
    if isinstance(thing, Words):
        yield thing
    elif dataclasses.is_dataclass(thing) and not isinstance(thing, type):
        for field in dataclasses.fields(thing):
            yield from words_of(getattr(thing, field.name))
    elif isinstance(thing, list | tuple):
        for item in thing:
            yield from words_of(item)
    elif isinstance(thing, Mapping):
        yield from words_of(list(thing.values()))


def results(model: str, data: Dataset) -> set[str]:
    """What a text may name of a model: its inputs and outputs."""
    bound = models.get(model, data) if model else None
    return {*bound.inputs, *bound.outputs} if bound else set()


def unknown_names(thing: Any, model: str, data: Dataset, source: Source) -> list[Finding]:
    """A finding for each name in the texts of `thing` that is neither a figure nor of `model`."""
    known = {*data.figures, *results(model, data)}
    named = {
        name for words in words_of(thing) for code in LANGUAGES for name, _, _ in PLACE.findall(words[code])
    }
    of = f"no figure and no result of the model {model!r}" if model else "no figure"
    return [
        source.finding("{%s" % name, f"A text names {name!r}, which is {of}.", nearest(name, known))
        for name in sorted(named - known)
    ]
