"""The own cards of all pages: subjects, then where their numbers come from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard import pages
from dashboard.render.page_card import page_card

if TYPE_CHECKING:
    from dashboard.pages.core.blocks import PageCards
    from dashboard.render.context import RenderContext


COLUMNS = (5, 4, 3)
"""Cards in a row of a wide screen: whichever leaves the fewest places empty in the last row."""


def view(block: PageCards, context: RenderContext) -> dict[str, Any]:
    groups = []
    for evidence in (False, True):
        own = [page for page in pages.in_order() if page.card and page.evidence == evidence]
        cards = [page_card(page.card, page.name, context) for page in own if page.card]
        columns = min(COLUMNS, key=lambda n: (-len(cards) % n, -n))
        groups.append({"cards": cards, "columns": columns})
    return {"groups": [group for group in groups if group["cards"]]}
