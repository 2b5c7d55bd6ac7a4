"""The dashboard without a server: what its pages need beside them, whether they are a site of many files or
one file.
"""

from __future__ import annotations

import html
import itertools
import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import parse_qs, urlencode

from dashboard.exports.static_site.addresses import links
from dashboard.tables.dataset import Dataset

HEAD = '<meta charset="utf-8">'
"""After this, a page takes in its policy and what it keeps."""
BODY = re.compile(r"<body>(.*)</body>", re.DOTALL)
OPENED = re.compile(r"<html\b([^>]*)>")
TITLE = re.compile(r"<title>(.*?)</title>")
NO_META = ("frame-ancestors", "connect-src")
"""Rules of the served policy that a page cannot give itself, or that are stricter where nothing is asked."""


@dataclass(frozen=True)
class Answer:
    """What the site answers to an address: its bytes, their type, and the policy that it comes with."""

    content: bytes
    kind: str
    policy: str

    @property
    def text(self) -> str:
        return self.content.decode()


Ask = Callable[[str], Answer]
"""Gives the answer to an address. Raises RuntimeError for one that has none."""


@dataclass(frozen=True)
class StaticBuild:
    """A site that answers to `ask`, and the tables it stands on."""

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
    def readings(self) -> list[str]:
        """What an address may ask of a page besides a scenario, as files.js writes it: claims, an older
        version, or both.
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

    def reading(self, path: str, query: str, to: Callable[[str], str]) -> dict[str, Any]:
        """A page under a reading: what takes the place of the page's own title, attributes and body."""
        page = self.ask(f"{path}?{query}").text
        held = dict(re.findall(r'\bdata-([a-z]+)="([^"]*)"', part(OPENED, page)))
        dataset = {name: html.unescape(held[name]) for name in ("version", "carried")}
        other = {
            id: text
            for id, text in self.cards(path[1:3], query).items()
            if text != self.cards(path[1:3]).get(id)
        }
        return {
            "title": html.unescape(part(TITLE, page)),
            "dataset": dataset,
            "body": to(part(BODY, page)),
            "cards": other,
        }

    def cards(self, language: str, query: str = "") -> dict[str, str]:
        """The card of every figure under a reading, as it is laid over a page."""
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

    def told(self, **more: object) -> dict[str, Any]:
        """What files.js is told."""
        return {"disputes": self.disputes, "versions": self.before, "version": self.data.version, **more}


def part(pattern: re.Pattern[str], page: str) -> str:
    """What a pattern finds in a page of the site. Raises ValueError where the page has no such part."""
    found = pattern.search(page)
    if not found:
        raise ValueError(f"A page of the site has no {pattern.pattern}.")
    return found[1]


def found_from(ask: Ask, start: Iterable[str]) -> Iterator[tuple[str, Answer]]:
    """Every address that these lead to, themselves first, each once with its answer."""
    waiting = list(dict.fromkeys(start))
    known = set(waiting)
    while waiting:
        path = waiting.pop(0)
        answer = ask(path)
        yield path, answer
        if answer.kind == "text/html":
            new = sorted(links(answer.text) - known)
            known.update(new)
            waiting += new


def script_json(value: object) -> str:
    """JSON that may stand inside a script element."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def with_head(page: str, policy: str, told: dict[str, Any], scripts: str = "") -> str:
    """A page that gives itself its policy, and holds what files.js is told, before any of `scripts` runs."""
    own = f'\n<meta http-equiv="Content-Security-Policy" content="{policy}">'
    own += f'\n<script type="application/json" data-edition>{script_json(told)}</script>{scripts}'
    return page.replace(HEAD, HEAD + own, 1)


def rules(policy: str) -> dict[str, str]:
    """The served policy as a page gives it to itself: rule by rule, and nothing may be asked of anybody.

    >>> rules("default-src 'self'; connect-src 'self'; frame-ancestors 'none'")
    {'default-src': "'self'", 'connect-src': "'none'"}
    """
    given = (rule.strip().partition(" ") for rule in policy.split(";") if rule.strip())
    return {name: value for name, _, value in given if name not in NO_META} | {"connect-src": "'none'"}
