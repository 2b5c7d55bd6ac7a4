"""How sure a result is, and why it changed: three ranges, what makes their width, which levers made a change.

The browser's twin is web/assets/doubt.js.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from dashboard.charts.core.evaluation import PLACE, Evaluation
from dashboard.core.errors import BadInput
from dashboard.core.numbers import decimals_apart, in_pattern, marks, number
from dashboard.core.script_json import script_json
from dashboard.core.words import Words
from dashboard.models.core.inputs import CASES, REASON_WORDS
from dashboard.models.core.model import Model
from dashboard.models.core.uncertainty import DRAWS, MOST_MOVED, SEED
from dashboard.render.context import slot
from dashboard.render.questions import offers

if TYPE_CHECKING:
    from dashboard.pages.core.blocks import Headline, WhatIf
    from dashboard.render.context import RenderContext

LABELS = {
    "doubt": Words(
        fr="À quel point est-ce sûr, et pourquoi a-t-il changé ?", en="How sure is it, and why did it change?"
    ),
    "doubt_lead": Words(
        fr="Trois fourchettes ; d'où vient leur largeur ; ce que chaque levier a changé.",
        en="Three ranges; where their width comes from; what each lever has changed.",
    ),
    "doubt_result": Words(fr="Résultat", en="Result"),
    "doubt_published": Words(fr="Cas publié", en="Published case"),
    "doubt_here": Words(fr="Ce scénario", en="This scenario"),
    "doubt_median": Words(fr="Médiane des tirages", en="Median of the draws"),
    "doubt_draws": Words(fr="Neuf tirages sur dix", en="Nine draws in ten"),
    "doubt_corners": Words(fr="Toutes les bornes", en="All ends at once"),
    "doubt_how": Words(
        fr=(
            "{n} tirages, graine {seed} : chaque valeur que les sources laissent ouverte, plus souvent près"
            " du milieu que sa source donne ; une valeur fixée par le lecteur reste où elle est. Un tirage"
            " n'est pas une prévision."
        ),
        en=(
            "{n} draws, seed {seed}: each value that the sources leave open, more often near the middle that"
            " its source gives; a value that the reader has set stays where it is. A draw is no forecast."
        ),
    ),
    "doubt_width": Words(fr="D'où vient la largeur ?", en="Where does the width come from?"),
    "doubt_width_lead": Words(
        fr=(
            "De combien la fourchette de toutes les bornes se resserrerait si cette valeur seule était au cas"
            " publié. Les parts ne totalisent pas forcément 100 %."
        ),
        en=(
            "How much narrower the range of all ends would be if this value alone stood at the published"
            " case. The parts need not add up to 100%."
        ),
    ),
    "doubt_width_none": Words(
        fr="Rien de ce que les sources laissent ouvert n'élargit ce résultat.",
        en="Nothing that the sources leave open widens this result.",
    ),
    "doubt_change": Words(fr="Pourquoi a-t-il changé ?", en="Why did it change?"),
    "doubt_change_lead": Words(
        fr=(
            "Du cas publié à ce scénario, le changement réparti entre les leviers qui l'ont fait : la moyenne"
            " sur tous les ordres où ils ont pu bouger (valeur de Shapley). Parts arrondies."
        ),
        en=(
            "From the published case to this scenario, the change shared among the levers that made it:"
            " the mean over all orders in which they could have moved (Shapley value). Parts are rounded."
        ),
    ),
    "doubt_change_none": Words(
        fr="Aucun levier n'a bougé : c'est le cas publié.",
        en="No lever was moved: this is the published case.",
    ),
    "doubt_change_same": Words(
        fr="Les leviers qui ont bougé ne changent pas ce résultat.",
        en="The levers that were moved do not change this result.",
    ),
    "doubt_change_many": Words(
        fr="Plus de {most} leviers ont bougé : le changement n'est plus réparti entre eux.",
        en="More than {most} levers were moved: the change is no longer shared among them.",
    ),
    "doubt_in_brief": Words(
        fr="Neuf tirages sur dix : de {low} à {high} ; cas publié {published}",
        en="Nine draws in ten: {low} to {high}; published case {published}",
    ),
}
NO_CHANGE = 1e-9
"""A part below this share of the largest value is no change."""


def doubt_view(block: WhatIf, at: RenderContext) -> dict[str, Any]:
    """What the template is given: the ranges of each result, and width and change of the first."""
    model, evaluation, language = at.evaluation.own, at.evaluation, at.language
    offered = uncertain(block, at)
    if not offered:
        return {}
    first = offered[0]["name"]
    still = at.still(model.name)

    def cell(template: str, name: str, of: Evaluation) -> dict[str, str]:
        return slot(template.replace("$", name), of)

    return {
        "rows": [
            {
                "label": one["label"],
                "cells": [
                    {"template": "", "text": cell("{$}", one["name"], still)["text"]},
                    cell("{$}", one["name"], evaluation),
                    cell("{$.p50}", one["name"], evaluation),
                    cell("{$.p5|n}–{$.p95|n}", one["name"], evaluation),
                    cell("{$.low|n}–{$.high|n}", one["name"], evaluation),
                ],
            }
            for one in offered
        ],
        "offered": [{"name": one["name"], "label": one["label"]} for one in offered],
        "how": at.t["doubt_how"].format(n=number(DRAWS, 0, language), seed=SEED),
        "widths": widths(model, evaluation, first),
        "change": change_rows(model, evaluation, first),
        "why_none": why_none(model, evaluation, first, at.t),
        "json": script_json(
            {
                "reasons": {reason: said[language] for reason, said in REASON_WORDS.items()},
                "varying": sorted(model.varying),
                "percent": model.data.units["percent"].pattern[language],
                "most": MOST_MOVED,
                "words": {
                    name: at.t[f"doubt_{name}"].replace("{most}", str(MOST_MOVED))
                    for name in ("published", "here", "change_none", "change_same", "change_many")
                },
            }
        ),
    }


def uncertain(block: WhatIf, at: RenderContext) -> list[dict[str, Any]]:
    """The results of the place, by name and label, of which something is open: their percentiles are told."""
    model = at.evaluation.own
    return [one for one in offers(block, model, at) if model.reasons(one["name"])]


def in_brief(result: Headline, at: RenderContext) -> dict[str, str]:
    """Draws and published case under a result that shows the ends of its range; empty elsewhere."""
    model = at.evaluation.own
    ended = [
        name
        for name, end, _ in PLACE.findall(result.value.en + result.note.en)
        if end and name in model.outputs and model.reasons(name)
    ]
    if not ended:
        return {}
    name = ended[0]
    published = slot("{%s|n}" % name, at.still(model.name))["text"]
    template = at.t["doubt_in_brief"].format(
        low="{%s.p5|n}" % name, high="{%s.p95|n}" % name, published=published
    )
    return slot(template, at.evaluation)


# ---- where the width comes from, and why a result changed


def widths(model: Model, evaluation: Evaluation, output: str) -> list[dict[str, Any]]:
    """A bar for each open input: what of the width goes when it is held, in per cent."""
    language, moved = evaluation.language, dict[str, Any](evaluation.moved)
    pattern = model.data.units["percent"].pattern[language]
    return [
        {
            "label": model.inputs[name].label[language],
            "reason": REASON_WORDS[CASES if name in model.varying else model.inputs[name].reason][language],
            "width": round(100 * share, 2),
            "text": pattern.replace("{n}", number(100 * share, 0, language)),
        }
        for name, share in model.width_shares(output, by="input", **moved).items()
    ]


def change_rows(model: Model, evaluation: Evaluation, output: str) -> list[dict[str, Any]]:
    """A waterfall from the published case to the scenario, a step for each lever that made a part of it,
    largest first; empty where nothing is to be told.
    """
    language, unit = evaluation.language, model.unit(output)
    if not evaluation.moved:
        return []
    try:
        parts = model.shapley({}, evaluation.moved, output)
    except BadInput:
        return []
    start, end = float(model()[output]), evaluation.values[output]
    least = NO_CHANGE * max(abs(start), abs(end), 1e-300)
    steps = sorted(
        ((name, part) for name, part in parts.items() if abs(part) > least), key=lambda step: -abs(step[1])
    )
    if not steps or not math.isfinite(start + end):
        return []
    places = [start]
    for _, part in steps:
        places.append(places[-1] + part)
    low, high = min(0.0, *places), max(0.0, *places)

    def along(x: float) -> float:
        return round(100 * (x - low) / (high - low), 2)

    decimals = decimals_apart(max(abs(part) for _, part in steps) * unit.scale, model.decimals(output))

    def row(kind: str, label: str, a: float, b: float, text: str) -> dict[str, Any]:
        left, right = along(min(a, b)), along(max(a, b))
        return {"kind": kind, "label": label, "left": left, "width": round(right - left, 2), "text": text}

    def total(label: str, value: float) -> dict[str, Any]:
        written = number(value * unit.scale, decimals, language)
        return row("total", LABELS[label][language], 0.0, value, in_pattern(unit.pattern[language], written))

    return [
        total("doubt_published", start),
        *(
            row(
                "up" if part > 0 else "down",
                model.inputs[name].label[language],
                places[i],
                places[i + 1],
                signed(part * unit.scale, decimals, language),
            )
            for i, (name, part) in enumerate(steps)
        ),
        total("doubt_here", end),
    ]


def signed(value: float, decimals: int, language: str) -> str:
    """A change with its sign.

    >>> signed(0.5, 1, "en"), signed(-0.5, 1, "fr")
    ('+0.5', '−0,5')
    """
    return ("+" if value > 0 else marks(language)["minus"]) + number(abs(value), decimals, language)


def why_none(model: Model, evaluation: Evaluation, output: str, t: dict[str, str]) -> str:
    """What is said in the place of the waterfall; empty where there is one."""
    if not evaluation.moved:
        return t["doubt_change_none"]
    if len(evaluation.moved) > MOST_MOVED:
        return t["doubt_change_many"].format(most=MOST_MOVED)
    return "" if change_rows(model, evaluation, output) else t["doubt_change_same"]
