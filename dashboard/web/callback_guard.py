"""Dash is asked one thing on this site; whatever else is sent to it is refused before it is looked at."""

from __future__ import annotations

import json
from typing import Any

from flask import Flask, Response, abort, request

from dashboard.dash_parts.explorer import ADDRESS, STAGE, language_of
from dashboard.web.response_cache import CachedResponse, response_cache

PLACE = "/_dash-update-component"
TOKEN = "endId"
"""What a page of Dash's own would add to the address; nothing here rests on it."""
ALLOWED = {"output", "outputs", "inputs", "state", "changedPropIds", "parsedChangedPropsIds"}


def guard_questions(server: Flask) -> None:
    """Answer 400 to what is no question of the explorer, which Dash would fall over; what is one has Dash
    answer once a language.
    """

    def answered() -> CachedResponse:
        answer = server.make_response(server.ensure_sync(server.view_functions[request.endpoint or ""])())
        if answer.status_code != 200:
            abort(400)
        return CachedResponse(answer.get_data(), answer.mimetype or "")

    @server.before_request
    def only_known() -> Response | None:
        if request.path != PLACE or request.method != "POST":
            return None
        try:
            asked = json.loads(request.get_data())
        except (ValueError, RecursionError):
            abort(400)
        if not request.is_json or not set(request.args) <= {TOKEN} or not understood(asked):
            abort(400)
        language = language_of(asked["inputs"][0].get("value"))
        return response_cache().permanent(("question", language), answered).respond("no-store")


def understood(asked: Any) -> bool:
    """Whether it is the question that the explorer's page sends: an address in, its grid out."""
    if not isinstance(asked, dict) or not set(asked) <= ALLOWED or asked.get("state"):
        return False
    changed = [asked.get(name, []) for name in ("changedPropIds", "parsedChangedPropsIds")]
    named = all(
        isinstance(names, list) and all(name == f"{ADDRESS}.pathname" for name in names) for names in changed
    )
    wanted = asked.get("output") == f"{STAGE}.children" and asked.get("outputs") == {
        "id": STAGE,
        "property": "children",
    }
    return named and wanted and given(asked.get("inputs"))


def given(inputs: Any) -> bool:
    """Whether it is the one input, an address or none."""
    if not isinstance(inputs, list) or len(inputs) != 1 or not isinstance(inputs[0], dict):
        return False
    one = inputs[0]
    return (
        (one.get("id"), one.get("property")) == (ADDRESS, "pathname")
        and isinstance(one.get("value"), str | None)
        and len(one) <= 3
    )
