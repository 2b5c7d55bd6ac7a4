"""A place with levers: what the browser is told once, so that it needs to ask nothing later."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from dashboard.charts.core.evaluation import PLACE, Evaluation, text, with_figures
from dashboard.charts.core.scenario_words import SIDES, moved_words
from dashboard.charts.core.sources import origin_label
from dashboard.core.numbers import as_given, between, in_pattern, marks, number
from dashboard.core.words import Words, listed
from dashboard.models.core.corner_plan import names_used
from dashboard.models.core.inputs import CHOICE, CITED, DERIVED, EXTERNAL, Input
from dashboard.models.core.model import Model
from dashboard.models.core.scenario import Scenario
from dashboard.models.core.uncertainty import DRAWS, SEED
from dashboard.query.notices import NOTICES
from dashboard.tables.records import in_order
from dashboard.tables.unit import singular, with_unit

LABELS = {
    "cited": Words(fr="cité : ", en="cited: "),
    "derived": Words(fr="déduit des chiffres cités : ", en="derived from cited figures: "),
    "your_choice": Words(fr="choix du lecteur", en="reader's choice"),
    "not_number": Words(
        fr="Ce n'est pas un nombre ; la valeur n'a pas changé.",
        en="That is not a number; the value has not changed.",
    ),
    "out_of_lever": Words(
        fr="Hors de l'échelle du levier ; la valeur la plus proche est retenue.",
        en="Outside the lever's range; the nearest value is used.",
    ),
}


def writing(model: Model, name: str, language: str) -> dict[str, Any]:
    """How a value is written and read: the browser knows no more than this."""
    unit = model.unit(name)
    return {
        "scale": unit.scale,
        "decimals": model.decimals(name),
        "pattern": unit.pattern[language],
        "one": singular(unit.pattern[language]),
        "affixes": unit.affixes,
    }


def with_ranges(template: str, model: Model) -> str:
    """A text with the range after each result; one whose ends are alike is left out when it is filled."""

    def put(found: re.Match[str]) -> str:
        name, end, bare = found.groups()
        if end or name not in model.outputs:
            return found[0]
        return "%s ({%s.low|%s}–{%s.high|%s})" % (found[0], name, bare or "n", name, bare or "n")

    return PLACE.sub(put, template)


def panel_spec(
    model: Model, evaluation: Evaluation, announcement: str, drawn: Iterable[str] = ()
) -> dict[str, Any]:
    """Inputs with their numbers, how everything is written, and the scenario that the page arrived with;
    `drawn` are the outputs of which the page shows draws.
    """
    language = evaluation.language
    return {
        "model": model.name,
        "marks": marks(language),
        "given": evaluation.moved,
        "cases": [dict(case) for case in model.cases.values()],
        "starts": [at for _, at in starts(model, language)],
        "corners": [asdict(group) for group in model.corner_groups],
        "kinks": model.kinks,
        "draws": {"n": DRAWS, "seed": SEED, "of": sorted(drawn)},
        "uses": {name: in_order(names_used(step)) for name, step in model.steps.items()},
        "announcement": with_ranges(announcement, model),
        "words": {
            **moved_words(language),
            "notNumber": LABELS["not_number"][language],
            "outside": LABELS["out_of_lever"][language],
            "noticeNumber": NOTICES["number"][language],
            "noticeRange": NOTICES["range"][language],
        },
        "inputs": {
            name: {
                **writing(model, name, language),
                "label": given.label[language],
                "phrase": given.phrase[language],
                "low": given.low,
                "central": given.central,
                "high": given.high,
                "slider": given.slider,
                "open": given.open,
                "middle": model.has_middle(given),
                "evidence": given.evidence,
                "alsoCited": given.also_cited,
                "reason": given.reason,
            }
            for name, given in model.inputs.items()
        },
        "outputs": {name: writing(model, name, language) for name in model.outputs},
    }


def starts(model: Model, language: str) -> list[tuple[str, dict[str, float]]]:
    """The scenarios that a button offers, each with its words: a model's presets, else its own cases."""
    offered, inputs = (
        (model.presets, model.preset_inputs) if model.presets else (model.case_specs, model.cases)
    )
    labels = {case.name: case.label[language] for case in offered}
    return [(labels[name], dict(at)) for name, at in inputs.items() if name in labels]


