"""Dossiers: a page a theme, made from the topics of the tables; nothing is typed but the topic's name.

>>> from dashboard.tables import default
>>> "potash_chain" in themes(default())["potash"].charts
True
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from dashboard import charts, models, pages
from dashboard.core.numbers import is_one
from dashboard.core.words import LANGUAGES, Words
from dashboard.models.core.disagreements import Disagreement, disagreements
from dashboard.pages.core.blocks import ChartCard, Dossier, StillChart, WhatIf
from dashboard.pages.core.page import Page
from dashboard.tables.dataset import Dataset
from dashboard.tables.events import Event, events
from dashboard.tables.figure import Figure
from dashboard.tables.reading.rows import Row
from dashboard.tables.records import in_order, split

FOLDER = "dossier"
"""What the address of every dossier begins with, and the kicker of its page."""
LEAST = 4
"""Figures, events and charts together that a theme needs to have a page."""
OWN_PART = 1 / 3
"""Of what a chart shows, the part that must be of a theme for the chart to stand in its dossier."""
LEVEL = 150
"""By how many pixels one of two charts in a row may be the taller."""
COUNTED = {
    "figures": (Words(fr="chiffre", en="figure"), Words(fr="chiffres", en="figures")),
    "events": (Words(fr="événement", en="event"), Words(fr="événements", en="events")),
    "disagreements": (Words(fr="désaccord", en="disagreement"), Words(fr="désaccords", en="disagreements")),
    "places": (Words(fr="lieu", en="place"), Words(fr="lieux", en="places")),
    "levers": (Words(fr="levier", en="lever"), Words(fr="leviers", en="levers")),
    "charts": (Words(fr="graphique", en="chart"), Words(fr="graphiques", en="charts")),
}
"""What a dossier holds, by the attribute of a theme that holds it: one, and many."""
HEADLINE = Words(fr="{name} : tout ce que contient le site", en="{name}: all that this site holds")


@dataclass(frozen=True)
class Theme:
    """What the site holds of one topic.

    `events` are those of the topic, and those that its figures are of; `places` are named in the paragraphs
    that its figures and events stand in; `levers` take their value from its figures; `rows` are the charts
    that show them, one or two in a row.
    """

    topic: str
    name: Words
    figures: tuple[Figure, ...]
    events: tuple[Event, ...]
    disagreements: tuple[Disagreement, ...]
    places: tuple[Row, ...]
    levers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def charts(self) -> tuple[str, ...]:
        return tuple(name for row in self.rows for name in row)


def themes(data: Dataset) -> dict[str, Theme]:
    """Every theme that has enough for a page, by topic, in the order of the terms."""
    return data.once("themes", lambda: {theme.topic: theme for theme in _themes(data)})


def _themes(data: Dataset) -> list[Theme]:
    topics = [row["term"] for row in data.rows("terms") if row["kind"] == "topic"]
    found = [theme(topic, data) for topic in topics]
    return [one for one in found if len(one.figures) + len(one.events) + len(one.charts) >= LEAST]


def theme(topic: str, data: Dataset) -> Theme:
    """What the site holds of a topic, however little; links of many pages ask for it."""
    return data.once(("theme", topic), lambda: _theme(topic, data))


def _theme(topic: str, data: Dataset) -> Theme:
    figures = tuple(figure for figure in data.figures.values() if figure.topic == topic)
    ids = {figure.id for figure in figures}
    told = {data.events_of[id] for id in ids if id in data.events_of}
    own = tuple(event for event in events(data) if event.topic == topic or event.id in told)
    paragraphs = {(figure.document, line) for figure in figures for line in split(figure.line)}
    paragraphs |= {(telling["document"], telling["line"]) for event in own for telling in event.tellings}
    about = ids | {event.id for event in own}
    return Theme(
        topic,
        Words(**{language: data.term(topic, language) for language in LANGUAGES}),
        figures,
        own,
        tuple(one for one in disagreements(data) if one.topic == topic),
        tuple(row for row in data.rows("places") if (row["document"], row["line"]) in paragraphs),
        tuple(
            name
            for name, model in models.input_names().items()
            if ids.intersection(models.get(model, data).inputs[name].source)
        ),
        in_rows({name: heights(name, data) for name in charts.names() if mostly(shown(name, data), about)}),
    )


def shown(chart: str, data: Dataset) -> tuple[str, ...]:
    """Ids of the figures and events that the marks of a chart show; of one that shows results alone, those of
    the figures that it rests on.
    """
    built = charts.build(chart, LANGUAGES[0], data)
    ids = in_order(id for mark in built.marks for id in (*mark.figures, mark.event) if id)
    return ids or tuple(built.figures)


def mostly(shown: tuple[str, ...], about: set[str]) -> bool:
    """Whether a large enough part of what a chart shows is of a theme.

    >>> mostly(("a", "b", "c"), {"a"}), mostly(("a", "b", "c", "d"), {"a"}), mostly((), {"a"})
    (True, False, False)
    """
    return bool(shown) and len(about.intersection(shown)) >= OWN_PART * len(shown)


def heights(chart: str, data: Dataset) -> tuple[int, int]:
    """Of its drawing, where there is room and where there is little, in pixels."""
    built = charts.build(chart, LANGUAGES[0], data)
    return built.height(), built.height(narrow=True)


def in_rows(heights: dict[str, tuple[int, int]]) -> tuple[tuple[str, ...], ...]:
    """Charts from the tallest on, two in a row where neither card leaves a hole: the two are about level.

    >>> in_rows({"a": (90, 90), "map": (600, 640), "b": (120, 130), "c": (88, 90)})
    (('map',), ('b', 'a'), ('c',))
    """
    rows: list[tuple[str, ...]] = []
    left = sorted(heights, key=lambda name: heights[name], reverse=True)
    while left:
        pair = left[:2]
        level = len(pair) == 2 and all(
            abs(a - b) <= LEVEL for a, b in zip(*map(heights.__getitem__, pair), strict=True)
        )
        rows.append(tuple(pair if level else pair[:1]))
        left = left[len(rows[-1]) :]
    return tuple(rows)


def page(theme: Theme) -> Page:
    """The page of a theme."""
    holds = Words(**{language: counts(theme, language) for language in LANGUAGES})
    return Page(
        f"{FOLDER}/{theme.topic}",
        order=max(page.order for page in pages.in_order()) + 1,
        slug=theme.name.map(lambda name: f"{FOLDER}/{slug(name)}"),
        title=theme.name,
        kicker=Words(fr=FOLDER.capitalize(), en=FOLDER.capitalize()),
        headline=Words(**{code: HEADLINE[code].replace("{name}", theme.name[code]) for code in LANGUAGES}),
        lede=holds,
        blocks=(
            *(chart_block(name, len(row) == 1) for row in theme.rows for name in row),
            Dossier(theme.topic),
        ),
    )


def chart_block(name: str, wide: bool) -> ChartCard | StillChart:
    """The block that shows a chart without its levers."""
    return (StillChart if charts.get(name).live else ChartCard)(name, wide=wide)


def counts(theme: Theme, language: str) -> str:
    """« 4 chiffres, 1 lieu, 2 leviers, 1 graphique. »"""
    numbers = {name: len(getattr(theme, name)) for name in COUNTED}
    return (
        ", ".join(
            f"{n}\u00a0{COUNTED[name][not is_one(str(n), n, language)][language]}"
            for name, n in numbers.items()
            if n
        )
        + "."
    )


def slug(name: str) -> str:
    """A name as the end of an address.

    >>> slug("Chaleur et électricité"), slug("Industrie de l’armement")
    ('chaleur-et-electricite', 'industrie-de-l-armement')
    """
    plain = unicodedata.normalize("NFKD", name.replace("’", " ")).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def page_with_levers(model: str) -> Page | None:
    """The first page that has the levers of a model, None where none does."""
    return next(
        (
            page
            for page in pages.in_order()
            for block in page.blocks
            if isinstance(block, WhatIf) and block.model == model
        ),
        None,
    )
