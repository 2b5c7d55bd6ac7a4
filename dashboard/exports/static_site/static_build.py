"""The dashboard without a server: what its pages need beside them, whether they are a site of many files or
one file.
"""

from __future__ import annotations

import html
import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any, Protocol
from urllib.parse import parse_qs, urlencode

from dashboard.core.processes import shared, usable
from dashboard.core.progress import progress
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

    def variants(self, paths: Sequence[str]) -> dict[str, dict[str, Any]]:
        """Each page under every query: what takes the place of its own title, attributes and body, as runs of
        the `pieces` that all of them share.
        """
        count = usable()
        parts = shared([partial(self._variants, paths[n::count], n) for n in range(count)])
        found = {path: page for part in parts for path, page in part.items()}
        return {path: found[path] for path in paths}

    def _variants(self, paths: Sequence[str], nth: int) -> dict[str, dict[str, Any]]:
        pieces: dict[str, Pieces] = {path: Pieces() for path in paths}
        found: dict[str, dict[str, Any]] = {path: {} for path in paths}
        # All pages under one query, then the next: a reading of the tables is worked out once, and goes.
        each = list(itertools.product(self.queries, paths))
        for query, path in each if nth else progress(each, "claims and versions"):
            page = self.ask(f"{path}?{query}").text
            root = OPENED.search(page)
            attributes = dict(re.findall(r'\bdata-([a-z]+)="([^"]*)"', root[1] if root else ""))
            found[path][query] = {
                "title": html.unescape(between(page, "<title>", "</title>")),
                "dataset": {"version": html.unescape(attributes["version"])},
                "body": pieces[path].runs(between(page, "<body>", "</body>")),
            }
        return {path: {"pieces": list(pieces[path].places), "pages": found[path]} for path in paths}

    def other_cards(self, language: str) -> dict[str, dict[str, str]]:
        """By query, the cards that it changes."""
        own = self.cards(language)
        return {
            query: {id: text for id, text in self.cards(language, query).items() if text != own.get(id)}
            for query in self.queries
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


class Pieces:
    """Texts that are much alike, held as the pieces that they share.

    >>> pieces = Pieces()
    >>> pieces.runs("one\\ntwo\\n"), pieces.runs("one\\n2\\ntwo\\n"), list(pieces.places)
    ([[0, 2]], [[0, 1], [2, 1], [1, 1]], ['one\\n', 'two\\n', '2\\n'])
    """

    BORDER = re.compile(r"(?<=[\n}])")
    """After a line of HTML, and after an object of JSON."""

    def __init__(self) -> None:
        self.places: dict[str, int] = {}
        """Every piece and its place among all, in the order of their first use."""

    def runs(self, text: str) -> list[list[int]]:
        """The text as runs of pieces: the place of the first, and how many follow one another."""
        runs: list[list[int]] = []
        for piece in filter(None, self.BORDER.split(text)):
            place = self.places.setdefault(piece, len(self.places))
            if runs and sum(runs[-1]) == place:
                runs[-1][1] += 1
            else:
                runs.append([place, 1])
        return runs


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
