"""The tables and columns that the code names, so that a package without them is refused here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

# Ids are looked up in these, whatever else a package holds.
TABLES = ("indicators", "terms", "origins", "documents")

# By kind, or by name where a table has no kind; text unless a type follows.
COLUMNS = {
    "figures": (
        """figure indicator ref_area counterpart_area time_period time_basis period_as_cited
        period_line:integer low:number value:number high:number qualifier obs_status unit condition
        part_of event origin reported_by document line place as_cited note_en note_fr"""
    ),
    "indicators": "indicator topic en fr russian_share_of_en russian_share_of_fr",
    "terms": (
        """term kind en fr pattern_en pattern_fr decimals:integer counted magnitude:number aliases
        belongs_to"""
    ),
    "origins": "origin name_en name_fr standing author title publisher year:integer address",
    "documents": (
        """document label_en label_fr title author publisher date date_basis address language version_of
        sha256 lines:integer"""
    ),
    "assumptions": (
        """assumption use unit low:number value:number high:number en fr source_en source_fr year:integer
        address reason_en reason_fr"""
    ),
    "changes": "version:date figure column before after",
    "events": "event date end_date title_en title_fr actors topic",
    "event_tellings": "event document line place as_cited date date_basis origin",
    "contacts": "event counterpart contact_form contact_status short_en short_fr",
    "arguments": "argument topic strength origin document line place as_cited says_en says_fr",
    "exemptions": "document line context reason",
    "places": (
        """location name_en name_fr aliases place_kind country lon:number lat:number document line place
        as_cited note_en note_fr"""
    ),
    "outlines": "outline kind ring:integer point:integer lon:number lat:number",
    "consistency_checks": (
        """check topic kind role formula stated expected:number reading_en reading_fr comment_en comment_fr"""
    ),
    "word_disagreements": (
        """disagreement topic subject_en subject_fr document_a line_a place_a says_en_a says_fr_a document_b
        line_b place_b says_en_b says_fr_b"""
    ),
}


def tables_missing(listed: Iterable[str]) -> list[str]:
    """Tables that every package needs and that this one does not list.

    >>> tables_missing(["terms", "origins", "documents"])
    ['indicators']
    """
    return [name for name in TABLES if name not in set(listed)]


def columns_missing(kind: str, types: Mapping[str, str]) -> Iterator[str]:
    """Columns that a table of that kind or name should have and has not, or has with another type.

    >>> list(columns_missing("changes", {"version": "string", "figure": "string", "column": "string",
    ...                                  "before": "string", "after": "string"}))
    ['version of type date']
    """
    for entry in COLUMNS.get(kind, "").split():
        name, _, type_ = entry.partition(":")
        if types.get(name) != (type_ or "string"):
            yield f"{name} of type {type_ or 'string'}"
