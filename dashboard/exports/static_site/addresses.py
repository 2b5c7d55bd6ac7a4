"""Addresses of the site as files: where each lies, and how one file names another."""

from __future__ import annotations

import hashlib
import html
import posixpath
import re
from collections.abc import Callable
from pathlib import PurePosixPath

LINK = re.compile(r'(?<=\s)(href|src|data-slopes-address)="(/[^"]*)"')
"""An attribute that names an address of the site. Our own pages write every attribute in double quotes."""
LOT = re.compile(r"@|\.v[0-9_]+m[0-9]+")
"""What Dash puts into a file's name so that no browser keeps an old one; the hash of its content does that
here.
"""


def short(content: bytes) -> str:
    """Twelve characters that another content does not have."""
    return hashlib.sha256(content).hexdigest()[:12]


def path_of(address: str) -> str:
    """An address without what it asks and where on the page it leads.

    >>> path_of("/fr/prisonniers?claim=a&data=2026.11.20#what-if")
    '/fr/prisonniers'
    """
    return re.split(r"[?#]", address, maxsplit=1)[0]


def file_of(address: str, content: bytes = b"") -> str:
    """Where the file of an address lies. Files of the pages' own making are named by their content.

    >>> addresses = ("/", "/fr/energie", "/data/gas_prices.csv", "/assets/0a1b/theme.js")
    >>> tuple(file_of(address, b"") for address in addresses)
    ('index.html', 'fr/energie.html', 'data/gas_prices.csv', 'assets/theme.e3b0c44298fc.js')
    """
    path = path_of(address)
    if path.startswith(("/assets/", "/_dash-component-suites/")):
        name = PurePosixPath(LOT.sub("", path))
        return f"assets/{name.stem}.{short(content)}{name.suffix}"
    return (path.strip("/") or "index") + ("" if PurePosixPath(path).suffix else ".html")


def local(address: str, files: dict[str, str], here: str) -> str:
    """An address as the file `here` names it. `files` holds where every address lies. Raises KeyError for
    one that none has.

    >>> local("/fr/energie?data=2026.11.20#x", {"/fr/energie": "fr/energie.html"}, "fr/figure/a.html")
    '../energie.html?data=2026.11.20#x'
    """
    path = path_of(address)
    return posixpath.relpath(files[path], posixpath.dirname(here) or ".") + address[len(path) :]


def links(page: str) -> set[str]:
    """The addresses of the site that a page names, without query and place."""
    return {path_of(html.unescape(found[2])) for found in LINK.finditer(page)}


def rewritten(page: str, to: Callable[[str], str | None]) -> str:
    """A page where each address of the site is what `to` makes of it; a link that leads nowhere is words
    alone.

    >>> html = '<a href="/fr/x">y</a>'
    >>> rewritten(html, lambda address: "x.html"), rewritten(html, lambda address: None)
    ('<a href="x.html">y</a>', '<a>y</a>')
    """

    def put(found: re.Match[str]) -> str:
        made = to(html.unescape(found[2]))
        return "" if made is None else f'{found[1]}="{html.escape(made)}"'

    return LINK.sub(put, page).replace("<a >", "<a>")
