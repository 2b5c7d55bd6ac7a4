"""Where the site is served: under a path, with and without slashes, under one published address."""

from __future__ import annotations

import re

import pytest
from werkzeug.test import Client

from dashboard import pages
from dashboard.core.errors import DashboardError
from dashboard.core.words import LANGUAGES
from dashboard.pages import stories
from dashboard.web import create_app
from dashboard.web.response_cache import PREFIXES
from dashboard.web.urls import checked_site_url

PREFIX = "/belarus/tableau-1"
FORWARDED = {"X-Forwarded-Prefix": PREFIX}
ADDRESS = re.compile(r'\b(?:href|src|data-slopes-address)="(/[^"]*)"')
SHOWN = [
    *pages.addresses(),
    *(f"/{code}/{stories.page(one.name).slug[code]}" for one in stories.in_order() for code in LANGUAGES),
    "/en/figure/energy_total",
    "/en/figure/energy_total?claim=prisoners_in_document_000",
    "/fr/embed/heat_cost_split",
    "/en/energy?price_europe=390&claim=prisoners_in_document_000",
    "/en/no/such/page",
]


def test_every_address_of_a_document_lies_under_the_prefix_and_answers_there(client):
    named = set()
    for address in SHOWN:
        found = set(ADDRESS.findall(client.get(address, headers=FORWARDED).text))
        assert found and all(each.startswith(f"{PREFIX}/") for each in found), (address, sorted(found))
        named |= {each.removeprefix(PREFIX).partition("#")[0].replace("&amp;", "&") for each in found}
        assert PREFIX not in client.get(address).text
    # Cards are many, and of one kind.
    cards = sorted(path for path in named if "/figure/" in path)
    for path in sorted(named - set(cards[1:-1])):
        assert client.get(path, headers=FORWARDED).status_code == 200, path


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_explorer_asks_and_shows_lies_under_the_prefix(client, language):
    slug = pages.get("sources").slug[language]
    page = client.get(f"/{language}/{slug}", headers=FORWARDED).text
    assert f'"requests_pathname_prefix":"{PREFIX}/"' in page
    question = {
        "output": "stage.children",
        "outputs": {"id": "stage", "property": "children"},
        "changedPropIds": ["address.pathname"],
        "inputs": [{"id": "address", "property": "pathname", "value": f"{PREFIX}/{language}/{slug}"}],
    }
    answer = client.post("/_dash-update-component", json=question, headers=FORWARDED).get_json()
    rows = answer["response"]["stage"]["children"]["props"]["rowData"]
    assert all(f"]({PREFIX}/{language}/figure/" in row["link"] for row in rows)


@pytest.mark.parametrize("path", ["/en/energy", f"{PREFIX}/en/energy"])
def test_a_proxy_may_leave_the_prefix_on_and_a_server_may_say_it_itself(app, client, path):
    expected = client.get("/en/energy", headers=FORWARDED).data
    assert client.get(path, headers=FORWARDED).data == expected
    for name in (PREFIX, f"{PREFIX}/"):
        said = Client(app.server).get("/en/energy", environ_overrides={"SCRIPT_NAME": name})
        assert said.data == expected


def test_of_proxies_in_a_row_the_nearest_is_believed(client):
    expected = client.get("/en/energy", headers=FORWARDED).data
    for said in (f"/outer, {PREFIX}", f"/outer,{PREFIX}/"):
        assert client.get("/en/energy", headers={"X-Forwarded-Prefix": said}).data == expected


@pytest.mark.parametrize(
    "prefix", ['/"><b', "//evil.example", "/a//b", "/..", "https://evil.example", "/%2e", "/é"]
)
def test_a_prefix_that_is_no_path_is_not_believed(client, prefix):
    answer = client.get("/en/energy", headers={"X-Forwarded-Prefix": prefix.encode().decode("latin-1")})
    assert answer.data == client.get("/en/energy").data
    location = client.get("/", headers={"X-Forwarded-Prefix": prefix.encode().decode("latin-1")}).headers[
        "Location"
    ]
    assert location.startswith(tuple(f"/{language}/" for language in LANGUAGES))


def test_prefixes_without_end_take_no_room_without_end():
    client = create_app().server.test_client()
    kept = client.application.extensions["response_cache"]
    for number in range(3 * PREFIXES):
        assert client.get("/en/oil", headers={"X-Forwarded-Prefix": f"/p{number}"}).status_code == 200
    assert len([key for key in kept._permanent if "oil" in key]) <= PREFIXES and kept.used <= kept.room


@pytest.mark.parametrize("headers", [{}, FORWARDED])
@pytest.mark.parametrize(
    ("address", "leads"),
    [
        ("/?price_europe=390", "/fr/vue-ensemble?price_europe=390"),
        ("/fr", "/fr/vue-ensemble"),
        ("/en/?claim=a", "/en/overview?claim=a"),
        ("/fr/energie/", "/fr/energie"),
        ("/fr/energie/?gdp=70", "/fr/energie?gdp=70"),
        ("/en/figure/energy_total/", "/en/figure/energy_total"),
        ("/en/embed/gas_price_gap/", "/en/embed/gas_price_gap"),
        ("/health/", "/health"),
        ("/data/gas_prices.csv/", "/data/gas_prices.csv"),
        ("/data/gas_prices.csv/?for=excel-fr", "/data/gas_prices.csv?for=excel-fr"),
        ("/data/figures.json/", "/data/figures.json"),
    ],
)
def test_an_address_written_otherwise_leads_to_the_page_and_keeps_its_query(client, address, leads, headers):
    answer = client.get(address, headers={**headers, "Accept-Language": "fr"})
    prefix = headers.get("X-Forwarded-Prefix", "")
    assert 300 < answer.status_code < 309 and answer.headers["Location"] == prefix + leads
    assert client.get(leads, headers=headers).status_code == 200


def test_one_setting_says_where_the_site_is_published(data):
    client = create_app(data, site_url="https://site.example/belarus/").server.test_client()
    for page in pages.in_order()[:3]:
        for language in LANGUAGES:
            path = f"/{language}/{page.slug[language]}"
            for query in ("", "?price_europe=390"):
                html = client.get(path + query).text
                assert f'<link rel="canonical" href="https://site.example/belarus{path}">' in html
                for code in LANGUAGES:
                    whole = f"https://site.example/belarus/{code}/{page.slug[code]}"
                    assert f'<link rel="alternate" hreflang="{code}" href="{whole}">' in html
    assert '"https://site.example/belarus/data/gas_prices.csv"' in client.get("/en/sources").text
    card = client.get("/en/figure/energy_total").text
    assert '<link rel="canonical" href="https://site.example/belarus/en/figure/energy_total">' in card
    assert "canonical" not in client.get("/en/nowhere").text
    assert "canonical" not in create_app(data, site_url="").server.test_client().get("/en/energy").text


@pytest.mark.parametrize(
    "text", ["site.example", "ftp://site.example", "https://", "https://x/?a=1", "https://[x"]
)
def test_a_published_address_that_is_none_is_said(data, text):
    with pytest.raises(DashboardError, match="SITE_URL is"):
        checked_site_url(text)


def test_an_unknown_name_of_a_query_goes_no_further(client):
    html = client.get("/en/energy?fbclid=stray&utm_source=stray&price_europe=390").text
    assert "stray" not in html and "price_europe=390" in html
