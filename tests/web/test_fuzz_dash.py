"""Whatever is asked of Dash, the answer is sound and gives no file but those of its pages."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_fuzz import PLAIN, TEXT, sound


@pytest.mark.parametrize(
    "file",
    [
        "dash/x",
        "dash/../../dash/dash.py",
        "dash//etc/passwd",
        "dash_ag_grid/dash_ag_grid.py",
        "flask/app.py",
        "no_such/x.js",
    ],
)
def test_dash_gives_no_file_but_those_of_its_pages(client, file):
    answer = client.get(f"/_dash-component-suites/{file}")
    assert answer.status_code == 404
    sound(answer, page=True)


SENT = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=6,
)
PART = st.fixed_dictionaries(
    {}, optional={"id": SENT | st.just("address"), "property": SENT | st.just("pathname"), "value": SENT}
)
QUESTION = st.fixed_dictionaries(
    {},
    optional={
        "output": SENT | st.just("stage.children"),
        "outputs": SENT | PART | st.just({"id": "stage", "property": "children"}),
        "inputs": SENT | st.lists(PART, max_size=2),
        "state": SENT | st.lists(PART, max_size=2),
        "changedPropIds": SENT | st.just(["address.pathname"]),
        "parsedChangedPropsIds": SENT,
    },
)


@settings(PLAIN, max_examples=80)
@given(
    question=SENT | QUESTION,
    query=st.just([])
    | st.lists(
        st.tuples(st.sampled_from(["cacheKey", "job", "cancelJob", "oldJob", "endId"]), TEXT), max_size=2
    ),
)
def test_any_question_to_dash(client, question, query):
    sound(
        client.post(
            "/_dash-update-component",
            query_string=query,
            data=json.dumps(question),
            content_type="application/json",
        )
    )


@settings(PLAIN, max_examples=30)
@given(path=SENT, token=st.just({}) | TEXT.map(lambda text: {"endId": text}))
def test_the_explorer_is_given_any_address(client, path, token):
    question = {
        "output": "stage.children",
        "outputs": {"id": "stage", "property": "children"},
        "changedPropIds": ["address.pathname"],
        "inputs": [{"id": "address", "property": "pathname", "value": path}],
    }
    sound(client.post("/_dash-update-component", query_string=token, json=question))


@PLAIN
@given(
    body=st.binary(max_size=300),
    kind=st.sampled_from(
        ["application/json", "text/plain", "multipart/form-data", "", "application/json; charset=\x80"]
    ),
)
def test_any_body_to_dash(client, body, kind):
    sound(client.post("/_dash-update-component", data=body, content_type=kind))
