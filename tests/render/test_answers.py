"""Questions beside each model: Python and the browser answer alike, at once, without the server."""

from __future__ import annotations

import json
import math
import re

import numpy as np
import pytest
from playwright.sync_api import expect
from test_agreement import scenarios, with_models
from watching import rested, until

from dashboard import models, pages
from dashboard.charts.core.evaluation import Evaluation
from dashboard.core.words import LANGUAGES
from dashboard.models.core.scenario import Scenario
from dashboard.pages.core.blocks import WhatIf
from dashboard.render.question_answers import answer, slope_lines, swings, why
from dashboard.web.static_files import model_js, slopes_js

PLACES = {
    block.model: (name, block)
    for name in pages.REGISTRY.names()
    for block in pages.get(name).blocks
    if isinstance(block, WhatIf)
}
SPEC = re.compile(r'data-questions.*?<script type="application/json">(.*?)</script>', re.DOTALL)
PANEL_SPEC = re.compile(r"data-panel-spec>(.*?)</script>", re.DOTALL)
every_place = pytest.mark.parametrize("name", PLACES)
every_language = pytest.mark.parametrize("language", LANGUAGES)

ASK = """([spec, place, asked]) => asked.map(([given, output, value, by]) => {
    const scenario = new dashboard.Evaluation(place, dashboard.models[place.model], {}, given), q =
    dashboard.questions;
    const carried = q.slopes(dashboard.slopes[place.model], scenario, output);
    return {swings: q.swings(spec, scenario, output), answer: q.answer(spec, scenario, output, value, by),
        lines: q.slopeLines(spec, scenario, output), slopes: spec.outputs[output].dependencies.map((n) =>
        String(carried[n] ?? 0))};
})"""
WHY = (
    "([spec, place, asked]) => asked.map(([given, names]) => dashboard.questions.why(spec, new"
    " dashboard.Evaluation(place, dashboard.models[place.model], {}, given), names))"
)


@pytest.fixture(scope="module")
def engine(browser, site):
    """A page whose questions were opened, so that the slopes are there."""
    page = browser.new_page(bypass_csp=True)
    page.goto(f"{site}/en/energy")
    page.wait_for_selector("html[data-ready]", state="attached")
    page.locator("[data-questions] > summary").click()
    page.wait_for_function("window.dashboard.slopes")
    with_models(
        page, model_js, lambda *of: slopes_js(*of).replace("slopes = {", "slopes = {...dashboard.slopes, ")
    )
    yield page
    page.close()


def specs(client, name: str, language: str) -> tuple[dict, dict]:
    html = client.get(f"/{language}/{pages.get(PLACES[name][0]).slug[language]}").get_data(as_text=True)
    return json.loads(SPEC.search(html)[1]), json.loads(PANEL_SPEC.search(html)[1])


def asked_of(model, spec: dict, count: int) -> list[tuple]:
    """Scenarios, each with one result, a value within or beyond reach, and a lever."""
    rng = np.random.default_rng(len(model.name))
    made = []
    for i, moved in enumerate(scenarios(model, count, seed=7)):
        about = list(spec["outputs"].values())[i % len(spec["outputs"])]
        by = about["dependencies"][int(rng.integers(len(about["dependencies"])))]
        elsewhere = model(**moved | {by: float(rng.uniform(*model.inputs[by].slider[:2]))})[about["name"]]
        value = about["value"] if i % 3 == 0 or not math.isfinite(elsewhere) else elsewhere
        made.append((moved, about["name"], float(f"{value:.3g}"), by))
    return made


