"""A chart is taken away as words: text, BibTeX, RIS, link and Python, each with the reader's scenario."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

import dashboard
from dashboard import charts, models, pages
from dashboard.charts.core.evaluation import Evaluation, text
from dashboard.core.errors import UnknownName
from dashboard.core.words import LANGUAGES
from dashboard.exports.records.citation import FORMS, escaped, of_chart, of_data, of_figure
from dashboard.models.core.inputs import CHOICE
from dashboard.models.core.scenario import Scenario
from dashboard.render.labels import labels

SLUG = {"fr": "energie", "en": "energy"}


@pytest.fixture
def card(page, site):
    def opened(language: str):
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.goto(f"{site}/{language}/{SLUG[language]}?price_europe=500")
        page.wait_for_selector("html[data-ready]", state="attached")
        found = page.locator("[data-chart=tariff_by_gas_price]")
        found.locator(".main-svg").first.wait_for()
        found.locator(".menu summary").nth(1).click()
        return found

    return opened


def copied(card, kind: str) -> str:
    card.locator(f"[data-action={kind}]").click()
    expect(card.locator("[data-cited]")).not_to_be_empty()
    return card.page.evaluate("navigator.clipboard.readText()")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_way_to_cite_holds_the_scenario(card, site, data, language, monkeypatch):
    chart = card(language)
    link = copied(chart, "link")
    assert link.endswith(
        f"/{language}/{SLUG[language]}?price_europe=500&data={data.version}#tariff_by_gas_price"
    )
    title = chart.locator(".title").inner_text()
    opening = dashboard.chart("tariff_by_gas_price", language).headline
    text = copied(chart, "cite")
    assert text.startswith(f"{title}. ") and title != opening
    assert link in text and "500" in text and "gas_price_europe_2025" in text
    entry = copied(chart, "bibtex")
    assert f"  title = {{{escaped(title)}}},\n" in entry and "$" not in entry.replace("\\$", "")
    assert entry.startswith("@misc{tariff_by_gas_price,") and f"url = {{{link}}}" in entry and "500" in entry
    assert entry.count("{") == entry.count("}") and f"year = {{{data.version[:4]}}}" in entry
    with chart.page.expect_download() as saved:
        chart.locator("[data-action=csl]").click()
    item = Path(saved.value.path()).read_text(encoding="utf-8")
    [told] = json.loads(item)
    assert told["title"] == title and told["URL"] == link and told["language"] == language
    assert told["version"] == data.version and len(told["accessed"]["date-parts"][0]) == 3
    assert saved.value.suggested_filename.endswith("price_europe_500.csl.json")
    with chart.page.expect_download() as taken:
        chart.locator("[data-action=ris]").click()
    file = Path(taken.value.path()).read_bytes().decode()
    lines = file.splitlines()
    assert (
        lines[:2] == ["TY  - DATA", f"TI  - {title}"] and f"UR  - {link}" in lines and lines[-1] == "ER  - "
    )
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in lines)
    assert taken.value.suggested_filename.endswith("price_europe_500.ris")
    # Python cites what the page cites, once it knows where the site is.
    monkeypatch.setenv("SITE_URL", site)
    picture = dashboard.chart("tariff_by_gas_price", language, price_europe=500)
    assert {form: picture.cite(form) for form in FORMS} == {
        "text": text,
        "bibtex": entry,
        "ris": file,
        "csl": item,
    }


def test_the_python_that_is_copied_gives_the_chart_on_screen(card):
    chart = card("en")
    scope: dict = {"dashboard": dashboard}
    exec("picture = " + copied(chart, "python").splitlines()[-1], scope)
    assert scope["picture"].headline == chart.locator(".title").inner_text()


def test_a_citation_and_a_csv_state_every_choice_that_the_result_rests_on(page, site):
    """Nothing is moved, and still: what is nobody's figure is said to be a choice."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{site}/en/{pages.get('trade').slug['en']}")
    page.wait_for_selector("html[data-ready=yes]", state="attached")
    chart = page.locator("[data-chart=export_share_after_shock]")
    built = charts.build("export_share_after_shock", "en")
    resting = [built.model.inputs[name] for name in built.dependencies]
    told = [text(given.phrase["en"], built.opening) for given in resting if given.kind == CHOICE]
    chart.locator(".menu summary").nth(1).click()
    cited = copied(chart, "cite")
    with page.expect_download() as taken:
        chart.locator("[data-action=csv]").click()
    table = Path(taken.value.path()).read_text(encoding="utf-8-sig")
    assert told and all(words in cited and words in table.split("\n\n")[0] for words in told)


