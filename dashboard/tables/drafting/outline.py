"""Where each line of a document stands in its own outline, such as « II.C, § 4 »."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dashboard.core.words import Words

OPENING = Words(fr="Introduction", en="Introduction")
ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV"]
MARKS = re.compile(r"[*_#]|</?\w+>|^[-•]\s")
IN_CONTENTS = re.compile(r"(?:\t|\.{3,})\s*\d+$")
"""A line of a table of contents ends with a page."""
NUMBERED = re.compile(
    r"(?:(?P<part>[IVX]+)|(?P<section>[A-H])|(?P<digits>\d{1,2}(?:\.\d{1,2})*)(?=[.)]\s))[.)]\s*\S"
)
SOURCES = re.compile(r"bibliogra|r[ée]f[ée]rences\b|works cited|^sources$", re.IGNORECASE)
LONGEST_HEADING, SHORTEST_PARAGRAPH = 110, 120
"""Characters: without a mark or a number of its own, a heading is a short line before a paragraph."""


@dataclass(frozen=True)
class Line:
    """One line of a document: its 1-based number, its text, its place, and which part of the document it is
    in: `head`, `contents`, `heading`, `body` or `sources`.
    """

    number: int
    text: str
    place: str
    part: str


def plain(text: str) -> str:
    """A line without the marks of Markdown and HTML.

    >>> plain("## **I. Les exercices**")
    'I. Les exercices'
    """
    return MARKS.sub("", text).strip()


def outline(lines: Iterable[str], language: str) -> list[Line]:
    """Every line that holds something, with its place; paragraphs are counted within their section.

    >>> text = ["I. Le gaz", "", "Un prix.", "", "Un autre.", "", "A. Le pétrole", "", "Un tiers."]
    >>> [(line.number, line.place) for line in outline(text, "fr") if line.part == "body"]
    [(3, 'I, § 1'), (5, 'I, § 2'), (9, 'I.A, § 1')]
    """
    texts = list(lines)
    kinds = {number: kind for number, kind in _kinds(texts)}
    headings = [plain(texts[number - 1]) for number, kind in kinds.items() if kind == "heading"]
    headings = [plain(texts[number - 1]) for number, kind in kinds.items() if kind == "heading"]
    numbered = 2 * sum(bool(NUMBERED.match(heading)) for heading in headings) > len(headings)
    section, part, paragraph, unnumbered, before = OPENING[language] if headings else "", "", 0, 0, ""
    made: list[Line] = []
    in_sources = False
    for number, kind in kinds.items():
        text = plain(texts[number - 1])
        if kind == "heading":
            found, short = NUMBERED.match(text), len(text.split()) <= 2
            in_sources = bool(SOURCES.search(text))
            unnumbered += not found and not short
            rank = "" if numbered else ROMAN[(unnumbered - 1) % len(ROMAN)]
            # A heading below a heading, without a number of its own, names no other section.
            if found or short or not (made and made[-1].part == "heading"):
                section = _named(text, found, part, rank)
                part = found["part"] or part if found else section
                paragraph, before = 0, ""
            made.append(Line(number, texts[number - 1], section, "heading"))
            continue
        if kind == "body":
            # A page break cuts a paragraph in the middle of a sentence.
            goes_on = before[-1:] not in '.!?:»”"' and len(before) >= SHORTEST_PARAGRAPH
            paragraph, before = paragraph + (not goes_on), text
        name = f"{section}, § {paragraph}" if section else f"§ {paragraph}"
        place = name if kind == "body" and not in_sources else section or kind
        made.append(Line(number, texts[number - 1], place, "sources" if in_sources else kind))
    return made


def _kinds(texts: list[str]) -> Iterator[tuple[int, str]]:
    """What each line is that holds something, by its number; lines before the first paragraph are the head,
    but for the last heading before it.
    """
    full = [(number, text) for number, text in enumerate(texts, 1) if plain(text).strip("-— ")]
    titled = False
    for index, (number, text) in enumerate(full):
        words, after = plain(text), plain(full[index + 1][1]) if index + 1 < len(full) else ""
        if IN_CONTENTS.search(words):
            yield number, "contents"
        elif text.startswith("# ") and not titled:
            titled = True
            yield number, "head"
        elif _is_heading(text, words, after):
            yield number, "heading"
        else:
            started = len(words) >= SHORTEST_PARAGRAPH or words.endswith(".")
            titled = titled or started
            yield number, "body" if started or titled else "head"


def _is_heading(text: str, words: str, after: str) -> bool:
    if text.startswith("#"):
        return True
    if words[-1:] in ".!,;" or not re.search(r"[^\W\d_]", words):
        return False
    if NUMBERED.match(words) and len(words) <= 2 * LONGEST_HEADING:
        return True
    return len(words) <= LONGEST_HEADING and len(after) >= SHORTEST_PARAGRAPH and ":" not in words[-2:]


def _named(text: str, found: re.Match[str] | None, part: str, rank: str) -> str:
    """The name of a section: its own number under that of its part, else its words or its rank."""
    if found and found["section"]:
        return f"{part}.{found['section']}" if part in ROMAN else found["section"]
    if found:
        return found["part"] or found["digits"]
    words = text.rstrip(" :").split()
    return rank if rank and len(words) > 2 else " ".join(words[:4]) + "…" * (len(words) > 4)
