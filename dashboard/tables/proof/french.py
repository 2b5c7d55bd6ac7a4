"""Numbers and dates as French texts write them, in digits and in words.

« un, une » are numbers only in fractions (« un cinquième ») and in « un … sur dix »; « premier » never is.
« Des centaines » are 200, the least that the plural allows. Addresses are no text: what stands in them is
not read.
"""

from __future__ import annotations

import re

from dashboard.tables.proof.reading_words import Date, Number, read_dates, read_numbers

UNITS = {
    "deux": 2,
    "trois": 3,
    "quatre": 4,
    "cinq": 5,
    "six": 6,
    "sept": 7,
    "huit": 8,
    "neuf": 9,
    "dix": 10,
    "onze": 11,
    "douze": 12,
    "treize": 13,
    "quatorze": 14,
    "quinze": 15,
    "seize": 16,
    "vingt": 20,
    "vingts": 20,
    "trente": 30,
    "quarante": 40,
    "cinquante": 50,
    "soixante": 60,
    "cent": 100,
    "cents": 100,
    "mille": 1000,
}
COLLECTIVES = {
    "dizaine": 10,
    "douzaine": 12,
    "quinzaine": 15,
    "vingtaine": 20,
    "trentaine": 30,
    "quarantaine": 40,
    "cinquantaine": 50,
    "soixantaine": 60,
    "centaine": 100,
    "millier": 1000,
}
MAGNITUDES = {"million": 1e6, "milliard": 1e9, "milliers": 1e3}
FRACTIONS = {"moitié": 1 / 2, "demi": 1 / 2, "demie": 1 / 2, "tiers": 1 / 3, "quart": 1 / 4}
ORDINALS = {
    "second": 2,
    "seconde": 2,
    "deuxième": 2,
    "troisième": 3,
    "quatrième": 4,
    "cinquième": 5,
    "sixième": 6,
    "septième": 7,
    "huitième": 8,
    "neuvième": 9,
    "dixième": 10,
    "onzième": 11,
    "douzième": 12,
    "quinzième": 15,
    "vingtième": 20,
    "trentième": 30,
    "centième": 100,
}
MULTIPLES = {"doubl": 2, "tripl": 3, "quadrupl": 4, "quintupl": 5, "décupl": 10}
MONTHS = {
    name: n + 1
    for n, name in enumerate(
        [
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ]
    )
}
CUES = {
    "about": ("environ", "quelque", "≈", "aine", "une centaine", "des centaines", "ordre de", "près"),
    "nearly": ("près d", "presque", "quasi"),
    "at_least": ("au moins", "des centaines", "des milliers", "des dizaines"),
    "more_than": ("plus d",),
    "at_most": ("ne dépass", "à 10", "au plus", "jusqu"),
    "less_than": ("moins d",),
}
"""Words by which a wording other than plain is known."""
# « une citoyenne », « un autre citoyen »: one person, where the row says so.
ONE = re.compile(r"\b[Uu]ne? ")

GAP = "[ \u00a0\u202f]"
WORD = "|".join(sorted(UNITS, key=len, reverse=True))
DIGITS = rf"\d{{1,3}}(?:{GAP}\d{{3}})+(?:,\d+)?|\d+(?:,\d+)?"
CARDINAL = rf"(?:{WORD})(?:(?:-| et |{GAP})(?:{WORD}|une?)(?![\w’']))*"
TOKEN = re.compile(
    rf"(?P<digits>(?<![\w,])(?:{DIGITS})|(?<=[A-Za-z’'°-])\d+)"
    rf"|(?<![\w-])(?:(?P<one>une? )?(?P<ordinal>{'|'.join(ORDINALS)})s?"
    rf"|(?P<sur>une?(?: \w+)? sur (?:{CARDINAL}))"
    rf"|(?P<cardinal>{CARDINAL})"
    rf"|(?P<collective>(?:{'|'.join(COLLECTIVES)})s?)"
    rf"|(?P<fraction>{'|'.join(FRACTIONS)})s?"
    rf"|(?P<multiple>{'|'.join(MULTIPLES)})(?:er|ée?s?|e|ant|ement)s?)(?![\w])",
    re.IGNORECASE,
)
SCALE = re.compile(rf"{GAP}(?:de{GAP})?(?P<word>million|milliard|milliers)s?(?!\w)", re.IGNORECASE)


def numbers(text: str) -> list[Number]:
    """Every number of a text, in order; « 11 milliards » is one.

    >>> [n.value for n in numbers("quatorze sur 1 300, près d'un cinquième")]
    [14.0, 1300.0, 0.2]
    """
    return read_numbers(text, TOKEN, SCALE, MAGNITUDES, value_of)


def value_of(found: re.Match[str], kind: str) -> float:
    words = found.group(kind).lower()
    if kind == "digits":
        return float(re.sub(GAP, "", words).replace(",", "."))
    if kind == "ordinal":
        value = ORDINALS[words]
        # « un cinquième de la production » is a share, « un sixième mandat » a rank.
        share = (
            found["one"]
            and value > 4
            and re.match(rf"{GAP}(?:des?|du)(?!\w)|{GAP}d['’]|[,.;)]|$", found.string[found.end() :])
        )
        return 1 / value if share else float(value)
    if kind == "sur":
        return 1 / cardinal(words.partition(" sur ")[2])
    if kind == "cardinal":
        return cardinal(words)
    if kind == "multiple":
        return float(MULTIPLES[words])
    if kind == "fraction":
        return FRACTIONS[words]
    # « une centaine » is a hundred, « des centaines » are two of them at least.
    return float(COLLECTIVES[words.removesuffix("s")] * (2 if words.endswith("s") else 1))


def cardinal(words: str) -> float:
    """« quatre-vingt-dix » is 90, « deux cents » is 200.

    >>> cardinal("quatre-vingt-dix"), cardinal("deux cents"), cardinal("vingt et un")
    (90.0, 200.0, 21.0)
    """
    total, run = 0, 0
    for word in re.split(rf"-|{GAP}", words.replace(" et ", " ")):
        value = 1 if word in ("un", "une") else UNITS[word]
        if value == 1000:
            total, run = total + max(run, 1) * 1000, 0
        elif value == 100:
            run = max(run, 1) * 100
        elif value == 20 and run % 100 == 4:
            run += 76
        else:
            run += value
    return float(total + run)


DATE = re.compile(
    rf"(?<!\d)(?:(?P<d>\d{{1,2}})/(?P<m>\d{{2}})/(?P<y>\d{{4}})"
    rf"|(?:(?P<day>\d{{1,2}})(?:er)?{GAP})?(?P<month>{'|'.join(MONTHS)})(?!\w)(?:{GAP}(?P<year>\d{{4}}))?"
    rf"|(?P<only>(?:1[5-9]|20)\d\d)(?!\d))",
    re.IGNORECASE,
)


def dates(text: str) -> list[Date]:
    """Every date that words give, as precisely as they give it.

    >>> dates("le 31 décembre 2006, puis en mars")
    [Date(year=2006, month=12, day=31), Date(year=None, month=3, day=None)]
    """
    return read_dates(text, DATE, MONTHS)
