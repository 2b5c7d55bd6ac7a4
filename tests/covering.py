"""Few combinations in which any two choices meet: what tests walk instead of every combination.

Nearly all faults of a view show where two choices meet, a language and a width, a page and a theme; those
that need three at once are not looked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product
from typing import Any

Pair = tuple[tuple[int, Any], tuple[int, Any]]
"""Two values, each with the place of its factor."""


def covering(*factors: Sequence[Any]) -> list[tuple[Any, ...]]:
    """Rows with one value of each factor, the same each time: any two values of two factors meet in some row.
    There are about as many as the two longest factors have combinations.

    >>> covering(("fr", "en"), ("light", "dark"), (1280, 360))
    [('fr', 'light', 1280), ('fr', 'dark', 360), ('en', 'light', 360), ('en', 'dark', 1280)]
    """
    missing = dict.fromkeys(
        ((one, a), (other, b))
        for one, other in combinations(range(len(factors)), 2)
        for a, b in product(factors[one], factors[other])
    )
    rows = []
    while missing:
        # The pair that waits longest, and factor by factor the value that meets most of what is missing.
        row: dict[int, Any] = dict(next(iter(missing)))
        for place, values in enumerate(factors):
            if place not in row:
                row[place] = max(values, key=lambda value, at=place: new(missing, row, at, value))
        rows.append(tuple(row[place] for place in range(len(factors))))
        for pair in pairs(rows[-1]):
            missing.pop(pair, None)
    return rows if len(factors) > 1 else [(value,) for factor in factors for value in factor]


def new(missing: dict[Pair, None], row: dict[int, Any], place: int, value: Any) -> int:
    """How many missing pairs a value makes with those that its row has already."""
    return sum(
        tuple(sorted((held, (place, value)), key=lambda one: one[0])) in missing for held in row.items()
    )


def pairs(row: tuple[Any, ...]) -> Iterator[Pair]:
    """All pairs of a row."""
    yield from combinations(enumerate(row), 2)
