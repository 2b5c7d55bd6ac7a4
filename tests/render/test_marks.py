"""Marks of a chart are reached by keys, said aloud, shown, and open what a press on them opens."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect
from watching import until

from dashboard import pages
from dashboard.exports.images.link import shown_on
from dashboard.render.chart_card import LABELS

WITH_CHARTS = [page.name for page in pages.in_order() if shown_on(page)]
WALK = """async () => {
    await dashboard.everything();
    document.querySelectorAll("details").forEach((one) => { one.open = true; });
    return dashboard.charts.map(({ spec, plot, card }) => {
        const said = [], unseen = [], status = card.querySelector("[data-mark]");
        const press = (key) => plot.dispatchEvent(new KeyboardEvent("keydown", { key, cancelable: true }));
        const heard = plot.data.filter(({ hoverinfo }) => hoverinfo !== "skip");
        const texts = heard.flatMap(({ hovertext }) => [hovertext].flat());
        plot.focus();
        for (let i = 0; i < texts.length; i++) {
            press("ArrowRight");
            unseen.push(...(plot.querySelector(".hoverlayer .hovertext") ? [] : [status.textContent]));
            if (said.at(-1) !== status.textContent) said.push(status.textContent);
        }
        const end = status.textContent;
        press("Home");
        const home = status.textContent;
        press("ArrowDown"); press("ArrowUp"); press("End");
        const last = status.textContent;
        press("Escape");
        return {
            name: spec.name, texts, said, unseen, home, end, last, left: status.textContent,
            label: plot.getAttribute("aria-label"), focus: plot === document.activeElement,
        };
    });
}"""


@pytest.mark.parametrize("name", WITH_CHARTS)
def test_arrow_keys_reach_every_mark_that_a_pointer_reaches(page, site, name):
    page.goto(f"{site}/en/{pages.get(name).slug['en']}")
    page.wait_for_selector("html[data-ready=yes]", state="attached")
    walked = page.evaluate(WALK)
    assert [chart["name"] for chart in walked] == list(dict.fromkeys(shown_on(pages.get(name))))
    for chart in walked:
        lines = [text.split("<br>") for text in chart["texts"]]
        marks = {(", " if len(line) == 2 else " ").join(line) for line in lines}
        assert {*chart["said"]} == marks and chart["unseen"] == [], chart["name"]
        if marks:
            assert chart["home"] == chart["said"][0] and chart["last"] == chart["end"] == chart["said"][-1]
            assert chart["left"] == "" and chart["label"] == LABELS["marks_by_keys"]["en"] and chart["focus"]
        else:
            assert chart["label"] is None, chart["name"]


@pytest.mark.parametrize("moved", ["", "?price_europe=500"])
def test_a_mark_is_shown_as_under_a_pointer_and_opens_its_card(page, site, moved):
    page.goto(f"{site}/fr/energie{moved}")
    page.wait_for_selector("html[data-ready=yes]", state="attached")
    plot = page.locator("[data-chart=gas_price_gap] .plot")
    plot.scroll_into_view_if_needed()
    expect(plot).to_have_attribute("tabindex", "0")
    plot.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    said = page.locator("[data-chart=gas_price_gap] [data-mark]")
    expect(said).not_to_be_empty()
    hover = plot.locator(".hoverlayer .hovertext")
    expect(hover).to_be_visible()

    def same() -> bool:
        """Plotly shows the mark a moment after it was said."""
        shown, told = (re.sub(r"[,\s]", "", where.text_content()) for where in (hover, said))
        return shown == told

    until(page, same)
    page.keyboard.press("Escape")
    expect(hover).to_have_count(0)
    expect(said).to_be_empty()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page.locator("#card")).to_be_visible()
