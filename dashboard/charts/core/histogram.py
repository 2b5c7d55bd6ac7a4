"""A histogram of draws between the ends of a range, as the slot of a drawing asks for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dashboard.charts.core.evaluation import Evaluation


def histogram(slot: Mapping[str, Any], evaluation: Evaluation) -> Any:
    """Where the bars of a histogram stand, how wide and how tall they are."""
    name, bars, scale = slot["of"], slot["bars"], evaluation.own.unit(slot["of"]).scale
    low, high = evaluation.ranges[name]
    width = (high - low) * scale / bars
    if slot["give"] == "width":
        return width
    if slot["give"] == "x":
        return [low * scale + (i + 0.5) * width for i in range(bars)]
    moved: dict[str, Any] = dict(evaluation.moved)
    shares = evaluation.own.shares_of_draws(name, low, high, bars, **moved)
    return list(shares) if slot["give"] == "y" else max(shares) * slot["times"]
