"""What the documents argue, each with who argues it, how firmly, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.core.words import SEMICOLON, listed, locator
from dashboard.tables.arguments import Argument, argument

if TYPE_CHECKING:
    from dashboard.pages.core.blocks import Arguments
    from dashboard.render.context import RenderContext


WHOLE, FIRST = 4, 2
"""Arguments that stand whole on every screen, and those of more that a small screen shows at once."""


def view(block: Arguments, at: RenderContext) -> dict[str, Any]:
    """All arguments, and how many a small screen shows at once; whoever argues the others is named."""
    items = [item(argument(at.data, id), at) for id in block.arguments]
    first = FIRST if len(items) > WHOLE else len(items)
    voices = list(dict.fromkeys(one["who"] for one in items[first:]))
    return {
        "items": items,
        "first": first,
        "voices": SEMICOLON[at.language].join(voices),
        "beside": block.beside,
    }


def item(argument: Argument, at: RenderContext) -> dict[str, Any]:
    """One argument in the page's language. Where the document speaks for itself, it is named."""
    data, language = at.data, at.language
    names = [data.origins[id].name[language] for id in argument.origins]
    place = locator(argument.place).replace(", ", " ")
    reference = argument.says.map(lambda said: f"{said} [{argument.document} {place}]")
    return {
        "id": argument.id,
        "who": listed(names, language) if names else data.documents[argument.document].label[language],
        "strength": data.term(argument.strength, language),
        "says": at.linked(reference),
    }
