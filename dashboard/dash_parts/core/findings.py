"""Every finding in the parts that Dash draws, each with its file and line: what `check` asks beside pages."""

from __future__ import annotations

from dash import Dash

from dashboard import dash_parts, pages
from dashboard.core.errors import Finding
from dashboard.core.words import LANGUAGES
from dashboard.dash_parts.core.part import Part, Place
from dashboard.dash_parts.core.shelf import ids_in
from dashboard.pages.core.blocks import DashPart
from dashboard.pages.core.page import Page
from dashboard.pages.core.parts import dash_parts_of
from dashboard.render.checks.findings import readable, unread
from dashboard.render.checks.of_pages import NoFiles
from dashboard.render.checks.source import MEND, Source, unknown
from dashboard.render.urls import Urls
from dashboard.tables.dataset import Dataset

FOLDER = "dash_parts"


def part_findings(data: Dataset) -> list[Finding]:
    """Parts that cannot be read, whose layout or callbacks fail or share an id, and pages that ask for what
    is not on the shelf.

    >>> from dashboard.tables import default
    >>> part_findings(default())
    []
    """
    found, app = unread(dash_parts.REGISTRY), Dash(__name__, server=False)
    taken: dict[str, str] = {}
    for name, part in readable(dash_parts.REGISTRY).items():
        source = Source(FOLDER, name, of_frame=True)
        for language in LANGUAGES:
            doing = f"Laying out part {name} in {language!r}"
            found += source.tried(doing, MEND, laid_out, part, language, data, taken, source)
        found += source.tried(f"Registering callbacks of {name}", MEND, registered, part, app, data)
    for name, page in readable(pages.REGISTRY).items():
        found += of_page(page, Source("pages", name))
    return found


def laid_out(
    part: Part, language: str, data: Dataset, taken: dict[str, str], source: Source
) -> list[Finding]:
    """A finding for each id of the layout that another part has already, or that stands in it twice."""
    layout = part.layout(Place(language, data, Urls(NoFiles(), f"/{language}")))
    ids = ids_in(layout)
    others = {id: taken[id] for id in ids if taken.setdefault(id, part.name) != part.name}
    remedy = f'Make ids by part_id("{part.name}", …).'
    return [
        source.finding(id, f"The id {id!r} is one of dash_parts/{other}.py too.", remedy)
        for id, other in others.items()
    ]


def registered(part: Part, app: Dash, data: Dataset) -> list[Finding]:
    """Register the callbacks of a part on an app that serves nobody."""
    part.callbacks(app, data)
    return []


def of_page(page: Page, source: Source) -> list[Finding]:
    """A finding for each name that is no part, and where Dash is asked to draw in two places."""
    known = dash_parts.names()
    found = [
        source.finding(f'"{name}"', *unknown("Dash part", name, known))
        for name in dash_parts_of(page)
        if name not in known
    ]
    blocks = [block for block in page.blocks if isinstance(block, DashPart)]
    if len(blocks) > 1 or (blocks and len(dash_parts_of(page)) > len(blocks[0].names)):
        problem = "Dash draws in one place of a page, and this page has several."
        remedy = "Name all parts in one DashPart, on a page without FigureTable."
        found.append(source.finding("DashPart(", problem, remedy))
    return found
