"""The workbench: the question in the address, its controls, and the arithmetic of every tool."""

from __future__ import annotations

import contextlib
import csv
import io
import itertools
import json
from urllib.parse import parse_qsl

import numpy as np
import pandas as pd
import pytest
from dash.development.base_component import Component
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from dashboard import models
from dashboard.core.numbers import marks, significant
from dashboard.core.words import LANGUAGES
from dashboard.dash_parts import tools
from dashboard.dash_parts.tools.core.break_even import crossings
from dashboard.dash_parts.tools.core.cards import answer_view
from dashboard.dash_parts.tools.core.controls import PART, controls, pairs_of, shape
from dashboard.dash_parts.tools.core.files import link, record, table_csv, table_workbook
from dashboard.dash_parts.tools.core.question import (
    FORMS,
    LAST_SEED,
    MOST_FIGURES,
    NAMES,
    PREFIXES,
    from_address,
    levers_of,
    read_question,
)
from dashboard.dash_parts.tools.core.tool import Asked, Gone
from dashboard.dash_parts.tools.draws import DRAWS, ranks
from dashboard.dash_parts.tools.figures import form_of, names, with_rivals
from dashboard.dash_parts.workbench import page_of_workbench
from dashboard.tables import default

DATA = default()
TOOLS = tools.REGISTRY.names()
FEW = settings(max_examples=25)
MOVED = "&".join(
    ["model=energy", "output=extra_gas_bill", "along=price_europe", "b_share_switched=0.5", "gdp=80"]
)
every_tool = pytest.mark.parametrize("tool", TOOLS)
every_language = pytest.mark.parametrize("language", LANGUAGES)


def asked(query: str, language: str = "en", **more) -> Asked:
    question, notices = from_address(f"?{query}", DATA, language)
    assert notices == []
    return Asked(question, DATA, language, **more)


def query_of(tool: str) -> str:
    """A question that a tool has an answer with a drawing to."""
    rivals = next(iter(DATA.disputed))
    return f"tool={tool}&{MOVED}&figure={rivals}&figure=gas_price_belarus_2025"


@st.composite
def addresses(draw) -> str:
    """Any question of any tool: names that are there, values anywhere on their levers."""
    model = models.get(draw(st.sampled_from(models.names())))
    output = draw(st.sampled_from(list(model.outputs)))
    pairs = [("tool", draw(st.sampled_from(TOOLS))), ("model", model.name), ("output", output)]
    pairs += [(name, draw(st.sampled_from(levers_of(model, output)))) for name in ("along", "across")]
    pairs.append(("seed", str(draw(st.integers(0, LAST_SEED)))))
    pairs.append(("level", str(draw(st.integers(-900, 900)) / 8)))
    pairs.append(("form", draw(st.sampled_from(FORMS))))
    pairs += [("figure", id) for id in draw(st.lists(st.sampled_from(sorted(DATA.figures)), max_size=3))]
    for prefix in ("", *PREFIXES):
        for name in draw(st.lists(st.sampled_from(list(model.inputs)), max_size=2, unique=True)):
            low, high, _ = model.inputs[name].slider
            share = draw(st.integers(0, 64)) / 64
            pairs.append((prefix + name, f"{low + share * (high - low):.6g}"))
    if draw(st.booleans()):
        pairs.append(("claim", draw(st.sampled_from(sorted(DATA.disputed)))))
    return "&".join(f"{name}={value}" for name, value in pairs)


def values_of(node) -> list[tuple[str, object]]:
    """Names and values of the controls in a layout."""
    if isinstance(node, list | tuple):
        return [one for item in node for one in values_of(item)]
    if not isinstance(node, Component):
        return []
    id = getattr(node, "id", None)
    own = (
        [(id["index"], getattr(node, "value", None))]
        if isinstance(id, dict) and id["kind"] == f"{PART}-control"
        else []
    )
    return own + [one for name in node._prop_names for one in values_of(getattr(node, name, None))]


# ---- the question in the address


@FEW
@given(query=addresses(), language=st.sampled_from(LANGUAGES))
def test_a_question_is_printed_as_it_is_read(query, language):
    question, _ = from_address(f"?{query}", DATA, language)
    again, notices = from_address(f"?{question.query()}", DATA, language)
    assert again.query() == question.query() and again.others == question.others
    assert again.scenario.inputs == question.scenario.inputs and notices == []


@FEW
@given(query=addresses(), language=st.sampled_from(LANGUAGES))
def test_controls_give_their_question_back(query, language):
    question, _ = from_address(f"?{query}", DATA, language)
    names, values = zip(*values_of(controls(Asked(question, DATA, language))), strict=True)
    assert len(set(names)) == len(names), "two controls of one name"
    again, notices = read_question(pairs_of(names, values, language, DATA), DATA, language)
    assert (again, notices, shape(again)) == (question, [], shape(question))


@settings(max_examples=60)
@given(
    pairs=st.lists(
        st.tuples(st.sampled_from([*NAMES, "gdp", "b_gdp", "claim", "data", "then"]), st.text(max_size=12))
    ),
    language=st.sampled_from(LANGUAGES),
)
def test_any_address_gives_a_question_that_is_allowed(pairs, language):
    question, _ = read_question(pairs, DATA, language)
    model = models.get(question.model)
    assert question.tool in TOOLS and question.output in model.outputs and 0 <= question.seed <= LAST_SEED
    assert {question.along, question.across} <= set(model.inputs) and set(question.figures) <= set(
        DATA.figures
    )
    assert from_address(question.query(), DATA, language)[0].query() == question.query()


