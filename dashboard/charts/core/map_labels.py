"""Where words stand on a map: beside what they name, over nothing else that is drawn."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property, partial

import numpy as np

from dashboard.charts.core import look
from dashboard.charts.core.fonts import SANS, SERIF, face_of, text_width
from dashboard.charts.core.screens import LINE, seen

Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""Left, top, right and bottom in pixels, downwards positive."""
AIR = 3
"""Pixels that stay free around words."""
AROUND = 36
"""Distance from which words may stand in any direction from what they name, in pixels."""
COVERED = 8
"""What a place of a route costs words that cover it."""
NEAR = 9
"""Pixels that words may stand farther off for the sake of a border that they would cross."""
SAMPLE = 5
"""Pixels between two points of a line that words must not cover."""


@dataclass(frozen=True)
class Label:
    """Words on the map: at kilometres, beside them by pixels (upwards positive), with the side that they
    begin at. `reach` are the distances from their place at which they may stand, the best first; words
    without one stay where they are. `narrower` are the same words in shorter lines, for a narrow gap. What
    `may_be_left_out` is left out where there is no room. Large numbers are `serif`.
    """

    words: str
    at: Point
    shift: tuple[float, float] = (0, 0)
    side: str = "left"
    size: int = look.SMALL
    colour: str = "@ink"
    reach: tuple[int, ...] = ()
    narrower: str = ""
    may_be_left_out: bool = False
    serif: bool = False

    @property
    def extent(self) -> tuple[float, float]:
        """Width and height in pixels."""
        return _extent(self.words, self.size, self.serif)

    def box(self, scale: float) -> Box:
        """What it covers where a kilometre is `scale` pixels."""
        wide, tall = self.extent
        x, y = self.at[0] * scale + self.shift[0], -self.at[1] * scale - self.shift[1]
        left = x - wide * {"left": 0.0, "center": 0.5, "right": 1.0}[self.side]
        return left - AIR, y - tall / 2 - 1, left + wide + AIR, y + tall / 2 + 1


@cache
def _extent(words: str, size: int, serif: bool) -> tuple[float, float]:
    lines = words.split("<br>")
    return max(_width(line, size, serif) for line in lines), max(LINE, 1.2 * size) * len(lines)


@cache
def _width(line: str, size: int, serif: bool) -> float:
    return text_width(seen(line), face_of(SERIF if serif else SANS, bold="<b>" in line), size)


@dataclass(frozen=True)
class Frame:
    """What is drawn already: the edges of the map in kilometres, points and lines with half their width in
    pixels, and the scales, in pixels a kilometre, at which words must have room. Words cross `borders` only
    where no better place is free.
    """

    edges: tuple[Point, Point]
    points: Sequence[tuple[Point, float]]
    lines: Sequence[tuple[Sequence[Point], float]]
    scales: tuple[float, ...]
    borders: Sequence[Sequence[Point]] = ()

    @cached_property
    def dots(self) -> list[np.ndarray]:
        """For each scale the places that words must not cover: rows of x, y and radius in pixels."""
        return [np.array([*self._dots(scale)]).reshape(-1, 3) for scale in self.scales]

    @cached_property
    def crossings(self) -> list[np.ndarray]:
        """For each scale places along the borders, far enough apart to be few: rows of x and y in pixels."""
        (west, east), (south, north) = self.edges
        seen = [(x, y) for line in self.borders for x, y in line if west < x < east and south < y < north]
        return [_thinned(np.array(seen).reshape(-1, 2) * (scale, -scale)) for scale in self.scales]

    def _dots(self, scale: float) -> Iterator[tuple[float, float, float]]:
        for (x, y), radius in self.points:
            yield x * scale, -y * scale, radius
        for line, half in self.lines:
            for (x0, y0), (x1, y1) in itertools.pairwise(line):
                count = max(1, int(math.hypot(x1 - x0, y1 - y0) * scale / SAMPLE))
                for n in range(count + 1):
                    part = n / count
                    yield (x0 + (x1 - x0) * part) * scale, -(y0 + (y1 - y0) * part) * scale, half


