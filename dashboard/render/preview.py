"""What a link to a page shows elsewhere (Open Graph): under a scenario its result, not the headline."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard import charts, models
from dashboard.exports.images.card import card, model_of, name_for
from dashboard.exports.images.card_of_page import PAGE
from dashboard.exports.images.link import shown_on
from dashboard.pages.core.page import Page
from dashboard.query.page_query import PageQuery


@dataclass(frozen=True)
class Preview:
    """Title and description of an address, and the name of the card that is its picture; empty where none
    is.
    """

    title: str
    description: str
    card: str


def preview(page: Page, asked: PageQuery, headline: str, description: str) -> Preview:
    """The headline of the first card of a page that follows a moved lever, with what was moved; where
    no lever was moved or no card follows it, the page's own words.

    >>> from werkzeug.datastructures import MultiDict
    >>> from dashboard import pages
    >>> from dashboard.tables import default
    >>> asked = PageQuery.read(MultiDict({"price_europe": "390"}), default(), "en")
    >>> preview(pages.get("energy"), asked, "A headline", "A description").card
    'heat_cost_split'
    """
    for name in (*([PAGE + page.name] if page.card else ()), *shown_on(page)):
        if (name.startswith(PAGE) or charts.get(name).card) and (model := model_of(name)):
            moved = asked.scenario.only(models.get(model, asked.data).inputs).inputs
            if moved:
                shown = card(name, asked.language, inputs=moved, data=asked.data)
                return Preview(shown.provenance.headline, shown.choices or description, name)
    return Preview(headline, description, name_for(page))
