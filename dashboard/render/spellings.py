"""Every spelling of the names that a text holds, so that a search by any of them finds it."""

from __future__ import annotations

from dashboard.core.words import LANGUAGES, search_key
from dashboard.tables.dataset import Dataset


def spellings(data: Dataset) -> list[frozenset[str]]:
    """The ways in which each name of terms.csv is written, in both languages and by its aliases, as search
    keys; names that are written in one way alone are left out.
    """
    groups = []
    for row in data.terms.values():
        names = [*(row[code] for code in LANGUAGES), *row["aliases"].split(";")]
        groups.append(frozenset(search_key(name) for name in names if name))
    return [group for group in groups if len(group) > 1]


def searchable(texts: list[str], names: list[frozenset[str]]) -> str:
    """What a search looks through: the texts as search keys, with every spelling of each name in them."""
    own = found = search_key(" ".join(texts))
    while True:
        # A spelling may hold another name.
        others = {spelling for group in names if any(name in found for name in group) for spelling in group}
        more = " ".join([own, *sorted(others)])
        if more == found:
            return found
        found = more
