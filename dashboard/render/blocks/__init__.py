"""What the template of each block is given: one module a kind of block, named like its template.

`ChartCard` in pages/core/blocks.py has its view here in chart_card.py and its HTML in
templates/blocks/chart_card.html.
"""

from __future__ import annotations

import re

from dashboard.core.registry import Registry

REGISTRY = Registry(__name__, "view of a block", "view")


def kind(block: object) -> str:
    """ChartCard → chart_card: the name of its view and of its template.

    >>> from dashboard.pages.core.blocks import Prose
    >>> from dashboard.core.words import same
    >>> kind(Prose(same("text")))
    'prose'
    """
    return re.sub(r"(?<!^)(?=[A-Z])", "_", type(block).__name__).lower()
