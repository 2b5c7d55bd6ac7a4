"""What the documents argue over, as records."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.exports.records import Named, Text, text
from dashboard.models.core.disagreements import Disagreement, Side
from dashboard.tables.dataset import Dataset


@dataclass(frozen=True)
class SideRecord:
    """One side of a disagreement: what a document says and where; `figure` is empty where the words carry no
    figure.
    """

    document: Named
    place: str
    line: str
    says: Text
    figure: str
    origins: list[Named]


@dataclass(frozen=True)
class DisagreementRecord:
    """Two documents on one subject that cannot both be right, in numbers or in words. `overlap` says how
    the periods of two numbers meet: sure, about, or undated; it is empty for words.
    """

    id: str
    topic: str
    kind: str
    subject: Text
    overlap: str
    sides: list[SideRecord]


def disagreement_record(found: Disagreement, data: Dataset) -> DisagreementRecord:
    """Both sides of a disagreement."""

    def side(one: Side) -> SideRecord:
        return SideRecord(
            Named(one.document, text(data.documents[one.document].label)),
            one.place,
            one.line,
            text(one.says),
            one.figure or "",
            [Named(id, text(data.origins[id].name)) for id in one.origins],
        )

    return DisagreementRecord(
        found.id,
        found.topic,
        found.kind,
        text(found.subject),
        found.overlap or "",
        [side(found.a), side(found.b)],
    )
