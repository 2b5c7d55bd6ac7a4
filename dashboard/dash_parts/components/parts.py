"""What the components show: the words and the figure of a chart, and the scenario that sliders stand for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import plotly.graph_objects as go
from dash import html

from dashboard import charts, models
from dashboard.charts.core.bare import bare, said_below
from dashboard.exports.images.picture import picture
from dashboard.models.core.inputs import Input


def chart_parts(name: str, language: str, theme: str, scenario: Mapping[str, float]) -> dict[str, Any]:
    """Headline, figure, alternative text and caption under a scenario; inputs of other models are passed
    over.
    """
    model = charts.build(name, language).model
    known = model.inputs if model else {}
    shown = picture(name, language, theme, {name: value for name, value in scenario.items() if name in known})
    lines = [line.replace("<br>", " ") for line in said_below(shown.drawn)]
    return {
        "headline": shown.headline,
        "figure": go.Figure(bare(shown.drawn, words=False)),
        "alt": shown.alt,
        "caption": [part for line in lines for part in (line, html.Br())][:-1],
    }


def opening(given: Input) -> float:
    """Where its slider opens, in the unit that is written."""
    return round(given.central * given.unit.scale, 10)


def scenario(values: Iterable[float | None], ids: Iterable[Mapping[str, str]]) -> dict[str, float]:
    """The inputs that were moved, in the model's terms, from where sliders stand and whose they are.

    >>> from dashboard.dash_parts.components.ids import lever_id
    >>> scenario([390, 50], [lever_id("a", "energy", name) for name in ("price_europe", "share_switched")])
    {'price_europe': 390.0, 'share_switched': 0.5}
    """
    moved = {}
    for value, id in zip(values, ids, strict=True):
        given = models.get(id["model"]).inputs[id["input"]]
        if value is not None and value != opening(given):
            moved[given.name] = value / given.unit.scale
    return moved
