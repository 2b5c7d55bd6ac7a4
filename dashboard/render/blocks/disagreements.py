"""Where the documents disagree, both sides with their places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.core.words import locator
from dashboard.models.core.disagreements import Disagreement, Side, disagreements
from dashboard.render.figure_card import follow

if TYPE_CHECKING:
    from dashboard.pages.core.blocks import Disagreements
    from dashboard.render.context import RenderContext


def view(block: Disagreements, at: RenderContext) -> dict[str, Any]:
    return {"rows": [row(found, at) for found in disagreements(at.data)]}


def row(found: Disagreement, at: RenderContext) -> dict[str, Any]:
    return {
        "id": found.id,
        "subject": found.subject[at.language],
        "sides": [side(found.a, at), side(found.b, at)],
    }


def side(told: Side, at: RenderContext) -> dict[str, Any]:
    """What one document says, who it names for it, and where."""
    origins = [
        at.data.origins[id].name[at.language]
        for id in told.origins
        if at.data.origins[id].standing != "unnamed"
    ]
    document = at.data.documents[told.document].label[at.language]
    where = f"{document}, {locator(told.place)}"
    return {
        "says": told.says[at.language],
        "where": ", ".join([*origins, where]),
        "address": at.urls.figure(told.figure, at.language) if told.figure else "",
        "follow": follow(at.data.figure(told.figure), at) if told.figure else "",
    }
