"""An ordinary Plotly figure on a page: drawn, as a table, as files and images; what cannot be is found."""

from __future__ import annotations

import base64
import csv
import io
import json
import re
import sys
import threading
from dataclasses import replace

import pandas as pd
import plotly.express as px
import plotly.graph_objects as go
import pytest
from flask import Flask
from openpyxl import load_workbook
from playwright.sync_api import expect
from werkzeug.datastructures import MultiDict

from dashboard import exports, pages
from dashboard.charts.core import plotly_js
from dashboard.core.numbers import as_given
from dashboard.core.words import LANGUAGES, Words, same
from dashboard.exports.plotly_figure.drawn import BASIC, KINDS
from dashboard.exports.plotly_figure.table import COLUMNS, table
from dashboard.pages.core.blocks import PlotlyFigure
from dashboard.render.checks.of_pages import NoFiles, page_findings
from dashboard.render.document import EVERY_KIND, PLOTLY, page_document
from dashboard.render.markdown import page_markdown
from dashboard.render.urls import Urls
from dashboard.web import create_app
from dashboard.web.serve import listen

TITLE = Words(fr="Une grille", en="A grid")
HOST = "sources"


def grid(data, language):
    x, y = ["a", "b", "c"], ["d", "e"]
    return go.Figure(go.Heatmap(x=x, y=y, z=[[1, 2.5, None], [4, 5, 1200]], colorbar_title_text="n"))


def bars(data, language):
    return px.bar(x=["a", "b"], y=[0.5, 1.5], labels={"x": "who", "y": "how many"})


def block(figure, **more) -> PlotlyFigure:
    words = {"name": "grid", "title": TITLE, "alt": same("Six cells"), "source": same("Source: none")}
    return PlotlyFigure(figure=figure, **words | more)


def page_with(*blocks):
    """A page that exists, with these blocks in the place of its own."""
    return replace(pages.get(HOST), blocks=blocks)


def document(page, language, data, make=page_document, *more) -> str:
    path = f"/{language}/{page.slug[language]}"
    with Flask(__name__).test_request_context(path):
        return make(page, language, MultiDict(), data, Urls(NoFiles(), path), *more)


def files_of(html: str) -> dict[str, bytes]:
    """The files that a page offers, by their suffix."""
    return {
        name.rpartition(".")[2]: base64.b64decode(content)
        for content, name in re.findall(r'href="data:[^"]*;base64,([^"]*)" download="([^"]*)"', html)
    }


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_has_a_table_of_what_it_draws(kind):
    [trace] = go.Figure([{"type": kind}]).data
    names = [name for name in COLUMNS if name in trace]
    assert names, f"no array of {kind} has a column"
    held = {name: [[1, 2], [3, 4]] if name == "z" else ["u", "v"] for name in names}
    found = table(go.Figure([{"type": kind, **held}]), "en")
    assert len(found.columns) == (3 if "z" in held else len(names))
    assert len(found.rows) == (4 if "z" in held else 2)
    assert all(len(row) == len(found.columns) for row in found.rows)


def test_traces_stand_under_one_another_with_their_names():
    frame = pd.DataFrame({"day": pd.to_datetime(["2025-01-01", "2025-01-02"]), "n": [1, None]})
    figure = go.Figure([go.Scatter(x=frame.day, y=frame.n, name="one"), go.Pie(labels=["p"], values=[3])])
    figure.update_layout(xaxis_title_text="Day<br>of the year", yaxis_title_text="Number")
    found = table(figure, "fr")
    assert found.columns == ["Série", "Libellé", "Day of the year", "Number", "Valeur"]
    assert found.rows == [
        ["one", None, "2025-01-01", 1.0, None],
        ["one", None, "2025-01-02", None, None],
        [None, "p", None, None, 3.0],
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_and_files_hold_the_same_table(language, data):
    page = page_with(block(grid))
    html = document(page, language, data, page_document, None)
    found = table(grid(data, language), language)
    head, *rows = (
        re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row) for row in re.findall(r"<tr>(.*?)</tr>", html)
    )
    assert head == found.columns == ["x", "y", "n"] and len(rows) == len(found.rows) == 6
    assert as_given(1200, 0, language) in re.sub(r"<[^>]*>|&nbsp;", "", html)
    files = files_of(html)
    held = json.loads(files["json"])
    assert held["rows"] == found.rows and held["provenance"]["headline"] == TITLE[language]
    [sheet] = load_workbook(io.BytesIO(files["xlsx"]))
    assert [list(row) for row in sheet.iter_rows(values_only=True, max_col=3)][-6:] == found.rows
    delimiter = {"fr": ";", "en": ","}[language]
    lines = [*csv.reader(io.StringIO(files["csv"].decode("utf-8-sig")), delimiter=delimiter)]
    assert lines[0] == found.columns and len(lines) == 1 + 6 + 3
    assert {"fr": "2,5", "en": "2.5"}[language] in lines[2]
    assert "| a | d | 1 |" in document(page, language, data, page_markdown)


