"""A chart's table and curves as JSON and as a workbook, under the scenario of their address."""

from __future__ import annotations

import io
import json

import pytest
from openpyxl import load_workbook

import dashboard
from dashboard import charts, models
from dashboard.charts.core.columns import NUMBERS
from dashboard.core.numbers import read
from dashboard.core.words import LANGUAGES
from dashboard.exports.images.link import page_of
from dashboard.exports.workbook.chart_files import chart_workbook, contents
from dashboard.models.core.scenario import Scenario


def moved(name: str) -> dict[str, float]:
    """One lever of a chart's model at its end; none where the chart follows none."""
    chart = charts.get(name)
    given = next(iter(models.get(chart.model).inputs.values())) if chart.live else None
    return {given.name: max(given.slider[:2], key=lambda end: abs(end - given.central))} if given else {}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", charts.names())
def test_both_files_hold_what_the_chart_shows_under_its_scenario(client, data, name, language):
    inputs = moved(name)
    query = Scenario(inputs).query()
    answer = client.get(f"/{language}/chart/{name}.json?{query}")
    held, shown = answer.get_json(), dashboard.chart(name, language, **inputs)
    assert held["provenance"]["scenario"] == inputs and held["provenance"]["headline"] == shown.headline
    assert held["provenance"]["link"] == shown.provenance.link
    table = shown.drawn.table
    assert list(held["columns"].values()) == list(table.columns) and len(held["rows"]) == len(table)
    titles = held["columns"]
    for row, (_, written) in zip(held["rows"], table.iterrows(), strict=True):
        for key in NUMBERS:
            if key in row:
                assert row[key] == read(written[titles[key]], language)
    stem = shown.drawn.scenario.file_stem(name, language)
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{stem}.json"'

    book = load_workbook(io.BytesIO(client.get(f"/{language}/chart/{name}.xlsx?{query}").data))
    first, *others = book.worksheets
    lines = [[cell for cell in line] for line in first.iter_rows(values_only=True)]
    top = lines.index([*held["columns"].values()])
    assert lines[0][0] == shown.headline and [None] * len(lines[0]) == lines[top - 1]
    assert len(lines) - top - 1 == len(held["rows"]) and len(others) == len(held["curves"])
    for line, row in zip(lines[top + 1 :], held["rows"], strict=True):
        assert line == [value if value != "" else None for value in row.values()]
    for sheet, curve in zip(others, held["curves"], strict=True):
        assert sheet.max_row == 1 + len(curve["points"]) > 2


def test_a_card_offers_them_under_the_scenario_of_the_page(client, data):
    page = page_of("tariff_by_gas_price")
    html = client.get(f"/en/{page.slug['en']}?price_europe=390").get_data(as_text=True)
    for suffix in ("json", "xlsx"):
        query = f"price_europe=390&amp;data={data.version}"
        assert f'href="/en/chart/tariff_by_gas_price.{suffix}?{query}" download' in html
    assert client.get("/en/chart/no_such_chart.json").status_code == 404
    strange = client.get("/en/chart/gas_price_gap.json?claim=x&data=1999.01.01&then=1&fbclid=1")
    assert json.loads(strange.data)["provenance"]["data_version"] == data.version


@pytest.mark.parametrize("sign", ["∞", "−∞"])
def test_a_result_without_end_is_the_same_sign_in_a_workbook_and_null_in_json(sign):
    drawn = dashboard.chart("tariff_by_gas_price", "fr").drawn
    # What a file holds is what the table shows.
    drawn.__dict__["rows"] = [{**row, "high": sign, "low": "–"} for row in drawn.rows]
    assert {(row["low"], row["high"]) for row in contents(drawn)["rows"]} == {(None, None)}
    first = load_workbook(io.BytesIO(chart_workbook(drawn))).worksheets[0]
    ends = [line[-len(drawn.rows[0]) :] for line in first.iter_rows(values_only=True)][-len(drawn.rows) :]
    columns = list(drawn.rows[0])
    assert {(line[columns.index("low")], line[columns.index("high")]) for line in ends} == {(None, sign)}
