"""The names of kept scenarios at their outlines: where one has room beside a line of its own, over no word,
bar or line, it is written there; else the list over the drawing alone names it. The browser's twin is
kept_names.js.

Room is judged on the smallest drawing of a screen, so that a larger one has more of it.
"""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.screens import LINE, NARROWEST

Box = tuple[float, float, float, float]
"""Left, top, right and bottom in pixels of the plot, downwards positive."""
WIDTH = 0.6
"""Width of a character of any face in parts of its size, on average."""
LONGEST = 18
"""Characters of a name that is written at its outline, at most."""
TALL = 14
"""Pixels that a name takes in height."""
NEAR, PIECE = 3, 6
"""Pixels between a curve and its name, and between two places of a slanted line."""
PARTS = (1, 0.75, 0.5, 0.25)
"""Where along a curve its name may stand."""
TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True)
class Plot:
    """The area of a filled drawing, in pixels."""

    layout: Mapping[str, Any]
    narrow: bool

    @property
    def measured(self) -> bool:
        """Whether every panel of the drawing stands between numbers."""
        axes = [name for name in self.layout if name.startswith(("xaxis", "yaxis"))]
        ends = [end for name in axes for end in self.layout[name].get("range") or [None]]
        return {"xaxis", "yaxis"} <= set(axes) and finite(ends)

    @property
    def margin(self) -> Mapping[str, float]:
        margin: Mapping[str, float] = self.layout["margin"]
        return margin

    @property
    def wide(self) -> float:
        return NARROWEST if self.narrow else look.NARROW - self.margin["l"] - self.margin["r"]

    @property
    def tall(self) -> float:
        return float(self.layout["height"] - self.margin["t"] - self.margin["b"])

    def across(self, x: float, ref: str = "x") -> float:
        """Pixels from the left edge."""
        return self.part(x, ref) * self.wide

    def down(self, y: float, ref: str = "y") -> float:
        """Pixels from the top."""
        return (1 - self.part(y, ref)) * self.tall

    def part(self, at: float, ref: str) -> float:
        """Where a value of an axis lies in the plot, from its left or its foot."""
        if ref == "paper":
            return at
        id, whole, _ = ref.partition(" domain")
        axis = self.layout[f"{id[0]}axis{id[1:]}"]
        (first, last), (start, end) = (0, 1) if whole else axis["range"], axis.get("domain", (0, 1))
        return float(start + (at - first) / (last - first) * (end - start))

    def holds(self, box: Box) -> bool:
        """Whether words there are neither cut nor beside the plot."""
        left, top, right, bottom = box
        return (
            left >= 0
            and right <= self.wide + self.margin["r"]
            and -self.margin["t"] <= top
            and bottom <= self.tall
        )


def names(
    filled: Mapping[str, Any], outlined: Sequence[tuple[str, Mapping[str, Any]]], *, narrow: bool
) -> list[dict[str, Any]]:
    """The annotations that name outlines in a filled drawing; `outlined` are name, shapes and traces of each
    scenario.
    """
    plot = Plot(filled["layout"], narrow)
    if not plot.measured:
        return []
    taken, made = list(obstacles(filled, plot)), []
    for name, own in outlined:
        if len(name) > LONGEST:
            continue
        free = (
            (box, note)
            for box, note in candidates(own, len(name) * look.SMALL * WIDTH, plot)
            if plot.holds(box) and not any(meet(box, other) for other in taken)
        )
        box, note = next(free, (None, {}))
        if box:
            taken.append(box)
            made.append(
                {
                    "text": name,
                    "showarrow": False,
                    "borderpad": 0,
                    "font": {"size": look.SMALL, "color": "@ink"},
                }
                | note
            )
    return made


