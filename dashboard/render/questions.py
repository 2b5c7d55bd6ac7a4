"""What a reader may ask of a scenario: which results, first answers, what the browser answers from."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from dashboard.charts.core.evaluation import PLACE
from dashboard.core.script_json import script_json
from dashboard.core.words import in_first_case
from dashboard.models.core.inputs import POINT, REASON_WORDS
from dashboard.models.core.model import Model
from dashboard.pages.core.blocks import Headline, WhatIf
from dashboard.render.question_answers import answer, slope_lines, swings, typed, words

if TYPE_CHECKING:
    from dashboard.render.context import RenderContext


def questions_view(block: WhatIf, at: RenderContext) -> dict[str, Any]:
    """What the template is given: the answers for the scenario on screen, and what the browser answers
    from.
    """
    model, evaluation = at.evaluation.own, at.evaluation
    offered = list(offers(block, model, at))
    first, asked = offered[0], None
    rows = swings(model, evaluation, first["name"])
    asked = rows[0]["name"] if rows else first["dependencies"][0]
    return {
        "model": model.name,
        "words": words(at.language),
        "offered": offered,
        "rows": rows,
        "by": asked,
        "levers": [
            {"name": name, "label": model.inputs[name].label[at.language]} for name in first["dependencies"]
        ],
        "value": typed(first["value"] * model.unit(first["name"]).scale, at.language),
        "unit": model.unit(first["name"]).beside(at.language),
        "answer": answer(model, evaluation, first["name"], first["value"], asked),
        "slopes": slope_lines(model, evaluation, first["name"]),
        "json": script_json(
            {
                "words": words(at.language),
                "outputs": {one["name"]: one for one in offered},
                "fine": {name: given.fine for name, given in model.inputs.items()},
                "change": {
                    name: model.unit(name).change(at.language)
                    for name in (*model.inputs, *(one["name"] for one in offered))
                },
                "reasons": {
                    reason: said[at.language] for reason, said in REASON_WORDS.items() if reason != POINT
                },
                "always": sorted(name for name in model.inputs if model.always_told(name)),
                "varying": sorted(model.varying) if len(model.cases) > 1 else [],
                "dependencies": {
                    name: model.dependencies(name)
                    for result in block.results
                    for name in shown_outputs(result, model)
                },
            }
        ),
    }


def shown_outputs(result: Headline, model: Model) -> list[str]:
    """The outputs that a result's value and note name, in the order of their first mention."""
    named = [name for name, _, _ in PLACE.findall(result.value.en + result.note.en)]
    return list(dict.fromkeys(name for name in named if name in model.outputs))


def offers(block: WhatIf, model: Model, at: RenderContext) -> Iterable[dict[str, Any]]:
    """The results that may be asked about: those shown large under their own title, then those of their
    notes.
    """
    titles: dict[str, str] = {}
    for result in block.results:
        large = {name for name, _, _ in PLACE.findall(result.value.en)}
        if len(large) == 1 and large <= set(model.outputs):
            titles.setdefault(large.pop(), at.filled(result.label))
    for result in block.results:
        for name in shown_outputs(result, model):
            titles.setdefault(name, in_first_case(model.outputs[name].label[at.language]))
    for name, title in titles.items():
        if dependencies := model.dependencies(name):
            yield {
                "name": name,
                "label": title,
                "dependencies": list(dependencies),
                "value": wished(model, name),
                **model.unit(name).beside(at.language),
            }


def wished(model: Model, name: str) -> float:
    """A value worth asking for: the one that a source publishes, else about half of where the model opens."""
    for target in model.targets:
        if target.output == name and target.kind != "fitted" and not target.minus_one:
            low, high, _ = model.published(target)
            if math.isfinite(low + high):
                return (low + high) / 2
    half = float(model()[name]) / 2
    return float(f"{half:.0e}") if math.isfinite(half) and half else 1 / model.unit(name).scale
