"""Months in few letters, for words under a drawing."""

from __future__ import annotations

from datetime import date

from dashboard.core.words import Words

MONTHS = Words(
    fr="janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
    en="Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.",
)


def month_name(day: date, language: str) -> str:
    """A month as it is shortened in each language.

    >>> month_name(date(2025, 12, 13), "fr"), month_name(date(2025, 6, 1), "en")
    ('déc.', 'June')
    """
    return MONTHS[language].split()[day.month - 1]


def month(day: date, language: str) -> str:
    """The same with the year below."""
    return f"{month_name(day, language)}<br>{day.year}"
