"""The figure explorer: filters, columns, rows taken away, cards; with the grid and without it."""

from __future__ import annotations

import csv
import re

import pytest
from playwright.sync_api import expect

from dashboard.core.words import LANGUAGES
from dashboard.dash_parts.explorer import period_order, rows
from dashboard.pages import get
from dashboard.render.checks.of_pages import NoFiles
from dashboard.render.figure_facets import CHOOSABLE, ORDER, facets
from dashboard.render.spellings import spellings
from dashboard.render.urls import Urls

ROW = ".ag-center-cols-container .ag-row"


@pytest.fixture
def explorer(page, site):
    def opened(language: str = "en", query: str = ""):
        page.goto(f"{site}/{language}/{get('sources').slug[language]}{query}")
        page.wait_for_selector("[data-explorer][data-ready]")
        return page

    return opened


@pytest.mark.parametrize("language", LANGUAGES)
def test_filters_stand_in_the_address_and_come_back(explorer, data, language):
    page = explorer(language)
    page.locator("select[name=origin]").select_option("isans")
    page.locator("select[name=nature]").select_option("hypothetical")
    expected = [f for f in data.figures.values() if "isans" in f.origins and f.obs_status == "hypothetical"]
    expect(page.locator("[data-found]")).to_contain_text(str(len(expected)))
    expect(page.locator(ROW)).to_have_count(len(expected))
    page.wait_for_url(re.compile("origin=isans&.*nature=hypothetical"))
    page.reload()
    page.wait_for_selector("[data-explorer][data-ready]")
    expect(page.locator(ROW)).to_have_count(len(expected))
    page.locator("[data-figure-filters] button[type=reset]").click()
    expect(page.locator("[data-found]")).to_contain_text(str(len(data.figures)))
    assert "?" not in page.url


def test_years_keep_what_meets_them_and_leave_out_what_has_no_date(explorer, data):
    page = explorer(query="?from=1999&to=2007")
    met = [
        one
        for one in map(facets, data.figures.values())
        if one["from"] and one["to"] >= "1999" and one["from"] <= "2007"
    ]
    expect(page.locator("[data-found]")).to_contain_text(str(len(met)))
    assert 0 < len(met) < len(data.figures)


def test_columns_are_chosen_by_keyboard(explorer):
    page = explorer()
    assert page.locator(".ag-header-cell[col-id=unit]").count() == 0
    page.locator("[data-tools] summary").focus()
    page.keyboard.press("Enter")
    page.get_by_label("Unit", exact=True).focus()
    page.keyboard.press("Space")
    expect(page.locator(".ag-header-cell[col-id=unit]")).to_have_count(1)
    assert [box.get_attribute("value") for box in page.locator("[name=column]").all()] == list(CHOOSABLE)
    assert page.locator("[name=column]:checked").count() == len(ORDER) + 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_chosen_rows_leave_as_a_table_of_bare_numbers(explorer, data, language):
    page = explorer(language, "?q=gazprom")
    shown = page.locator(ROW).count()
    page.locator(f"{ROW} input[type=checkbox]").first.check()
    expect(page.locator("[data-chosen]")).to_contain_text("1")
    with page.expect_download() as taken:
        page.locator("[data-rows=csv]").click()
    assert re.fullmatch(rf"sources-{language}-{re.escape(data.version)}\.csv", taken.value.suggested_filename)
    with open(taken.value.path(), encoding="utf-8-sig", newline="") as file:
        header, *found = csv.reader(file)
    assert len(found) == 1 < shown and len(header) == 12
    figure = data.figure(found[0][-1])
    assert [float(cell) if cell else None for cell in found[0][1:4]] == [
        figure.low,
        figure.value,
        figure.high,
    ]
    assert found[0][0] == figure.name[language]


def test_citations_of_what_is_shown_are_copied(explorer, data):
    page = explorer("en", "?q=gazprom")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("[data-rows=cite]").click()
    expect(page.locator("[data-chosen]")).to_have_text("Copied.")
    lines = page.evaluate("navigator.clipboard.readText()").splitlines()
    assert len(lines) == page.locator(ROW).count() > 1
    assert all("/en/figure/" in line and "l.\u00a0" in line for line in lines)


def test_a_row_opens_its_card_by_keyboard(explorer):
    page = explorer("en", "?q=gazprom")
    page.evaluate("dash_ag_grid.getApi('figures').setFocusedCell(0, 'what')")
    page.keyboard.press("Enter")
    expect(page.locator("dialog[open] .figure-card")).to_contain_text("Gazprom")


