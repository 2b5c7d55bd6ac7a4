"""The language in which a reader is answered."""

from __future__ import annotations

from flask import request

from dashboard.core.words import LANGUAGES


def reader_language(path: str) -> str:
    """The language that an address begins with, else the one that the browser prefers, else the first."""
    first = path.strip("/").partition("/")[0]
    return first if first in LANGUAGES else request.accept_languages.best_match(LANGUAGES) or LANGUAGES[0]
