"""What the controls of the workbench say, read as a question."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import parse_qsl

from werkzeug.datastructures import MultiDict

from dashboard import models
from dashboard.core.errors import BadDefinition, UnknownName
from dashboard.core.numbers import number, read_with_unit, significant, without_zeros
from dashboard.dash_parts.tools.core.question import PREFIXES
from dashboard.models.core.inputs import Input
from dashboard.models.core.scenario import shortest
from dashboard.query.scenario import from_query
from dashboard.tables.dataset import Dataset

REST = "rest"
"""The control that holds the whole question, and so what no other control on the screen says."""


def pairs_of(
    names: Sequence[str], values: Sequence[Any], language: str, data: Dataset
) -> list[tuple[str, str]]:
    """Names and values of the query that the controls on screen ask for, and of the question before where
    they say nothing.
    """
    shown = dict(zip(names, values, strict=True))
    before = parse_qsl(str(shown.pop(REST, "")), keep_blank_values=True)
    # Where levers open follows the claims that the reader follows.
    data = from_query(MultiDict(before), data, language)[0].dataset(data)
    levers = {name: prefixed for name in shown for prefixed in [lever_of(name, data)] if prefixed}
    found = [(name, value) for name, value in before if name not in shown]
    for name, value in shown.items():
        for one in value if isinstance(value, list) else [value]:
            text = "" if one is None else str(one)
            if name in levers:
                text = typed(text, levers[name], language)
            found += [(name, text)] if text else []
    return found


def lever_of(name: str, data: Dataset) -> Input | None:
    """The lever that a control moves, whichever scenario it is of."""
    plain = name[2:] if name.startswith(PREFIXES) else name
    model = models.input_names().get(plain)
    try:
        return models.get(model, data).inputs[plain] if model else None
    except (UnknownName, BadDefinition):
        return None


def typed(words: str, lever: Input, language: str) -> str:
    """What somebody typed into the box of a lever, which shows the unit that is written, as an address holds
    it: 50 in a box of per cent is the share 0.5. What is no number is left as it is, and what stands there at
    the opening asks for nothing.
    """
    if words == opening_text(lever, language):
        return ""
    found = read_with_unit(words, language, lever.unit.affixes)
    return words if found is None else shortest(significant(lever.unit.to_model(found[0])))


def opening_text(lever: Input, language: str) -> str:
    """Where a lever opens, as its box shows it."""
    return without_zeros(number(lever.central * lever.unit.scale, lever.decimals, language), language)
