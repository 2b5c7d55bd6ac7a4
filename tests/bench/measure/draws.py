"""A million draws through the energy model, in numpy and in the browser, and what the models weigh as
script.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterable

import brotli
import numpy as np
from playwright.async_api import Browser

from dashboard import models

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
    ends = {name: [held.low, held.high] for name, held in open_inputs.items()}
    in_browser, browser_mean = await page.evaluate(browser_code(model, open_inputs), [ends, DRAWS, RUNS])
    await page.close()
    if abs(mean - browser_mean) > 0.02 * mean:
        raise RuntimeError(
            f"A million draws give {mean:.3f} on average in numpy and {browser_mean:.3f} in the browser."
        )
    script = json.dumps({name: models.get(name).js for name in models.names()}).encode()
    return {
        "numpy": float(np.median(times)),
        "browser": float(np.median(in_browser)),
        "inputs": len(open_inputs),
        "outputs": len(model.outputs),
        "models": len(models.names()),
        "script": sum(len(models.get(name).js.encode()) for name in models.names()),
        "packed": len(brotli.compress(script)),
    }
