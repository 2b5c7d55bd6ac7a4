"""Numbers and dates as English texts write them, in digits and in words.

"One" is a number only in "one in ten"; "first" never is. "Hundreds" are 200, the least that the plural
allows. Addresses are no text: what stands in them is not read.
"""

from __future__ import annotations

import re

from dashboard.tables.proof.reading_words import Date, Number, read_dates, read_numbers

SMALL = [
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
UNITS = {
    **{word: n for n, word in enumerate(SMALL, 2)},
    **{word: 10 * n for n, word in enumerate(TENS, 2)},
    "hundred": 100,
    "thousand": 1000,
}
COLLECTIVES = {"dozen": 12, "score": 20, "hundred": 100, "thousand": 1000}
MAGNITUDES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "bn": 1e9, "trillion": 1e12}
FRACTIONS = {"half": 1 / 2, "halves": 1 / 2, "quarter": 1 / 4}
ORDINALS = {
    word: n
    for n, word in enumerate(
        [
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
        ],
        2,
    )
} | {"fifteenth": 15, "twentieth": 20, "thirtieth": 30, "hundredth": 100}
MULTIPLES = {"doubl": 2, "tripl": 3, "trebl": 3, "quadrupl": 4, "quintupl": 5}
TIMES = {"twice": 2, "thrice": 3, "twofold": 2, "threefold": 3, "fourfold": 4, "fivefold": 5, "tenfold": 10}
MONTHS = {
    name: n
    for n, name in enumerate(
        [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
        1,
    )
}
CUES = {
    "about": ("about", "around", "roughly", "approximately", "some", "≈", "dozen", "or so"),
    "nearly": ("nearly", "almost", "close to"),
    "at_least": ("at least", "hundreds", "thousands", "dozens"),
    "more_than": ("more than", "over", "above", "exceed"),
    "at_most": ("at most", "up to", "no more than", "within", "not exceed"),
    "less_than": ("less than", "fewer than", "under", "below"),
}
"""Words by which a wording other than plain is known."""
ONE = re.compile(r"\b(?:[Aa]n?|[Oo]ne) ")
"""One person or thing, where a row says so."""

GAP = "[ \u00a0\u202f]"
WORD = "|".join(sorted(UNITS, key=len, reverse=True))
DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
CARDINAL = (
    rf"(?:(?:a|one){GAP}(?=hundred|thousand))?(?:{WORD})(?:(?:-|{GAP}and{GAP}|{GAP})(?:{WORD}|one)(?!\w))*"
)
TOKEN = re.compile(
    rf"(?P<digits>(?<![\w.,])(?:{DIGITS})(?:(?:st|nd|rd|th)(?!\w))?|(?<=[A-Za-z'’°-])\d+)"
    rf"|(?<![\w-])(?:(?P<sur>one(?: \w+)? (?:in|out of) (?:{CARDINAL}))"
    rf"|(?P<collective>(?:{'|'.join(COLLECTIVES)})s|dozen)"
    rf"|(?P<one>an? |one[ -])?(?P<ordinal>{'|'.join(ORDINALS)})s?"
    rf"|(?P<cardinal>{CARDINAL})"
    rf"|(?P<fraction>{'|'.join(FRACTIONS)})s?"
    rf"|(?P<multiple>(?:{'|'.join(MULTIPLES)})(?:ed|es?|ing)|{'|'.join(TIMES)}))(?!\w)",
    re.IGNORECASE,
)
SCALE = re.compile(rf"{GAP}(?:of{GAP})?(?P<word>{'|'.join(MAGNITUDES)})s?(?!\w)", re.IGNORECASE)


def numbers(text: str) -> list[Number]:
    """Every number of a text, in order; "11 billion" is one.

    >>> [n.value for n in numbers("fourteen of 1,300, nearly a fifth, two hundred and five, one in ten")]
    [14.0, 1300.0, 0.2, 205.0, 0.1]
    """
    return read_numbers(text, TOKEN, SCALE, MAGNITUDES, value_of)


def value_of(found: re.Match[str], kind: str) -> float:
    """The value of one token, before what scales it."""
    words = found[kind].lower()
    if kind == "digits":
        return float(re.sub(r",|st|nd|rd|th", "", words))
    if kind == "ordinal":
        value = ORDINALS[words]
        # "A fifth of the output" is a share, "a sixth term" a rank.
        share = found["one"] and value > 2 and re.match(rf"{GAP}of\b|[,.;)]|$", found.string[found.end() :])
        return 1 / value if share else float(value)
    if kind == "sur":
        return 1 / cardinal(re.split(r" in | out of ", words)[1])
    if kind == "cardinal":
        return cardinal(words)
    if kind == "multiple":
        return float(TIMES.get(words) or next(n for stem, n in MULTIPLES.items() if words.startswith(stem)))
    if kind == "fraction":
        return FRACTIONS[words]
    # "A dozen" is twelve, "dozens" are two of them at least.
    return float(COLLECTIVES[words.removesuffix("s")] * (2 if words.endswith("s") else 1))


def cardinal(words: str) -> float:
    """A number in words.

    >>> cardinal("ninety-seven"), cardinal("a hundred"), cardinal("three thousand two hundred and one")
    (97.0, 100.0, 3201.0)
    """
    total, run = 0, 0
    for word in re.findall(r"[a-z]+", words):
        if word == "and":
            continue
        value = 1 if word in ("a", "one") else UNITS[word]
        if value == 1000:
            total, run = total + max(run, 1) * 1000, 0
        elif value == 100:
            run = max(run, 1) * 100
        else:
            run += value
    return float(total + run)


MONTH = "|".join(MONTHS)
DATE = re.compile(
    rf"(?<!\d)(?:(?P<y>\d{{4}})-(?P<m>\d{{2}})-(?P<d>\d{{2}})(?!\d)"
    rf"|(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?{GAP}(?:of{GAP})?)?(?P<month>{MONTH})(?!\w)"
    rf"(?:{GAP}(?P<after>\d{{1,2}})(?:st|nd|rd|th)?(?!\d))?(?:,?{GAP}(?P<year>\d{{4}})(?!\d))?"
    rf"|(?P<only>(?:1[5-9]|20)\d\d)(?!\d))"
)
"""Months have their capital: "may" is a verb."""


def dates(text: str) -> list[Date]:
    """Every date that words give, as precisely as they give it.

    >>> dates("on December 31, 2006, 2 March 2007 and then in May")
    [Date(year=2006, month=12, day=31), Date(year=2007, month=3, day=2), Date(year=None, month=5, day=None)]
    """
    return read_dates(text, DATE, MONTHS)
