"""What the site is called, and where it is published."""

from __future__ import annotations

import os

from dashboard.core.edition import edition
from dashboard.core.words import Words

SITE = edition().title
FROM_A_COPY = Words(fr="D'une copie sur cette machine : ", en="From a copy on this machine: ")


def published_at(language: str) -> str:
    """What stands before a path of the site in an image: SITE_URL of the environment, or the words that it
    is from a copy on this machine.
    """
    return os.environ.get("SITE_URL", "").strip().rstrip("/") or FROM_A_COPY[language]
