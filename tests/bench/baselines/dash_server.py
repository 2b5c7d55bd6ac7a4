"""The page as Dash's manual shows it: a callback in Python that returns whole figures."""

from __future__ import annotations

import sys

from baselines.core.baseline import Baseline

CONTESTANT = Baseline(
    "plain Dash, server callback",
    order=4,
    package="dash",
    lever="#price_europe [role=slider]",
    rail="#price_europe .dash-slider-root",
    thumb="#price_europe [role=slider]",
)


def connect(app, inputs, outputs) -> None:
    from baselines.core import page

    names = [lever["name"] for lever in page.levers()]

    @app.callback(outputs, inputs, prevent_initial_call=True)
    def update(*values):
        sentence, figures = page.page(dict(zip(names, values, strict=True)))
        return [sentence, *figures]


if __name__ == "__main__":
    from baselines.core import dash_page

    dash_page.serve(int(sys.argv[1]), connect)
