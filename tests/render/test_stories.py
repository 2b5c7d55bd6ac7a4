"""A story in Chromium: its steps by links, keys, a finger and the address; no scripts, paper, a room."""

from __future__ import annotations

import io
import re
from itertools import cycle

import pytest
from axe_playwright_python.sync_playwright import Axe
from covering import covering
from playwright.sync_api import expect
from watching import leave

from dashboard import charts
from dashboard.core.words import LANGUAGES
from dashboard.pages import dossiers, stories
from dashboard.pages.core.story import values_of
from dashboard.tables import default

NAMES = [story.name for story in stories.in_order()]
DOORS = ("served", "files")
THEMES, WIDTHS = ("light", "dark"), (1280, 360)
VIEWS = covering(LANGUAGES, THEMES, WIDTHS)
STEPS = [(story.name, step.name) for story in stories.in_order() for step in story.steps]
each_story = pytest.mark.parametrize("name", NAMES)


def address(site: str, name: str, language: str = "en") -> str:
    return f"{site}/{language}/{stories.page(name).slug[language]}"


@pytest.fixture(params=DOORS)
def story_door(request):
    """The address of a story by name and language, of each edition in turn."""
    start, ending = {"served": ("site", ""), "files": ("host", ".html")}[request.param]
    site = request.getfixturevalue(start)
    return lambda name, language: address(site, name, language) + ending


def at_step(page, step) -> None:
    """Wait until that step alone is in sight, its chart drawn and its picture at rest at its scenario."""
    expect(page.locator(".step:visible")).to_have_count(1)
    shown = page.locator(f"#{step.name}")
    expect(shown).to_be_visible()
    shown.locator(".main-svg").first.wait_for()
    if charts.get(step.chart).live:
        page.wait_for_function(
            """([name, inputs]) => {
                const panel = dashboard.panels.find(({ element }) => element.id === name);
                return JSON.stringify(panel.given) === JSON.stringify(inputs) && !panel.dirty;
            }""",
            arg=[step.name, values_of(step.inputs, default())],
        )


def arrive(page, url: str) -> None:
    page.goto(url)
    page.wait_for_selector("html[data-ready]", state="attached")


@pytest.mark.parametrize(
    ("name", "language", "story_door"), covering(NAMES, LANGUAGES, DOORS), indirect=["story_door"]
)
def test_steps_by_keys_links_and_the_history(page, story_door, name, language):
    problems = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    steps = stories.get(name).steps
    arrive(page, story_door(name, language))
    at_step(page, steps[0])
    for step, key in zip(steps[1:], ["ArrowRight", "Space"] * len(steps), strict=False):
        page.keyboard.press(key)
        at_step(page, step)
        assert page.url.endswith(f"#{step.name}")
        assert step.title[language] in page.locator("[data-story-status]").text_content()
    page.keyboard.press("ArrowRight")
    at_step(page, steps[-1])
    page.keyboard.press("Home")
    at_step(page, steps[0])
    page.keyboard.press("End")
    at_step(page, steps[-1])
    page.keyboard.press("ArrowLeft")
    at_step(page, steps[-2])
    for step in (steps[-1], steps[0], steps[-1]):
        page.go_back()
        at_step(page, step)
    page.go_forward()
    at_step(page, steps[0])
    # Two keys in one breath are two steps: the address says the first only a moment later.
    page.evaluate(TWICE)
    at_step(page, steps[2])
    page.locator(f".story-nav a[href='#{steps[1].name}']").click()
    at_step(page, steps[1])
    expect(page.locator(".story-nav [aria-current=step]")).to_have_count(1)
    assert problems == []


TWICE = """() => { for (const _ of [1, 2])
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true })); }"""


