"""The dashboard without a server: what its pages need beside them, whether they are a site of many files or
one file.
"""

from __future__ import annotations

import html
import itertools
import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol
from urllib.parse import parse_qs, urlencode

from dashboard.core.script_json import script_json
from dashboard.exports.static_site.named_files import Answer, NamedFiles
from dashboard.tables.dataset import Dataset

HEAD = '<meta charset="utf-8">'
"""After this, a page takes in its policy and its settings."""
OPENED = re.compile(r"<html\b([^>]*)>")
NO_META = ("frame-ancestors", "connect-src")
"""Rules of the served policy that a page cannot give itself, or that are stricter where nothing is asked."""


class Ask(Protocol):
    """Answers an address of the site as its static build prints it. Raises RuntimeError for one that has
    none. `files` are those that the documents asked for so far name.
    """

    files: NamedFiles

    def __call__(self, address: str) -> Answer: ...


@dataclass(frozen=True)
class StaticBuild:
    """A site that answers to `ask`, and the tables that it rests on."""

    ask: Ask
    data: Dataset

    @cached_property
    def disputes(self) -> list[tuple[str, ...]]:
        """The claims that a reader may choose among, those of one dispute together."""
        return list(dict.fromkeys(self.data.disputed.values()))

    @cached_property
    def before(self) -> list[str]:
        """Versions before this one, which old links may name."""
        return [version for version in self.data.versions if version != self.data.version]

    @cached_property
    def queries(self) -> list[str]:
        """What an address may ask of a page besides inputs, as files.js writes it: claims, an older version,
        or both.
        """
        chosen = [
            sorted(id for id in choice if id)
            for choice in itertools.product(*(("", *group) for group in self.disputes))
        ]
        versions: list[list[tuple[str, str]]] = [[]]
        versions += [[("data", version), *then] for version in self.before for then in ([], [("then", "1")])]
        return [
            urlencode([*(("claim", id) for id in ids), *version])
            for version in versions
            for ids in chosen
            if ids or version
        ]

    def variant(self, path: str, query: str) -> dict[str, Any]:
        """A page under a query: what takes the place of the page's own title, attributes and body."""
        page = self.ask(f"{path}?{query}").text
        root = OPENED.search(page)
        attributes = dict(re.findall(r'\bdata-([a-z]+)="([^"]*)"', root[1] if root else ""))
        other = {
            id: text
            for id, text in self.cards(path[1:3], query).items()
            if text != self.cards(path[1:3]).get(id)
        }
        return {
            "title": html.unescape(between(page, "<title>", "</title>")),
            "dataset": {"version": html.unescape(attributes["version"])},
            "body": between(page, "<body>", "</body>"),
            "cards": other,
        }

    def cards(self, language: str, query: str = "") -> dict[str, str]:
        """The card of every figure under a query, as it is laid over a page."""
        if (language, query) not in self._cards:
            asked = parse_qs(query)
            figures = self.data.view(then=asked["data"][0]).figures if "then" in asked else self.data.figures
            self._cards[language, query] = {
                id: self.ask(f"/{language}/figure/{id}?part=card&{query}").text for id in figures
            }
        return self._cards[language, query]

    @cached_property
    def _cards(self) -> dict[tuple[str, str], dict[str, str]]:
        return {}

    def settings(self, **more: object) -> dict[str, Any]:
        """What files.js reads."""
        return {"disputes": self.disputes, "versions": self.before, "version": self.data.version, **more}


def between(page: str, start: str, end: str) -> str:
    """What stands between two tags of a page. Raises ValueError where it has none."""
    _, opened, rest = page.partition(start)
    found, closed, _ = rest.partition(end)
    if not (opened and closed):
        raise ValueError(f"A page of the site has no {start}.")
    return found


def with_head(page: str, policy: str, settings: dict[str, Any]) -> str:
    """A page that gives itself its policy, and holds what files.js reads before any script runs."""
    own = f'\n<meta http-equiv="Content-Security-Policy" content="{policy}">'
    own += f'\n<script type="application/json" data-static-build>{script_json(settings)}</script>'
    return page.replace(HEAD, HEAD + own, 1)


def rules(policy: str) -> dict[str, str]:
    """The served policy as a page gives it to itself: rule by rule, and nothing may be asked of anybody.

    >>> rules("default-src 'self'; connect-src 'self'; frame-ancestors 'none'")
    {'default-src': "'self'", 'connect-src': "'none'"}
    """
    each = (rule.strip().partition(" ") for rule in policy.split(";") if rule.strip())
    return {name: value for name, _, value in each if name not in NO_META} | {"connect-src": "'none'"}
