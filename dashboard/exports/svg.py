"""SVG, whose text stays text, with title, description and the record in <metadata>."""

from __future__ import annotations

import re
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from dashboard.exports.images.format import Format
from dashboard.exports.images.provenance import NAME, NAMESPACE, Proof

ROOT = re.compile(r"<svg\b[^>]*>")
SIDE = re.compile(r'\b(width|height)="([0-9.]+)"')


def seal(drawn: bytes, proof: Proof) -> bytes:
    """The drawing with names that do not change, and with what a reader or a program asks of an image."""
    text = named(drawn.decode("utf-8"), proof.chart)
    root = ROOT.search(text)
    if root is None:
        raise ValueError(f"The browser gave no SVG for {proof.chart}.")
    # The browser scales with a hair more than a pixel.
    opened = SIDE.sub(lambda side: f'{side[1]}="{round(float(side[2]), 3):g}"', root[0], count=2)
    ids = f"{proof.chart}-title {proof.chart}-text"
    opened = f'{opened[:-1]} role="img" lang="{proof.language}" aria-labelledby="{ids}">'
    inside = (
        f'<title id="{proof.chart}-title">{escape(proof.headline)}</title><desc'
        f' id="{proof.chart}-text">{escape(proof.alternative)}</desc><metadata><proof xmlns="{NAMESPACE}"'
        f' id="{NAME}">{escape(proof.json())}</proof></metadata>'
    )
    # Browsers do not always write attributes in one order.
    return ElementTree.canonicalize(text[: root.start()] + opened + inside + text[root.end() :]).encode(
        "utf-8"
    )


def named(text: str, name: str) -> str:
    """Plotly draws a name by lot for every drawing; the chart's own stands in its place."""
    lot = re.search(r'id="defs-([0-9a-f]+)"', text)
    return re.sub(rf"\b(clip|defs-|topdefs-|legend|p){lot[1]}", rf"\g<1>-{name}-", text) if lot else text


def read(content: bytes) -> Proof | None:
    try:
        # What declares entities was not made here, and may swell without end.
        found = (
            None
            if b"<!ENTITY" in content
            else ElementTree.fromstring(content).find(f".//{{{NAMESPACE}}}proof")
        )
    except ElementTree.ParseError:
        return None
    return Proof.from_json(found.text or "") if found is not None else None


FORMAT = Format(seal, read)
