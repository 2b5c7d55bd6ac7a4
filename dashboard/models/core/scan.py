"""Where a function of one lever takes a value, found by looking: points, plateaus, or nowhere.

The browser has the same search in web/assets/questions.js, step for step. A pole and a jump are no answer,
an end of the lever is one, and so is a value that is only touched.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import numpy as np

GRID = 512
ZERO = 1e-12
"""How near counts as reached, as a share of the size of what is compared."""
SHORT = 1e-4
"""A plateau shorter than this share of the lever is a point."""
FINEST = 1e-17
"""Where halving stops, as a share of the lever: beyond it lie only numbers next to nothing."""
NEAR = 0.6
GOLDEN = (math.sqrt(5) - 1) / 2

Span = tuple[float, float]
Function = Callable[[Any], Any]
"""Of a number or an array, giving the same."""


def solutions(f: Function, low: float, high: float, value: float) -> list[Span]:
    """Every (from, to) between `low` and `high` where `f` is `value`; a point has both ends alike.

    `f` takes a number or an array.

    >>> [(start, end)] = solutions(lambda x: np.maximum(2, x), -1, 3, 2)
    >>> round(start, 9), round(end, 9), solutions(lambda x: 1 / x, -1, 2, 0)
    (-1.0, 2.0, [])
    """
    with np.errstate(all="ignore"):
        search = Search(f, low, high, value)
        return search.merged(search.zeros() + search.crossings() + search.touched())


class Search:
    """One search: the lever cut into short pieces, and how far `f` is from the value at each cut."""

    def __init__(self, f: Function, low: float, high: float, value: float):
        self.f, self.low, self.high, self.value = f, low, high, value
        xs = [low + i * (high - low) / GRID for i in range(GRID)] + [high]
        found = np.broadcast_to(np.asarray(f(np.array(xs, np.float64)), np.float64), GRID + 1)
        sizes = np.sort(np.abs(found[np.isfinite(found)]))
        self.tolerance = ZERO * max(abs(value), float(sizes[len(sizes) // 2]) if len(sizes) else 0.0)
        self.points = self.with_edges([(x, float(y) - value) for x, y in zip(xs, found, strict=True)])

    def gap(self, x: float) -> float:
        return float(self.f(np.float64(x))) - self.value

    def reached(self, gap: float) -> bool:
        return abs(gap) <= self.tolerance

    def with_edges(self, points: list[Span]) -> list[Span]:
        """Where the function stops being a number, its last number on that side belongs to the search."""
        made = points[:1]
        for a, b in pairwise(points):
            if math.isnan(a[1]) != math.isnan(b[1]):
                inside, outside = (a, b) if math.isnan(b[1]) else (b, a)
                x = self.edge(inside[0], outside[0], lambda gap: not math.isnan(gap))
                if x not in (a[0], b[0]):
                    made.append((x, self.gap(x)))
            made.append(b)
        return made

    def edge(self, inside: float, outside: float, holds: Callable[[float], bool]) -> float:
        """The last place, on the way from `inside` to `outside`, where `holds` is true of the gap."""
        while abs(outside - inside) > FINEST * (self.high - self.low):
            middle = (inside + outside) / 2
            if middle in (inside, outside):
                break
            if holds(self.gap(middle)):
                inside = middle
            else:
                outside = middle
        return inside

    def grown(self, left: float, first: float, last: float, right: float) -> Span:
        """A stretch that is reached from `first` to `last`, out to its own ends before `left` and `right`."""
        start = first if left == first else self.edge(first, left, self.reached)
        end = last if right == last else self.edge(last, right, self.reached)
        if end - start > SHORT * (self.high - self.low):
            return (start, end)
        # What is reached lies evenly about an answer, unless an end of the lever cuts it.
        point = first if self.gap(first) == 0 or start == left or end == right else (start + end) / 2
        return (point, point)

    def zeros(self) -> list[Span]:
        """Stretches of cuts that are reached."""
        found, i, points = [], 0, self.points
        while i < len(points):
            j = i
            while j < len(points) and self.reached(points[j][1]):
                j += 1
            if j > i:
                found.append(
                    self.grown(
                        points[max(i - 1, 0)][0],
                        points[i][0],
                        points[j - 1][0],
                        points[min(j, len(points) - 1)][0],
                    )
                )
            i = max(j, i + 1)
        return found

    def crossings(self) -> list[Span]:
        """Pieces whose two ends lie on two sides of the value, if it is really taken between them."""
        found = []
        for a, b in pairwise(self.points):
            if not (self.reached(a[1]) or self.reached(b[1])) and (a[1] < 0 < b[1] or b[1] < 0 < a[1]):
                span = self.crossed(a, b)
                found += [span] if span else []
        return found

    def crossed(self, a: Span, b: Span) -> Span | None:
        """Halved to the last bit; at a pole the gap grows on the way, at a jump it stays."""
        left, right = a, b
        while True:
            middle = (left[0] + right[0]) / 2
            if middle in (left[0], right[0]):
                break
            gap = self.gap(middle)
            if self.reached(gap):
                return self.grown(a[0], middle, middle, b[0])
            if math.isnan(gap):
                return None
            if (gap < 0) == (left[1] < 0):
                left = (middle, gap)
            else:
                right = (middle, gap)
        nearer = left if abs(left[1]) <= abs(right[1]) else right
        size = max([abs(self.value), *(abs(end[1]) for end in (a, b) if math.isfinite(end[1]))])
        return (nearer[0], nearer[0]) if abs(nearer[1]) <= 1e-9 * size else None

    def touched(self) -> list[Span]:
        """Places where the gap shrinks to nothing and grows again on the same side."""
        found = []
        for a, b, c in zip(self.points, self.points[1:], self.points[2:], strict=False):
            same_side = a[1] * c[1] > 0 and a[1] * b[1] > 0
            # A value that is touched between cuts is near at the middle one; a flat line is not searched.
            near = abs(b[1]) <= min(abs(a[1]), abs(c[1])) and abs(b[1]) <= NEAR * max(abs(a[1]), abs(c[1]))
            if same_side and near and not self.reached(b[1]):
                x = self.nearest(a[0], c[0])
                if self.reached(self.gap(x)):
                    found.append(self.grown(a[0], x, x, c[0]))
        return found

    def nearest(self, low: float, high: float) -> float:
        """Where the gap is least between two cuts, by golden section."""
        for _ in range(60):
            one, other = high - GOLDEN * (high - low), low + GOLDEN * (high - low)
            if abs(self.gap(one)) <= abs(self.gap(other)):
                high = other
            else:
                low = one
        return (low + high) / 2

    def merged(self, spans: list[Span]) -> list[Span]:
        """In order, those that meet as one."""
        made: list[Span] = []
        for start, end in sorted(spans):
            if made and start - made[-1][1] <= 1e-9 * (self.high - self.low):
                made[-1] = (made[-1][0], max(end, made[-1][1]))
            else:
                made.append((start, end))
        return made
