"""A part of a page that Dash draws: its title, its layout, its callbacks; and the ids of what is in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from dash import ALL, Dash
from dash.development.base_component import Component

from dashboard.core.words import LANGUAGES, Words
from dashboard.render.urls import Urls
from dashboard.tables.dataset import Dataset


def part_id(part: str, name: str) -> str:
    """The id of a component: no other part has it, whatever stands beside it on a page.

    >>> part_id("explorer", "figures")
    'explorer-figures'
    """
    return f"{part}-{name}"


def part_ids(part: str, name: str, index: Any = ALL) -> dict[str, Any]:
    """The id of one of several components of a kind, or the pattern of all of them.

    >>> part_ids("workbench", "lever", "gdp")
    {'index': 'gdp', 'kind': 'workbench-lever'}
    """
    return {"index": index, "kind": part_id(part, name)}


def attributes(named: dict[str, Any]) -> dict[str, Any]:
    """Attributes of HTML whose names Python cannot write, such as `data-x`; Dash types only its own."""
    return named


@dataclass(frozen=True)
class Place:
    """Where a part is drawn: the language of the page, the tables, and the addresses of the site."""

    language: str
    data: Dataset
    urls: Urls


def no_callbacks(app: Dash, data: Dataset) -> None:
    """A part that only shows something."""


@dataclass(frozen=True)
class Part:
    """One thing that Dash draws. `layout` makes its components for a place, `callbacks` registers its
    callbacks on an app; the words of both stand in the part's own file.

    `title` stands over it where several parts share a place. `cached` are the outputs, such as
    "workbench-answer.children", whose answers follow from what is asked alone: they may be kept for the next
    reader who asks the same.
    """

    name: str
    title: Words
    layout: Callable[[Place], Component]
    callbacks: Callable[[Dash, Dataset], None] = no_callbacks
    cached: tuple[str, ...] = ()


def language_of(path: object, prefix: str = "") -> str:
    """The language that an address begins with, after the path that the site is served under; the first known
    one where it has none.

    >>> language_of("/belarus/en/sources", "/belarus"), language_of(None)
    ('en', 'fr')
    """
    first = slug_of(path, prefix).partition("/")[0]
    return first if first in LANGUAGES else LANGUAGES[0]


def slug_of(path: object, prefix: str = "") -> str:
    """A path without what the site is served under and without slashes at its ends.

    >>> slug_of("/belarus/en/sources/", "/belarus")
    'en/sources'
    """
    return path.removeprefix(prefix).strip("/") if isinstance(path, str) else ""
