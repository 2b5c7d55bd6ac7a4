"""Python and the browser are two readings of one text: the same numbers, the same drawings, the same words."""

from __future__ import annotations

import json
import math

import numpy as np
import pytest

from dashboard import charts, models
from dashboard.app.place import place_spec
from dashboard.charts.frame import compose
from dashboard.charts.frame.look import PALETTES
from dashboard.charts.frame.slots import Scenario, fill, given, text
from dashboard.exports.frame.link import link
from dashboard.words import LANGUAGES, marks, number

ROWS = 20_000
LIVE = [name for name in charts.names() if charts.get(name).live]


@pytest.fixture(scope="module")
def engine(browser, site):
    """A page with the site's own scripts, where nothing needs to be evaluated from text."""
    page = browser.new_page(bypass_csp=True)
    page.goto(f"{site}/en/energy")
    page.wait_for_selector("html[data-ready]", state="attached")
    yield page
    page.close()


def random_rows(model, count: int, seed: int) -> dict[str, np.ndarray]:
    rng = np.random.default_rng(seed)
    return {name: rng.uniform(*lever.slider[:2], count) for name, lever in model.inputs.items()}


@pytest.mark.parametrize("name", models.names())
def test_numpy_and_javascript_agree_over_the_whole_levers(engine, name):
    """20,000 random rows: the same cells not finite, and at most 1e-9 of an output's size apart elsewhere."""
    model = models.get(name)
    rows = random_rows(model, ROWS, seed=3)
    expected = {output: np.broadcast_to(values, ROWS) for output, values in model(**rows).items()}
    got = engine.evaluate(
        """([name, rows]) => {
            const keys = Object.keys(rows), run = dashboard.models[name], out = {};
            for (let i = 0; i < rows[keys[0]].length; i++) {
                const result = run(Object.fromEntries(keys.map((k) => [k, rows[k][i]])));
                for (const k in result) (out[k] = out[k] || []).push(Number.isFinite(result[k]) ? result[k] : String(result[k]));
            }
            return out;
        }""",
        [name, {key: values.tolist() for key, values in rows.items()}],
    )
    assert list(got) == list(expected)
    for output, values in expected.items():
        theirs = np.array([float(v) for v in got[output]])
        finite = np.isfinite(values)
        assert np.array_equal(finite, np.isfinite(theirs)) and np.array_equal(values[~finite], theirs[~finite], equal_nan=True)
        size = np.max(np.abs(values[finite]))
        assert np.max(np.abs(values[finite] - theirs[finite])) <= 1e-9 * max(size, 1e-300), output


def scenarios(model, count: int, seed: int) -> list[dict[str, float]]:
    """Levers moved at random, some left where they open, some at their very ends."""
    rng = np.random.default_rng(seed)
    made = []
    for _ in range(count):
        moved = {}
        for name, lever in model.inputs.items():
            start, end, _ = lever.slider
            kind = rng.integers(4)
            if kind:
                moved[name] = float(start if kind == 1 and rng.random() < 0.2 else end if kind == 2 and rng.random() < 0.2 else rng.uniform(start, end))
        made.append(moved)
    return [dict(given(model, moved)) for moved in ({}, *made)]


def differences(ours, theirs, path="") -> list[str]:
    """Where two filled drawings differ: numbers by more than 1e-9 of their size, anything else at all."""
    if isinstance(ours, dict):
        if not isinstance(theirs, dict) or set(ours) != set(theirs):
            return [f"{path}: {sorted(ours)} / {theirs}"]
        return [d for key in ours for d in differences(ours[key], theirs[key], f"{path}.{key}")]
    if isinstance(ours, list):
        if len(ours) != len(theirs):
            return [f"{path}: {len(ours)} / {len(theirs)}"]
        return [d for i, pair in enumerate(zip(ours, theirs, strict=True)) for d in differences(*pair, f"{path}[{i}]")]
    if isinstance(ours, int | float) and not isinstance(ours, bool) and isinstance(theirs, int | float):
        return [] if math.isclose(ours, theirs, rel_tol=1e-9, abs_tol=1e-9) else [f"{path}: {ours} / {theirs}"]
    return [] if ours == theirs else [f"{path}: {ours!r} / {theirs!r}"]


FILL = """([spec, figure, templates, palette, givens]) => givens.map((given) => {
    const scenario = new dashboard.Scenario(spec, dashboard.models[spec.model], palette, given, false);
    return [dashboard.fill(figure, scenario), templates.map((t) => scenario.text(t))];
})"""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", LIVE)
@pytest.mark.parametrize("size", ["seen", "wide"])
def test_both_fillers_fill_the_whole_figure_alike(engine, name, language, size):
    built = charts.build(name, language)
    model, figure = built.model, compose.composed(built, size, link(built))
    spec = place_spec(model, Scenario(model, language), "")
    templates = [built.alt, *(cell for row in built.rows for cell in row.values())]
    tried = scenarios(model, 40, seed=len(name))
    theirs = engine.evaluate(FILL, [json.loads(json.dumps(spec)), figure, templates, PALETTES["light"], tried])
    for moved, (their_figure, their_texts) in zip(tried, theirs, strict=True):
        scenario = Scenario(model, language, "light", given(model, moved))
        ours = json.loads(json.dumps(fill(figure, scenario)))
        assert "\n".join(differences(ours, their_figure)) == "", moved
        assert [text(t, scenario) for t in templates] == their_texts


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_write_numbers_alike(engine, language):
    rng = np.random.default_rng(4)
    values = [*(rng.uniform(-1, 1, 3000) * 10 ** rng.uniform(-3, 9, 3000)).tolist(), *[n / 8 for n in range(-80, 80)], 0.0, -0.0]
    decimals = [int(d) for d in rng.integers(0, 4, len(values))]
    theirs = engine.evaluate("([v, d, m]) => v.map((x, i) => dashboard.number(x, d[i], m))", [values, decimals, marks(language)])
    assert theirs == [number(v, d, language) for v, d in zip(values, decimals, strict=True)]


@pytest.mark.parametrize("theme", PALETTES)
def test_the_browser_has_the_same_palette(engine, theme):
    assert engine.evaluate("(t) => dashboard.palettes[t]", theme) == PALETTES[theme]
