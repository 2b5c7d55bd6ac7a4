"""What the browser prints: one chart on a sheet of its own size, a page as wide as paper; both light."""

from __future__ import annotations

import io
import re

import pikepdf
import pytest
from watching import until

from dashboard import pages
from dashboard.charts.core.look import PALETTES
from dashboard.charts.core.sizes import SIZES

SILENT = "window.print = () => { window.printed = true; };"
"""A print dialog would wait for somebody."""
COLOURS = """() => [...document.querySelectorAll(".plot .main-svg:first-child")]
    .filter((svg) => svg.clientWidth).map((svg) => [svg.style.background, svg.clientWidth])"""


def sheets(page) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(page.pdf(prefer_css_page_size=True, print_background=True)))


def fonts(sheet) -> list:
    """The fonts of a sheet, those within its forms among them."""
    held = [sheet.get("/Resources", {})]
    held += [form.get("/Resources", {}) for form in dict(held[0].get("/XObject", {})).values()]
    return [font for one in held for font in dict(one.get("/Font", {})).values()]


def images(sheet) -> list:
    return [
        found
        for found in dict(sheet.get("/Resources", {}).get("/XObject", {})).values()
        if found.get("/Subtype") == "/Image"
    ]


def is_embedded(font) -> bool:
    """Whether a font comes with its letters; a Type 3 font draws them itself."""
    one = font["/DescendantFonts"][0] if "/DescendantFonts" in font else font
    return font["/Subtype"] == "/Type3" or bool(
        {"/FontFile", "/FontFile2", "/FontFile3"} & set(one["/FontDescriptor"].keys())
    )


@pytest.mark.parametrize(
    ("place", "size"),
    [("served", "seen"), ("served", "wide"), ("files", "square"), ("embed", "wide")],
)
def test_a_chart_is_one_sheet_of_its_size_whose_text_is_text(request, browser, place, size):
    start = request.getfixturevalue("host" if place == "files" else "site")
    path = "/fr/embed/heat_cost_split" if place == "embed" else f"/fr/{pages.get('energy').slug['fr']}"
    context = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme="dark")
    page = context.new_page()
    page.add_init_script(SILENT)
    page.goto(f"{start}{path}{'.html' if place == 'files' else ''}?price_europe=390")
    page.wait_for_selector("html[data-ready=yes]", state="attached")
    card = page.locator("[data-chart=heat_cost_split]")
    card.locator(".menu summary").first.click()
    card.locator("[data-size]").select_option(size)
    title = page.title()
    card.locator("[data-action=pdf]").click()
    until(page, "window.printed")
    assert page.title().startswith("heat_cost_split-fr-") and "price_europe_390" in page.title()
    words = page.locator(".sheet svg").evaluate("(svg) => svg.textContent.replace(/\\s+/g, ' ')")
    assert "390" in words and "BARA" in words
    drawn = page.locator(".sheet svg").evaluate("(svg) => svg.outerHTML")
    dark, light = (PALETTES[theme]["ink"] for theme in ("dark", "light"))
    red, green, blue = (int(light[at : at + 2], 16) for at in (1, 3, 5))
    assert dark not in drawn and re.search(rf"rgb\({red}, {green}, {blue}\)|{light}", drawn, re.IGNORECASE)
    with sheets(page) as document:
        assert len(document.pages) == 1
        [sheet] = document.pages
        width, height = (float(sheet.mediabox[side]) / 0.75 for side in (2, 3))
        assert abs(width - SIZES[size].width) <= 2
        assert not SIZES[size].height or abs(height - SIZES[size].height) <= 2
        found = fonts(sheet.obj)
        assert found and all(is_embedded(font) for font in found) and images(sheet.obj) == []
    until(page, "!document.querySelector('.sheet')")
    assert page.title() == title
    context.close()


def test_a_page_prints_light_with_charts_as_wide_as_the_sheet_and_returns(browser, site):
    context = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme="dark")
    page = context.new_page()
    page.goto(f"{site}/en/{pages.get('overview').slug['en']}")
    page.wait_for_selector("html[data-ready=yes]", state="attached")
    # Added last, so that it sees what the page has made of itself.
    page.evaluate(f"addEventListener('beforeprint', () => {{ window.seen = ({COLOURS})(); }})")
    with sheets(page) as document:
        assert len(document.pages) > 1
    seen = page.evaluate("window.seen")
    assert len(seen) == page.locator("[data-chart]").count()
    assert {colour for colour, _ in seen} == {"rgb(255, 255, 255)"}
    assert all(560 < width <= 688 for _, width in seen), seen
    until(page, "!document.documentElement.dataset.print")
    card = PALETTES["dark"]["card"]
    red, green, blue = (int(card[at : at + 2], 16) for at in (1, 3, 5))
    assert {colour for colour, _ in page.evaluate(COLOURS)} == {f"rgb({red}, {green}, {blue})"}
    context.close()
