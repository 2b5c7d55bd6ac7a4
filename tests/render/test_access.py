"""Every page, language, theme and width, each two of them together: nothing jumps, axe finds nothing, nothing
is cut or overlaps at any width, nothing else is asked.
"""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from covering import covering
from playwright.sync_api import expect
from watching import SHIFTS, arrived, until

from dashboard import charts, pages
from dashboard.core.words import LANGUAGES
from dashboard.dash_parts.explorer import rows
from dashboard.render.checks.of_pages import NoFiles
from dashboard.render.urls import Urls

THEMES, WIDTHS = ("light", "dark"), (1280, 360)
VIEWS = covering(pages.REGISTRY.names(), LANGUAGES, THEMES, WIDTHS)
every_view = pytest.mark.parametrize(("name", "language", "theme", "width"), VIEWS)

OVERLAPS = """() => {
    const found = [];
    for (const card of document.querySelectorAll("[data-chart]")) {
        const frame = card.querySelector(".plot").getBoundingClientRect();
        const texts = [...card.querySelectorAll(".plot .main-svg text")].map((node) => [node.textContent,
        node.getBoundingClientRect()])
            .filter(([words, box]) => words.trim() && box.width);
        texts.forEach(([words, a], i) => {
            if (a.left < frame.left - 1 || a.right > frame.right + 1 || a.top < frame.top - 2 || a.bottom >
            frame.bottom + 2)
                found.push(`${card.id}: '${words}' is cut`);
            for (const [others, b] of texts.slice(i + 1))
                if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom)
                - Math.max(a.top, b.top) > 3)
                    found.push(`${card.id}: '${words}' over '${others}'`);
        });
    }
    return found;
}"""

BURSTING_ENDS = """() => [...document.querySelectorAll("[data-questions] .ends")].filter((node) => {
    const box = node.getBoundingClientRect(), card = node.closest(".card").getBoundingClientRect();
    return box.right > card.right + 1 || box.left < card.left - 1;
}).map((node) => node.innerText)"""
"""Ends of a question's lever that reach beyond their card."""

BURSTS = """() => [...document.querySelectorAll("figure.card :is(.twin, .twin .scroll)")].filter((part) => (
    part.getBoundingClientRect().right > part.closest(".card").getBoundingClientRect().right + 1
)).map((part) => part.closest(".card").id)"""
"""Charts with a table that reaches beyond its card."""

PARTED = """() => [...document.querySelectorAll(".results .value")].filter((value) => {
    const line = 1.5 * parseFloat(getComputedStyle(value).fontSize);
    const height = value.querySelector("strong").getBoundingClientRect().height;
    return value.checkVisibility() && (value.scrollWidth > value.clientWidth || height > line);
}).map((value) => value.innerText)"""
"""Results that take two lines or reach beyond their tile."""


def watch(page) -> None:
    """Have a page collect what it asks for, what it complains of and how much of it moves."""
    page.asked, page.problems = [], []
    page.on("request", lambda request: page.asked.append(request.url))
    page.on("pageerror", lambda error: page.problems.append(str(error)))
    page.on("console", lambda said: page.problems.append(said.text) if said.type == "error" else None)
    page.add_init_script(SHIFTS)


@pytest.fixture
def view(browser, site):
    """Opens a page as one that never was here does: nothing is cached."""
    contexts = []

    def opened(name: str, language: str, theme: str, width: int):
        contexts.append(browser.new_context(viewport={"width": width, "height": 800}, color_scheme=theme))
        page = contexts[-1].new_page()
        watch(page)
        page.goto(f"{site}/{language}/{pages.get(name).slug[language]}")
        arrived(page)
        return page

    yield opened
    for context in contexts:
        context.close()


def draw(page) -> None:
    """Open all that has levers, and wait until every chart of a page is drawn."""
    for panel in page.locator("details.panel:not([open]) > summary").all():
        panel.click()
    for card in page.locator("[data-chart]").all():
        card.scroll_into_view_if_needed()
        card.locator(".main-svg").first.wait_for()
    if page.locator("[data-explorer]").count():
        page.wait_for_selector("[data-explorer][data-ready]")


