"""Python and the browser are two readings of one text: the same numbers, the same drawings, the same
words.
"""

from __future__ import annotations

import base64
import json
import math
import shutil
import subprocess

import numpy as np
import pytest
from covering import covering

from dashboard import charts, models
from dashboard.charts.core import compose
from dashboard.charts.core.evaluation import Evaluation, text
from dashboard.charts.core.kept import outlines, with_outlines
from dashboard.charts.core.look import PALETTES
from dashboard.charts.core.slots import fill
from dashboard.core.numbers import marks, number
from dashboard.core.words import LANGUAGES
from dashboard.exports.images.link import link
from dashboard.models.core.scenario import Scenario
from dashboard.render.panel import panel_spec
from dashboard.tables import default
from dashboard.web.static_files import model_js

ROWS = 100_000
LIVE = [name for name in charts.names() if charts.get(name).live]


def with_models(page, *printed) -> None:
    """A page has its own model; the others are brought to it."""
    for name in models.names():
        for script in printed:
            page.add_script_tag(content=script(name, default()))


@pytest.fixture(scope="module")
def engine(browser, site):
    """A page with the site's own scripts, where nothing needs to be evaluated from text."""
    page = browser.new_page(bypass_csp=True)
    page.goto(f"{site}/en/energy")
    page.wait_for_selector("html[data-ready]", state="attached")
    with_models(page, model_js)
    yield page
    page.close()


def random_rows(model, count: int, seed: int) -> dict[str, np.ndarray]:
    rng = np.random.default_rng(seed)
    return {name: rng.uniform(*lever.slider[:2], count) for name, lever in model.inputs.items()}


EVALUATE = """(run, keys, count, columns) => {
    const at = {}, out = [];
    let names;
    for (let i = 0; i < count; i++) {
        keys.forEach((key, k) => { at[key] = columns[k * count + i]; });
        const found = run(at);
        names = names || Object.keys(found);
        names.forEach((name, n) => { (out[n] = out[n] || new Float64Array(count))[i] = found[name]; });
    }
    const whole = new Float64Array(names.length * count);
    out.forEach((column, n) => whole.set(column, n * count));
    return [names, whole];
}"""
"""Numbers go in and come out as the bytes that they are, column by column."""


def in_node(
    node: str, function: str, columns: np.ndarray, keys: list[str], folder
) -> tuple[list[str], np.ndarray]:
    """A function over many rows in Node."""
    (folder / "in.bin").write_bytes(columns.tobytes())
    (folder / "run.js").write_text(
        f"""const fs = require("fs"), bytes = fs.readFileSync("in.bin");
        const whole_buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
        const columns = new Float64Array(whole_buffer);
        const [names, whole] = ({EVALUATE})({function}, {json.dumps(keys)}, {columns.shape[1]}, columns);
        fs.writeFileSync("out.bin", Buffer.from(whole.buffer));
        console.log(JSON.stringify(names));""",
        encoding="utf-8",
    )
    done = subprocess.run(
        [node, "run.js"], cwd=folder, capture_output=True, text=True, check=True, timeout=120
    )
    return json.loads(done.stdout), np.fromfile(folder / "out.bin")


def in_chromium(engine, function: str, columns: np.ndarray, keys: list[str]) -> tuple[list[str], np.ndarray]:
    """The same in the browser."""
    names, text = engine.evaluate(
        """([evaluate, run, keys, count, text]) => {
            const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
            const [names, whole] = (0, eval)(evaluate)((0, eval)(`(${run})`), keys, count, new
            Float64Array(bytes.buffer));
            const out = new Uint8Array(whole.buffer);
            let written = "";
            for (let i = 0; i < out.length; i += 32768) written += String.fromCharCode(...out.subarray(i, i +
            32768));
            return [names, btoa(written)];
        }""",
        [EVALUATE, function, keys, columns.shape[1], base64.b64encode(columns.tobytes()).decode()],
    )
    return names, np.frombuffer(base64.b64decode(text))


