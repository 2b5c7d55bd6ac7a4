"""The metadata of an SVG: in words that other programs and Wikimedia Commons know, and read back."""

from __future__ import annotations

from xml.etree import ElementTree
from xml.sax.saxutils import escape

import dashboard
from dashboard.exports import svg

DRAWN = (
    b'<svg class="main-svg" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    b' width="850" height="400"><text>1</text></svg>'
)
TAKEN = (
    "http://www.w3.org/2000/svg",
    "http://www.w3.org/1999/xlink",
    "http://www.w3.org/XML/1998/namespace",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://purl.org/dc/elements/1.1/",
)
"""Namespaces that Wikimedia Commons takes; it refuses a file with any other."""


def test_an_svg_holds_only_namespaces_that_others_take_and_gives_its_record_back():
    provenance = dashboard.chart("heat_cost_split", "fr", price_europe=390).provenance
    made = svg.embed_metadata(DRAWN, provenance)
    assert svg.read(made) == provenance
    found = ElementTree.fromstring(made)
    names = [element.tag for element in found.iter()]
    names += [name for element in found.iter() for name in element.attrib if name.startswith("{")]
    assert {name[1:].partition("}")[0] for name in names} <= set(TAKEN)
    said = {
        element.tag.partition("}")[2]: element.text for element in found.iter() if TAKEN[-1] in element.tag
    }
    assert (
        said["title"] == provenance.headline
        and said["source"] == provenance.link
        and "CC BY" in said["rights"]
    )


def test_files_with_the_record_in_an_element_of_its_own_are_still_read():
    provenance = dashboard.chart("gas_price_gap", "en").provenance
    text = escape(provenance.json())
    record = f'<metadata><proof xmlns="urn:belarus-dependence:proof">{text}</proof></metadata>'
    assert svg.read(DRAWN.replace(b"<text>", f"{record}<text>".encode())) == provenance


def test_an_identifier_of_somebody_else_is_no_record():
    other = '<metadata><identifier xmlns="http://purl.org/dc/elements/1.1/">isbn:1</identifier></metadata>'
    assert svg.read(DRAWN.replace(b"<text>", f"{other}<text>".encode())) is None