def test_without_the_grid_the_same_form_filters_the_plain_table(page, site, data):
    page.route("**/_dash-component-suites/**", lambda route: route.abort())
    page.goto(f"{site}/en/sources?origin=isans")
    expect(page.locator(".plain tbody tr:not([hidden])")).to_have_count(
        sum("isans" in f.origins for f in data.figures.values())
    )
    page.get_by_role("searchbox").fill("heating")
    expect(page.locator("[data-found]")).not_to_contain_text("119")
    assert all(
        "heat" in row.lower() for row in page.locator(".plain tbody tr:not([hidden])").all_inner_texts()
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_grid_holds_every_figure_as_it_is_written(data, language):
    told = {row["figure"]: row for row in rows(language, data, Urls(NoFiles()))}
    assert set(told) == set(data.figures)
    assert all(told[f.id]["value"] == f.written(language) for f in data.figures.values())


def cells(page, column: str) -> list[str]:
    """A column of the grid as it is shown, from top to bottom."""
    return page.evaluate(
        """(column) => {
            const found = [], grid = dash_ag_grid.getApi("figures");
            grid.forEachNodeAfterFilterAndSort((node) => {
                found.push(String(grid.getCellValue({ rowNode: node, colKey: column }) ?? ""));
            });
            return found;
        }""",
        column,
    )


def sorted_by(page, column: str, direction: str) -> list[str]:
    page.evaluate(
        "([colId, sort]) => dash_ag_grid.getApi('figures').applyColumnState({ state: [{ colId, sort }],"
        " defaultState: { sort: null } })",
        [column, direction],
    )
    return cells(page, column)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("direction", ["asc", "desc"])
def test_words_are_sorted_as_the_language_does_and_what_is_empty_comes_last(explorer, language, direction):
    page = explorer(language)
    for column in ("what", "origin", "low"):
        shown = sorted_by(page, column, direction)
        empty = [cell in ("", "–") for cell in shown]
        assert empty == sorted(empty), f"{column}: what is empty stands among what is not"
        full = [cell for cell, none in zip(shown, empty, strict=True) if not none]
        in_order = page.evaluate(
            """([cells, language, sign]) => {
                const order = new Intl.Collator(language, { numeric: true }).compare;
                return cells.every((cell, i) => !i || sign * order(cells[i - 1], cell) <= 0);
            }""",
            [full, language, 1 if direction == "asc" else -1],
        )
        assert in_order or column == "low", column


def test_periods_are_sorted_in_time(explorer, data):
    page = explorer()
    sorted_by(page, "period", "asc")
    ids = cells(page, "id")
    known = [period_order(data.figure(id)) for id in ids]
    dated = [order for order in known if order]
    assert dated == sorted(dated) and known[: len(dated)] == dated


@pytest.mark.parametrize("typed", ["l'envoi", "l’envoi", "L’ENVOI"])
def test_a_search_minds_neither_apostrophes_nor_case(explorer, typed):
    page = explorer("fr", "?q=" + typed)
    expect(page.locator(ROW).first).to_be_visible()


def test_every_spelling_of_a_name_finds_what_holds_it(data):
    names = spellings(data)
    for language in LANGUAGES:
        for row in rows(language, data, Urls(NoFiles())):
            for group in names:
                assert len({spelling in row["search"] for spelling in group}) == 1 or not any(
                    spelling in row["search"] for spelling in group
                )


def test_one_click_opens_a_card(explorer):
    page = explorer("en", "?q=gazprom")
    page.locator(f"{ROW} [col-id=origin]").first.click()
    expect(page.locator("dialog[open] .figure-card")).to_contain_text("Gazprom")


def test_columns_and_order_stand_in_the_address_and_come_back(explorer):
    page = explorer()
    page.locator("[data-tools] summary").click()
    page.get_by_label("Unit", exact=True).check()
    page.get_by_label("Place", exact=True).uncheck()
    sorted_by(page, "value", "desc")
    page.wait_for_url(re.compile("columns=.*sort=value"))
    before = cells(page, "id")
    page.goto("about:blank")
    page.go_back()
    page.wait_for_selector("[data-explorer][data-ready]")
    expect(page.locator(".ag-header-cell[col-id=unit]")).to_have_count(1)
    expect(page.locator(".ag-header-cell[col-id=place]")).to_have_count(0)
    assert page.locator("[name=column][value=unit]").is_checked()
    assert not page.locator("[name=column][value=place]").is_checked()
    assert cells(page, "id") == before


def test_a_number_in_a_filter_is_read_as_the_page_writes_it(explorer, data):
    page = explorer("fr")
    read = page.evaluate("['1,4', '1 300', '−5', '2,5 %'].map(dashAgGridFunctions.readNumber)")
    assert read[:3] == [1.4, 1300, -5]


def test_the_grid_speaks_the_language_of_its_page(explorer):
    said = {}
    for language in LANGUAGES:
        page = explorer(language)
        page.locator(f"{ROW} input[type=checkbox]").first.check()
        said[language] = set(
            page.locator(".figures-grid [aria-label]").evaluate_all(
                "all => all.map((one) => one.getAttribute('aria-label').replace(/[0-9]/g, ''))"
            )
        )
    assert said["fr"] and not said["fr"] & said["en"]
