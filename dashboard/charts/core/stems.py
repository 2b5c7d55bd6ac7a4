"""Words that hang from a line of time, each on its stem; on a small screen a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.charts.core.grid import said
from dashboard.charts.core.look import SMALL
from dashboard.charts.core.marks import Mark, target
from dashboard.charts.core.screens import LINE, NARROWEST, folded
from dashboard.charts.core.slots import line_count
from dashboard.core.words import COLON

ACROSS = 598
"""Pixels between the margins that a large screen gives at least."""
SIDE, BETWEEN = 14, 10
"""Pixels from a stem to its words, and between the words of two stems."""
Drawing = tuple[list[dict[str, Any]], list[dict[str, Any]], list[dict[str, Any]]]
"""The data, the shapes and the words that are added to."""


@dataclass(frozen=True)
class Hanging:
    """What hangs from one place of the line, in parts of the width; hollow where it is aimed at."""

    marks: tuple[Mark, ...]
    x: float
    hollow: bool = False


def listed(drawing: Drawing, below: Sequence[Hanging], y: float, language: str) -> float:
    """On a small screen a list from y down; where it ends."""
    data, shapes, notes = drawing
    for each in below:
        for mark in each.marks:
            words = told(mark, NARROWEST - 30, language)
            shapes.append(dot(0.03, y - 9, mark.colour, each.hollow))
            notes.append({**said(words, 0.03, y, SMALL), "xshift": 12})
            data.append(target(0.03, y - 9, mark, 22))
            y -= LINE * line_count(words) + BETWEEN
    return y


def cascade(drawing: Drawing, below: Sequence[Hanging], y: float, axis: float, language: str) -> float:
    """Stems from the line at `axis` down to the words, which begin at y, the latest highest: no stem then
    crosses the words of another. Where they end.
    """
    data, shapes, notes = drawing
    for each in reversed(below):
        for mark in each.marks:
            words = told(mark, ACROSS * (1 - each.x) - 2 * SIDE, language)
            notes.append({**said(words, each.x, y, SMALL), "xshift": SIDE})
            line = {"color": mark.colour, "width": 1.5}
            down = {"type": "line", "x0": each.x, "x1": each.x, "y0": axis - 22, "y1": y - 9, "line": line}
            shapes += [{**down, "layer": "below"}, dot(each.x, y - 9, mark.colour, each.hollow)]
            data.append(target(each.x, y - 9, mark, 22))
            y -= LINE * line_count(words) + (BETWEEN if mark is each.marks[-1] else 4)
    return y


def told(mark: Mark, room: float, language: str) -> str:
    """« Washington lève … : 11 septembre 2025 · 82 jours … », folded, its name in bold."""
    return folded(f"<b>{mark.label}</b>{COLON[language]}{mark.text}", room, SMALL)


def dot(x: float, y: float, colour: str, hollow: bool) -> dict[str, Any]:
    """The point at the end of a stem."""
    ring = {"type": "circle", "xsizemode": "pixel", "ysizemode": "pixel", "xanchor": x, "yanchor": y}
    face, edge = "@card" if hollow else colour, {"color": colour, "width": 2}
    return {**ring, "x0": -5, "x1": 5, "y0": -5, "y1": 5, "fillcolor": face, "line": edge}
