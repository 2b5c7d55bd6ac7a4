"""A form is written as a function of the screen; here its two drawings become one with slots."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import zip_longest
from typing import Any, TypeVar

from dashboard.charts.core import look
from dashboard.charts.core.evaluation import PLACE, settled
from dashboard.charts.core.fonts import SANS, face_of, text_width
from dashboard.charts.core.slots import line_count

C = TypeVar("C")
M = TypeVar("M")
ROOMIER = 1.1
"""How much wider than in its face a line may come out: where another stands in, or a number grows."""
LINE = 17
"""Height in pixels of a line of words."""
LEADING = 1.3
"""From one line of a text to its next, in parts of its size, as Plotly sets them."""
HIDDEN = {"visible": False}
"""What stands on one screen in the place of what only the other shows."""
BETWEEN_WORDS = re.compile(r" (?![^\[]*\])")
"""A space outside a template's brackets."""
NARROWEST = 280
"""Pixels between the margins that the smallest screen gives a drawing."""


def by_screen(
    draw: Callable[[C, tuple[M, ...], bool], dict[str, Any]],
) -> Callable[[C, tuple[M, ...]], dict[str, Any]]:
    """A chart's `draw(context, marks, narrow)`, written as a function of the screen, for both screens."""

    def drawn(context: C, marks: tuple[M, ...]) -> dict[str, Any]:
        return on_screens(lambda narrow: draw(context, marks, narrow))

    return drawn


def on_screens(draw: Callable[[bool], dict[str, Any]]) -> dict[str, Any]:
    """The figure of `draw(narrow)`, with a slot wherever a large and a small screen differ."""
    joined: dict[str, Any] = both(draw(False), draw(True))
    return joined


def both(wide: Any, narrow: Any) -> Any:
    """What is the same stays as it is, so that slots of results keep their place.

    >>> both({"y": 1, "x": 2}, {"y": 3, "x": 2})
    {'y': {'slot': 'screen', 'wide': 1, 'narrow': 3}, 'x': 2}
    """
    if type(wide) is type(narrow) and wide == narrow:
        return wide
    plain = isinstance(wide, dict) and isinstance(narrow, dict) and not {"slot"} & (set(wide) | set(narrow))
    if plain and set(wide) == set(narrow):
        return {key: both(wide[key], narrow[key]) for key in wide}
    lists = isinstance(wide, list) and isinstance(narrow, list)
    if lists and all(isinstance(item, dict) for item in (*wide, *narrow)):
        # A list stays a list, so that an image can add to it: what one screen has more, the other hides.
        return [both(a, b) for a, b in zip_longest(wide, narrow, fillvalue=HIDDEN)]
    return {"slot": "screen", "wide": wide, "narrow": narrow}


def seen(template: str) -> str:
    """A template as long as it will be read: without tags, with a number of usual length for each place."""
    return PLACE.sub("00.0", re.sub(r"<[^>]+>", "", settled(template, lambda found: found[4])))


def width(template: str, size: float = look.SIZE) -> float:
    """Pixels that the longest line of some words takes at most, in bold type."""
    return max(_line_width(seen(line), size) for line in template.split("<br>"))


@lru_cache(maxsize=4096)
def _line_width(line: str, size: float) -> float:
    return ROOMIER * text_width(line, face_of(SANS, bold=True), size)


def text_height(words: str, size: float = look.SIZE) -> float:
    """Pixels that a text of several lines takes, after which another may begin."""
    return LEADING * size * line_count(words)


def folded(words: str, room: float, size: float = look.SIZE) -> str:
    """Words broken into lines that fit in so many pixels; words that a result chooses stay on one line.

    >>> folded("by [bill<0: {bill} less // {bill} more]", 60)
    'by<br>[bill<0: {bill} less // {bill} more]'
    """
    found = [""]
    for word in BETWEEN_WORDS.split(words):
        line = f"{found[-1]} {word}" if found[-1] else word
        if found[-1] and width(line, size) > room:
            found.append(word)
        else:
            found[-1] = line
    return "<br>".join(found)
