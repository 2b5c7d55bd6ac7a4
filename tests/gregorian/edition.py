"""What this edition says of the whole."""

from __future__ import annotations

from dashboard.core.edition import Edition
from dashboard.core.words import Words

EDITION = Edition(
    title=Words(fr="Le calendrier grégorien", en="The Gregorian calendar"),
    description="Six cited figures on the days and years of the Gregorian calendar.",
    of_the_documents=Words(fr="du document", en="the document"),
    search_examples=Words(fr="Un mot, un nombre : bissextile, 365…", en="A word, a number: leap, 365…"),
    government=Words(fr="le calendrier", en="the calendar"),
)
