"""A figure: one number that one document gives, with its wording, its range and its place."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from dashboard.core.numbers import MISSING, between, in_pattern, number
from dashboard.core.words import Words
from dashboard.tables.interval import Interval, interval
from dashboard.tables.periods import written as period_written
from dashboard.tables.unit import Unit

ABOUT = Words(fr="environ {n}", en="about {n}")


@dataclass(frozen=True)
class Figure:
    """One row of a figure table, checked and trusted.

    Attributes bear the names of the columns. `low`, `value` and `high` are in `unit`, None where the
    document gives none; `value_text` is the value as typed; `origins` are ids, `table` the file's name.
    """

    id: str
    table: str
    indicator: str
    topic: str
    name: Words
    ref_area: str
    counterpart_area: str
    time_period: str
    time_basis: str
    low: float | None
    value: float | None
    high: float | None
    texts: tuple[str, str, str]
    qualifier: str
    qualifier_pattern: Words
    obs_status: str
    unit: Unit
    condition: tuple[str, ...]
    part_of: str
    origins: tuple[str, ...]
    reported_by: tuple[str, ...]
    document: str
    line: str
    place: str
    as_cited: str
    note: Words | None

    @property
    def value_text(self) -> str:
        return self.texts[1]

    @cached_property
    def interval(self) -> Interval:
        """What the wording leaves open, in `unit`."""
        return interval(self.qualifier, self.low, self.value_text, self.high, counted=self.unit.counted)

    @property
    def central(self) -> float:
        """The cited value, or the middle of two cited ends: for arithmetic, never for show."""
        if self.value is not None:
            return self.value
        ends = [end for end in (self.low, self.high) if end is not None]
        return sum(ends) / len(ends)

    def decimals(self) -> int:
        """Decimals as the document writes them."""
        return max(len(text.partition(".")[2]) for text in self.texts)

    def bare(self, language: str) -> str:
        """The number or range alone: « 350–430 »."""
        digits = self.decimals()
        if self.low is not None and self.high is not None:
            return between((self.low, self.high), digits, language)
        one = self.value if self.value is not None else self.low if self.high is None else self.high
        return number(one, digits, language)

    def plain(self, language: str) -> str:
        """The number or range with its unit, without the wording: « 350–430 $ »."""
        return in_pattern(self.unit.pattern[language], self.bare(language))

    def written(self, language: str) -> str:
        """The number with unit and wording, as a reader sees it: « au moins 287 »."""
        text = self.plain(language)
        return text if self.qualifier == "between" else self.qualifier_pattern[language].replace("{n}", text)

    def in_prose(self, language: str) -> str:
        """The same as a sentence writes it: a word where a drawing has a sign, « environ 4 % »."""
        words = ABOUT if self.qualifier == "about" else None
        return words[language].replace("{n}", self.plain(language)) if words else self.written(language)

    def period(self, language: str) -> str:
        """The period as people write it, or a dash where the document gives none."""
        return period_written(self.time_period, language) if self.time_period else MISSING
