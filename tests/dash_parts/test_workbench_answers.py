"""The tools of the workbench: what they answer, and the Python that gives the same."""

from __future__ import annotations

import contextlib
import io
import itertools
import json
import re

import numpy as np
import pandas as pd
import pytest
from asking import (
    DATA,
    MOVED,
    asked,
    every_language,
    every_tool,
    numbers_of,
    query_of,
)
from hypothesis import given
from hypothesis import strategies as st

from dashboard import models
from dashboard.core.numbers import MISSING
from dashboard.dash_parts import tools
from dashboard.dash_parts.tools.core.break_even import crossings
from dashboard.dash_parts.tools.core.cards import answer_view, drawn
from dashboard.dash_parts.tools.core.files import record, table_csv
from dashboard.dash_parts.tools.core.tool import Answer, Gone
from dashboard.dash_parts.tools.core.what_moves import ranks
from dashboard.dash_parts.tools.draws import DRAWS, STRETCH
from dashboard.dash_parts.tools.figures import LEAST, form_of, names, with_rivals
from dashboard.dash_parts.workbench import page_of_workbench


def answer_of(query: str) -> Answer:
    question = asked(query)
    return tools.get(question.question.tool).answer(question)


@every_tool
@every_language
def test_a_tool_answers_with_a_drawing_a_table_a_source_and_words(tool, language):
    question = asked(query_of(tool), language)
    answer = tools.get(tool).answer(question)
    assert answer.panels and answer.source and answer.lines and answer.python
    for panel in answer.panels:
        assert panel.alt and panel.title and panel.rows
        assert all(len(row) == len(panel.columns) for row in panel.rows)
        assert record(question, answer, panel, page_of_workbench())["data_version"] == DATA.version
    shown = answer_view(question, answer, [], page_of_workbench())
    assert len([one for one in shown if type(one).__name__ == "Figure"]) == len(answer.panels)


@every_tool
def test_what_a_reader_computes_is_in_no_countrys_colour(tool):
    """Only cited figures are of a country."""
    drawn = json.dumps([panel.figure for panel in answer_of(query_of(tool)).panels], default=str)
    assert tool == "figures" or not re.search("@(russia|europe|belarus|unitedstates)", drawn)


@every_language
def test_a_question_without_figures_offers_some_by_subject(language):
    answer = tools.get("figures").answer(asked("tool=figures", language))
    assert not answer.panels and len(answer.examples) > 5
    for address in answer.examples.values():
        (panel,) = answer_of(address.removeprefix("?")).panels
        assert len(panel.rows) >= LEAST


@every_tool
def test_a_tool_answers_about_every_model(tool):
    for name in models.names():
        for output in models.get(name).outputs:
            if tool == "draws" and output != next(reversed(models.get(name).outputs)):
                continue
            answer = tools.get(tool).answer(asked(f"tool={tool}&model={name}&output={output}"))
            assert answer.lines
            compile(answer.python, name, "exec")


@every_language
def test_a_result_of_one_lever_has_no_contours_but_a_curve(language):
    alone = asked("tool=contours&model=debt&output=debt_to_russia_today&debt_to_russia=14", language)
    answer = tools.get("contours").answer(alone)
    (curve,) = answer.examples.values()
    assert not answer.panels and answer_of(curve.removeprefix("?")).panels


@every_language
def test_a_number_without_end_is_said_in_words_and_in_no_table(language):
    endless = "model=opinion&output=sample_for_majority&share_last=0.5&b_share_last=0.14"
    two = tools.get("two_scenarios").answer(asked(f"tool=two_scenarios&{endless}", language))
    assert not two.panels and MISSING not in two.lines[0]
    draws = tools.get("draws").answer(asked(f"tool=draws&{endless}", language))
    assert MISSING not in draws.lines[0]
    question = asked(f"tool=curves&{endless}&along=share_last", language)
    curve = tools.get("curves").answer(question)
    assert MISSING not in curve.lines[0]
    assert not any(isinstance(cell, float) and np.isinf(cell) for row in curve.panels[0].rows for cell in row)
    numbers = table_csv(question, curve, page_of_workbench()).decode().splitlines()[1:12]
    assert not any("inf" in line for line in numbers)


def test_a_curve_goes_through_what_people_write_and_no_spike_of_rounding_flattens_it():
    question = asked("tool=curves&model=opinion&output=sample_for_majority&along=share_last")
    curve = tools.get("curves").answer(question)
    ys = np.asarray(curve.panels[0].figure["data"][0]["y"])
    assert np.isinf(ys[50]) and np.isfinite(np.delete(ys, 50)).all() and np.delete(ys, 50).max() < 1e6


@every_tool
@every_language
def test_a_legend_holds_names_and_no_numbers_of_traces(tool, language):
    for level in ("", "&level=3"):
        question = asked(query_of(tool) + level, language)
        for panel in tools.get(tool).answer(question).panels:
            figure = drawn(panel, language)
            for trace in figure["data"]:
                # Without a name of its own Plotly calls it "trace 1".
                assert trace["name"] or (trace["name"] == "" and trace["showlegend"] is False)
            for shape in figure["layout"].get("shapes", []):
                assert shape.get("name") or not shape.get("showlegend")
            assert "text" not in figure["data"][0].get("colorbar", {}).get("title", {})


