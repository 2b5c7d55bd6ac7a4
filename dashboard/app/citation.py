"""Citations that other programs read."""

from __future__ import annotations

import re

from dashboard.tables.dataset import Document

SPECIAL = {"\\": "\\textbackslash{}", "{": "\\{", "}": "\\}", "%": "\\%", "&": "\\&", "$": "\\$", "#": "\\#", "_": "\\_", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}"}


def escaped(text: str) -> str:
    """Text as BibTeX takes it: what LaTeX would read as a command is written out.

    >>> escaped("65 % & 11 $")
    '65 \\\\% \\\\& 11 \\\\$'
    """
    return "".join(SPECIAL.get(character, character) for character in text.replace("\u202f", " ").replace("\u00a0", " "))


def bibtex(key: str, document: Document, label: str, note: str) -> str:
    """One entry: the document that a number was read in, with the number and its place in the note.

    A field that the document does not give is left out; without a title the entry bears its label.
    """
    year = re.match(r"[0-9]{4}", document.date)
    fields = {
        "title": document.title or label, "author": document.author, "publisher": document.publisher,
        "year": year[0] if year else "", "note": note, "url": document.address,
    }
    # An address is no text: nothing in it is escaped.
    lines = [f"  {name} = {{{text if name == 'url' else escaped(text)}}}," for name, text in fields.items() if text]
    return "\n".join([f"@misc{{{key},", *lines, "}"])
