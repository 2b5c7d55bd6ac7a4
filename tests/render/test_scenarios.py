"""Scenarios to think with: undo, redo, replay; kept in the browser, named, side by side; copied as link,
Python, table.
"""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import FileChooser, expect
from watching import until

import dashboard
from dashboard import models
from dashboard.charts.core.evaluation import Evaluation, text
from dashboard.charts.core.slots import quoted
from dashboard.core.numbers import number
from dashboard.core.words import LANGUAGES
from dashboard.models.core.scenario import Scenario
from dashboard.render.scenarios import WORDS

SLUG = {"fr": "energie", "en": "energy"}
BOX = "#price_europe"


@pytest.fixture
def energy(page, site):
    def opened(language: str = "en", query: str = ""):
        page.goto(f"{site}/{language}/{SLUG[language]}{query}")
        page.wait_for_selector("html[data-ready]", state="attached")
        return page

    return opened


def typed(page, name: str, text: str, wanted: str) -> None:
    """A value typed in a lever's box, and the hand at rest."""
    page.locator(f"#{name}").fill(text)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(wanted))


def cells(page) -> list[list[str]]:
    return [
        [
            cell.locator("input").input_value() if cell.locator("input").count() else cell.inner_text()
            for cell in row.locator("th, td").all()
        ]
        for row in page.locator("[data-compare] tr").all()
    ]


def test_what_stood_before_can_be_had_again_and_undone_again_by_keyboard(energy):
    page = energy()
    typed(page, "price_europe", "500", "price_europe=500")
    typed(page, "price_europe", "300", "price_europe=300")
    page.locator("[data-do=undo]").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("price_europe=500"))
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/en/energy$"))
    expect(page.locator("[data-do=undo]")).to_be_disabled()
    page.locator("[data-do=redo]").click()
    page.locator("[data-do=redo]").click()
    page.wait_for_url(re.compile("price_europe=300"))
    expect(page.locator(BOX)).to_have_value("300")


def test_a_replay_ends_where_it_began_and_leaves_no_trace(energy):
    page = energy()
    typed(page, "price_europe", "500", "price_europe=500")
    page.locator("[data-do=replay]").click()
    expect(page.locator(BOX)).to_have_value("425.7")
    expect(page.locator(BOX)).to_have_value("500")
    assert "price_europe=500" in page.url
    expect(page.locator("[data-do=redo]")).to_be_disabled()


@pytest.mark.parametrize("language", LANGUAGES)
def test_kept_scenarios_stand_beside_the_baseline_and_show_only_what_differs(energy, language):
    page = energy(language)
    typed(page, "price_europe", "500", "price_europe=500")
    page.locator("[data-do=keep]").click()
    page.locator("[data-rename='0']").fill("Cher & <b>froid</b>")
    page.keyboard.press("Enter")
    typed(page, "subsidy_kept", "0", "subsidy_kept=0")
    page.locator("[data-do=keep]").click()
    head, *body = cells(page)
    assert head[3:] == ["Cher & <b>froid</b>", {"fr": "Scénario 2", "en": "Scenario 2"}[language]]
    told = {row[0]: row[1:] for row in body}
    labels = {name: models.energy.inputs[name].label[language] for name in models.energy.inputs}
    assert [label for label in told if label in labels.values()] == [
        labels["price_europe"],
        labels["subsidy_kept"],
    ]
    # Baseline, on screen, kept first, kept second: held in dollars (C − β(1 − h))/h, here 500/129 dollars
    # dearer.
    both = {"price_europe": 500, "subsidy_kept": 0}
    givens = [{}, both, {"price_europe": 500}, both]
    tariffs = [models.energy(**given).tariff_multiple_subsidy_held for given in givens]
    assert [cell.partition(" (")[0] for cell in body[2][1:]] == [
        f"×{number(value, 1, language)}" for value in tariffs
    ]
    # Each with its range, over what the sources leave open and the scenario does not set.
    model = models.get("energy")
    name = "tariff_multiple_subsidy_held"
    written = "{%s} ({%s.low|n}–{%s.high|n})" % (name, name, name)
    for cell, given in zip(body[2][1:], givens, strict=True):
        assert cell == text(written, Evaluation(model, language, scenario=Scenario(given)))
    page.reload()
    page.wait_for_selector("html[data-ready]", state="attached")
    assert cells(page)[0][3:] == head[3:]


