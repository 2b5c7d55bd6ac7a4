"""Cards by name: one number, one sentence and a small drawing, of a chart or of a page, under a scenario.

Page, command line and server take them from here, drawn without a browser.
"""

from __future__ import annotations

from collections.abc import Mapping

from dashboard import charts, pages
from dashboard.charts.core.look import THEMES
from dashboard.core.errors import DashboardError
from dashboard.exports.images.card_content import Card
from dashboard.exports.images.card_of_page import PAGE, of_page
from dashboard.exports.images.link import shown_on
from dashboard.exports.images.picture import known_look, picture
from dashboard.pages.core.page import Page
from dashboard.tables import default
from dashboard.tables.dataset import Dataset

NONE = "{name} has no number that stands alone, and so no card. These have one: {known}."


def names() -> list[str]:
    """Every name that has a card: of charts, then of pages.

    >>> "heat_cost_split" in names() and "page-energy" in names()
    True
    """
    own = [name for name in charts.names() if charts.get(name).card]
    return own + [PAGE + page.name for page in pages.in_order() if page.card]


def name_for(page: Page) -> str:
    """The card that stands for a page where it is shared: its own, else that of its first chart with one;
    empty where none is.

    >>> name_for(pages.get("energy")), name_for(pages.get("overview"))
    ('page-energy', 'dependency_profile')
    """
    if page.card:
        return PAGE + page.name
    return next((name for name in shown_on(page) if charts.get(name).card), "")


def model_of(name: str) -> str:
    """The model whose levers move a card; empty where none does."""
    if name.startswith(PAGE):
        page = pages.get(name.removeprefix(PAGE))
        return page.card.model if page.card else ""
    return charts.get(name).model if charts.get(name).live else ""


def card(
    name: str,
    language: str = "en",
    theme: str = THEMES[0],
    inputs: Mapping[str, float] | None = None,
    data: Dataset | None = None,
) -> Card:
    """The card of a chart, or of a page as `page-energy`, with inputs moved, on a reading of the tables.

    Raises UnknownName for what does not exist, DashboardError for what has no number to say.

    >>> card("gas_price_gap").number
    '$129'
    """
    known_look(language, theme)
    if name.startswith(PAGE):
        page = pages.get(name.removeprefix(PAGE))
        if page.card is None:
            raise DashboardError(NONE.format(name=name, known=", ".join(names())))
        return of_page(page, page.card, language, theme, inputs or {}, data or default())
    return picture(name, language, theme, inputs or {}, data).card
