"""The API: what pages show, under the words of a scenario, as JSON; wrong questions are told why."""

from __future__ import annotations

import contextlib
import html
import io
import json
import re

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from dashboard import charts, models
from dashboard.core.words import LANGUAGES
from dashboard.exports.records.charts import drawn_under
from dashboard.exports.workbook.chart_files import contents
from dashboard.models.core.disagreements import disagreements
from dashboard.models.core.scenario import Scenario
from dashboard.query.api import MOST
from dashboard.query.api.endpoints import endpoints
from dashboard.tables.events import events
from dashboard.web.limits import DEEPEST

CODE = re.compile(r"<h4>([^<]+)</h4>\s*<pre[^>]*><code>(.*?)</code>", re.S)
ADDRESS = re.compile(r'http://127\.0\.0\.1:8050([^"]*)"')


def item(client, address, **query):
    answer = client.get(address, query_string=query or None)
    assert answer.status_code == 200, answer.text
    return answer.get_json()["item"]


def wrong(answer, status):
    """The problem details of an answer: which parameters are wrong, and why."""
    assert answer.status_code == status and answer.mimetype == "application/problem+json"
    told = answer.get_json()
    assert told["status"] == status and told["title"] and told["detail"]
    return {fault["parameter"]: fault["detail"] for fault in told.get("errors", ())}


@pytest.fixture(scope="module")
def lever(data):
    """A lever of the first model with levers, with a value that is not where it opens."""
    model = models.get(models.names()[0], data)
    found = next(iter(model.inputs.values()))
    return model.name, found, next(end for end in found.slider[:2] if end != found.central)


def test_the_description_is_valid_and_holds_every_address(client, data):
    description = client.get("/api/openapi.json").get_json()
    assert description["openapi"].startswith("3.1.")
    OpenAPIV31SpecValidator(description).validate()
    assert set(description["paths"]) == {endpoint.path for endpoint in endpoints(data)}
    listed = client.get("/api/").get_json()["endpoints"]
    assert [one["address"] for one in listed] == [endpoint.path for endpoint in endpoints(data)]


def class_name(*words):
    """What a generator calls a class of these words."""
    return "".join(word.capitalize() for word in "_".join(words).split("_"))


def test_a_client_can_be_generated_from_the_description(client):
    """Generators make a class of each operation, schema and closed list, and name it by id, title and
    parameter: no two may be called alike. Each operation answers with what the description names.
    """
    description = client.get("/api/openapi.json").get_json()
    schemas, made = description["components"]["schemas"], []
    for name, schema in schemas.items():
        assert name.isalnum() and schema.get("title", name) == name
    for methods in description["paths"].values():
        for method, operation in methods.items():
            words = operation["operationId"].split("_")
            assert words[0] == method
            shared = description["components"]["parameters"]
            asked = [
                shared[one["$ref"].split("/")[-1]] if "$ref" in one else one
                for one in operation.get("parameters", ())
            ]
            closed = [one["name"] for one in asked if "enum" in one["schema"].get("items", one["schema"])]
            made += [class_name(*words), *(class_name(*words, name) for name in closed)]
            answer = operation["responses"]["200"]["content"]
            schema = answer.get("application/json", {}).get("schema", {}).get("$ref", "").split("/")[-1]
            assert schema in schemas or all(kind.startswith("image/") for kind in answer), words
    assert len({*made, *schemas}) == len(made) + len(schemas)


def test_every_figure_is_found_by_each_value_that_it_has(client, data):
    everything = client.get("/api/figures", query_string={"limit": MOST}).get_json()
    assert everything["total"] == len(data.figures) and everything["data_version"] == data.version
    assert [one["id"] for one in everything["items"]] == list(data.figures)
    figure = next(figure for figure in data.figures.values() if figure.time_period)
    for name in ("topic", "indicator", "document", "unit", "qualifier", "obs_status", "table"):
        value = figure.unit.id if name == "unit" else getattr(figure, name)
        found = client.get("/api/figures", query_string={name: value, "limit": MOST}).get_json()
        expected = [
            one.id
            for one in data.figures.values()
            if (one.unit.id if name == "unit" else getattr(one, name)) == value
        ]
        assert [one["id"] for one in found["items"]] == expected
    parts = [
        client.get("/api/figures", query_string={"limit": 7, "offset": start}).get_json()["items"]
        for start in range(0, len(data.figures), 7)
    ]
    assert [one["id"] for part in parts for one in part] == list(data.figures)


