"""Units: how a number is written beside its unit, and how tables and models differ on per cent."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.core.words import Words, number


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

    def to_model(self, value: float) -> float:
        """A table's value as models hold it: 20 per cent is the share 0.2."""
        return value / self.scale

    def written(self, value: float, language: str, decimals: int | None = None) -> str:
        """A value of a table, in words' own pattern: `${n}`, `{n} %`."""
        digits = self.decimals if decimals is None else decimals
        return self.pattern[language].replace("{n}", number(value, digits, language))
