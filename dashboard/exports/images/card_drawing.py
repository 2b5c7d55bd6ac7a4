"""The small drawing of a card: bars, shares, an arrow or dots, large enough for a phone."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from dashboard.charts.core.fonts import SANS, face_of, text_width
from dashboard.core.words import Words
from dashboard.exports.images.card_bars import ONE_DOT, Bar, Segment

if TYPE_CHECKING:
    from dashboard.exports.images.card_content import Card

HALF = Words(fr="50 % : la moitié", en="50%: half")
LABELS = (28, 26, 24, 22, 20, 18, 16)
"""Sizes in pixels that the names of bars may take."""
READABLE = 22
"""Size under which a value moves to a line of its own before its name is set smaller, in pixels."""
THICKEST, GAP = 72, 8
"""Height of a bar at most, and the room between a name and its bar, in pixels."""


def label(
    words: str, x: float, y: float, size: float, colour: str, *, bold: bool = False, anchor: str = "start"
) -> str:
    """A line of words on its base line."""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-family={quoteattr(SANS)} font-weight="{700 if bold else 400}"'
        f' font-size="{size:g}" fill="{colour}" text-anchor="{anchor}">{escape(words)}</text>'
    )


def line(x0: float, y0: float, x1: float, y1: float, colour: str, width: float) -> str:
    return (
        f'<line x1="{x0:.1f}" y1="{y0:.1f}" x2="{x1:.1f}" y2="{y1:.1f}" stroke="{colour}"'
        f' stroke-width="{width:g}"/>'
    )


def rect(x: float, y: float, width: float, height: float, fill: str, edge: str = "", dash: str = "") -> str:
    stroke = f' stroke="{edge}" stroke-width="2.5"' if edge else ""
    stroke += f' stroke-dasharray="{dash}"' if dash else ""
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{max(width, 1.5):.1f}" height="{height:.1f}"'
        f' fill="{fill}"{stroke}/>'
    )


def segment(part: Segment, x: float, y: float, width: float, height: float, colours: dict[str, str]) -> str:
    """A part of a bar, filled by the status of what it shows, as a chart fills it."""
    name = part.colour.removeprefix("@")
    colour, tint = colours[name], colours.get(f"{name}tint", colours["ground"])
    if part.fill == "hatched":
        step = 14.0
        body = rect(x, y, width, height, colours["paper"], colour)
        clip = f"hatch-{x:.0f}-{y:.0f}"
        slants = "".join(
            line(x + at, y + height, x + at + height, y, colour, 3)
            for at in (step * n - height for n in range(1 + math.ceil((width + height) / step)))
        )
        return (
            f'<clipPath id="{clip}"><rect x="{x:.1f}" y="{y:.1f}" width="{max(width, 1.5):.1f}"'
            f' height="{height:.1f}"/></clipPath>{body}<g clip-path="url(#{clip})">{slants}</g>'
        )
    if part.fill == "outlined":
        return rect(x + 1, y + 1, width - 2, height - 2, colours["paper"], colour)
    if part.fill in ("computed", "outside", "tint"):
        dash = "9 6" if part.fill == "outside" else ""
        return rect(x + 1, y + 1, width - 2, height - 2, tint, colour, dash)
    return rect(x, y, width, height, colour)


def natural_height(card: Card) -> float:
    """Pixels that a drawing takes when nothing presses it."""
    if card.form in ("dots", "arrow"):
        return {"dots": 420.0, "arrow": 260.0}[card.form]
    return len(card.bars) * (112 if len(card.bars) > 3 else 140) + (44 if card.form == "shares" else 0)


def drawn(
    card: Card, x: float, y: float, width: float, height: float, colours: dict[str, str]
) -> Iterator[str]:
    """The elements of a card's drawing, within a rectangle."""
    if card.form == "dots":
        return dots(card, x, y, width, height, colours)
    if card.form == "arrow":
        return arrow(card, x, y, width, height, colours)
    return bars(card, x, y, width, height, colours)


def heads(bars_: tuple[Bar, ...], width: float, most: float) -> tuple[float, bool]:
    """The largest size at which every name and value stand in one line, and whether they do: else each
    value has a line of its own.
    """
    sans, bold = face_of(SANS, bold=False), face_of(SANS, bold=True)
    sizes = [size for size in LABELS if size <= most]
    for size in (size for size in sizes if size >= READABLE or len(bars_) > 3):
        if all(
            text_width(bar.label, sans, size) + text_width(bar.value, bold, size) + size * 0.6 <= width
            for bar in bars_
        ):
            return size, True
    fits = (size for size in sizes if all(text_width(bar.label, sans, size) <= width for bar in bars_))
    return next(fits, LABELS[-1]), False


