"""Groups of bars below one another, each on an axis of its own: what has two units in one drawing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.bar_rows import Row
from dashboard.charts.core.bars import BarRows, Scale
from dashboard.charts.core.screens import on_screens

AXIS = 30
"""Pixels of the ticks below a group."""
BETWEEN = 12
"""Pixels from the ticks of a group to the next."""


def bar_groups(
    groups: Sequence[tuple[Sequence[Row], Scale]],
    *,
    openings: Mapping[str, float] | None = None,
    levers: Mapping[str, dict[str, Any]] | None = None,
) -> dict[str, Any]:
    """A figure of some rows on their scale, then of others on theirs; all words begin at one edge."""

    def draw(narrow: bool) -> dict[str, Any]:
        return joined(
            [BarRows(rows, scale, (), openings or {}, levers or {}, narrow) for rows, scale in groups]
        )

    return on_screens(draw)


def joined(groups: Sequence[BarRows]) -> dict[str, Any]:
    """The groups from the top down: a unit of every upright axis stays a pixel."""
    left = max(group.left for group in groups)
    for group in groups:
        group.left = left
    figures = [group.figure()["layout"] for group in groups]
    tall = [-figure["yaxis"]["range"][0] for figure in figures]
    whole = sum(tall) + (AXIS + BETWEEN) * (len(groups) - 1)
    axes: dict[str, Any] = {}
    data, shapes, rules, notes = [], [], [], []
    top = whole
    for place, (group, figure, high) in enumerate(zip(groups, figures, tall, strict=True)):
        number = "" if place == 0 else str(place + 1)
        x, y = f"x{number}", f"y{number}"
        domain = [(top - high) / whole, top / whole]
        axes[f"xaxis{number}"] = {**figure["xaxis"], "anchor": y}
        axes[f"yaxis{number}"] = {**figure["yaxis"], "anchor": x, "domain": domain}
        data += [{**trace, "xaxis": x, "yaxis": y} for trace in group.data]
        shapes += [on(x, y, shape) for shape in group.shapes]
        rules += [on(x, y, rule) for rule in group.rules]
        notes += [on(x, y, words) for words in group.notes]
        top -= high + AXIS + BETWEEN
    margin = {**figures[0]["margin"], "r": max(figure["margin"]["r"] for figure in figures)}
    # The rules come last: each screen has its own number of them.
    return {
        "data": data,
        "layout": look.layout(
            round(whole) + margin["t"] + margin["b"],
            margin=margin,
            **axes,
            shapes=[*shapes, *rules],
            annotations=notes,
        ),
    }


def on(x: str, y: str, drawn: dict[str, Any]) -> dict[str, Any]:
    """A shape or words on these axes, but for what stands on the paper."""
    return {**drawn, "xref": "paper" if drawn.get("xref") == "paper" else x, "yref": y}
