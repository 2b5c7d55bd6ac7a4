"""Every page that has an address: those of the navigation, of reference, one a story, one a dossier."""

from __future__ import annotations

from dashboard import pages
from dashboard.core.words import LANGUAGES
from dashboard.pages import dossiers, reference, stories
from dashboard.pages.core.page import Page
from dashboard.tables.dataset import Dataset


def every_page(data: Dataset) -> list[Page]:
    """All pages, those of the navigation first.

    >>> from dashboard.tables import default
    >>> [page.slug["en"] for page in every_page(default()) if page.name == "dossier/potash"]
    ['dossier/potash']
    """
    told = [stories.page(story.name) for story in stories.in_order()]
    themes = dossiers.themes(data).values()
    return [*pages.in_order(), *told, *map(dossiers.page, themes), *reference.PAGES]


def addresses(data: Dataset) -> list[str]:
    """Every page in each language, as addresses of the site."""
    return [f"/{language}/{page.slug[language]}" for page in every_page(data) for language in LANGUAGES]
