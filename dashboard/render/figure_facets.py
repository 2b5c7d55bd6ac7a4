"""What the list of figures can be filtered by, and which of its columns are shown."""

from __future__ import annotations

from dashboard.tables.figure import Figure
from dashboard.tables.periods import parse

ORDER = ("what", "value", "origin", "document", "place", "period", "wording", "nature", "figure")
"""Columns that are shown at first."""
CHOOSABLE = (*ORDER, "low", "high", "unit")


def facets(figure: Figure) -> dict[str, str]:
    """What the filters look at: ids, several parted by blanks, and the first and last year of the period."""
    period = parse(figure.time_period) if figure.time_period else None
    ends = (period.start or period.end, period.end or period.start) if period else (None, None)
    first, last = (str(day.year) if day else "" for day in ends)
    return {
        "topic": figure.topic,
        "origin": " ".join(figure.origins),
        "document": figure.document,
        "wording": figure.qualifier,
        "nature": figure.obs_status,
        "from": first,
        "to": last,
    }
