"""The three callbacks that join levers, scenario and charts; each app has them once, as soon as it has
levers.
"""

from __future__ import annotations

from contextvars import Context
from typing import Any
from weakref import WeakSet

from dash import ALL, MATCH, Dash, Input, Output, State, ctx, get_app
from dash.exceptions import PreventUpdate
from flask import has_request_context

from dashboard.dash_parts.components.ids import (
    CAPTION,
    DRAWING,
    GRAPH,
    HEADLINE,
    chart_id,
    lever_id,
    reset_id,
    scenario_id,
)
from dashboard.dash_parts.components.parts import chart_parts, lever_of, opening, scenario

WIRED: WeakSet[Dash] = WeakSet()
"""The apps that have the callbacks."""


def wire(app: Dash | None = None) -> None:
    """Register the callbacks on an app, by default the one that was made last. Components ask for it
    themselves; an app that makes its first levers inside a callback has to ask for it before it is served.

    Raises AppNotFoundError where there is no app yet: make it before the layout.
    """
    # Outside of a request the app that answered last is still in the context; the one made last is meant.
    current: Any = get_app
    found: Dash = app or (current() if has_request_context() else Context().run(current))
    if found in WIRED:
        return
    WIRED.add(found)
    sliders = lever_id(MATCH, ALL, ALL, ALL)
    follower = (MATCH, MATCH, MATCH, MATCH, MATCH)
    # Levers open where their store says they are, so that nothing is asked before one moves.
    still: dict[str, Any] = {"prevent_initial_call": True}
    found.callback(
        Output(scenario_id(MATCH), "data"), Input(sliders, "value"), State(sliders, "id"), **still
    )(scenario)
    found.callback(
        Output(sliders, "value"), Input(reset_id(MATCH), "n_clicks"), State(sliders, "id"), **still
    )(openings)
    found.callback(
        Output(chart_id(HEADLINE, *follower), "children"),
        Output(chart_id(GRAPH, *follower), "figure"),
        Output(chart_id(DRAWING, *follower), "aria-label"),
        Output(chart_id(CAPTION, *follower), "children"),
        Input(scenario_id(MATCH), "data"),
        State(chart_id(GRAPH, *follower), "id"),
    )(followed)


def openings(clicks: object, ids: list[dict[str, str]]) -> list[float]:
    """Where all sliders of a group open."""
    return [opening(lever_of(id)) for id in ids]


def followed(moved: dict[str, float] | None, id: dict[str, str]) -> tuple[Any, ...]:
    """The parts of a chart under a scenario, also of one that joins levers which have moved already."""
    if not moved and not ctx.triggered_id:
        raise PreventUpdate
    made = chart_parts(id["chart"], id["language"], id["theme"], moved or {}, id["claims"])
    return made["headline"], made["figure"], made["alt"], made["caption"]
