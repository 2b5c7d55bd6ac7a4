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
from dashboard.models.core.scenario import reading
from dashboard.tables import default
from dashboard.tables.dataset import Dataset


def tables(claims: str) -> Dataset:
    """The tables where these claims are followed, whose ids are joined by `;`. Raises UnknownName for a claim
    that nobody disputes.
    """
    return reading(default(), [id for id in claims.split(";") if id])


def chart_parts(
    name: str, language: str, theme: str, scenario: Mapping[str, float], claims: str = ""
) -> dict[str, Any]:
    """Headline, measure, figure, alternative text and caption under a scenario; inputs of other models are
    passed over.
    """
    data = tables(claims)
    built = charts.build(name, language, data)
    known = built.model.inputs if built.model else {}
    inputs = {name: value for name, value in scenario.items() if name in known}
    shown = picture(name, language, theme, inputs, data)
    lines = [line.replace("<br>", " ") for line in said_below(shown.drawn)]
    return {
        "headline": shown.headline,
        "measure": built.measure,
        "figure": go.Figure(bare(shown.drawn, words=False)),
        "alt": shown.alt,
        "caption": [part for line in lines for part in (line, html.Br())][:-1],
    }


def opening(given: Input) -> float:
    """Where its slider opens, in the unit that is written."""
    return round(given.central * given.unit.scale, 10)


def lever_of(id: Mapping[str, str]) -> Input:
    """The input that a slider moves, as the claims of its id have it."""
    given: Input = models.get(id["model"], tables(id["claims"])).inputs[id["input"]]
    return given


def scenario(values: Iterable[float | None], ids: Iterable[Mapping[str, str]]) -> dict[str, float]:
    """The inputs that were moved, in the model's terms, from where sliders stand and whose they are.

    >>> from dashboard.dash_parts.components.ids import lever_id
    >>> scenario([390, 50], [lever_id("a", "energy", name) for name in ("price_europe", "share_switched")])
    {'price_europe': 390.0, 'share_switched': 0.5}
    """
    moved = {}
    for value, id in zip(values, ids, strict=True):
        given = lever_of(id)
        if value is not None and value != opening(given):
            moved[given.name] = value / given.unit.scale
    return moved