def test_what_was_moved_stands_under_the_title_where_the_result_rests_on_it(page, site):
    page.goto(f"{site}/en/energy?share_switched=0.5&gdp=80")
    page.wait_for_selector("html[data-ready=yes]", state="attached")
    model, words = (
        models.get("energy"),
        page.locator("[data-chart=tariff_by_gas_price] .scenario").inner_text(),
    )
    shown = Evaluation(model, "en", scenario=Scenario({"share_switched": 0.5, "gdp": 80}))
    assert text(model.inputs["share_switched"].phrase["en"], shown) in words and "50%" in words
    assert text(model.inputs["gdp"].phrase["en"], shown) not in words
    note = page.locator("[data-at-opening]")
    assert note.is_visible()
    top = "document.querySelector('.what-if').getBoundingClientRect().top + scrollY"
    above = page.evaluate(top)
    page.locator("[data-reset]").click()
    expect(note).to_be_hidden()
    assert page.evaluate(top) == above, "the levers jumped"
    expect(page.locator("[data-chart=tariff_by_gas_price] .scenario")).to_have_text("")


def test_titles_with_results_say_that_they_are_at_the_starting_values(page, site):
    page.goto(f"{site}/en/figure/gas_price_europe_2025")
    items = page.locator(".figure-card h3 + ul a[href*='tariff_by_gas_price']")
    expect(items.first).to_contain_text(labels("en")["at_opening"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_citation_of_every_figure_and_chart_is_whole_in_every_form(data, language):
    """Braces are closed, fields of RIS have their tags, CSL-JSON is JSON; the forms say the same."""
    cited = [of_figure(figure, data, language, figure.as_cited) for figure in data.figures.values()]
    cited += [of_data(data, language, "https://site.example/en/sources")]
    # Two charts share what makes their citation but name, source and figures.
    cited += [of_chart(charts.build(name, language)) for name in charts.names()[:2]]
    for reference in cited:
        entry, lines = reference.bibtex(), reference.ris().splitlines()
        bare = re.sub(r"\\[{}]", "", entry)
        assert bare.count("{") == bare.count("}") and "{}" not in re.sub(r"\\\w+\{\}", "", entry)
        assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in lines)
        [item] = json.loads(reference.csl().replace("[[{accessed}]]", "[[2026, 1, 5]]"))
        assert item["title"] == reference.title and f"TI  - {reference.title}" in lines
        assert item.get("language", "") == reference.language and all(item.values())
        assert item.get("URL", "") == reference.address
        assert f"UR  - {reference.address}" in lines or not reference.address
        parts = item["issued"]["date-parts"][0] if reference.issued else []
        assert parts == [int(part) for part in reference.issued.split("-") if part]


def test_a_citation_without_an_address_was_read_nowhere(monkeypatch):
    monkeypatch.delenv("SITE_URL", raising=False)
    picture = dashboard.chart("gas_price_gap")
    for form in FORMS:
        told = picture.cite(form)
        assert not re.search(r"accessed|url|Y2|\{link\}", told, re.IGNORECASE), form
    assert json.loads(picture.cite("csl"))[0]["title"] == picture.headline
    with pytest.raises(UnknownName, match="Did you mean 'bibtex'"):
        picture.cite("bibtext")
