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


def filled_lines(words: str, face: Face, size: float, room: float) -> list[str]:
    """Words broken into lines, each as full as it can be."""
    space = text_width(" ", face, 1)
    lines: list[list[str]] = [[]]
    used, most = 0.0, room / size
    for word, wide in _advances(words, face):
        if lines[-1] and used + space + wide > most:
            lines.append([])
        used = used + space + wide if lines[-1] else wide
        lines[-1].append(word)
    return [" ".join(line) for line in lines]


def balanced_lines(words: str, face: Face, size: float, room: float) -> list[str]:
    """Words broken into as few lines as can be, and of like length, so that none stands alone."""
    found = filled_lines(words, face, size, room)
    if len(found) == 1:
        return found
    widest = size * max(wide for _, wide in _advances(words, face))
    low, high = max(widest, room / len(found)), room
    while high - low > size / 4:
        middle = (low + high) / 2
        narrower = filled_lines(words, face, size, middle)
        if len(narrower) > len(found):
            low = middle
        else:
            found, high = narrower, middle
    return found


@lru_cache(maxsize=4096)
def paragraph(words: str, face: Face, size: float, room: float) -> tuple[str, ...]:
    """Words in full lines; of like length only where the last would be less than a third of the others."""
    lines = filled_lines(words, face, size, room)
    short = len(lines) > 1 and text_width(lines[-1], face, size) < room / 3
    return tuple(balanced_lines(words, face, size, room) if short else lines)


def plain_lines(words: str, size: float, room: float) -> str:
    """A paragraph in plain type, with Plotly's breaks between its lines; it keeps its room where an SVG is
    opened with the next typeface.
    """
    return "<br>".join(paragraph(words, face_of(SANS, bold=False), size, room / ELSEWHERE))
