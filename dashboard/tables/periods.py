"""Periods as the tables write them: the dates, intervals and marks of EDTF that the project uses.

A date is a year, a month or a day: 2025, 2025-08, 2025-08-31. `~` after it says about. An interval
joins two by `/`; an end that is not known is `..`.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from babel.dates import format_date

from dashboard.core.words import LANGUAGES, Words

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(~?)")
_OPEN = ".."
_PATTERNS = ("y", "MMMM y", "d MMMM y")
_ABOUT = Words(fr="vers ", en="about ")
_ABOUT_DAY = Words(fr="vers le ", en="about ")
_UNTIL = (
    Words(fr="jusqu'en ", en="until "),
    Words(fr="jusqu'au ", en="until "),
    Words(fr="jusque vers ", en="until about "),
    Words(fr="jusque vers le ", en="until about "),
)
_SINCE = (
    Words(fr="depuis ", en="since "),
    Words(fr="depuis le ", en="since "),
    Words(fr="depuis environ ", en="since about "),
    Words(fr="depuis environ le ", en="since about "),
)


@dataclass(frozen=True)
class Period:
    """The first and last day of a period; None is an open end. `approximate` is the mark `~`."""

    start: date | None
    end: date | None
    approximate: bool

    @property
    def days(self) -> tuple[date, date]:
        """The first day and the last. Raises ValueError where an end is open.

        >>> [day.isoformat() for day in parse("2022-02").days]
        ['2022-02-01', '2022-02-28']
        """
        if self.start is None or self.end is None:
            raise ValueError("one end of the period is open")
        return self.start, self.end


@dataclass(frozen=True)
class _Date:
    start: date
    end: date
    approximate: bool
    parts: int  # 1 a year, 2 a month, 3 a day


def parse(text: str) -> Period:
    """The period that a cell writes. Raises ValueError saying what is wrong in it.

    >>> parse("../2022-02").end
    datetime.date(2022, 2, 28)
    >>> parse("2025-13")
    Traceback (most recent call last):
    ValueError: 2025-13 has no month 13, months are 01 to 12
    """
    first, last = _ends(text)
    if first and last and first.start > last.end:
        raise ValueError(f"{text} ends before it starts")
    marks = [end.approximate for end in (first, last) if end]
    return Period(first.start if first else None, last.end if last else None, any(marks))


@lru_cache(maxsize=4096)
def written(text: str, language: str) -> str:
    """A period as people write it, in French or English. Raises ValueError as `parse` does.

    >>> written("2025-08/2025-11", "fr"), written("../2022-02", "en")
    ('août–novembre 2025', 'until February 2022')
    """
    if language not in LANGUAGES:
        raise KeyError(f"language {language!r}; known: {', '.join(LANGUAGES)}")
    parse(text)
    first, last = _ends(text)
    if first is None:
        # Two open ends were refused.
        assert last is not None
        return _open_end(_UNTIL, last, language)
    if last is None:
        return _open_end(_SINCE, first, language)
    about = ""
    if first.approximate or last.approximate:
        about = (_ABOUT_DAY if first.parts == 3 else _ABOUT)[language]
    return about + (_one(first, language) if first == last else _span(first, last, language))


def _ends(text: str) -> tuple[_Date | None, _Date | None]:
    """Both ends of a period; a single date is both."""
    if "/" not in text:
        only = _date(text)
        return only, only
    first, _, last = text.partition("/")
    if first == last == _OPEN:
        raise ValueError("an interval with two open ends says nothing; leave the cell empty")
    return (None if first == _OPEN else _date(first), None if last == _OPEN else _date(last))


@lru_cache(maxsize=1024)
def _date(text: str) -> _Date:
    found = _DATE.fullmatch(text)
    if not found:
        short = text if len(text) <= 30 else text[:29] + "…"
        raise ValueError(f"{short!r} is not written as 2025, 2025-08 or 2025-08-31")
    year = int(found[1])
    month, day = (int(part) if part else None for part in found.groups()[1:3])
    if year == 0:
        raise ValueError(f"{text} has the year 0000, years begin with 0001")
    if month is not None and not 1 <= month <= 12:
        raise ValueError(f"{text} has no month {found[2]}, months are 01 to 12")
    last = monthrange(year, month or 12)[1]
    if day is not None and not 1 <= day <= last:
        raise ValueError(f"{text} has no day {found[3]}, that month has {last} days")
    parts = 1 + (month is not None) + (day is not None)
    return _Date(
        date(year, month or 1, day or 1), date(year, month or 12, day or last), bool(found[4]), parts
    )


def _one(end: _Date, language: str, pattern: str | None = None) -> str:
    text = format_date(end.start, pattern or _PATTERNS[end.parts - 1], locale=language)
    # French counts the first of a month, and no other day.
    return "1er" + text[1:] if language == "fr" and end.parts == 3 and end.start.day == 1 else text


def _span(first: _Date, last: _Date, language: str) -> str:
    """Two dates joined by a dash; what both share is written once, at the end."""
    if first.parts == last.parts == 1:
        return f"{_one(first, language)}–{_one(last, language)}"
    same_year = first.start.year == last.start.year
    if first.parts == last.parts == 2 and same_year:
        return f"{_one(first, language, 'MMMM')}–{_one(last, language)}"
    if first.parts == last.parts == 3 and same_year:
        if first.start.month == last.start.month:
            return f"{_one(first, language, 'd')}–{_one(last, language)}"
        return f"{_one(first, language, 'd MMMM')} – {_one(last, language)}"
    return f"{_one(first, language)} – {_one(last, language)}"


def _open_end(leads: tuple[Words, ...], end: _Date, language: str) -> str:
    return leads[2 * end.approximate + (end.parts == 3)][language] + _one(end, language)