@every_language
@every_place
def test_python_and_the_browser_answer_alike(engine, client, name, language):
    model, (spec, place) = models.get(name), specs(client, name, language)
    asked = asked_of(model, spec, 30)
    for (moved, output, value, by), theirs in zip(
        asked, engine.evaluate(ASK, [spec, place, asked]), strict=True
    ):
        scenario = Evaluation(model, language, scenario=Scenario(moved))
        assert answer(model, scenario, output, value, by) == theirs["answer"], (moved, output, value, by)
        assert slope_lines(model, scenario, output) == theirs["lines"], (moved, output)
        for ours, slope in zip(
            model.slopes(output, **moved).values(), map(float, theirs["slopes"]), strict=True
        ):
            assert ours == pytest.approx(slope, rel=1e-9, abs=1e-12, nan_ok=True), (moved, output)
        bars = swings(model, scenario, output)
        assert [(bar["name"], bar["label"], bar["text"]) for bar in bars] == [
            (bar["name"], bar["label"], bar["text"]) for bar in theirs["swings"]
        ]
        for bar, other in zip(bars, theirs["swings"], strict=True):
            assert (bar["left"], bar["width"], bar["at"]) == pytest.approx(
                (other["left"], other["width"], other["at"]), abs=0.011
            )


@every_language
@every_place
def test_both_say_alike_where_a_range_comes_from(engine, client, name, language):
    model, (spec, place) = models.get(name), specs(client, name, language)
    results = PLACES[name][1].results
    tried = [(moved, result) for moved in scenarios(model, 20, seed=3) for result in results]
    said = [
        why(model, Evaluation(model, language, scenario=Scenario(moved)), result) for moved, result in tried
    ]
    named = [
        (moved, told["of"].split(), told["text"])
        for (moved, _), told in zip(tried, said, strict=True)
        if told["of"]
    ]
    theirs = engine.evaluate(WHY, [spec, place, [(moved, names) for moved, names, _ in named]])
    assert theirs == [text for *_, text in named]
    assert not named or any(text for *_, text in named)


@every_language
@every_place
def test_every_place_offers_its_results_and_answers_in_the_html_that_arrives(client, name, language):
    page, block = PLACES[name]
    html = client.get(f"/{language}/{pages.get(page).slug[language]}").get_data(as_text=True)
    spec, _ = specs(client, name, language)
    shown = {
        found
        for result in block.results
        for found in re.findall(r"\{([a-z0-9_]+)", result.value.en + result.note.en)
    }
    model = models.get(name)
    assert set(spec["outputs"]) == {
        found for found in shown if found in model.outputs and model.dependencies(found)
    }
    section = html[html.index("data-questions") :]
    answers = re.search(r"data-answer>([^<]+)<.*?data-slopes>(.*?)</ul>", section, re.DOTALL)
    assert answers[1].strip() and "<li>" in answers[2] and "{" not in answers[0]


def test_the_three_answers_of_the_gas_question(data):
    model = models.energy
    scenario, tariff = Evaluation(model, "en"), "tariff_multiple_subsidy_held"
    assert (
        answer(model, scenario, tariff, 10, "price_europe")
        == "“Gas price in Europe” would have to be $443.2. That is above what the sources cite."
    )
    assert (
        answer(model, scenario, tariff, 10, "subsidy_kept")
        == "“Subsidy that the state keeps” would have to be ×0.875."
    )
    assert (
        answer(model, scenario, tariff, 10, "share_switched")
        == "Not with this lever alone: from 0% to 100%, the result stays between ×1.0 and ×9.5."
    )
    cheap = Evaluation(model, "fr", scenario=Scenario({"price_europe": 200.0}))
    assert answer(model, cheap, tariff, 0, "subsidy_kept").startswith(
        "Il faudrait que « Subvention que l’État garde » soit à ×1,75".replace("« ", "«\u00a0").replace(
            " »", "\u00a0»"
        )
    )
    assert answer(model, cheap, tariff, 0, "subsidy_kept").endswith(" ou plus.")
    assert (
        answer(
            model,
            Evaluation(model, "en", scenario=Scenario({"share_switched": 0.0})),
            tariff,
            1,
            "price_europe",
        )
        == "“Gas price in Europe” makes no difference: whatever its value, the result is ×1."
    )
    assert slope_lines(model, scenario, tariff)[0] == "“Gas price in Europe”: $1 more adds 0.029."
    assert [bar["name"] for bar in swings(model, scenario, tariff)] == [
        "price_europe",
        "heat_pass_through",
        "share_paid_by_households",
        "price_russia_today",
    ]


