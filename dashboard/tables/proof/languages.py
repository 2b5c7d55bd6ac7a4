"""How numbers and dates are read in each language that a document may be in."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dashboard.tables.proof import english, french
from dashboard.tables.proof.reading_words import Date, Number


@dataclass(frozen=True)
class Reader:
    """What reads a document: its numbers and dates, the words by which wordings are known, those for one."""

    numbers: Callable[[str], list[Number]]
    dates: Callable[[str], list[Date]]
    cues: Mapping[str, tuple[str, ...]]
    one: re.Pattern[str]


READERS = {
    "fr": Reader(french.numbers, french.dates, french.CUES, french.ONE),
    "en": Reader(english.numbers, english.dates, english.CUES, english.ONE),
}
"""Readers by language, as documents.csv names it."""
