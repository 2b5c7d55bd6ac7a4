"""What is asked of a model: which input matters, what one more unit does, what would have to be true."""

from __future__ import annotations

import math

import algebra
import numpy as np
import pytest
from made import case, lever, made

from dashboard import models
from dashboard.core.errors import UnknownName
from dashboard.models.core.equations import parse, python, runs
from dashboard.models.core.language import names_in

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
