"""Fingers, small and enlarged screens, pages without scripts or drawings, frames without room."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from dashboard.core.words import LANGUAGES

SLUG = {"fr": "energie", "en": "energy"}
LEVER = "[data-lever=price_europe]"


@pytest.fixture
def phone(browser):
    """A page under a finger."""
    context = browser.new_context(viewport={"width": 360, "height": 720}, has_touch=True, is_mobile=True)
    yield context.new_page()
    context.close()


def arrive(page, site: str, path: str = "/en/energy") -> None:
    page.goto(f"{site}{path}")
    page.wait_for_selector("html[data-ready]", state="attached")


def test_a_finger_that_scrolls_leaves_the_lever_as_it_was(phone, site):
    arrive(phone, site)
    track = phone.locator(f"{LEVER} input[type=range]")
    track.scroll_into_view_if_needed()
    box = track.bounding_box()
    x, y = box["x"] + 0.9 * box["width"], box["y"] + box["height"] / 2
    session = phone.context.new_cdp_session(phone)
    session.send(
        "Input.synthesizeScrollGesture",
        {"x": x, "y": y, "yDistance": -200, "gestureSourceType": "touch", "speed": 600},
    )
    phone.wait_for_function("() => dashboard.panels[0].timer === 0")
    assert phone.evaluate("dashboard.panels[0].given") == {} and "?" not in phone.url


def test_a_finger_along_the_track_moves_the_lever(phone, site):
    arrive(phone, site)
    track = phone.locator(f"{LEVER} input[type=range]")
    track.scroll_into_view_if_needed()
    box = track.bounding_box()
    phone.touchscreen.tap(box["x"] + 0.9 * box["width"], box["y"] + box["height"] / 2)
    phone.wait_for_function("() => dashboard.panels[0].given.price_europe > 500")


def test_a_pinned_lever_takes_a_quarter_at_most_and_can_be_put_away(phone, site):
    arrive(phone, site)
    phone.locator("#price_europe").fill("500")
    lever = phone.locator(LEVER)
    assert lever.evaluate("node => getComputedStyle(node).position") == "sticky"
    assert lever.bounding_box()["height"] <= 720 / 4
    away = lever.locator("[data-put-away]")
    expect(away).to_be_visible()
    away.click()
    assert lever.evaluate("node => getComputedStyle(node).position") != "sticky"
    phone.locator("#price_europe").focus()
    phone.locator("[data-scenarios] [data-do=keep]").focus()
    assert lever.evaluate("node => getComputedStyle(node).position") != "sticky"


def test_a_page_enlarged_four_times_pins_nothing(page, site):
    page.set_viewport_size({"width": 320, "height": 256})
    arrive(page, site)
    page.locator("#price_europe").focus()
    assert page.locator(LEVER).evaluate("node => getComputedStyle(node).position") == "static"


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_scripts_no_lever_looks_alive(browser, site, language):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/{language}/{SLUG[language]}")
    for control in page.locator("[data-lever] input, [data-reset], [data-case], [data-more]").all():
        expect(control).to_be_disabled()
    assert page.locator(".actions").first.is_hidden()
    context.close()


def test_without_plotly_numbers_follow_and_the_drawing_says_that_it_is_missing(page, site):
    page.route("**/plotly.min.js", lambda route: route.abort())
    arrive(page, site)
    expect(page.locator("[data-chart] .plot").first).to_contain_text("could not be loaded")
    before = page.locator(".results strong").first.inner_text()
    page.locator("#price_europe").fill("500")
    page.keyboard.press("Enter")
    expect(page.locator(".results strong").first).not_to_have_text(before)


def test_an_embed_is_drawn_once_it_has_room(page, site):
    """A hidden tab of somebody else's page gives a frame no width."""
    frame = f'<iframe width=600 height=400 src="{site}/en/embed/heat_cost_split"></iframe>'
    page.route(
        "**/host",
        lambda route: route.fulfill(
            content_type="text/html",
            body=f"<div hidden>{frame}</div>",
        ),
    )
    page.goto(f"{site}/host")
    frame = page.frames[-1]
    frame.wait_for_selector("html[data-ready]", state="attached")
    assert frame.locator(".plot .main-svg").count() == 0
    page.evaluate("document.querySelector('div').hidden = false")
    frame.locator(".plot .main-svg").first.wait_for()


def test_forced_colours_keep_every_key(browser, site):
    """Also where the theme chosen is the opposite of the system's."""
    context = browser.new_context(forced_colors="active", color_scheme="dark")
    page = context.new_page()
    page.add_init_script("localStorage.setItem('theme', 'light')")
    arrive(page, site)
    keys = page.evaluate(
        "() => [...document.querySelectorAll('.mark')].map((key) => [getComputedStyle(key).backgroundColor,"
        " getComputedStyle(key).forcedColorAdjust])"
    )
    card = page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--card').trim()")
    assert keys and all(adjust == "none" for _, adjust in keys)
    rgb = tuple(
        int(card.lstrip("#") * (2 if len(card) == 4 else 1), 16) >> shift & 255 for shift in (16, 8, 0)
    )
    assert {colour for colour, _ in keys} == {f"rgb({rgb[0]}, {rgb[1]}, {rgb[2]})"}
    context.close()
