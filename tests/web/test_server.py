"""What the server answers, without a browser."""

from __future__ import annotations

import json
import re
from html import unescape
from urllib.robotparser import RobotFileParser

import pytest
from dash.development.base_component import Component
from werkzeug.datastructures import MultiDict

from dashboard import models
from dashboard.core.words import LANGUAGES
from dashboard.query.scenario import from_query, notices_of
from dashboard.web import create_app


@pytest.mark.parametrize(
    ("query", "name", "taken"),
    [
        ({"price_europe": "390"}, "price_europe", 390),
        ({"price_europe": "9000"}, "price_europe", 700),
        ({"price_europe": "-1"}, "price_europe", 100),
        ({"share_switched": "0,5"}, "share_switched", 0.5),
        ({"share_switched": "nan"}, "share_switched", 1),
        ({"share_switched": "inf"}, "share_switched", 1),
        ({"gdp": "<script>"}, "gdp", 72),
        ({"gdp": ""}, "gdp", 72),
        ({"nothing": "3"}, "gdp", 72),
    ],
)
def test_a_query_gives_the_nearest_scenario(query, name, taken, data):
    scenario, _ = from_query(MultiDict(query), data, "en")
    notices = notices_of(query, models.energy, "en")
    assert (models.energy.opening() | dict(scenario.inputs))[name] == taken
    asked = query.get(name)
    assert bool(notices) == (asked is not None and asked.replace(",", ".") != str(taken))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_value_that_was_changed_is_said_politely(client, language):
    slug = {"fr": "energie", "en": "energy"}[language]
    html = client.get(f"/{language}/{slug}?price_europe=9000&gdp=<b>x").get_data(as_text=True)
    notices = re.search(r'class="notices" role="status">(.*?)</div>', html, re.DOTALL).group(1)
    assert "9000" in notices and "700" in notices and "&lt;b&gt;x" in notices and "<b>" not in notices


def test_the_scenario_of_the_address_is_in_the_html_that_arrives(client):
    html = client.get("/en/energy?share_switched=0").get_data(as_text=True)
    assert re.search(r"<strong><span[^>]*>×1\.0</span>", html)


def test_a_language_link_keeps_the_scenario_and_pins_the_data(client, data):
    html = unescape(client.get("/fr/energie?price_europe=390").get_data(as_text=True))
    assert f'href="/en/energy?price_europe=390&data={data.version}"' in html


def test_files_are_kept_for_ever_by_content(client):
    html = client.get("/fr/energie").get_data(as_text=True)
    for address in re.findall(r'(?:src|href)="(/assets/[^"]+)"', html):
        answer = client.get(address)
        assert "immutable" in answer.headers["Cache-Control"]
        # Named by a page of another version, behind the same proxy: answered, and asked for again.
        other = client.get(f"/assets/000000000000/{address.rsplit('/', 1)[1]}")
        assert other.data == answer.data and other.headers["Cache-Control"] == "no-cache"
    assert client.get("/assets/000000000000/no_such.js").status_code == 404


def test_a_page_is_the_same_whatever_components_the_process_knows(client):
    class Own(Component):
        """Of Python alone, as `Chart` is: Dash lists every class of this kind to every page."""

    assert create_app().server.test_client().get("/en/sources").text == client.get("/en/sources").text


def test_text_is_sent_compressed_and_pages_never_mixed_up(client):
    sent = {
        a: client.get(a, headers={"Accept-Encoding": "br"})
        for a in ("/fr/energie", "/en/energy", "/en/sources")
    }
    assert {r.headers["Content-Encoding"] for r in sent.values()} == {"br"}
    assert len({r.get_data() for r in sent.values()}) == 3


GUARDS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
}
PARTS = {
    "language": "en",
    "slug": "energy",
    "id": "energy_total",
    "anything": "no/thing",
    "kind": "svg",
    "suffix": "json",
}


def guarded(headers):
    """Whether an answer says all that keeps others out, and sets nothing."""
    policy = headers.get("Content-Security-Policy", "")
    said = all(headers.get(name) == value for name, value in GUARDS.items()) and "camera=()" in headers.get(
        "Permissions-Policy", ""
    )
    return (
        said
        and "default-src 'self'" in policy
        and "frame-ancestors 'none'" in policy
        and "unsafe-eval" not in policy
        and "Set-Cookie" not in headers
    )


