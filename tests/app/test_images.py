"""An image from the page is the composed picture: headline, legend and source are in it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import Image

from dashboard import charts
from dashboard.charts.frame.slots import Scenario
from dashboard.words import LANGUAGES


def words_of(svg: str) -> str:
    """All text of an SVG, line breaks as spaces."""
    return " ".join(re.sub(r"<[^>]+>", " ", svg).split())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("chart", ["heat_cost_split", "gas_price_gap"])
def test_png_and_svg_carry_headline_and_source(page, site, tmp_path, chart, language):
    page.goto(f"{site}/{language}/{ {'fr': 'energie', 'en': 'energy'}[language] }?price_europe=600")
    card = page.locator(f"[data-chart={chart}]")
    card.scroll_into_view_if_needed()
    card.locator(".main-svg").first.wait_for()
    card.locator("summary").first.click()
    saved = {}
    for kind in ("svg", "png"):
        with page.expect_download() as waiting:
            card.locator(f"[data-action={kind}]").click()
        saved[kind] = Path(tmp_path / waiting.value.suggested_filename)
        waiting.value.save_as(saved[kind])
        assert chart in saved[kind].name and saved[kind].suffix == f".{kind}"
    built = charts.build(chart, language)
    words = words_of(saved["svg"].read_text(encoding="utf-8")).replace("&amp;", "&").replace("&#39;", "'")
    for said in (built.drawn(Scenario(built.model, language, given=(("price_europe", 600.0),) if built.chart.live else ())).headline, built.source, built.data.version_written(language)):
        assert " ".join(said.split()) in words
    if built.chart.live:
        assert "600" in words
    picture = Image.open(saved["png"])
    assert picture.size[0] == 1700 and len(picture.convert("RGB").getcolors(1 << 24)) > 20


def test_the_table_downloads_as_it_is_shown(page, site, tmp_path):
    page.goto(f"{site}/en/energy")
    card = page.locator("[data-chart=gas_price_gap]")
    card.scroll_into_view_if_needed()
    with page.expect_download() as waiting:
        card.locator("[data-action=csv]").click()
    text = Path(waiting.value.path()).read_text(encoding="utf-8-sig")
    assert text.startswith("What,Low,Value,High") and "gas_price_europe_2025" in text and "l.\u00a099" in text
