"""Words broken into lines, measured in the face that draws them."""

from __future__ import annotations

from functools import lru_cache

from dashboard.charts.core.fonts import SANS, Face, face_of, text_width

ELSEWHERE = 1.17
"""How much wider the typefaces are that stand in for the first one."""


@lru_cache(maxsize=4096)
def _advances(words: str, face: Face) -> tuple[tuple[str, float], ...]:
    """Each word with its width, in parts of the size."""
    return tuple((word, text_width(word, face, 1)) for word in words.split(" "))


def _starts(words: str, face: Face, most: float) -> list[int]:
    """Which words begin a line where each line is as full as it can be; `most` is the room in parts of the
    size.
    """
    space = text_width(" ", face, 1)
    starts, used = [0], -space
    for place, (_, wide) in enumerate(_advances(words, face)):
        if place and used + space + wide > most:
            starts.append(place)
            used = wide
        else:
            used += space + wide
    return starts


def _lines(words: str, starts: list[int]) -> list[str]:
    """Words in lines that begin there."""
    split = words.split(" ")
    return [" ".join(split[start:end]) for start, end in zip(starts, [*starts[1:], None], strict=True)]


def line_total(words: str, face: Face, size: float, room: float) -> int:
    """How many lines words fill, full or balanced: for what is only tried."""
    return len(_starts(words, face, room / size)) if words else 0


def balanced_lines(words: str, face: Face, size: float, room: float) -> list[str]:
    """Words broken into as few lines as can be, and of like length, so that none stands alone."""
    found = _starts(words, face, room / size)
    widest = size * max(wide for _, wide in _advances(words, face))
    low, high = max(widest, room / len(found)), room
    while len(found) > 1 and high - low > size / 4:
        middle = (low + high) / 2
        narrower = _starts(words, face, middle / size)
        if len(narrower) > len(found):
            low = middle
        else:
            found, high = narrower, middle
    return _lines(words, found)


@lru_cache(maxsize=4096)
def paragraph(words: str, face: Face, size: float, room: float) -> tuple[str, ...]:
    """Words in full lines; of like length only where the last would be less than a third of the others."""
    lines = _lines(words, _starts(words, face, room / size))
    short = len(lines) > 1 and text_width(lines[-1], face, size) < room / 3
    return tuple(balanced_lines(words, face, size, room) if short else lines)


def plain_lines(words: str, size: float, room: float) -> str:
    """A paragraph in plain type, with Plotly's breaks between its lines; it keeps its room where an SVG is
    opened with the next typeface.
    """
    return "<br>".join(paragraph(words, face_of(SANS, bold=False), size, room / ELSEWHERE))


@lru_cache(maxsize=8192)
def plain_line_total(words: str, size: float, room: float) -> int:
    """How many lines `plain_lines` makes."""
    return line_total(words, face_of(SANS, bold=False), size, room / ELSEWHERE)
