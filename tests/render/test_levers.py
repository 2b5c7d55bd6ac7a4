"""The energy page under a real hand: keys, mouse, typing, address. No request leaves while a lever moves."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect
from watching import until

from dashboard import models
from dashboard.charts.core.scenario_words import SIDES
from dashboard.models.core.inputs import ABOVE, BELOW

ADDRESS = {"fr": "/fr/energie", "en": "/en/energy"}
RING = "[data-chart=tariff_by_gas_price] .plot"


class Energy:
    """The page as a reader meets it, and what it asked of the network since it stood."""

    def __init__(self, page: Page, site: str, language: str, query: str = ""):
        self.page, self.requests, self.errors = page, [], []
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on(
            "console", lambda message: self.errors.append(message.text) if message.type == "error" else None
        )
        page.goto(f"{site}{ADDRESS[language]}{query}")
        page.wait_for_selector("html[data-ready]", state="attached")
        page.wait_for_selector(f"{RING} .main-svg")
        page.on("request", lambda request: self.requests.append(request.url))

    def range(self, name: str):
        return self.page.locator(f"[data-lever={name}] input[type=range]")

    def box(self, name: str):
        return self.page.locator(f"[data-lever={name}] input[inputmode]")

    def value(self, name: str) -> float:
        return float(self.range(name).input_value())

    @property
    def result(self) -> str:
        return self.page.locator(".results strong").first.inner_text()

    @property
    def drawn(self) -> dict:
        """The last point of the scenario's ring, and where the bars of payers begin and end, as Plotly holds
        them.
        """
        return self.page.evaluate("""() => {
                const of = (name) => document.querySelector(`[data-chart=${name}] .plot`);
                const ring = of("tariff_by_gas_price").data.at(-1), split = of("heat_cost_split");
                const ends = split.layout.shapes.flatMap(({ x0, x1 }) => [x0, x1]);
                ends.push(...split.data.flatMap(({ x }) => x));
                return { price: ring.x[0], tariff: ring.y[0], ends };
            }""")

    def pays(self, part: float) -> bool:
        """Whether a bar of the drawing begins or ends there."""
        return any(end == pytest.approx(part) for end in self.drawn["ends"])

    def alt(self, chart: str = "tariff_by_gas_price") -> str:
        return self.page.locator(f"[data-chart={chart}] [data-alt]").text_content()


@pytest.fixture(params=ADDRESS)
def energy(request, page, site):
    opened = Energy(page, site, request.param)
    opened.language = request.param
    yield opened
    assert opened.errors == []


def written(value: float, language: str) -> str:
    return f"×{value:.1f}".replace(".", "," if language == "fr" else ".")


DRAWN = (
    "new Set([...document.querySelectorAll('#what-if .main-svg')].map((svg) =>"
    " svg.closest('[data-chart]').id)).size"
)


def test_the_first_drawing_is_seen_before_the_last_is_made(page, site):
    page.add_init_script(
        f"window.seen = new Set(); (function frame() {{ window.seen.add({DRAWN});"
        " requestAnimationFrame(frame); })()"
    )
    Energy(page, site, "en")
    until(page, "window.seen.has(dashboard.panels[0].charts.length)")
    seen = page.evaluate("[...window.seen]")
    assert len(seen) > 2 and seen == list(range(page.evaluate("dashboard.panels[0].charts.length") + 1))


@pytest.mark.parametrize(
    ("query", "asks"),
    [("?price_europe=390", "dashboard.everything()"), ("", "dashboard.panels[0].set('price_europe', 390)")],
)
def test_what_is_not_drawn_yet_is_drawn_when_a_printer_or_a_hand_asks(page, site, query, asks):
    """With a screen that never shows the first drawing, the others wait."""
    page.add_init_script("window.requestAnimationFrame = () => 0")
    page.goto(f"{site}/en/energy{query}")
    assert page.evaluate(DRAWN) == 1
    page.evaluate(asks)
    prices = page.evaluate("dashboard.panels[0].charts.map((chart) => chart.scenario.inputs.price_europe)")
    assert page.evaluate(DRAWN) == len(prices) > 1 and set(prices) == {390}


def test_opening_values_are_not_snapped(energy):
    assert energy.value("price_europe") == pytest.approx(425.7)
    assert energy.box("price_europe").input_value() == {"fr": "425,7", "en": "425.7"}[energy.language]
    assert energy.result == written(9.5, energy.language)
    assert "?" not in energy.page.url


def test_keys_move_number_charts_table_and_words(energy):
    energy.range("price_europe").focus()
    energy.page.keyboard.press("ArrowRight")  # from 425.7 to the next step of 5
    assert energy.value("price_europe") == 430
    expected = models.energy(price_europe=430).tariff_multiple_subsidy_held
    assert energy.result == written(expected, energy.language)
    # Once the hand rests, Plotly holds what is seen.
    part = models.energy(price_europe=430).household_part_after
    until(energy.page, lambda: energy.drawn["price"] == 430 and energy.pays(part))
    assert energy.drawn["tariff"] == pytest.approx(expected)
    assert "430" in energy.alt() and written(expected, energy.language) in energy.alt()
    cells = energy.page.locator("[data-chart=tariff_by_gas_price] table").text_content()
    assert written(expected, energy.language)[1:] in cells
    assert "430" in energy.range("price_europe").get_attribute("aria-valuetext")
    for key, expected_price in [
        ("ArrowLeft", 425),
        ("PageUp", 475),
        ("End", 700),
        ("Home", 100),
        ("ArrowUp", 105),
    ]:
        energy.page.keyboard.press(key)
        assert energy.value("price_europe") == expected_price
    assert energy.requests == []


def test_one_polite_sentence_after_the_hand_stops(energy):
    energy.range("price_europe").focus()
    said = energy.page.locator("[data-announcement]")
    energy.page.evaluate(
        """() => { window.said = []; new MutationObserver(() =>
        window.said.push(document.querySelector("[data-announcement]").textContent))
            .observe(document.querySelector("[data-announcement]"), {childList: true, characterData: true,
            subtree: true}); }"""
    )
    # All in one go: on a busy machine the driver's own presses may stand further apart than a hand that
    # rests.
    energy.page.evaluate(
        """() => { for (let i = 0; i < 6; i++) document.activeElement.dispatchEvent(new
        KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true, cancelable: true })); }
        """
    )
    expect(said).to_contain_text(
        written(models.energy(price_europe=455).tariff_multiple_subsidy_held, energy.language)
    )
    assert len(energy.page.evaluate("window.said")) == 1
    assert said.get_attribute("role") == "status"


def test_the_mouse_drags_by_steps_and_charts_follow(energy):
    track = energy.range("share_switched").bounding_box()
    middle = track["y"] + track["height"] / 2
    energy.page.mouse.move(track["x"] + track["width"] - 10, middle)
    energy.page.mouse.down()
    energy.page.mouse.move(track["x"] + track["width"] / 2, middle, steps=12)
    energy.page.mouse.up()
    assert energy.value("share_switched") == pytest.approx(0.5)
    half = models.energy(share_switched=0.5)
    assert energy.result == written(half.tariff_multiple_subsidy_held, energy.language)
    until(energy.page, lambda: energy.pays(half.household_part_after))
    assert energy.requests == []


def test_a_typed_value_is_kept_as_typed_and_a_wrong_one_is_answered(energy):
    box = energy.box("price_europe")
    box.fill("391,37")
    box.press("Enter")
    assert energy.value("price_europe") == pytest.approx(391.37)
    box.fill("9999")
    box.press("Tab")
    assert energy.value("price_europe") == 700
    wrong = energy.page.locator("[data-lever=price_europe] [data-wrong]")
    assert wrong.inner_text()
    box.fill("beaucoup")
    box.press("Enter")
    assert energy.value("price_europe") == 700 and wrong.inner_text()
    box.fill("400")
    box.press("Enter")
    assert energy.value("price_europe") == 400 and not wrong.inner_text()


def test_beyond_the_evidence_a_badge_says_so_everywhere(energy):
    badge = energy.page.locator("[data-lever=price_europe] [data-side]")
    expect(badge).to_be_hidden()
    for price, side in (("280", BELOW), ("129", ""), ("390", ""), ("700", ABOVE)):
        energy.box("price_europe").fill(price)
        energy.box("price_europe").press("Enter")
        expect(badge).to_have_text(SIDES[side][energy.language]) if side else expect(badge).to_be_hidden()
    # What is read aloud follows once the hand rests.
    expect(energy.page.locator("[data-chart=tariff_by_gas_price] [data-alt]")).to_contain_text(
        badge.inner_text()
    )


def test_the_scenario_stands_in_the_address_and_comes_back(energy, browser):
    energy.box("price_europe").fill("390")
    energy.box("price_europe").press("Enter")
    energy.range("share_paid_by_households").focus()
    energy.page.keyboard.press("ArrowRight")
    energy.page.wait_for_url(re.compile("share_paid_by_households=0.21"))
    address, result = energy.page.url, energy.result
    assert "price_europe=390" in address
    energy.page.reload()
    energy.page.wait_for_selector(f"{RING} .main-svg")
    assert energy.page.url == address and energy.result == result and energy.value("price_europe") == 390
    elsewhere = browser.new_context().new_page()
    elsewhere.goto(address)
    assert elsewhere.locator(".results strong").first.inner_text() == result
    elsewhere.context.close()


def test_reset_brings_the_published_case_back(energy):
    energy.range("price_europe").focus()
    energy.page.keyboard.press("End")
    energy.page.wait_for_url(re.compile("price_europe=700"))
    energy.page.locator("[data-reset]").click()
    assert energy.result == written(9.5, energy.language) and energy.value("price_europe") == pytest.approx(
        425.7
    )
    energy.page.wait_for_url(lambda url: "?" not in url)


def test_the_other_language_opens_the_same_scenario(energy):
    energy.box("price_europe").fill("390")
    energy.box("price_europe").press("Enter")
    energy.page.wait_for_url(re.compile("price_europe=390"))
    other = {"fr": "en", "en": "fr"}[energy.language]
    energy.page.locator(f".languages a[hreflang={other}]").click()
    energy.page.wait_for_url(re.compile(f"{ADDRESS[other]}.*price_europe=390"))
    assert energy.value("price_europe") == 390


def test_other_levers_open_by_keyboard_and_work(energy):
    button = energy.page.locator("[data-more]")
    button.focus()
    energy.page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    for name, lever in models.energy.inputs.items():
        energy.range(name).focus()
        energy.page.keyboard.press("Home")
        assert energy.value(name) == lever.slider[0]
    moved = {name for name, lever in models.energy.inputs.items() if lever.central != lever.slider[0]}
    energy.page.wait_for_url(lambda url: set(re.findall(r"[?&](\w+)=", url)) - {"data"} == moved)
    assert energy.requests == []


def test_the_theme_turns_every_chart(energy):
    paper = "() => document.querySelector('[data-chart=heat_cost_split] .plot').layout.paper_bgcolor"
    before = energy.page.evaluate(paper)
    energy.page.locator("#theme").select_option("dark")
    until(energy.page, lambda: energy.page.evaluate(paper) != before)
    energy.page.reload()
    assert energy.page.evaluate("document.documentElement.dataset.theme") == "dark"


def test_a_value_is_told_everywhere_as_it_was_given(energy):
    box = energy.box("price_europe")
    for typed, value in [("390.5", 390.5), ("390,5 $", 390.5), ("\u2212400", 100), ("$650.25", 650.25)]:
        box.fill(typed)
        box.press("Enter")
        assert energy.value("price_europe") == value, typed
        told = {"fr": str(value).replace(".", ","), "en": str(value)}[energy.language].removesuffix(".0")
        assert box.input_value() == told, typed
        assert told in energy.range("price_europe").get_attribute("aria-valuetext")
        moved = energy.page.locator("[data-chart=tariff_by_gas_price] [data-moved=line]")
        expect(moved).to_contain_text(told)


def test_what_no_rule_explains_is_no_number(energy):
    box, wrong = energy.box("price_europe"), energy.page.locator("[data-lever=price_europe] [data-wrong]")
    for typed in ("4 00", "1,2,3", "20 %", "--4"):
        box.fill(typed)
        box.press("Enter")
        expect(wrong).not_to_be_empty()
        assert energy.value("price_europe") == pytest.approx(425.7), typed
        # A number between them takes the words away again, and the reset its value.
        box.fill("400")
        box.press("Enter")
        expect(wrong).to_be_empty()
        energy.page.locator("[data-reset]").click()


@pytest.mark.parametrize("language", ADDRESS)
def test_a_box_reads_what_it_shows(page, site, language):
    """Thousands in a box and in a link are the thousands of the page."""
    opened = {"fr": "/fr/opinion", "en": "/en/opinion"}[language]
    page.goto(f"{site}{opened}?sample_last={ {'fr': '2 505', 'en': '2,505'}[language] }")
    page.wait_for_selector("html[data-ready]", state="attached")
    assert page.evaluate("dashboard.panels[0].given") == {"sample_last": 2505}
    box = page.locator("#sample_last")
    shown = box.input_value()
    assert re.sub("[^0-9]", "", shown) == "2505" and len(shown) == 5
    box.fill("")
    box.press("Enter")
    box.fill(shown)
    box.press("Enter")
    assert page.evaluate("dashboard.panels[0].given") == {"sample_last": 2505}
