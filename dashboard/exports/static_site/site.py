"""The whole dashboard as files that any web host serves as they are, at any path, and that open from a
disk.
"""

from __future__ import annotations

import hashlib
import posixpath
from collections.abc import Iterator
from pathlib import Path

from dashboard import charts, pages
from dashboard.core.files import tidy, write_atomic
from dashboard.core.progress import progress
from dashboard.core.words import LANGUAGES
from dashboard.exports.images.link import page_of
from dashboard.exports.static_site.addresses import file_of, local, rewritten, short
from dashboard.exports.static_site.static_build import (
    Answer,
    Ask,
    StaticBuild,
    found_from,
    rules,
    script_json,
    with_head,
)
from dashboard.tables.dataset import Dataset


def write(ask: Ask, data: Dataset, folder: Path) -> Iterator[Path]:
    """The site in a folder, each path once its file stands there whole; what an earlier export wrote and
    this one did not goes.
    """
    written: dict[str, str] = {}
    for name, content in Site(ask, data).files():
        yield write_atomic(folder / name, content)
        written[name] = hashlib.sha256(content).hexdigest()
    # Only now, so that an export that is broken off leaves all that its pages may name.
    tidy(folder, written)


class Site:
    """Every file of the site, by where it lies in its folder."""

    def __init__(self, ask: Ask, data: Dataset):
        self.edition = StaticBuild(ask, data)
        # Pages that a claim or another version changes.
        self.read = {*pages.addresses(), *embeds()}
        start = ["/", *sorted(self.read), *(f"/data/{name}" for name in data.package.contents)]
        self.answers: dict[str, Answer] = dict(found_from(ask, start))
        self.places = {path: file_of(path, answer.content) for path, answer in self.answers.items()}

    def files(self) -> Iterator[tuple[str, bytes]]:
        """What the pages name first, then the pages."""
        for path, answer in self.answers.items():
            if answer.kind != "text/html":
                yield self.places[path], answer.content
        cards = {
            language: script_file(f"cards-{language}", "cards", self.edition.cards(language))
            for language in LANGUAGES
        }
        yield from cards.values()
        shown = [path for path, answer in self.answers.items() if answer.kind == "text/html"]
        for path in progress(shown, "pages"):
            yield from self.page(path, cards[path[1:3] if path[1:3] in cards else LANGUAGES[0]][0])

    def page(self, path: str, cards: str) -> Iterator[tuple[str, bytes]]:
        """A page, after the scripts that hold it under other readings."""
        place, answer = self.places[path], self.answers[path]
        readings = {}
        for query in self.edition.readings if path in self.read else ():
            held = self.edition.reading(path, query, lambda body: self.named(body, place))
            file = script_file(place.replace("/", "-").removesuffix(".html"), "reading", held)
            readings[query] = self.near(file[0], place)
            yield file
        policy = "; ".join(f"{name} {value}" for name, value in rules(answer.policy).items())
        root = posixpath.relpath(".", posixpath.dirname(place) or ".") + "/"
        told = self.edition.told(root=root, cards=self.near(cards, place), readings=readings)
        yield place, with_head(self.named(answer.text, place), policy, told).encode()

    def named(self, page: str, place: str) -> str:
        """A page whose addresses are those of files."""
        return rewritten(page, lambda address: local(address, self.places, place))

    def near(self, file: str, place: str) -> str:
        """A file as the one at `place` names it."""
        return posixpath.relpath(file, posixpath.dirname(place) or ".")


def embeds() -> list[str]:
    """The addresses of charts to lay into other people's pages."""
    return [f"/{language}/embed/{name}" for name in charts.names() if page_of(name) for language in LANGUAGES]


def script_file(stem: str, name: str, value: object) -> tuple[str, bytes]:
    """A file that lays a value where files.js looks for it, named by its content."""
    content = f"window.dashboard.{name} = {script_json(value)};\n".encode()
    return f"assets/{stem}.{short(content)}.js", content
