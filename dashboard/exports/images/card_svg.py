"""A card as an SVG of our own: number, sentence, drawing, choices, source line, and a strip that says whose
it is.

Words are measured in the faces that draw them, so that nothing is cut: each block takes the largest size of
its scale at which all of them have room.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from dashboard.charts.core.fonts import SANS, SERIF, face_of, text_width
from dashboard.charts.core.look import PALETTES
from dashboard.charts.core.marks import DAGGER
from dashboard.charts.core.sizes import Size
from dashboard.charts.core.typesetting import balanced_lines, paragraph
from dashboard.core.site import SITE
from dashboard.exports.images.card_drawing import drawn, natural_height

if TYPE_CHECKING:
    from dashboard.exports.images.card_content import Card

NUMBERS = (400, 360, 320, 284, 250, 224, 200, 176, 156, 138, 122, 108, 96, 84, 72, 62, 54, 46)
SENTENCES = (84, 76, 68, 62, 58, 52, 46, 42, 38, 35, 32, 29, 26, 23, 20, 18)
SMALLS = (28, 26, 24, 22, 20, 18, 16, 14)
"""Sizes in pixels that number, sentence and small words may take."""
DIGIT, UNDER = 0.67, 0.14
"""Height of a digit over its base line, and how far a comma or $ reaches under it, in parts of the size."""
LEADING, SMALL_LEADING = 1.2, 1.3
"""Height of a line of a sentence and of small words, in parts of their size."""
MOST_CHOICES, MOST_SOURCE = 3, 2
"""Lines that choices and source may take before they are set smaller."""
EDGE = {True: 56, False: 64}
"""Margin of a lying and of a square card."""


@dataclass(frozen=True)
class Block:
    """Lines of words in one face and size, in a colour of the theme."""

    lines: Sequence[str]
    family: str
    size: float
    colour: str
    bold: bool = False
    leading: float = SMALL_LEADING

    @property
    def height(self) -> float:
        return len(self.lines) * self.size * self.leading

    @property
    def width(self) -> float:
        face = face_of(self.family, bold=self.bold)
        return max((text_width(line, face, self.size) for line in self.lines), default=0)

    def svg(self, x: float, top: float, anchor: str = "start") -> Iterator[str]:
        """One text element a line, from the upper edge of the first."""
        for at, line in enumerate(self.lines):
            y = top + self.size * (0.8 + at * self.leading)
            weight = 700 if self.bold else 400
            yield (
                f'<text x="{x:.1f}" y="{y:.1f}" font-family={quoteattr(self.family)}'
                f' font-weight="{weight}" font-size="{self.size:g}" fill="{self.colour}"'
                f' text-anchor="{anchor}">{escape(line)}</text>'
            )


def small(words: str, room: float, most: int, colour: str, largest: float) -> Block:
    """Words of choices or source at the largest size at which they keep to so many lines."""
    block = Block((), SANS, 0, colour)
    for size in (size for size in SMALLS if size <= largest):
        block = Block(paragraph(words, face_of(SANS, bold=False), size, room), SANS, size, colour)
        if len(block.lines) <= most and block.width <= room:
            break
    return block


def strip(card: Card, size: Size, edge: int, colours: dict[str, str]) -> tuple[float, list[str]]:
    """The band at the foot: mark, site name and whole address. Its height, and its elements."""
    room = size.width - 2 * edge
    name = Block([SITE[card.language]], SERIF, 28, colours["strip_ink"], bold=True)
    shown = card.address.removeprefix("https://").removeprefix("http://")
    beside = Block([shown], SANS, 24, colours["strip_ink"])
    one = name.width + beside.width + 60 + 24 < room
    if one:
        height = 72.0
    else:
        beside = address_block(shown, room - 60, colours["strip_ink"])
        height = 20 + 34 + beside.height + 16
    top = size.height - height
    parts = [
        f'<rect x="0" y="{top:.1f}" width="{size.width}" height="{height:.1f}" fill="{colours["strip"]}"/>'
    ]
    parts.append(sign(edge, top + (18 if one else 20), colours))
    parts += name.svg(edge + 52, top + (24 if one else 22))
    if one:
        parts += beside.svg(size.width - edge, top + 26, "end")
    elif shown:
        parts += beside.svg(edge + 52, top + 62)
    return height, parts


def address_block(address: str, room: float, colour: str) -> Block:
    """An address in lines that break after its path and before what its query adds."""
    face = face_of(SANS, bold=False)
    block = Block([address], SANS, 26, colour)
    for size in (26, 24, 22, 20, 18, 16, 14):
        lines = [""]
        for piece in address.replace("&", "\n&").replace("#", "\n#").replace("?", "\n?").split("\n"):
            if lines[-1] and text_width(lines[-1] + piece, face, size) > room:
                lines.append(piece)
            else:
                lines[-1] += piece
        block = Block(lines, SANS, size, colour)
        if block.width <= room and len(lines) <= 2:
            return block
    return block


def sign(x: float, y: float, colours: dict[str, str]) -> str:
    """The mark of the site, as in its icon."""
    return (
        f'<g transform="translate({x:.1f} {y:.1f}) scale(1.125)"><rect width="32" height="32" rx="7"'
        f' fill="{colours["sign"]}"/><rect x="6" y="14.5" width="20" height="3" rx="1.5" fill="#F2D48A"/>'
        f'<circle cx="20" cy="16" r="6" fill="#FBFAF6"/><circle cx="20" cy="16" r="2.4" fill="#1A1E23"/></g>'
    )


def palette(theme: str) -> dict[str, str]:
    """The colours of the theme, and those of the strip."""
    colours = PALETTES[theme]
    dark = theme == "dark"
    return colours | {
        "strip": colours["line"] if dark else colours["ink"],
        "strip_ink": colours["ink"] if dark else colours["paper"],
        "sign": colours["paper"] if dark else "#3A4048",
    }


def composed(card: Card, size: Size) -> str:
    """The whole card as SVG."""
    colours, lying = palette(card.theme), size.width > size.height
    edge = EDGE[lying]
    room = size.width - 2 * edge
    strip_height, parts = strip(card, size, edge, colours)
    bottom = size.height - strip_height - 22
    largest = 24 if lying else 28
    fullest = (small(line, room, MOST_SOURCE, colours["soft"], largest - 2) for line in card.sources)
    sources = [block for block in fullest if block.size >= 18] or [
        small(card.sources[-1], room, MOST_SOURCE, colours["soft"], largest - 2)
    ]
    foot = [sources[0]]
    if card.choices:
        foot.insert(0, small(card.choices, room, MOST_CHOICES, colours["ink"], largest))
    for block in reversed(foot):
        bottom -= block.height
        parts += block.svg(edge, bottom)
        bottom -= 4
    top, bottom = edge - 8.0, bottom - 22
    if lying:
        column = room if not card.bars else 0.55 * room
        parts += words(card, edge, top, column, bottom - top, colours)[1]
        if card.bars:
            left = edge + column + 52
            parts += drawn(card, left, top + 8, size.width - edge - left, bottom - top - 8, colours)
    else:
        wanted = 34 + natural_height(card) if card.bars else 0.0
        height = max(bottom - top - wanted, 0.42 * (bottom - top))
        used, elements = words(card, edge, top, room, height, colours)
        parts += elements
        if card.bars:
            parts += drawn(card, edge, top + used + 34, room, bottom - top - used - 34, colours)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{size.width}" height="{size.height}"'
        f' viewBox="0 0 {size.width} {size.height}"><rect width="{size.width}" height="{size.height}"'
        f' fill="{colours["paper"]}"/>{"".join(parts)}</svg>'
    )


def words(
    card: Card, x: float, top: float, room: float, height: float, colours: dict[str, str]
) -> tuple[float, list[str]]:
    """Number and sentence, as large as the place allows: the height that they take, and their elements."""
    bold = face_of(SERIF, bold=True)
    tried: tuple[Block, Block] | None = None
    for least in (42, 32, SENTENCES[-1]):
        for number_size in NUMBERS:
            number = Block([card.number.rstrip(DAGGER)], SERIF, number_size, colours["ink"], bold=True)
            if number.width + (0.3 * number_size if DAGGER in card.number else 0) > room:
                continue
            for size in (size for size in SENTENCES if least <= size <= number_size * 0.6):
                lines = balanced_lines(card.sentence, bold, size, room)
                said = Block(lines, SERIF, size, colours["ink"], bold=True, leading=LEADING)
                tried = (number, said)
                if taken(number, said) <= height and said.width <= room:
                    return placed(number, said, x, top, DAGGER in card.number)
    assert tried is not None, "a number fits in no size"
    return placed(*tried, x, top, DAGGER in card.number)


def taken(number: Block, said: Block) -> float:
    """Pixels from the top of the number's digits to the foot of the sentence."""
    return number.size * (DIGIT + UNDER) + 24 + said.height


def placed(number: Block, said: Block, x: float, top: float, dagger: bool) -> tuple[float, list[str]]:
    """Number over sentence; a dagger stands small beside the number, which it does not belong to."""
    base = number.size * DIGIT
    elements = [*number.svg(x - number.size * 0.03, top + base - number.size * 0.8)]
    if dagger:
        sign = Block([DAGGER], SERIF, number.size * 0.45, number.colour)
        elements += sign.svg(x + number.width, top + number.size * 0.02)
    elements += said.svg(x, top + base + number.size * UNDER + 24)
    return taken(number, said), elements
