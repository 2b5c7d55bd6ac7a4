"""Every model on the shelf, whatever it is about."""

from __future__ import annotations

import itertools
import subprocess
import sys
from pathlib import Path

import algebra
import numpy as np
import pytest

from dashboard import models
from dashboard.core.errors import BadDefinition, UnknownName
from dashboard.models.core.equations import evaluate
from dashboard.models.core.language import check

NAMES = models.names()


def random_inputs(model, count: int, seed: int) -> dict[str, np.ndarray]:
    """Levers anywhere between their ends."""
    rng = np.random.default_rng(seed)
    return {name: rng.uniform(*given.slider[:2], count) for name, given in model.inputs.items()}


@pytest.mark.parametrize("name", NAMES)
def test_opening_values_stand_on_their_lever_and_in_their_range(name):
    for given in models.get(name).inputs.values():
        start, end, step = given.slider
        assert start <= given.low <= given.central <= given.high <= end
        assert 0 < step < end - start


@pytest.mark.parametrize("name", NAMES)
def test_every_input_says_where_it_comes_from(name, data):
    for given in models.get(name).inputs.values():
        known = {"external": data.assumptions, "derived": data.figures | data.assumptions}.get(
            given.kind, data.figures
        )
        assert given.kind == "choice" or given.source
        assert all(id in known for id in given.source)
        if given.kind in ("choice", "derived"):
            assert given.note, f"{given.name} is a {given.kind} without a reason"


@pytest.mark.parametrize("name", NAMES)
def test_what_a_case_or_a_preset_states_is_not_beyond_what_is_cited(name):
    model = models.get(name)
    for case, stated in (model.cases | model.preset_inputs).items():
        assert [(case, key) for key, value in stated.items() if model.inputs[key].side(value)] == []


@pytest.mark.parametrize("name", NAMES)
def test_targets_are_met(name):
    model = models.get(name)
    rows = model.checks()
    assert [row["ok"] for row in rows] == [target.met for target in model.targets], rows


@pytest.mark.parametrize("name", NAMES)
def test_draws_never_leave_the_corners(name):
    """A range is the least and greatest over cases and corners; 100,000 draws within them stay inside it."""
    model = models.get(name)
    drawn, ends = model.sample(100_000), model.range()
    for output, values in drawn.items():
        slack = 1e-9 * max(1, abs(ends.high[output]), abs(ends.low[output]))
        assert ends.low[output] - slack <= np.min(values) and np.max(values) <= ends.high[output] + slack, (
            output
        )


@pytest.mark.parametrize("name", NAMES)
def test_arrays_give_what_scalars_give(name):
    model = models.get(name)
    rows = random_inputs(model, 5, seed=2)
    together = model(**rows)
    for i in range(5):
        alone = model(**{key: float(values[i]) for key, values in rows.items()})
        for output, value in alone.items():
            assert np.broadcast_to(together[output], 5)[i] == pytest.approx(value, nan_ok=True)


@pytest.mark.parametrize("name", NAMES)
def test_what_is_given_is_no_longer_in_doubt(name):
    model = models.get(name)
    fixed = {given.name: given.central for given in model.uncertain_inputs()}
    ends = model.range(**fixed)
    assert np.allclose(ends.low, ends.high)


@pytest.mark.parametrize("name", NAMES)
def test_unknown_inputs_and_outputs_are_answered(name):
    model = models.get(name)
    first = next(iter(model.inputs))
    with pytest.raises(UnknownName, match=f"Did you mean '{first}'"):
        model(**{first[:-1]: 1})
    with pytest.raises(UnknownName):
        model()["nothing_of_that_name"]


@pytest.mark.parametrize("name", NAMES)
def test_no_name_is_that_of_a_figure(name, data):
    """A template's place is a figure before it is a result: a result of the same name would stand still."""
    model = models.get(name)
    assert (model.inputs.keys() | model.outputs.keys()).isdisjoint(data.figures)


@pytest.mark.parametrize("name", NAMES)
def test_every_line_has_latex_in_the_authors_symbols(name):
    model = models.get(name)
    for line, text in model.latex_lines.items():
        assert text.startswith(model.outputs[line].tex + " = ")
        assert not any(
            known in text for known in itertools.chain(model.inputs, model.outputs) if "_" in known
        )


@pytest.mark.parametrize(
    "text",
    [
        "a == b",
        "a.real",
        "__import__('os')",
        "lambda: 1",
        "E",
        "pi",
        "a if b else a",
        "a and b",
        "[a]",
        "later",
        "'a'",
        "True",
        "abs(a)",
        "a @ b",
    ],
)
def test_the_language_of_equations_is_closed(text):
    with pytest.raises(BadDefinition):
        check(text, {"a": 1, "b": 2}, "test")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("min(a, b)", 2),
        ("max(a, b)", 3),
        ("where(a < b, 1, 0)", 1),
        ("where(eq(a, b), 1, 0)", 0),
        ("a**b", 8),
        ("sqrt(a*a)", 2),
    ],
)
def test_the_vocabulary_means_what_it_says(text, value):
    names = {algebra.symbol("a"): 2, algebra.symbol("b"): 3}
    assert float(algebra.read(text, ("a", "b")).subs(names)) == value
    assert evaluate(text, {"a": 2, "b": 3}, "test") == value


@pytest.mark.parametrize(
    "first",
    [
        "from dashboard import models",
        "import dashboard.models.energy; from dashboard import models",
        "import dashboard; models = dashboard.models",
    ],
)
def test_a_model_is_at_hand_whatever_was_imported_and_light(first):
    """Neither tables nor drawings are loaded until something is computed, algebra never."""
    code = (
        f"{first}; import sys; print(type(models.energy).__name__, [m for m in ('pandas', 'plotly', 'dash',"
        " 'sympy', 'frictionless') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(models.__file__).parents[2],
    )
    assert done.stdout.strip() == "Model []"
