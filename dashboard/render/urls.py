"""The addresses that a document prints: templates, views and whatever builds HTML ask one object for each.

A served document prints addresses of the site. Documents of a static build print where the file of an address
lies, or what it holds: static_urls.py.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar, Protocol

from markupsafe import Markup

from dashboard.pages.core.page import Page


class Assets(Protocol):
    """The site's own scripts, styles and pictures, by name such as `page.js`."""

    def address(self, name: str) -> str:
        """Where it is served; another content has another address."""

    def inline(self, name: str) -> str:
        """A data: address that holds it."""


def with_tail(address: str, query: str = "", anchor: str = "") -> str:
    """An address with what it asks and the place on the page that it leads to.

    >>> with_tail("/fr/energie", "price_europe=390", "what-if"), with_tail("/fr/energie")
    ('/fr/energie?price_europe=390#what-if', '/fr/energie')
    """
    return address + (f"?{query}" if query else "") + (f"#{anchor}" if anchor else "")


def href(address: str) -> Markup:
    """The attribute of a link; nothing for an address that leads nowhere, so that the link is words alone.

    >>> href("/fr/energie?a=1&b=2"), href("")
    (Markup(' href="/fr/energie?a=1&amp;b=2"'), Markup(''))
    """
    return Markup(' href="{}"').format(address) if address else Markup("")


@dataclass(frozen=True)
class Urls:
    """The addresses of one document as a server gives it; `here` is its own path, `prefix` the path that the
    whole site is served under, `site_url` the address that it is published at, if that is known. `scenario`
    is the query that links to pages and cards take along where they ask for nothing else. `report_to` is the
    address that an error is reported at, with places for {title} and {body}; empty where nobody is named.
    `worker` is the path of the worker by which a browser keeps pages; empty where none is to.
    `archive` is the day of the archive that the document is kept in, if it is in one.
    """

    assets: Assets
    here: str = "/"
    prefix: str = ""
    site_url: str = ""
    scenario: str = ""
    report_to: str = ""
    worker: str = ""
    archive: str = ""

    static_build: ClassVar[str] = ""
    """Which static build the document is for: a `site` of files, one `page` in one file, or none."""

    def to(self, path: str, query: str = "", anchor: str = "") -> str:
        """An address of the site as the document prints it; empty where it leads nowhere. Every address goes
        through here.
        """
        return with_tail(self.prefix + path, query, anchor)

    def carrying(self, scenario: str) -> Urls:
        """The same, with the query of the scenario that the document shows."""
        return replace(self, scenario=scenario)

    def page(self, page: Page, language: str, query: str | None = None, anchor: str = "") -> str:
        """A page, such as /fr/energie, under the scenario of this document or what `query` asks for."""
        return self.to(
            f"/{language}/{page.slug[language]}", self.scenario if query is None else query, anchor
        )

    def markdown(self, page: Page, language: str) -> str:
        """A page as Markdown, under the scenario of this document."""
        return self.to(f"/{language}/{page.slug[language]}.md", self.scenario)

    def figure(self, id: str, language: str, query: str | None = None) -> str:
        """The card of a figure, likewise."""
        return self.to(f"/{language}/figure/{id}", self.scenario if query is None else query)

    def chart_file(self, name: str, language: str, suffix: str) -> str:
        """What a chart shows under this scenario, as a file; empty where no server makes it."""
        return self.to(f"/{language}/chart/{name}.{suffix}", self.scenario)

    def api(self, path: str) -> str:
        """An address of the API; empty where no server answers it."""
        return self.to(path)

    def data(self, name: str) -> str:
        """A file of the data package, or one made of it."""
        return self.to(f"/data/{name}")

    def data_for_office(self, name: str, language: str) -> str:
        """A table as the office programs of that language open it; empty where no server writes it."""
        return self.to(f"/data/{name}", f"for=excel-{language}")

    def asset(self, name: str) -> str:
        """One of the site's own files."""
        return self.to(self.assets.address(name))

    def inline(self, name: str) -> str:
        """The same as a data: address: browsers ask again for an icon whenever its address changes."""
        return self.assets.inline(name)

    def style(self, name: str) -> Markup:
        """The element that brings a style sheet."""
        return Markup('<link rel="stylesheet" href="{}">').format(self.asset(name))

    def script(self, name: str, *, wait: bool = True) -> Markup:
        """The element that brings one of the site's own scripts; `wait` says that it runs once the page is
        read.
        """
        return Markup('<script src="{}"{}></script>').format(
            self.asset(name), Markup(" defer") if wait else ""
        )

    def script_at(self, path: str) -> Markup:
        """The element that brings a script of Dash, by its path."""
        return Markup('<script src="{}"></script>').format(self.to(path))

    def later(self, name: str) -> str:
        """Where a script lies that the page asks for when it needs it; empty where the page holds it."""
        return self.asset(name)

    def held(self) -> Markup:
        """The scripts that a document holds inside itself and runs once it is read."""
        return Markup()

    def anywhere(self) -> Urls:
        """The same for HTML to be laid over any page: addresses of the site, which scripts resolve there."""
        return replace(self, prefix="")

    def shared(self, name: str, language: str, query: str = "") -> str:
        """The whole address of a card, for what shows links with a picture; empty where the site's is not
        known.
        """
        path = f"/{language}/card/{name}.png"
        return self.published(with_tail(path, query)) if name else ""

    def still(self, name: str, language: str) -> str:
        """A chart as an image for who has no scripts, under this scenario; empty where no server draws it."""
        return self.to(f"/{language}/card/{name}.png", self.scenario)

    def published(self, path: str) -> str:
        """The one whole address under which programs are to know what lies at a path; empty where SITE_URL is
        not set.
        """
        return self.site_url + path if self.site_url else ""