@every_language
@pytest.mark.parametrize(
    ("query", "taken"),
    [
        ("tool=curvs", "tool=curves"),
        ("model=enrgy", "model=energy"),
        ("seed=-4", "seed=0"),
        ("seed=many", "tool"),
        ("figure=gas_price_belarus_2024", "tool"),
        ("price_europe=9000", "price_europe=700"),
        ("b_price_europe=9000", "b_price_europe=700"),
        ("form=pie", "tool"),
        ("level=1e300", "level=1000000000"),
        ("level=many", "tool"),
    ],
)
def test_what_is_not_there_is_taken_as_the_nearest_and_said(query, taken, language):
    question, notices = from_address(f"?{query}", DATA, language)
    asked_for = query.partition("=")[2]
    assert len(notices) == 1 and asked_for in notices[0] and taken in question.query()


def test_no_name_of_the_query_is_that_of_an_input():
    inputs = set(models.input_names())
    assert not inputs & {*NAMES, "claim", "data", "then"}
    assert not [name for name in inputs if name.startswith(PREFIXES)]


# ---- the tools


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
def test_a_tool_answers_about_every_model(tool):
    for name in models.names():
        for output in models.get(name).outputs:
            if tool == "draws" and output != next(reversed(models.get(name).outputs)):
                continue
            answer = tools.get(tool).answer(asked(f"tool={tool}&model={name}&output={output}"))
            assert answer.lines


def numbers_of(panel) -> list[list[float]]:
    return [[cell for cell in row if isinstance(cell, float)] for row in panel.rows]


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


def test_an_address_of_more_figures_than_are_shown_says_so(data):
    ids = list(data.figures)[: MOST_FIGURES + 1]
    question, notices = from_address("&".join(f"figure={id}" for id in ids), DATA, "en")
    assert question.figures == tuple(ids[:-1]) and str(len(ids)) in notices[0] and len(notices) == 1


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


# ---- taken away


@every_tool
@every_language
def test_files_hold_the_numbers_of_the_tables(tool, language):
    question = asked(query_of(tool), language)
    answer = tools.get(tool).answer(question)
    page = page_of_workbench()
    delimiter, decimal = {"fr": ";", "en": ","}[language], marks(language)["decimal"]
    lines = [
        *csv.reader(io.StringIO(table_csv(question, answer, page).decode("utf-8-sig")), delimiter=delimiter)
    ]
    held = {cell for line in lines for cell in line}
    book = load_workbook(io.BytesIO(table_workbook(question, answer, page)))
    cells = {cell.value for sheet in book for row in sheet.iter_rows() for cell in row}
    kept = {significant(cell) for cell in cells if isinstance(cell, float | int)}
    for panel in answer.panels:
        for row in numbers_of(panel):
            assert {repr(number).replace(".", decimal) for number in row} <= held
            assert {significant(number) for number in row} <= kept
    assert link(question, page) in held and link(question, page) in cells


@every_language
def test_the_server_answers_what_the_page_asks(client, language):
    """As a browser asks: the stage, the controls of an address, the answer, a file."""
    page = page_of_workbench()
    address = f"/{language}/{page.slug[language]}"

    def post(output, outputs, inputs, state, changed=()):
        question = {"output": output, "outputs": outputs, "inputs": inputs, "state": state}
        answer = client.post("/_dash-update-component", json={**question, "changedPropIds": [*changed]})
        assert answer.status_code == 200, answer.text
        return answer.get_json()["response"]

    def part(id, property, **value):
        return {"id": id, "property": property, **value}

    def at(property, value):
        return part("address", property, value=value)

    stage = post("stage.children", part("stage", "children"), [at("pathname", address)], [])
    assert "workbench-controls" in json.dumps(stage)
    inputs = [at("search", f"?tool=curves&{MOVED}"), part("workbench-other", "data")]
    output = part("workbench-controls", "children")
    shown = post("workbench-controls.children", output, inputs, [at("pathname", address)])

    def found(node, kind):
        if isinstance(node, list):
            return [one for item in node for one in found(item, kind)]
        if not isinstance(node, dict):
            return []
        props = node.get("props", {})
        id = props.get("id")
        own = [props] if isinstance(id, dict) and id.get("kind") == f"{PART}-{kind}" else []
        return own + [one for value in props.values() for one in found(value, kind)]

    held = found(shown["workbench-controls"]["children"], "control")
    (kept,) = found(shown["workbench-controls"]["children"], "shape")
    parts = [
        part("workbench-wanted", "data"),
        part("workbench-answer", "children"),
        part("workbench-query", "data"),
    ]
    state = [
        [part(one["id"], "id", value=one["id"]) for one in held],
        [part(kept["id"], "data", value=kept["data"])],
        at("pathname", address),
    ]
    values = [part(one["id"], "value", value=one.get("value")) for one in held]
    name = "..workbench-wanted.data...workbench-answer.children...workbench-query.data.."
    answered = post(name, parts, [values], state)
    query = answered["workbench-query"]["data"]
    assert dict(parse_qsl(query)).items() >= dict(parse_qsl(MOVED)).items()
    take = found(answered["workbench-answer"]["children"], "take")
    clicks = [part(one["id"], "n_clicks", value=int(one["id"]["index"] == "xlsx")) for one in take]
    sent = post(
        "workbench-file.data",
        part("workbench-file", "data"),
        [clicks],
        [part("workbench-query", "data", value=query), at("pathname", address)],
        [json.dumps({"index": "xlsx", "kind": "workbench-take"}, separators=(",", ":")) + ".n_clicks"],
    )
    assert sent["workbench-file"]["data"]["filename"].endswith(".xlsx")
