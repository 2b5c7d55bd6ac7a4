"""The quick way and the slow one: what is written while a lever moves is, attribute by attribute, what
Plotly draws.
"""

from __future__ import annotations

import random

import pytest
from covering import covering
from playwright.sync_api import Page, expect
from watching import rested

from dashboard import models, pages
from dashboard.core.words import LANGUAGES
from dashboard.pages.core.blocks import WhatIf

PLACES = {
    block.model: page for page in pages.in_order() for block in page.blocks if isinstance(block, WhatIf)
}
WIDTHS = {"wide": 1280, "narrow": 360}
MOVES, RUN = 12, 3
"""Scenarios that are walked through on every page, and how many follow one another before the hand rests."""

HELP = """() => {
    /* Every element of a drawing with all its attributes, in whatever order they were set, and with its own
       words. A drawing keeps its ids for as long as it stands, so none is left out. What is: how large the
       box of words is in which nothing is painted, and around which point they are turned by 0°. Neither is
       seen, and neither is written before the hand rests. */
    const unseen = (node, name) => (node.matches("rect.bg") && ["width", "height"].includes(name) &&
    node.style.fillOpacity === "0" && node.style.strokeOpacity === "0")
        || (node.matches(".annotation-text-g") && name === "transform" &&
        /^rotate\\(0,/.test(node.getAttribute(name)));
    const told = (plot) => [...plot.querySelectorAll(".main-svg, .main-svg *")].map((node) => [
        node.tagName, ...[...node.attributes].map(({ name, value }) => `${name}=${unseen(node, name) ?
        "unseen" : value}`).sort(),
        ...[...node.childNodes].filter((child) => child.nodeType === 3).map((child) => child.data),
    ].join(" "));
    /* The same for comparing two drawings: without the ids that are drawn by lot, those of the drawing and
    of its traces,
       and without what the page itself says of it, that it is not to be read aloud. */
    const named = (plot) => {
        const { _uid } = plot._fullLayout, lots = plot._fullData.map(({ uid }) => uid);
        return told(plot).map((line) => lots.reduce((text, lot) => text.replaceAll(lot, "LOT"),
        line.replaceAll(_uid, "LOT").replace(" aria-hidden=true", "")));
    };
    const differences = (ours, theirs) => ours.length !== theirs.length ? [`${ours.length} elements, Plotly
    draws ${theirs.length}`]
        : ours.flatMap((line, i) => (line === theirs[i] ? [] : [`${line}  ≠  ${theirs[i]}`]));
    const counts = new Map(), react = Plotly.react;
    Plotly.react = (plot, ...rest) => { counts.set(plot, (counts.get(plot) || 0) + 1); return react(plot,
    ...rest); };
    const drawings = (plot) => counts.get(plot) || 0;
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const wanted = (chart) => dashboard.fill(chart.figure, chart.scenario, chart.narrow);
    const anew = async (chart) => {
        const div = document.createElement("div");
        chart.plot.parentNode.append(div);
        const { data, layout } = wanted(chart);
        await Plotly.newPlot(div, data, layout, { displayModeBar: false, responsive: false });
        const drawn = named(div);
        Plotly.purge(div);
        div.remove();
        return drawn;
    };
    window.quickTest = { told, named, differences, drawings, frame, wanted, anew };
}"""

WALK = """async ([givens, run]) => {
    const { told, differences, drawings, frame } = quickTest;
    const place = dashboard.panels[0], wrong = [], taken = Object.fromEntries(place.charts.map(({ spec }) =>
    [spec.name, 0]));
    for (let at = 0; at < givens.length; at += run) {
        let ours;
        for (const given of givens.slice(at, at + run)) {
            await frame();
            const before = place.charts.map(({ plot }) => drawings(plot));
            place.load(given, "passing");
            ours = place.charts.map(({ plot }) => told(plot));
            place.charts.forEach(({ plot, spec }, i) => { taken[spec.name] += drawings(plot) === before[i];
            });
        }
        for (const [i, chart] of place.charts.entries()) {
            await chart.settle();
            for (const line of differences(ours[i], told(chart.plot))) wrong.push(`${chart.spec.name} at
            ${JSON.stringify(place.given)}: ${line}`);
        }
    }
    return [taken, wrong];
}"""

