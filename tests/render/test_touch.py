"""Fingers, small and enlarged screens, pages without scripts or drawings, frames without room."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from dashboard import models, pages
from dashboard.core.words import LANGUAGES

SLUG = {"fr": "energie", "en": "energy"}
LEVER = "[data-lever=price_europe]"
BAR = "[data-sheet-bar]"
SHEET = "[data-sheet]"


def arrive(page, site: str, path: str = "/en/energy") -> None:
    page.goto(f"{site}{path}")
    page.wait_for_selector("html[data-ready]", state="attached")


def test_a_finger_that_scrolls_leaves_the_lever_as_it_was(phone, site):
    arrive(phone, site)
    phone.locator(BAR).click()
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
    phone.locator(BAR).click()
    track = phone.locator(f"{LEVER} input[type=range]")
    track.scroll_into_view_if_needed()
    box = track.bounding_box()
    phone.touchscreen.tap(box["x"] + 0.9 * box["width"], box["y"] + box["height"] / 2)
    phone.wait_for_function("() => dashboard.panels[0].given.price_europe > 500")


def test_results_and_picture_come_before_the_levers_of_a_phone(phone, site):
    arrive(phone, site)
    tops = [
        phone.locator(part).first.bounding_box()["y"] for part in (".results", "[data-chart] .plot", SHEET)
    ]
    phone.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    assert tops[0] < tops[1]
    assert phone.evaluate(
        "() => document.querySelector('[data-sheet]').getBoundingClientRect().top"
        " > [...document.querySelectorAll('.answers > *')].at(-1).getBoundingClientRect().top"
    )


SMALL = """() => {
    const pressed = document.querySelectorAll("button, select, summary, .actions a, input:not([type=range])");
    return [...pressed].filter((one) => one.checkVisibility() && !one.matches(".dagger, [type=checkbox]"))
        .filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.outerHTML);
}"""
"""What is pressed and is lower than a finger is wide; a dagger answers to more than it shows."""


@pytest.mark.parametrize(
    "path",
    ["/en/energy", "/fr/prisonniers", "/en/timeline", "/fr/methode", "/en/story/leaving-russian-gas"],
)
def test_whatever_is_pressed_has_room_for_a_finger(phone, site, path):
    phone.goto(f"{site}{path}")
    phone.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert phone.evaluate(SMALL) == []
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_sheet_is_put_away_until_it_is_asked_for_and_takes_a_quarter_at_most(phone, site):
    arrive(phone, site)
    bar, sheet = phone.locator(BAR), phone.locator(SHEET)
    bar.scroll_into_view_if_needed()
    assert bar.get_attribute("aria-expanded") == "false" and phone.locator(LEVER).is_hidden()
    assert sheet.bounding_box()["height"] <= 60
    bar.click()
    assert bar.get_attribute("aria-expanded") == "true"
    assert phone.locator(f"{SHEET} [data-lever]:visible").count() == 1
    assert sheet.bounding_box()["height"] <= 720 / 4
    for control in phone.locator(f"{SHEET} :is(button, select):visible").all():
        assert control.bounding_box()["height"] >= 44
    bar.click()
    expect(phone.locator(LEVER)).to_be_hidden()


def test_the_sheet_offers_every_lever_one_at_a_time_and_all(phone, site):
    arrive(phone, site)
    phone.locator(BAR).click()
    for name in models.energy.inputs:
        phone.locator("[data-sheet-lever]").select_option(name)
        expect(phone.locator(f"[data-lever={name}] input[type=range]")).to_be_visible()
        assert phone.locator(f"{SHEET} [data-lever]:visible").count() == 1
    phone.locator("[data-sheet-all]").click()
    assert phone.locator(f"{SHEET} [data-lever]:visible").count() == len(models.energy.inputs)


def test_the_sheet_closes_by_escape_and_when_the_focus_goes_on_and_covers_none(phone, site):
    arrive(phone, site)
    phone.locator(BAR).click()
    phone.locator("#price_europe").fill("500")
    phone.keyboard.press("Escape")
    assert phone.evaluate("document.activeElement.matches('[data-sheet-bar]')")
    expect(phone.locator("[data-sheet-value]")).to_contain_text("500")
    phone.locator(BAR).click()
    phone.locator("[data-sheet-all]").click()
    for control in phone.locator(".answers :is(summary, button, input, select):visible").all():
        control.focus()
        assert control.evaluate(
            "node => { const sheet = document.querySelector('[data-sheet]').getBoundingClientRect();"
            " const box = node.getBoundingClientRect(); return box.bottom <= sheet.top + 1; }"
        ), control.inner_text()
    expect(phone.locator(LEVER)).to_be_hidden()


def test_a_page_enlarged_four_times_pins_nothing(page, site):
    page.set_viewport_size({"width": 320, "height": 256})
    arrive(page, site)
    page.locator(BAR).click()
    page.locator("#price_europe").focus()
    assert page.locator(SHEET).evaluate("node => getComputedStyle(node).position") == "static"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_dagger_stands_for_opens_and_closes_by_keyboard(page, site, language):
    arrive(page, site, f"/{language}/{pages.get('leaving').slug[language]}")
    dagger = page.locator(".dagger").first
    behind = page.locator(f"#{dagger.get_attribute('popovertarget')}")
    expect(behind).to_be_hidden()
    dagger.focus()
    page.keyboard.press("Enter")
    expect(behind).to_be_visible()
    assert behind.locator("li a").count() >= 1
    page.keyboard.press("Escape")
    expect(behind).to_be_hidden()
    expect(dagger).to_be_focused()


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_scripts_no_lever_looks_alive(browser, site, language):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/{language}/{SLUG[language]}")
    for control in page.locator("[data-lever] input, [data-reset], [data-cases], [data-more]").all():
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


@pytest.mark.parametrize(
    ("box", "opens"),
    [
        ("<div hidden>{}</div>", "document.querySelector('div').hidden = false"),
        ("<details><summary>more</summary>{}</details>", "document.querySelector('details').open = true"),
        ("<div style='width:0'>{}</div>", "document.querySelector('div').style.width = '600px'"),
    ],
)
def test_an_embed_is_drawn_once_it_has_room(page, site, box, opens):
    """A hidden tab, a closed box and a box without width give a frame nothing to draw on."""
    frame = f'<iframe style="width:100%;border:0" height=400 src="{site}/en/embed/heat_cost_split"></iframe>'
    body = box.format(frame)
    page.route("**/host", lambda route: route.fulfill(content_type="text/html", body=body))
    page.goto(f"{site}/host")
    frame = page.frames[-1]
    frame.wait_for_selector("html[data-ready]", state="attached")
    assert frame.locator(".plot .main-svg").count() == 0
    page.evaluate(opens)
    frame.locator(".plot .main-svg").first.wait_for()


def test_forced_colours_keep_every_key(page, site):
    """Also where the theme chosen is the opposite of the system's."""
    page.emulate_media(forced_colors="active", color_scheme="dark")
    page.add_init_script("localStorage.setItem('theme', 'light')")
    arrive(page, site)
    keys = page.evaluate(
        "() => [...document.querySelectorAll('.marks svg')].map((key) => getComputedStyle(key))"
        ".map((style) => [style.backgroundColor, style.forcedColorAdjust])"
    )
    card = page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--card').trim()")
    assert keys and all(adjust == "none" for _, adjust in keys)
    rgb = tuple(
        int(card.lstrip("#") * (2 if len(card) == 4 else 1), 16) >> shift & 255 for shift in (16, 8, 0)
    )
    assert {colour for colour, _ in keys} == {f"rgb({rgb[0]}, {rgb[1]}, {rgb[2]})"}
