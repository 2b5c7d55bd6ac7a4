"""The sections of a page, each a link."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.core.words import Words
from dashboard.pages.core.blocks import Heading

if TYPE_CHECKING:
    from dashboard.pages.core.blocks import Contents
    from dashboard.render.context import RenderContext

LABELS = {"contents": Words(fr="Sur cette page", en="On this page")}


def view(block: Contents, at: RenderContext) -> dict[str, Any]:
    sections = [other for other in at.page.blocks if isinstance(other, Heading) and not other.inside]
    return {"sections": [{"anchor": one.anchor, "text": at.words(one.text)} for one in sections]}