def addresses_of(app):
    """An address of every route, and of every file that a page names."""
    rules = app.url_map.bind("localhost")
    for rule in app.url_map.iter_rules():
        yield rules.build(
            rule.endpoint,
            {name: PARTS.get(name, "x") for name in rule.arguments},
            method="GET" if "GET" in rule.methods else "POST",
        )
    for page in ("/en/energy", "/en/sources"):
        yield page
        yield from re.findall(
            r'(?:src|href)="(/(?:assets|_dash)[^"]+)"', app.test_client().get(page).get_data(as_text=True)
        )


def test_headers_of_every_answer_let_nothing_else_in(app, client):
    """Of every route, of Dash's own files, of what is not there, and of what the browser holds already."""
    asked, statuses = (
        dict.fromkeys(address for address in addresses_of(app.server) if "/embed/" not in address),
        set(),
    )
    assert sum("/_dash-component-suites/" in address for address in asked) > 5 and len(asked) > 30
    for address in asked:
        for method in ("GET", "HEAD", "POST"):
            answer = client.open(address, method=method)
            assert guarded(answer.headers), (method, address, answer.headers)
            statuses.add(answer.status_code)
        if tag := client.get(address).headers.get("ETag"):
            held = client.get(address, headers={"If-None-Match": tag})
            assert held.status_code == 304 and guarded(held.headers), (address, held.headers)
    assert {200, 302, 400, 404, 405} <= statuses


def test_a_page_without_a_dash_block_carries_no_dash(client):
    assert "_dash-component-suites" not in client.get("/fr/energie").get_data(as_text=True)
    assert "_dash-component-suites" in client.get("/fr/sources").get_data(as_text=True)


def test_two_apps_in_one_process_each_have_their_explorer():
    for app in (create_app(), create_app()):
        client = app.server.test_client()
        question = {
            "output": "stage.children",
            "outputs": {"id": "stage", "property": "children"},
            "changedPropIds": ["address.pathname"],
            "inputs": [{"id": "address", "property": "pathname", "value": "/en/sources"}],
        }
        answer = client.post("/_dash-update-component", json=question)
        grid = json.loads(answer.get_data(as_text=True))["response"]["stage"]["children"]
        assert grid["type"] == "AgGrid" and len(grid["props"]["rowData"]) > 10


def test_another_edition_of_the_data_gives_another_site(tmp_path, data):
    """The same package with one price changed: page, lever and model follow it."""
    import shutil
    from pathlib import Path

    from dashboard.tables import load

    folder = tmp_path / "édition d'été"
    shutil.copytree(Path(data.package.folder), folder)
    table = folder / "gas_prices.csv"
    table.write_text(
        table.read_text(encoding="utf-8").replace(",,129,,exact", ",,150,,exact"), encoding="utf-8"
    )
    other = load(folder)
    assert models.get("energy", other)().price_mixed == pytest.approx(150 * 3.3)
    html = create_app(other).server.test_client().get("/en/energy").get_data(as_text=True)
    assert "Minsk pays $150" in html and "$129" not in html


def test_health_says_which_data_is_served(client, data):
    answer = client.get("/health")
    assert answer.status_code == 200 and answer.mimetype == "application/json"
    told = answer.get_json()
    assert (told["status"], told["data_version"], told["figures"]) == ("ok", data.version, len(data.figures))


def test_programs_find_what_they_look_for(client):
    robots = RobotFileParser()
    robots.parse(client.get("/robots.txt").text.splitlines())
    for address in ("/en/energy", "/en/energy?price_europe=390&data=2026.11.20", "/fr/embed/gas_price_gap"):
        assert robots.can_fetch("*", f"https://site.example{address}"), address
    assert not robots.can_fetch("*", "https://site.example/_dash-layout")
    icon = client.get("/favicon.ico", follow_redirects=True)
    assert icon.status_code == 200 and icon.mimetype == "image/svg+xml"


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/fr/energie", "lecture seule"),
        ("/en/figure/energy_total", "read-only"),
        ("/health", "read-only"),
    ],
)
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_a_wrong_method_is_a_real_page_with_status_405(client, address, words, method):
    answer = client.open(address, method=method, headers={"Accept-Language": "en"}, data="x")
    assert answer.status_code == 405 and "GET" in answer.headers["Allow"]
    assert words in answer.get_data(as_text=True)
