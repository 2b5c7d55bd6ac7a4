"""What a model takes: finite numbers within its levers, in arrays, Series and tables; one rule of powers."""

from __future__ import annotations

import itertools
import json
import math

import numpy as np
import pandas as pd
import pytest

import dashboard
from dashboard import models
from dashboard.core.errors import BadInput
from dashboard.models.core.equations import evaluate
from tests.models.made import made

LEVERS = [(model, lever) for model in models.names() for lever in models.get(model).inputs]


@pytest.mark.parametrize("model, name", LEVERS)
def test_beyond_the_lever_is_refused_with_name_range_and_unit(model, name):
    bound = models.get(model)
    lever = bound.inputs[name]
    low, high, _ = lever.slider
    beyond = high + (high - low)
    with pytest.raises(BadInput) as told:
        bound(**{name: beyond})
    said = str(told.value)
    assert said.startswith(f"{model}.{name}: {beyond:g} lies outside the lever.")
    assert f"from {low:g} to {high:g}" in said and "unchecked=True" in said
    assert ("not per cent" in said) == (lever.unit.scale != 1)
    assert set(bound(**{name: beyond}, unchecked=True)) == set(bound())
    bound(**{name: low}), bound(**{name: high})


@pytest.mark.parametrize(
    "value", [None, "abc", "0.5", math.nan, math.inf, [0.1, math.nan], True, {}, object()]
)
def test_what_is_no_number_is_refused(value):
    with pytest.raises(BadInput, match=r"energy\.share_switched: .* Give a share from 0 to 1, not per cent"):
        models.energy(share_switched=value)


def test_all_faults_are_told_at_once():
    with pytest.raises(BadInput) as told:
        models.energy(share_switched=50, price_europe=None)
    assert len(told.value.faults) == 2


@pytest.mark.parametrize("value", [9999, "abc", None, math.nan])
def test_a_chart_is_guarded_too(value):
    with pytest.raises(BadInput, match="price_europe"):
        dashboard.chart("heat_cost_split", price_europe=value)


def test_an_index_stays():
    share = pd.Series([0.0, 0.5, 1.0], index=pd.Index(["none", "half", "all"], name="case"))
    result = models.energy(share_switched=share)
    assert result.extra_gas_bill.index.equals(share.index) and result.frame().index.equals(share.index)
    assert isinstance(result.household_part_today, float)
    table = pd.DataFrame({"share_switched": share, "price_europe": [300.0, 350.0, 400.0]})
    assert models.energy(table).extra_gas_bill.index.equals(share.index)
    assert np.allclose(
        models.energy(table).extra_gas_bill.loc["half"], models.energy(table.loc["half"]).extra_gas_bill
    )
    with pytest.raises(ValueError, match="different indexes"):
        models.energy(share_switched=share, price_europe=share.reset_index(drop=True) + 300)


def test_one_power_in_both_languages(page):
    values = [math.nan, math.inf, -math.inf, 0.0, 1.0, -1.0, 2.0, 0.5]
    model = made("a**b")
    pairs = list(itertools.product(values, values))
    text = {math.inf: "Infinity", -math.inf: "-Infinity"}
    written = ", ".join(
        "[" + ", ".join("NaN" if math.isnan(x) else text.get(x, repr(x)) for x in pair) + "]"
        for pair in pairs
    )
    found = page.evaluate(f"() => [{written}].map(([a, b]) => String(({model.js})({{a, b}}).result))")
    with np.errstate(all="ignore"):
        ours = [float(model.numpy(a=a, b=b)["result"]) for a, b in pairs]
        rows = model.numpy(**dict(zip("ab", np.array(pairs).T, strict=True)))["result"]
    for pair, browser, one, many in zip(pairs, found, ours, rows, strict=True):
        assert np.array_equal([float(browser)] * 2, [one, many], equal_nan=True), pair
        if not math.isnan(one):
            assert evaluate("a**b", dict(zip("ab", pair, strict=True)), "here") == one, json.dumps(pair)


@pytest.mark.parametrize("n", [0, -1, 2.5, True, "many"])
@pytest.mark.parametrize("model", models.names())
def test_no_draws_and_no_steps_are_refused(model, n):
    bound = models.get(model)
    for ask in (bound.sample, bound.drawn, lambda n: bound.sweep(next(iter(bound.inputs)), n)):
        with pytest.raises(BadInput, match="whole number from 1"):
            ask(n)
