"""How numbers are told in sentences: answers on a lever, amounts of change, two ends. questions.js tells
them alike.
"""

from __future__ import annotations

import math
import re

from dashboard.core.numbers import in_pattern, marks, number
from dashboard.core.words import Words
from dashboard.models.core.inputs import Input
from dashboard.tables.unit import Unit, singular

TO = Words(fr=" à ", en=" to ")


def with_unit(unit: Unit, written: str, language: str) -> str:
    return in_pattern(unit.pattern[language], written)


def affixes(unit: Unit, language: str) -> dict[str, str]:
    """What stands before and after a number of that unit."""
    prefix, _, suffix = unit.pattern[language].partition("{n}")
    return {"prefix": prefix.strip(), "suffix": suffix.strip()}


def exponent(value: float) -> int:
    """The power of ten of a number written with two digits.

    >>> exponent(0.0287), exponent(99.7), exponent(0)
    (-2, 2, 0)
    """
    return int(f"{abs(value):.1e}".partition("e")[2]) if value and math.isfinite(value) else 0


def digits(span: float, least: int) -> int:
    """Decimals that tell the two ends of a span apart."""
    return max(least, min(6, -exponent(span)))


def decimals_of(*values: float, otherwise: int) -> int:
    """Decimals that numbers need, two at most; `otherwise` where they need more.

    >>> decimals_of(2.5, 3, otherwise=1), decimals_of(1 / 3, otherwise=2)
    (1, 2)
    """
    return next((d for d in range(3) if all(abs(round(x, d) - x) < 1e-9 for x in values)), otherwise)


def fine(given: Input) -> int:
    """Decimals of an answer on a lever: a tenth of its step."""
    return max(given.decimals, min(6, -exponent(given.slider[2] * given.unit.scale / 10)))


def own(value: float, language: str) -> str:
    """A number as it would be typed, with at most four decimals.

    >>> own(0.3 * 100, "en"), own(2.5, "fr"), own(10.0, "en")
    ('30', '2,5', '10')
    """
    rounded = round(value, 4)
    return number(rounded, len(f"{rounded:.4f}".rstrip("0").partition(".")[2]), language)


def change(unit: Unit, language: str) -> list[str]:
    """How one and how many more of a unit are written: `{n} point`, `{n} points`; a multiple has no sign.

    >>> from dashboard.tables import default
    >>> units = default().units
    >>> patterns = change(units["percent_of_gdp"], "en") + change(units["years"], "fr")
    >>> [text.replace("\u202f", " ") for text in patterns]
    ['{n} point of GDP', '{n} points of GDP', '{n} an', '{n} ans']
    """
    many = re.sub("[\u202f\u00a0 ]?%", "\u202fpoints", unit.pattern[language]).replace("×", "")
    return [singular(many), many]


def trimmed(value: float, most: int, least: int, language: str) -> str:
    """A number with at most so many decimals, and no zeros at its end beyond the least.

    >>> trimmed(5.0000001, 2, 0, "en"), trimmed(443.2353, 1, 0, "fr"), trimmed(0.5, 3, 2, "en")
    ('5', '443,2', '0.50')
    """
    written = number(value, most, language)
    while most > least and written.endswith("0"):
        written, most = written[:-1], most - 1
    return written.removesuffix(marks(language)["decimal"])


def changed(amount: float, decimals: int, patterns: list[str], language: str) -> str:
    """An amount of change, one or many: French counts up to two as one."""
    size = abs(float(f"{amount:.{decimals}f}"))
    single = size < 2 if language == "fr" else size == 1
    return patterns[0 if single else 1].replace("{n}", trimmed(amount, decimals, 0, language))


def span_of(unit: Unit, ends: list[float], decimals: int, language: str) -> str:
    """Two written ends with their unit: « ×6,9–9,6 », joined by a word where a dash would meet a minus."""
    joint = "–" if min(ends) >= 0 else TO[language]
    return with_unit(unit, joint.join(number(end, decimals, language) for end in ends), language)
