"""What is asked of a model: which input matters, what one more unit does, what would have to be true."""

from __future__ import annotations

import itertools
import math

import algebra
import numpy as np
import pytest
from made import case, lever, made

from dashboard import models
from dashboard.core.errors import UnknownName
from dashboard.models.core.equations import parse, python, runs
from dashboard.models.core.language import names_in
from dashboard.models.core.scan import solutions

NAMES = models.names()
energy = models.energy


def somewhere(model, seed: int) -> dict[str, float]:
    """Every lever anywhere between its ends."""
    rng = np.random.default_rng(seed)
    return {name: float(rng.uniform(*given.slider[:2])) for name, given in model.inputs.items()}


@pytest.mark.parametrize("name", NAMES)
def test_a_tornado_has_a_row_for_every_open_input_that_moves_the_output(name):
    model = models.get(name)
    for output in model.outputs:
        table = model.tornado(output)
        assert list(table.columns) == ["low", "central", "high", "swing", "kind", "reason"]
        assert list(table.swing) == sorted(table.swing, reverse=True)
        for given in model.uncertain_inputs():
            low, high = model(**{given.name: given.low})[output], model(**{given.name: given.high})[output]
            assert (given.name in table.index) == (low != high)
            if low != high:
                assert (table.low[given.name], table.high[given.name], table.central[given.name]) == (
                    low,
                    high,
                    model()[output],
                )


def test_a_choice_is_in_the_tornado_only_if_asked_and_marked():
    asked = energy.tornado("tariff_multiple_subsidy_held", choices=True)
    assert asked.kind["subsidy_kept"] == "choice" and asked.kind["price_europe"] == "cited"
    assert (asked.low["subsidy_kept"], asked.high["subsidy_kept"]) == pytest.approx((13.5, 1.5))
    assert "subsidy_kept" not in energy.tornado("tariff_multiple_subsidy_held").index
    assert "price_europe" not in energy.tornado("tariff_multiple_subsidy_held", price_europe=400).index


@pytest.mark.parametrize("name", NAMES)
def test_slopes_of_equations_are_those_that_sympy_derives(name):
    model = models.get(name)
    values = model.every_value(**somewhere(model, seed=5))
    derived = runs(
        python(
            model.all_names,
            {
                f"{line.name}_by_{by}": model.local_slopes[line.name][by]
                for line in model.linked.equations
                for by in names_in(line.equation)
            },
        )
    )(**{n: np.asarray(value, float) for n, value in values.items()})
    # What is borrowed is held against SymPy in the model that it comes from.
    for line in (line for line in model.linked.equations if line.name in model.outputs):
        for by in names_in(line.equation):
            exact = algebra.value(algebra.slope(line.equation, by, model.all_names), values)
            if math.isfinite(exact):
                assert float(derived[f"{line.name}_by_{by}"]) == pytest.approx(exact, rel=1e-9, abs=1e-12), (
                    line.name,
                    by,
                )


@pytest.mark.parametrize("name", NAMES)
def test_slopes_are_the_exact_partials_and_the_slopes_of_small_steps(name):
    model = models.get(name)
    at = somewhere(model, seed=5)
    # Every lever a little down and up: two cells of one row for each.
    step = {by: 1e-6 * max(abs(value), 1e-2) for by, value in at.items()}
    near = {by: np.full(2 * len(at), value) for by, value in at.items()}
    for i, by in enumerate(at):
        near[by][2 * i : 2 * i + 2] += [-step[by], step[by]]
    around = {o: np.broadcast_to(values, 2 * len(at)) for o, values in model(near, unchecked=True).items()}
    for output in model.outputs:
        slopes, partials = model.slopes(output, **at), model.partials(output)
        assert set(partials) == set(slopes) == set(model.dependencies(output))
        trees = {by: parse(text, model.inputs, by) for by, text in partials.items()}
        with np.errstate(all="ignore"):
            exact = runs(python(model.inputs, {f"by_{by}": tree for by, tree in trees.items()}))(
                **{n: np.float64(value) for n, value in at.items()}
            )
        for i, by in enumerate(at):
            if by not in slopes or not math.isfinite(slope := slopes[by]):
                continue
            assert slope == pytest.approx(float(exact[f"by_{by}"]), rel=1e-9, abs=1e-12), (output, by)
            ends = around[output][2 * i : 2 * i + 2]
            size = np.max(np.abs(ends))
            if math.isfinite(size):
                assert (ends[1] - ends[0]) / (2 * step[by]) == pytest.approx(
                    slope, rel=1e-4, abs=1e-8 * size / step[by]
                ), (output, by)


