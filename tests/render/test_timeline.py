"""The timeline is a drawing and a list that filters answer at once, and the choice stands in the address."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from dashboard import charts
from dashboard.charts.core.columns import COLUMNS

SLUG = {"fr": "chronologie", "en": "timeline"}
SHOWN = "[data-timeline] li[id]:not([hidden])"


@pytest.mark.parametrize(
    ("language", "one", "none"), [("fr", "1 événement", "0 événement"), ("en", "1 event", "0 events")]
)
def test_events_are_counted_as_the_language_counts(page, site, language, one, none):
    page.goto(f"{site}/{language}/{SLUG[language]}")
    page.wait_for_selector("html[data-ready]", state="attached")
    said = [
        page.evaluate("(n) => dashboard.counted(n, document.querySelector('[data-found]'))", n)
        for n in (1, 0)
    ]
    assert said == [one, none]


@pytest.mark.parametrize("language", SLUG)
def test_filters_narrow_the_list_and_come_back_from_the_address(page, site, data, language):
    page.goto(f"{site}/{language}/{SLUG[language]}")
    assert page.locator(SHOWN).count() == len(data.rows("events"))
    page.locator("select[name=topic]").select_option("prisoners")
    expected = sum(row["topic"] == "prisoners" for row in data.rows("events"))
    assert page.locator(SHOWN).count() == expected > 3
    expect(page.locator("[data-found]")).to_contain_text(str(expected))
    page.locator("select[name=document]").select_option("003")
    tellers = {row["event"] for row in data.rows("event_tellings") if row["document"] == "003"}
    both = sum(row["topic"] == "prisoners" and row["event"] in tellers for row in data.rows("events"))
    assert page.locator(SHOWN).count() == both
    page.wait_for_url(re.compile("topic=prisoners.*document=003"))
    page.reload()
    assert page.locator(SHOWN).count() == both
    page.locator("button[type=reset]").click()
    expect(page.locator(SHOWN)).to_have_count(len(data.rows("events")))
    assert "?" not in page.url


def test_a_period_and_an_actor(page, site, data):
    page.goto(f"{site}/en/timeline?from=2025&to=2025&actor=kellogg")
    events = page.locator(SHOWN)
    assert events.count() > 0
    assert all("kellogg" in (event.get_attribute("data-actors") or "") for event in events.all())
    assert page.locator("section[data-year]:not([hidden])").count() == 1


STRONG = """() => document.querySelector("[data-chart=timeline] .plot").data
    .filter((trace) => (trace.opacity ?? 1) === 1).map((trace) => trace.customdata[0].slice(1)).sort()"""


def listed(page) -> list[str]:
    return sorted(event.get_attribute("id") for event in page.locator(SHOWN).all())


def opened(page, address: str) -> None:
    page.goto(address)
    page.locator("[data-chart=timeline]").scroll_into_view_if_needed()
    page.locator("[data-chart=timeline] .main-svg").first.wait_for()


@pytest.mark.parametrize("query", ["", "?topic=prisoners", "?from=2024&to=2025&document=004"])
def test_the_drawing_shows_the_events_of_the_list(page, site, data, query):
    opened(page, f"{site}/fr/chronologie{query}")
    assert page.evaluate(STRONG) == listed(page)
    page.locator("select[name=actor]").select_option("lukashenko")
    assert page.evaluate(STRONG) == listed(page) != []
    page.evaluate(
        "document.documentElement.dataset.theme = 'dark'; document.dispatchEvent(new"
        " CustomEvent('themechange'))"
    )
    assert page.evaluate(STRONG) == listed(page)
    page.locator("button[type=reset]").click()
    expect(page.locator("[data-found]")).to_contain_text(str(len(data.rows("events"))))
    assert page.evaluate(STRONG) == listed(page)


def place_of(page, event: str) -> tuple[float, float]:
    """Where the mark of an event stands on the screen."""
    return page.evaluate(
        """(event) => {
            const plot = document.querySelector("[data-chart=timeline] .plot");
            const trace = plot._fullData.find((t) => t.customdata[0] === `#${event}`);
            const box = plot.getBoundingClientRect(), last = trace.x.length - 1;
            const x = plot._fullLayout[trace.xaxis.replace("x", "xaxis")], y = plot._fullLayout.yaxis;
            return [box.left + x._offset + x.d2p(trace.x[last]), box.top + y._offset + y.d2p(trace.y[last])];
        }""",
        event,
    )


def click(page, event: str, words: str) -> None:
    """Points at the mark of an event, and clicks when its words are there."""
    place = place_of(page, event)
    page.mouse.move(*place)
    expect(page.locator("[data-chart=timeline] .hoverlayer .hovertext")).to_contain_text(words)
    page.mouse.click(*place)


@pytest.mark.parametrize("width", [1280, 360])
def test_a_mark_leads_to_its_event_each_time(page, site, width):
    page.set_viewport_size({"width": width, "height": 2400})
    opened(page, f"{site}/en/timeline")
    event = page.locator("#release_2026_03")
    for _ in range(2):
        page.evaluate("scrollTo(0, 0)")
        click(page, "release_2026_03", "March 2026")
        page.wait_for_url(re.compile("#release_2026_03$"))
        expect(event).to_be_in_viewport()
        expect(event.locator("details")).to_have_attribute("open", "")
    assert page.evaluate("document.querySelector('li:target').id") == "release_2026_03"


def test_a_faint_mark_leads_nowhere(page, site):
    page.set_viewport_size({"width": 1280, "height": 2400})
    opened(page, f"{site}/en/timeline?topic=gas")
    page.mouse.click(*place_of(page, "release_2026_03"))
    assert "#" not in page.url
    click(page, "gazprom_pressure_1991", "1991")
    page.wait_for_url(re.compile(r"topic=gas.*#gazprom_pressure_1991$"))


def test_the_table_of_the_drawing_leads_to_the_list_and_downloads_whole(page, site, data):
    opened(page, f"{site}/fr/chronologie")
    card = page.locator("[data-chart=timeline]")
    assert card.locator("tbody a").count() == len(data.rows("events"))
    with page.expect_download() as waiting:
        card.locator("[data-action=csv]").click()
    head, table = waiting.value.path().read_text(encoding="utf-8-sig").replace("\r\n", "\n").split("\n\n")
    columns = ";".join(COLUMNS[name]["fr"] for name in charts.get("timeline").columns)
    assert table.startswith(columns) and "BARA, 2026" in table
    assert "#timeline" in head and len(table.splitlines()) == 1 + len(data.rows("events"))


def test_filters_that_nothing_fits_say_so(page, site):
    page.goto(f"{site}/en/timeline?topic=drones&document=001")
    expect(page.locator("[data-timeline] [data-none]")).to_be_visible()
    page.locator("button[type=reset]").click()
    expect(page.locator("[data-timeline] [data-none]")).to_be_hidden()
