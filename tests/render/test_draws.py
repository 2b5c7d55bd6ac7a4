"""Draws, ranges and shares of the browser are Python's, number by number."""

from __future__ import annotations

import json

import numpy as np
import pytest

from dashboard import models
from dashboard.charts.core.evaluation import Evaluation
from dashboard.models.core.random_numbers import uniform
from dashboard.models.core.scenario import Scenario
from dashboard.models.core.uncertainty import DRAWS, PERCENTILES, SEED
from dashboard.pages import in_order
from dashboard.pages.core.blocks import WhatIf
from dashboard.render import doubt
from dashboard.render.panel import panel_spec

PAGES = {block.model: page for page in in_order() for block in page.blocks if isinstance(block, WhatIf)}
"""The page with the levers of each model."""


@pytest.fixture(scope="module")
def opened(browser, site):
    """The page of a model, with the site's own scripts."""
    found = {}

    def page(model: str):
        if model not in found:
            found[model] = browser.new_page(bypass_csp=True)
            found[model].goto(f"{site}/en/{PAGES[model].slug['en']}")
            found[model].wait_for_selector("html[data-ready]", state="attached")
        return found[model]

    yield page
    for one in found.values():
        one.close()


def scenarios(model, count: int) -> list[dict[str, float]]:
    rng = np.random.default_rng(len(model.name))
    made = [{}]
    for _ in range(count):
        names = rng.choice(list(model.inputs), rng.integers(1, 5), replace=False)
        made.append({str(n): float(rng.uniform(*model.inputs[n].slider[:2])) for n in names})
    return [Evaluation(model, "en", scenario=Scenario(moved)).moved for moved in made]


def asked(model) -> dict:
    return json.loads(json.dumps(panel_spec(model, Evaluation(model, "en"), "")))


UNIFORM = "([seed, name, n]) => [...dashboard.uniform(seed, name, n)]"


def test_one_generator(opened):
    page = opened("energy")
    for seed in (1, 2, 4_000_000_000):
        for name in ("gdp", "gas_volume", "case"):
            theirs = page.evaluate(UNIFORM, [seed, name, 500])
            assert theirs == uniform(seed, name, 500).tolist()


RANGES = """([spec, givens]) => givens.map((given) =>
    new dashboard.Evaluation(spec, dashboard.models[spec.model], {}, given).ranges)"""
PERCENTILE = """([spec, givens, names, percents]) => givens.map((given) => {
    const draws = new dashboard.Evaluation(spec, dashboard.models[spec.model], {}, given).drawsOf(names);
    /* Some slices, as a page makes them. */
    while (!draws.work(3));
    return names.map((name) => percents.map((percent) => draws.percentile(name, percent)));
})"""


@pytest.mark.parametrize("name", models.names())
def test_ranges_are_those_of_all_corners(name, opened):
    model = models.get(name)
    if name not in PAGES:
        pytest.skip(f"no page has the levers of {name}")
    tried = scenarios(model, 40)
    for moved, theirs in zip(tried, opened(name).evaluate(RANGES, [asked(model), tried]), strict=True):
        for output, (low, _, high) in model.spread(**moved).items():
            ours = [end if np.isfinite(end) else np.inf for end in (low, high)]
            there = [end if end is not None and np.isfinite(end) else np.inf for end in theirs[output]]
            assert there == pytest.approx(ours, rel=1e-9, abs=1e-9), (output, moved)


@pytest.mark.parametrize("name", models.names())
def test_draws_are_pythons(name, opened):
    model = models.get(name)
    if name not in PAGES:
        pytest.skip(f"no page has the levers of {name}")
    outputs, tried = list(model.outputs)[-6:], scenarios(model, 4)
    found = opened(name).evaluate(PERCENTILE, [asked(model), tried, outputs, PERCENTILES])
    for moved, theirs in zip(tried, found, strict=True):
        for output, there in zip(outputs, theirs, strict=True):
            ours = list(model.percentiles(output, DRAWS, SEED, **moved).values())
            if np.isfinite(ours).all():
                assert there == pytest.approx(ours, rel=1e-9, abs=1e-12), (output, moved)


def test_the_histogram_waits_for_the_levers_and_then_shows_what_python_draws(opened):
    """While a lever moves nothing is drawn; when it rests, words and bars are those of the scenario."""
    page = opened("leaving")
    lever = page.locator("#price_europe")
    lever.fill("380")
    lever.blur()
    assert page.locator("#bill_draws[data-waits]").count() == 1
    page.wait_for_selector("#bill_draws:not([data-waits])")
    ours = models.leaving.percentiles("whole_bill", price_europe=380)
    headline = page.locator("#bill_draws-title").inner_text()
    assert f"{ours['P5']:.1f} to {ours['P95']:.1f}" in headline
    low, _, high = models.leaving.spread(price_europe=380)["whole_bill"]
    shares = models.leaving.shares_of_draws("whole_bill", low, high, 36, price_europe=380)
    drawn = page.evaluate("[...document.querySelector('#bill_draws .plot').calcdata[0].map((d) => d.s)]")
    assert drawn == pytest.approx(list(shares), abs=1e-9)


DOUBT = """([spec, givens, outputs]) => {
    const asked = JSON.parse(document.querySelector("[data-doubt] script").textContent);
    return givens.map((given) => outputs.map((output) => {
        const scenario = new dashboard.Evaluation(spec, dashboard.models[spec.model], {}, given);
        return [dashboard.doubt.widths, dashboard.doubt.change].map((rows) => rows(asked, scenario, output));
    }));
}"""


def by_label(rows: list[dict]) -> list[dict]:
    """Parts of one size have no order."""
    return sorted(rows, key=lambda row: (row["label"], row["text"]))


@pytest.mark.parametrize("name", models.names())
def test_width_and_change_are_shared_out_as_python_does(name, opened):
    model = models.get(name)
    if name not in PAGES:
        pytest.skip(f"no page has the levers of {name}")
    tried = scenarios(model, 12)
    outputs = [output for output in model.outputs if model.reasons(output)][:6]
    shared = 0
    for moved, theirs in zip(
        tried, opened(name).evaluate(DOUBT, [asked(model), tried, outputs]), strict=True
    ):
        evaluation = Evaluation(model, "en", scenario=Scenario(moved))
        for output, (widths, change) in zip(outputs, theirs, strict=True):
            assert by_label(widths) == by_label(doubt.widths(model, evaluation, output)), (output, moved)
            assert by_label(change) == by_label(doubt.change_rows(model, evaluation, output)), (output, moved)
            shared += bool(change)
    assert shared
