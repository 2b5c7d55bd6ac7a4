"""Every spelling of the names that a text holds, so that a search by any of them finds it."""

from __future__ import annotations

from dashboard.core.words import LANGUAGES, search_key
from dashboard.tables.dataset import Dataset

SHORTEST = 4
"""Letters of a single word that is known again in another spelling; fewer stand inside other words."""


def spellings(data: Dataset) -> list[frozenset[str]]:
    """The ways in which each name of terms.csv, and each place, is written, in both languages and by its
    aliases, as search keys; of people the surname alone too. What is written in one way alone is left out.
    """
    groups: list[frozenset[str]] = []
    for row in data.terms.values():
        whole = every_name([*(row[code] for code in LANGUAGES), row["aliases"]])
        groups += [whole, *(single_words(whole) if row["kind"] == "actor" else [])]
    if any(resource.name == "places" for resource in data.package.resources):
        groups += [
            every_name([row["name_fr"], row["name_en"], row["aliases"]]) for row in data.rows("places")
        ]
    return [group for group in dict.fromkeys(groups) if len(group) > 1]


def every_name(cells: list[str]) -> frozenset[str]:
    """The names in cells that may hold several, joined by `;`, as search keys."""
    return frozenset(search_key(name) for cell in cells for name in cell.split(";") if name)


def single_words(names: frozenset[str]) -> list[frozenset[str]]:
    """The words of a name in their spellings: those that stand at the same place and begin alike. A
    translation, whose words stand in another order, begins otherwise.

    >>> [sorted(words) for words in single_words(frozenset({"valery gerasimov", "valeri gerassimov"}))]
    [['valeri', 'valery'], ['gerasimov', 'gerassimov']]
    >>> single_words(frozenset({"soviet union", "union sovietique"}))
    []
    """
    split = [name.split() for name in sorted(names)]
    if len({len(words) for words in split}) > 1 or len(split[0]) < 2:
        return []
    return [
        frozenset(words)
        for words in zip(*split, strict=True)
        if len({word[0] for word in words}) == 1 and min(map(len, words)) >= SHORTEST
    ]


def searchable(texts: list[str], names: list[frozenset[str]]) -> str:
    """What a search looks through: the texts as search keys, with every spelling of each name in them."""
    own = found = search_key(" ".join(texts))
    others: set[str] = set()
    while found:
        held = {other for group in names for name in group if name in found for other in group}
        # A spelling may hold another name.
        found = " ".join(sorted(held - others))
        others |= held
    return " ".join([own, *sorted(others)])
