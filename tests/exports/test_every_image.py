"""Every chart in both languages as an image: legible, whole, the same each time, with its words and its
record.
"""

from __future__ import annotations

import io
import re
from itertools import zip_longest
from xml.etree import ElementTree

import pytest
from covering import covering
from PIL import Image

from dashboard import charts, exports, models
from dashboard.charts.core.look import PALETTES
from dashboard.charts.core.sizes import SIZES
from dashboard.core.words import LANGUAGES
from dashboard.exports.images.picture import picture

pytestmark = pytest.mark.browser

LIVE = [name for name in charts.names() if charts.get(name).live]

FAR = [
    (
        name,
        language,
        [row[2] for row in covering(LIVE, LANGUAGES, list(SIZES)) if row[:2] == (name, language)],
    )
    for name in LIVE
    for language in LANGUAGES
]
"""Any two of a chart, a language and a size, the sizes of one drawing together."""

FAULTS = """() => {
    const root = document.querySelector("svg"), found = [], frame = root.getBoundingClientRect(), scale =
    frame.width / root.viewBox.baseVal.width;
    const texts = [...document.querySelectorAll("svg text")]
        .flatMap((node) => node.querySelector("tspan.line") ? [...node.querySelectorAll("tspan.line")] :
        [node])
        .map((node) => [node.textContent, node.getBoundingClientRect(),
        parseFloat(getComputedStyle(node).fontSize) * node.getCTM().a])
        .filter(([words, box]) => words.trim() && box.width);
    if (!texts.length) found.push("no text at all");
    texts.forEach(([words, a, size], i) => {
        if (a.left < frame.left || a.right > frame.right || a.top < frame.top || a.bottom > frame.bottom)
        found.push(`'${words}' is cut`);
        if (size < 8.2) found.push(`'${words}' is ${size} px small`);
        for (const [others, b] of texts.slice(i + 1))
            if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 * scale && Math.min(a.bottom,
            b.bottom) - Math.max(a.top, b.top) > 4 * scale)
                found.push(`'${words}' over '${others}'`);
    });
    return found;
}"""


@pytest.fixture(scope="module")
def paper(browser):
    """A blank page to lay an SVG on."""
    page = browser.new_page(viewport={"width": 1600, "height": 1200})
    yield page
    page.close()


def plain(text: str) -> str:
    """Text without tags, with every space the same."""
    return " ".join(re.sub(r"<[^>]+>", " ", text).replace("&amp;", "&").split())


def laid(paper, svg: bytes) -> list[str]:
    paper.set_content(f"<style>body {{ margin: 0 }}</style>{svg.decode()}")
    return paper.evaluate(FAULTS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", charts.names())
def test_no_word_is_cut_or_covered_or_too_small_at_any_size_and_an_image_is_the_same_each_time(
    image_browser, paper, name, language
):
    """French words are the longer ones; in English each chart is drawn at one of the sizes that are asked for
    most. In either language in turn it is drawn again, since no word of it changes what is asked then.
    """
    shown = picture(name, language, "light", {})
    turn = charts.names().index(name) % len(LANGUAGES)
    for size in SIZES if language == "fr" else [("wide", "seen")[turn]]:
        svg = shown.image("svg", size, image_browser)
        if size == "seen" and language == LANGUAGES[turn]:
            whole_with_its_record_and_the_same(shown, svg, image_browser)
        assert laid(paper, svg) == [], size
        wanted = SIZES[size]
        root = ElementTree.fromstring(svg)
        assert float(root.get("width")) == wanted.width and wanted.height in (0, float(root.get("height")))
        words = plain(svg.decode())
        for said in (
            shown.headline,
            shown.drawn.built.measure,
            shown.drawn.built.source,
            shown.drawn.built.data.version_written(language),
        ):
            assert plain(said) in words, size
        link = shown.provenance.link
        assert link in words.replace(" &", "&").replace(" #", "#") and link.endswith(f"#{name}")


def whole_with_its_record_and_the_same(shown, before: bytes, image_browser) -> None:
    svg, png = (shown.image(kind, "seen", image_browser) for kind in ("svg", "png"))
    assert differing(before, svg) == []
    assert exports.REGISTRY.get("svg").read(svg) == exports.REGISTRY.get("png").read(png) == shown.provenance
    image = Image.open(io.BytesIO(png))
    assert image.width == 1700 and image.getcolors(20) is None, "blank"
    assert edges(image) == {PALETTES["light"]["card"]}, "cut"


def differing(one: bytes, other: bytes) -> list[str]:
    """The elements in which two SVG differ."""
    pairs = zip_longest(*(re.split("(?=<)", svg.decode()) for svg in (one, other)), fillvalue="")
    return [f"{a[:300]} / {b[:300]}" for a, b in pairs if a != b]


def edges(image: Image.Image) -> set[str]:
    """The colours of the outermost frame of pixels."""
    width, height = image.size
    sides = [
        (0, 0, width, 1),
        (0, height - 1, width, height),
        (0, 0, 1, height),
        (width - 1, 0, width, height),
    ]
    return {
        f"#{red:02X}{green:02X}{blue:02X}"
        for box in sides
        for _, (red, green, blue) in image.crop(box).getcolors(1 << 16)
    }


@pytest.mark.parametrize(("name", "language", "sizes"), FAR)
def test_every_lever_moved_at_once_is_told_and_nothing_is_cut(image_browser, paper, name, language, sizes):
    model = models.get(charts.get(name).model)
    far = {
        lever.name: max(lever.slider[:2], key=lambda end, at=lever.central: abs(end - at))
        for lever in model.inputs.values()
    }
    shown = picture(name, language, "dark", far)
    for size in sizes:
        svg = shown.image("svg", size, image_browser)
        told = [fault for fault in laid(paper, svg) if "px small" not in fault]
        assert told == [], size
        words = plain(svg.decode())
        assert all(f"{lever}=" in words for lever in far)
        assert exports.REGISTRY.get("svg").read(svg).scenario == far


@pytest.mark.parametrize("size", SIZES)
def test_a_tall_chart_and_a_short_one_as_dots_in_the_dark(image_browser, size):
    """Each size drawn twice, of the two charts in turn."""
    turn = list(SIZES).index(size) % 2
    for at, name in enumerate(("timeline", "import_shares")):
        shown = picture(name, "fr", "dark", {})
        png = shown.image("png", size, image_browser)
        if at == turn:
            assert shown.image("png", size, image_browser) == png
        image = Image.open(io.BytesIO(png))
        wanted = SIZES[size]
        assert image.width == wanted.width * wanted.density and image.height in (
            wanted.height * wanted.density,
            image.height if not wanted.height else 0,
        )
        assert edges(image) == {PALETTES["dark"]["card"]}
