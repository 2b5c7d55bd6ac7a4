"""A chart of cited figures."""

from dashboard.pages.core.blocks import Heading, WhatIf
from dashboard.render.chart_card import card


def view(block, at) -> dict:
    # A card under a section's title is a level below it.
    before = at.page.blocks[: at.page.blocks.index(block)]
    level = 3 if any(isinstance(other, Heading | WhatIf) for other in before) else 2
    return card(block.chart, at, wide=block.wide, level=level)
