"""The files that the documents of a static build name: where each lies, and what it holds."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from dashboard.core.words import LANGUAGES

FROM_DASH = re.compile(r"@|\.v[0-9_]+m[0-9]+")
"""What Dash puts into a file's name so that no browser keeps an old one; the hash of its content does that
here.
"""
HASHED = ("/assets/", "/_dash-component-suites/")
"""Paths of scripts and styles, whose files are named by their content."""
OTHERS = ("/data/", *(f"/{language}/card/" for language in LANGUAGES))
"""Paths of files that are named as they are served: tables, and cards as images."""


@dataclass(frozen=True)
class Answer:
    """What the site answers to an address: its bytes, their type, and the policy that it comes with."""

    content: bytes
    kind: str
    policy: str

    @property
    def text(self) -> str:
        return self.content.decode()


def short_hash(content: bytes) -> str:
    """Twelve characters that another content does not have."""
    return hashlib.sha256(content).hexdigest()[:12]


def file_of(path: str, content: bytes = b"") -> str:
    """Where the file of a path lies. Scripts and styles are named by their content.

    >>> paths = ("/", "/fr/energie", "/data/gas_prices.csv", "/assets/0a1b/theme.js")
    >>> tuple(file_of(path) for path in paths)
    ('index.html', 'fr/energie.html', 'data/gas_prices.csv', 'assets/theme.e3b0c44298fc.js')
    """
    if path.startswith(HASHED):
        name = PurePosixPath(FROM_DASH.sub("", path))
        return f"assets/{name.stem}.{short_hash(content)}{name.suffix}"
    return (path.strip("/") or "index") + ("" if PurePosixPath(path).suffix else ".html")


@dataclass(frozen=True)
class NamedFiles:
    """The scripts, styles and tables that documents named so far; `get` answers a path. Raises RuntimeError
    for a path that has no answer.
    """

    get: Callable[[str], Answer]
    answers: dict[str, Answer] = field(default_factory=dict)

    def answer(self, path: str) -> Answer:
        """What a path answers, asked for once."""
        if path not in self.answers:
            self.answers[path] = self.get(path)
        return self.answers[path]

    def place(self, path: str) -> str:
        """Where the file of a path lies."""
        is_document = not path.startswith((*HASHED, *OTHERS))
        return file_of(path) if is_document else file_of(path, self.answer(path).content)

    def written(self) -> dict[str, bytes]:
        """The files by place."""
        return {file_of(path, answer.content): answer.content for path, answer in self.answers.items()}
