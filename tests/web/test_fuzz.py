"""Whatever is asked: never a fault of ours, never a trace of the program, no file but the site's, no query
as HTML.
"""

from __future__ import annotations

import gzip
import re

import brotli
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from werkzeug.routing import AnyConverter

from dashboard import models, pages
from dashboard.core.words import LANGUAGES
from dashboard.web import create_app

PLAIN = settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
MARK = "<zq-7 onload=q>"
"""What no page of the site holds unless a query brought it there."""
TRACES = ("Traceback (most recent", 'File "/', "werkzeug.exceptions", "site-packages")
HOSTILE = st.sampled_from(
    [
        MARK,
        f'">{MARK}',
        f"'{MARK}",
        f"</script>{MARK}",
        f"{{{{7*7}}}}{MARK}",
        f"%00{MARK}",
        "\x00",
        "\ud7ff\u202e",
        "٣",
        "1e999",
        "-inf",
        "nan",
        "0x10",
        "1_000",
        "9" * 400,
        "../../pyproject.toml",
        "..%2f..%2fpyproject.toml",
        "/etc/passwd",
        "C:\\boot.ini",
        "__proto__",
        "%s%n",
        "'; --",
        "é" * 50,
        " ",
    ]
)
TEXT = HOSTILE | st.text(max_size=40)
NAMES = sorted({name for model in models.names() for name in models.get(model).inputs})
QUERY = st.lists(
    st.tuples(st.sampled_from(["claim", "data", "then", "part", "scenario", "_", *NAMES]) | TEXT, TEXT),
    max_size=6,
)
PAGES = [f"/{language}/{page.slug[language]}" for page in pages.in_order() for language in LANGUAGES]
SLASHED = TEXT.map(lambda text: text.replace("\\", "/"))


def sound(answer, *, page: bool = False) -> str:
    """The text of an answer that says nothing it should not."""
    unpack = {"br": brotli.decompress, "gzip": gzip.decompress}.get(
        answer.headers.get("Content-Encoding"), bytes
    )
    text = (unpack(answer.data) if answer.data else b"").decode("utf-8", "replace")
    assert answer.status_code < 500, f"{answer.status_code} for {answer.request.full_path!r}"
    assert not [trace for trace in TRACES if trace in text]
    if answer.mimetype == "text/html":
        assert MARK not in text and "<zq-7" not in text
    if page:
        assert answer.mimetype == "text/html" and "<h1" in text
    return text


@PLAIN
@given(address=st.sampled_from(PAGES), query=QUERY)
def test_pages_with_any_query(client, address, query):
    answer = client.get(address, query_string=query)
    assert answer.status_code == 200
    sound(answer, page=True)


@PLAIN
@given(language=st.sampled_from(LANGUAGES), id=TEXT | st.just("energy_total"), query=QUERY)
def test_cards_of_any_figure_with_any_query(client, language, id, query):
    sound(client.get(f"/{language}/figure/{id}", query_string=query))


@PLAIN
@given(
    start=st.sampled_from(
        [
            "/",
            "/fr/",
            "/en/",
            "/de/",
            "/data/",
            "/assets/",
            "/assets/0/",
            "/health/",
            "/_dash-",
            "/_dash-component-suites/",
            "/_reload-hash",
            "/figure/",
        ]
    ),
    rest=SLASHED,
    query=QUERY,
)
def test_any_address_gives_no_file_but_the_sites(client, start, rest, query):
    answer = client.get(start + rest, query_string=query, follow_redirects=False)
    text = sound(answer)
    assert "requires-python" not in text and "root:x:" not in text
    if 300 <= answer.status_code < 400:
        assert re.match(r"/(?!/)|https?://localhost/", answer.headers["Location"]), "leads to another site"


def blanks(rule) -> dict[str, str]:
    """What a route of the site asks for, each with a value that exists, so that what is hostile comes one at
    a time.
    """
    known = {
        "language": "en",
        "slug": "energy",
        "id": "energy_total",
        "name": "heat_cost_split",
        "chart": "heat_cost_split",
        "package_name": "dash",
        "kind": "svg",
        "suffix": "json",
    }
    return {name: known.get(name, "x") for name in rule.arguments}


