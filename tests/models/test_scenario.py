"""One scenario: whatever is printed from it is the same everywhere, and leads back to it."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape
from werkzeug.datastructures import MultiDict

import dashboard
from dashboard import charts, models
from dashboard.core.errors import UnknownName
from dashboard.exports.images.link import address
from dashboard.models.core.scenario import LONGEST_NAME, Scenario, shortest
from dashboard.query.page_query import PageQuery
from dashboard.query.scenario import from_query
from dashboard.tables import default

NAMES = list(models.input_names())


def drawn_at_random(seed: int, data) -> Scenario:
    """Levers of several models anywhere on their tracks, and a claim of some disputes."""
    draw = random.Random(seed)
    inputs = {}
    for name in draw.sample(NAMES, draw.randint(1, 6)):
        low, high, _ = models.get(models.input_names()[name], data).inputs[name].slider
        inputs[name] = draw.choice([low, high, draw.uniform(low, high), round(draw.uniform(low, high), 3)])
    groups = sorted(set(data.disputed.values()))
    claims = [draw.choice(group) for group in draw.sample(groups, draw.randint(0, len(groups)))]
    made = Scenario(inputs, tuple(claims), data.version)
    # A lever that happens to stand where it opens is not moved.
    reading = made.dataset(data)
    still = {n for n in inputs if models.get(models.input_names()[n], reading).inputs[n].central == inputs[n]}
    moved = made.only(set(inputs) - still)
    return moved if moved.inputs or moved.claims else Scenario()


def read(query: str, data) -> PageQuery:
    return PageQuery.read(MultiDict(parse_qsl(query)), data, "en")


@pytest.mark.parametrize("seed", range(60))
def test_a_query_gives_its_scenario_back(seed, data):
    scenario = drawn_at_random(seed, data)
    assert read(scenario.query(), data).scenario == scenario
    # A query without a version is read with today's: that it names one is asked apart.
    assert dict(parse_qsl(scenario.query())).get("data", "") == scenario.data_version


@pytest.mark.parametrize("seed", range(20))
def test_the_order_of_what_is_said_is_one(seed, data):
    scenario = drawn_at_random(seed, data)
    pairs = scenario.pairs()
    random.Random(seed).shuffle(pairs)
    strays = [("utm_source", "x"), ("fbclid", "y"), ("nothing", "1")]
    found = PageQuery.read(MultiDict([*strays, *pairs]), data, "en")
    assert found.scenario.query() == scenario.query() and not found.notices


def test_what_says_nothing_pins_nothing(data):
    assert read("", data).scenario == Scenario()
    assert read(f"data={data.version}", data).scenario == Scenario()
    name = NAMES[0]
    opening = models.get(models.input_names()[name], data).inputs[name].central
    assert read(f"{name}={shortest(opening)}&utm_x=1", data).scenario == Scenario()


@pytest.mark.parametrize(
    "value, text",
    [
        (0.0, "0"),
        (-0.0, "0"),
        (390.5, "390.5"),
        (1e21, "1e+21"),
        (1e-7, "1e-7"),
        (0.1 + 0.2, "0.30000000000000004"),
    ],
)
def test_a_number_is_written_as_a_browser_does(value, text):
    assert shortest(value) == text and float(text) == value


def test_one_name_is_one_lever(data):
    """Inputs that share a name share their source, so that one value in an address means one thing; which
    other values are cited is said by the cases of each model.
    """
    for name, model in models.input_names().items():
        first = models.get(model, data).inputs[name]
        for other in (models.get(m, data) for m in models.names()):
            if name in other.inputs:
                assert replace(other.inputs[name], also_cited=first.also_cited) == first


# ---- claims reach Python as they reach a page


def followed(data) -> list[tuple[str, str]]:
    """Each chart that rests on a disputed figure, with each of the claims."""
    return [
        (name, id)
        for name in charts.names()
        for id in sorted(data.disputed)
        if set(charts.build(name, "en", data).figures) & set(data.disputed[id])
    ]


def test_a_picture_under_a_claim_says_what_the_page_says(client, data):
    tried = followed(data)
    assert tried
    for name, id in tried:
        picture = dashboard.chart(name, "en", claims=[id])
        page = client.get(address(picture.drawn).partition("#")[0])
        record = picture.provenance
        assert record.claims == (id,) and record.data_version == data.version
        assert f"claim={id}" in record.link and id in picture.stem
        assert page.status_code == 200 and f'data-chart="{name}"' in page.text
        assert escape(picture.headline) in page.text and f'"file":"{picture.stem}"' in page.text


def test_a_claim_moves_a_model_as_it_moves_the_page(data):
    for id in data.disputed:
        under = data.view([id])
        for name in models.names():
            assert models.get(name)(claims=[id]) == models.get(name, under)()


@pytest.mark.parametrize(
    "ask",
    [lambda id: models.release(claims=[id]), lambda id: dashboard.chart("stock_reconciled", claims=[id])],
)
def test_an_unknown_claim_is_named(ask):
    with pytest.raises(UnknownName, match="disputed figure"):
        ask("prisoners_in_document_999")


def test_a_line_of_python_gives_the_scenario_back(data):
    for name, id in followed(data)[:4]:
        picture = dashboard.chart(name, "fr", claims=[id])
        line = picture.drawn.scenario.python_call("dashboard.chart", name, "fr")
        assert eval(line, {"dashboard": dashboard}).provenance == picture.provenance


def test_a_file_name_has_room_in_every_system_and_no_two_scenarios_share_one():
    levers = {name: models.get(model).inputs[name] for name, model in models.input_names().items()}
    every = {
        name: lever.slider[0] + (lever.slider[1] - lever.slider[0]) / 3 for name, lever in levers.items()
    }
    last = max(every)
    scenarios = [
        Scenario(every, data_version="2026.11.20"),
        Scenario(every | {last: every[last] / 2}, data_version="2026.11.20"),
        Scenario({"gdp": 80}),
        Scenario({"gdp": 80}, kept={"é*": {"gdp": 70}}),
        Scenario({"gdp": 80}, kept={"é*": {"gdp": 75}}),
    ]
    stems = [scenario.file_stem("export_share_after_shock", "fr") for scenario in scenarios]
    assert len(set(stems)) == len(stems)
    assert all(len(f"{stem}-dark-article.csl.json".encode()) <= 255 for stem in stems)
    # What is named is named whole.
    for stem, scenario in zip(stems, scenarios, strict=True):
        named = re.findall(r"-([a-z_]+)_([0-9.e-]+?)(?=-[a-z]|-[0-9a-f]{8}$|$)", stem)
        assert all(shortest(scenario.inputs[name]) == value for name, value in named if name in levers), stem


@given(st.dictionaries(st.text(min_size=1, max_size=LONGEST_NAME + 9), st.just({"gdp": 75.0}), max_size=3))
def test_names_of_what_is_compared_come_back_from_an_address(kept):
    query = Scenario({}, kept={name: inputs for name, inputs in kept.items() if name.split()}).query()
    found, _ = from_query(MultiDict(parse_qsl(query)), default(), "fr")
    again, _ = from_query(MultiDict(parse_qsl(found.query())), default(), "en")
    assert again == found and len(found.kept) == sum(bool(name.split()) for name in kept)
