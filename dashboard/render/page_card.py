"""A card that leads to a page, with a number and a small drawing."""

from __future__ import annotations

from typing import Any

from dashboard.charts.core.evaluation import text
from dashboard.core.numbers import number
from dashboard.core.words import Words
from dashboard.pages.core.cards import PageCard
from dashboard.render.context import RenderContext
from dashboard.render.small_drawing import small_drawing

OPEN = Words(fr="Voir la page", en="See the page")


def page_card(card: PageCard, page: str, context: RenderContext) -> dict[str, Any]:
    """What a template is given of a card: texts with figures in them, and results at the published case."""

    total = sum(n for _, n in card.drawing.tally(context.data, context.language))

    def filled(words: Words) -> str:
        words = words.map(lambda line: line.replace("{N}", number(total, 0, context.language)))
        return text(context.filled(words), context.still(card.model)) if card.model else context.filled(words)

    return {
        "address": context.address(card.page or page),
        "question": filled(card.question),
        "value": filled(card.value),
        "line": filled(card.line),
        "link": (card.link or OPEN)[context.language],
        "drawing": small_drawing(card.drawing, context),
    }
