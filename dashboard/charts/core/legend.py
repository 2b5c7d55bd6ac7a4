"""The legend: what colours mean, then the fills that are drawn; the same keys on a page and in an image."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.charts.core import fills, look
from dashboard.charts.core.fonts import SANS, face_of, text_width
from dashboard.charts.core.marks import MEANINGS, Mark
from dashboard.core.words import Words

IF_MOVED = ("opening",)
"""Keys that a legend shows only once a lever has moved."""
BESIDE, BETWEEN, TALL = 22, 20, 20
"""Pixels: from a key's left edge to its words, between two entries, and from one line to the next."""
SIGNS = (
    "told",
    "retold",
    "vague",
    "lasting",
    "ongoing",
    "travels",
    "comes",
    "call",
    "talks",
    "message",
    "handover",
    "hollow",
)


@dataclass(frozen=True)
class Key:
    """One entry: a fill in a colour of the theme, and what it means."""

    fill: str
    colour: str
    words: Words

    @property
    def if_moved(self) -> bool:
        """Whether it is shown only once a lever has moved."""
        return self.fill in IF_MOVED

    def svg(self) -> str:
        """The key as an element of a page."""
        return fills.svg(self.fill, self.colour)


def keys_of(colours: Sequence[Key], marks: Sequence[Mark], *, openings: bool) -> tuple[Key, ...]:
    """The entries of a legend: `colours` as the chart words them, then the fills of its marks.

    Solid needs no key beside colours that are explained: their own keys are solid.
    """
    drawn = {style for mark in marks for style in mark.styles} | ({"opening"} if openings else set())
    if colours and not any(key.fill in drawn for key in colours if key.fill != "cited"):
        drawn -= {"cited"}
    explained = {key.fill for key in colours}
    shown = [
        Key(fill, "@ink" if fill in SIGNS else "@neutral", words)
        for fill, words in MEANINGS.items()
        if fill in drawn and fill not in explained
    ]
    return (*colours, *shown)


def placed(keys: Sequence[tuple[Key, str]], room: float) -> list[tuple[Key, str, float, int]]:
    """Each key with its words, its left edge in pixels and its line, where lines are `room` wide."""
    found, left, line = [], 0.0, 0
    for key, words in keys:
        wide = BESIDE + text_width(words, face_of(SANS, bold=False), look.SMALL)
        if left and left + wide > room:
            left, line = 0.0, line + 1
        found.append((key, words, left, line))
        left += wide + BETWEEN
    return found


def drawn(
    keys: Sequence[tuple[Key, str]], room: float, left: float, top: float, visible: Any
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Shapes and words of a legend in an image, in pixels from the upper left corner of the plot; what only
    a moved scenario shows has the slot `visible`.
    """
    shapes: list[dict[str, Any]] = []
    notes = []
    at = {
        "xref": "paper",
        "yref": "paper",
        "xsizemode": "pixel",
        "ysizemode": "pixel",
        "xanchor": 0,
        "yanchor": 1,
    }
    for key, words, x, line in placed(keys, room):
        y = top - line * TALL
        shown = {"visible": visible} if key.if_moved else {}
        shapes += [{**at, **shape, **shown} for shape in fills.key(key.fill, key.colour, left + x, y)]
        notes.append(
            {
                "xref": "paper",
                "x": 0,
                "xanchor": "left",
                "xshift": left + x + BESIDE,
                "yref": "paper",
                "y": 1,
                "yanchor": "top",
                "yshift": y + 3,
                "showarrow": False,
                "align": "left",
                "font": {"size": look.SMALL, "color": "@soft"},
                "text": words,
                **shown,
            }
        )
    return shapes, notes
