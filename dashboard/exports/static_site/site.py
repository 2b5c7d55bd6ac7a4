"""The whole dashboard as files that any web host serves as they are, at any path, and that open from a
disk.
"""

from __future__ import annotations

import hashlib
import posixpath
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from dashboard import charts
from dashboard.core.files import tidy, write_atomic
from dashboard.core.script_json import script_json
from dashboard.core.words import LANGUAGES
from dashboard.exports.images.link import page_of
from dashboard.exports.static_site.named_files import Answer, file_of, short_hash
from dashboard.exports.static_site.static_build import Ask, StaticBuild, rules, with_head
from dashboard.pages.core.every import addresses
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
        self.build = StaticBuild(ask, data)
        # Pages that a claim or another version changes.
        self.varied = {*addresses(data), *embeds()}
        cards = [f"/{language}/figure/{id}" for language in LANGUAGES for id in data.figures]
        # The worker is written either way: where pages are no more to be kept, it empties what browsers kept.
        self.texts = ["/llms.txt", "/worker.js", *(f"{address}.md" for address in addresses(data))]
        self.documents = ["/", *sorted(self.varied), *cards]

    def files(self) -> Iterator[tuple[str, bytes]]:
        """What the pages name first, then the pages."""
        answers = {path: self.build.ask(path) for path in self.documents}
        texts = {path: self.build.ask(path) for path in self.texts}
        named = self.build.ask.files
        for name in self.build.data.package.contents:
            named.place(f"/data/{name}")
        yield from named.written().items()
        yield from ((file_of(path), answer.content) for path, answer in texts.items())
        cards = {language: self.cards(language) for language in LANGUAGES}
        for files in cards.values():
            yield from files.values()
        variants = self.build.variants(sorted(self.varied)) if self.build.queries else {}
        for path, answer in answers.items():
            own = cards[path[1:3] if path[1:3] in cards else LANGUAGES[0]]
            yield from self.page(path, answer, own, variants.get(path))

    def cards(self, language: str) -> dict[str, tuple[str, bytes]]:
        """The scripts that hold the cards of a language, by the name of the setting that leads to them."""
        return {
            "cards": script_file(f"cards-{language}", "cards", self.build.cards(language)),
            "otherCards": script_file(
                f"other-cards-{language}", "otherCards", self.build.other_cards(language)
            ),
        }

    def page(
        self,
        path: str,
        answer: Answer,
        cards: Mapping[str, tuple[str, bytes]],
        variants: Mapping[str, Any] | None,
    ) -> Iterator[tuple[str, bytes]]:
        """A page, after the script that holds it under other claims and versions."""
        place = file_of(path)
        folder = posixpath.dirname(place) or "."
        named = {name: file for name, (file, _) in cards.items()}
        if variants:
            stem = place.replace("/", "-").removesuffix(".html")
            file = script_file(stem, "variants", variants)
            named["variants"] = file[0]
            yield file
        policy = "; ".join(f"{name} {value}" for name, value in rules(answer.policy).items())
        settings = self.build.settings(
            root=posixpath.relpath(".", folder) + "/",
            **{name: posixpath.relpath(file, folder) for name, file in named.items()},
        )
        yield place, with_head(answer.text, policy, settings).encode()


def embeds() -> list[str]:
    """The addresses of charts to lay into other people's pages."""
    return [f"/{language}/embed/{name}" for name in charts.names() if page_of(name) for language in LANGUAGES]


def script_file(stem: str, name: str, value: object) -> tuple[str, bytes]:
    """A file that lays a value where files.js looks for it, named by its content."""
    content = f"window.dashboard.{name} = {script_json(value)};\n".encode()
    return f"assets/{stem}.{short_hash(content)}.js", content