@each_story
def test_an_address_leads_to_its_step_and_a_reload_stays(page, story_door, name):
    steps = stories.get(name).steps
    for step in steps:
        leave(page)
        arrive(page, f"{story_door(name, 'fr')}#{step.name}")
        at_step(page, step)
        expect(page.locator(f"#{step.name} h2")).to_be_in_viewport()
    page.reload()
    at_step(page, steps[-1])
    # The link of a chart leads to the step that it stands in.
    leave(page)
    arrive(page, f"{story_door(name, 'fr')}#{steps[1].name}-{steps[1].chart}")
    at_step(page, steps[1])


@each_story
def test_a_card_opens_over_a_step_and_back_closes_it(page, site, name):
    step = next(one for one in stories.get(name).steps if "{" in one.text.en)
    arrive(page, f"{address(site, name)}#{step.name}")
    page.locator(f"#{step.name} a.number").first.click()
    expect(page.locator("dialog[open] .figure-card")).to_be_visible()
    page.keyboard.press("ArrowRight")
    page.go_back()
    expect(page.locator("dialog[open]")).to_have_count(0)
    at_step(page, step)


def swipe(page, across: int, down: int) -> None:
    session = page.context.new_cdp_session(page)
    box = page.locator(".step:visible .step-words").bounding_box()
    x, y = 180 - across / 2, box["y"] + 20
    touch = "Input.dispatchTouchEvent"
    session.send(touch, {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for part in (0.25, 0.5, 0.75, 1):
        point = {"x": x + across * part, "y": y + down * part}
        session.send(touch, {"type": "touchMove", "touchPoints": [point]})
    session.send(touch, {"type": "touchEnd", "touchPoints": []})


@each_story
def test_a_finger_turns_the_steps_and_scrolls_the_page(phone, site, name):
    steps = stories.get(name).steps
    arrive(phone, address(site, name))
    at_step(phone, steps[0])
    swipe(phone, -200, 10)
    at_step(phone, steps[1])
    swipe(phone, 200, -10)
    at_step(phone, steps[0])
    swipe(phone, 20, -150)
    phone.wait_for_function("() => scrollY > 0")
    at_step(phone, steps[0])


@each_story
def test_a_picture_moves_unless_motion_is_not_wanted(page, site, name):
    number, step = next((n, s) for n, s in enumerate(stories.get(name).steps) if charts.get(s.chart).live)
    for motion, moves in (("no-preference", True), ("reduce", False)):
        page.emulate_media(reduced_motion=motion)
        arrive(page, address(site, name))
        page.evaluate(
            """(name) => {
                const panel = dashboard.panels.find(({ element }) => element.id === name), load = panel.load;
                window.loads = new Set();
                panel.load = function (given, how) {
                    window.loads.add(JSON.stringify(given));
                    return load.call(this, given, how);
                };
            }""",
            step.name,
        )
        for _ in range(number):
            page.keyboard.press("ArrowRight")
        at_step(page, step)
        page.wait_for_function(f"() => window.loads.has('{{}}') || {int(bool(step.inputs))}")
        assert (page.evaluate("window.loads.size") > 1) == moves
        assert "?" not in page.url


@pytest.mark.parametrize("language", LANGUAGES)
@each_story
def test_without_scripts_every_step_stands_with_its_words_and_its_table(browser, story_door, name, language):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(story_door(name, language))
    for step in stories.get(name).steps:
        shown = page.locator(f"#{step.name}")
        expect(shown.locator("h2")).to_have_text(step.title[language])
        expect(shown.locator(".step-text")).to_be_visible()
        expect(shown.locator("table")).to_be_visible()
    expect(page.locator("[data-story-keys]")).to_be_hidden()
    page.locator(".story-nav a").last.click()
    assert page.url.endswith(f"#{stories.get(name).steps[-1].name}")
    context.close()


@each_story
def test_printed_every_step_has_its_words_and_its_picture(page, site, name):
    import pikepdf

    page.emulate_media(color_scheme="dark")
    arrive(page, address(site, name))
    steps = stories.get(name).steps
    at_step(page, steps[0])
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    for step in steps:
        plot = page.locator(f"#{step.name} .main-svg").first
        expect(plot).to_be_visible()
        assert plot.bounding_box()["width"] > 400
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    at_step(page, steps[0])
    content = page.pdf()
    with pikepdf.open(io.BytesIO(content)) as sheets:
        assert len(sheets.pages) >= 2
    page.emulate_media(media="print")
    expect(page.locator(".step:visible")).to_have_count(len(steps))


@each_story
def test_the_whole_window_shows_a_step_in_large_type_and_esc_leaves(page, site, name):
    page.set_viewport_size({"width": 1280, "height": 720})
    steps = stories.get(name).steps
    arrive(page, address(site, name))
    at_step(page, steps[0])
    words = page.locator(".step:visible .step-text")
    before = words.evaluate("(node) => parseFloat(getComputedStyle(node).fontSize)")
    page.locator("button[data-slides]").click()
    expect(page.locator("header.top")).to_be_hidden()
    assert words.evaluate("(node) => parseFloat(getComputedStyle(node).fontSize)") > before
    for step in steps[1:]:
        page.keyboard.press("PageDown")
        at_step(page, step)
        page.wait_for_function(
            "() => { const box = document.querySelector('.step[data-current] .plot').getBoundingClientRect();"
            " return box.bottom <= innerHeight + 1 && box.right <= innerWidth + 1; }"
        )
    page.keyboard.press("Escape")
    expect(page.locator("header.top")).to_be_visible()
    at_step(page, steps[-1])


@each_story
def test_the_last_step_hands_the_levers_over(page, site, name):
    step = stories.get(name).steps[-1]
    arrive(page, f"{address(site, name)}#{step.name}")
    page.locator(f"#{step.name} .step-levers a").click()
    page.wait_for_selector("html[data-ready]", state="attached")
    model = charts.get(step.chart).model
    given = page.evaluate("(model) => dashboard.panels.find(({ spec }) => spec.model === model).given", model)
    assert given == values_of(step.inputs, default())


def stands_the_look(page, width: int) -> None:
    """The page scrolls down only, and axe finds nothing."""
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    result = Axe().run(page)
    assert result.violations_count == 0, result.generate_report()


@pytest.mark.parametrize(
    ("name", "step", "language", "theme", "width"),
    [(*step, *view) for step, *view in covering(STEPS, LANGUAGES, THEMES, WIDTHS)],
)
def test_a_step_stands_the_look(page, site, name, step, language, theme, width):
    """Each step in each language, theme and width, each two of them together."""
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=theme)
    arrive(page, f"{address(site, name, language)}#{step}")
    at_step(page, next(one for one in stories.get(name).steps if one.name == step))
    stands_the_look(page, width)


@pytest.mark.parametrize(
    ("topic", "language", "theme", "width"),
    [(topic, *view) for topic, view in zip(dossiers.themes(default()), cycle(VIEWS), strict=False)],
)
def test_a_dossier_draws_its_charts_and_stands_the_look(page, site, topic, language, theme, width):
    """Each dossier in one view; all of them in every two of languages, themes and widths."""
    problems = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=theme)
    shown = dossiers.page(dossiers.themes(default())[topic])
    page.goto(f"{site}/{language}/{shown.slug[language]}")
    for chart in page.locator("[data-chart]").all():
        chart.scroll_into_view_if_needed()
        chart.locator(".main-svg").first.wait_for()
    stands_the_look(page, width)
    assert problems == []


def test_a_dossier_of_the_files_opens_its_cards(page, host):
    theme = next(one for one in dossiers.themes(default()).values() if one.figures)
    page.goto(f"{host}/en/{dossiers.page(theme).slug['en']}.html")
    page.locator(".rows a.number").first.click()
    expect(page.locator("dialog[open] .figure-card")).to_be_visible()
    page.locator("dialog a", has_text=re.compile(re.escape(theme.name.en))).last.click()
    page.wait_for_url(re.compile(dossiers.slug(theme.name.en)))
