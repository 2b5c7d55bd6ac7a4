"""Checks that each cell is of its column's type, and says what to write instead."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from dashboard.core.errors import Finding
from dashboard.tables.reading.fields import Field
from dashboard.tables.reading.hints import shown
from dashboard.tables.reading.rows import Table, day, number, whole

_THOUSANDS = re.compile(r"-?[0-9]{1,3}(,[0-9]{3})+")


def faults(table: Table) -> Iterator[Finding]:
    """Cells that are not of their column's type, and cells of blanks."""
    for field in table.resource.fields:
        cells = table.column(field.name)
        # Most cells say what others of their column say.
        wrong = {text: fault for text in set(cells) if text and (fault := _fault(text, field))}
        for row, text in zip(table.rows, cells, strict=True) if wrong else ():
            if text in wrong:
                yield row.finding(field.name, *wrong[text])


def _fault(text: str, field: Field) -> tuple[str, str] | None:
    if not text.strip():
        return "the cell holds only blanks.", fill(field)
    return _WRONG[field.type](text) if field.type in _WRONG else None


def _is_endless(text: str) -> bool:
    try:
        return not math.isfinite(float(text))
    except ValueError:
        return False


def _wrong_number(text: str) -> tuple[str, str] | None:
    if number(text) is not None:
        return None
    if _is_endless(text):
        return f"{shown(text)} is not a finite number.", "Write a number, or leave the cell empty."
    plain = re.sub(r"\s", "", text).replace("\u2212", "-")
    pointed = plain.replace(",", ".")
    if number(plain) is not None:
        return f"{shown(text)} is not a number.", f"Write {plain}, without blanks and with a plain minus."
    if _THOUSANDS.fullmatch(plain):
        either = (
            f"Write {plain.replace(',', '')} if the comma parts thousands; write a point if decimals"
            " follow it."
        )
        return f"{shown(text)} is not a number.", either
    if "," in plain and number(pointed) is not None:
        return f"{shown(text)} is not a number.", f"Write {pointed} with a point."
    return (
        f"{shown(text)} is not a number.",
        "Write digits, with a point before decimals, or leave the cell empty.",
    )


def _wrong_whole(text: str) -> tuple[str, str] | None:
    if whole(text) is not None:
        return None
    if _is_endless(text):
        return f"{shown(text)} is not a finite number.", "Write a whole number, or leave the cell empty."
    return (
        f"{shown(text)} is not a whole number.",
        "Write at most 15 digits and nothing else, or leave the cell empty.",
    )


def _wrong_day(text: str) -> tuple[str, str] | None:
    return None if day(text) else (f"{shown(text)} is not a day.", "Write it as 2026-11-20.")


_WRONG = {"number": _wrong_number, "integer": _wrong_whole, "date": _wrong_day}


def fill(field: Field) -> str:
    """What to do with an empty cell of that column."""
    title = field.title["en"]
    # A title that begins with an abbreviation keeps its capitals.
    return f"Fill it in: {title if title[:2].isupper() else title[0].lower() + title[1:]}."
