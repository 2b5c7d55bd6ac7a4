"""Pages, one file each, as data.

>>> from dashboard import pages
>>> pages.at("fr", "energie").name
'energy'
"""

from __future__ import annotations

from dashboard.core.edition import own_package
from dashboard.core.registry import Registry
from dashboard.core.words import LANGUAGES
from dashboard.pages.core.page import Page

REGISTRY = Registry(own_package(__name__), "page", "PAGE")


def names() -> list[str]:
    """Names of all pages, in the order of the navigation."""
    return [page.name for page in in_order()]


def get(name: str) -> Page:
    """The page of that name. Raises UnknownName."""
    found: Page = REGISTRY.get(name)
    return found


def find(name: str) -> Page | None:
    """The page of that name, None where the edition has none."""
    return get(name) if name in REGISTRY.names() else None


def in_order() -> list[Page]:
    """All pages, in the order of the navigation."""
    return sorted(REGISTRY.all().values(), key=lambda page: page.order)


def at(language: str, slug: str) -> Page | None:
    """The page at an address, or None."""
    return next((page for page in in_order() if page.slug[language] == slug), None)


def addresses() -> list[str]:
    """Every page in each language, as addresses of the site, in the order of the navigation.

    >>> addresses()[:2]
    ['/fr/vue-ensemble', '/en/overview']
    """
    return [f"/{language}/{page.slug[language]}" for page in in_order() for language in LANGUAGES]
