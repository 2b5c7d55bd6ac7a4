"""The search of the whole site: the words of its dialog, and its index in one language as a script.

The browser does the finding (assets/site_search.js); the index is asked for when the search is first opened.
"""

from __future__ import annotations

import json

from dashboard.core.edition import edition
from dashboard.core.words import COLON, Words
from dashboard.render import search_pages, search_tables
from dashboard.render.search_entry import FIELDS, KINDS, Entry, Reading
from dashboard.render.spellings import spellings
from dashboard.render.urls import Urls
from dashboard.tables.dataset import Dataset

LABELS = {
    "site_search": Words(fr="Chercher dans le site", en="Search the site"),
    "site_search_open": Words(fr="Chercher", en="Search"),
    "site_search_close": Words(fr="Fermer", en="Close"),
    "site_search_results": Words(fr="Résultats", en="Results"),
    "site_search_hint": edition().search_examples,
    "site_search_found": Words(fr="résultats", en="results"),
    "site_search_found_one": Words(fr="résultat", en="result"),
    "site_search_none": Words(
        fr="Rien ne correspond. Essayez un autre mot, ou moins de lettres.",
        en="Nothing matches. Try another word, or fewer letters.",
    ),
    "site_search_some": Words(
        fr="Rien ne contient tous ces mots ; voici ce qui en contient une partie.",
        en="Nothing holds all of these words; these results hold some.",
    ),
    "site_search_most": Words(
        fr="{n} résultats ; voici les {shown} premiers.", en="{n} results; here are the first {shown}."
    ),
    "site_search_loading": Words(fr="Chargement…", en="Loading…"),
    "site_search_failed": Words(
        fr="La recherche n'a pas pu être chargée. Vérifiez la connexion, puis rouvrez-la.",
        en="The search could not be loaded. Check the connection, then open it again.",
    ),
    "site_search_slash": Words(fr="La touche / ouvre la recherche", en="The / key opens the search"),
}


SOURCES = (
    search_pages.page_entries,
    search_pages.chart_entries,
    search_pages.lever_entries,
    search_pages.argument_entries,
    search_tables.figure_entries,
    search_tables.event_entries,
    search_tables.disagreement_entries,
    search_tables.source_entries,
    search_tables.word_entries,
)
"""What gives entries."""


def entries(language: str, data: Dataset, urls: Urls) -> list[Entry]:
    """Everything that the search finds in one language, in the order of KINDS."""
    reading, order = Reading(language, data, urls), list(KINDS)
    found = [entry for source in SOURCES for entry in source(reading)]
    return sorted(found, key=lambda entry: order.index(entry.kind))


def search_index_js(language: str, data: Dataset, urls: Urls) -> str:
    """The index as a script: what kinds and fields are called, spellings of names, and each entry as kind,
    title, line, address and further texts. `urls` are those of the site itself, which scripts resolve.
    """
    index = {
        "kinds": {kind: words[language] for kind, words in KINDS.items()},
        "fields": {field: words[language] for field, words in FIELDS.items()},
        "colon": COLON[language],
        "spellings": [sorted(group) for group in spellings(data)],
        "entries": [
            [entry.kind, entry.title, entry.line, entry.address, entry.more]
            for entry in entries(language, data, urls)
        ],
    }
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    return f"window.dashboard.searchIndex = {text};\n"