def test_three_are_kept_and_a_fourth_is_refused_until_one_is_forgotten(energy):
    page = energy()
    for _ in range(4):
        page.locator("[data-do=keep]").click()
    expect(page.locator("[data-scenarios] > [role=status]")).to_contain_text("forget one")
    assert page.locator("[data-compare] [data-rename]").count() == 3
    page.locator("[data-compare] [data-do=drop]").first.click()
    assert page.locator("[data-compare] [data-rename]").count() == 2


def test_a_kept_scenario_is_taken_up_again_with_the_levers_of_other_pages(energy):
    every = map(models.get, models.names())
    model = next(one for one in every if set(one.inputs) - set(models.energy.inputs))
    other = min(set(model.inputs) - set(models.energy.inputs))
    value = min(model.inputs[other].slider[:2], key=lambda end: end == model.inputs[other].central)
    page = energy("en", f"?{Scenario({'price_europe': 500.0, other: value}).query()}")
    page.locator("[data-do=keep]").click()
    page = energy()
    assert other not in page.url
    page.locator("[data-compare] [data-do=load]").click()
    page.wait_for_url(re.compile("price_europe=500"))
    asked = f"{other}={value:g}"
    assert asked in page.url
    expect(page.locator(BOX)).to_have_value("500")
    assert asked in page.locator("nav a").first.get_attribute("href")
    page.locator("[data-do=undo]").click()
    page.wait_for_url(re.compile("/en/energy$"))
    page.locator("[data-do=redo]").click()
    page.wait_for_url(re.compile(re.escape(asked)))
    page.go_back()
    page.wait_for_url(re.compile("/en/energy$"))
    expect(page.locator(BOX)).to_have_value("425.7")


@pytest.mark.parametrize(
    "stored",
    [
        "no json",
        "{}",
        '[{"name": 3}]',
        '[{"name": "x", "model": "energy", "given": {"price_europe": "<b>", "nothing": 1, "gdp": 1e9}}]',
    ],
)
def test_whatever_lies_in_the_storage_the_page_stands(page, site, energy, stored):
    problems = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.add_init_script(f"localStorage.setItem('scenarios', {json.dumps(stored)})")
    energy()
    assert problems == [] and page.locator("[data-compare] b").count() == 0
    if "gdp" in stored:
        # What is no number is left aside; what is too large stands at the lever's end.
        assert "$120bn" in "".join(cells(page)[1]) or "120" in "".join(cells(page)[1])


def test_copies_say_what_is_on_screen(energy, data):
    page = energy()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    typed(page, "price_europe", "500", "price_europe=500")

    def copied(kind: str) -> str:
        page.locator(f"[data-do={kind}]").click()
        expect(page.locator("[data-scenarios] > [role=status]")).to_have_text("Copied.")
        page.locator("[data-scenarios] > [role=status]").evaluate("node => node.textContent = ''")
        return page.evaluate("navigator.clipboard.readText()")

    code = copied("python")
    scope: dict = {}
    exec(
        "from dashboard import models\nresult = "
        + next(line for line in code.splitlines() if line.startswith("models.")),
        scope,
    )
    assert (
        scope["result"].tariff_multiple_subsidy_held
        == models.energy(price_europe=500).tariff_multiple_subsidy_held
    )
    assert 'dashboard.chart("heat_cost_split", "en", price_europe=500)' in code
    assert copied("link").endswith(f"/en/energy?price_europe=500&data={data.version}#what-if")
    rows = [line.split("\t") for line in copied("table").splitlines()]
    assert rows[0] == ["", "Baseline", "On screen"] and rows[1][1:] == ["$426", "$500"]


