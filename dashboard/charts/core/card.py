"""What the card of a chart shows: the number that stands alone, and the marks that are drawn beside it."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.core.words import Words

FORMS = ("bars", "shares", "arrow", "dots")
Place = int | str
"""A mark of a chart: its place in the order of the chart, or the id of a figure that it shows."""


@dataclass(frozen=True)
class CardSpec:
    """`number` is a mark, whose words are shown without their range, or a template of its own. `marks` are
    those that are drawn, none where a number needs no picture. A mark is named by its place, or, where what
    the reader follows changes how many there are, by its figure. Marks that stand together in brackets are
    parts of one bar, named by what stands before their comma. `form` is how they are drawn: bars from zero,
    shares of 100 %, an arrow between two shares, or dots, one a person.

    >>> CardSpec(1, (0, 1), "shares").form
    'shares'
    """

    number: Place | Words
    marks: tuple[Place | tuple[Place, ...], ...] = ()
    form: str = "bars"
