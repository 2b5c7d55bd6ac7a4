"""What the head and the foot of a document say of it: title, author, publisher, date, address."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dashboard.tables.drafting.outline import Line, plain
from dashboard.tables.proof.documents import Text
from dashboard.tables.proof.languages import Reader

AUTHOR = re.compile(
    r"(?:^(?:Par|By)\b|[Aa]ut(?:eu|ho)re?s?[^:]{0,12}:)\s*"
    r"(?P<name>[A-ZÀ-Ý][\w.’'-]+(?: [A-ZÀ-Ý][\w.’'-]*)+)"
)
PUBLISHER = re.compile(
    r"(?:réalisée? pour|publiée? par|éditeur\s*:|made for|published by|publisher\s*:)\s*"
    r"(?P<name>[^,.;(]+)",
    re.IGNORECASE,
)
CITATION = re.compile(r"pour citer|how to cite|cite as", re.IGNORECASE)
DATED = re.compile(r"publi[ée]|créée?|mis en ligne|date|published|posted|updated", re.IGNORECASE)
DOI = re.compile(r"\b10\.\d{4,}/[^\s>)\]]+")
ADDRESS = re.compile(r"https?://[^\s>)\]]+")
ENDS = 12
"""Lines at either end among which a document says what it is."""


def document_row(id: str, text: Text, language: str, reader: Reader, lines: Sequence[Line]) -> dict[str, str]:
    """The row of documents.csv, as far as the text tells it; what it does not tell is empty."""
    held = [line for line in lines if line.part != "contents"]
    ends = [plain(line.text) for line in (*held[:ENDS], *held[ENDS:][-ENDS:])]
    cited = next((line.text for line in held if CITATION.search(line.text)), "")
    author = next((found["name"] for words in ends if (found := AUTHOR.search(words))), "")
    author = " ".join(
        name.capitalize() if name.isupper() and len(name) > 2 else name for name in author.split()
    )
    date, _ = published(lines, reader)
    doi = next((found[0] for words in ends if (found := DOI.search(words))), "")
    address = next((found[0] for words in ends[:ENDS] if (found := ADDRESS.search(words))), "")
    publisher = _publisher(ends, cited)
    known = publisher or author.split(" ")[-1]
    label = f"{known.removeprefix('The ')}, {date[:4]}" if known and date else ""
    return {
        "document": id,
        "label_en": label,
        "label_fr": label,
        "title": _title(held, language),
        "author": author,
        "publisher": publisher,
        "date": date,
        "date_basis": "stated" if date else "",
        "address": f"https://doi.org/{doi}" if doi else address,
        "language": language,
        "version_of": "",
        "sha256": text.sha256,
        "lines": str(len(text.lines)),
    }


def published(lines: Sequence[Line], reader: Reader) -> tuple[str, Line | None]:
    """The day that the document gives as its own, and its line; nothing where it gives none."""
    held = [line for line in lines if line.part != "contents"]
    ends = [*held[:ENDS], *held[ENDS:][-ENDS:]]
    for before, line in zip([None, *ends], ends, strict=False):
        words = plain(line.text)
        named = DATED.search(words) or (before and DATED.search(plain(before.text)) and len(words) < 30)
        if named and len(words) < 120:
            for date in reader.dates(line.text):
                if date.year and date.month and date.day:
                    return f"{date.year}-{date.month:02d}-{date.day:02d}", line
    return "", None


def _title(held: Sequence[Line], language: str) -> str:
    """The heading above all, else the first line of several words before the text begins; set as the
    language sets it.
    """
    for line in held:
        words = plain(line.text)
        if line.text.startswith("# "):
            return words
        if line.part == "body" or len(words) > 200:
            return ""
        if len(words.split()) > 4 and words[-1] not in ".;,":
            return re.sub(r"(?<=\w)\?$", " ?", words) if language == "fr" else words
    return ""


def _publisher(ends: Sequence[str], cited: str) -> str:
    for words in ends:
        if found := PUBLISHER.search(words):
            return found["name"].strip()
    # A citation sets the name of the review apart.
    if found := re.search(r"\*([^*]+)\*", cited):
        return found[1]
    last = ends[-1] if ends else ""
    name = re.fullmatch(r"(?:The |L[ae] |L['’])?(?:[A-ZÀ-Ý][\w-]+ ?){1,4}", last)
    return last if name else ""
