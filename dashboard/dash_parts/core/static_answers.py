"""What Dash asks the server for, kept inside a page that no server answers."""

from __future__ import annotations

import json

from flask import Flask
from markupsafe import Markup

from dashboard.core.script_json import script_json
from dashboard.dash_parts.core.shelf import ADDRESS, STAGE

CHUNK = "/_dash-component-suites/dash_ag_grid/async-community.js"
"""A part that Dash's grid would ask for by itself."""


def dash_answers(server: Flask, address: str) -> Markup:
    """What the server answers to the three things that Dash asks on the page at `address`, by the end of
    their addresses.
    """
    question = {
        "output": f"{STAGE}.children",
        "outputs": {"id": STAGE, "property": "children"},
        "inputs": [{"id": ADDRESS, "property": "pathname", "value": address}],
        "changedPropIds": [f"{ADDRESS}.pathname"],
    }
    with server.test_client() as client:
        answers = {
            name: json.loads(client.get(f"/{name}").data) for name in ("_dash-layout", "_dash-dependencies")
        }
        answers["_dash-update-component"] = json.loads(
            client.post("/_dash-update-component", json=question).data
        )
    return script_json(answers)
