"""An error is reported from every card and chart: to whom REPORT_TO names, else as a text to hand on."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import expect

from dashboard import charts, pages
from dashboard.core.errors import DashboardError
from dashboard.core.words import LANGUAGES
from dashboard.exports.images.link import page_of
from dashboard.render.labels import labels
from dashboard.render.report import (
    KINDS,
    QUESTIONS,
    checked_report_to,
    report_address,
    report_title,
)
from dashboard.web import create_app

MAIL, FORM = "errors@site.example", "https://tracker.site.example/new?kind=error&title={title}&body={body}"


def attribute(html: str, name: str) -> list[str]:
    return [unescape(value) for value in re.findall(rf'\bdata-{name}="([^"]*)"', html)]


def asks(text: str, id: str, data, language: str) -> bool:
    """Whether a report names what it is about and asks what its reader knows."""
    lines = text.split("\n")
    named = any(kind[language] in line and line.endswith(id) for kind in KINDS.values() for line in lines)
    return named and "{link}" in lines and data.version[:4] in text and QUESTIONS[language] in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_chart_and_figure_is_reported_by_its_name_and_version(client, data, language):
    for name in charts.names():
        html = client.get(f"/{language}/{page_of(name).slug[language]}").text
        card = html[html.index(f'data-chart="{name}"') :].partition("</figure>")[0]
        assert card.count('data-action="report"') == 1
        assert asks(attribute(card, "report")[0], name, data, language)
        assert attribute(card, "report-to") == [""] and "mailto:" not in card
    figure = next(iter(data.figures.values()))
    for part in ("", "?part=card"):
        card = client.get(f"/{language}/figure/{figure.id}{part}").text
        [text] = attribute(card, "report")
        assert asks(text, figure.id, data, language) and figure.document in data.documents
        assert data.documents[figure.document].label[language] in text
    assert 'data-action="report"' not in client.get(f"/{language}/embed/heat_cost_split").text


@pytest.mark.parametrize(
    ("to", "starts", "asked"), [(MAIL, f"mailto:{MAIL}", "subject"), (FORM, FORM.split("?")[0], "title")]
)
def test_the_link_opens_a_prefilled_report_where_the_setting_names(data, to, starts, asked):
    client = create_app(data, report_to=to, site_url="https://site.example").server.test_client()
    figure = next(iter(data.figures))
    [link] = re.findall(r'<a href="([^"]*)"[^>]* data-report=', client.get(f"/en/figure/{figure}").text)
    report = parse_qs(urlsplit(unescape(link)).query, keep_blank_values=True)
    assert unescape(link).startswith(starts) and report[asked] == [report_title(figure, data.version, "en")]
    assert f"\r\nhttps://site.example/en/figure/{figure}\r\n" in report["body"][0]
    assert "\r\n".join(QUESTIONS["en"].split("\n")) in report["body"][0]
    page = client.get("/en/energy").text
    assert set(attribute(page, "report-to")) == {checked_report_to(to)}
    assert re.search(rf'<a href="{re.escape(starts)}[^>]* data-action="report"', page)


@pytest.mark.parametrize(
    "to",
    [
        "nobody",
        "a@b@c",
        "javascript:{body}",
        "https://site.example/new",
        "https:///{body}",
        "http://[{body}",
        'https://a/{body}"x',
    ],
)
def test_a_setting_that_leads_nowhere_is_refused(data, to):
    with pytest.raises(DashboardError, match="REPORT_TO is"):
        create_app(data, report_to=to)


def test_a_report_holds_the_page_on_screen_and_says_that_nobody_is_named(page, site, data):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{site}/en/{pages.get('energy').slug['en']}?price_europe=500")
    page.wait_for_selector("html[data-ready=yes]", state="attached")
    chart, scenario = page.locator("#heat_cost_split"), f"?price_europe=500&data={data.version}#"
    chart.get_by_role("button", name=labels("en")["report"]).click()
    expect(chart.locator("[data-cited]")).to_contain_text(labels("en")["report_nobody"])
    text = page.evaluate("navigator.clipboard.readText()")
    assert text.startswith(chart.locator(".title").inner_text()) and f"{scenario}heat_cost_split\n" in text
    page.locator(".lede a.number").first.click()
    card = page.locator("dialog[open] .card-actions")
    card.get_by_role("button", name=labels("en")["report"]).click()
    expect(card.locator("[role=status]")).to_contain_text(labels("en")["report_done"])
    assert f"{scenario}figure/" in page.evaluate("navigator.clipboard.readText()")

    led = page.evaluate(
        """([to, title, text]) => {
            const opener = Object.assign(document.createElement("a"), { href: "/" });
            window.dashboard.report(opener, { dataset: { reportTo: to, reportTitle: title } }, text, opener);
            return opener.getAttribute("href");
        }""",
        [to := checked_report_to(FORM), "Prix & « 65 % »", "une ligne\nune autre #?"],
    )
    assert unquote(led) == unquote(report_address(to, "Prix & « 65 % »", "une ligne\nune autre #?"))
