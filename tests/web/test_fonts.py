"""The site's own typefaces: small, and with every character that the pages write."""

from __future__ import annotations

import html
import re

import pytest

from dashboard import pages
from dashboard.charts.core.fonts import CHARACTERS, faces
from dashboard.web import create_app

LARGEST = 110_000
SIGNS = {*"▾▴↶↷", *map(chr, range(0x2800, 0x2900))}
"""Signs on buttons, and cells of braille, which the reader's own fonts draw."""


def test_faces_are_small():
    assert sum(map(len, faces("woff2"))) <= LARGEST


@pytest.fixture(scope="module")
def client(data):
    return create_app(data).server.test_client()


@pytest.mark.parametrize("address", pages.addresses())
def test_faces_have_every_character_of_a_page(client, address):
    page = client.get(address).text
    text = html.unescape(re.sub(r"<(script|style|math)\b.*?</\1>|<[^>]*>", " ", page, flags=re.DOTALL))
    missing = {c for c in text if c > " "} - set(map(chr, CHARACTERS)) - SIGNS
    assert not missing, f"{address}: add {sorted(missing)} to CHARACTERS in dashboard/charts/core/fonts.py"