def test_a_number_without_end_is_a_sign_in_sheets_and_null_in_json(data):
    def endless(data, language):
        return go.Figure(go.Bar(x=["a", "b", "c"], y=[float("inf"), float("-inf"), float("nan")]))

    html = document(page_with(block(endless)), "en", data, page_document, None)
    files = files_of(html)
    held = json.loads(files["json"], parse_constant=pytest.fail)
    assert held["rows"] == [["a", None], ["b", None], ["c", None]]
    [sheet] = load_workbook(io.BytesIO(files["xlsx"]))
    written = [row[1] for row in [*sheet.iter_rows(values_only=True, max_col=2)][-3:]]
    assert written == ["∞", "−∞", None]
    lines = [*csv.reader(io.StringIO(files["csv"].decode("utf-8-sig")))]
    assert [line[1] for line in lines[1:4]] == ["∞", "−∞", ""]
    assert "∞" in re.findall(r"<td[^>]*>(.*?)</td>", html)


def test_the_whole_of_plotly_is_loaded_only_where_a_figure_needs_it(data):
    assert BASIC >= plotly_js.KINDS
    for figure, script, other in ((bars, PLOTLY, EVERY_KIND), (grid, EVERY_KIND, PLOTLY)):
        html = document(page_with(block(figure)), "en", data, page_document, None)
        assert f'src="/{script}"' in html and f'src="/{other}"' not in html


def broken(data, language):
    raise ValueError("no such column")


@pytest.mark.parametrize(
    ("figure", "said"),
    [
        (broken, "ValueError: no such column"),
        (lambda data, language: {"data": []}, "is of the type dict"),
        (lambda data, language: go.Figure(), "has no trace"),
        (lambda data, language: go.Figure(go.Choropleth(z=[1], locations=["BLR"])), "traces of choropleth"),
        (lambda data, language: go.Figure(go.Surface(z=[[1]])), "traces of surface"),
    ],
)
def test_a_figure_that_cannot_be_drawn_is_a_finding(figure, said, data):
    found = page_findings({HOST: page_with(block(figure))}, data, set())
    assert found and all(said in one.problem and one.file.endswith(f"pages/{HOST}.py") for one in found)
    assert page_findings({HOST: page_with(block(grid), block(bars))}, data, set()) == []


def test_a_figure_is_drawn_and_taken_away(page, data, monkeypatch):
    monkeypatch.setitem(
        vars(pages), HOST, page_with(block(grid), block(bars, name="bars", title=same("Bars")))
    )
    monkeypatch.setattr(sys.modules[f"{pages.__name__}.{HOST}"], "PAGE", vars(pages)[HOST])
    server = listen("127.0.0.1", 0, create_app(data).server)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    try:
        page.goto(f"http://127.0.0.1:{server.effective_port}/en/{pages.get(HOST).slug.en}")
        card = page.locator("figure", has_text=TITLE.en)
        expect(card.locator(".heatmaplayer image")).to_have_count(1)
        for format in ("png", "svg"):
            with page.expect_download() as taken:
                card.get_by_role("button", name=f"Image as {format.upper()} of the figure {TITLE.en}").click()
            record = exports.REGISTRY.get(format).read(taken.value.path().read_bytes())
            assert record.headline == TITLE.en and record.alternative == "Six cells"
            assert taken.value.suggested_filename == f"grid-en-{data.version}.{format}"
    finally:
        server.close()
        thread.join(10)