def test_a_figure_says_what_its_card_says(client, data):
    for figure in list(data.figures.values())[::9]:
        told = item(client, f"/api/figures/{figure.id}")
        assert (told["low"], told["value"], told["high"]) == (figure.low, figure.value, figure.high)
        assert (told["place"], told["as_cited"]) == (figure.place, figure.as_cited)
        for language in LANGUAGES:
            assert told["written"][language] == figure.written(language)
    for language in LANGUAGES:
        assert figure.written(language) in html.unescape(client.get(told["links"][language]).text)


def test_words_and_years_choose(client, data):
    figure = next(figure for figure in data.figures.values() if len(figure.time_period) == 4)
    named = client.get("/api/figures", query_string={"text": figure.name.fr, "limit": MOST}).get_json()
    assert figure.id in [one["id"] for one in named["items"]]
    year = int(figure.time_period)
    meant = client.get("/api/figures", query_string={"from": year, "to": year, "limit": MOST}).get_json()
    assert figure.id in [one["id"] for one in meant["items"]]
    before = client.get("/api/figures", query_string={"to": 1}).get_json()["items"]
    assert all(one["time_period"].startswith("../") for one in before)


def test_events_documents_origins_and_disagreements_are_all_there(client, data):
    for name, ids in (
        ("events", [event.id for event in events(data)]),
        ("documents", list(data.documents)),
        ("origins", list(data.origins)),
        ("disagreements", [one.id for one in disagreements(data)]),
    ):
        query = {"limit": MOST} if name == "events" else {}
        told = client.get(f"/api/{name}", query_string=query).get_json()
        assert [one["id"] for one in told["items"]] == ids
        if name != "disagreements":
            assert item(client, f"/api/{name}/{ids[0]}") == told["items"][0]
    event = events(data)[-1]
    found = client.get("/api/events", query_string={"actor": event.actors[0], "limit": MOST}).get_json()
    assert event.id in [one["id"] for one in found["items"]]


def test_a_chart_gives_the_data_of_what_it_draws(client, data):
    names = [one["name"] for one in client.get("/api/charts").get_json()["items"]]
    assert names == charts.names()
    for name in names:
        built = charts.build(name, "fr", data)
        moved = {}
        if built.chart.live and built.dependencies:
            lever = built.model.inputs[built.dependencies[0]]
            moved = {lever.name: lever.slider[1]}
        told = item(client, f"/api/charts/{name}", lang="fr", **moved)
        drawn = drawn_under(name, "fr", Scenario(moved), data)
        expected = json.loads(json.dumps(contents(drawn)))
        assert told["rows"] == expected["rows"] and told["provenance"] == expected["provenance"]
        assert [curve["points"] for curve in told["curves"]] == [c["points"] for c in expected["curves"]]
        assert told["headline"] == drawn.headline


def test_the_image_of_a_chart_is_drawn_without_a_browser(client, monkeypatch):
    def none(*_):
        raise AssertionError("a browser was started")

    monkeypatch.setattr("dashboard.exports.images.headless_browser.HeadlessBrowser.__enter__", none)
    with_image = [one for one in client.get("/api/charts").get_json()["items"] if one["links"]["image"]]
    for format, kind in (("png", "image/png"), ("svg", "image/svg+xml")):
        answer = client.get(with_image[0]["links"]["image"], query_string={"format": format})
        assert answer.status_code == 200 and answer.mimetype == kind
    bare = next(name for name in charts.names() if not charts.get(name).card)
    assert "chart" in wrong(client.get(f"/api/charts/{bare}/image"), 404)