def candidates(label: Label) -> Iterator[Label]:
    """Places for words around what they name, the best first: beside it, then over and under it. Of several
    lines the first stands beside it where it can, so that a name is where its point is.
    """
    tall = label.extent[1]
    near = [far for far in label.reach if far <= AROUND]
    for words, far in itertools.product((label.words, label.narrower) if label.narrower else (), near):
        own = replace(label, words=words)
        hang = (LINE - own.extent[1]) / 2
        for way, side in ((1, "left"), (-1, "right")):
            for dx, dy in ((far, hang), (far * 0.8, hang - far * 0.7)):
                yield replace(own, shift=(round(way * dx), round(dy)), side=side)
    for far in label.reach:
        up = far + tall / 2 - LINE / 2
        for dx, dy, side in (
            (far, 0, "left"),
            (-far, 0, "right"),
            (far * 0.8, far * 0.7, "left"),
            (-far * 0.8, far * 0.7, "right"),
            (far * 0.8, -far * 0.7, "left"),
            (-far * 0.8, -far * 0.7, "right"),
            (0, up + 6, "center"),
            (0, -up - 6, "center"),
            (far * 0.4, up + 7, "left"),
            (-far * 0.4, up + 7, "right"),
            (far * 0.4, -up - 7, "left"),
            (-far * 0.4, -up - 7, "right"),
        ):
            yield replace(label, shift=(round(dx), round(dy)), side=side)
    for far in (far for far in label.reach if far >= AROUND):
        for degrees in range(0, 360, 15):
            across, over = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
            side = "left" if across > 0.3 else "right" if across < -0.3 else "center"
            shift = (round(1.3 * far * across), round((far + tall / 2) * over))
            yield replace(label, shift=shift, side=side)


def cost(label: Label, taken: Sequence[Sequence[Box]], frame: Frame) -> float:
    """How much words would cover, over all scales: 0 where they stand free. `taken` are the boxes of the
    words that are placed, for each scale.
    """
    (west, east), (south, north) = frame.edges
    total = 0.0
    for scale, dots, others in zip(frame.scales, frame.dots, taken, strict=True):
        box = label.box(scale)
        out = max(0.0, west * scale - box[0], box[2] - east * scale)
        out += max(0.0, -north * scale - box[1], box[3] + south * scale)
        total += 40 * out
        total += sum(20 + area for other in others if (area := shared(box, other)))
        total += COVERED * covered(box, dots)
    return total


def shared(one: Box, other: Box) -> float:
    """The area that two boxes share."""
    wide = min(one[2], other[2]) - max(one[0], other[0])
    tall = min(one[3], other[3]) - max(one[1], other[1])
    return wide * tall if wide > 0 and tall > 0 else 0.0


def freest(places: Iterable[Label], cost_of: Callable[[Label], float]) -> Label:
    """The first of the places that cover nothing, else of those that cover least."""
    best, least = None, math.inf
    for place in places:
        if (cost := cost_of(place)) < least:
            best, least = place, cost
        if not least:
            break
    assert best is not None, "words without a place"
    return best


def off_borders(
    places: Sequence[Label], first: Label, cost_of: Callable[[Label], float], frame: Frame
) -> Label:
    """Of the places as free as the first one, and about as near, that whose words cross a border least."""
    far, least = math.hypot(*first.shift) + NEAR, cost_of(first)
    close = [place for place in places if math.hypot(*place.shift) <= far and cost_of(place) == least]

    def crossed(place: Label) -> int:
        return sum(
            within(place.box(scale), dots) for scale, dots in zip(frame.scales, frame.crossings, strict=True)
        )

    return min(close, key=crossed)


def within(box: Box, places: np.ndarray) -> int:
    """How many places lie in a box."""
    x, y = places.T
    return int(np.count_nonzero((box[0] <= x) & (x <= box[2]) & (box[1] <= y) & (y <= box[3])))


def _thinned(places: np.ndarray) -> np.ndarray:
    """One place for each square of some pixels."""
    _, first = np.unique(np.floor(places / SAMPLE), axis=0, return_index=True)
    return places[first]


def covered(box: Box, dots: np.ndarray) -> int:
    """How many places a box covers."""
    x, y, radius = dots.T
    across = np.maximum(np.maximum(box[0] - x, x - box[2]), 0)
    down = np.maximum(np.maximum(box[1] - y, y - box[3]), 0)
    return int(np.count_nonzero(np.hypot(across, down) < radius))


def placed(labels: Iterable[Label], frame: Frame) -> list[Label]:
    """Each of the words at the best of its places: those that stay where they are, then in their order."""
    asked = list(labels)
    done = [label for label in asked if not label.reach]
    for label in (label for label in asked if label.reach):
        places = list(candidates(label))
        taken = [[label.box(scale) for label in done] for scale in frame.scales]
        cost_of = cache(partial(cost, taken=taken, frame=frame))
        best = freest(places, cost_of)
        if label.may_be_left_out and cost_of(best):
            continue
        # Several lines cross a border wherever they stand: those are better near what they name.
        name_alone = "<br>" not in label.words and not label.may_be_left_out
        done.append(off_borders(places, best, cost_of, frame) if name_alone else best)
    return done