def meet(one: Box, other: Box) -> bool:
    """Whether two boxes cover each other."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


# ---- where a name may stand


def candidates(own: Mapping[str, Any], wide: float, plot: Plot) -> Iterator[tuple[Box, dict[str, Any]]]:
    """Places beside the outlines of one scenario, the best first: over the end of its longest bar, or along
    its curve.
    """
    bars = [shape for shape in own["shapes"] if finite([shape["x0"], shape["x1"], shape["y1"]])]
    for bar in sorted(bars, key=lambda shape: -long(shape, plot)):
        for anchor in ("right", "center", "left"):
            yield beside(max(bar["x0"], bar["x1"]), bar["y1"], anchor, 1, wide, plot, panel(bar))
    for trace in own["data"]:
        if trace["mode"] == "lines" and finite([*trace["x"], *trace["y"]]):
            for place in along(trace["y"]):
                for anchor, up in itertools.product(("right", "center", "left"), (1, -1)):
                    at = trace["x"][place], trace["y"][place]
                    yield beside(*at, anchor, up * NEAR, wide, plot, panel(trace))


def long(bar: Mapping[str, Any], plot: Plot) -> float:
    """Pixels of a bar from end to end."""
    start, end = (plot.across(bar[key], bar.get("xref", "x")) for key in ("x0", "x1"))
    return abs(end - start)


def panel(of: Mapping[str, Any]) -> dict[str, str]:
    """The axes of a shape or a trace, but for the first of each."""
    refs = {f"{way}ref": of.get(f"{way}ref", of.get(f"{way}axis", way)) for way in "xy"}
    return {key: ref for key, ref in refs.items() if ref not in ("x", "y")}


def along(y: Sequence[float]) -> list[int]:
    """Places of a curve: from its end backwards, or from its summit onwards where it ends low."""
    last, most = len(y) - 1, max(y)
    if y[last] >= most / 2:
        return [int(last * part) for part in PARTS]
    summit = y.index(most)
    return [int(summit + (last - summit) * (1 - part)) for part in (*PARTS, 0)]


def beside(
    x: float, y: float, anchor: str, up: int, wide: float, plot: Plot, refs: Mapping[str, str]
) -> tuple[Box, dict[str, Any]]:
    """The box of words over (or, for `up` below zero, under) a place, and the annotation there."""
    left = plot.across(x, refs.get("xref", "x")) - wide * {"left": 0, "center": 0.5, "right": 1}[anchor]
    top = plot.down(y, refs.get("yref", "y")) - up - (TALL if up >= 0 else 0)
    note = {
        "x": x,
        "y": y,
        "xanchor": anchor,
        "yanchor": "bottom" if up >= 0 else "top",
        # The line of a text is a little taller than its letters.
        "yshift": up - (LINE - TALL) * (1 if up >= 0 else -1),
        **refs,
    }
    if abs(up) == NEAR:
        # A curve that a lever moves passes behind.
        note["bgcolor"] = "@card"
    return (left, top, left + wide, top + TALL), note


# ---- what a name must not cover


def obstacles(filled: Mapping[str, Any], plot: Plot) -> Iterator[Box]:
    """Words, bars and lines of a drawing."""
    for words in filled["layout"].get("annotations", ()):
        if words.get("visible", True) and finite([words.get("x"), words.get("y")]):
            yield words_box(words, plot)
    for shape in filled["layout"].get("shapes", ()):
        ends = [shape.get(key) for key in ("x0", "y0", "x1", "y1")]
        # A band through the whole plot lies behind all that is drawn.
        if (
            shape.get("visible", True)
            and finite(ends)
            and not (shape["type"] == "rect" and shape.get("yref", "y").endswith(("paper", "domain")))
        ):
            yield spanned([(ends[0], ends[1]), (ends[2], ends[3])], shape, plot)
    for trace in filled["data"]:
        if trace.get("mode") == "lines":
            yield from line_boxes(trace, plot)
        elif trace.get("type") == "bar" or trace.get("mode") == "markers":
            yield from mark_boxes(trace, plot)


def words_box(words: Mapping[str, Any], plot: Plot) -> Box:
    """What an annotation covers."""
    lines = [TAG.sub("", line) for line in str(words.get("text", "")).split("<br>")]
    wide, tall = max(map(len, lines)) * words["font"]["size"] * WIDTH, LINE * len(lines)
    x = plot.across(words["x"], words.get("xref", "x")) + words.get("xshift", 0)
    y = plot.down(words["y"], words.get("yref", "y")) - words.get("yshift", 0)
    left = x - wide * {"left": 0, "right": 1}.get(words.get("xanchor", ""), 0.5)
    top = y - tall * {"top": 0, "bottom": 1}.get(words.get("yanchor", ""), 0.5)
    return left, top, left + wide, top + tall


def spanned(
    points: Sequence[tuple[float, float]], of: Mapping[str, Any], plot: Plot, air: float = 0.5
) -> Box:
    """The box around some points."""
    x = [plot.across(x, of.get("xref", "x")) for x, _ in points]
    y = [plot.down(y, of.get("yref", "y")) for _, y in points]
    return min(x) - air, min(y) - air, max(x) + air, max(y) + air


def line_boxes(trace: Mapping[str, Any], plot: Plot) -> Iterator[Box]:
    """A line in pieces: steps as they lie, a slope in short ones."""
    refs = panel(trace)
    for (x0, y0), (x1, y1) in itertools.pairwise(zip(trace["x"], trace["y"], strict=True)):
        if not finite([x0, y0, x1, y1]):
            continue
        shape, middle = trace["line"].get("shape", "linear"), (x0 + x1) / 2
        if shape == "hvh":
            corners = [(x0, y0), (middle, y0), (middle, y1), (x1, y1)]
        elif shape == "hv":
            corners = [(x0, y0), (x1, y0), (x1, y1)]
        else:
            left, top, right, bottom = spanned([(x0, y0), (x1, y1)], refs, plot, 0)
            far = max(right - left, bottom - top)
            count = max(1, math.ceil(far / PIECE))
            corners = [(x0 + (x1 - x0) * n / count, y0 + (y1 - y0) * n / count) for n in range(count + 1)]
        for pair in itertools.pairwise(corners):
            yield spanned(pair, refs, plot)


def mark_boxes(trace: Mapping[str, Any], plot: Plot) -> Iterator[Box]:
    """Points, and bars that stand or lie."""
    refs = panel(trace)
    for x, y in zip(trace["x"], trace["y"], strict=True):
        if not finite([x, y]):
            continue
        if trace.get("type") != "bar":
            size = trace["marker"].get("size", 0)
            # What only the pointer meets is not seen.
            if trace["marker"].get("opacity", 1) and finite([size]):
                yield spanned([(x, y)], refs, plot, size / 2)
        elif trace.get("orientation") != "h":
            half = trace["width"] / 2
            yield spanned([(x - half, 0), (x + half, y)], refs, plot)


def finite(values: Iterable[Any]) -> bool:
    """Whether all are numbers that have a place."""
    return all(isinstance(value, int | float) and math.isfinite(value) for value in values)
