"""A chart for the ear and the finger: a line of braille that follows the levers, and tones for its values."""

from __future__ import annotations

import re
from html import unescape

import pytest
from playwright.sync_api import expect
from watching import until

from dashboard import charts, models, pages
from dashboard.charts.core.evaluation import Evaluation
from dashboard.core.words import LANGUAGES
from dashboard.exports.images.link import page_of
from dashboard.models.core.scenario import Scenario
from dashboard.render.heard import CELLS, EMPTY, LEFT, RIGHT, heard_view
from dashboard.render.labels import labels

STUB = """
window.tones = [];
const parameter = (log = []) => {
    const to = (value, time) => log.push([value, time]);
    return { setValueAtTime: to, linearRampToValueAtTime: to };
};
const node = (more) => ({ connect: (to) => to, disconnect() {}, ...more });
window.AudioContext = class {
    constructor() { this.currentTime = 0; this.destination = node({}); }
    resume() {}
    createGain() { return node({ gain: parameter() }); }
    createStereoPanner() { return node({ pan: parameter(window.sides = window.sides || []) }); }
    createOscillator() {
        const tone = { pitches: [], stops: 0 };
        window.tones.push(tone);
        return node({ frequency: parameter(tone.pitches), start() {}, stop() { tone.stops++; } });
    }
};
"""
"""Keeps what would be heard: the pitch of each tone over time, and how often it was told to stop."""
FULL = {EMPTY + left + right for left in LEFT for right in RIGHT if LEFT[-1] == left or RIGHT[-1] == right}


def evaluation(built, inputs=None):
    return Evaluation(built.model, built.language, scenario=Scenario(inputs or {}))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_chart_with_values_to_compare_has_a_line_of_braille(client, language):
    told = 0
    for name in charts.names():
        built = charts.build(name, language)
        html = client.get(f"/{language}/{page_of(name).slug[language]}").text
        card = html[html.index(f'data-chart="{name}"') :].partition("</figure>")[0]
        heard = heard_view(built, evaluation(built))
        assert (heard is None) == ("data-braille" not in card) == ("data-listen" not in card)
        if heard is None:
            continue
        told += 1
        [line] = re.findall(r"data-braille>([^<]*)<", card)
        assert unescape(line) == heard["braille"] and len(line) == (
            CELLS if heard["curve"] else len(heard["rows"])
        )
        assert all(EMPTY <= ord(cell) < EMPTY + 256 for cell in line)
        # The greatest stands highest, unless nothing is above zero.
        assert FULL & set(map(ord, line)), name
        assert card.count(" data-heard=") == len(heard["rows"])
        assert re.search(r"<span data-sounds hidden>", card), "without scripts there is nothing to be heard"
        assert labels(language)["braille_curve" if heard["curve"] else "braille_rows"] in unescape(card)
    assert told > len(charts.names()) / 2


def test_a_chart_is_played_by_key_and_button_and_its_braille_follows_the_levers(page, site):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.add_init_script(STUB)
    page.goto(f"{site}/en/{pages.get('energy').slug['en']}")
    page.wait_for_selector("html[data-ready=yes]", state="attached")
    assert not any("heard.js" in url for url in asked), "sound is asked for by nobody yet"

    page.locator("[data-lever=price_europe] input[type=range]").press("ArrowLeft")
    inputs = page.evaluate("window.dashboard.panels[0].given")
    assert inputs
    for name in ("tariff_readings", "tariff_by_gas_price"):
        built = charts.build(name, "en")
        line = heard_view(built, evaluation(built, inputs))["braille"]
        expect(page.locator(f"#{name} [data-braille]")).to_have_text(line)

    rows, curve = page.locator("#tariff_readings"), page.locator("#tariff_by_gas_price")
    rows.locator(".plot").focus()
    page.keyboard.press("s")
    until(page, "window.tones.length > 0")
    built = charts.build("tariff_readings", "en")
    values = [
        models.get("energy")(models.get("energy").opening() | inputs)[mark.outputs[0]]
        for mark in built.marks
        if mark.outputs
    ]
    first = [tone["pitches"][0][0] for tone in page.evaluate("window.tones")]
    assert max(first) == pytest.approx(220 * 2**3) and min(first) >= 220
    assert len(values) <= len(first) <= 2 * len(heard_view(built, built.opening)["rows"])
    starts = [tone["pitches"][0][1] for tone in page.evaluate("window.tones")]
    assert (
        starts == sorted(starts)
        and page.evaluate("window.sides")[0][0] == -1
        and page.evaluate("window.sides").pop()[0] == 1
    )
    expect(rows.locator("[data-mark]")).to_contain_text(rows.locator("tr[data-heard] th").first.inner_text())
    page.keyboard.press("Escape")
    expect(rows.locator("[data-mark]")).to_be_empty()
    assert all(tone["stops"] == 2 for tone in page.evaluate("window.tones"))

    page.evaluate("window.tones = []")
    curve.locator(".twin > summary").click()
    button = curve.get_by_role("button", name=labels("en")["listen"])
    button.click()
    until(page, "window.tones.length > 0")
    [sweep] = page.evaluate("window.tones")
    assert len(sweep["pitches"]) > CELLS and sweep["pitches"][-1][0] > sweep["pitches"][0][0]
    expect(button).to_have_attribute("aria-pressed", "true")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")
