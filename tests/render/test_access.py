"""Every page, language, theme and width, each two of them together: axe finds nothing, nothing is cut or
overlaps, nothing else is asked.
"""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from covering import covering
from playwright.sync_api import expect
from watching import until

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


def watch(page) -> None:
    """Have a page collect what it asks for and what it complains of."""
    page.asked, page.problems = [], []
    page.on("request", lambda request: page.asked.append(request.url))
    page.on("pageerror", lambda error: page.problems.append(str(error)))
    page.on("console", lambda said: page.problems.append(said.text) if said.type == "error" else None)


@pytest.fixture
def view(tabs, site):
    """Opens a page and waits until every chart of it is drawn."""

    def opened(name: str, language: str, theme: str, width: int):
        page = tabs("watched", watch)
        page.asked.clear()
        page.problems.clear()
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=theme)
        page.goto(f"{site}/{language}/{pages.get(name).slug[language]}")
        for panel in page.locator("details.panel:not([open])").all():
            panel.locator("summary").first.click()
        for card in page.locator("[data-chart]").all():
            card.scroll_into_view_if_needed()
            card.locator(".main-svg").first.wait_for()
        if page.locator("[data-explorer]").count():
            page.wait_for_selector("[data-explorer][data-ready]")
        return page

    return opened


@every_view
def test_a_page_stands_the_look(view, site, name, language, theme, width):
    page = view(name, language, theme, width)
    assert page.problems == []
    assert [url for url in page.asked if not url.startswith((site, "data:", "blob:"))] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width, "the page scrolls sideways"
    assert page.evaluate(OVERLAPS) == []
    assert page.evaluate("document.cookie") == ""
    result = Axe().run(page)
    assert result.violations_count == 0, result.generate_report()


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
    context.close()
