"""Text in two languages."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

LANGUAGES = ("fr", "en")


class MissingLanguage(TypeError):
    """A text that is not written in every language."""


@dataclass(frozen=True)
class Words:
    """One text in French and English; leaving a language out fails at import.

    >>> Words(fr="Prix", en="Price")["en"]
    'Price'
    """

    fr: str = ""
    en: str = ""

    def __post_init__(self) -> None:
        for language in LANGUAGES:
            text = getattr(self, language)
            if not isinstance(text, str) or not text:
                raise MissingLanguage(f"Words needs text in {language!r}, found {text!r}")
        # Typography is one rule here, so that nobody types its marks and spaces.
        object.__setattr__(self, "fr", with_units(french_spaces(self.fr.replace("'", "’"))))
        object.__setattr__(self, "en", with_units(self.en.replace("'", "’").replace("1000 m³", "1,000 m³")))

    def __getitem__(self, language: str) -> str:
        if language not in LANGUAGES:
            raise KeyError(f"language {language!r}; known: {', '.join(LANGUAGES)}")
        return self.fr if language == "fr" else self.en

    def map(self, change: Callable[[str], str]) -> Words:
        """The same change in both languages."""
        return Words(fr=change(self.fr), en=change(self.en))


def same(text: str) -> Words:
    """Words that are equal in both languages, such as a proper name."""
    return Words(fr=text, en=text)


def french_spaces(text: str) -> str:
    """Spaces before tall punctuation, before %, and inside guillemets do not break.

    >>> french_spaces("Prix : « 9 » ?").encode("unicode_escape").decode()
    'Prix\\\\xa0: \\\\xab\\\\xa09\\\\xa0\\\\xbb\\\\u202f?'
    """
    text = re.sub(r" ([;!?%])", "\u202f\\1", text).replace("1000 m³", "1\u202f000 m³")
    return text.replace(" :", "\u00a0:").replace("« ", "«\u00a0").replace(" »", "\u00a0»")


UNITS = (
    r"Md|M?\$|bn|Mt|Mtep|Mtoe|[kMT]Wh|m³|km|BYN|millions?|milliards?|billion"
    r"|ans?|années?|years?|mois|months?|jours?|days?|points?"
)
BEFORE_UNIT = re.compile(
    rf"(?<=[0-9]) (?=(?:{UNITS})(?!\w))|(?<=Md|bn) (?=m³)|(?<=[0-9]) (?=[$€])|(?<=\$) (?=[0-9])"
)
GROUPED = re.compile(r"(?<![0-9.,])[0-9]{1,3}(?: [0-9]{3})+(?![0-9])")


def with_units(text: str) -> str:
    """A unit stays on the line of its number, and thousands with each other.

    >>> with_units("7 Md m³, 6 ans, 30 000") == "7\u202fMd\u202fm³, 6\u202fans, 30\u202f000"
    True
    """
    text = GROUPED.sub(lambda found: found[0].replace(" ", "\u202f"), text)
    return BEFORE_UNIT.sub("\u202f", text)


COLON = Words(fr=" : ", en=": ")
SEMICOLON = Words(fr=" ; ", en="; ")


def listed(texts: list[str], language: str) -> str:
    """Texts joined as a sentence lists them.

    >>> listed(["a", "b", "c"], "en")
    'a, b and c'
    """
    if len(texts) < 2:
        return "".join(texts)
    return ", ".join(texts[:-1]) + Words(fr=" et ", en=" and ")[language] + texts[-1]


def locator(paragraph: str, lines: str = "") -> str:
    """Where in a document something stands, with spaces that do not break: a reader finds section and
    paragraph; the line is for cards.

    >>> locator("II.C, § 4").replace("\u00a0", " ")
    'II.C, § 4'
    >>> locator("II.C, § 4", "99;101").replace("\u00a0", " ")
    'II.C, § 4, l. 99, 101'
    """
    place = paragraph.replace("§ ", "§\u00a0")
    return f"{place}, l.\u00a0{lines.replace(';', ', ')}" if lines else place


def in_first_case(text: str) -> str:
    """A sentence's first letter in upper case, the rest as it is.

    >>> in_first_case("the price")
    'The price'
    """
    return text[:1].upper() + text[1:]


LETTERS = str.maketrans(
    {"’": "'", "ʼ": "'", "œ": "oe", "æ": "ae", "ł": "l", "ø": "o", "ß": "ss", "–": "-", "−": "-"}
)
GROUPS = re.compile(r"(?<![\d.,])\d{1,3}(?:[ ,]\d{3})+(?!\d)")
"""A number in groups of three digits, as French or English writes it."""
DECIMAL = re.compile(r"(?<=\d),(?=\d)")


def search_key(text: str) -> str:
    """Text as it is searched: lower case, without accents, with the plain apostrophe and plain blanks, and
    with numbers in one form whatever the language. The twin of `searchKey` in assets/folding.js.

    >>> search_key("L’Énergie de Klaipėda, 1\u202f300 ou 1,300 ; 16,3")
    "l'energie de klaipeda, 1300 ou 1300 ; 16.3"
    """
    plain = unicodedata.normalize("NFKD", text.lower().translate(LETTERS))
    spaced = " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())
    return DECIMAL.sub(".", GROUPS.sub(lambda found: re.sub("[ ,]", "", found[0]), spaced))
