"""The CSV of a chart, as the office programs of each language read it."""

from __future__ import annotations

import csv
import io

import pytest

from dashboard import models, pages
from dashboard.core.words import LANGUAGES

OFFICE = {"fr": (";", ","), "en": (",", ".")}
"""What a French and an English office take for the end of a cell and for the mark of decimals."""


def taken(page, chart: str) -> bytes:
    card = page.locator(f"[data-chart={chart}]")
    with page.expect_download() as waiting:
        card.locator("[data-action=csv]").click()
    return waiting.value.path().read_bytes()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_double_click_in_the_office_of_the_language_gives_columns_numbers_and_the_curve(
    page, site, language
):
    page.goto(f"{site}/{language}/{pages.get('energy').slug[language]}?price_europe=390.5")
    page.wait_for_selector("html[data-ready=yes]", state="attached")
    separator, decimal = OFFICE[language]
    content = taken(page, "tariff_by_gas_price")
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=separator))
    first = rows.index([])
    head = " ".join(row[0] for row in rows[:first])
    assert "390" in head and "price_europe=390.5" in head and "BARA" in head
    second = rows.index([], first + 1)
    table, curve = rows[first + 1 : second], rows[second + 1 :]
    assert len({len(row) for row in table}) == 1 and len(table) > 2

    def number(text: str) -> float:
        assert {"fr": ".", "en": ","}[language] not in text
        return float(text.replace(decimal, "."))

    model = models.get("energy")
    points = [tuple(map(number, row)) for row in curve[1:]]
    assert len(curve[0]) == 2 and len(points) > 50
    for price, multiple in points:
        result = model(price_europe=price)["tariff_multiple_subsidy_held"]
        assert float(result) == pytest.approx(multiple, rel=1e-4)


def test_a_filtered_timeline_gives_the_rows_that_it_shows(page, site):
    page.goto(f"{site}/en/timeline?topic=drones")
    page.wait_for_selector("html[data-ready=yes]", state="attached")
    shown = page.locator("[data-timeline] li[id]:not([hidden])").count()
    _, table = taken(page, "timeline").decode("utf-8-sig").replace("\r\n", "\n").split("\n\n")
    assert 0 < shown == len(table.splitlines()) - 1
