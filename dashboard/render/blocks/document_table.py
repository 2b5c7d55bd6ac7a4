"""The documents that the figures were read in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.core.numbers import number
from dashboard.core.words import Words
from dashboard.tables.periods import written

if TYPE_CHECKING:
    from dashboard.pages.core.blocks import DocumentTable
    from dashboard.render.context import RenderContext

LABELS = {
    "author": Words(fr="Auteur", en="Author"),
    "date": Words(fr="Date", en="Date"),
    "lines": Words(fr="Lignes", en="Lines"),
    "title": Words(fr="Titre", en="Title"),
    "publisher": Words(fr="Éditeur", en="Publisher"),
    "documents_read": Words(fr="Documents lus : {n}.", en="Documents read: {n}."),
    "not_given": Words(fr="non donné", en="not given"),
}


def view(block: DocumentTable, at: RenderContext) -> dict[str, Any]:
    count = number(len(at.data.documents), 0, at.language)
    return {
        "documents_read": LABELS["documents_read"][at.language].replace("{n}", count),
        "rows": [
            {
                "id": document.id,
                "label": document.label[at.language],
                "title": document.title,
                "author": document.author,
                "date": written(document.date, at.language),
                "publisher": document.publisher,
                "lines": document.lines,
                "language": document.language,
                "address": document.address,
            }
            for document in at.data.documents.values()
        ],
    }
