"""Small drawings for cards of pages: bars, an arrow or dots, made from the figures that a page shows."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from markupsafe import Markup

from dashboard.charts.core.slots import text
from dashboard.pages.core.blocks import Drawing, Part
from dashboard.render.context import RenderContext

WIDTH, ROW, BAR, GAP = 240, 26, 16, 6
COLUMNS = 48
"""Dots in a row."""


def small_drawing(drawing: Drawing, context: RenderContext) -> Markup:
    """The drawing as SVG; the words beside it say what it shows, so that it is hidden from reading aloud."""
    body, height = FORMS[drawing.form](drawing.parts, context)
    return Markup(
        '<svg class="small-drawing" viewBox="0 0 {} {}" aria-hidden="true" focusable="false">{}</svg>'
    ).format(WIDTH, height, body)


def ends(part: Part, context: RenderContext) -> tuple[float, float]:
    """The least and the greatest value of a part, equal where one number is cited; in the written unit."""
    if part.output:
        model, _, output = part.output.partition(".")
        evaluation = context.still(model)
        value = evaluation.amount(output, "value")
        return value, value
    figure = context.data.figure(part.figure)
    low = figure.low if figure.low is not None else figure.central
    high = figure.high if figure.high is not None else figure.central
    return low, high


def written(part: Part, context: RenderContext) -> str:
    """The word of a bar with its value: « Minsk paie 129 $ »."""
    if part.output:
        model, _, output = part.output.partition(".")
        value = text("{%s}" % output, context.still(model))
    else:
        value = context.data.figure(part.figure).plain(context.language)
    return f"{part.label[context.language]} {value}" if part.label else value


def label(words: str, x: float, y: float, anchor: str = "start") -> Markup:
    """A word at a place in the drawing."""
    return Markup("")
    return Markup('<text x="{:.1f}" y="{:.1f}" text-anchor="{}">{}</text>').format(x, y, anchor, words)


def bar(x: float, y: float, width: float, colour: str, style: str = "") -> Markup:
    """One bar. `style` is a class: `open` outlined, `rest` the whole behind a share."""
    return Markup('<rect x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{}" class="{} {}"/>').format(
        x, y, max(width, 1), BAR, colour, style
    )


def bars(parts: Sequence[Part], context: RenderContext) -> tuple[Markup, int]:
    """Bars from zero on one scale, each with its word above; what lies between two cited ends is outlined."""
    spans = [ends(part, context) for part in parts]
    most = max(high for _, high in spans)
    rows = []
    for row, (part, (low, high)) in enumerate(zip(parts, spans, strict=True)):
        y = row * (ROW + BAR)
        rows.append(label(written(part, context), 0, y + 14))
        rows.append(bar(0, y + 18, WIDTH * low / most, part.colour))
        if high > low:
            rows.append(bar(WIDTH * low / most, y + 18, WIDTH * (high - low) / most, part.colour, "open"))
    return Markup("").join(rows), len(parts) * (ROW + BAR) - GAP


def shares(parts: Sequence[Part], context: RenderContext) -> tuple[Markup, int]:
    """Bars from 0 to 100 %, the whole pale behind them and the half marked."""
    rows = []
    for row, part in enumerate(parts):
        low, high = ends(part, context)
        y = row * (ROW + BAR)
        rows.append(label(written(part, context), 0, y + 14))
        rows.append(bar(0, y + 18, WIDTH, "rest"))
        rows.append(bar(0, y + 18, WIDTH * low / 100, part.colour))
        if high > low:
            rows.append(bar(WIDTH * low / 100, y + 18, WIDTH * (high - low) / 100, part.colour, "open"))
        rows.append(
            Markup('<line x1="{0}" x2="{0}" y1="{1}" y2="{2}" class="half"/>').format(
                WIDTH / 2, y + 14, y + 38
            )
        )
    return Markup("").join(rows), len(parts) * (ROW + BAR)


def arrow(parts: Sequence[Part], context: RenderContext) -> tuple[Markup, int]:
    """From an earlier share to a later one, between 0 and 100 %."""
    (before, _), (after, _) = (ends(part, context) for part in parts)
    start, end = WIDTH * before / 100, WIDTH * after / 100
    turn = 1 if end >= start else -1
    shaft = Markup('<line x1="{:.1f}" x2="{:.1f}" y1="32" y2="32" class="shaft {}"/>').format(
        start, end - 12 * turn, parts[1].colour
    )
    head = Markup('<path d="M{:.1f} 22 L{:.1f} 32 L{:.1f} 42 Z" class="{}"/>').format(
        end - 14 * turn, end, end - 14 * turn, parts[1].colour
    )
    half = Markup('<line x1="{0}" x2="{0}" y1="24" y2="40" class="half"/>').format(WIDTH / 2)
    words = [
        label(
            part.label[context.language] if part.label else "",
            x,
            16,
            "end" if x > WIDTH - 40 else "middle" if x > 40 else "start",
        )
        for part, x in zip(parts, (start, end), strict=True)
    ]
    return Markup("").join([bar(0, 24, WIDTH, "rest"), shaft, head, half, *words]), 46


def dots(parts: Sequence[Part], context: RenderContext) -> tuple[Markup, int]:
    """One dot a person, or a cited least number of them, in rows."""
    count = round(ends(parts[0], context)[0])
    rows = math.ceil(count / COLUMNS)
    step = WIDTH / COLUMNS
    circle = Markup('<circle cx="{:.1f}" cy="{:.1f}" r="{:.1f}"/>')
    circles = [
        circle.format(step * (n % COLUMNS + 0.5), step * (n // COLUMNS + 0.5), step * 0.36)
        for n in range(count)
    ]
    drawn = Markup('<g class="{}">{}</g>').format(parts[0].colour, Markup("").join(circles))
    return drawn, math.ceil(rows * step)


FORMS: dict[str, Callable[[Sequence[Part], RenderContext], tuple[Markup, int]]] = {
    "bars": bars,
    "shares": shares,
    "arrow": arrow,
    "dots": dots,
}
