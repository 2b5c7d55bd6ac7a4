"""What is wrong with a definition that only tables, or a model as it stands, can tell."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from made import made, output, target
from spoilt import change
from test_definition import both

from dashboard import models
from dashboard.charts.core.evaluation import Evaluation, text
from dashboard.core.errors import BadDefinition
from dashboard.core.words import LANGUAGES
from dashboard.models.core.definition import faults_on
from dashboard.models.core.scenario import Scenario
from dashboard.tables import load

NAMES = models.names()


ON_DATA = {
    "a figure that is not there": (
        both(figure="gas_price_belarus_2024"),
        "made.a: No figure named 'gas_price_belarus_2024'. Did you mean 'gas_price_belarus_2025'?",
    ),
    "a figure in a formula": (
        both(formula="2*gas_price_belarus_2024"),
        "made.a: No figure named 'gas_price_belarus_2024'.",
    ),
    "a value from outside": (
        both(assumption="gas_volum"),
        "made.a: No value from outside named 'gas_volum'. Did you mean 'gas_volume'?",
    ),
    "a unit": (both(unit="numbr"), "made.a: No unit named 'numbr'. Did you mean 'number'?"),
    "an opening outside the lever": (
        both(figure="gas_price_belarus_2025"),
        "made.a: a opens at 129.0, outside its lever (0, 10). Widen the lever.",
    ),
    "an open end": (both(formula="1/(gas_price_belarus_2025 - gas_price_belarus_2025)"), "made.a"),
}


@pytest.mark.parametrize("name", ON_DATA)
def test_what_only_the_tables_can_tell_is_told_with_them(name, data):
    inputs, said = ON_DATA[name]
    found = faults_on(made("a", inputs=inputs), data)
    assert len(found) == 1 and found[0].startswith(said), found


def test_targets_and_units_are_held_against_the_tables(data):
    found = faults_on(
        made(
            outputs=(output("a", unit="number"),),
            targets=(target(figure="gas_price"), target(figure="", assumption="gdpp")),
        ),
        data,
    )
    assert [fault.partition(": ")[0] for fault in found] == ["made, target result"] * 2
    assert "Did you mean" in found[0] and "Did you mean 'gdp'?" in found[1]
    assert "made.result: 'percnt' is no unit. Did you mean 'percent'?" in faults_on(
        made(outputs=(output("a", unit="percnt"),)), data
    )


@pytest.mark.parametrize("name", NAMES)
def test_no_model_of_the_shelf_has_a_fault(name, data):
    assert faults_on(models.get(name), data) == []


def test_the_command_and_the_server_refuse_data_that_a_model_cannot_use(package):
    """An edition whose price stands outside a lever: said by `check`, and nothing is served."""
    change(package, "gas_prices.csv", "gas_price_belarus_2025", value="12900")
    with pytest.raises(
        BadDefinition, match=r"energy.price_russia_today: .*outside its lever \(40, 430\). Widen the lever"
    ):
        models.check(load(package))
    for command in ("check", "serve"):
        done = subprocess.run(
            [sys.executable, "-m", "dashboard", command, "--data", str(package)],
            capture_output=True,
            text=True,
            timeout=300,
            cwd=Path(models.__file__).parents[2],
            check=False,
        )
        assert (
            done.returncode == 1
            and "energy.price_russia_today" in done.stderr
            and "Traceback" not in done.stderr
        )


@pytest.mark.parametrize("name", NAMES)
def test_every_input_names_a_scenario_by_what_it_was_moved_to(name):
    """A phrase after "with": it holds the value, differs from all others, and speaks to nobody."""
    model = models.get(name)
    for language in LANGUAGES:
        templates = [given.phrase[language] for given in model.inputs.values()]
        assert len(set(templates)) == len(templates)
        for given in model.inputs.values():
            phrase = given.phrase[language]
            assert f"{{{given.name}" in phrase and "“" not in phrase and "«" not in phrase, phrase
            assert not re.search(r"\b(yours?|v[oô]tres?|vos)\b", phrase, re.IGNORECASE), phrase
            low, high, _ = given.slider
            value = low + 0.37 * (high - low)
            moved, opposite = (
                Evaluation(model, language, scenario=Scenario({given.name: v})) for v in (value, -value)
            )
            amount, filled = text("{%s|n}" % given.name, moved), text(phrase, moved)
            # What is less than nothing is told by its sign or by other words.
            assert amount in filled or amount.removeprefix("−") in filled != text(phrase, opposite)
