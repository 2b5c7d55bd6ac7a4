"""Every finding in models, charts and pages on a data package, all at once, each with its file and line.

What `check` and `serve` ask; who asks `checked` again on the same code and data is answered from the disk.
"""

from __future__ import annotations

import contextlib
import gc
import hashlib
import sys
from collections.abc import Callable, Iterator
from importlib.metadata import version
from typing import Any

from dashboard import charts, models, pages
from dashboard.charts.core.evaluation import text
from dashboard.core import edition
from dashboard.core.disk_cache import recall, remember
from dashboard.core.errors import DataError, Finding
from dashboard.core.processes import shared
from dashboard.core.registry import Registry
from dashboard.core.words import LANGUAGES
from dashboard.models.core.definition import faults_on
from dashboard.models.core.model import Model
from dashboard.pages import stories
from dashboard.render.chart_card import spec_text
from dashboard.render.checks import claims, texts
from dashboard.render.checks.of_pages import documents, page_findings
from dashboard.render.checks.of_stories import other_documents, story_findings
from dashboard.render.checks.source import MEND, PACKAGE, Source, unknown
from dashboard.tables.dataset import Dataset

REMEMBERED = f"site of {edition.NAME} checked"
LIBRARIES = ("babel", "dash", "flask", "jinja2", "numpy", "pandas", "plotly")
"""What the outcome follows from besides our own code and the data."""


More = Callable[[Dataset], list[Finding]]
"""Findings of what a later layer serves besides."""


def check(data: Dataset, *more: More) -> None:
    """Ask all that is served, and `more`. Raises DataError with every finding; what has none is
    remembered.
    """
    with without_collecting():
        found = [*findings(data), *(finding for ask in more for finding in ask(data))]
    if found:
        raise DataError(found)
    remember(REMEMBERED, fingerprint(data), "no finding")


@contextlib.contextmanager
def without_collecting() -> Iterator[None]:
    """No look for memory that nobody holds during the block: nearly all that a check makes is held to its
    end, and looking through it again and again would take a tenth of its time.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def checked(data: Dataset, *more: More) -> None:
    """The same, where it was not asked of this very code and data already."""
    if recall(REMEMBERED, fingerprint(data)) is None:
        check(data, *more)


def fingerprint(data: Dataset) -> str:
    """What the outcome of a check follows from, as one text: code, templates, tables, libraries, Python."""
    made = hashlib.sha256(sys.version.encode())
    for name in LIBRARIES:
        made.update(f"{name} {version(name)}\n".encode())
    for package in dict.fromkeys((PACKAGE, edition.folder())):
        for path in sorted(path for path in package.rglob("*") if path.suffix in (".py", ".html")):
            made.update(path.relative_to(package.parent).as_posix().encode() + path.read_bytes())
    for name, content in data.package.contents.items():
        made.update(name.encode() + content)
    return made.hexdigest()


def findings(data: Dataset) -> list[Finding]:
    """All findings in models, charts and pages, sorted by file and line; none if all may be served.

    >>> from dashboard.tables import default
    >>> findings(default())
    []
    """
    found = model_findings(data)
    broken_models = bool(found)
    for registry in (charts.REGISTRY, pages.REGISTRY, stories.REGISTRY):
        found += unread(registry)
    if not broken_models:
        found += chart_findings(data)
        found += page_findings(readable(pages.REGISTRY), data, wrong={finding.file for finding in found})
        found += story_findings(readable(stories.REGISTRY), data)
    return sorted(set(found or document_findings(data)))


def document_findings(data: Dataset) -> list[Finding]:
    """What is wrong with any document. Pages link to one another and to every chart, so this is asked where
    nothing else was found.
    """
    tasks = [
        task
        for name, page in readable(pages.REGISTRY).items()
        for task in documents(page, Source("pages", name), data)
    ]
    return [finding for found in shared([*tasks, *other_documents(data)]) for finding in found]


def readable(registry: Registry) -> dict[str, Any]:
    """Every thing of a registry that can be read, by name."""
    things = {}
    for name in registry.names():
        try:
            things[name] = registry.get(name)
        except Exception:
            continue
    return things


def unread(registry: Registry) -> list[Finding]:
    """A finding for each thing of a registry that cannot be read."""

    def read(name: str) -> list[Finding]:
        registry.get(name)
        return []

    found = []
    for name in registry.names():
        package, _, folders = registry.package.partition(".")
        source = Source(folders.replace(".", "/"), name, of_frame=package == PACKAGE.name)
        found += source.tried(f"Reading {registry.kind} {name}", MEND, read, name)
    return found


def model_findings(data: Dataset) -> list[Finding]:
    """Every model: how it is written, and what it names in the data."""

    def faults(source: Source, model: Model) -> list[Finding]:
        return [source.of_fault(fault) for fault in faults_on(model, data)]

    found = unread(models.REGISTRY)
    for name, model in readable(models.REGISTRY).items():
        source = Source("models", name)
        found += source.tried(f"Reading model {name}", MEND, faults, source, model)
    return found


def chart_findings(data: Dataset) -> list[Finding]:
    """Every chart: its texts, its building in each language, and its claims."""
    found = []
    for name, chart in readable(charts.REGISTRY).items():
        source = Source("charts", name)
        if chart.model and chart.model not in models.names():
            found.append(source.finding(chart.model, *unknown("model", chart.model, models.names())))
            continue
        own = texts.unknown_names(chart, chart.model, data, source)
        for language in LANGUAGES if not own else ():
            doing = f"Building chart {name} in {language!r}"
            own += source.tried(doing, MEND, build, name, language, data)
        found += own or source.tried(f"Asking the claim of chart {name}", MEND, claim, name, data, source)
    return found


def build(name: str, language: str, data: Dataset) -> list[Finding]:
    """Fill a chart's words and drawing, on its page and as an image of every size."""
    built = charts.build(name, language, data)
    for template in (built.headline, built.alt, *(cell for row in built.rows for cell in row.values())):
        text(template, built.opening)
    built.height(), built.height(narrow=True)
    spec_text(name, language, data)
    return []


def claim(name: str, data: Dataset, source: Source) -> list[Finding]:
    return claims.of_chart(charts.build(name, LANGUAGES[0], data), source)
