"""A page: a title and a list of blocks; no web."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dashboard.charts.core.chart import Claim
from dashboard.core.words import Words
from dashboard.pages.core.cards import PageCard


@dataclass(frozen=True)
class Page:
    """One page. `slug` is its address in each language, `order` its place in the navigation.

    `headline` and `lede` may hold `{figure id}`, and outputs of `model` at its opening; `claim` is what
    the headline asserts, evaluated at every corner like a chart's. `evidence` says that the page shows where
    numbers come from rather than a subject; the navigation keeps both apart. `card` is the
    way to it from the overview.
    """

    name: str
    order: int
    slug: Words
    title: Words
    kicker: Words
    headline: Words
    lede: Words
    blocks: tuple[Any, ...]
    claim: Claim | None = None
    model: str = ""
    evidence: bool = False
    card: PageCard | None = None