@pytest.mark.parametrize("name", models.names())
def test_a_model_gives_what_python_gives(client, data, name):
    model = models.get(name, data)
    lever = next(iter(model.inputs.values()))
    moved = {lever.name: lever.slider[1]}
    told = item(client, f"/api/models/{name}", **moved)
    spread = model.spread(**moved)
    assert [one["name"] for one in told["outputs"]] == list(spread)
    for one in told["outputs"]:
        for end, expected in zip(("low", "value", "high"), spread[one["name"]], strict=True):
            assert one[end] is None or one[end] == pytest.approx(expected, rel=1e-9)
    posted = client.post(f"/api/models/{name}", json={"inputs": moved})
    assert posted.status_code == 200 and posted.get_json()["item"] == told
    stands = {one["name"]: one["value"] for one in told["inputs"]}
    assert stands == model.opening() | moved


def test_a_link_of_an_answer_shows_the_same_scenario(client, lever):
    name, moved, value = lever
    told = item(client, f"/api/models/{name}", **{moved.name: value})
    assert item(client, told["links"]["api"]) == told
    page = client.get(told["links"]["en"].partition("#")[0])
    assert page.status_code == 200 and f"{moved.name}=" in page.text


def test_claims_and_versions_are_those_of_pages(client, data):
    claims = next(iter(data.disputed.values()))
    told = client.get("/api/figures", query_string={"claim": claims[0], "limit": MOST}).get_json()["items"]
    followed = {one["id"]: one["followed"] for one in told}
    assert followed[claims[0]] and not any(followed[id] for id in claims[1:])
    told = client.get(f"/api/figures/{claims[0]}", query_string={"claim": list(claims)})
    assert "contradict" in wrong(told, 400)["claim"]
    first = data.versions[0]
    answer = client.get("/api/figures", query_string={"data": first, "then": "true", "limit": MOST})
    assert answer.headers["X-Data-Version"] == first
    earlier = data.view(then=first).figures
    assert [one["id"] for one in answer.get_json()["items"]] == list(earlier)
    assert "data" in wrong(client.get("/api/figures", query_string={"data": "1999.01.01"}), 400)


def test_a_wrong_question_is_told_all_that_is_wrong_and_what_to_do(client, lever):
    name, moved, _ = lever
    query = {moved.name: moved.slider[1] + 1, "limitt": 3, "then": "perhaps"}
    assert set(wrong(client.get(f"/api/models/{name}", query_string=query), 400)) == set(query)
    assert "Did you mean limit?" in wrong(client.get("/api/figures?limitt=3"), 400)["limitt"]
    for value in ("nan", "inf", "", "1e999", "x"):
        assert moved.name in wrong(client.get(f"/api/models/{name}", query_string={moved.name: value}), 400)
    for body in ([], "x", 3, {"inputs": []}, {"inputs": {moved.name: True}}, {"then": "yes"}, {"a": 1}):
        wrong(client.post(f"/api/models/{name}", json=body), 400)
    wrong(client.post(f"/api/models/{name}", data="inputs", content_type="text/plain"), 415)
    assert "Did you mean" in wrong(client.get("/api/figurez"), 404)["address"]
    assert "figure" in wrong(client.get("/api/figures/none_of_them"), 404)
    refused = client.post("/api/figures", json={})
    wrong(refused, 405)
    assert "GET" in refused.headers["Allow"] and "POST" not in refused.headers["Allow"]
    wrong(client.delete("/api/figures"), 405)
    assert "from" in wrong(client.get("/api/figures?from=2025&to=2020"), 400)
    asked_twice = client.post(f"/api/models/{name}?{moved.name}=1", json={})
    assert "body" in wrong(asked_twice, 400)[moved.name]
    for address in ("/api//figures", "/api/figures//", f"/api/models//{name}"):
        wrong(client.get(address), 404)
    wrong(client.get("/api/figures", query_string={"text": "x" * 9000}), 414)
    wrong(client.post(f"/api/models/{name}", data=b"[" * 1_000_000, content_type="application/json"), 413)


def test_a_body_that_python_could_not_read_or_write_is_told_so(client, lever):
    """Half a pair of UTF-16; lists so deep that a reader of JSON gives up, or the next one does."""
    address = f"/api/models/{lever[0]}"
    for body in (
        r'{"inputs": {"\ud800": 1}}',
        r'{"\ud800": 1}',
        r'{"claims": ["\ud800"]}',
        r'{"data": "\ud800"}',
    ):
        assert wrong(client.post(address, data=body, content_type="application/json"), 400)
    for deep in (DEEPEST, 900, 950, 980, 40_000):
        body = '{"inputs": {"x": %s}}' % ("[" * deep + "]" * deep)
        assert "body" in wrong(client.post(address, data=body, content_type="application/json"), 400)