def test_the_slopes_of_the_opening_are_those_of_the_sums():
    # s_h/(p_R h), (m − 1)/h, −(C − 1)/h² with β = 1, −(1 − h)/h
    slopes = energy.slopes("tariff_multiple_subsidy_held")
    assert slopes["price_europe"] == pytest.approx(1.7 / 2.3 / (129 * 0.2))
    assert slopes["heat_pass_through"] == pytest.approx(2.3 / 0.2)
    assert slopes["share_paid_by_households"] == pytest.approx(-1.7 / 0.04)
    assert slopes["subsidy_kept"] == pytest.approx(-4)


def test_partials_name_only_what_matters_and_are_written_in_the_language_of_equations():
    partials = energy.partials("tariff_multiple_subsidy_held")
    assert "gdp" not in partials and set(partials) <= set(energy.inputs)
    for text in partials.values():
        parse(text, energy.inputs, "partials")


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


def test_draws_keep_to_the_cases_and_leave_choices_alone():
    model = made(
        "a*b",
        inputs=(
            lever("a", claims=("energy_total", "energy_from_russia"), slider=(0, 60, 1)),
            lever("b", choice=2),
        ),
        case_specs=(
            case("high", a="energy_total"),
            case("low", a="energy_from_russia"),
        ),
    )
    draws = model.sample(1000)
    assert set(np.unique(draws.given["a"])) == {40.8, 47.0} and "b" not in draws.given
    assert (model.range().low.result, model.range().high.result) == (81.6, 94.0)
    assert model.reasons("result") == ("cases",) and model.range().reason.result == "cases"
    assert np.array_equal(model.sample(1000).result, draws.result)
    assert not np.array_equal(model.sample(1000, seed=2).result, draws.result)


@pytest.mark.parametrize("name", NAMES)
def test_ranges_say_where_they_come_from(name):
    model = models.get(name)
    table = model.range()
    for output, row in table.iterrows():
        assert row.unit == model.outputs[output].unit
        assert (row.reason == "point") <= (row.low == pytest.approx(row.high)), output


@pytest.mark.parametrize("name", NAMES)
def test_tables_go_in_and_come_out(name):
    model = models.get(name)
    drawn = model.sample(5)
    rows = drawn.frame()
    again = model(rows)
    alone = model(rows.iloc[3])
    listed = model({n: list(v) for n, v in drawn.given.items()})
    for output in model.outputs:
        assert np.allclose(
            np.broadcast_to(again[output], 5), np.broadcast_to(drawn[output], 5), equal_nan=True
        )
        assert alone[output] == pytest.approx(float(np.broadcast_to(drawn[output], 5)[3]), nan_ok=True)
        assert np.allclose(
            np.broadcast_to(listed[output], 5), np.broadcast_to(drawn[output], 5), equal_nan=True
        )
    by = next(iter(model.inputs))
    swept = model.sweep(by, n=4)
    assert np.allclose(
        model(swept[[]])[next(iter(model.outputs))], swept[next(iter(model.outputs))], equal_nan=True
    )


@pytest.mark.parametrize("name", NAMES)
def test_a_notebook_shows_labels_and_units(name):
    model = models.get(name)
    for shown in (
        model._repr_html_(),
        model.inputs._repr_html_(),
        model.outputs._repr_html_(),
        model()._repr_html_(),
    ):
        assert shown.startswith("<table>") and "None" not in shown
    line = next(iter(model.outputs.values()))
    assert line.label["en"] in model()._repr_html_().replace("&#x27;", "'")


@pytest.mark.parametrize(
    "asked",
    [
        lambda m, o: m.tornado(o[:-1]),
        lambda m, o: m.partials(o[:-1]),
        lambda m, o: m.slopes(o[:-1]),
        lambda m, o: m.outputs[o[:-1]],
        lambda m, o: m.solve(o[:-1], 1, by=next(iter(m.inputs))),
        lambda m, o: m()[o[:-1]],
        lambda m, o: m.reasons(o[:-1]),
    ],
)
def test_a_misspelt_output_is_answered_with_the_nearest(asked):
    with pytest.raises(UnknownName, match="Did you mean 'extra_gas_bill_per_inhabitant'"):
        asked(energy, "extra_gas_bill_per_inhabitant")


@pytest.mark.parametrize(
    "asked",
    [
        lambda m, i: m.solve("price_mixed", 1, by=i),
        lambda m, i: m.sweep(i),
        lambda m, i: m({i: 1}),
        lambda m, i: m.inputs[i],
        lambda m, i: m.sample(**{i: 1}),
        lambda m, i: m.range(**{i: 1}),
        lambda m, i: m.tornado("price_mixed", **{i: 1}),
    ],
)
def test_a_misspelt_input_is_answered_with_the_nearest(asked):
    with pytest.raises(UnknownName, match="Did you mean 'price_europe'"):
        asked(energy, "price_europ")
