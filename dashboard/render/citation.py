"""Citations that other programs read."""

from __future__ import annotations

import re

from dashboard.tables.records import Document

SPECIAL = {
    "\\": "\\textbackslash{}",
    "{": "\\{",
    "}": "\\}",
    "%": "\\%",
    "&": "\\&",
    "$": "\\$",
    "#": "\\#",
    "_": "\\_",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
}


def escaped(text: str) -> str:
    """Text as BibTeX takes it: what LaTeX would read as a command is written out.

    >>> escaped("65 % & 11 $")
    '65 \\\\% \\\\& 11 \\\\$'
    """
    return "".join(
        SPECIAL.get(character, character) for character in text.replace("\u202f", " ").replace("\u00a0", " ")
    )


def bibtex(key: str, document: Document, label: str, note: str) -> str:
    """One entry: the document that a number was read in, with the number and its place in the note.

    A field that the document does not give is left out; without a title the entry bears its label.
    """
    year = re.match(r"[0-9]{4}", document.date)
    fields = {
        "title": document.title or label,
        "author": document.author,
        "publisher": document.publisher,
        "year": year[0] if year else "",
        "note": note,
        "url": document.address,
    }
    # An address is no text: nothing in it is escaped.
    lines = [
        f"  {name} = {{{text if name == 'url' else escaped(text)}}}," for name, text in fields.items() if text
    ]
    return "\n".join([f"@misc{{{key},", *lines, "}"])


AUTHOR = "the project's contributors"
"""Whom a chart is cited by, as CITATION.cff names them."""


def chart_text(source: str, site: str, version: str) -> str:
    """A chart cited in a sentence; what stands in braces is filled where the reader's scenario is known,
    here and below.

    >>> chart_text("Source: iSANS", "Belarus", "data of 2026")
    '{headline}. Source: iSANS. Belarus, data of 2026.{moved}{ids} {link}'
    """
    return f"{{headline}}. {source}. {site}, {version}.{{moved}}{{ids}} {{link}}"


def chart_bibtex(name: str, note: str, year: str) -> str:
    """An entry for a chart.

    >>> print(chart_bibtex("gas_price_gap", "Source: iSANS", "2026"))
    @misc{gas_price_gap,
      title = {{headline}},
      author = {{the project's contributors}},
      year = {2026},
      note = {Source: iSANS{moved}},
      url = {{link}},
    }
    """
    fields = {
        "title": "{headline}",
        "author": f"{{{AUTHOR}}}",
        "year": year,
        "note": f"{escaped(note)}{{moved}}",
        "url": "{link}",
    }
    return "\n".join(
        [f"@misc{{{name},", *(f"  {field} = {{{text}}}," for field, text in fields.items()), "}"]
    )


def chart_ris(note: str, year: str, publisher: str) -> str:
    """The same for programs that read RIS: one field a line.

    >>> chart_ris("Source: iSANS", "2026", "Belarus").splitlines()[:2]
    ['TY  - DATA', 'TI  - {headline}']
    """
    fields = [
        ("TY", "DATA"),
        ("TI", "{headline}"),
        ("AU", AUTHOR),
        ("PY", year),
        ("PB", publisher),
        ("N1", note + "{moved}"),
        ("UR", "{link}"),
        ("ER", ""),
    ]
    return "\r\n".join(f"{tag}  - {text}" for tag, text in fields) + "\r\n"
