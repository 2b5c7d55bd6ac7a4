"""How a finding shows what it found and what could have been meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from functools import lru_cache

LONGEST = 60


def shown(text: object) -> str:
    """What was found, in quotes; unseen characters are spelled out and long texts cut.

    >>> print(shown("3,3"), shown("1\\u00a0300"))
    '3,3' '1\\xa0300'
    """
    text = str(text)
    return repr(text if len(text) <= LONGEST else text[: LONGEST - 1] + "…")


def nearest(text: str, known: Iterable[str]) -> str | None:
    """The known id that reads most like `text`, whatever its case; None if nothing does.

    >>> nearest("blr", ["RUS", "BLR"]), nearest("zzz", ["RUS", "BLR"])
    ('BLR', None)
    """
    return _nearest(text[:LONGEST], tuple(sorted(set(known))))


# A table of thousands of rows repeats its few mistakes; comparing is slow.
@lru_cache(maxsize=1024)
def _nearest(text: str, known: tuple[str, ...]) -> str | None:
    folded = {name.casefold(): name for name in reversed(known)}
    near = difflib.get_close_matches(text.casefold(), list(folded), n=1, cutoff=0.5)
    return folded[near[0]] if near else None


def remedy(advice: str, text: str, known: Iterable[str]) -> str:
    """`advice` as a sentence, with the nearest known id as another way out.

    >>> remedy("Add it there", "usdd", ["usd", "percent"])
    'Add it there, or use usd.'
    """
    near = nearest(text, known)
    return f"{advice}, or use {near}." if near else f"{advice}."


def listing(names: Iterable[str]) -> str:
    """Names in their order, joined by commas."""
    return ", ".join(names)
