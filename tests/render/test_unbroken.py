"""No line of a page breaks within a range, a grouped number, or between a number and its unit."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from dashboard import pages
from dashboard.core.words import LANGUAGES

BREAKS = re.compile(r"[0-9][%$]?–[$×−]?[0-9]|[0-9] [0-9]{3}(?![0-9])|[0-9] [%$€]|\$ [0-9]")
LINELESS = {"script", "style", "title", "option", "textarea", "text", "tspan"}
VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "wbr"}


class Texts(HTMLParser):
    """Texts of a document whose lines a browser may break, each with whether it may break here."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, bool]] = []
        self.breaking: list[str] = []

    def handle_starttag(self, tag, attrs):
        if tag not in VOID:
            self.open.append((tag, "unbroken" in (dict(attrs).get("class") or "").split()))

    def handle_endtag(self, tag):
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if any(tag in LINELESS or whole for tag, whole in self.open):
            return
        self.breaking += [found[0] for found in BREAKS.finditer(data)]


def breaking(html: str) -> list[str]:
    reader = Texts()
    reader.feed(html)
    return reader.breaking


@pytest.mark.parametrize("language", LANGUAGES)
def test_ranges_and_units_stay_on_their_line(client, data, language):
    figure = next(id for id, figure in data.figures.items() if figure.low is not None and figure.high)
    addresses = [
        *(f"/{language}/{page.slug[language]}" for page in pages.in_order()),
        f"/{language}/figure/{figure}",
        f"/{language}/figure/{figure}?part=1",
        f"/{language}/embed/tariff_by_gas_price?share_switched=0.5",
    ]
    for address in addresses:
        html = client.get(address).text
        assert not breaking(html), address
    assert "unbroken" in html


def test_the_reader_notices():
    assert breaking("<p>US $ 390, 350–430, 20 %, 1 300<title>1–2</title></p>") == [
        "$ 3",
        "0–4",
        "0 %",
        "1 300",
    ]
    assert not breaking('<p><span class="unbroken">350–430</span> in 2022 and Paris–Minsk</p>')