def bars(
    card: Card, x: float, y: float, width: float, height: float, colours: dict[str, str]
) -> Iterator[str]:
    """Bars on one scale from zero, name and value above each; shares have the whole pale behind them."""
    share = card.form == "shares"
    size, one_line = heads(card.bars, width, 28 if len(card.bars) < 5 else 20)
    over = size * (1.0 if one_line else 2.2) + GAP
    foot = size * 1.4 if share else 0.0
    row = min((height - foot) / len(card.bars), over + THICKEST + 36)
    thick = max(10.0, min(THICKEST, row - over - max(9.0, min(24.0, 0.2 * row))))
    most = 100.0 if share else max(bar.end for bar in card.bars) or 1.0
    top = y
    for at, bar in enumerate(card.bars):
        top = y + at * row
        base = top + size * 0.8
        last = at == len(card.bars) - 1
        yield label(bar.label, x, base, size, colours["ink"])
        yield label(
            bar.value,
            x + width if one_line else x,
            base if one_line else base + size * 1.15,
            size,
            colours["ink"],
            bold=True,
            anchor="end" if one_line else "start",
        )
        where = top + over
        if share:
            yield rect(x, where, width, thick, colours["ground"])
        for part in bar.segments:
            start = width * part.start / most
            yield segment(part, x + start, where, width * part.end / most - start, thick, colours)
        if share:
            yield line(x + width / 2, where - 5, x + width / 2, where + thick + 5, colours["paper"], 6)
            yield line(x + width / 2, where - 5, x + width / 2, where + thick + 5, colours["ink"], 3)
            if last:
                words, foot_at = HALF[card.language], where + thick + 10 + size
                yield label(words, x + width / 2, foot_at, size * 0.86, colours["soft"], anchor="middle")


def arrow(
    card: Card, x: float, y: float, width: float, height: float, colours: dict[str, str]
) -> Iterator[str]:
    """From an earlier share to a later one between 0 and 100 %: values above, dates below."""
    before, after = card.bars[:2]
    colour = colours[after.segments[0].colour.removeprefix("@")]
    middle, half = y + max(96.0, min(height / 2 - 20, 190)), x + width / 2
    start_low, start = before.segments[0].end, before.end
    end = after.end
    way = 1 if end >= start else -1
    at, to = x + width * start / 100, x + width * end / 100
    yield rect(x, middle - 4, width, 8, colours["ground"])
    yield line(half, middle - 42, half, middle + 42, colours["ink"], 3)
    yield rect(min(at, to - 30 * way), middle - 9, abs(to - 30 * way - at), 18, colour)
    neck = to - 34 * way
    head = f"M{neck:.1f} {middle - 30:.1f}L{to:.1f} {middle:.1f}L{neck:.1f} {middle + 30:.1f}Z"
    yield f'<path d="{head}" fill="{colour}"/>'
    first = x + width * start_low / 100
    if start > start_low:
        part = Segment(start_low, start, after.segments[0].colour, "hatched")
        yield segment(part, first, middle - 26, at - first, 52, colours)
    else:
        yield rect(at - 3, middle - 24, 6, 48, colour)
    size = 30.0
    bold, plain = face_of(SANS, bold=True), face_of(SANS, bold=False)
    ends = [(before, (first + at) / 2), (after, to)]
    if way < 0:
        ends.reverse()
    # What two ends say must not meet: each is held on its own side of the middle between them.
    between = (ends[0][1] + ends[1][1]) / 2
    for (bar, place), left in zip(ends, (True, False), strict=True):
        for words, face, dy, big, strong in (
            (bar.value, bold, -56, size, True),
            (bar.label, plain, 76, size * 0.8, False),
        ):
            wide = text_width(words, face, big)
            least, most = (x, between - 12 - wide) if left else (between + 12, x + width - wide)
            begin = min(max(place - wide / 2, least), max(most, least))
            begin = max(x, min(begin, x + width - wide))
            yield label(words, begin, middle + dy, big, colour if strong else colours["soft"], bold=strong)
    yield label(HALF[card.language], half, middle + 116, 20, colours["soft"], anchor="middle")


def dots(
    card: Card, x: float, y: float, width: float, height: float, colours: dict[str, str]
) -> Iterator[str]:
    """One dot a person, in rows; each bar of the card a group under its name."""
    size = 24.0
    over = size * 1.5
    counts = [round(bar.end) for bar in card.bars]
    step = min(math.sqrt(width * (height - over * len(counts)) / sum(counts)), 30.0)
    while sum(math.ceil(n / int(width / step)) for n in counts) * step + over * len(counts) > height:
        step *= 0.98
    columns = int(width / step)
    for at, (bar, count) in enumerate(zip(card.bars, counts, strict=True)):
        name = f"{bar.label} {bar.value}".strip() if len(counts) > 1 else bar.label
        said = [*([name] if name else []), *([ONE_DOT[card.language]] if at == 0 else [])]
        yield label(", ".join(said), x, y + size * 0.8, size, colours["soft"])
        y += over
        colour = colours[bar.segments[0].colour.removeprefix("@")]
        for n in range(count):
            cx, cy = x + step * (n % columns + 0.5), y + step * (n // columns + 0.5)
            yield f'<circle cx="{cx:.1f}" cy="{cy:.1f}" r="{step * 0.36:.1f}" fill="{colour}"/>'
        y += math.ceil(count / columns) * step
