"""A model's inputs and equations, as read by people and as written once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard import models
from dashboard.charts.core import sources
from dashboard.charts.core.evaluation import text
from dashboard.core.numbers import MISSING, between, decimals_of, in_pattern
from dashboard.core.words import SEMICOLON, Words, in_first_case
from dashboard.models.core.inputs import CHOICE, Input
from dashboard.render.context import mathml

if TYPE_CHECKING:
    from dashboard.pages.core.blocks import Equations
    from dashboard.render.context import RenderContext

LABELS = {
    "symbol": Words(fr="Symbole", en="Symbol"),
    "equation": Words(fr="Équation", en="Equation"),
    "opening": Words(fr="Valeur de départ", en="Starting value"),
    "kind": Words(fr="Nature", en="Kind"),
    "kind_cited": Words(fr="cité", en="cited"),
    "kind_derived": Words(fr="déduit", en="derived"),
    "kind_external": Words(fr="extérieur", en="external"),
    "kind_choice": Words(fr="choix du lecteur", en="reader's choice"),
}


def view(block: Equations, at: RenderContext) -> dict[str, Any]:
    model, still = models.get(block.model, at.data), at.still(block.model)
    return {
        "title": model.title[at.language],
        "inputs": [
            {
                "name": name,
                "symbol": mathml(given.tex),
                "label": given.label[at.language],
                "opening": text("{%s}" % name, still),
                "kind": at.t[f"kind_{given.kind}"],
                "range": MISSING if given.kind == CHOICE or not given.open else span(given, at.language),
                "source": told(given, at),
                "note": at.filled(given.note) if given.note else "",
            }
            for name, given in model.inputs.items()
        ],
        "outputs": [
            {
                "name": name,
                "label": in_first_case(line.label[at.language]),
                "math": mathml(model.latex_lines[name]),
                "text": f"{name} = {line.equation}",
                "opening": text("{%s}" % name, still),
                "unit": model.unit(name).name[at.language],
            }
            for name, line in model.outputs.items()
        ],
    }


def told(given: Input, at: RenderContext) -> str:
    """Who an input comes from, in words; a choice comes from nobody."""
    data = at.data
    cited = sources.told([data.figure(id) for id in given.source if id in data.figures], data, at.language)
    outside = [data.assumptions[id].label(at.language) for id in given.source if id in data.assumptions]
    return SEMICOLON[at.language].join([*([cited] if cited else []), *outside]) or MISSING


def span(given: Input, language: str) -> str:
    """The two ends of an input with its unit."""
    low, high = given.low * given.unit.scale, given.high * given.unit.scale
    digits = decimals_of(low, high, otherwise=1)
    return in_pattern(given.unit.pattern[language], between((low, high), digits, language))
