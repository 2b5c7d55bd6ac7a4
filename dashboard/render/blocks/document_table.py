"""The documents that the figures were read in."""

from dashboard.tables.periods import written


def view(block, at) -> dict:
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
