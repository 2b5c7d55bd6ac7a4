"""What must hold of every model, wherever its levers stand."""

from __future__ import annotations

import ast
from functools import partial

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from dashboard import models
from dashboard.models.core.inputs import CITED
from dashboard.models.core.language import names_in, word_called

NAMES = models.names()
every_model = pytest.mark.parametrize("name", NAMES)
quick = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
POINTS = 65


def levers(model):
    """Every lever anywhere on its way, its ends as likely as the rest."""
    return st.fixed_dictionaries(
        {name: st.floats(*map(float, i.slider[:2])) for name, i in model.inputs.items()}
    )


def jumps_by(model) -> dict[str, set[str]]:
    """The inputs along which an output may jump: those behind the condition of a `where`."""
    found: dict[str, set[str]] = {}
    for name, step in model.steps.items():
        inherited = {by for other in names_in(ast.unparse(step)) for by in found.get(other, ())}
        conditions = {
            other
            for node in ast.walk(step)
            if isinstance(node, ast.Call) and word_called(node) == "where"
            for other in names_in(ast.unparse(node.args[0]))
        }
        found[name] = inherited | set(model.dependencies(*conditions))
    return found


@every_model
@quick
@given(data=st.data())
def test_an_output_is_monotone_where_its_exact_slope_keeps_its_sign(name, data):
    model = models.get(name)
    output = data.draw(st.sampled_from(list(model.outputs)))
    by = data.draw(st.sampled_from(model.dependencies(output) or tuple(model.inputs)))
    assume(by not in jumps_by(model)[output])
    at = data.draw(levers(model))
    start, end = sorted(data.draw(st.tuples(*[st.floats(*map(float, model.inputs[by].slider[:2]))] * 2)))
    line = np.linspace(start, end, POINTS)
    slopes = np.broadcast_to(model.slopes(output, **at | {by: line}).get(by, 0.0), POINTS)
    values = np.broadcast_to(model(**at | {by: line})[output], POINTS)
    assume(np.all(np.isfinite(slopes)) and np.all(np.isfinite(values)))
    slack = 1e-9 * np.max(np.abs(values))
    for rising in (True, False):
        if np.all(slopes >= 0 if rising else slopes <= 0):
            wrong = np.flatnonzero(np.diff(values) < -slack if rising else np.diff(values) > slack)
            f = partial(one, model, output, by, at)
            assert all(has_pole(f, line[i], line[i + 1], rising) for i in wrong), (output, by)


def one(model, output: str, by: str, at: dict, x: float) -> float:
    return model(**at | {by: x})[output]


def has_pole(f, low: float, high: float, rising: bool) -> bool:
    """Whether the value falls between two cuts, where the slope says that it rises, only because it leaps
    through infinity.
    """
    before = max(abs(f(low)), abs(f(high)), 1e-9)
    for _ in range(60):
        middle = (low + high) / 2
        if not np.isfinite(f(middle)):
            return True
        low, high = (low, middle) if (f(middle) < f(low)) == rising else (middle, high)
    return max(abs(f(low)), abs(f(high))) > 1e6 * before


def bounds(model, output: str) -> tuple[float, float] | None:
    """A share lies between nothing and the whole, a count is not less than nothing; the unit tells which it
    is.
    """
    if not model.outputs[output].bounded:
        return None
    unit = model.unit(output)
    return (0.0, 1.0) if unit.id == "percent" else (0.0, np.inf) if unit.counted else None


@every_model
@quick
@given(data=st.data())
def test_shares_are_shares_and_counts_are_no_less_than_nothing(name, data):
    """One lever anywhere, from any scenario that the sources allow."""
    model = models.get(name)
    by = data.draw(st.sampled_from(list(model.inputs)))
    value = data.draw(st.floats(*map(float, model.inputs[by].slider[:2])))
    drawn = model.sample(50, seed=data.draw(st.integers(0, 1000)), **{by: value})
    for output, values in drawn.items():
        if ends := bounds(model, output):
            finite = np.asarray(values)[np.isfinite(values)]
            assert np.all((finite >= ends[0] - 1e-9) & (finite <= ends[1] + 1e-9)), (
                f"{output} leaves {ends}; if it may, its line says bounded=False"
            )


@every_model
def test_the_baseline_is_what_is_cited(name, data):
    model = models.get(name)
    for spec, used in zip(model.linked.inputs, model.inputs.values(), strict=True):
        if used.kind == CITED and spec.figure:
            figure = data.figure(spec.figure)
            assert (used.low, used.high) == (
                figure.unit.to_model(figure.interval.low),
                figure.unit.to_model(figure.interval.high),
            )
            assert spec.opening or used.central == figure.unit.to_model(figure.central)
            assert used.unit == figure.unit
    assert all(not t.met or row["ok"] for t, row in zip(model.targets, model.checks(), strict=True))


@every_model
@quick
@given(data=st.data())
def test_nothing_but_numbers_comes_out_and_one_scenario_has_one_answer(name, data):
    model = models.get(name)
    at = data.draw(levers(model))
    one, again = model(**at), model(**dict(reversed(at.items())))
    for output, value in one.items():
        assert isinstance(value, float) and (value == again[output] or np.isnan(value))
