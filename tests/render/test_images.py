"""An image from the page is the composed picture: headline, legend and source are in it."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from PIL.PngImagePlugin import PngInfo
from playwright.sync_api import expect

import dashboard
from dashboard import charts, exports
from dashboard.charts.core.evaluation import Evaluation
from dashboard.charts.core.sizes import SIZES
from dashboard.core.words import LANGUAGES
from dashboard.exports.images.headless_browser import HeadlessBrowser
from dashboard.exports.images.provenance import NAME
from dashboard.models.core.scenario import Scenario


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
    for said in (
        built.drawn(
            Evaluation(
                built.model, language, scenario=Scenario({"price_europe": 600.0} if built.chart.live else {})
            )
        ).headline,
        built.source,
        built.data.version_written(language),
    ):
        assert " ".join(said.split()) in words
    if built.chart.live:
        assert "600" in words
    picture = Image.open(saved["png"])
    assert picture.size[0] == 1700 and picture.convert("RGB").getcolors(20) is None


def test_the_table_downloads_as_it_is_shown(page, site, tmp_path):
    page.goto(f"{site}/en/energy")
    card = page.locator("[data-chart=gas_price_gap]")
    card.scroll_into_view_if_needed()
    with page.expect_download() as waiting:
        card.locator("[data-action=csv]").click()
    text = Path(waiting.value.path()).read_text(encoding="utf-8-sig").replace("\r\n", "\n")
    head, table = text.split("\n\n", 1)
    assert (
        "#gas_price_gap" in head
        and table.startswith("What,Low,Value,High")
        and "gas_price_europe_2025" in text
        and "l.\u00a099" in text
    )


def saved_from(page, card, kind: str, folder: Path) -> Path:
    """The file that one of the card's image buttons hands out."""
    with page.expect_download() as waiting:
        card.locator(f"[data-action={kind}]").click()
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


def opened(page, address: str, chart: str):
    """A card with its image menu open."""
    page.goto(address)
    # Before that a button is there and does nothing: a busy machine reads the scripts long after the page.
    page.wait_for_selector("html[data-ready]", state="attached")
    card = page.locator(f"[data-chart={chart}]")
    card.scroll_into_view_if_needed()
    card.locator(".main-svg").first.wait_for()
    card.locator("summary").first.click()
    return card


@pytest.fixture(scope="module")
def headless():
    with HeadlessBrowser() as browser:
        yield browser


MOVED = (
    "energie?subsidy_kept=0.5&price_europe=390",
    "heat_cost_split",
    {"subsidy_kept": 0.5, "price_europe": 390},
)
WITH_A_SHORT_DRAWING = ("chronologie", "timeline", {})


@pytest.mark.parametrize(
    ("shown", "size"), [*((MOVED, size) for size in SIZES), (WITH_A_SHORT_DRAWING, "wide")]
)
def test_page_and_command_line_give_one_picture_with_one_record(page, site, headless, tmp_path, shown, size):
    address, name, inputs = shown
    card = opened(page, f"{site}/fr/{address}", name)
    card.locator("[data-size]").select_option(size)
    picture = dashboard.chart(name, "fr", **inputs)
    tail = "" if size == "seen" else f"-{size}"
    for kind in ("png", "svg"):
        ours = picture.image(kind, size, headless)
        theirs = saved_from(page, card, kind, tmp_path)
        assert theirs.name == f"{picture.stem}{tail}.{kind}"
        assert exports.REGISTRY.get(kind).read(theirs.read_bytes()) == picture.provenance
        if kind == "png":
            with Image.open(theirs) as one, Image.open(io.BytesIO(ours)) as other:
                assert ImageChops.difference(one.convert("RGB"), other.convert("RGB")).getbbox() is None
        else:
            words = theirs.read_text(encoding="utf-8")
            assert 'role="img"' in words and words_of(words) == words_of(ours.decode())


def dropped(page, content: bytes, name: str) -> None:
    """A file let fall on the page."""
    page.evaluate(
        """([bytes, name]) => {
            const transfer = new DataTransfer();
            transfer.items.add(new File([Uint8Array.from(bytes)], name));
            for (const type of ["dragover", "drop"]) document.body.dispatchEvent(new DragEvent(type, {
            bubbles: true, cancelable: true, dataTransfer: transfer }));
        }""",
        [list(content), name],
    )


@pytest.mark.parametrize("kind", ["png", "svg"])
def test_an_image_dropped_on_any_page_opens_its_scenario_again(page, site, tmp_path, kind):
    card = opened(page, f"{site}/fr/energie?price_europe=390", "heat_cost_split")
    content = saved_from(page, card, kind, tmp_path).read_bytes()
    page.goto(f"{site}/en/sources")
    dropped(page, content, f"renamed.{kind}")
    page.wait_for_url("**/fr/energie?price_europe=390&data=*#heat_cost_split")
    page.wait_for_selector("html[data-ready]", state="attached")
    assert page.locator("#price_europe").input_value() == "390"


LINKS = [
    "//evil.example/fr/x#a",
    "https://evil.example/fr/energie#a",
    "javascript:alert(1)",
    "/fr/energie?x=<b>#a",
    "/fr/../en/energy#a",
    "/fr/energie",
    "",
    7,
    None,
]


FORGET = "() => { document.querySelector('[data-dropped]').textContent = ''; }"


def test_a_link_of_another_shape_is_not_followed(page, site, undrawn_png):
    page.goto(f"{site}/en/opinion")
    told = page.locator("[data-dropped]")
    for link in LINKS:
        page.evaluate(FORGET)
        dropped(page, undrawn_png(link), "x.png")
        expect(told, repr(link)).to_contain_text("only PNG and SVG images of this site")
        assert page.url == f"{site}/en/opinion" and told.get_attribute("role") == "status", link


OTHERS = [
    b"",
    b"hello",
    b"\x89PNG\r\n\x1a\n",
    b"\x89PNG\r\n\x1a\n\xff\xff\xff\xffiTXt",
    b"<svg",
    b"%PDF-1.7",
]


def test_a_file_of_another_kind_gets_a_polite_line(page, site):
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{site}/fr/opinion")
    for content in OTHERS:
        page.evaluate(FORGET)
        dropped(page, content, "x")
        expect(page.locator("[data-dropped]"), repr(content)).to_contain_text("seules s’ouvrent ici")
    assert errors == []


@pytest.fixture
def undrawn_png():
    """Makes a small PNG with a record that bears a link."""
    from dataclasses import replace

    from dashboard.exports.png import embed_metadata

    def made(link) -> bytes:
        blank = io.BytesIO()
        Image.new("RGB", (2, 2)).save(blank, "PNG")
        provenance = dashboard.chart("gas_price_gap").provenance
        drawn = embed_metadata(blank.getvalue(), replace(provenance, link="LINK"))
        image = Image.open(io.BytesIO(drawn))
        texts = PngInfo()
        texts.add_itxt(NAME, image.text[NAME].replace('"LINK"', json.dumps(link)))
        again = io.BytesIO()
        image.save(again, "PNG", pnginfo=texts)
        return again.getvalue()

    return made
