"""SVG, whose text stays text, with title, description and the record in <metadata>.

All of it is Dublin Core in RDF, which Wikimedia Commons takes: a namespace of our own it would refuse.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from dashboard.exports.images.format import Format
from dashboard.exports.images.provenance import NAMESPACE, Provenance

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
RECORDS = (f".//{{{DUBLIN_CORE}}}identifier", f".//{{{NAMESPACE}}}proof")
"""Where the record stands, and where it stood in files up to 2026.11.20."""

ROOT = re.compile(r"<svg\b[^>]*>")
SIDE = re.compile(r'\b(width|height)="([0-9.]+)"')


def embed_metadata(drawn: bytes, provenance: Provenance) -> bytes:
    """The drawing with names that do not change, and with what a reader or a program asks of an image."""
    text = named(drawn.decode("utf-8"), provenance.chart)
    root = ROOT.search(text)
    if root is None:
        raise ValueError(f"The browser gave no SVG for {provenance.chart}.")
    # The browser scales with a hair more than a pixel.
    opened = SIDE.sub(lambda side: f'{side[1]}="{round(float(side[2]), 3):g}"', root[0], count=2)
    ids = f"{provenance.chart}-title {provenance.chart}-text"
    opened = f'{opened[:-1]} role="img" lang="{provenance.language}" aria-labelledby="{ids}">'
    inside = (
        f'<title id="{provenance.chart}-title">{escape(provenance.headline)}</title><desc'
        f' id="{provenance.chart}-text">{escape(provenance.alternative)}</desc>{metadata(provenance)}'
    )
    # Browsers do not always write attributes in one order.
    return ElementTree.canonicalize(text[: root.start()] + opened + inside + text[root.end() :]).encode(
        "utf-8"
    )


def metadata(provenance: Provenance) -> str:
    """The element that says what the image is; its identifier is the whole record."""
    said = {
        "title": provenance.headline,
        "description": provenance.alternative,
        "language": provenance.language,
        "rights": provenance.licence,
        "source": provenance.link,
        "identifier": provenance.json(),
    }
    inside = "".join(f"<dc:{name}>{escape(text)}</dc:{name}>" for name, text in said.items())
    return (
        f'<metadata><rdf:RDF xmlns:rdf="{RDF}" xmlns:dc="{DUBLIN_CORE}"><rdf:Description rdf:about="">'
        f"{inside}</rdf:Description></rdf:RDF></metadata>"
    )


def named(text: str, name: str) -> str:
    """Plotly draws a name by lot for every drawing; the chart's own stands in its place."""
    lot = re.search(r'id="defs-([0-9a-f]+)"', text)
    return re.sub(rf"\b(clip|defs-|topdefs-|legend|p){lot[1]}", rf"\g<1>-{name}-", text) if lot else text


def read(content: bytes) -> Provenance | None:
    """The record of an SVG; None where there is none."""
    # What declares entities was not made here, and may swell without end.
    if b"<!ENTITY" in content:
        return None
    try:
        drawing = ElementTree.fromstring(content)
    except ElementTree.ParseError:
        return None
    texts = (element.text or "" for where in RECORDS for element in drawing.findall(where))
    return next(filter(None, map(Provenance.from_json, texts)), None)


FORMAT = Format(embed_metadata, read)
