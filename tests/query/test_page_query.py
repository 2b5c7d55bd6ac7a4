"""Whom the reader believes, and which data a link was made on: both stand in the address and reach
everything.
"""

from __future__ import annotations

import csv
import json
import re
import shutil
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import expect

from dashboard.core.words import LANGUAGES
from dashboard.query.notices import NOTICES
from dashboard.tables import data_folder, load
from dashboard.web import create_app

SLUG = {"fr": "prisonniers", "en": "prisoners"}
EARLY, LATE = "prisoners_in_document_001", "prisoners_in_document_000"
FOLLOWED = {
    "fr": "suivi\u00a0: 1\u202f300 (Regard sur l’Est, 2026)",
    "en": "followed: 1,300 (Regard sur l’Est, 2026)",
}
ASIDE = {"fr": "écarté\u00a0: 1\u202f150", "en": "set aside: 1,150"}


def arrived(client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return unescape(answer.get_data(as_text=True))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_disputed_number_is_shown_by_both_and_offered(client, language):
    html = arrived(client, f"/{language}/{SLUG[language]}")
    card = html[html.index('data-chart="stock_reconciled"') :]
    options = re.findall(
        r'data-claim="([a-z0-9_]*)"[^>]*?( aria-current="true")?>', card.partition("</div>")[0]
    )
    assert [(id, bool(current)) for id, current in options] == [("", True), (EARLY, False), (LATE, False)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_choice_reaches_chart_caption_alternative_text_table_and_links(client, data, language):
    html = arrived(client, f"/{language}/{SLUG[language]}?claim={LATE}")
    card = html[html.index('data-chart="stock_reconciled"') :].partition("</figure>")[0]
    alt = re.search(r"data-alt>(.*?)</p>", card, re.S)[1]
    source = re.search(r'class="source">(.*?)</p>', card, re.S)[1]
    for told in (alt, source):
        assert FOLLOWED[language] in told and ASIDE[language] in told
    spec = json.loads(re.search(r'<script type="application/json">(.*?)</script>', card, re.S)[1])
    assert LATE in spec["figures"] and EARLY not in spec["figures"] and LATE in spec["file"]
    assert EARLY not in re.search(r"<tbody>(.*?)</tbody>", card, re.S)[1]
    assert re.search(
        rf'<nav [^>]*aria-label.*href="/{language}/[a-z-]+\?claim={LATE}&data={data.version}"', html, re.S
    )
    other = {"fr": "en", "en": "fr"}[language]
    assert f'hreflang="{other}" href="/{other}/{SLUG[other]}?claim={LATE}&data={data.version}"' in html


def test_the_headline_follows_the_choice(client):
    """From 1,150 a gap of more than 100; from 1,300 the two counts can agree."""
    for claim, words in [
        (EARLY, "over a hundred more than the releases leave"),
        (LATE, "the two counts can agree within rounding"),
    ]:
        assert words in arrived(client, f"/en/prisoners?claim={claim}")


def test_a_claim_that_nobody_disputes_is_answered_politely(client):
    html = arrived(client, "/en/prisoners?claim=<script>&claim=population_in_document_002")
    assert "which nobody disputes or which does not exist" in html and "<script>&" not in html


@pytest.mark.parametrize("language", LANGUAGES)
def test_choosing_by_keyboard_keeps_the_page_and_stands_in_the_address(page, site, data, language):
    page.goto(f"{site}/{language}/{SLUG[language]}")
    option = page.locator(f"[data-chart=stock_reconciled] a[data-claim={LATE}]")
    option.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(rf"claim={LATE}&data={data.version}#stock_reconciled"))
    expect(option).to_have_attribute("aria-current", "true")
    expect(page.locator("[data-chart=stock_reconciled] .source")).to_contain_text(ASIDE[language])
    page.locator("[data-chart=stock_reconciled] a[data-claim='']").click()
    expect(page.locator("[data-chart=stock_reconciled] .source")).not_to_contain_text(ASIDE[language])
    assert "?" not in page.url


def test_a_card_leads_to_the_chart_by_its_claim(client):
    html = arrived(client, f"/en/figure/{EARLY}")
    address = re.search(rf'href="(/en/[a-z]+\?claim={EARLY}[^"#]*)', html)[1]
    assert client.get(address).status_code == 200
    assert "Follow this figure" not in arrived(client, "/en/figure/gas_price_belarus_2025")


def test_a_card_is_cited_in_bibtex(client):
    html = arrived(client, "/en/figure/debt_share_russia_2024")
    entry = re.search(r'data-copy="(@misc.*?)" data-whole', html, re.S)[1]
    assert entry.startswith("@misc{debt_share_russia_2024,") and "65\\%" in entry and "year = {2026}" in entry


# ---- links of an older version


@pytest.fixture(scope="module")
def older(tmp_path_factory):
    """The site on tables of which one price changed today and one was added; and the day before."""
    package = Path(shutil.copytree(data_folder(), tmp_path_factory.mktemp("older") / "data"))
    descriptor = json.loads((package / "datapackage.json").read_text("utf-8"))
    (package / "datapackage.json").write_text(
        json.dumps(descriptor | {"created": "2025-01-02T00:00:00Z"}), "utf-8"
    )
    changes = package / "changes.csv"
    # Only what is changed here: the package's own versions would be listed too.
    changes.write_text(changes.read_text("utf-8").splitlines()[0] + "\n", "utf-8")
    with changes.open("a", encoding="utf-8", newline="") as file:
        day = descriptor["version"].replace(".", "-")
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow([day, "gas_price_belarus_2025", "value", "120", "129"])
        rows.writerow([day, "gas_price_belarus_2025", "as_cited", "120 dollars", "129 dollars"])
        rows.writerow([day, "prisoners_left_in_document_004", "figure", "", "prisoners_left_in_document_004"])
    return create_app(load(package)).server.test_client()


def test_an_older_link_lists_what_changed_and_shows_today(older):
    html = arrived(older, "/en/energy?price_europe=390&data=2025.01.02")
    assert "This link was made on the data of 2 January 2025." in html and "2 values have changed" in html
    assert "<td>$120</td><td>$129</td><td>value, as_cited</td>" in html.replace(" and ", ", ")
    assert "Minsk pays" in html and ">$129</a>" in html


def test_an_older_link_can_show_the_page_as_it_was(older):
    html = arrived(older, "/en/energy?price_europe=390&data=2025.01.02&then=1")
    assert "The page is shown as it was." in html and ">$120</a>" in html and "Data of 2 January 2025" in html
    # The gap on screen follows: 390 / 120 = 3.25 in the model's own inputs.
    place = json.loads(re.search(r"data-panel-spec>(.*?)</script>", html, re.S)[1])
    assert place["inputs"]["price_russia_today"]["central"] == 120 and place["given"]["price_europe"] == 390
    back = re.search(r'<a href="\?([^"]*)">Back to today', html)[1]
    assert "then" not in back and "price_europe=390" in back


def test_a_card_as_it_was(older):
    assert ">$120</h2>" in arrived(
        older, "/en/figure/gas_price_belarus_2025?data=2025.01.02&then=1&part=card"
    )
    assert ">$129</h2>" in arrived(older, "/en/figure/gas_price_belarus_2025?part=card")


def test_a_page_that_rests_on_a_newer_figure_says_so(older):
    html = arrived(older, "/en/prisoners?data=2025.01.02&then=1")
    assert "cannot be shown as it was" in html and "This link was made" in html


def test_a_link_of_todays_version_says_nothing(client, data):
    assert "This link was made" not in arrived(client, f"/en/energy?data={data.version}")


@pytest.mark.parametrize("version", ["2024.13.45", "now", "<b>", "2026-11-20"])
def test_a_version_that_never_was_is_answered_politely(client, version):
    html = arrived(client, f"/en/energy?data={version}&then=1")
    assert NOTICES["version"]["en"].replace("{found}", version) in html


def test_a_moved_lever_pins_the_data(page, site, data):
    page.goto(f"{site}/en/energy")
    page.wait_for_selector("html[data-ready]", state="attached")
    page.locator("#price_europe").fill("500")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(rf"price_europe=500&data={data.version}$"))
    page.locator("[data-reset]").click()
    page.wait_for_url(re.compile(r"/en/energy$"))
