"""One page as one file that opens from a disk with the network off: scripts, styles, cards and tables are
inside.
"""

from __future__ import annotations

import base64
import hashlib
import html
import re
from collections.abc import Iterator
from pathlib import Path

from dashboard import pages
from dashboard.core.errors import UnknownName
from dashboard.core.files import write_atomic
from dashboard.core.words import LANGUAGES
from dashboard.exports.static_site.addresses import links, path_of, rewritten
from dashboard.exports.static_site.static_build import Ask, StaticBuild, rules, script_json, with_head
from dashboard.tables.dataset import Dataset

SCRIPT = re.compile(r'<script src="(/[^"]*)"( defer)?></script>\n?')
STYLE = re.compile(r'<link rel="stylesheet" href="(/[^"]*)">')
ALTERNATE = re.compile(r'<link rel="alternate"[^>]*>\n?')
INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
SLOPES = re.compile(r'data-slopes-address="([^"]*)"')
ENDING = re.compile(r"<(/script|!--)", re.IGNORECASE)
"""What would end a script element, or change how it is read, before the script is over."""


def write(ask: Ask, data: Dataset, name: str, language: str, path: Path) -> Iterator[Path]:
    """The page of that name in that language, at `path`. Raises UnknownName for a page that does not
    exist.
    """
    yield write_atomic(
        path,
        page_file(StaticBuild(ask, data), f"/{language}/{pages.get(name).slug[language]}", language).encode(),
    )


def page_file(edition: StaticBuild, address: str, language: str) -> str:
    """The page at an address of the site, with all that it names inside. Raises UnknownName where no page is
    there.
    """
    shown = pages.at(language, address.rpartition("/")[2])
    if shown is None:
        raise UnknownName("page", address, pages.addresses())
    answer = edition.ask(address)
    own = {
        query: edition.reading(address, query, lambda body: led(edition, SCRIPT.sub("", body), address))
        for query in edition.readings
    }
    held = [
        f'<script type="application/json" data-reading="{html.escape(query)}">{script_json(page)}</script>'
        for query, page in own.items()
    ]
    held.append(f'<script type="application/json" data-cards>{script_json(edition.cards(language))}</script>')
    first, last = ("\n".join(inline(edition, path) for path in paths) for paths in scripts(answer.text))
    page = STYLE.sub(
        lambda found: f"<style>{edition.ask(found[1]).text}</style>",
        SCRIPT.sub("", ALTERNATE.sub("", answer.text)),
    )
    start, body, end = led(edition, page, address).rpartition("</body>")
    told = edition.told(
        alone=[f"/{code}/{shown.slug[code]}" for code in LANGUAGES], readings=dict.fromkeys(own, "")
    )
    return with_head(
        "\n".join([start, *held, last]) + body + end, policy(answer.policy, first + last), told, first
    )


def scripts(page: str) -> tuple[list[str], list[str]]:
    """The addresses of a page's scripts: those that run before anything is shown, and those that wait until
    all is read.
    """
    head = page.index("</head>")
    found = [(match[1], not match[2] and match.start() < head) for match in SCRIPT.finditer(page)]
    asked_later = [html.unescape(address) for address in SLOPES.findall(page)]
    return [path for path, now in found if now], [path for path, now in found if not now] + asked_later


def inline(edition: StaticBuild, path: str) -> str:
    """A script inside the page; what would end it early is written so that it does not."""
    script = ENDING.sub(r"<\\\1", edition.ask(path).text)
    return f"<script>{script}</script>"


def led(edition: StaticBuild, page: str, own: str) -> str:
    """A page whose links lead to places on itself, to cards, to tables inside; the others become words."""
    tables = {path: edition.ask(path) for path in links(page) if path.startswith("/data/")}

    def to(address: str) -> str | None:
        path = path_of(address)
        if path in tables:
            return f"data:{tables[path].kind};base64,{base64.b64encode(tables[path].content).decode()}"
        card = re.search(r"/figure/[a-z0-9_]+$", path)
        if card:
            return f"#{card[0][1:]}"
        return address[len(path) :] or "#content" if path == own else None

    return rewritten(page, to)


def policy(served: str, scripts: str) -> str:
    """The served policy, with the page's own scripts by their hashes and nothing from anywhere else."""
    hashes = [
        f"'sha256-{base64.b64encode(hashlib.sha256(found[1].encode()).digest()).decode()}'"
        for found in INLINE.finditer(scripts)
    ]
    own = rules(served) | {"default-src": "'none'", "script-src": " ".join(dict.fromkeys(hashes)) or "'none'"}
    return (
        "; ".join(
            f"{name} {value}".replace("'self' ", "") for name, value in own.items() if name != "form-action"
        )
        + "; form-action 'none'"
    )
