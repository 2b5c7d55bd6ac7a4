"""Two stairs on one axis of time: each step is a dated event, so that how steep a stair is says how fast."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.charts.core import fills, look
from dashboard.charts.core.fonts import SANS, SERIF, face_of, text_width
from dashboard.charts.core.marks import Mark, target
from dashboard.charts.core.pieces import note
from dashboard.charts.core.screens import LINE, NARROWEST, on_screens
from dashboard.charts.core.slots import line_count
from dashboard.charts.core.typesetting import plain_lines

LEVEL, AIR = 20, 10
"""Height in pixels of a step without words, and what stays free between the words of two steps."""
OVER, FOOT = 44, 26
"""Room over the last step, and under the first with the years, in pixels."""
BESIDE = 304
"""Pixels beside the later stair on a large screen, for the words of its steps."""
LEAST = 320
"""Pixels that the axis of time has at least on a large screen."""
BEFORE = 5
"""Years at the end of time that words under the earlier stair do not reach: there the later one stands."""
LARGE = {False: 29, True: 21}
"""Size in pixels of the words over the bracket."""


@dataclass(frozen=True)
class Step:
    """One step of a stair: its mark, when it was taken, in years, and who says so."""

    mark: Mark
    at: float
    says: str


@dataclass(frozen=True)
class Stair:
    """Steps one after another, with the name that a small screen lists them under."""

    name: str
    steps: Sequence[Step]

    @property
    def colour(self) -> str:
        return self.steps[0].mark.colour


@dataclass(frozen=True)
class Bracket:
    """A time over both stairs, from year to year, in large words and in smaller ones."""

    start: float
    end: float
    large: str
    small: str


def stairs_figure(
    earlier: Stair, later: Stair, bracket: Bracket, years: tuple[float, float], ticks: Sequence[int]
) -> dict[str, Any]:
    """Both stairs. On a large screen words stand beside each step, those of the later stair to its right; on
    a small one below both stairs.
    """
    return on_screens(lambda narrow: drawn(earlier, later, bracket, years, ticks, narrow=narrow))


def drawn(
    earlier: Stair,
    later: Stair,
    bracket: Bracket,
    years: tuple[float, float],
    ticks: Sequence[int],
    *,
    narrow: bool,
) -> dict[str, Any]:
    words = [[] if narrow else words_beside(earlier, years), [] if narrow else words_outside(later)]
    levels = heights(max(len(stair.steps) for stair in (earlier, later)), words)
    top = levels[-1] + OVER
    data, shapes, notes = [], [], time(years, ticks)
    for stair in (earlier, later):
        shapes += outline(stair, levels)
        for step, y in zip(stair.steps, levels[1:], strict=False):
            shapes += square(step.mark, step.at, y)
            data.append(target(step.at, y, step.mark, 20))
    shapes += bracket_lines(bracket, top - 16)
    notes += bracket_words(bracket, top, narrow)
    bottom: float = -FOOT
    if narrow:
        for stair in (earlier, later):
            listed, squares, bottom = list_of(stair, bottom - 10)
            notes, shapes = notes + listed, shapes + squares
    else:
        notes += [
            {**one, "y": y + one["y"]} for side in words for one, y in zip(side, levels[1:], strict=False)
        ]
        shapes += [leader(step, y, years[1]) for step, y in zip(later.steps, levels[1:], strict=True)]
    axis = {"visible": False, "fixedrange": True}
    return {
        "data": data,
        "layout": look.layout(
            round(top - bottom) + 12,
            margin={"l": 20, "r": 22 if narrow else BESIDE, "t": 6, "b": 6},
            xaxis={**axis, "range": list(years)},
            yaxis={**axis, "range": [bottom, top]},
            shapes=[ground(), *shapes],
            annotations=notes,
        ),
    }


# ---- what is drawn


def ground() -> dict[str, Any]:
    line = {"color": "@soft", "width": 1}
    across = {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": 0, "y1": 0}
    return {**across, "line": line, "layer": "below"}


def time(years: tuple[float, float], ticks: Sequence[int]) -> list[dict[str, Any]]:
    """The years under both stairs."""
    return [
        {**note(str(year), look.SMALL, "@soft"), "x": year, "xanchor": "center", "y": -4, "yanchor": "top"}
        for year in ticks
        if years[0] <= year <= years[1]
    ]


def heights(count: int, words: Sequence[Sequence[dict[str, Any]]]) -> list[float]:
    """Where each step lies, from the ground up: as high over the one below as its words need."""
    lines = [[line_count(one["text"]) for one in side] for side in words]
    levels = [0.0]
    for n in range(count):
        tallest = max((side[n] for side in lines if n < len(side)), default=0)
        levels.append(levels[-1] + max(LEVEL, tallest * LINE + AIR))
    return levels


def outline(stair: Stair, levels: Sequence[float]) -> list[dict[str, Any]]:
    """The risers and treads up to the last step."""
    line = {"color": stair.colour, "width": 3}
    drawn = []
    for n, step in enumerate(stair.steps):
        riser = {"type": "line", "x0": step.at, "x1": step.at, "y0": levels[n], "y1": levels[n + 1]}
        drawn.append({**riser, "line": line, "layer": "between"})
        if n + 1 < len(stair.steps):
            tread = {"x1": stair.steps[n + 1].at, "y0": levels[n + 1]}
            drawn.append({**riser, **tread, "line": line, "layer": "between"})
    return drawn


def leader(step: Step, y: float, end: float) -> dict[str, Any]:
    """The line from a step to its words at the right."""
    line = {"color": "@range", "width": 1, "dash": "dot"}
    return {"type": "line", "x0": step.at, "x1": end, "y0": y, "y1": y, "line": line, "layer": "below"}


def square(mark: Mark, x: float, y: float, **more: Any) -> list[dict[str, Any]]:
    """A step by the status of its mark."""
    place = {"xsizemode": "pixel", "ysizemode": "pixel", "xanchor": x, "yanchor": y, "type": "rect"}
    face = fills.face(mark.styles[0], mark.colour)
    return [{**place, "x0": -5, "x1": 5, "y0": -5, "y1": 5, **face, "layer": "above", **more}]


def bracket_lines(bracket: Bracket, y: float) -> list[dict[str, Any]]:
    """A line over the time, with an end at each of its sides."""
    line = {"color": "@ink", "width": 2}
    across = {"type": "line", "x0": bracket.start, "x1": bracket.end, "y0": y, "y1": y, "line": line}
    ends = [{**across, "x0": end, "x1": end, "y0": y - 8, "y1": y} for end in (bracket.start, bracket.end)]
    return [across, *ends]


# ---- words


def bracket_words(bracket: Bracket, top: float, narrow: bool) -> list[dict[str, Any]]:
    """What the time is, left of it."""
    place = {"x": bracket.start, "xanchor": "right", "xshift": -10, "yanchor": "top", "align": "right"}
    large = note(f"<b>{bracket.large}</b>", LARGE[narrow], "@ink")
    large["font"] |= {"family": look.SERIF}
    wide = text_width(bracket.large, face_of(SERIF, bold=True), LARGE[narrow])
    small = plain_lines(bracket.small, look.SMALL, max(wide, 170))
    return [
        {**large, **place, "y": top},
        {**note(small, look.SMALL, "@soft"), **place, "y": top - 1.35 * LARGE[narrow]},
    ]


def told(step: Step, room: float) -> str:
    """Date and who says so, then what happened, in lines of so many pixels."""
    words, after = plain_lines(step.mark.label, look.SMALL, room), f" · {step.says}"
    wide = text_width(step.mark.note, face_of(SANS, bold=True), look.SMALL)
    if wide + text_width(after, face_of(SANS, bold=False), look.SMALL) > room:
        after = f"<br>{step.says}"
    return f"<b>{step.mark.note}</b>{after}<br>{words}"


def words_beside(stair: Stair, years: tuple[float, float]) -> list[dict[str, Any]]:
    """The words of the steps of the earlier stair, each where there is more room: left of it, over the stair,
    or right of it, under the stair; y counts from the step.
    """
    first, last = years
    pixels = LEAST / (last - first)
    made = []
    for step in stair.steps:
        early = step.at - first < (last - first) / 2
        room = (last - BEFORE - step.at if early else step.at - first) * pixels - 16
        words = {**note(told(step, room), look.SMALL, "@ink"), "x": step.at, "yanchor": "top"}
        side = {"xanchor": "left", "xshift": 10} if early else {"xanchor": "right", "xshift": -12}
        made.append({**words, **side, "y": 0 if early else 8})
    return made


def words_outside(stair: Stair) -> list[dict[str, Any]]:
    """The words of the steps of the later stair, at the right; y counts from the step."""
    place = {"xref": "paper", "x": 1, "xanchor": "left", "xshift": 16, "y": 8, "yanchor": "top"}
    return [{**note(told(step, BESIDE - 22), look.SMALL, "@ink"), **place} for step in stair.steps]


def list_of(stair: Stair, y: float) -> tuple[list[dict[str, Any]], list[dict[str, Any]], float]:
    """The steps of a stair under its name, for a small screen; and where the list ends."""
    left = {"xref": "paper", "x": 0, "xanchor": "left", "yanchor": "top"}
    notes = [{**note(f"<b>{stair.name}</b>", look.SIZE, "@ink"), **left, "y": y}]
    shapes = []
    y -= LINE + 10
    for step in stair.steps:
        words = told(step, NARROWEST - 20)
        notes.append({**note(words, look.SMALL, "@ink"), **left, "xshift": 16, "y": y})
        shapes += square(step.mark, 0, y - 10, xref="paper", x0=0, x1=10)
        y -= LINE * line_count(words) + 8
    return notes, shapes, y
