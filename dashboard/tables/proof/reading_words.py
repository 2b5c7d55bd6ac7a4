"""What every language shares in reading numbers and dates of a text: the walk over its words."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

ADDRESS = re.compile(r"<?https?://[^\s>)\]]+>?", re.IGNORECASE)
KINDS = ("digits", "ordinal", "sur", "cardinal", "collective", "fraction", "multiple")
"""The groups of a language's pattern of numbers; `sur` is one in so many."""


@dataclass(frozen=True)
class Number:
    """One number of a text: where it stands, its words, its value; `kind` is the group of TOKEN, `scaled`
    says that « millions » or the like follows and is in the value."""

    start: int
    end: int
    words: str
    value: float
    kind: str
    scaled: bool = False


@dataclass(frozen=True)
class Date:
    """What words say of a date, None where they say nothing; and where in the text they stand."""

    year: int | None
    month: int | None
    day: int | None
    start: int = field(default=0, compare=False, repr=False)
    end: int = field(default=0, compare=False, repr=False)


def read_numbers(
    text: str,
    token: re.Pattern[str],
    scale: re.Pattern[str],
    magnitudes: Mapping[str, float],
    value_of: Callable[[re.Match[str], str], float],
) -> list[Number]:
    """Every number of a text, in order. `token` has a group for each of KINDS, `scale` finds the word that
    may follow and multiply; `value_of` gives the value of a token of a kind.
    """
    read = ADDRESS.sub(lambda found: "\x00" * len(found.group()), text)
    made: list[Number] = []
    for found in token.finditer(read):
        if made and found.start() < made[-1].end:
            continue
        kind = next(kind for kind in KINDS if found[kind])
        value, end = value_of(found, kind), found.end()
        scaled = scale.match(read, end)
        if scaled:
            value *= magnitudes[scaled["word"].lower()]
            end = scaled.end()
        # The article belongs to a share, « un cinquième », not to a rank.
        start = found.start("ordinal") if kind == "ordinal" and value >= 1 else found.start()
        made.append(Number(start, end, text[start:end], value, kind, bool(scaled)))
    return made


def read_dates(text: str, pattern: re.Pattern[str], months: Mapping[str, int]) -> list[Date]:
    """Every date of a text, as precisely as its words give it. `pattern` has the groups y, m and d of a date
    in digits, or day (before the month) or after (behind it), month and year, or only: a year alone.
    """
    numbered = {name.lower(): number for name, number in months.items()}
    made = []
    for found in pattern.finditer(text):
        part = {name: words for name, words in found.groupdict().items() if words}
        if "y" in part:
            year, month, day = int(part["y"]), int(part["m"]), int(part["d"])
            made.append(Date(year, month, day, found.start(), found.end()))
            continue
        year_words, day_words = part.get("year") or part.get("only"), part.get("day") or part.get("after")
        made.append(
            Date(
                int(year_words) if year_words else None,
                numbered[part["month"].lower()] if "month" in part else None,
                int(day_words) if day_words else None,
                found.start(),
                found.end(),
            )
        )
    return made
