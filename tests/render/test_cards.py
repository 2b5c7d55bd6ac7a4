"""A number opens its card: from a sentence, a table, the explorer or a mark, by mouse and by keyboard."""

from __future__ import annotations

from html import unescape

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect
from watching import until

from dashboard.core.words import LANGUAGES
from dashboard.tables.proof.documents import texts
from dashboard.web import create_app

CARD = "dialog[open] .figure-card"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_figure_has_a_card_with_all_that_is_known(client, data, language):
    for figure in data.figures.values():
        answer = client.get(f"/{language}/figure/{figure.id}")
        html = unescape(answer.get_data(as_text=True))
        assert answer.status_code == 200 and html.count("<h1") == 1
        assert data.documents[figure.document].label[language] in html and figure.written(language) in html
        assert f"l.\u00a0{figure.line}" in html
        assert all(data.origins[id].name[language] in html for id in figure.origins + figure.reported_by)


@pytest.mark.parametrize(
    "address", ["/fr/figure/nothing", "/en/figure/..%2f..%2fetc", "/de/figure/population_in_document_002"]
)
def test_a_card_that_does_not_exist_is_a_page_with_status_404(client, address):
    assert client.get(address).status_code == 404


def test_versions_of_one_dispatch_are_one_confirmation(client, data):
    assert data.documents["002"].version_of == "003"
    html = client.get("/en/figure/released_2025_09_in_document_003?part=card").get_data(as_text=True)
    assert "1 document, 1 named origin" in html
    html = client.get("/fr/figure/debt_share_russia_2024?part=card").get_data(as_text=True)
    assert "1 document, 1 origine nommée" in html


def test_a_card_says_which_charts_and_levers_use_the_figure(client):
    html = client.get("/en/figure/gas_price_europe_2025?part=card").get_data(as_text=True)
    assert "/en/energy#gas_price_gap" in html and "/en/energy#tariff_by_gas_price" in html
    assert "Lever: Gas price in Europe" in html


@pytest.mark.skipif(
    not texts(), reason="the documents are not at hand; seeds/README.md says how to lay your own copies there"
)
def test_the_passage_shows_to_this_machine_only():
    address = "/fr/figure/gas_price_belarus_2025?part=card"
    for loopback, remote, shown in [
        (True, "127.0.0.1", True),
        (True, "192.0.2.7", False),
        (False, "127.0.0.1", False),
    ]:
        client = create_app(loopback=loopback).server.test_client()
        html = client.get(address, environ_overrides={"REMOTE_ADDR": remote}).get_data(as_text=True)
        assert ("<mark>129 dollars</mark>" in html) is shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_of_a_sentence_opens_its_card_by_keyboard(page, site, language):
    page.goto(f"{site}/{language}/{ {'fr': 'commerce', 'en': 'trade'}[language] }")
    number = page.locator(".lede a.number").first
    number.focus()
    page.keyboard.press("Enter")
    expect(page.locator(CARD)).to_contain_text("65")
    assert Axe().run(page).violations_count == 0
    page.keyboard.press("Escape")
    expect(page.locator(CARD)).to_have_count(0)
    expect(number).to_be_focused()


def test_a_mark_and_a_table_cell_open_the_same_card(page, site):
    page.goto(f"{site}/en/trade")
    chart = page.locator("[data-chart=import_shares]")
    chart.scroll_into_view_if_needed()
    mark = chart.locator(".plot path.point").first
    mark.wait_for()
    box = mark.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    until(page, "document.querySelector('[data-chart=import_shares] .plot')._hoverdata?.length")
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page.locator(f"{CARD} h2")).to_have_text("80%")
    page.get_by_role("button", name="Close").click()
    chart.locator("summary", has_text="Table").click()
    chart.get_by_role("link", name="intermediate_goods_share_russia_2024").click()
    expect(page.locator(f"{CARD} h2")).to_have_text("80%")


def test_the_explorer_opens_a_card(page, site):
    page.goto(f"{site}/en/sources?q=gazprom")
    page.wait_for_selector("[data-explorer][data-ready]")
    page.locator(".ag-center-cols-container .ag-row a").first.click()
    expect(page.locator(CARD)).to_contain_text("Gazprom")