RESTED = """async () => {
    const { named, differences, wanted, anew } = quickTest, wrong = [];
    for (const chart of dashboard.panels[0].charts) {
        const { data, layout } = wanted(chart);
        if (JSON.stringify(chart.plot.data) !== JSON.stringify(data)) wrong.push(`${chart.spec.name}: Plotly
        holds other data`);
        for (const key of ["shapes", "annotations"])
            if (JSON.stringify(chart.plot.layout[key]) !== JSON.stringify(layout[key]))
            wrong.push(`${chart.spec.name}: Plotly holds other ${key}`);
        for (const key of ["xaxis", "yaxis", "xaxis2", "yaxis2"])
            if (String(chart.plot.layout[key]?.range) !== String(layout[key]?.range))
            wrong.push(`${chart.spec.name}: Plotly holds another ${key}`);
        for (const line of differences(named(chart.plot), await anew(chart))) wrong.push(`${chart.spec.name}
        drawn anew: ${line}`);
    }
    return wrong;
}"""


def opened(page: Page, site: str, model: str, language: str, width: int) -> None:
    """A page with levers on a screen so tall that every chart of it is in sight."""
    page.set_viewport_size({"width": width, "height": 9000})
    page.goto(f"{site}/{language}/{PLACES[model].slug[language]}")
    page.wait_for_selector("html[data-ready]", state="attached")
    page.evaluate(
        "() => document.querySelectorAll('details.panel').forEach((panel) => { panel.open = true; })"
    )
    page.wait_for_function(
        "() => dashboard.panels[0].charts.every((chart) => chart.started && chart.plot._fullLayout &&"
        " chart.inSight)"
    )
    page.evaluate(HELP)


def walk(model, count: int, seed: int) -> list[dict[str, float]]:
    """Scenarios after one another: one lever or a few move, by steps or to an end; now and then back to the
    opening.
    """
    rng, at, found = random.Random(seed), {}, []
    for _ in range(count):
        for name in rng.sample(list(model.inputs), rng.choice((1, 1, 2, 3))):
            lever = model.inputs[name]
            start, end, step = lever.slider
            steps = rng.randint(0, round((end - start) / step))
            at[name] = rng.choice((start, end, lever.central) + (float(f"{start + steps * step:.12g}"),) * 5)
        found.append({name: value for name, value in at.items() if value != model.inputs[name].central})
        if rng.random() < 0.1:
            at = {}
    return found


@pytest.mark.parametrize(("model", "language", "width"), covering(list(PLACES), LANGUAGES, list(WIDTHS)))
def test_what_is_written_is_what_plotly_draws(tab, site, model, language, width):
    """Over random scenarios; nearly all of them are written, and once the hand rests Plotly knows the
    last.
    """
    opened(tab, site, model, language, WIDTHS[width])
    taken, wrong = tab.evaluate(
        WALK, [walk(models.get(model), MOVES, seed=len(model) + 10 * WIDTHS[width]), RUN]
    )
    assert "\n".join(wrong) == ""
    assert taken and all(count >= 0.9 * MOVES for count in taken.values()), taken
    assert "\n".join(tab.evaluate(RESTED)) == ""


def test_outlines_of_kept_scenarios_stay_while_levers_move(page, site):
    """What is written with three scenarios drawn beside is what Plotly draws, axes moving with them."""
    opened(page, site, "leaving", "en", WIDTHS["wide"])
    model = models.get("leaving")
    kept = [{"name": f"No. {n}", "given": given} for n, given in enumerate(walk(model, 3, seed=5))]
    page.evaluate("(kept) => dashboard.panels[0].compare(kept)", kept)
    taken, wrong = page.evaluate(WALK, [walk(model, MOVES, seed=11), RUN])
    assert "\n".join(wrong) == ""
    assert taken and all(count >= 0.9 * MOVES for count in taken.values()), taken
    assert "\n".join(page.evaluate(RESTED)) == ""


@pytest.mark.parametrize("model", PLACES)
def test_there_and_back_leaves_no_trace(tab, site, model):
    """A lever from one end to the other and back to where it was: the drawing is the one that Plotly made at
    first.
    """
    opened(tab, site, model, "en", WIDTHS["wide"])
    levers = [[name, *lever.slider[:2]] for name, lever in models.get(model).inputs.items()]
    wrong = tab.evaluate(
        """async (levers) => {
            const { told, differences, frame } = quickTest, place = dashboard.panels[0], wrong = [];
            const first = place.charts.map(({ plot }) => told(plot));
            for (const [name, ...ends] of levers) {
                for (const given of [...ends.map((end) => ({ [name]: end })), {}]) { await frame();
                place.load(given, "passing"); }
                place.charts.forEach(({ plot }, i) => differences(first[i], told(plot)).forEach((line) =>
                wrong.push(`${name}: ${line}`)));
            }
            return wrong;
        }""",
        levers,
    )
    assert "\n".join(wrong) == ""


