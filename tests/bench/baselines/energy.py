"""Ours: the energy page of the site, as `python -m dashboard serve` serves it."""

from __future__ import annotations

import sys

from baselines.core.baseline import Baseline

CONTESTANT = Baseline(
    "our energy page",
    order=0,
    command=lambda name, port, scratch: [sys.executable, "-m", "dashboard", "serve"],
    path="/en/energy",
    lever="[data-lever=price_europe] input[type=range]",
    text="#tariff_by_gas_price-title",
    chart="#what-if .plot",
)
