"""Ids of the components: dicts, so that one callback serves all of a kind.

`group` joins levers and the charts that follow them; it is the name of the levers' model unless they were
given another. `claims` are the ids of the disputed figures that are followed, joined by `;`.
"""

from __future__ import annotations

from typing import Any

LEVER, RESET, SCENARIO = "dashboard-lever", "dashboard-reset", "dashboard-scenario"
HEADLINE, DRAWING, CAPTION, GRAPH = (
    "dashboard-headline",
    "dashboard-drawing",
    "dashboard-caption",
    "dashboard-graph",
)


def lever_id(group: Any, model: Any, input_name: Any, claims: Any = "") -> dict[str, Any]:
    """The slider of one input."""
    return {"type": LEVER, "group": group, "model": model, "input": input_name, "claims": claims}


def reset_id(group: Any) -> dict[str, Any]:
    """The button that puts all levers of a group back."""
    return {"type": RESET, "group": group}


def scenario_id(group: Any) -> dict[str, Any]:
    """The store that holds where the levers of a group stand: its `data` are the inputs that were moved, in
    the model's terms (shares, not per cent), as `models.energy(**data)` takes them.

    >>> scenario_id("energy")
    {'type': 'dashboard-scenario', 'group': 'energy'}
    """
    return {"type": SCENARIO, "group": group}


def chart_id(
    part: str, group: Any, chart: Any, language: Any, theme: Any, claims: Any = ""
) -> dict[str, Any]:
    """A part of a chart; the id says which chart it is, so that the server need not remember."""
    asked = {"chart": chart, "language": language, "theme": theme, "claims": claims}
    return {"type": part, "group": group, **asked}
