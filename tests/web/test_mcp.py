"""Assistants ask the site over MCP where `serve --mcp` says so; figures come with words and places."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard import charts, models
from dashboard.core.site import SITE
from dashboard.web import create_app
from dashboard.web.mcp import PATH


@pytest.fixture(scope="module")
def asked(data):
    """Calls a tool: its result, or the words of its error."""
    client = create_app(data, mcp=True).server.test_client()

    def message(method, **params):
        return client.post(PATH, json={"jsonrpc": "2.0", "id": 1, "method": method, "params": params})

    def call(tool, **arguments):
        told = message("tools/call", name=tool, arguments=arguments).get_json()["result"]
        failed = told.get("isError")
        return told["content"][0]["text"] if failed else told["structuredContent"]["result"]

    call.client, call.message = client, message
    return call


def test_nobody_is_answered_unless_it_is_asked_for(client):
    assert client.post(PATH, json={"method": "initialize"}).status_code in (404, 405)
    assert client.get(PATH).status_code == 404


def test_five_tools_are_offered_and_nothing_of_the_pages(asked):
    result = asked.message("initialize").get_json()["result"]
    assert result["protocolVersion"] and result["serverInfo"]["name"] == SITE["en"]
    offered = asked.message("tools/list").get_json()["result"]["tools"]
    assert {tool["name"] for tool in offered} == {"find_figures", "figure", "events", "model", "chart"}
    assert all(tool["description"] and tool["inputSchema"]["properties"] for tool in offered)
    assert not asked.message("resources/list").get_json()["result"]["resources"]


def test_a_figure_comes_with_wording_range_origin_place_and_link(asked, data):
    figure = next(figure for figure in data.figures.values() if figure.qualifier == "between")
    for language in ("fr", "en"):
        told = asked("figure", id=figure.id, language=language)["item"]
        assert told["written"] == figure.written(language)
        assert (told["low"], told["high"], told["place"]) == (figure.low, figure.high, figure.place)
        assert told["wording"]["name"] == data.term(figure.qualifier, language)
        assert [one["id"] for one in told["origins"]] == list(figure.origins)
        assert told["document"]["name"] == data.documents[figure.document].label[language]
        page = told["links"]["page"]
        assert page.startswith("http://localhost/") and asked.client.get(page).status_code == 200
    found = asked("find_figures", text=figure.name.en, limit=100)
    assert figure.id in [one["id"] for one in found["items"]]


def test_models_charts_and_events_answer_under_a_scenario(asked, data):
    name = models.names()[0]
    assert [one["name"] for one in asked("model")["items"]] == models.names()
    lever = next(iter(models.get(name, data).inputs.values()))
    moved = {lever.name: lever.slider[1]}
    told = asked("model", name=name, inputs=moved)["item"]
    spread = models.get(name, data).spread(**moved)
    for output in told["outputs"]:
        low, value, high = (output[end] for end in ("low", "value", "high"))
        assert value is None or value == pytest.approx(spread[output["name"]][1])
        assert None in (low, high) or low <= high
    live = next(one for one in charts.names() if charts.get(one).model == name and charts.get(one).live)
    drawn = asked("chart", name=live, inputs=moved)["item"]
    assert drawn["rows"] and drawn["source"] and "page" in drawn["links"]
    assert asked("events", limit=2)["items"][0]["tellings"]


def test_a_wrong_question_is_told_what_to_do(asked):
    assert "Did you mean" in asked("figure", id="gas_price_europ")
    assert "Did you mean" in asked("model", name=models.names()[0] + "s")
    name = models.names()[0]
    assert "is asked by this name" in asked("model", name=name, inputs={"nothing": 1})
    assert "language" in asked("figure", id="energy_total", language="de")


@pytest.mark.parametrize(
    ("tool", "arguments", "named"),
    [
        ("figure", {}, "id"),
        ("figure", {"id": ["x"]}, "id"),
        ("figure", {"id": "x", "bogus": 1}, "bogus"),
        ("find_figures", {"topic": ["oil"]}, "topic"),
        ("find_figures", {"limit": 2.5}, "limit"),
        ("model", {"name": {}}, "name"),
        ("model", {"name": models.names()[0], "inputs": "x"}, "inputs"),
        ("model", {"name": models.names()[0], "claims": "x"}, "claims"),
        *(
            ("model", {"name": models.names()[0], "inputs": {name: 3}}, name)
            for name in ("name", "language", "path", "claim", "data")
        ),
        ("chart", {"name": charts.names()[0], "inputs": {"lang": 3}}, "lang"),
        ("chart", {"name": charts.names()[0], "inputs": {"chart": 3}}, "chart"),
    ],
)
def test_a_wrong_argument_is_named_in_words_for_whoever_asks(asked, tool, arguments, named):
    told = asked(tool, **arguments)
    assert told.startswith(f"WrongQuestion: {named}") and "locals" not in told


@pytest.mark.parametrize("body", [b"", b"x", b"[]", b"3", b'{"method": 1}', b'{"method": "tasks/cancel"}'])
def test_what_is_no_message_is_refused_with_the_reason(asked, body):
    answer = asked.client.post(PATH, data=body, content_type="application/json")
    assert answer.status_code == 400 and answer.text.strip()
    other = asked.client.post(PATH, data=b"{}", content_type="text/plain")
    assert other.status_code == 400
    odd = asked.message("tools/call", name="figure", arguments=3)
    assert odd.status_code == 400
    for deep in (900, 950, 980, 40_000):
        told = '{"method": "tools/call", "params": {"name": "figure", "arguments": {"id": %s}}}'
        nested = told % ("[" * deep + "]" * deep)
        answer = asked.client.post(PATH, data=nested, content_type="application/json")
        assert answer.status_code == 400
    assert asked.message("tools/call", name=[]).status_code == 400
    large = asked.client.post(PATH, data=b"[" * 1_000_000, content_type="application/json")
    assert large.status_code == 413


def test_who_asks_whether_it_lives_or_shows_an_older_session_is_answered(asked):
    assert asked.message("ping").get_json() == {"jsonrpc": "2.0", "id": 1, "result": {}}
    message = {"jsonrpc": "2.0", "id": 7, "method": "tools/list"}
    older = asked.client.post(PATH, json=message, headers={"Mcp-Session-Id": "of an earlier process"})
    assert older.get_json()["id"] == 7


@pytest.mark.parametrize(
    ("origin", "status"),
    [
        ("https://site.example", 200),
        ("http://localhost:6274", 200),
        ("https://elsewhere.example", 403),
        ("http://site.example", 403),
        ("http://[", 403),
        ("null", 403),
    ],
)
def test_pages_of_other_sites_are_refused(asked, monkeypatch, origin, status):
    own = asked.client.application.extensions
    printed = own["urls"]
    published = {"site_url": "https://site.example/belarus"}
    monkeypatch.setitem(own, "urls", lambda *where: replace(printed(*where), **published))
    message = {"jsonrpc": "2.0", "id": 1, "method": "ping"}
    assert asked.client.post(PATH, json=message, headers={"Origin": origin}).status_code == status