class PageQuery:
    """The energy page with its questions opened by keyboard, and what it asked of the network afterwards."""

    def __init__(self, page, site: str, address: str):
        self.page, self.requests, self.errors = page, [], []
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on(
            "console", lambda message: self.errors.append(message.text) if message.type == "error" else None
        )
        page.goto(f"{site}{address}")
        page.wait_for_selector("html[data-ready]", state="attached")
        page.locator("[data-questions] > summary").focus()
        with page.expect_response(lambda response: "energy.slopes.js" in response.url) as arrived:
            page.keyboard.press("Enter")
        arrived.value.finished()
        page.on("request", lambda request: self.requests.append(request.url))

    def text(self, part: str) -> str:
        return self.page.locator(f"[data-questions] [data-{part}]").inner_text()


@pytest.fixture
def energy(page, site):
    opened = PageQuery(page, site, "/en/energy")
    yield opened
    assert opened.errors == [] and opened.requests == []


def test_answers_follow_the_levers_without_the_server(energy):
    assert "$443.2" in energy.text("answer") and "adds 0.029" in energy.text("slopes")
    energy.page.locator("[data-lever=share_paid_by_households] input[type=range]").focus()
    energy.page.keyboard.press("PageUp")
    moved = {"share_paid_by_households": 0.3}
    expected = answer(
        models.energy,
        Evaluation(models.energy, "en", scenario=Scenario(moved)),
        "tariff_multiple_subsidy_held",
        10,
        "price_europe",
    )
    expect(energy.page.locator("[data-answer]")).to_have_text(expected)
    assert "Share of heating paid by households" not in energy.text("swings")


def test_another_result_brings_its_own_levers_value_and_answers(energy):
    page = energy.page
    page.locator("[data-questions] [data-of]").select_option("extra_gas_bill_of_gdp")
    assert page.locator(
        "[data-by]"
    ).input_value() == "price_europe" and "Gas bought each year" in energy.text("swings")
    page.locator("[data-by]").select_option("share_switched")
    page.locator("[data-value]").fill("5")
    page.locator("[data-value]").press("Enter")
    assert energy.text("answer") == "“Share of gas bought elsewhere” would have to be 67.4%."
    assert page.locator("[data-announcement]").inner_text() == energy.text("answer")
    assert "adds 0.074\u202fpoints of GDP" in energy.text("slopes")
    page.locator("[data-value]").fill("much")
    page.locator("[data-value]").press("Enter")
    assert energy.text("answer") == "That is not a number."


def test_one_sentence_is_read_aloud_after_a_lever_with_the_questions_open(energy):
    page = energy.page
    page.evaluate(
        """() => { window.said = []; const live = document.querySelector("[data-announcement]");
            new MutationObserver(() => window.said.push(live.textContent)).observe(live, {childList: true,
            characterData: true, subtree: true}); }"""
    )
    page.locator("[data-lever=price_europe] input[type=range]").focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    until(page, "window.said.length")
    rested(page)
    assert len(page.evaluate("window.said")) == 1
    assert page.locator("[data-questions] [role=status], [data-questions] [aria-live]").count() == 0


def test_a_shut_section_works_nothing_out_and_asks_for_nothing(page, site):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site}/en/energy")
    page.wait_for_selector("html[data-ready]", state="attached")
    before = page.locator("[data-answer]").text_content()
    page.locator("[data-lever=share_paid_by_households] input[type=range]").focus()
    page.keyboard.press("End")
    rested(page)
    assert page.locator("[data-answer]").text_content() == before
    assert not [url for url in asked if "slopes" in url]