@every_language
def test_a_threshold_that_nobody_asked_for_is_said_by_what_it_means(language):
    across = "tool=contours&model=energy&output={}&along=price_europe&across=share_switched"
    for output, level in (("extra_gas_bill", 1), ("tariff_multiple_subsidy_held", 2)):
        own = tools.get("contours").answer(asked(across.format(output), language)).lines
        wanted = (
            tools.get("contours").answer(asked(across.format(output) + f"&level={level}", language)).lines
        )
        assert own[0] == wanted[0] and own[1:] != wanted[1:]
        assert not any("0,0" in line or "0.0" in line for line in own[1:])


def run(python: str) -> dict:
    space: dict = {}
    with contextlib.redirect_stdout(io.StringIO()):
        exec(python, space)
    return space


def test_python_gives_the_curves(data):
    question = asked(f"tool=curves&{MOVED}")
    answer = tools.get("curves").answer(question)
    space = run(answer.python)
    for x, *ys in answer.panels[0].rows:
        for name, y in zip("abc"[: len(ys)], ys, strict=True):
            assert space[name].loc[x] == pytest.approx(y)


def test_python_gives_the_contours():
    answer = tools.get("contours").answer(asked(f"tool=contours&{MOVED}&across=gas_volume"))
    z = run(answer.python)["z"]
    np.testing.assert_allclose(answer.panels[0].figure["data"][0]["z"], z)


def test_python_gives_the_draws():
    question = asked(f"tool=draws&{MOVED}&seed=7")
    answer = tools.get("draws").answer(question)
    space = run(answer.python.rpartition("\n")[0])
    percentiles = np.percentile(space["draws"].extra_gas_bill, [5, 25, 50, 75, 95])
    np.testing.assert_allclose([row[1] for row in answer.panels[0].rows], percentiles)
    assert sum(answer.panels[0].figure["data"][0]["y"]) == pytest.approx(100)
    assert len(space["draws"].extra_gas_bill) == DRAWS


def test_python_gives_the_parts_which_add_up():
    question = asked(f"tool=two_scenarios&{MOVED}&b_price_europe=300")
    answer = tools.get("two_scenarios").answer(question)
    (start,), *parts, (end,) = numbers_of(answer.panels[0])
    assert start + sum(part for (part,) in parts) == pytest.approx(end)
    assert sorted(run(answer.python)["parts"].values()) == pytest.approx(
        sorted([part for (part,) in parts] + [0.0] * (len(run(answer.python)["parts"]) - len(parts)))
    )


def test_python_gives_the_figures():
    answer = tools.get("figures").answer(asked(query_of("figures")))
    shown = [row[-1] for panel in answer.panels for row in panel.rows]
    assert sorted(run(answer.python)["figures"].index) == sorted(shown)


@given(values=st.lists(st.integers(-3, 3), min_size=2, max_size=40))
def test_ranks_are_those_of_pandas(values):
    array = np.array(values, float)
    assert ranks(array).tolist() == pd.Series(array).rank().tolist()


@given(st.lists(st.integers(-5, 5), min_size=2, max_size=20))
def test_a_curve_crosses_zero_where_its_sign_changes(values):
    y = np.array(values, float)
    found = crossings(np.arange(len(y), dtype=float), y)
    assert all(abs(np.interp(at, np.arange(len(y)), y)) < 1e-9 for at in found)
    changes = sum(a * b < 0 for a, b in itertools.pairwise(y))
    assert len(found) >= changes


def test_units_never_share_an_axis_and_rivals_stand_side_by_side(data):
    for id, group in data.disputed.items():
        shown = with_rivals([id], data)
        assert {figure.id for figure in shown} == set(group)
    answer = tools.get("figures").answer(
        asked("tool=figures&" + "&".join(f"figure={id}" for id in sorted(data.figures)[:20]))
    )
    for panel in answer.panels:
        assert len({row[panel.columns.index("Unit")] for row in panel.rows}) == 1


@every_language
def test_figures_of_a_drawing_have_names_of_their_own(data, language):
    every = [*data.figures.values()]
    assert len(set(names(every, asked("tool=figures", language)))) == len(every)


def test_the_form_follows_what_the_figures_are(data):
    ranges = [f for f in data.figures.values() if f.low is not None and f.high is not None]
    assert form_of(ranges[:1]) == "ranges"
    exact = [f for f in data.figures.values() if f.value is not None and f.low is None]
    assert form_of(exact[:1]) == "bars"
    by_indicator: dict = {}
    for figure in data.figures.values():
        if figure.time_period:
            by_indicator.setdefault((figure.indicator, figure.unit.id), {})[figure.time_period] = figure
    series = next(group for group in by_indicator.values() if len(group) > 1)
    assert form_of([*series.values()]) == "points"


@pytest.mark.parametrize("tool", ["curves", "contours", "draws"])
def test_a_work_that_nobody_waits_for_ends(tool):
    calls = []

    def gone():
        calls.append(1)
        raise Gone

    with pytest.raises(Gone):
        tools.get(tool).answer(asked(f"tool={tool}&{MOVED}", check=gone))
    assert len(calls) == 1


def test_long_work_asks_between_short_steps_whether_it_is_waited_for():
    calls = []
    question = asked(f"tool=draws&{MOVED}", check=lambda: calls.append(1))
    tools.get("draws").answer(question)
    drawn, behind = question.model.drawn(2, gdp=80), question.model.dependencies("extra_gas_bill")
    bearing = [name for name in drawn if name in behind]
    assert bearing and len(calls) >= DRAWS // STRETCH + 2 * len(bearing)
