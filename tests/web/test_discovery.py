"""Other programs find the site: sitemap, feed and oEmbed."""

from __future__ import annotations

import json
import re
from html import unescape
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
from werkzeug.test import EnvironBuilder, run_wsgi_app

from dashboard.core.words import COLON, LANGUAGES
from dashboard.exports.images.link import shown_on
from dashboard.pages.core.every import addresses, every_page
from dashboard.render.feed import ATOM, cell_words, told_in
from dashboard.web import create_app
from dashboard.web.discovery import LEAST, SITEMAP, WIDTH

SITE_URL = "https://site.example/belarus"


@pytest.fixture(scope="module")
def published(data):
    return create_app(data, site_url=SITE_URL).server.test_client()


def test_the_sitemap_names_every_page_and_robots_name_the_sitemap(client, published, data):
    whole = ElementTree.fromstring(published.get("/sitemap.xml").data)
    named = [entry.text for entry in whole.iter(f"{{{SITEMAP}}}loc")]
    assert sorted(named) == sorted(SITE_URL + address for address in addresses(data))
    assert f"Sitemap: {SITE_URL}/sitemap.xml" in published.get("/robots.txt").text
    assert "Sitemap" not in client.get("/robots.txt").text
    elsewhere = client.get("/sitemap.xml", headers={"X-Forwarded-Prefix": "/belarus"}).text
    assert "<loc>http://localhost/belarus/en/" in elsewhere.replace("ns0:", "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_feed_leads_to_what_changed_and_happened(client, published, data, language):
    answer = published.get(f"/{language}/changes.atom")
    assert answer.mimetype == "application/atom+xml"
    feed = ElementTree.fromstring(answer.data)
    entries = feed.findall(f"{{{ATOM}}}entry")
    ids = [entry.findtext(f"{{{ATOM}}}id") for entry in entries]
    days = [entry.findtext(f"{{{ATOM}}}updated") for entry in entries]
    assert len(set(ids)) == len(ids) > 0 and days == sorted(days, reverse=True)
    assert max(days)[:10].replace("-", ".") <= data.version
    links = [entry.find(f"{{{ATOM}}}link").get("href") for entry in entries]
    for link in links:
        assert link.startswith(SITE_URL)
    for path in {urlsplit(link).path.removeprefix(urlsplit(SITE_URL).path) for link in links}:
        assert client.get(path).status_code == 200
    page = client.get(f"/{language}/{every_page(data)[0].slug[language]}").text
    assert 'type="application/atom+xml" title="' in page and f'href="/{language}/changes.atom"' in page
    assert all(entry.findtext(f"{{{ATOM}}}summary") for entry in entries)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_changed_cell_is_told_under_the_title_of_its_column(data, language):
    for change in data.changes:
        if told_in(change.column, language):
            title, told = cell_words(change, data, language).split(COLON[language], 1)
            assert title != change.column and " → " in told
            if change.after and change.after not in {**data.terms, **data.origins}:
                assert told.endswith(change.after)


def test_every_page_with_a_chart_is_embedded_by_its_address_alone(published, client, data):
    for page in every_page(data):
        for language in LANGUAGES:
            own = f"/{language}/{page.slug[language]}"
            link = re.search(r'json\+oembed" title="[^"]*" href="([^"]*)"', published.get(own).text)
            if link is None:
                continue
            asked = unescape(link[1]).removeprefix(SITE_URL)
            answer = published.get(asked)
            assert answer.status_code == (200 if shown_on(page) else 404), own
            if answer.status_code == 404:
                continue
            frame = re.search(r'src="([^"]*)"', answer.get_json()["html"])[1]
            assert frame.startswith(f"{SITE_URL}/{language}/embed/")
            assert client.get(frame.removeprefix(SITE_URL)).status_code == 200


def test_a_scenario_is_embedded_with_its_headline_and_a_size_that_fits(published):
    url = f"{SITE_URL}/en/energy?price_europe=390%26fbclid=1%23heat_cost_split"
    answer = published.get(f"/oembed?url={url}&maxwidth=10&maxheight=wide").get_json()
    assert "/en/embed/heat_cost_split?price_europe=390" in answer["html"] and "fbclid" not in answer["html"]
    assert (answer["width"], answer["type"]) == (LEAST, "rich") and WIDTH > LEAST
    assert answer["title"] != published.get(f"/oembed?url={SITE_URL}/en/energy").get_json()["title"]


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("url=https://elsewhere.example/x", 404),
        ("", 404),
        ("url=/en/energy&format=xml", 501),
        ("url=/en/embed/x", 404),
        ("url=http://[", 404),
    ],
)
def test_a_wrong_question_is_answered_with_what_to_do(client, query, status):
    answer = client.get(f"/oembed?{query}")
    assert answer.status_code == status and answer.mimetype == "application/problem+json"
    assert answer.get_json()["detail"]


def test_a_page_of_another_site_is_not_embedded(published):
    answer = published.get("/oembed?url=https://elsewhere.example/en/energy")
    assert answer.status_code == 404 and SITE_URL in answer.get_json()["detail"]


@pytest.mark.parametrize(
    ("host", "kept"),
    [
        ("xn--a.example", "http://xn--a.example"),
        ("xn--bcher-kva.example:8050", "http://xn--bcher-kva.example:8050"),
        ("[1:.]", "http://[1:.]"),
        ("[", ""),
        ('a"b', ""),
        ("x:0", ""),
    ],
)
def test_a_strange_host_is_repeated_as_it_was_sent_or_not_at_all(client, host, kept):
    """Names of hosts that werkzeug's own client cannot decode, and what is none."""

    def answered(address):
        environ = EnvironBuilder(address, environ_overrides={"HTTP_HOST": host}).get_environ()
        body, status, _ = run_wsgi_app(client.application, environ, buffered=True)
        assert status.startswith("200"), (address, status)
        return b"".join(body)

    whole = ElementTree.fromstring(answered("/sitemap.xml"))
    assert all(entry.text.startswith(f"{kept}/") for entry in whole.iter(f"{{{SITEMAP}}}loc"))
    feed = ElementTree.fromstring(answered("/en/changes.atom"))
    assert feed.findtext(f"{{{ATOM}}}id") == f"{kept}/en/changes.atom"
    assert f'src="{kept}/en/embed/' in json.loads(answered("/oembed?url=/en/energy"))["html"]
    assert answered("/en/sources")
