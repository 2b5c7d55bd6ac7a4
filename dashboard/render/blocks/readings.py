"""What a cited multiple could mean, each reading beside the cited figure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard import models
from dashboard.charts.core.evaluation import Evaluation, text
from dashboard.core.words import Words, in_first_case
from dashboard.models.core.formulas import formula_value
from dashboard.models.core.scenario import Scenario

if TYPE_CHECKING:
    from dashboard.pages.core.blocks import Readings
    from dashboard.render.context import RenderContext

LABELS = {
    "reading": Words(fr="Lecture", en="Reading"),
}


def view(block: Readings, at: RenderContext) -> dict[str, Any]:
    model, still = models.get(block.model, at.data), at.still(block.model)
    name, formula, words = block.also
    other = Evaluation(model, at.language, scenario=Scenario({name: formula_value(formula, at.data)}))
    return {
        "also": words[at.language],
        "cited": at.data.figure(block.figure).written(at.language),
        "rows": [
            {
                "label": in_first_case(model.outputs[name].label[at.language]),
                "value": text("{%s}" % name, still),
                "other": text("{%s}" % name, other),
                "range": text("{%s.low|n}–{%s.high|n}" % (name, name), still),
            }
            for name in block.outputs
        ],
    }
