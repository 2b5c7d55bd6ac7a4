"""Bars that lie: shares of a whole with the half marked, amounts from zero; the value stands at the end.

On a large screen a row has its words at the left of its bar, on a small one above it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from dashboard.charts.core import look
from dashboard.charts.core.bar_ends import MOVING, VALUE, BarEnds
from dashboard.charts.core.bar_rows import Again, Gap, Header, Reference, Row, Total
from dashboard.charts.core.marks import Mark, target
from dashboard.charts.core.pieces import IF_MOVED, bar_of, bracket, emphasised, note, rule, template
from dashboard.charts.core.screens import LINE, NARROWEST, folded, on_screens, width
from dashboard.charts.core.slots import Amount, line_count

LABEL = 230
"""Greatest width in pixels of the words at the left of a bar."""
THICK, SLIM = 26, 22
"""Thickness of a bar in pixels, on a large and on a small screen."""
SEPARATE, CLOSE = 14, 5
"""Pixels between two rows, and between two bars of one name."""


@dataclass(frozen=True)
class Scale:
    """The horizontal axis of bars: its `end`, which may be a slot, and how it is ticked.

    It begins at `start`, which is zero but for years and multiples. With a `whole`, the rest of it is pale
    behind each bar; `half` names the rule at one half of it.
    """

    end: Amount
    ticks: Mapping[str, Any]
    whole: float = 0
    half: str = ""
    start: float = 0


def bars_figure(
    rows: Sequence[Row],
    scale: Scale,
    *,
    references: Sequence[Reference] = (),
    openings: Mapping[str, float] | None = None,
    levers: Mapping[str, dict[str, Any]] | None = None,
) -> dict[str, Any]:
    """A figure with one row for each mark, under the headers among them. `openings` are starting values of
    outputs, drawn as a small grey line once a lever has moved; `levers` are shapes by figure, drawn over its
    bar: where the reader put what is cited there. A bar with a span is joined to the one before: a waterfall.
    """
    return on_screens(
        lambda narrow: BarRows(rows, scale, references, openings or {}, levers or {}, narrow).figure()
    )


class BarRows:
    """The rows on one screen, from the top down: a unit of y is a pixel."""

    def __init__(
        self,
        rows: Sequence[Row],
        scale: Scale,
        references: Sequence[Reference],
        openings: Mapping[str, float],
        levers: Mapping[str, dict[str, Any]],
        narrow: bool,
    ) -> None:
        self.rows, self.scale, self.references = rows, scale, references
        self.openings, self.levers, self.narrow = openings, levers, narrow
        self.before: float | None = None
        self.foot = 0.0
        self.marks = [
            mark
            for row in rows
            if (mark := row.mark if isinstance(row, Again) else row) and isinstance(mark, Mark)
        ]
        labels = [width(mark.label) for mark in self.marks] + [
            width(mark.note, look.SMALL) for mark in self.marks
        ]
        self.left = 20 if narrow else min(LABEL, round(max(labels)) + 34)
        self.ends = BarEnds(scale, self.left)
        self.half = (SLIM if narrow else THICK) / 2
        self.data: list[dict[str, Any]] = []
        self.shapes: list[dict[str, Any]] = []
        self.rules: list[dict[str, Any]] = []
        self.notes: list[dict[str, Any]] = []

    def figure(self) -> dict[str, Any]:
        top = 20.0 if self.scale.half or self.references else 2.0
        y = -top
        for row in self.rows:
            if isinstance(row, Total):
                y = self.line(row, y)
            elif isinstance(row, Gap):
                y = self.gap(row, y)
            elif isinstance(row, Again):
                y = self.row(replace(row.mark, label=""), y + SEPARATE - CLOSE)
            else:
                y = self.header(row, y) if isinstance(row, Header) else self.row(row, y)
        bottom = y - 2
        if self.scale.half:
            self.notes.append(self.over(self.scale.whole / 2, self.scale.half))
            if not self.narrow:
                self.rules += rule(self.scale.whole / 2, -top + 4, self.foot - SEPARATE / 2)
        for reference in self.references:
            if not self.narrow:
                self.rules.append(gold(reference.at, -top + 2, bottom))
            self.notes.append(self.over(reference.at, reference.words))
            self.data.append(target(reference.at, -top, reference.mark, 14))
        axis = look.axis(
            range=[self.scale.start, self.scale.end],
            showgrid=not self.scale.whole,
            showline=False,
            **self.scale.ticks,
        )
        margin = {"l": self.left, "r": 20 if self.narrow else self.ends.right(self.marks), "t": 6, "b": 30}
        return {
            "data": self.data,
            "layout": look.layout(
                round(-bottom) + margin["t"] + margin["b"],
                margin=margin,
                xaxis=axis,
                yaxis={"range": [bottom, 0], "visible": False, "fixedrange": True},
                # The rules come last: each screen has its own number of them.
                shapes=[*self.shapes, *self.rules],
                annotations=self.notes,
            ),
        }

    def over(self, x: Any, words: str) -> dict[str, Any]:
        return {
            **note(words, look.SMALL, "@ink"),
            "x": x,
            "xanchor": "center",
            "y": 0,
            "yanchor": "top",
            "yshift": 4,
        }

    def line(self, row: Total, y: float) -> float:
        line = {"color": "@ink", "width": 1.5} | ({"dash": "dot"} if row.apart else {})
        at = {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": y, "y1": y, "line": line}
        self.shapes.append(at)
        if not row.apart:
            return y - SEPARATE
        words = self.beside(row.apart, y - 6, "top", -self.left + 20)
        self.notes.append({**words, "font": {"size": look.SMALL, "color": "@soft"}})
        return y - 6 - LINE - SEPARATE

    def gap(self, row: Gap, y: float) -> float:
        """Words over a bracket, close over the next bar."""
        y += SEPARATE - CLOSE
        place = {"x": (row.low + row.high) / 2, "xanchor": "center", "y": y, "yanchor": "top"}
        self.notes.append({**note(row.words, look.SMALL, "@ink"), **place, "bgcolor": "@card"})
        self.shapes += bracket(row.low, row.high, y - LINE - 5)
        return y - LINE - 5 - SEPARATE

    def header(self, row: Header, y: float) -> float:
        start = 12 if y < -30 else 0
        room = NARROWEST if self.narrow else 720
        title = f"<b>{folded(row.title, room)}</b>"
        words = title + (f"<br>{folded(row.note, room, look.SMALL)}" if row.note else "")
        self.notes.append(self.beside(template(words), y - start, "top", -self.left + 20))
        return y - start - LINE * line_count(words) - 10

    def beside(self, words: str, y: Any, anchor: str, shift: float = 0) -> dict[str, Any]:
        """Words from the left edge of the plot, moved by so many pixels."""
        return {
            **note(words, look.SIZE, "@ink"),
            "xref": "paper",
            "x": 0,
            "xanchor": "left",
            "xshift": shift,
            "y": y,
            "yanchor": anchor,
        }

    @cached_property
    def values_beside(self) -> bool:
        """Whether the value of every bar fits beside its name on a small screen; else all stand below."""
        return all(
            max(width(mark.label), width(mark.note, look.SMALL))
            + (MOVING if "{" in mark.text else width(mark.text))
            < NARROWEST - 12
            for mark in self.marks
        )

    def row(self, mark: Mark, y: float) -> float:
        """The words and the bar of a mark whose row begins at y; where the next begins."""
        value = emphasised(mark.text)
        if self.narrow:
            label = f"<b>{folded(mark.label, NARROWEST)}</b>"
            if mark.note:
                label += "<br>" + folded(mark.note, NARROWEST, look.SMALL)
            # A bar that is the same thing again has no name, and its value takes the place of it.
            tall = LINE * line_count(label) if mark.label or self.values_beside else 0
            # The line that joins two bars passes behind the words.
            background = {"bgcolor": "@card"} if mark.span else {}
            self.notes.append(self.beside(template(label), y - tall - 2, "bottom") | background)
            # The value is a note of its own on each screen, so that both drawings are one with slots.
            if self.values_beside:
                right = {"x": 1, "xanchor": "right", "align": "right"}
                self.notes.append({**self.beside(template(value), y - LINE - 2, "bottom"), **right})
            else:
                value = folded(value, NARROWEST)
                tall += LINE * line_count(value)
                self.notes.append(self.beside(template(value), y - tall - 2, "bottom") | background)
            centre = y - tall - 4 - self.half
        else:
            label = f"<b>{folded(mark.label, self.left - 30)}</b>"
            if mark.note:
                label += "<br>" + folded(mark.note, self.left - 30, look.SMALL)
            tall = max(2 * round(self.half), LINE * line_count(label))
            centre = y - tall / 2
            background = {"bgcolor": "@card"} if mark.span else {}
            self.notes.append(self.beside(template(label), centre, "middle", -self.left + 20) | background)
            # On both screens a value has a ground of its own, so that a lever changes its words alone.
            clear = {"bgcolor": "rgba(0,0,0,0)"} if mark.span else {}
            self.notes.append(self.value(mark, value, centre) | clear)
        self.bar(mark, centre)
        self.foot = foot = centre - self.half if self.narrow else y - tall
        return foot - SEPARATE

    def value(self, mark: Mark, words: str, y: float) -> dict[str, Any]:
        open_end, end = mark.qualifier in ("at_least", "more_than"), self.ends.last(mark)
        if not isinstance(end, float | int):
            # Beyond the outlines of kept scenarios too.
            end = {"slot": "reach", "of": end, "lowest": False}
        if not self.ends.stands_on_ground(mark):
            end = self.scale.whole
        return {
            **note(template(folded(words, VALUE)), look.SIZE, "@ink"),
            "xref": "x",
            "x": end,
            "xanchor": "left",
            "xshift": 20 if open_end else 9,
            "y": y,
            "yanchor": "middle",
        }

    def bar(self, mark: Mark, y: float) -> None:
        """Ground, bar, whisker and what answers the pointer."""
        if self.scale.whole:
            ground = {"type": "rect", "x0": 0, "x1": self.scale.whole, "fillcolor": "@ground"}
            self.shapes.append(
                {**ground, "y0": y - self.half, "y1": y + self.half, "line": {"width": 0}, "layer": "below"}
            )
        if self.scale.half and self.narrow:
            # Words stand over each bar, so the rule is cut into ticks.
            self.rules += rule(self.scale.whole / 2, y + self.half + 3, y - self.half - 3)
        if self.narrow:
            self.rules += [
                gold(reference.at, y + self.half + 3, y - self.half - 3) for reference in self.references
            ]
        if mark.span and self.before is not None:
            line = {"color": "@soft", "width": 1}
            at = {"type": "line", "x0": mark.span[0], "x1": mark.span[0], "layer": "below", "line": line}
            self.shapes.append({**at, "y0": self.before - self.half, "y1": y + self.half})
        self.before = y if mark.span else None
        for id in mark.figures:
            if id in self.levers and not mark.outputs:
                self.shapes.append({**self.levers[id], "y0": y - self.half - 3, "y1": y + self.half + 3})
        shapes, data = bar_of(mark, y, self.half, self.scale.start)
        self.shapes += shapes
        self.data += data
        if mark.outputs and mark.outputs[0] in self.openings:
            opening = self.openings[mark.outputs[0]]
            line = {"color": "@soft", "width": 2}
            self.shapes.append(
                {
                    "type": "line",
                    "x0": opening,
                    "x1": opening,
                    "y0": y - self.half - 3,
                    "y1": y + self.half + 3,
                    "line": line,
                    "opacity": IF_MOVED,
                }
            )


def gold(at: float, top: float, bottom: float) -> dict[str, Any]:
    """An upright line at what is cited."""
    line = {"color": "@edge", "width": 3}
    return {"type": "line", "x0": at, "x1": at, "y0": bottom, "y1": top, "layer": "above", "line": line}