def case_views(model: Model, evaluation: Evaluation) -> list[dict[str, Any]]:
    """A button for each start: it is on while its own levers stand where it says and no other was moved."""
    return [
        {"label": label, "on": Evaluation(model, "", scenario=Scenario(at)).moved == evaluation.moved}
        for label, at in starts(model, evaluation.language)
    ]


def lever_views(
    model: Model, evaluation: Evaluation, t: dict[str, str], first: Sequence[str] = ()
) -> list[dict[str, Any]]:
    """What the template of a lever is given, one dict a lever; `first` are the main ones, in their order."""
    model.known_input(*first)
    views = [lever_view(model, given, evaluation, t) for given in model.inputs.values()]
    if not first:
        return views
    rank = {name: at for at, name in enumerate(first)}
    views.sort(key=lambda view: rank.get(view["name"], len(rank)))
    return [view | {"main": view["name"] in rank} for view in views]


def lever_view(model: Model, given: Input, evaluation: Evaluation, t: dict[str, str]) -> dict[str, Any]:
    language, value = evaluation.language, evaluation.values[given.name]
    start, end, _ = given.slider
    evidence = given.evidence

    def along(x: float) -> float:
        return round(100 * (min(max(x, start), end) - start) / (end - start), 3)

    def written(x: float) -> str:
        decimals = max(given.decimals, 1 if abs(x * given.unit.scale) < 1 and x else 0)
        decimals = 0 if x == int(x) else decimals
        amount = x * given.unit.scale
        return with_unit(number(amount, decimals, language), amount, given.unit.pattern[language], language)

    band = (
        {"left": along(evidence[0]), "width": round(along(evidence[1]) - along(evidence[0]), 3)}
        if evidence
        else None
    )
    return {
        "name": given.name,
        "label": given.label[language],
        "main": given.main,
        "moved": given.name in evaluation.moved,
        "from": start,
        "to": end,
        "value": value,
        "shown": shown(given, value, language),
        "valuetext": text("{%s}" % given.name, evaluation),
        **given.unit.beside(language),
        "unit_name": given.unit.name[language],
        "start": written(start),
        "end": written(end),
        "band": band,
        "ticks": [
            along(x) for x in sorted({*(evidence or ()), *(sum(ends) / 2 for ends in given.also_cited)})
        ],
        "says": says(model, given, language, t),
        "note": with_figures(given.note[language], model.data, language) if given.note else "",
        "external": given.kind == EXTERNAL,
        "side": SIDES[side][language] if (side := given.side(value)) else "",
    }


def shown(given: Input, value: float, language: str) -> str:
    """The value as the box shows it: as it was given; an opening that was worked out, to two decimals."""
    written = value * given.unit.scale
    return as_given(round(written, 2) if value == given.central else written, given.decimals, language)


def says(model: Model, given: Input, language: str, t: dict[str, str]) -> str:
    """What stands under the track: who cites it, what it is derived from, or that it is the reader's
    choice.
    """
    data = model.data
    if given.kind == CHOICE:
        return t["your_choice"]
    if given.kind == EXTERNAL:
        row = data.assumptions[given.source[0]]
        return t["outside"] + row.label(language)
    figures = [data.figure(id) for id in given.source if id in data.figures]
    if given.kind == DERIVED:
        ends = (x * given.unit.scale for x in (given.low, given.high))
        return t["derived"] + in_pattern(
            given.unit.pattern[language], between(ends, given.decimals, language)
        )
    assert given.kind == CITED
    origins = sorted(
        {origin_label(f, data, language) or data.documents[f.document].label[language] for f in figures}
    )
    return (
        t["cited"]
        + listed([figure.written(language) for figure in figures], language)
        + f" ({listed(origins, language)})"
    )
