"""What is drawn on a card: bars of some parts each, from the marks of a chart or the drawing of a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from dashboard import models
from dashboard.charts.core.card import FORMS, CardSpec, Place
from dashboard.charts.core.evaluation import Evaluation, text
from dashboard.charts.core.marks import FILLS as BY_NATURE
from dashboard.charts.core.marks import Mark
from dashboard.charts.core.slots import fill
from dashboard.core.errors import BadDefinition
from dashboard.core.words import Words, in_first_case
from dashboard.pages.core.cards import Drawing, Part
from dashboard.tables.dataset import Dataset

TODAY = Words(fr="aujourd'hui", en="today")
REST = Words(fr="le reste", en="the rest")
ONE_DOT = Words(fr="un point, une personne", en="one dot, one person")
MOST = 6
"""Counts of a tally that a card has room for."""
FILLS = {"scenario": "computed", "conditional": "hatched", "range": "hatched", "line": "computed"}
"""How a bar of a card is filled where a chart draws something else than a bar."""


@dataclass(frozen=True)
class Segment:
    """A part of a bar, in the unit of the drawing: from `start` to `end`, in a colour of the theme."""

    start: float
    end: float
    colour: str
    fill: str


@dataclass(frozen=True)
class Bar:
    """A bar with its name, its value in words, and its parts."""

    label: str
    value: str
    segments: tuple[Segment, ...]

    @property
    def end(self) -> float:
        return max((segment.end for segment in self.segments), default=0.0)


def mark_at(marks: Sequence[Mark], place: Place) -> Mark:
    """The mark of a chart that its card names. Raises BadDefinition where there is none."""
    named = [mark for at, mark in enumerate(marks) if place == at or place in mark.figures]
    if not named:
        raise BadDefinition(f"a card names the mark {place!r}, which is none of the {len(marks)} drawn.")
    return named[0]


def segments(mark: Mark, evaluation: Evaluation, start: float = 0) -> list[Segment]:
    """One mark as parts of a bar: what lies between two cited ends is hatched."""
    low, value, high = (fill(end, evaluation) for end in (mark.low, mark.value, mark.high))
    # A chart of numbers alone fills nothing; its card has bars, by the nature of each figure.
    style = mark.styles[0] if mark.styles else BY_NATURE.get(mark.obs_status, "cited")
    kind = FILLS.get(style, style)
    ends = [end for end in (low, high) if end is not None]
    if value is None and not ends:
        return []
    if value is None and len(ends) == 2:
        first = [] if style == "range" else [Segment(start, start + ends[0], mark.colour, kind)]
        return [*first, Segment(start + ends[0], start + ends[1], mark.colour, "hatched")]
    return [Segment(start, start + (value if value is not None else ends[0]), mark.colour, kind)]


def bars_of_marks(marks: Sequence[Mark], spec: CardSpec, evaluation: Evaluation) -> tuple[Bar, ...]:
    """The bars of a chart's card. Multiples stand beside today's ×1."""
    places = [place if isinstance(place, tuple) else (place,) for place in spec.marks]
    chosen = [tuple(mark_at(marks, at) for at in place) for place in places]
    alone = len({group[0].label for group in chosen}) == len(chosen)
    bars = []
    for group in chosen:
        parts: list[Segment] = []
        for mark in group:
            parts += segments(mark, evaluation, parts[-1].end if len(group) > 1 and parts else 0)
        first = group[0]
        label = text(first.label, evaluation)
        if len(group) > 1:
            label = label.rpartition(", ")[0] or label
        elif not alone:
            label = text(first.note or first.label, evaluation)
        values = [text(mark.text, evaluation).partition(" (")[0] for mark in group]
        tails = [text(mark.label, evaluation).rpartition(", ")[2] for mark in group]
        named = [f"{tail} {written}" for tail, written in zip(tails, values, strict=True)]
        value = ", ".join(named) if len(group) > 1 else values[0]
        bars.append(Bar(label, value, tuple(parts)))
    units = {mark.unit for group in chosen for mark in group}
    if units == {"multiple"} and bars and not any(bar.end == 1 for bar in bars):
        one = Segment(0, 1, chosen[0][0].colour, "cited")
        bars.insert(0, Bar(in_first_case(TODAY[evaluation.language]), "×1", (one,)))
    return tuple(bars)


def bars_of_drawing(drawing: Drawing, evaluation: Evaluation, data: Dataset) -> tuple[str, tuple[Bar, ...]]:
    """The form and the bars of a page's small drawing, in the forms that a card has."""
    language = evaluation.language
    if drawing.form == "columns":
        counts = drawing.tally(data, language)
        # More counts than a card has room for, or counts without a name, say nothing here.
        shown = counts if len(counts) <= MOST and all(name for name, _ in counts) else []
        return "bars", tuple(Bar(name, str(n), (Segment(0, n, "@ink", "cited"),)) for name, n in shown)
    bars = [_of_part(part, evaluation, data) for part in drawing.parts]
    if drawing.form == "rest":
        part, whole = bars
        others = Segment(part.end, whole.end, "@ground", "cited")
        return "bars", (replace(part, segments=(*part.segments, others)),)
    if drawing.form in ("waterfall", "whole"):
        sums = bars[:-1] if drawing.form == "waterfall" else bars
        start = 0.0
        for at, bar in enumerate(sums):
            moved = [replace(one, start=one.start + start, end=one.end + start) for one in bar.segments]
            bars[at] = replace(bar, segments=tuple(moved))
            start = bars[at].end
        rest = tuple(segment for bar in bars if not bar.label for segment in bar.segments)
        named = [bar for bar in bars if bar.label]
        return "bars", tuple(named + ([Bar(REST[language], "", rest)] if rest else []))
    return (drawing.form if drawing.form in FORMS else "bars"), tuple(bars)


def _of_part(part: Part, evaluation: Evaluation, data: Dataset) -> Bar:
    language, colour = evaluation.language, f"@{part.colour}"
    label = part.label[language] if part.label else ""
    if part.output:
        model, _, output = part.output.partition(".")
        own = evaluation if evaluation.model and evaluation.model.name == model else None
        at = own or Evaluation(models.get(model, data), language)
        value: Any = at.amount(output)
        return Bar(label, text("{%s}" % output, at), (Segment(0, value, colour, "computed"),))
    figure = data.figure(part.figure)
    low = figure.low if figure.low is not None else figure.central
    high = figure.high if figure.high is not None else figure.central
    parts = [Segment(0, low, colour, "cited")]
    if high > low:
        parts.append(Segment(low, high, colour, "hatched"))
    return Bar(label, figure.written(language), tuple(parts))
