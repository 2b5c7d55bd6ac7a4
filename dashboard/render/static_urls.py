"""The addresses that documents of a static build print: a site of files, or one page in one file."""

from __future__ import annotations

import base64
import posixpath
import re
from dataclasses import dataclass, field
from typing import ClassVar

from markupsafe import Markup

from dashboard.exports.static_site.named_files import NamedFiles, file_of
from dashboard.render.urls import Urls, with_tail

WHOLE = (".zip", ".xlsx")
"""Files that hold all tables, which one file holds already."""
FIGURE = re.compile(r"/figure/[a-z0-9_]+$")
ENDS_SCRIPT = re.compile(r"<(/script|!--)", re.IGNORECASE)
"""What would end a script element, or change how it is read, before the script is over."""


@dataclass(frozen=True)
class FileUrls(Urls):
    """What both print alike: nothing that a server alone answers."""

    files: NamedFiles = field(kw_only=True)

    def carrying(self, scenario: str) -> Urls:
        # Scripts alone know the scenario of a file (assets/scenario.js).
        return self

    def data_for_office(self, name: str, language: str) -> str:
        return ""

    def chart_file(self, name: str, language: str, suffix: str) -> str:
        return ""

    def api(self, path: str) -> str:
        return ""

    def still(self, name: str, language: str) -> str:
        return ""

    def anywhere(self) -> Urls:
        return Urls(self.assets, self.here, report_to=self.report_to)


@dataclass(frozen=True)
class SiteUrls(FileUrls):
    """Relative addresses: where the file of an address lies, seen from the file of this document."""

    static_build: ClassVar[str] = "site"

    def to(self, path: str, query: str = "", anchor: str = "") -> str:
        folder = posixpath.dirname(file_of(self.here)) or "."
        return with_tail(posixpath.relpath(self.files.place(path), folder), query, anchor)

    def shared(self, name: str, language: str, query: str = "") -> str:
        # A file lies at an address without its query.
        found = super().shared(name, language)
        if found:
            self.files.place(f"/{language}/card/{name}.png")
        return found

    def published(self, path: str) -> str:
        # A host of files need not know that an address without a suffix means one of them.
        return super().published(f"/{file_of(path)}")


@dataclass(frozen=True)
class PageUrls(FileUrls):
    """Addresses within one file: its own places, cards and tables; all else leads nowhere."""

    waiting: list[str] = field(default_factory=list, kw_only=True)
    """Paths of the scripts that the document runs once it is read, in the order in which it names them."""

    static_build: ClassVar[str] = "page"

    def to(self, path: str, query: str = "", anchor: str = "") -> str:
        if path.endswith(WHOLE):
            return ""
        if path.startswith("/data/"):
            table = self.files.answer(path)
            return f"data:{table.kind};base64,{base64.b64encode(table.content).decode()}"
        if card := FIGURE.search(path):
            return f"#{card[0][1:]}"
        return with_tail("", query, anchor) or "#content" if path == self.here else ""

    def style(self, name: str) -> Markup:
        return Markup(f"<style>{self.files.answer(self.assets.address(name)).text}</style>")

    def script(self, name: str, *, wait: bool = True) -> Markup:
        path = self.assets.address(name)
        return self.script_at(path) if wait else self._holding(path)

    def script_at(self, path: str) -> Markup:
        self.waiting.append(path)
        return Markup()

    def later(self, name: str) -> str:
        self.script(name)
        return ""

    def held(self) -> Markup:
        return Markup("\n").join(self._holding(path) for path in self.waiting)

    def _holding(self, path: str) -> Markup:
        """A script inside the page; what would end it early is written so that it does not."""
        script = ENDS_SCRIPT.sub(r"<\\\1", self.files.answer(path).text)
        return Markup(f"<script>{script}</script>")
