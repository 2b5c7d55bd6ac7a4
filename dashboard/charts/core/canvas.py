"""A canvas: where headline, measure, legend, scenario, source line and link stand around a drawing, in
pixels.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.built import Built
from dashboard.charts.core.canvas_words import CanvasWords
from dashboard.charts.core.evaluation import MOVED
from dashboard.charts.core.fonts import SERIF, face_of
from dashboard.charts.core.legend import TALL, drawn, placed
from dashboard.charts.core.slots import line_count, wrapped
from dashboard.charts.core.typesetting import balanced_lines, line_total, plain_line_total, plain_lines

EDGE = 16
BIG, LINE_BIG, LINE = 21, 27, 18
"""Headline size, and the heights of a line of the headline and of small words, in pixels."""
LISTED_IF_MOVED = {"slot": "choose", "of": MOVED, "below": [[0.5, False]], "else": True}
BIG_WIDTH, CHARACTER = 10.4, 0.52
"""Width of a character of the headline in pixels, and of any other in parts of its size, on the generous
side.
"""
GAP = 20
"""Room between a drawing and words beside it, in pixels."""
STRETCH = 1.7
"""How many times its own height a drawing may be drawn out where the proportions leave room."""
ROOM = 240
"""Characters of a moved scenario, and of its link, that every canvas of a fixed size has room for."""


@dataclass(frozen=True)
class Canvas:
    """A chart on a canvas. Without a `height` it is as tall as it must be; with a `column` the words stand
    beside the drawing, in a column of that width, else above and below it.
    """

    text: CanvasWords
    width: float
    height: float = 0
    column: int = 0

    @property
    def built(self) -> Built:
        return self.text.built

    @property
    def narrow(self) -> bool:
        """Whether the drawing is the one for small screens."""
        return bool(self.height) and self.width - self.column < look.NARROW

    # ---- words, broken into lines

    @property
    def room(self) -> float:
        return self.column or self.width - 2 * EDGE

    def wrap(self, size: int) -> int:
        """Characters of one line."""
        return int(self.room / (size * CHARACTER))

    @cached_property
    def big(self) -> int:
        return int(self.room / BIG_WIDTH)

    @cached_property
    def title_width(self) -> int:
        """Characters of a line of a headline with results in it: as few as its count of lines allows, so that
        no word stands alone in the last; it may grow by a few characters.
        """
        said, widths = self.text.opening_headline, range(1, self.big + 1)
        lines = line_count(wrapped(said, self.big))
        return widths[bisect_left(widths, -lines, key=lambda width: -line_count(wrapped(said, width)))]

    @cached_property
    def headline(self) -> str:
        if "{" not in self.built.headline:
            face = face_of(SERIF, bold=True)
            return "<br>".join(balanced_lines(self.built.headline, face, BIG, self.room))
        return wrapped(self.text.headline, self.title_width)

    @property
    def title(self) -> str | dict[str, Any]:
        """The headline as the image holds it: a slot where results stand in it."""
        if "{" not in self.built.headline:
            return f"<b>{self.headline}</b>"
        return {"slot": "text", "text": self.built.headline, "wrap": self.title_width, "bold": True}

    def lines(self, words: str, size: int) -> str:
        """Words that no lever changes, in lines that use the width."""
        return plain_lines(words, size, self.room)

    @cached_property
    def measure(self) -> str:
        return self.lines(self.text.measure, look.SIZE)

    @cached_property
    def source(self) -> str:
        return self.lines(self.text.source, look.SMALL)

    @cached_property
    def moving(self) -> list[dict[str, Any]]:
        """The slots under the source whose lines a scenario adds to: what the reader moved, what is
        compared, then the link.
        """
        return self.text.moving(self.wrap(look.SMALL))

    # ---- heights, in pixels

    @property
    def margin(self) -> dict[str, float]:
        return self.text.margin(narrow=self.narrow)

    @property
    def drawing(self) -> float:
        """The drawing without its margins."""
        return self.text.drawing(narrow=self.narrow)

    @property
    def head(self) -> float:
        return self.words + self.legend + 14

    @property
    def words(self) -> float:
        """Headline and measure."""
        return LINE_BIG * self.headline_lines + LINE * self.total(self.text.measure, look.SIZE)

    @property
    def headline_lines(self) -> int:
        """As many as the headline has, whose balance is not worked out for a canvas that is only tried."""
        if "{" in self.built.headline:
            return line_count(self.headline)
        return line_total(self.built.headline, face_of(SERIF, bold=True), BIG, self.room)

    def total(self, words: str, size: int) -> int:
        """As many as `lines` makes, counted without making them."""
        return plain_line_total(words, size, self.room)

    @cached_property
    def legend(self) -> float:
        lines = [line for *_, line in placed(self.built.legend, self.room)]
        return TALL * (lines[-1] + 1) + 6 if lines else 0

    @property
    def foot(self) -> float:
        """The source; the lines that a scenario adds to come on top."""
        return 6 + LINE * self.total(self.text.source, look.SMALL)

    @cached_property
    def opening_lines(self) -> int:
        return self.text.moving_lines(self.wrap(look.SMALL))

    @property
    def most_lines(self) -> int:
        """Lines that are made room for."""
        more = -(-ROOM // self.wrap(look.SMALL)) if self.built.chart.live else 0
        return max(self.opening_lines, more + bool(self.text.link))

    @property
    def fits(self) -> bool:
        # What the drawing alone does not leave room for need not be wrapped into lines.
        if self.margin["t"] + self.drawing + self.margin["b"] + 2 * EDGE > self.height:
            return False
        words, drawing = (
            self.head + 6 + self.foot + LINE * self.most_lines,
            self.margin["t"] + self.drawing + self.margin["b"],
        )
        return (
            max(words, drawing) + 2 * EDGE <= self.height
            if self.column
            else words + drawing + 2 * EDGE <= self.height
        )

    # ---- the layout

    @cached_property
    def spare(self) -> float:
        """Height that is left over once the drawing is drawn out as far as it may be."""
        if not self.height:
            return 0
        around = 0 if self.column else self.head + self.foot + 6 + LINE * self.opening_lines
        own = self.margin["t"] + self.margin["b"] + 2 * EDGE
        return max(0, self.height - around - own - STRETCH * self.drawing)

    @property
    def left(self) -> float:
        return max(EDGE, self.margin["l"]) + (self.column + GAP if self.column else 0)

    @property
    def top(self) -> float:
        return EDGE + self.margin["t"] + (0 if self.column else self.head) + self.spare / 2

    def counted(self, base: float, each: float) -> float | dict[str, Any]:
        """A number that grows with every line of what a scenario adds to."""
        return {"slot": "lines", "of": self.moving, "base": base, "each": each} if self.moving else base

    @property
    def bottom(self) -> float | dict[str, Any]:
        base = EDGE + self.margin["b"] + self.spare / 2
        return base if self.column else self.counted(base + 6 + self.foot, LINE)

    def layout(self) -> dict[str, Any]:
        return {
            "width": self.width,
            "height": self.image_height(),
            "autosize": False,
            "margin": {**self.margin, "l": self.left, "t": self.top, "b": self.bottom},
        }

    def image_height(self) -> float | dict[str, Any]:
        head = self.top + self.drawing + self.margin["b"] + EDGE
        return self.height or self.counted(head + 6 + self.foot, LINE)

    @cached_property
    def keys(self) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
        """Shapes and words of the legend, under the measure."""
        top = self.top - EDGE - self.words - 12
        return drawn(self.built.legend, self.room, EDGE - self.left, top, LISTED_IF_MOVED)

    def annotations(self) -> list[dict[str, Any]]:
        left = {
            "xref": "paper",
            "x": 0,
            "xanchor": "left",
            "xshift": EDGE - self.left,
            "align": "left",
            "showarrow": False,
        }
        upper = {**left, "yref": "paper", "y": 1, "yanchor": "top"}
        return [
            {
                **upper,
                "yshift": self.top - EDGE,
                "text": self.title,
                "font": {"size": BIG, "color": "@ink", "family": look.SERIF},
            },
            {
                **upper,
                "yshift": self.top - EDGE - LINE_BIG * line_count(self.headline) - 4,
                "text": self.measure,
                "font": {"size": look.SIZE, "color": "@soft"},
            },
            *self.keys[1],
            *self.lower({**left, "yref": "paper", "y": 0, "yanchor": "bottom"}),
        ]

    def lower(self, place: dict[str, Any]) -> Iterator[dict[str, Any]]:
        """Link, source, and between the two what the reader moved and what is compared."""
        soft = {"size": look.SMALL, "color": "@soft"}
        base = EDGE - (self.bottom["base"] if isinstance(self.bottom, dict) else self.bottom)

        def above(below: list[dict[str, Any]]) -> float | dict[str, Any]:
            """How far over the drawing's foot a text stands whose lower edge is above those texts."""
            # Where the margin under the drawing grows with every line, those that are not below push down.
            slots, each = (
                (below, LINE) if self.column else ([slot for slot in self.moving if slot not in below], -LINE)
            )
            return {"slot": "lines", "of": slots, "base": base, "each": each} if slots else base

        moved, kept, link = (
            [slot for slot in self.moving if slot["slot"] == kind] for kind in ("moved", "kept", "link")
        )
        for slot in link:
            yield {**place, "yshift": above([]), "text": slot, "font": soft}
        yield {**place, "yshift": above([*moved, *kept, *link]), "text": self.source, "font": soft}
        ink = {"size": look.SMALL, "color": "@ink"}
        for slot in moved:
            yield {**place, "yshift": above([*kept, *link]), "text": slot, "font": ink}
        for slot in kept:
            yield {**place, "yshift": above(link), "text": slot, "font": ink}