def test_a_link_of_an_answer_keeps_its_language_and_its_reading_of_the_tables(client, data, lever):
    name = next(one for one in charts.names() if charts.get(one).model == lever[0] and charts.get(one).card)
    told = item(client, f"/api/charts/{name}", lang="fr")
    assert item(client, told["links"]["api"]) == told
    french = client.get(told["links"]["image"]).data
    assert french == client.get(f"/api/charts/{name}/image?lang=fr").data
    assert french != client.get(f"/api/charts/{name}/image?lang=en").data
    claim = next(iter(data.disputed))
    told = item(client, f"/api/figures/{claim}", claim=claim, data=data.versions[0], then="1")
    assert item(client, told["links"]["api"]) == told
    assert f"claim={claim}&data={data.versions[0]}&then=1" in told["links"]["en"]


def test_an_input_that_moves_nothing_in_a_chart_is_refused(client):
    still = next(name for name in charts.names() if not charts.get(name).live)
    live = charts.get(next(name for name in charts.names() if charts.get(name).live))
    lever = next(iter(models.get(live.model).inputs.values()))
    answer = client.get(f"/api/charts/{still}", query_string={lever.name: lever.slider[1]})
    assert "moves nothing" in wrong(answer, 400)[lever.name]


def test_any_page_may_read_and_asks_again_for_nothing(client, lever):
    for address in ("/api/figures?limit=1", f"/api/models/{lever[0]}", "/api/openapi.json", "/api/none"):
        answer = client.get(address)
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
        assert {"X-Limit-Address", "X-Limit-Body", "X-Limit-Items", "X-Data-Version"} <= set(
            answer.headers.keys()
        )
        if answer.status_code == 200:
            again = client.get(address, headers={"If-None-Match": answer.headers["ETag"]})
            assert again.status_code == 304 and again.headers["Access-Control-Allow-Origin"] == "*"
    before = client.options(f"/api/models/{lever[0]}", headers={"Access-Control-Request-Method": "POST"})
    assert before.status_code == 200 and "POST" in before.headers["Access-Control-Allow-Methods"]
    assert "Content-Type" in before.headers["Access-Control-Allow-Headers"]


def test_addresses_lie_under_the_prefix(client, data):
    under = {"X-Forwarded-Prefix": "/belarus"}
    id = next(iter(data.figures))
    told = client.get(f"/api/figures/{id}", headers=under).get_json()["item"]["links"]
    assert told["api"] == f"/belarus/api/figures/{id}" and told["en"].startswith("/belarus/en/figure/")
    assert client.get("/api/openapi.json", headers=under).get_json()["servers"] == [{"url": "/belarus"}]


@pytest.mark.parametrize("language", LANGUAGES)
def test_readers_are_led_to_a_page_whose_examples_hold(client, language):
    leads = client.get("/api/", headers={"Accept": "text/html", "Accept-Language": language})
    assert leads.status_code == 303
    page = client.get(leads.headers["Location"]).text
    for text in (page, client.get(f"/{language}/sources").text):
        assert f'href="/{language}/api"' in text
    codes = [(name, html.unescape(code)) for name, code in CODE.findall(page)]
    assert {"curl", "Python", "R", "JavaScript"} <= {name for name, _ in codes}
    for name, code in codes:
        (address,) = ADDRESS.findall(code)
        if name == "curl, POST":
            body = re.search(r"-d '(.*)'", code)[1]
            assert client.post(address, data=body, content_type="application/json").status_code == 200
            continue
        assert client.get(address).status_code == 200, code
        if name == "Python":
            asked = code.replace("from urllib.request import urlopen", "")
            said = io.StringIO()
            with contextlib.redirect_stdout(said):
                exec(asked, {"urlopen": lambda _, to=address: io.BytesIO(client.get(to).data)})
            assert said.getvalue().strip()
