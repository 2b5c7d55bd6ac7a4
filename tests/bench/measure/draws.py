"""A million draws through the energy model, in numpy and in the browser; the draws of the whole bill that a
page makes once levers rest, beside the same by hand; and what the models weigh as script.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterable

import brotli
import numpy as np
from playwright.async_api import Browser, Page

from dashboard import models
from dashboard.charts.core.evaluation import Evaluation
from dashboard.render.panel import panel_spec
from dashboard.tables import default
from dashboard.web.static_files import FOLDER, MODEL, model_js, settings_js

DRAWS = 1_000_000
RUNS = 5

# A total is kept so that nothing can be left out.
IN_BROWSER = """([open, count, runs]) => {
  const run = %(model)s;
  const column = ([low, high]) => Float64Array.from({ length: count }, () => low + (high - low) *
  Math.random());
  const columns = Object.fromEntries(Object.entries(open).map(([name, ends]) => [name, column(ends)]));
  const { %(open)s } = columns, times = [];
  let total = 0;
  for (let again = 0; again < runs; again++) {
    const begun = performance.now();
    for (let i = 0; i < count; i++) total += run({ %(inputs)s }).tariff_multiple_subsidy_held;
    times.push(performance.now() - begun);
  }
  return [times, total / count / runs];
}"""


# The whole bill over its open inputs as a person writes it who needs it once: columns, one loop, sorted.
BY_HAND = """([ends, n]) => {
  const draw = ([low, middle, high, has_middle]) => {
    const found = new Float64Array(n), turn = (middle - low) / (high - low);
    for (let i = 0; i < n; i++) {
      const u = Math.random();
      found[i] = low === high ? low : !has_middle ? low + (high - low) * u
        : u < turn ? low + Math.sqrt(u * (high - low) * (middle - low))
        : high - Math.sqrt((1 - u) * (high - low) * (high - middle));
    }
    return found;
  };
  const begun = performance.now();
  const [p_e, p_r, v, p_w, d, q, b, e, y, s, debt] = ends.map(draw), bill = new Float64Array(n);
  for (let i = 0; i < n; i++)
    bill[i] = (p_e[i] - p_r[i]) * v[i] / 1000 + q[i] * b[i] * p_w[i] * d[i] / 1000
      + e[i] * y[i] / 100 + s[i] * debt[i];
  bill.sort();
  return [performance.now() - begun, bill[n >> 1]];
}"""
OF_BILL = (
    "price_europe",
    "price_russia_today",
    "gas_volume",
    "price_world",
    "discount_russian_crude",
    "crude_needed",
    "barrels_per_tonne",
    "inverse_excise",
    "gdp",
    "refinancing_spread",
    "debt_to_russia",
)
ON_PAGE = """(spec) => {
  const begun = performance.now();
  const scenario = new dashboard.Evaluation(spec, dashboard.models.leaving, {}, {});
  const draws = scenario.drawn("whole_bill");
  return [performance.now() - begun, draws.percentile("whole_bill", 50)];
}"""
SCRIPTS = ("settings.js", "numbers.js", "draws.js", "slots.js", "leaving.model.js")


def browser_code(model, drawn: Iterable[str]) -> str:
    """The loop over the draws as a person writes it: what is drawn from its column, the rest at the
    opening.
    """
    inputs = ", ".join(
        f"{name}: {name}[i]" if name in drawn else f"{name}: {value!r}"
        for name, value in model.opening().items()
    )
    return IN_BROWSER % {"model": model.js, "open": ", ".join(drawn), "inputs": inputs}


async def million(browser: Browser) -> dict:
    """Milliseconds of a million draws, the median of some runs, in numpy and in the browser; inputs,
    outputs, bytes.
    """
    model = models.get("energy")
    open_inputs = {name: held for name, held in model.inputs.items() if held.low != held.high}
    rng = np.random.default_rng(1)
    drawn = {name: rng.uniform(held.low, held.high, DRAWS) for name, held in open_inputs.items()}
    times = []
    for _ in range(RUNS):
        begun = time.perf_counter()
        mean = model(**drawn).tariff_multiple_subsidy_held.mean()
        times.append(1000 * (time.perf_counter() - begun))
    page = await browser.new_page()
    bill = await of_the_bill(page)
    ends = {name: [held.low, held.high] for name, held in open_inputs.items()}
    in_browser, browser_mean = await page.evaluate(browser_code(model, open_inputs), [ends, DRAWS, RUNS])
    await page.close()
    if abs(mean - browser_mean) > 0.02 * mean:
        raise RuntimeError(
            f"A million draws give {mean:.3f} on average in numpy and {browser_mean:.3f} in the browser."
        )
    script = json.dumps({name: models.get(name).js for name in models.names()}).encode()
    columns = json.dumps({name: models.get(name).js_columns for name in models.names()}).encode()
    return bill | {
        "numpy": float(np.median(times)),
        "browser": float(np.median(in_browser)),
        "inputs": len(open_inputs),
        "outputs": len(model.outputs),
        "models": len(models.names()),
        "script": sum(len(models.get(name).js.encode()) for name in models.names()),
        "packed": len(brotli.compress(script)),
        "packed_columns": len(brotli.compress(columns)),
    }


async def of_the_bill(page: Page) -> dict[str, float]:
    """Milliseconds of the draws of the whole bill as a page makes them, and by hand, one after the other: the
    median of some runs once each has been run.
    """
    model = models.get("leaving")
    spec = json.loads(json.dumps(panel_spec(model, Evaluation(model, "en"), "", ["whole_bill"])))
    for name in SCRIPTS:
        await page.add_script_tag(content=part(name))
    known = [model.inputs[name] for name in OF_BILL]
    ends = [[one.low, one.central, one.high, model.has_middle(one)] for one in known]
    ours, theirs = [], []
    for _ in range(3 * RUNS):
        ours.append(await page.evaluate(ON_PAGE, spec))
        theirs.append(await page.evaluate(BY_HAND, [ends, spec["draws"]["n"]]))
    (mine, middle), (by_hand, other) = (np.median(found[RUNS:], axis=0) for found in (ours, theirs))
    if abs(middle - other) > 0.02 * other:
        raise RuntimeError(f"The median of the bill is {middle:.3f} on the page and {other:.3f} by hand.")
    return {
        "bill_draws": spec["draws"]["n"],
        "bill": float(mine),
        "bill_by_hand": float(by_hand),
        "bill_ratio": float(mine / by_hand),
    }


def part(name: str) -> str:
    """The text of one of the site's scripts."""
    if name == "settings.js":
        return settings_js()
    if name.endswith(MODEL):
        return model_js(name.removesuffix(MODEL), default())
    return (FOLDER / name).read_text(encoding="utf-8")
