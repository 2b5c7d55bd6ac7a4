"""Names in texts: every `{name}` of a chart or page is a figure, or a result of the model that is at hand."""

from __future__ import annotations

import dataclasses
import difflib
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from dashboard import models
from dashboard.charts.core.evaluation import PLACE
from dashboard.core.errors import Finding
from dashboard.core.words import LANGUAGES, Words
from dashboard.render.checks.source import Source
from dashboard.tables.dataset import Dataset


def nearest(name: str, known: Collection[str]) -> str:
    """What to write instead of a name that nothing has."""
    near = difflib.get_close_matches(name, sorted(known), n=1)
    return f"Did you mean {near[0]!r}?" if near else "Write the id of a figure, or the name of a result."


def results(model: str, data: Dataset) -> set[str]:
    """What a text may name of a model: its inputs and outputs."""
    bound = models.get(model, data) if model else None
    return {*bound.inputs, *bound.outputs} if bound else set()


def in_scope(thing: Any, model: str) -> Iterator[tuple[Words, str]]:
    """Every text in a definition with the model whose results it may name: that of the nearest block or card
    around it that names one.
    """
    if isinstance(thing, Words):
        yield thing, model
    elif dataclasses.is_dataclass(thing) and not isinstance(thing, type):
        own = getattr(thing, "model", "")
        for field in dataclasses.fields(thing):
            yield from in_scope(getattr(thing, field.name), own if isinstance(own, str) and own else model)
    elif isinstance(thing, list | tuple):
        for item in thing:
            yield from in_scope(item, model)
    elif isinstance(thing, Mapping):
        yield from in_scope(list(thing.values()), model)


def words_of(thing: Any) -> Iterator[Words]:
    """Every text in a definition, however deep it lies."""
    return (words for words, _ in in_scope(thing, ""))


def unknown_names(thing: Any, model: str, data: Dataset, source: Source) -> list[Finding]:
    """A finding for each name in the texts of `thing` that is neither a figure nor of the model at hand."""
    wrong: dict[str, str] = {}
    for words, own in in_scope(thing, model):
        # A minus before a name takes the amount the other way.
        named = {name.lstrip("-") for code in LANGUAGES for name, _, _ in PLACE.findall(words[code])}
        wrong |= dict.fromkeys(named - data.figures.keys() - results(own, data), own)
    return [
        source.finding(
            "{%s" % name,
            f"A text names {name!r}, which is no figure"
            + (f" and no result of the model {own!r}." if own else "."),
            nearest(name, {*data.figures, *results(own, data)}),
        )
        for name, own in sorted(wrong.items())
    ]
