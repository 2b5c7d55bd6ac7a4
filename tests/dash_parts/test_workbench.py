"""The workbench: the question in the address, and its controls."""

from __future__ import annotations

import pytest
from asking import (
    DATA,
    FEW,
    TOOLS,
    addresses,
    every_language,
    values_of,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard import models
from dashboard.core.words import LANGUAGES
from dashboard.dash_parts.tools.core.control_values import pairs_of
from dashboard.dash_parts.tools.core.controls import controls, shape
from dashboard.dash_parts.tools.core.question import (
    CALLED,
    LAST_SEED,
    MOST_FIGURES,
    NAMES,
    PREFIXES,
    from_address,
    read_question,
)
from dashboard.dash_parts.tools.core.tool import Asked


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
        ("price_eurpoe=300", "price_europe=300"),
        ("b_price_eurpoe=300", "b_price_europe=300"),
        ("modle=energy", "model=energy"),
    ],
)
def test_what_is_not_there_is_taken_as_the_nearest_and_said(query, taken, language):
    question, notices = from_address(f"?{query}", DATA, language)
    asked_for = set(query.split("="))
    assert len(notices) == 1 and any(word in notices[0] for word in asked_for) and taken in question.query()


@every_language
def test_marks_of_links_are_passed_over_and_a_name_spelled_rightly_stands(language):
    marked = "fbclid=1&utm_source=x&utm_content=y&lang=fr&theme=dark&ref=z&kept1=A&kept1_gdp=80"
    assert from_address(f"?{marked}", DATA, language)[1] == []
    question, notices = from_address("?price_eurpoe=300&price_europe=390", DATA, language)
    assert question.scenario.inputs == {"price_europe": 390} and notices == []


def test_no_name_of_the_query_is_that_of_an_input():
    inputs = set(models.input_names())
    assert not inputs & {*NAMES, "claim", "data", "then"}
    assert not [name for name in inputs if name.startswith(PREFIXES)]


def test_an_address_of_more_figures_than_are_shown_says_so(data):
    ids = list(data.figures)[: MOST_FIGURES + 1]
    question, notices = from_address("&".join(f"figure={id}" for id in ids), DATA, "en")
    assert question.figures == tuple(ids[:-1]) and str(len(ids)) in notices[0] and len(notices) == 1


@every_language
def test_a_figure_misspelled_is_taken_for_the_nearest_once(language):
    id = next(iter(DATA.figures))
    question, notices = from_address(f"?figure={id}&figure={id[:-1]}&figure=none-like-it", DATA, language)
    assert question.figures == (id,) and len(notices) == 2
    assert CALLED["figure"][language] in notices[0] and id in notices[0]
