"""The page that every baseline shows: the main levers of our energy page, its three live charts, and a
sentence.

Figures are our charts' own, filled at a scenario; equations are the model's, in Python or as the JavaScript
that the model prints. So all baselines draw the same three figures from the same numbers, and only the way
differs.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from dashboard import charts, models, pages
from dashboard.charts.core.built import Built
from dashboard.charts.core.evaluation import Evaluation, text
from dashboard.charts.core.look import NARROW, PALETTES
from dashboard.charts.core.slots import fill
from dashboard.models.core.scenario import Scenario
from dashboard.pages.core.blocks import WhatIf

LANGUAGE = "en"
PAGE = "energy"
LEVER = "price_europe"
"""The lever that is moved."""
SPEAKS = "tariff_by_gas_price"
"""The chart whose headline is the sentence: it tells where the lever stands and what follows."""
WIDTH = 778
"""Of the charts in pixels, as on our energy page in a window of 1280."""
CSS = f"""
body{{margin:0;font:16px/1.5 sans-serif}}
main{{display:grid;grid-template-columns:352px {WIDTH}px;gap:24px;max-width:1200px;margin:24px auto}}
label{{display:block}} input[type=range]{{width:306px}} #sentence{{font-weight:bold}}
"""


def blocks() -> WhatIf:
    return next(block for block in pages.get(PAGE).blocks if isinstance(block, WhatIf))


def names() -> tuple[str, ...]:
    """The three charts, in the order of the page."""
    return blocks().charts


@cache
def built(name: str) -> Built:
    return charts.build(name, LANGUAGE)


def model():
    return models.get(blocks().model)


def levers() -> list[dict[str, Any]]:
    """Each main lever: name, label, ends, step and where it opens, which is a step of it."""
    found = []
    for name, held in model().inputs.items():
        if held.main:
            low, high, step = held.slider
            opening = round(low + round((held.central - low) / step) * step, 10)
            found.append(
                {
                    "name": name,
                    "label": held.label[LANGUAGE],
                    "from": low,
                    "to": high,
                    "step": step,
                    "value": opening,
                }
            )
    return found


def scenario(values: dict[str, float]) -> Evaluation:
    return Evaluation(model(), LANGUAGE, scenario=Scenario(values))


def figure(name: str, at: Evaluation) -> dict:
    """A chart as a Plotly figure, as wide as on our page."""
    filled = fill(built(name).figure, at)
    return {**filled, "layout": {**filled["layout"], "width": WIDTH}}


def sentence(at: Evaluation) -> str:
    return text(built(SPEAKS).headline, at)


def page(values: dict[str, float]) -> tuple[str, list[dict]]:
    """The sentence and the three figures, with the levers at these values: what a peer asks for in Python."""
    at = scenario(values)
    return sentence(at), [figure(name, at) for name in names()]


def browser_script() -> str:
    """The same for peers whose page works it out in the browser: `window.bench.page(values)`.

    The model's own printed JavaScript, and the browser's twin of `fill`.
    """
    from dashboard.render.panel import panel_spec
    from dashboard.web.static_files import FOLDER

    spec = {
        "place": panel_spec(model(), scenario({}), ""),
        "figures": [built(name).figure for name in names()],
        "sentence": built(SPEAKS).headline,
        "palette": PALETTES["light"],
        "width": WIDTH,
    }
    start = f"window.dashboard = {{narrow: {NARROW}}};\n"
    return (
        start
        + "".join((FOLDER / name).read_text(encoding="utf-8") for name in ("numbers.js", "slots.js"))
        + f"""
(() => {{
  const spec = {json.dumps(spec, ensure_ascii=False)};
  const run = {model().js};
  function page(values) {{
    const given = {{}};
    for (const name in values)
      if (values[name] !== spec.place.inputs[name].central) given[name] = values[name];
    const at = new window.dashboard.Evaluation(spec.place, run, spec.palette, given);
    const figures = spec.figures.map((figure) => window.dashboard.fill(figure, at));
    figures.forEach((figure) => {{ figure.layout.width = spec.width; }});
    return {{ sentence: at.text(spec.sentence), figures }};
  }}
  window.bench = {{ page }};
}})();
"""
    )


def native_levers() -> str:
    """The levers as a person writes them by hand: native inputs."""
    return "".join(
        f'<label>{lever["label"]}<br><input type="range" id="{lever["name"]}" min="{lever["from"]}"'
        f' max="{lever["to"]}" step="{lever["step"]}" value="{lever["value"]}"></label>'
        for lever in levers()
    )
