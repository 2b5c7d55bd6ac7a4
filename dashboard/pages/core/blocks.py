"""The blocks that pages are made of, as data; one that is `beside` stands beside the wide chart before it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dashboard.core.words import Words
from dashboard.pages.core.cards import PageCard

if TYPE_CHECKING:
    from dashboard.tables.dataset import Dataset


@dataclass(frozen=True)
class Prose:
    """A paragraph. Its text may hold `{figure id}`."""

    text: Words


@dataclass(frozen=True)
class Arguments:
    """What the documents argue: ids of arguments.csv, each shown with who argues it, how firmly and where."""

    arguments: tuple[str, ...]
    beside: bool = False


@dataclass(frozen=True)
class OriginCounts:
    """How many cited figures of the page come from a party, from a third party, or from nobody named."""


@dataclass(frozen=True)
class Question:
    """A question whose answer stands on the page: `at` is the anchor of the chart or section that answers it.
    The answer names the place in a document, `[004 II.C § 4]`, or cites figures.
    """

    ask: Words
    answer: Words
    at: str


@dataclass(frozen=True)
class ForTeachers:
    """Questions on the page with their answers, folded."""

    questions: tuple[Question, ...]


@dataclass(frozen=True)
class Heading:
    """The title of a section, and its anchor in the address. What follows a `folded` one is closed until a
    reader opens it, up to the next heading that is not `inside`; `holds` says beside it how much that is.
    """

    text: Words
    anchor: str
    folded: bool = False
    inside: bool = False
    holds: Words | None = None


@dataclass(frozen=True)
class Contents:
    """The sections of the page, each a link."""


@dataclass(frozen=True)
class ChartCard:
    """A chart of cited figures, with its words, table, image and source."""

    chart: str
    wide: bool = True
    beside: bool = False


@dataclass(frozen=True)
class PlotlyFigure:
    """An ordinary Plotly figure: no levers; its table, files and images follow from its traces.

    `figure` gives it from the tables in a language; `title` stands over it, `alt` says in words what it
    shows, `source` what it rests on. `name` is its anchor, `height` in pixels. What has no map and lies in
    two dimensions can be drawn (`exports/plotly_figure/drawn.py`).
    """

    name: str
    figure: Callable[[Dataset, str], Any]
    title: Words
    alt: Words
    source: Words
    height: int = 420


@dataclass(frozen=True)
class DashPart:
    """Parts that Dash draws, by their names on the shelf `dash_parts/`; a page has one such block. They ask
    the server, so that a static build says in their place how to get them.
    """

    names: tuple[str, ...]


@dataclass(frozen=True)
class Headline:
    """A result shown large: what it is, its value, and what goes with it; the last two follow the levers."""

    label: Words
    value: Words
    note: Words


@dataclass(frozen=True)
class WhatIf:
    """A place with levers: a model, the charts that follow it, the `results` shown large, and what is read
    aloud after a move. With `closed`, it is a panel under that title, shut until the reader opens it or
    follows a link to a scenario of it. `levers` stand first, in this order; else each says so itself.
    """

    model: str
    charts: tuple[str, ...]
    results: tuple[Headline, ...]
    announcement: Words
    closed: Words | None = None
    levers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Limits:
    """What a model does not say."""

    model: str


@dataclass(frozen=True)
class Caveats:
    """What a page without a model does not say."""

    items: tuple[Words, ...]


@dataclass(frozen=True)
class Equations:
    """A model's inputs and equations."""

    model: str


@dataclass(frozen=True)
class ClaimsTable:
    """Every headline of a page or a chart, how strong it is, and the count of corners behind it."""


@dataclass(frozen=True)
class Validation:
    """A model's results beside what the sources publish."""

    model: str


@dataclass(frozen=True)
class Readings:
    """What a cited multiple could mean: outputs of a model, each beside the cited figure.

    `also` is another setting to read them at: an input, a formula over figure ids, and what to call it.
    """

    model: str
    figure: str
    outputs: tuple[str, ...]
    also: tuple[str, str, Words]


@dataclass(frozen=True)
class FigureTable:
    """Every figure, to sort and search: a table, over which Dash lays the part `explorer`."""


@dataclass(frozen=True)
class Unused:
    """The figures and outside values that no chart, model, sentence or check uses."""


@dataclass(frozen=True)
class OpenData:
    """The tables themselves, to take away or to read by a program."""


@dataclass(frozen=True)
class ApiReference:
    """Every address of the API, with what it takes."""


@dataclass(frozen=True)
class ApiExamples:
    """The API asked from a shell, Python, R and JavaScript."""


@dataclass(frozen=True)
class DocumentTable:
    """The documents that the figures were read in."""


@dataclass(frozen=True)
class AssumptionTable:
    """Values from outside the documents: those that are named, else all."""

    of: tuple[str, ...] = ()


@dataclass(frozen=True)
class Ledger:
    """Stated numbers recomputed from their stated parts, with a verdict each."""


@dataclass(frozen=True)
class Disagreements:
    """Where documents disagree, both sides shown."""


@dataclass(frozen=True)
class EventFilters:
    """Subject, actor, document and years, to which the page's dated events are narrowed."""


@dataclass(frozen=True)
class Timeline:
    """Every dated event in words, year by year."""


@dataclass(frozen=True)
class Answers:
    """Cards that answer a question each, the number large."""

    cards: tuple[PageCard, ...]


@dataclass(frozen=True)
class PageCards:
    """The own card of every page that has one, in the order of the navigation."""


@dataclass(frozen=True)
class Lead:
    """A link to another page, with why to go there."""

    page: str
    text: Words


@dataclass(frozen=True)
class StillChart:
    """A chart that follows levers on another page, where its levers open."""

    chart: str
    wide: bool = False


@dataclass(frozen=True)
class StorySteps:
    """The steps of a story, one in sight at a time, each with its chart."""

    story: str


@dataclass(frozen=True)
class StoryCards:
    """A way to every story."""


@dataclass(frozen=True)
class Dossier:
    """What the tables hold of a theme, as lists: figures, levers, events, disagreements, places."""

    topic: str


@dataclass(frozen=True)
class DossierLinks:
    """A way to the dossier of every theme that has one."""
