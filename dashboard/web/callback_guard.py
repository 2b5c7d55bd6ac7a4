"""Requests to Dash: one that fits a registered callback is passed on, any other is answered 400 with the
reason before Dash looks at it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, cast

from dash import Dash
from flask import Flask, Response, abort, request

from dashboard.dash_parts.core.part import language_of, slug_of
from dashboard.dash_parts.core.shelf import STAGE, cached_outputs, parts_by_slug
from dashboard.tables.dataset import Dataset
from dashboard.web.limits import json_body
from dashboard.web.response_cache import CachedResponse, respond

PATH = "/_dash-update-component"
TOKEN = "endId"
"""What a page of Dash's own would add to the address; nothing here rests on it."""
NAMES = {"output", "outputs", "inputs", "state", "changedPropIds", "parsedChangedPropsIds"}
SHOWN = 80
"""Characters of a request that a reason repeats."""

Callbacks = Mapping[str, Mapping[str, Any]]
"""Dash's `callback_map`: for each output, the inputs and the state of its callback."""


def guard_callbacks(server: Flask, app: Callable[[], Dash], data: Dataset) -> None:
    """Let Dash answer what fits a callback of `app`, and refuse the rest. What a stage holds is made once a
    page; an answer that follows from its question alone is kept while there is room.
    """
    on_pages, cached = parts_by_slug(data), cached_outputs()

    def answered() -> CachedResponse:
        response = server.make_response(cast(Any, server.view_functions[str(request.endpoint)]()))
        if response.status_code != 200:
            abort(400)
        return CachedResponse(response.get_data(), response.mimetype or "")

    @server.before_request
    def only_registered() -> Response | None:
        if request.path != PATH or request.method != "POST":
            return None
        try:
            question = json_body()
        except ValueError as error:
            return refused(f"The body is no JSON that is taken: {error}.")
        if not request.is_json or not set(request.args) <= {TOKEN}:
            return refused(f"Only application/json is taken, and no parameter but {TOKEN}.")
        if reason := misfit(question, app().callback_map):
            return refused(reason)
        if question["output"] == f"{STAGE}.children":
            path, prefix = question["inputs"][0].get("value"), request.script_root
            parts = on_pages.get(slug_of(path, prefix), ())
            answer = respond((STAGE, language_of(path, prefix), parts), answered)
        elif question["output"] in cached:
            values = json.dumps([question.get("inputs"), question.get("state")], sort_keys=True)
            answer = respond(("dash", question["output"]), answered, question=values)
        else:
            return None
        answer.headers["Cache-Control"] = "no-store"
        return answer


def refused(reason: str) -> Response:
    """The answer to a request that fits no callback."""
    return Response(f"{reason}\n", 400, mimetype="text/plain")


def misfit(question: Any, callbacks: Callbacks) -> str:
    """Why a request fits no registered callback; empty where it fits one.

    >>> misfit({"output": "a.children"}, {"graph.figure": {"inputs": [], "state": []}})
    "No callback has the output 'a.children'. Registered: graph.figure."
    """
    if not isinstance(question, dict):
        return "The body is no JSON object."
    if strange := sorted(set(question) - NAMES):
        return f"Unknown: {', '.join(strange)[:SHOWN]}. Known: {', '.join(sorted(NAMES))}."
    output = question.get("output")
    if not isinstance(output, str) or output not in callbacks:
        return f"No callback has the output {str(output)[:SHOWN]!r}. Registered: {', '.join(callbacks)}."
    callback = callbacks[output]
    for part in ("inputs", "state"):
        values, wanted = question.get(part) or [], callback[part]
        if not isinstance(values, list) or len(values) != len(wanted):
            return f"The callback of {output} has {len(wanted)} {part}."
        for value, dependency in zip(values, wanted, strict=True):
            if not fits(value, dependency["id"], dependency["property"]):
                return (
                    f"The callback of {output} takes {dependency['id']}.{dependency['property']} in {part}."
                )
    # The first names components of a pattern as texts, the second as what they are.
    for part, kinds in (("changedPropIds", str), ("parsedChangedPropsIds", str | dict)):
        names = question.get(part, [])
        if not isinstance(names, list) or not all(isinstance(name, kinds) for name in names):
            return f"{part} is a list of names."
    return "" if outputs_fit(question.get("outputs"), callback) else f"The outputs are not those of {output}."


def outputs_fit(values: Any, callback: Mapping[str, Any]) -> bool:
    """Whether `outputs` names the components and properties that the callback writes."""
    if callback.get("no_output"):
        return not values
    several = isinstance(callback["output"], list | tuple)
    wanted = callback["output"] if several else [callback["output"]]
    values = values if several else [values]
    return (
        isinstance(values, list)
        and len(values) == len(wanted)
        and all(
            fits(value, output.component_id_str(), output.component_property)
            for value, output in zip(values, wanted, strict=True)
        )
    )


def fits(value: Any, id: str, property: str) -> bool:
    """Whether a part of a request names this component and property: of a pattern (an id that is a dict with
    ALL or MATCH in it), one component or a list of them.
    """
    if isinstance(value, list):
        return id.startswith("{") and all(isinstance(one, dict) and fits(one, id, property) for one in value)
    if not isinstance(value, dict) or not set(value) <= {"id", "property", "value"}:
        return False
    own = str(value.get("property")).partition("@")[0]
    return own == property.partition("@")[0] and same_id(value.get("id"), id)


def same_id(value: Any, id: str) -> bool:
    """Whether a component's id is the registered one, or follows the registered pattern.

    >>> same_id({"index": 3, "type": "graph"}, '{"index":["ALL"],"type":"graph"}'), same_id("a", "b")
    (True, False)
    """
    if not id.startswith("{"):
        return isinstance(value, str) and value == id
    pattern = json.loads(id)
    return (
        isinstance(value, dict)
        and set(value) == set(pattern)
        and all(
            isinstance(pattern[name], list) or (isinstance(part, str | int | float) and part == pattern[name])
            for name, part in value.items()
        )
    )
