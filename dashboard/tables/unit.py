"""Units: how a number is written beside its unit, and how tables and models differ on per cent."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from dashboard.core.numbers import in_pattern, is_one, number
from dashboard.core.words import LANGUAGES, Words

UNCHANGED = {"mois", "fois", "pays"}
"""French words whose one is written like their many."""


def singular(pattern: str) -> str:
    """A pattern for one: the word after the number loses its s.

    >>> singular("{n} points of GDP"), singular("{n} mois"), singular("${n} bn")
    ('{n} point of GDP', '{n} mois', '${n} bn')
    """
    found = re.search(r"(?<=\{n\})\W*[^\W\d]+", pattern)
    if not found or not found[0].endswith("s") or found[0].strip() in UNCHANGED:
        return pattern
    return pattern[: found.end() - 1] + pattern[found.end() :]


def with_unit(written: str, amount: float, pattern: str, language: str) -> str:
    """A written number with its unit, which stands in the singular beside one.

    >>> with_unit("1", 1.0, "{n} points of GDP", "en"), with_unit("1,5", 1.5, "{n} points", "fr")
    ('1 point of GDP', '1,5 point')
    """
    return in_pattern(singular(pattern) if is_one(written, amount, language) else pattern, written)


@dataclass(frozen=True)
class Unit:
    """A row of terms.csv of kind `unit`.

    `pattern` holds `{n}` where the number goes; `decimals` is for computed values (a cited value keeps
    the decimals that were typed); `scale` brings a model's value to what is written: models hold shares,
    tables and readers per cent. `magnitude` is how many of what texts count make one: a billion dollars
    is 1e9 dollars.
    """

    id: str
    name: Words
    pattern: Words
    decimals: int
    counted: bool
    magnitude: float = 1.0

    @property
    def scale(self) -> float:
        return 100.0 if self.id == "percent" else 1.0

    @cached_property
    def affixes(self) -> list[str]:
        """Signs and words that may stand beside a number of this unit, in any language."""
        parts = (part for language in LANGUAGES for part in self.pattern[language].split("{n}"))
        return sorted({part.strip() for part in parts if part.strip()})

    def beside(self, language: str) -> dict[str, str]:
        """What stands before and after a number of this unit."""
        prefix, _, suffix = self.pattern[language].partition("{n}")
        return {"prefix": prefix.strip(), "suffix": suffix.strip()}

    def change(self, language: str) -> list[str]:
        """How one and how many more of this unit are written: `{n} point`, `{n} points`; a multiple has no
        sign.

        >>> from dashboard.tables import default
        >>> units = default().units
        >>> patterns = units["percent_of_gdp"].change("en") + units["years"].change("fr")
        >>> [text.replace("\u202f", " ") for text in patterns]
        ['{n} point of GDP', '{n} points of GDP', '{n} an', '{n} ans']
        """
        many = re.sub("[\u202f\u00a0 ]?%", "\u202fpoints", self.pattern[language]).replace("×", "")
        return [singular(many), many]

    def to_model(self, value: float) -> float:
        """A table's value as models hold it: 20 per cent is the share 0.2."""
        return value / self.scale

    def cell(self, value: float, language: str) -> str:
        """A computed value in a table, whose unit stands in a column of its own; a calendar year has no
        thousands.

        >>> from dashboard.tables import default
        >>> units = default().units
        >>> units["calendar_year"].cell(2028, "en"), units["persons"].cell(2028, "en")
        ('2028', '2,028')
        """
        return f"{value:.0f}" if self.id == "calendar_year" else number(value, self.decimals, language)

    def written(self, value: float, language: str, decimals: int | None = None) -> str:
        """A value of a table, in words' own pattern: `${n}`, `{n} %`."""
        digits = self.decimals if decimals is None else decimals
        return in_pattern(self.pattern[language], number(value, digits, language))
