"""The title of a section."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dashboard.pages.core.blocks import Heading
    from dashboard.render.context import RenderContext


def view(block: Heading, at: RenderContext) -> dict[str, Any]:
    return {
        "text": at.words(block.text),
        "anchor": block.anchor,
        "folded": block.folded,
        "inside": block.inside,
        "holds": block.holds[at.language] if block.holds else "",
    }
