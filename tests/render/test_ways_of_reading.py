"""Ways of reading: by keyboard alone from the front door to an image; in forced colours; without motion."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect
from watching import arrived

from dashboard import pages
from dashboard.core.words import LANGUAGES

FAR = 260
"""Tabs after which something counts as out of reach."""


def reach(page, selector: str) -> None:
    """Tab until that element has the focus; it must then be in sight, and seen to have it."""
    for _ in range(FAR):
        page.keyboard.press("Tab")
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            break
    else:
        raise AssertionError(f"{selector} cannot be reached by Tab")
    seen = page.evaluate("""() => {
            const it = document.activeElement, box = it.getBoundingClientRect(), style = getComputedStyle(it);
            const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
            return { inside: box.bottom > 0 && box.top < innerHeight, free: at === it || it.contains(at) ||
            at?.contains(it), marked: style.outlineStyle !== "none" || it.type === "range" };
        }""")
    assert seen["inside"] and seen["marked"], f"{selector}: the focus is not seen"
    assert seen["free"], f"{selector}: something lies over the focus"


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_the_front_door_to_an_image(page, door, language):
    slug = pages.get("prisoners").slug[language]
    page.goto(door("overview", language))
    reach(page, f"nav a[href*='{slug}']")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(slug))
    page.wait_for_selector("html[data-ready]", state="attached")
    # A card, and back to the number it came from.
    reach(page, ".lede a.number")
    page.keyboard.press("Enter")
    expect(page.locator("dialog[open] .figure-card")).to_be_visible()
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.matches('.lede a.number')")
    # Whom to believe.
    reach(page, "a[data-claim=prisoners_in_document_000]")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("claim=prisoners_in_document_000"))
    page.wait_for_selector("html[data-ready]", state="attached")
    # A lever, and the scenario kept.
    reach(page, "[data-lever=freed_per_wave] input[type=range]")
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    page.wait_for_url(re.compile("freed_per_wave="))
    expect(page.locator("[data-announcement]")).not_to_be_empty()
    # The image of the chart that the lever moved.
    reach(page, "[data-chart=release_pace] .menu summary")
    page.keyboard.press("Enter")
    reach(page, "[data-chart=release_pace] [data-action=png]")
    with page.expect_download() as taken:
        page.keyboard.press("Enter")
    assert taken.value.suggested_filename.startswith(f"release_pace-{language}-")
    reach(page, "[data-do=keep]")
    page.keyboard.press("Enter")
    expect(page.locator("[data-compare] [data-rename]")).to_have_count(1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_filter_of_the_timeline(page, site, language):
    page.goto(f"{site}/{language}/{pages.get('timeline').slug[language]}")
    before = page.locator("[data-timeline] li[id]:not([hidden])").count()
    reach(page, "[data-event-filters] select[name=topic]")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("topic="))
    assert 0 < page.locator("[data-timeline] li[id]:not([hidden])").count() < before


@pytest.mark.parametrize("name", ["energy", "sources", "timeline"])
def test_forced_colours_and_reduced_motion_hold(page, site, name):
    page.emulate_media(forced_colors="active", reduced_motion="reduce")
    page.goto(f"{site}/en/{pages.get(name).slug['en']}")
    arrived(page)
    # Colours are the reader's own here, so contrast is not ours to judge.
    result = Axe().run(page, options={"rules": {"color-contrast": {"enabled": False}}})
    assert result.violations_count == 0, result.generate_report()
    moving = page.evaluate(
        "[...document.querySelectorAll('*')].filter((n) => parseFloat(getComputedStyle(n).transitionDuration)"
        " > 0.01).length"
    )
    assert moving == 0