@pytest.fixture
def everywhere(request, tmp_path):
    """Runs a JavaScript function of named inputs over many rows, in Node where there is one, else in
    Chromium.
    """
    node = shutil.which("node")

    def run(function: str, rows: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
        columns, keys = np.ascontiguousarray(list(rows.values())), list(rows)
        if node:
            names, whole = in_node(node, function, columns, keys, tmp_path)
        else:
            names, whole = in_chromium(request.getfixturevalue("engine"), function, columns, keys)
        return dict(zip(names, whole.reshape(len(names), -1), strict=True))

    return run


def agree(ours: dict, theirs: dict, count: int) -> None:
    """The same names; the same cells infinite or not a number; elsewhere at most 1e-9 of an output's size
    apart.
    """
    assert list(ours) == list(theirs)
    for output, values in ours.items():
        values = np.broadcast_to(values, count)
        finite = np.isfinite(values)
        assert np.array_equal(finite, np.isfinite(theirs[output])), output
        assert np.array_equal(values[~finite], theirs[output][~finite], equal_nan=True), output
        size = np.max(np.abs(values[finite]), initial=1e-300)
        assert np.max(np.abs(values[finite] - theirs[output][finite]), initial=0) <= 1e-9 * size, output


@pytest.mark.parametrize("name", models.names())
def test_numpy_and_javascript_agree_over_the_whole_levers(everywhere, name):
    """100,000 random rows, and the ends of every lever."""
    model = models.get(name)
    rows = random_rows(model, ROWS, seed=3)
    for i, (key, lever) in enumerate(model.inputs.items()):
        rows[key][2 * i], rows[key][2 * i + 1] = lever.slider[:2]
    inputs = set(model.inputs)
    ours = {name: value for name, value in model.every_value(**rows).items() if name not in inputs}
    agree(ours, everywhere(model.js, rows), ROWS)


def test_infinities_and_what_is_no_number_agree(everywhere, engine):
    """Lines that divide by nothing, in Node and in Chromium."""
    from dashboard.models.core.equations import javascript, parse, python, runs

    names = ("a", "b")
    lines = {
        "one": "1/a",
        "none": "a/b",
        "raised": "a**b",
        "logarithm": "log(a)",
        "root": "sqrt(a)",
        "chosen": "where(a < b, 1/a, b/(a - b))",
        "least": "min(a, 1/b)",
    }
    steps = {name: parse(text, names, name) for name, text in lines.items()}
    rng = np.random.default_rng(6)
    rows = {name: rng.choice([-2.5, -1.0, 0.0, 0.5, 1.0, 3.0], 2000) for name in names}
    with np.errstate(all="ignore"):
        ours = runs(python(names, steps))(**rows)
    function = javascript(names, steps)
    agree(ours, everywhere(function, rows), 2000)
    agree(
        ours,
        dict(
            zip(
                steps,
                in_chromium(engine, function, np.array(list(rows.values())), list(rows))[1].reshape(
                    len(steps), -1
                ),
                strict=True,
            )
        ),
        2000,
    )


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
                moved[name] = float(
                    start
                    if kind == 1 and rng.random() < 0.2
                    else end
                    if kind == 2 and rng.random() < 0.2
                    else rng.uniform(start, end)
                )
        made.append(moved)
    return [Evaluation(model, "en", scenario=Scenario(moved)).moved for moved in ({}, *made)]


KEPT = """([spec, chart, given, kept]) => {
    const run = dashboard.models[spec.model], palette = {};
    const compared = Object.entries(kept).map(([name, inputs]) => ({
        name, scenario: new dashboard.Evaluation(spec, run, palette, inputs) }));
    const scenario = new dashboard.Evaluation(spec, run, palette, given, compared);
    return [dashboard.fill(dashboard.withOutlines(chart, scenario, false), scenario),
        dashboard.fill(chart.kept, scenario), dashboard.fill(chart.link, scenario)];
}"""


@pytest.mark.parametrize("name", LIVE)
def test_kept_scenarios_are_outlined_and_named_alike(engine, name):
    """Drawing, words and link of three that are compared, one of them with a name that needs to be written
    otherwise in an address.
    """
    built = charts.build(name, "fr")
    model, tried = built.model, scenarios(built.model, 4, seed=7)[1:]
    kept = dict(zip(["Hiver & <b>", "Été (10 %)", "Troisième"], tried, strict=False))
    chart = {"figure": built.figure, "outlines": outlines(built.figure), "link": link(built)}
    evaluation = Evaluation(model, "fr", "light", Scenario(tried[3], kept=kept))
    palette_free = json.loads(json.dumps(panel_spec(model, Evaluation(model, "fr"), "")))
    theirs = engine.evaluate(
        KEPT.replace("palette = {}", f"palette = {json.dumps(PALETTES['light'])}"),
        [palette_free, {**chart, "kept": built.kept_words(60) or ""}, evaluation.moved, dict(kept)],
    )
    ours = fill(with_outlines(built.figure, evaluation), evaluation)
    assert differences(json.loads(json.dumps(ours)), theirs[0]) == []
    assert theirs[1] == (fill(built.kept_words(60), evaluation) if built.kept_words() else "")
    assert theirs[2] == fill(link(built), evaluation)
    # All that results place is outlined once for each scenario, and each is named in the alternative text.
    wanted = outlines(built.figure)
    assert len(ours["data"]) - len(built.figure["data"]) == 3 * len(wanted["data"])
    assert name == "ways_out" or wanted["data"] or wanted["shapes"]
    assert built.drawn(evaluation).alt.count("Scénario gardé") == 3


def differences(ours, theirs, path="") -> list[str]:
    """Where two filled drawings differ: numbers by more than 1e-9 of their size, anything else at all."""
    if isinstance(ours, dict):
        if not isinstance(theirs, dict) or set(ours) != set(theirs):
            return [f"{path}: {sorted(ours)} / {theirs}"]
        return [d for key in ours for d in differences(ours[key], theirs[key], f"{path}.{key}")]
    if isinstance(ours, list):
        if len(ours) != len(theirs):
            return [f"{path}: {len(ours)} / {len(theirs)}"]
        return [
            d
            for i, pair in enumerate(zip(ours, theirs, strict=True))
            for d in differences(*pair, f"{path}[{i}]")
        ]
    if isinstance(ours, int | float) and not isinstance(ours, bool) and isinstance(theirs, int | float):
        return (
            [] if math.isclose(ours, theirs, rel_tol=1e-9, abs_tol=1e-9) else [f"{path}: {ours} / {theirs}"]
        )
    return [] if ours == theirs else [f"{path}: {ours!r} / {theirs!r}"]


FILL = """([spec, figure, templates, palette, givens]) => givens.map((given) => {
    const scenario = new dashboard.Evaluation(spec, dashboard.models[spec.model], palette, given);
    return [dashboard.fill(figure, scenario), templates.map((t) => scenario.text(t))];
})"""


@pytest.mark.parametrize(("size", "name", "language"), covering(("seen", "wide"), LIVE, LANGUAGES))
def test_both_fillers_fill_the_whole_figure_alike(engine, name, language, size):
    built = charts.build(name, language)
    model, figure = built.model, compose.composed(built, size, link(built))
    spec = panel_spec(model, Evaluation(model, language), "")
    templates = [built.alt, *(cell for row in built.rows for cell in row.values())]
    tried = scenarios(model, 40, seed=len(name))
    theirs = engine.evaluate(
        FILL, [json.loads(json.dumps(spec)), figure, templates, PALETTES["light"], tried]
    )
    for moved, (their_figure, their_texts) in zip(tried, theirs, strict=True):
        scenario = Evaluation(model, language, "light", Scenario(moved))
        ours = json.loads(json.dumps(fill(figure, scenario)))
        assert "\n".join(differences(ours, their_figure)) == "", moved
        assert [text(t, scenario) for t in templates] == their_texts


KINKED = [(name, *kink) for name in models.names() for kink in models.get(name).kinks]
RANGES = """([spec, givens]) => givens.map((given) =>
    new dashboard.Evaluation(spec, dashboard.models[spec.model], {}, given).ranges)"""


@pytest.mark.parametrize(("name", "open_input", "limit"), KINKED)
def test_both_reach_the_kink_between_two_corners(engine, name, open_input, limit):
    """Where the lesser of two values changes hands, a result may lie beyond all corners."""
    model = models.get(name)
    lever = model.inputs[open_input]
    tried = []
    for moved in scenarios(model, 2000, seed=5):
        free = {key: value for key, value in moved.items() if key != open_input}
        if lever.low < model(free)[limit] < lever.high:
            tried.append(free)
    assert len(tried) > 20
    theirs = engine.evaluate(RANGES, [panel_spec(model, Evaluation(model, "en"), ""), tried])
    beyond = 0
    for moved, ranges in zip(tried, theirs, strict=True):
        ours = Evaluation(model, "en", scenario=Scenario(moved)).ranges
        assert differences(json.loads(json.dumps(ours)), ranges) == []
        ends = [model(moved | {open_input: end}) for end in (lever.low, lever.high)]
        beyond += any(ours[output][1] > max(end[output] for end in ends) + 1e-9 for output in ours)
    assert beyond


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_write_numbers_alike(engine, language):
    rng = np.random.default_rng(4)
    values = [
        *(rng.uniform(-1, 1, 3000) * 10 ** rng.uniform(-3, 9, 3000)).tolist(),
        *[n / 8 for n in range(-80, 80)],
        0.0,
        -0.0,
    ]
    decimals = [int(d) for d in rng.integers(0, 4, len(values))]
    theirs = engine.evaluate(
        "([v, d, m]) => v.map((x, i) => dashboard.number(x, d[i], m))", [values, decimals, marks(language)]
    )
    assert theirs == [number(v, d, language) for v, d in zip(values, decimals, strict=True)]


@pytest.mark.parametrize("theme", PALETTES)
def test_the_browser_has_the_same_palette(engine, theme):
    assert engine.evaluate("(t) => dashboard.palettes[t]", theme) == PALETTES[theme]
