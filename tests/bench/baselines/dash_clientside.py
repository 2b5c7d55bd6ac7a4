"""The same page with Dash's clientside callback: the model's JavaScript, whole figures, no request."""

from __future__ import annotations

import json
import sys

from baselines.core.baseline import Baseline

CONTESTANT = Baseline(
    "plain Dash, clientside callback",
    order=3,
    package="dash",
    lever="#price_europe [role=slider]",
    rail="#price_europe .dash-slider-root",
    thumb="#price_europe [role=slider]",
)


def connect(app, inputs, outputs) -> None:
    from baselines.core import page

    names = json.dumps([lever["name"] for lever in page.levers()])
    app.clientside_callback(
        f"""(...values) => {{
            const names = {names};
            const given = Object.fromEntries(names.map((name, i) => [name, values[i]]));
            const {{ sentence, figures }} = window.bench.page(given);
            return [sentence, ...figures];
        }}""",
        outputs,
        inputs,
        prevent_initial_call=True,
    )


if __name__ == "__main__":
    from baselines.core import dash_page, page

    dash_page.serve(int(sys.argv[1]), connect, page.browser_script())