def test_an_image_opens_by_keys_from_any_page(page, site, tmp_path):
    page.goto(f"{site}/en/energy?price_europe=390")
    page.wait_for_selector("html[data-ready=yes]", state="attached")
    card = page.locator("[data-chart=tariff_by_gas_price]")
    card.locator(".menu summary").first.click()
    with page.expect_download() as taken:
        card.locator("[data-action=svg]").click()
    taken.value.save_as(tmp_path / "chart.svg")
    # Listened for before the page is there: Chromium needs a moment to be told.
    choosers: list[FileChooser] = []
    page.on("filechooser", lambda chooser: choosers.append(chooser))
    page.goto(f"{site}/en/timeline")
    expect(page.locator("[data-open-image]")).to_be_visible()
    page.locator("[data-open-image]").focus()
    page.keyboard.press("Enter")
    until(page, lambda: bool(choosers))
    choosers[0].set_files(tmp_path / "chart.svg")
    page.wait_for_url(re.compile("/en/energy.*price_europe=390"))


def test_the_spoken_sentence_has_the_ranges(page, site):
    page.goto(f"{site}/en/energy")
    page.wait_for_selector("html[data-ready=yes]", state="attached")
    page.locator("[data-lever=price_europe] input[type=range]").focus()
    page.keyboard.press("End")
    still = Evaluation(models.get("energy"), "en", scenario=Scenario({"price_europe": 700.0}))
    told = text("{extra_gas_bill} ({extra_gas_bill.low|n}–{extra_gas_bill.high|n})", still)
    assert "–" in told
    expect(page.locator("[data-announcement]")).to_contain_text(told)


def test_nothing_breaks_where_storage_and_cookies_are_blocked(page, site):
    """A browser may refuse the very name of them."""
    page.add_init_script(
        """const refuse = () => { throw new DOMException("blocked", "SecurityError"); };
        for (const name of ["localStorage", "sessionStorage"])
            Object.defineProperty(window, name, { get: refuse });
        Object.defineProperty(document, "cookie", { get: refuse, set: refuse });"""
    )
    problems = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", lambda said: problems.append(said.text) if said.type == "error" else None)
    page.goto(f"{site}/en/energy")
    page.wait_for_selector("html[data-ready=yes]", state="attached")
    page.locator("#price_europe").fill("500")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("price_europe=500"))
    page.select_option("#theme", "dark")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    page.locator("[data-do=keep]").click()
    expect(page.locator("[data-scenarios] > [role=status]")).to_have_text(WORDS["noStorage"]["en"])
    page.goto(f"{site}/en/sources?q=potash")
    page.wait_for_selector("[data-explorer][data-ready]")
    assert problems == []


def test_a_link_brings_kept_scenarios_into_charts_words_table_and_image(page, site, tmp_path):
    """They stand in the place of this browser's own, change in the address, and leave with every link; the
    page's image is the command line's.
    """
    inputs = {"price_europe": 390.0}
    kept = {"Hiver & <b>": {"price_europe": 600.0}, "PIB 80": {"gdp": 80.0}}
    page.add_init_script(
        "localStorage.setItem('scenarios', JSON.stringify([{ name: 'own', model: 'leaving', given: {} }]))"
    )
    page.goto(f"{site}/fr/partir?{Scenario(inputs, kept=kept).query()}")
    page.wait_for_selector("html[data-ready]", state="attached")
    drawn = dashboard.chart("whole_bill", "fr", kept=kept, **inputs).drawn
    card = page.locator("#whole_bill")
    lines = [" ".join(line).replace(quoted("Hiver & <b>"), "Hiver & <b>") for line in drawn.kept_lines]
    assert card.locator("[data-kept] li").all_text_contents() == lines
    assert card.locator("tbody tr").count() == len(drawn.rows)
    assert card.locator("[data-alt]").text_content().strip() == drawn.alt
    assert [cell for cell in cells(page)[0] if cell] == [
        WORDS["baseline"]["fr"],
        WORDS["current"]["fr"],
        *kept,
    ]
    assert "kept2_gdp=80" in page.evaluate("dashboard.link('x')")
    shapes = page.evaluate("document.querySelector('#whole_bill .plot').layout.shapes.length")
    assert shapes == len(drawn.figure["layout"]["shapes"])
    page.locator("[data-compare] [data-do=drop]").first.click()
    assert "kept1=PIB+80" in page.url and "kept2" not in page.url
    page.go_back()
    page.wait_for_url(re.compile("kept2=PIB"))
    assert page.locator("[data-compare] [data-rename]").count() == 2
