"""One page as one file that opens from a disk with the network off: scripts, styles, cards and tables are
inside.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from dashboard import pages
from dashboard.core.errors import UnknownName
from dashboard.core.files import write_atomic
from dashboard.core.script_json import script_json
from dashboard.core.words import LANGUAGES
from dashboard.exports.static_site.static_build import Ask, StaticBuild, rules, with_head
from dashboard.tables.dataset import Dataset


def write(ask: Ask, data: Dataset, name: str, language: str, path: Path) -> Iterator[Path]:
    """The page of that name in that language, at `path`. Raises UnknownName for a page that does not
    exist.
    """
    address = f"/{language}/{pages.get(name).slug[language]}"
    yield write_atomic(path, page_file(StaticBuild(ask, data), address, language).encode())


def page_file(build: StaticBuild, address: str, language: str) -> str:
    """The page at an address of the site, with all that it names inside. Raises UnknownName where no page is
    there.
    """
    shown = pages.at(language, address.rpartition("/")[2])
    if shown is None:
        raise UnknownName("page", address, pages.addresses())
    answer = build.ask(address)
    held = {
        "variants": build.variants([address])[address],
        "cards": build.cards(language),
        "othercards": build.other_cards(language),
    }
    inside = [
        f'<script type="application/json" data-{name}>{script_json(value)}</script>'
        for name, value in held.items()
    ]
    start, end, scripts = answer.text.partition("</body>")
    settings = build.settings(alone=[f"/{code}/{shown.slug[code]}" for code in LANGUAGES])
    return with_head(
        "\n".join([start, *inside]) + end + scripts, policy(answer.policy, answer.text), settings
    )


class Scripts(HTMLParser):
    """Collects the scripts that a page holds and runs, in `found`."""

    def __init__(self, page: str):
        super().__init__()
        self.found: list[str] = []
        self._runs = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._runs = tag == "script" and not attrs
        if self._runs:
            self.found.append("")

    def handle_data(self, data: str) -> None:
        if self._runs:
            self.found[-1] += data

    def handle_endtag(self, tag: str) -> None:
        self._runs = False


def policy(served: str, page: str) -> str:
    """The served policy, with the page's own scripts by their hashes and nothing from anywhere else."""
    hashes = [
        f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
        for script in Scripts(page).found
    ]
    own = rules(served) | {"default-src": "'none'", "script-src": " ".join(dict.fromkeys(hashes)) or "'none'"}
    return (
        "; ".join(
            f"{name} {value}".replace("'self' ", "") for name, value in own.items() if name != "form-action"
        )
        + "; form-action 'none'"
    )