ROUTES = [
    (rule.rule, method)
    for rule in create_app().server.url_map.iter_rules()
    for method in sorted(rule.methods)
]


@settings(PLAIN, max_examples=8)
@given(
    query=QUERY,
    put=SLASHED | st.none(),
    body=st.binary(max_size=99),
    packing=st.sampled_from(["", "br", "gzip;q=0, *", "br;q=nan", "\x80"]),
)
@pytest.mark.parametrize(("route", "method"), sorted(set(ROUTES)))
def test_every_route_with_every_method_it_takes(app, client, route, method, query, put, body, packing):
    """Routes are walked, so that a new one is tried without a word here."""
    rules = [rule for rule in app.server.url_map.iter_rules() if rule.rule == route]
    for rule in rules:
        values = blanks(rule)
        for name in [None] if put is None else values:
            # A route that names its words is not built with others.
            free = name in values and not isinstance(rule._converters[name], AnyConverter)
            _, address = rule.build(values | ({name: put} if free else {})) or (None, "/")
            sound(
                client.open(
                    address,
                    method=method,
                    query_string=query,
                    data=body,
                    headers={"Accept-Encoding": packing},
                )
            )


@PLAIN
@given(
    method=st.sampled_from(["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "PROPFIND"]),
    address=st.sampled_from(
        [
            *PAGES[:4],
            "/",
            "/health",
            "/robots.txt",
            "/data/datapackage.json",
            "/_dash-layout",
            "/_dash-dependencies",
            "/_dash-update-component",
            "/_dash-config",
            "/_reload-hash",
        ]
    ),
    body=st.binary(max_size=200),
)
def test_any_method(client, method, address, body):
    sound(client.open(address, method=method, data=body))


HEADERS = st.dictionaries(
    st.sampled_from(
        [
            "Accept-Language",
            "Accept-Encoding",
            "Accept",
            "Host",
            "Cookie",
            "Range",
            "If-None-Match",
            "If-Modified-Since",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "Origin",
            "Content-Length",
            "Content-Type",
            "Referer",
            "User-Agent",
        ]
    ),
    st.text(st.characters(min_codepoint=32, max_codepoint=255, exclude_characters="\x7f"), max_size=60)
    | st.sampled_from(
        [
            MARK,
            f"en{MARK}",
            "fr;q=x",
            "*;q=nan",
            "bytes=0-9999999999999",
            "bytes=-1",
            "evil.example",
            "[::1",
            "a:b:c",
            '"',
            "W/",
            "gzip;q=inf",
            "br;q=1e9",
            "-1",
            "9" * 30,
        ]
    ),
    max_size=5,
)


@settings(PLAIN, max_examples=80)
@given(
    headers=HEADERS,
    address=st.sampled_from(
        [
            *PAGES[:2],
            "/",
            "/nowhere",
            "/fr/figure/energy_total",
            "/health",
            "/data/gas_prices.csv",
            "/data/figures.json",
            "/_dash-layout",
        ]
    ),
)
def test_any_headers(client, headers, address):
    sound(client.get(address, headers=headers))


@pytest.mark.parametrize(
    "address",
    [
        "/en/energy",
        "/fr/figure/energy_total",
        "/data/figures.json",
        "/_dash-update-component",
        "/assets/0/x",
        "/health",
        "/",
    ],
)
def test_huge_addresses_and_bodies_are_refused_with_a_page(client, address):
    assert "<h1" in sound(client.get(address, query_string={"price_europe": "9" * 9000}))
    assert client.get(address, query_string={"price_europe": "9" * 9000}).status_code == 414
    answer = client.post(address, data=b"[" * 1_000_001, content_type="application/json")
    assert answer.status_code == 413
    sound(answer, page=True)
    deep = client.post(address, data=b"[" * 900_000, content_type="application/json")
    sound(deep)
