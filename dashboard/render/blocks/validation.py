"""A model's results beside what the sources publish, and what agreement is worth."""

from dashboard import models
from dashboard.charts.core import sources
from dashboard.charts.core.slots import Scenario, text
from dashboard.core.words import in_first_case


def view(block, at) -> dict:
    model = models.get(block.model, at.data)
    rows = [
        row(target, found, model, at) for target, found in zip(model.targets, model.checks(), strict=True)
    ]
    return {"title": model.title[at.language], "rows": rows}


def row(target, found, model, at) -> dict:
    told = at.data.figure(target.figure) if target.figure else at.data.assumptions[target.assumption]
    label = target.label or model.outputs[target.output].label
    if target.formula:
        got = told.unit.written(found["model"] * told.unit.scale, at.language)
    else:
        got = text(
            "{%s}" % target.output, Scenario(model, at.language, given=tuple(model.inputs_of(target).items()))
        )
    if target.minus_one:
        got = "+" + at.data.units["percent"].written(100 * found["model"], at.language)
    return {
        "label": in_first_case(label[at.language]),
        "published": told.written(at.language),
        "model": got,
        "worth": at.t[target.kind],
        "kind": target.kind,
        "ok": at.t["yes" if found["ok"] else "no"],
        "note": at.filled(target.note) if target.note else "",
        "source": sources.told([told], at.data, at.language) if target.figure else told.label(at.language),
    }