def asks(page, width: int) -> None:
    """Questions beside levers: whatever is asked stays within its card, and has room for a finger."""
    page.locator("[data-questions] > summary").click()
    asked = page.locator("[data-questions] [data-of]")
    for option in asked.locator("option").all():
        asked.select_option(option.get_attribute("value"))
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate(BURSTING_ENDS) == []
    small = page.locator("[data-questions] :is(select, summary, input)").evaluate_all(
        "(all) => all.filter((one) => one.getBoundingClientRect().height < 24).map((one) => one.outerHTML)"
    )
    assert small == []


def widens(page) -> None:
    """However wide the screen becomes, tables stay within their cards and results within their tiles, each
    on one line with its unit; a window of 1280 pixels at 200 % is a page of 640.
    """
    page.evaluate("document.querySelectorAll('.twin, .fold').forEach((one) => { one.open = true; })")
    for width in (360, 768, 1024, 1280, 1920):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(BURSTS) == [], width
        assert page.evaluate(PARTED) == [], width
        # Drawings follow the width of their cards a moment later.
        until(page, "document.documentElement.scrollWidth <= innerWidth")
    enlarged = {"width": 640, "height": 450, "deviceScaleFactor": 2, "mobile": False}
    page.context.new_cdp_session(page).send("Emulation.setDeviceMetricsOverride", enlarged)
    until(page, "innerWidth === 640 && devicePixelRatio === 2")
    until(page, "document.documentElement.scrollWidth <= innerWidth")


@every_view
def test_a_page_stands_the_look(view, site, name, language, theme, width):
    """All that is asked of a page in one visit, since arriving is what takes long: it arrives without a jump,
    its navigation is skipped, axe finds nothing with all of it open, and it stands every width.
    """
    page = view(name, language, theme, width)
    assert page.evaluate("window.shifted") <= 0.02
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('.skip')")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    draw(page)
    if page.locator("[data-questions]").count():
        asks(page, width)
    assert page.problems == []
    assert [url for url in page.asked if not url.startswith((site, "data:", "blob:"))] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width, "the page scrolls sideways"
    assert page.evaluate(OVERLAPS) == []
    assert page.evaluate("document.cookie") == ""
    result = Axe().run(page)
    assert result.violations_count == 0, result.generate_report()
    widens(page)


def test_every_chart_is_on_a_page():
    from dashboard.pages.core.blocks import ChartCard, WhatIf

    shown = {
        block.chart for page in pages.in_order() for block in page.blocks if isinstance(block, ChartCard)
    }
    shown |= {
        name
        for page in pages.in_order()
        for block in page.blocks
        if isinstance(block, WhatIf)
        for name in block.charts
    }
    assert shown == set(charts.names())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_explorer_sorts_and_searches(view, data, language):
    page = view("sources", language, "light", 1280)
    draw(page)
    page.get_by_role("searchbox").fill("gázprom")
    page.wait_for_function("document.querySelectorAll('.ag-center-cols-container .ag-row').length < 10")
    found = page.evaluate(
        "() => { const ids = []; dash_ag_grid.getApi('figures').forEachNodeAfterFilter((node) =>"
        " ids.push(node.data.figure)); return ids; }"
    )
    # Notes and every other word of a figure are searched, also those that no column shows.
    told = rows(language, data, Urls(NoFiles()))
    assert set(found) == {row["figure"] for row in told if "gazprom" in row["search"]} != set()
    page.get_by_role("searchbox").fill("")
    header = page.locator(".ag-header-cell[col-id=value]")
    for order in ("ascending", "descending"):
        header.click()
        expect(header).to_have_attribute("aria-sort", order)
    greatest = max(data.figures.values(), key=lambda figure: figure.central)
    expect(page.locator(".ag-row[row-index='0'] [col-id=value]").first).to_have_text(
        greatest.written(language)
    )


def test_the_text_reads_without_a_script(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/en/energy")
    assert "×9.5" in page.inner_text("main") and page.locator("table").count() >= 6
    for chart in page.locator("[data-chart]").all():
        expect(chart.locator(".twin table")).to_be_visible()
        expect(chart.locator(".plot")).to_be_hidden()
        if charts.get(chart.get_attribute("data-chart")).card:
            still = chart.locator("img.still")
            until(
                page,
                lambda still=still: still.evaluate("image => image.complete && image.naturalWidth === 1200"),
            )
        else:
            expect(chart.locator("img.still")).to_have_count(0)
    page.set_viewport_size({"width": 360, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    tops = [page.locator(part).first.bounding_box()["y"] for part in (".results", ".chart", ".levers")]
    assert tops == sorted(tops)
    context.close()
