"""Which value of an input gives an output a value: break-evens, plateaus, poles, and what has no answer."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from made import made
from test_questions import NAMES, energy, somewhere

from dashboard import models
from dashboard.models.core.scan import solutions

PASSED_ON = 1.7 / 2.3
FAMOUS = [
    # output, value, by, answer: heat 2.8 times dearer makes ten, (2.8 − 0.8)/0.2; so do seven eighths of the
    # subsidy.
    ("tariff_multiple_subsidy_held", 10, "subsidy_kept", [0.7 / 0.8]),
    ("tariff_multiple_subsidy_held", 10, "price_europe", [129 * (1 + 1.8 / PASSED_ON)]),
    ("tariff_multiple_subsidy_held", 2, "share_switched", [0.2 / 1.7]),
    ("subsidy_multiple_tariffs_frozen", 1.5, "share_switched", [0.4 / 1.7]),
    ("extra_gas_bill_of_gdp", 5, "share_switched", [3.6 / 5.3406]),
    ("tariff_multiple_subsidy_held", 20, "price_russia_today", [425.7 / (1 + 3.8 / PASSED_ON)]),
    ("tariff_multiple_subsidy_held", 10, "share_switched", []),
]


@pytest.mark.parametrize(("output", "value", "by", "answer"), FAMOUS)
def test_break_evens_of_the_gas_question(output, value, by, answer):
    found = energy.solve(output, value, by=by)
    assert found.points == pytest.approx(answer, rel=1e-12) and not found.intervals
    assert bool(found) == bool(answer) and found.lever == energy.inputs[by].slider[:2]
    assert found.held == {n: energy.opening()[n] for n in energy.dependencies(output) if n != by}
    assert all(type(point) is float for point in found.points)


def test_a_plateau_is_an_interval():
    """With gas at 200 dollars the subsidy of 1.77 times today's pays for all heat; more of it changes
    nothing.
    """
    found = energy.solve("tariff_multiple_subsidy_held", 0, by="subsidy_kept", price_europe=200)
    cost = 17 / 23 * (200 / 129 - 1) + 1
    assert not found.points and found.held["price_europe"] == 200
    [(start, end)] = found.intervals
    assert (start, end) == pytest.approx((cost / 0.8, 3))


@pytest.mark.parametrize("name", NAMES)
def test_what_is_found_by_looking_takes_the_value(name):
    """Outputs by inputs behind them, for the value halfway to another place of the lever."""
    model = models.get(name)
    asked = list(
        itertools.chain.from_iterable(((o, by) for by in model.dependencies(o)[:4]) for o in model.outputs)
    )
    for output, by in asked[:: max(1, len(asked) // 25)]:
        low, high, _ = model.inputs[by].slider
        value = float((model()[output] + model(**{by: 0.3 * low + 0.7 * high})[output]) / 2)
        if not math.isfinite(value):
            continue
        found = model.solve(output, value, by=by)
        for start, end in found.spans:
            for x in {start, (start + end) / 2, end}:
                assert model(**{by: x})[output] == pytest.approx(value, rel=1e-6, abs=1e-9), (output, by)


@pytest.mark.parametrize("name", NAMES)
def test_solve_answers_whatever_is_asked(name):
    model = models.get(name)
    at = somewhere(model, seed=9)
    for output in list(model.outputs)[-3:]:
        by = model.dependencies(output)[0]
        held = {k: v for k, v in at.items() if k != by}
        low, high, _ = model.inputs[by].slider
        for value in (0, 1e9, float(model()[output])):
            if math.isfinite(value):
                found = model.solve(output, value, by=by, **held)
                assert all(low <= a <= b <= high for a, b in found.spans)
                assert f"{output} is {value:g}" in str(found)


def test_what_has_no_answer_in_closed_form_is_answered():
    """The exponent of a mean of powers: two exponentials of one lever."""
    model = made("2**a + 3**a - b")
    assert model.solve("result", 11, by="a").points == pytest.approx([2.0])
    found = model.solve("result", -50, by="a")
    assert not found and found.spans == () and "at no a" in str(found)


SEARCHES = {
    "an ordinary crossing": (lambda x: x**3, (-2, 3), 8, [(2, 2)]),
    "both crossings": (lambda x: x**2, (-3, 3), 2, [(-(2**0.5), -(2**0.5)), (2**0.5, 2**0.5)]),
    "both ends of the lever": (lambda x: (x - 1) * (x - 4), (1, 4), 0, [(1, 1), (4, 4)]),
    "a value that is only touched": (lambda x: (x - np.pi) ** 2, (0, 10), 0, [(np.pi, np.pi)]),
    "a corner that is only touched": (lambda x: abs(x - 1.2345) + 2, (0, 10), 2, [(1.2345, 1.2345)]),
    "a pole is no answer": (lambda x: 1 / (x - np.e), (0, 10), 0, []),
    "a pole on a cut is no answer": (lambda x: 1 / (x - 5), (0, 10), 0, []),
    "a pole, and an answer beside it": (lambda x: 1 / (x - 5), (0, 10), 1000, [(5.001, 5.001)]),
    "an answer before an infinite end": (lambda x: 1 / x, (0, 1), 5000, [(0.0002, 0.0002)]),
    "a jump is no answer": (lambda x: np.where(np.asarray(x) < 3.3, 1.0, 2.0), (0, 10), 1.5, []),
    "a step is a plateau": (lambda x: np.where(np.asarray(x) < 3.3, 1.0, 2.0), (0, 10), 2, [(3.3, 10)]),
    "a plateau to the end": (lambda x: np.maximum(0, 4 - x), (0, 10), 0, [(4, 10)]),
    "a plateau in the middle": (lambda x: np.maximum(0, abs(x - 5) - 1), (0, 10), 0, [(4, 6)]),
    "a short plateau between two cuts": (
        lambda x: np.maximum(0, abs(x - 5.01) - 0.004),
        (0, 10),
        0,
        [(5.006, 5.014)],
    ),
    "a short plateau on the way up": (
        lambda x: np.where(abs(x - 5.01) < 0.004, 0.0, x - 5.01),
        (0, 10),
        0,
        [(5.006, 5.014)],
    ),
    "everywhere": (lambda x: 0 * x + 7, (0, 10), 7, [(0, 10)]),
    "nowhere": (lambda x: np.sin(x), (0, 10), 2, []),
    "no number on one side": (lambda x: np.sqrt(x - 2.0001), (0, 10), 0.001, [(2.000101, 2.000101)]),
    "never a number": (lambda x: x * np.nan, (0, 10), 0, []),
    "a large size": (lambda x: 1e12 * x, (0, 10), 3e12, [(3, 3)]),
    "a small size": (lambda x: 1e-12 * x, (0, 10), 3e-12, [(3, 3)]),
}


@pytest.mark.parametrize("name", SEARCHES)
def test_the_search_knows_poles_jumps_ends_and_plateaus(name):
    f, (low, high), value, expected = SEARCHES[name]
    found = solutions(f, low, high, value)
    assert len(found) == len(expected), found
    assert np.allclose(found, expected, rtol=1e-9, atol=1e-6), found


AWKWARD = [
    # equation with b = 2, value, places of a between 0 and 10
    ("max(0, 3 - a)*b", 0, [(3, 10)]),
    ("1/(a - 5)", 0, []),
    ("1/(a - 5)", 2, [(5.5, 5.5)]),
    ("min(a, b)", 2, [(2, 10)]),
    ("(a - 3)**2", 0, [(3, 3)]),
    ("where(a < 3, a, 6 - a)", 1, [(1, 1), (5, 5)]),
    ("a*b - b", 4, [(3, 3)]),
    ("sqrt(a + 1)", 2, [(3, 3)]),
    ("log(a + 1)", 1, [(math.e - 1, math.e - 1)]),
]


@pytest.mark.parametrize(("equation", "value", "places"), AWKWARD)
def test_awkward_lines_are_solved(equation, value, places):
    found = made(equation).solve("result", value, by="a").spans
    assert len(found) == len(places) and np.allclose(found, places, rtol=1e-9, atol=1e-6), found
