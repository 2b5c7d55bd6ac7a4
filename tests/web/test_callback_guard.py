"""What is asked of Dash: a callback that is registered answers, whatever fits none is told why."""

from __future__ import annotations

import pytest
from dash import ALL, Input, Output, State, dcc, html
from dash.exceptions import PreventUpdate

from dashboard.web import create_app

PATH = "/_dash-update-component"


def part(id, property, **value):
    return {"id": id, "property": property, **value}


@pytest.fixture(scope="module")
def client():
    """The site with callbacks of a contributor's own: of one output, of two with a state, of a pattern."""
    app = create_app()

    @app.callback(Output("double", "children"), Input("number", "value"))
    def double(number):
        if number is None:
            raise PreventUpdate
        return 2 * number

    @app.callback(
        Output("a", "children"), Output("b", "children"), Input("go", "n_clicks"), State("text", "value")
    )
    def two(clicks, text):
        return clicks, text

    @app.callback(Output("sum", "children"), Input({"kind": "term", "index": ALL}, "value"))
    def total(values):
        return sum(values)

    app.layout = html.Div([app.layout, dcc.Input(id="number"), html.Div(id="double")])
    return app.server.test_client()


QUESTION = {
    "output": "double.children",
    "outputs": part("double", "children"),
    "inputs": [part("number", "value", value=21)],
    "changedPropIds": ["number.value"],
}
TWO = {
    "output": "..a.children...b.children..",
    "outputs": [part("a", "children"), part("b", "children")],
    "inputs": [part("go", "n_clicks", value=3)],
    "state": [part("text", "value", value="x")],
    "changedPropIds": ["go.n_clicks"],
}
PATTERN = {
    "output": "sum.children",
    "outputs": part("sum", "children"),
    "inputs": [[part({"kind": "term", "index": number}, "value", value=number) for number in (1, 2, 3)]],
    "changedPropIds": ['{"index":1,"kind":"term"}.value'],
    "parsedChangedPropsIds": [{"index": 1, "kind": "term", "property": "value"}],
}


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (QUESTION, {"double": {"children": 42}}),
        (TWO, {"a": {"children": 3}, "b": {"children": "x"}}),
        (PATTERN, {"sum": {"children": 6}}),
    ],
)
def test_a_callback_of_a_contributor_answers(client, question, answer):
    assert client.post(PATH, json=question).get_json()["response"] == answer


def test_a_callback_that_changes_nothing_says_so(client):
    question = {**QUESTION, "inputs": [part("number", "value", value=None)]}
    assert client.post(PATH, json=question).status_code == 204


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ([], "no JSON object"),
        ({**QUESTION, "output": "other.children"}, "Registered: "),
        ({**QUESTION, "output": None}, "No callback has the output"),
        ({**QUESTION, "more": 1}, "Unknown: more"),
        ({**QUESTION, "inputs": []}, "has 1 inputs"),
        ({**QUESTION, "inputs": {}}, "has 1 inputs"),
        ({**QUESTION, "inputs": [part("other", "value")]}, "takes number.value"),
        ({**QUESTION, "inputs": [part("number", "other")]}, "takes number.value"),
        ({**QUESTION, "inputs": [[part("number", "value")]]}, "takes number.value"),
        ({**QUESTION, "state": [part("x", "value")]}, "has 0 state"),
        ({**QUESTION, "outputs": part("stage", "children")}, "outputs are not those"),
        ({**QUESTION, "changedPropIds": "number.value"}, "a list of names"),
        ({**QUESTION, "changedPropIds": [{}]}, "changedPropIds is a list of names"),
        ({**QUESTION, "parsedChangedPropsIds": [1]}, "parsedChangedPropsIds is a list of names"),
        ({**TWO, "outputs": TWO["outputs"][:1]}, "outputs are not those"),
        ({**PATTERN, "inputs": [[part({"kind": "other", "index": 1}, "value")]]}, "takes {"),
        ({**PATTERN, "inputs": [[part({"kind": "term"}, "value")]]}, "takes {"),
    ],
)
def test_what_fits_no_callback_is_told_why(client, question, reason):
    answer = client.post(PATH, json=question)
    assert answer.status_code == 400 and answer.mimetype == "text/plain"
    assert reason in answer.text and len(answer.text) < 400


@pytest.mark.parametrize(
    ("sent", "reason"),
    [
        ({"data": b"["}, "no JSON"),
        ({"json": QUESTION, "query_string": {"cacheKey": "x"}}, "no parameter but"),
    ],
)
def test_what_is_no_request_of_a_page_is_told_why(client, sent, reason):
    answer = client.post(PATH, **sent)
    assert answer.status_code == 400 and reason in answer.text
