"""A place with levers: its results, its levers, and the charts that follow them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard import charts
from dashboard.charts.core.evaluation import PLACE, text
from dashboard.core.script_json import script_json
from dashboard.core.words import Words
from dashboard.models.core.inputs import EXTERNAL
from dashboard.render.chart_card import card, drawn_outputs
from dashboard.render.context import slot
from dashboard.render.doubt import doubt_view, in_brief, uncertain
from dashboard.render.history import disputes_view
from dashboard.render.panel import case_views, lever_views, panel_spec
from dashboard.render.question_answers import why
from dashboard.render.questions import questions_view
from dashboard.render.scenarios import scenarios_spec

if TYPE_CHECKING:
    from dashboard.pages.core.blocks import Headline, WhatIf
    from dashboard.render.context import RenderContext

LABELS = {
    "levers": Words(fr="Hypothèses", en="Assumptions"),
    "levers_lead": Words(
        fr="La bande dorée montre ce que citent les sources.", en="The gold band shows what the sources cite."
    ),
    "cases": Words(fr="Cas cités", en="Cited cases"),
    "starts": Words(fr="Partir de", en="Start from"),
    "more_levers": Words(fr="Autres hypothèses", en="More assumptions"),
    "undo": Words(fr="Annuler", en="Undo"),
    "redo": Words(fr="Refaire", en="Redo"),
    "no_case": Words(fr="un autre réglage", en="another setting"),
    "sheet_all": Words(fr="Toutes", en="All"),
    "sheet_close": Words(fr="Fermer", en="Close"),
    "whence": Words(fr="D'où vient ce résultat", en="Where this result comes from"),
    "levers_need_script": Words(
        fr="Sans JavaScript, les leviers restent où ils sont.",
        en="Without JavaScript the levers stay where they are.",
    ),
    "results": Words(fr="Ce que cela donne", en="What it comes to"),
}


def view(block: WhatIf, at: RenderContext) -> dict[str, Any]:
    model, evaluation = at.evaluation.own, at.evaluation
    levers = lever_views(model, evaluation, at.t, block.levers)
    return {
        "disputes": disputes_view(
            [id for given in model.inputs.values() for id in given.source],
            at.page_query,
            at.language,
            "levers-title",
        ),
        "embedded": at.embedded,
        "scenarios": script_json(scenarios_spec(block, at)),
        "model": block.model,
        "notices": at.notices,
        "closed": at.filled(block.closed) if block.closed else "",
        "open": bool(evaluation.moved or at.notices),
        "spec": script_json(
            panel_spec(model, evaluation, at.filled(block.announcement), drawn_on(block, at))
        ),
        "questions": questions_view(block, at),
        "doubt": doubt_view(block, at),
        "cases": case_views(model, evaluation),
        "cases_label": "starts" if model.presets else "cases",
        "main": [lever for lever in levers if lever["main"]],
        "more": [lever for lever in levers if not lever["main"]],
        "more_open": any(lever["moved"] for lever in levers if not lever["main"]),
        "charts": [card(name, at, evaluation, wide=wide) for name, wide in rows(block.charts, at)],
        "results": [
            {
                "label": at.filled(result.label),
                "outside": outside(result, at),
                "why": why(model, evaluation, result),
                "value": slot(value, evaluation),
                "tail": tail,
                "in_brief": in_brief(result, at),
                "note": slot(at.filled(result.note), evaluation),
            }
            for result in block.results
            for value, tail in [split(result, at)]
        ],
    }


ALIKE = 0.75
"""How high the lower of two drawings is at least, by the higher, for them to share a row of a wide screen."""


def rows(names: tuple[str, ...], at: RenderContext) -> list[tuple[str, bool]]:
    """The charts in their order, each with whether a wide screen gives it a row of its own: the first has
    one; after it, two that are about as high share a row.
    """
    heights = {name: charts.build(name, at.language, at.data).height(narrow=True) for name in names}
    found, left = [(name, True) for name in names[:1]], names[1:]
    while left:
        low, high = min(pair := [heights[name] for name in left[:2]]), max(pair)
        count = 2 if len(pair) == 2 and low >= ALIKE * high else 1
        found += [(name, count == 1) for name in left[:count]]
        left = left[count:]
    return found


def drawn_on(block: WhatIf, at: RenderContext) -> set[str]:
    """The outputs of which the place shows draws."""
    builts = (charts.build(name, at.language, at.data) for name in block.charts)
    shown = (drawn_outputs(built) for built in builts if built.chart.live)
    return {one["name"] for one in uncertain(block, at)}.union(*shown)


def split(result: Headline, at: RenderContext) -> tuple[str, str]:
    """A result's value, and the words of its unit, which stand smaller: « 11,5 % » and « du PIB »."""
    template = at.filled(result.value)
    found = PLACE.fullmatch(template)
    if found is None or found[1] not in at.evaluation.own.outputs:
        return template, ""
    pattern = at.evaluation.own.unit(found[1]).pattern[at.language]
    sign, space, words = pattern.partition(" ")
    if not words or "{n}" not in sign:
        return template, ""
    # A sign stays with its number, « 11,5 % »; a word does not: « 100 par mois ».
    number, joint, word = sign.partition("\u202f")
    sign, space = (number, joint + word + space) if word.isalpha() else (sign, space)
    return sign.replace("{n}", "{%s|n}" % found[1]), space + words


def outside(result: Headline, at: RenderContext) -> list[dict[str, str]]:
    """The values from outside the documents that a result rests on, each with who gives it."""
    model = at.evaluation.own
    behind = model.dependencies(*(name for name, _, _ in PLACE.findall(result.value.en + result.note.en)))
    found = []
    for name in behind:
        given = model.inputs[name]
        if given.kind == EXTERNAL:
            row = at.data.assumptions[given.source[0]]
            found.append(
                {
                    "name": given.label[at.language],
                    "written": text("{%s}" % name, at.still(model.name)),
                    "source": row.label(at.language),
                    "address": row.address,
                }
            )
    return found
