"""Numbers as people write them in each language, and read by the same rule.

The browser's twin is web/assets/numbers.js; tests/core/test_numbers.py holds the two equal.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

from dashboard.core.words import Words

MINUS = "\u2212"
MISSING = "–"
TO = Words(fr=" à ", en=" to ")
LONGEST = 40
"""Characters of a typed or linked number that are read."""
DIGITS = 12
"""Significant digits, and decimals, of a number as it was given: 0.15000000000000002 ends here."""
GAP = "[ \t\u00a0\u2007\u2009\u202f]"
NUMBER = re.compile(
    rf"(?P<sign>[+-]?)(?P<before>[^0-9.,+-]*)(?P<inner>[+-]?)"
    rf"(?P<digits>[0-9.,](?:[0-9.,]|{GAP}(?=[0-9]))*)(?P<power>e[+-]?[0-9]+)?(?P<after>[^0-9]*)",
    re.IGNORECASE | re.DOTALL,
)
SPACED = re.compile(rf"[0-9]{{1,3}}(?:{GAP}[0-9]{{3}})+(?:[.,][0-9]*)?")
GROUPED = re.compile(
    r"[0-9]{1,3}(?:(?:,[0-9]{3}){2,}|(?:\.[0-9]{3}){2,}|(?:,[0-9]{3})+\.[0-9]*|(?:\.[0-9]{3})+,[0-9]*)"
)
"""Thousands parted by one mark: at least two groups, or the other mark after them."""
ONE_GROUP = re.compile(r"[1-9][0-9]{0,2},[0-9]{3}")
DASHED = re.compile(rf"({MINUS}?[$×]?[0-9∞][0-9.,\u202f]*[%$]?)–(?=({MINUS}?)[$×]?[0-9∞])")
"""Two numbers with a dash between them."""
DECIMAL = re.compile(r"[0-9]+[.,]?[0-9]*|[.,][0-9]+")


@cache
def marks(language: str) -> dict[str, str]:
    """The marks of written numbers: `group`, `decimal`, `minus`, and `to` between two ends where a dash would
    meet a minus. The browser is given the same.
    """
    # Whoever writes no number needs no Babel: the doctor, where it is missing.
    from babel import Locale

    symbols = Locale.parse(language).number_symbols["latn"]
    return {"group": symbols["group"], "decimal": symbols["decimal"], "minus": MINUS, "to": TO[language]}


HAIR = 1 + 2**-52
"""The least by which a number grows: what was a half before it was binary is one again."""


def number(value: float | None, decimals: int, language: str) -> str:
    """A number with a fixed count of decimals, halves away from zero, grouped by thousands.

    What is missing, infinite or not a number is a dash. A half is a half as people write it: what binary
    numbers hold of 2.695 lies a hair below.

    >>> number(1300.25, 1, "en"), number(2.695, 2, "en"), number(None, 0, "fr")
    ('1,300.3', '2.70', '–')
    """
    if value is None or not math.isfinite(value):
        return MISSING
    exact = Decimal(value * HAIR).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    text = f"{abs(exact):,.{decimals}f}"
    sign = marks(language)["minus"] if exact < 0 else ""
    whole, _, rest = text.partition(".")
    whole = whole.replace(",", marks(language)["group"])
    return sign + whole + (marks(language)["decimal"] + rest if rest else "")


def significant(value: float) -> float:
    """The number with so many digits as people give.

    >>> significant(0.1 + 0.2)
    0.3
    """
    return float(f"{value:.{DIGITS}g}")


def as_given(value: float, least: int, language: str) -> str:
    """A number with all digits that it was given with, and at least so many decimals: never rounded away.

    >>> as_given(390.5, 0, "en"), as_given(0.3 * 100, 0, "fr"), as_given(2500, 1, "en")
    ('390.5', '30', '2,500.0')
    """
    if not math.isfinite(value):
        return MISSING
    digits = significant(value)
    exponent = Decimal(repr(digits)).normalize().as_tuple().exponent
    assert isinstance(exponent, int)
    return number(digits, max(least, min(-exponent, DIGITS)), language)


def without_zeros(written: str, language: str, least: int = 0) -> str:
    """A written number without the zeros that end its decimals, beyond the `least` that stay.

    >>> without_zeros("8.0", "en"), without_zeros("1,50", "fr"), without_zeros("0.500", "en", 2)
    ('8', '1,5', '0.50')
    """
    whole, mark, rest = written.partition(marks(language)["decimal"])
    decimals = rest[:least] + rest[least:].rstrip("0")
    return whole + (mark + decimals if decimals else "")


def between(ends: Iterable[float], decimals: int, language: str) -> str:
    """Two ends of a range with a fixed count of decimals: see `joined`.

    >>> between((350, 430), 0, "en"), between((-0.5, 1.25), 1, "en"), between((2, 2.01), 1, "fr")
    ('350–430', '−0.5 to 1.3', '2,0')
    """
    return joined((number(end, decimals, language) for end in ends), language)


def joined(written: Iterable[str], language: str) -> str:
    """Written ends of a range, joined by a dash, or by a word where the dash would meet a minus; one where
    they are written alike.
    """
    ends, signs = list(dict.fromkeys(written)), marks(language)
    return (signs["to"] if any(end.startswith(signs["minus"]) for end in ends) else "–").join(ends)


def without_dashes_at_minus(text: str, language: str) -> str:
    """A text whose ranges are joined as `joined` does: two numbers written with a dash between them, one of
    them below zero.

    >>> without_dashes_at_minus("−5–3 (2022–2023), $0.5–−$0.1", "en")
    '−5 to 3 (2022–2023), $0.5 to −$0.1'
    """
    if MINUS not in text:
        return text
    return DASHED.sub(
        lambda found: found[1] + (TO[language] if found[1].startswith(MINUS) or found[2] else "–"), text
    )


def exponent(value: float) -> int:
    """The power of ten of a number written with two digits.

    >>> exponent(0.0287), exponent(99.7), exponent(0)
    (-2, 2, 0)
    """
    return int(f"{abs(value):.1e}".partition("e")[2]) if value and math.isfinite(value) else 0


def decimals_apart(span: float, least: int) -> int:
    """Decimals that show the two ends of a span apart, six at most.

    >>> decimals_apart(0.004, 1), decimals_apart(250, 1)
    (3, 1)
    """
    return max(least, min(6, -exponent(span)))


def decimals_of(*values: float, otherwise: int) -> int:
    """Decimals that numbers need, two at most; `otherwise` where they need more.

    >>> decimals_of(2.5, 3, otherwise=1), decimals_of(1 / 3, otherwise=2)
    (1, 2)
    """
    return next((d for d in range(3) if all(abs(round(x, d) - x) < 1e-9 for x in values)), otherwise)


def is_one(written: str, value: float, language: str) -> bool:
    """Whether a unit stands in the singular beside a number: in French below two, in English beside 1.

    >>> is_one("0,0", 0, "fr"), is_one("1.0", 1, "en"), is_one("1", 1, "en"), is_one("2", 1.96, "fr")
    (True, False, True, False)
    """
    if language == "fr":
        return abs(value) < 2 and not written.lstrip(marks("fr")["minus"]).startswith("2")
    return written.lstrip(marks("en")["minus"]) == "1"


def in_pattern(pattern: str, written: str) -> str:
    """A written number with its unit; a minus stands before a sign of money.

    >>> in_pattern("${n} bn", "−0.5"), in_pattern("{n}%", "−0.5"), in_pattern("×{n}", "2.7")
    ('−$0.5 bn', '−0.5%', '×2.7')
    """
    if pattern.startswith("$") and written.startswith(MINUS):
        return MINUS + pattern.replace("{n}", written.removeprefix(MINUS))
    return pattern.replace("{n}", written)


def read(words: str, language: str, affixes: Iterable[str] = ()) -> float | None:
    """The number that somebody typed, pasted or linked, as a page of that language writes it; else None.

    A comma or a point parts decimals; a comma before three digits parts thousands where the language does.
    Spaces of any width part thousands. `affixes` are the signs and words of the unit that may stand beside.

    >>> read("2,500", "en"), read("2,500", "fr"), read("1 300,5", "fr"), read("20 %", "en", ["%"])
    (2500.0, 2.5, 1300.5, 20.0)
    >>> read("−5", "en"), read("1e3", "fr"), read("12 34", "en"), read("20 %", "en"), read("nan", "fr")
    (-5.0, 1000.0, None, None, None)
    """
    found = read_with_unit(words, language, affixes)
    return found[0] if found else None


def read_with_unit(words: str, language: str, affixes: Iterable[str] = ()) -> tuple[float, str] | None:
    """The same, and what stood beside the number, such as `%`; None for what is no number."""
    text = re.sub(f"^{GAP}+|{GAP}+$", "", words[:LONGEST]).replace("\u2212", "-")
    found = NUMBER.fullmatch(text)
    if not found or (found["sign"] and found["inner"]):
        return None
    known = [_bare(affix) for affix in affixes]
    beside = [_bare(found[part]) for part in ("before", "after")]
    if not all(any(affix.startswith(part) for affix in ("", *known)) for part in beside):
        return None
    digits = _plain(found["digits"], language)
    if digits is None:
        return None
    value = float(found["sign"] + found["inner"] + digits + (found["power"] or ""))
    return (value, "".join(beside)) if math.isfinite(value) else None


def _bare(affix: str) -> str:
    return re.sub(GAP, "", affix).lower()


def _plain(digits: str, language: str) -> str | None:
    """Digits with a point and no groups; None where the marks make no sense."""
    if SPACED.fullmatch(digits):
        return re.sub(GAP, "", digits).replace(",", ".")
    if GROUPED.fullmatch(digits):
        last = max(digits.rfind(","), digits.rfind("."))
        both = "," in digits and "." in digits
        whole, rest = (digits[:last], digits[last + 1 :]) if both else (digits, "")
        return re.sub("[.,]", "", whole) + "." + rest
    if marks(language)["group"] == "," and ONE_GROUP.fullmatch(digits):
        return digits.replace(",", "")
    return digits.replace(",", ".") if DECIMAL.fullmatch(digits) else None
