"""Where figures come from, as records: who measured or said them, and the documents."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.exports.records import Text, text
from dashboard.tables.dataset import Dataset


@dataclass(frozen=True)
class Origin:
    """Who measured or said a figure. `standing` tells a party to the matter from a third party."""

    id: str
    name: Text
    standing: str
    author: str
    title: str
    year: str
    address: str
    figures: int


def origin_record(id: str, data: Dataset) -> Origin:
    """Who measured or said figures, with how many they are."""
    source = data.origins[id]
    return Origin(
        id,
        text(source.name),
        source.standing,
        source.author,
        source.title,
        source.year,
        source.address,
        sum(id in figure.origins for figure in data.figures.values()),
    )


@dataclass(frozen=True)
class DocumentRecord:
    """A document that figures were read in; `version_of` is the document that tells the same dispatch."""

    id: str
    label: Text
    title: str
    author: str
    publisher: str
    date: str
    address: str
    sha256: str
    lines: int
    version_of: str
    figures: int


def document_record(id: str, data: Dataset) -> DocumentRecord:
    """A document, with how many figures were read in it."""
    document = data.documents[id]
    return DocumentRecord(
        id,
        text(document.label),
        document.title,
        document.author,
        document.publisher,
        document.date,
        document.address,
        document.sha256,
        document.lines,
        document.version_of,
        sum(figure.document == id for figure in data.figures.values()),
    )
