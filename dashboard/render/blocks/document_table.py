"""The documents that the figures were read in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.tables.periods import written

if TYPE_CHECKING:
    from dashboard.pages.core.blocks import DocumentTable
    from dashboard.render.context import RenderContext


def view(block: DocumentTable, at: RenderContext) -> dict[str, Any]:
    return {
        "rows": [
            {
                "id": document.id,
                "label": document.label[at.language],
                "title": document.title,
                "author": document.author,
                "date": written(document.date, at.language),
                "publisher": document.publisher,
                "lines": document.lines,
                "address": document.address,
            }
            for document in at.data.documents.values()
        ]
    }
