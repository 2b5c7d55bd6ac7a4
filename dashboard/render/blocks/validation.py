"""A model's results beside what the sources publish, and what agreement is worth."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard import models
from dashboard.charts.core import sources
from dashboard.charts.core.evaluation import Evaluation, text
from dashboard.core.words import Words, in_first_case
from dashboard.models.core.scenario import Scenario
from dashboard.render.blocks.ledger import verdict_words

if TYPE_CHECKING:
    from dashboard.models.core.model import Model
    from dashboard.models.core.outputs import Target
    from dashboard.pages.core.blocks import Validation
    from dashboard.render.context import RenderContext
    from dashboard.tables.figure import Figure
    from dashboard.tables.records import Assumption

LABELS = {
    "worth": Words(fr="Ce que vaut l'accord", en="What agreement is worth"),
    "result": Words(fr="Résultat", en="Result"),
    "free": Words(fr="libre", en="free"),
    "fitted": Words(fr="calé", en="fitted"),
    "external": Words(fr="extérieur", en="external"),
}


def view(block: Validation, at: RenderContext) -> dict[str, Any]:
    model = models.get(block.model, at.data)
    rows = [
        row(target, found, model, at) for target, found in zip(model.targets, model.checks(), strict=True)
    ]
    return {"title": model.title[at.language], "rows": rows}


def row(target: Target, found: dict[str, Any], model: Model, at: RenderContext) -> dict[str, Any]:
    published: Figure | Assumption
    if target.figure:
        published = at.data.figure(target.figure)
        source = sources.told([published], at.data, at.language)
    else:
        published = at.data.assumptions[target.assumption]
        source = published.label(at.language)
    label = target.label or model.outputs[target.output].label
    if target.formula:
        got = published.unit.written(found["model"] * published.unit.scale, at.language)
    else:
        got = text(
            "{%s}" % target.output,
            Evaluation(model, at.language, scenario=Scenario(model.inputs_of(target))),
        )
    if target.minus_one:
        got = "+" + at.data.units["percent"].written(100 * found["model"], at.language)
    return {
        "label": in_first_case(label[at.language]),
        "published": published.written(at.language),
        "model": got,
        "worth": at.t[target.kind],
        "kind": target.kind,
        "agrees": verdict_words(found["verdict"], found["openness"], at),
        "note": at.filled(target.note) if target.note else "",
        "source": source,
    }