def test_while_the_hand_moves_plotly_is_not_asked_and_once_it_rests_it_is(page, site):
    opened(page, site, "energy", "en", WIDTHS["wide"])
    page.locator("[data-lever=price_europe] input[type=range]").focus()
    page.evaluate("""() => {
            const { charts } = dashboard.panels[0];
            window.asked = () => [charts.map(({ plot }) => quickTest.drawings(plot)), charts.map((chart) =>
            chart.patched)];
            window.addEventListener("keydown", () => { window.during = asked(); });
        }""")
    count = page.evaluate("dashboard.panels[0].charts.length")
    page.keyboard.press("ArrowRight")
    assert count and page.evaluate("window.during") == [[0] * count, [True] * count]
    page.wait_for_function(
        "() => !dashboard.panels[0].charts.some((chart) => chart.isStale(dashboard.panels[0].scenario))"
    )
    assert page.evaluate("asked()") == [[1] * count, [False] * count]
    assert (
        page.evaluate("document.querySelector('[data-chart=tariff_by_gas_price] .plot').data.at(-1).x[0]")
        == 430
    )


def test_a_pointer_on_the_drawing_meets_the_scenario_that_is_seen(page, site):
    opened(page, site, "energy", "en", WIDTHS["wide"])
    page.locator("[data-lever=price_europe] input[type=range]").focus()
    page.keyboard.press("PageUp")
    ring = page.locator("[data-chart=tariff_by_gas_price] .point").last.bounding_box()
    page.mouse.move(ring["x"] + ring["width"] / 2, ring["y"] + ring["height"] / 2, steps=3)
    written = f"{models.energy(price_europe=475).tariff_multiple_subsidy_held:.1f}"
    expect(page.locator("[data-chart=tariff_by_gas_price] .hoverlayer")).to_contain_text(f"×{written}")


@pytest.mark.parametrize("turn", ["theme", "width", "print"])
def test_whatever_comes_before_the_hand_rests_finds_the_same_scenario(page, site, turn):
    """Another theme, a narrow screen, a printer: Plotly draws what is on screen at once, and nothing of
    before comes back.
    """
    opened(page, site, "energy", "en", WIDTHS["wide"])
    page.locator("[data-lever=price_europe] input[type=range]").focus()
    page.keyboard.press("End")
    if turn == "theme":
        page.locator("#theme").select_option("dark")
    elif turn == "width":
        page.set_viewport_size({"width": WIDTHS["narrow"], "height": 9000})
    else:
        page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
    page.wait_for_function(
        "() => !dashboard.panels[0].charts.some((chart) => chart.isStale(dashboard.panels[0].scenario))"
    )
    rested(page)  # Plotly follows another width by itself, after a pause of its own
    assert page.evaluate("() => dashboard.panels[0].given.price_europe") == 700
    assert "\n".join(page.evaluate(RESTED)) == ""


def test_what_the_quick_way_does_not_cover_is_left_to_plotly(page, site):
    opened(page, site, "energy", "en", WIDTHS["wide"])
    answers = page.evaluate("""() => {
            const place = dashboard.panels[0], chart = place.charts[0], { patcher, plot } = chart;
            const moved = new dashboard.Evaluation(place.spec, place.run, dashboard.palette(), { price_europe:
            500 });
            const slot = { slot: "text", text: "{price_europe}" };
            const { figure } = chart.spec, layout = { ...figure.layout, title: { text: slot } };
            const titled = new dashboard.SvgPatcher({ ...figure, layout }, plot);
            titled.drawn(place.scenario, false);
            const still = new dashboard.SvgPatcher(chart.spec.figure, plot);
            return { titled: titled.patch(moved, false), unknown: still.patch(moved, false), narrow:
            patcher.patch(moved, true), covered: Boolean(patcher.patch(moved, false)) };
        }""")
    assert answers == {"titled": None, "unknown": None, "narrow": None, "covered": True}
