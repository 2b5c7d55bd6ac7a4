"""PDF of one page, whose text stays text, with the record in its XMP."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from dashboard.exports.images.format import Format
from dashboard.exports.images.provenance import NAMESPACE, Provenance

if TYPE_CHECKING:
    import pikepdf

RECORD = f"{{{NAMESPACE}}}record"


def embed_metadata(drawn: bytes, provenance: Provenance) -> bytes:
    import pikepdf

    with pikepdf.open(io.BytesIO(drawn)) as document:
        described(
            document, provenance.language, provenance.headline, provenance.alternative, provenance.licence
        )
        with document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as told:
            told["dc:source"] = provenance.link
            told[RECORD] = provenance.json()
        return saved(document)


def described(document: pikepdf.Pdf, language: str, title: str, text: str, licence: str) -> None:
    """Title, language and rights, in place of the browser's name and the hour of printing."""
    import pikepdf

    if "/Info" in document.trailer:
        del document.trailer["/Info"]
    document.docinfo["/Title"] = title
    document.Root.Lang = pikepdf.String(language)
    document.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
    with document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as told:
        told.register_xml_namespace(NAMESPACE, "proof")
        told["dc:title"], told["dc:description"], told["dc:rights"], told["dc:language"] = (
            title,
            text,
            licence,
            {language},
        )


def saved(document: pikepdf.Pdf) -> bytes:
    """The file, the same bytes for the same content."""
    file = io.BytesIO()
    document.save(file, deterministic_id=True)
    return file.getvalue()


def read(content: bytes) -> Provenance | None:
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(content)) as document:
            return Provenance.from_json(str(document.open_metadata().get(RECORD, "")))
    except pikepdf.PdfError:
        return None


FORMAT = Format(embed_metadata, read)
