"""A place with levers: its results, its levers, and the charts that follow them."""

from dashboard.app.card import card
from dashboard.app.place import lever_views, place_spec
from dashboard.app.reading import json_text, slot
from dashboard.charts.frame.slots import PLACE, text
from dashboard.charts.frame.sources import inputs_behind
from dashboard.models.frame.inputs import EXTERNAL


def view(block, at) -> dict:
    model, scenario = at.scenario.model, at.scenario
    levers = lever_views(model, scenario, at.t)
    return {
        "model": block.model, "notices": at.notices, "closed": at.filled(block.closed) if block.closed else "",
        "open": bool(scenario.given or at.notices),
        "spec": json_text(place_spec(model, scenario, at.filled(block.announcement))),
        "main": [lever for lever in levers if lever["main"]], "more": [lever for lever in levers if not lever["main"]],
        "more_open": any(lever["moved"] for lever in levers if not lever["main"]),
        "charts": [card(name, at, scenario) for name in block.charts],
        "results": [
            {
                "label": at.filled(result.label), "outside": outside(result, at),
                "value": slot(at.filled(result.value), scenario), "note": slot(at.filled(result.note), scenario),
            }
            for result in block.results
        ],
    }


def outside(result, at) -> str:
    """What a result owes to values from outside the five documents, or nothing."""
    model = at.scenario.model
    behind = inputs_behind(model, [name for name, _, _ in PLACE.findall(result.value.en + result.note.en)])
    names = [name for name in behind if model.inputs[name].kind == EXTERNAL]
    told = [f"{model.inputs[name].label[at.language]} {text('{%s}' % name, at.still(model.name))}" for name in names]
    return at.t["outside"] + ", ".join(told) if told else ""

