"""A chart in a notebook, and written to a file."""

from __future__ import annotations

import html
import io
import json
import re

import pikepdf
import plotly.io
import pytest
from dash import dcc
from PIL import Image

import dashboard
from dashboard import charts, exports
from dashboard.charts.core.columns import COLUMNS
from dashboard.charts.core.evaluation import text
from dashboard.core.errors import BadDefinition, DashboardError, NoBrowser, UnknownName
from dashboard.core.files import write_atomic
from dashboard.core.words import LANGUAGES, locator
from dashboard.exports.images.provenance import NAME, NAMESPACE, Provenance


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_chart_writes_png_svg_and_pdf_with_its_words(tmp_path, language):
    picture = dashboard.chart("heat_cost_split", language, price_europe=390)
    png, svg, pdf = (picture.write(tmp_path / f"été {language}.{kind}") for kind in ("png", "svg", "pdf"))
    with Image.open(png) as image:
        assert image.size[0] == 1700 and image.convert("RGB").getcolors(20) is None
    words = " ".join(re.sub(r"<[^>]+>", " ", svg.read_text(encoding="utf-8")).split())
    assert " ".join(picture.headline.split()) in words and "390" in words and "BARA" in words
    with pikepdf.open(pdf) as document:
        assert len(document.pages) == 1 and document.docinfo["/Title"] == picture.headline
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([png.name, svg.name, pdf.name])


def test_a_picture_is_written_at_a_size(tmp_path):
    path = dashboard.chart("gas_price_gap", "fr").write(tmp_path / "gaz.png", size="square")
    with Image.open(path) as image:
        assert image.size == (1080, 1080)
    with pytest.raises(UnknownName, match="Did you mean 'square'"):
        dashboard.chart("gas_price_gap").write(tmp_path / "x.png", size="sqare")


@pytest.mark.parametrize("renderer", ["browser", "plotly_mimetype"])
def test_a_picture_shows_itself_wherever_the_notebook_is_opened(monkeypatch, renderer):
    monkeypatch.setattr(plotly.io.renderers, "default", renderer)
    picture = dashboard.chart("gas_price_gap", "fr")
    bundle = picture._repr_mimebundle_()
    assert set(bundle) == {"application/vnd.plotly.v1+json", "text/html", "text/plain"}
    shown = str(bundle["application/vnd.plotly.v1+json"])
    assert picture.headline in shown.replace("<br>", " ") and "BARA" in shown
    assert "Plotly.newPlot" in bundle["text/html"] and set(picture._repr_mimebundle_(["text/html"])) == {
        "text/html"
    }


def test_where_no_script_runs_a_picture_is_words_and_a_table():
    picture = dashboard.chart("gas_price_gap", "fr")
    page = picture._repr_html_()
    [words] = re.findall("<noscript>(.*)</noscript>", page, re.DOTALL)
    assert html.escape(picture.alt) in words and words.count("<tr") == len(picture.table) + 1
    assert f'aria-label="{html.escape(picture.alt)}"' in page


def test_dash_takes_a_picture():
    picture = dashboard.chart("gas_price_gap", "fr")
    held = json.loads(plotly.io.json.to_json_plotly(dcc.Graph(figure=picture)))["props"]["figure"]
    assert held == json.loads(picture.to_json())


@pytest.mark.parametrize("name", charts.names())
def test_the_table_of_a_picture_holds_numbers_and_the_bare_figure_is_plotlys_own(name):
    language = LANGUAGES[charts.names().index(name) % 2]
    picture = dashboard.chart(name, language)
    table, built = picture.table, picture.drawn.built
    assert list(table.columns) == list(built.columns) and len(table) == len(built.marks)
    assert not (table == "").any(axis=None)
    for end in {"low", "value", "high"} & set(table.columns):
        assert table[end].dtype == float
        assert list(table[end].isna()) == list(picture.drawn.table[COLUMNS[end][language]] == "–")
    bare = picture.bare
    assert bare.layout.title.text.replace("<br>", " ") == picture.headline
    assert bare.layout.title.subtitle.text.replace("<br>", " ") == built.measure
    entries = [trace.name for trace in bare.data if trace.showlegend]
    assert entries == [words for key, words in built.legend if not key.if_moved]
    [source] = bare.select_annotations({"name": "source"})
    assert built.source in source.text.replace("<br>", " ")
    assert bare.layout.width is None and bare.layout.paper_bgcolor is bare.layout.font.color is None


def test_a_bare_figure_tells_what_the_reader_moved():
    picture = dashboard.chart("heat_cost_split", price_europe=390)
    [source] = picture.bare.select_annotations({"name": "source"})
    phrase = dashboard.models.energy.inputs["price_europe"].phrase["en"]
    assert text(phrase, picture.drawn.evaluation) in source.text
    assert "starting value" in [trace.name for trace in picture.bare.data]
    assert "starting value" not in [trace.name for trace in dashboard.chart("heat_cost_split").bare.data]


def test_curves_are_tables_of_their_points():
    [curve] = dashboard.chart("tariff_by_gas_price").curves
    assert curve.dtypes.eq(float).all() and curve.iloc[:, 0].is_monotonic_increasing
    assert dashboard.chart("gas_price_gap").curves == []


def test_what_does_not_exist_is_answered(tmp_path):
    with pytest.raises(UnknownName, match="Did you mean 'heat_cost_split'"):
        dashboard.chart("heat_cost_spit")
    with pytest.raises(UnknownName, match="Did you mean 'price_europe'"):
        dashboard.chart("heat_cost_split", price_europ=390)
    with pytest.raises(UnknownName, match="language"):
        dashboard.chart("heat_cost_split", "de")
    with pytest.raises(UnknownName, match="format"):
        dashboard.chart("gas_price_gap").write(tmp_path / "x.bmp")


@pytest.mark.parametrize("path", ["", "nowhere"])
def test_without_a_browser_one_line_says_so_and_no_half_file_stays(tmp_path, monkeypatch, path):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("BROWSER_PATH", path)
    with pytest.raises(NoBrowser, match="apt-get install chromium"):
        dashboard.chart("gas_price_gap").write(tmp_path / "x.png")
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_finished_leaves_what_stood_there(tmp_path, monkeypatch):
    path = write_atomic(tmp_path / "new" / "x.png", b"before")

    def fails(*arguments):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", fails)
    with pytest.raises(DashboardError, match="No space left"):
        write_atomic(path, b"half")
    assert [found.read_bytes() for found in path.parent.iterdir()] == [b"before"]


@pytest.mark.parametrize("kind", ["png", "svg", "pdf"])
def test_an_image_carries_its_record_the_same_each_time(image_browser, kind):
    picture = dashboard.chart("heat_cost_split", "fr", "dark", price_europe=600, share_switched=0.5)
    image = picture.image(kind, "wide", image_browser)
    assert picture.image(kind, "wide", image_browser) == image
    provenance = exports.REGISTRY.get(kind).read(image)
    assert provenance == picture.provenance
    assert provenance.scenario == {"price_europe": 600, "share_switched": 0.5}
    assert (
        provenance.link
        == f"/fr/energie?price_europe=600&share_switched=0.5&data={provenance.data_version}#heat_cost_split"
    )
    assert (
        "gas_price_europe_2025" in provenance.figures
        and "iSANS" in provenance.origins
        and "BARA, 2026" in provenance.documents
    )
    assert (
        picture.headline == provenance.headline
        and picture.alt == provenance.alternative
        and "CC BY 4.0" in provenance.licence
    )


def test_other_programs_find_the_record_where_they_look(image_browser):
    picture = dashboard.chart("energy_origin", "fr")
    png, svg, pdf = (picture.image(kind, "seen", image_browser) for kind in ("png", "svg", "pdf"))
    texts = Image.open(io.BytesIO(png)).text
    assert (
        json.loads(texts[NAME])["chart"] == "energy_origin"
        and texts["Title"] == picture.headline
        and texts["Description"] == picture.alt
    )
    assert b'role="img"' in svg and b"<title " in svg and b"<desc " in svg and b"@import" not in svg
    with pikepdf.open(io.BytesIO(pdf)) as document:
        told = document.open_metadata()
        assert (
            told["dc:title"] == picture.headline
            and told["dc:description"] == picture.alt
            and "2026" in told["dc:source"]
        )
        assert json.loads(told[f"{{{NAMESPACE}}}record"])["link"] == picture.provenance.link
        assert document.Root.Lang == "fr" and "/CreationDate" not in document.docinfo


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x89PNG\r\n\x1a\n",
        b"<svg",
        b"<svg/>",
        b'<!DOCTYPE x [<!ENTITY a "b">]><svg>&a;</svg>',
        b"%PDF-1.7",
        b"\x00" * 99,
    ],
)
@pytest.mark.parametrize("kind", exports.names())
def test_what_is_no_image_of_ours_carries_nothing(kind, content):
    assert exports.REGISTRY.get(kind).read(content) is None


@pytest.mark.parametrize("text", ["", "[]", "1", "{}", '{"chart": 1}', "nul"])
def test_what_is_no_record_is_none(text):
    assert Provenance.from_json(text) is None


def test_claims_that_are_followed_are_in_name_record_and_link(data):
    from dashboard.exports.images.picture import picture

    shown = picture("stock_reconciled", "en", "light", {}, data.view(["prisoners_in_document_001"]))
    assert (
        shown.provenance.claims == ("prisoners_in_document_001",)
        and "claim=prisoners_in_document_001&data=" in shown.provenance.link
    )
    assert "-prisoners_in_document_001" in shown.stem


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_chart_of_ones_own_choice_is_like_all_others(tmp_path, language):
    ids = ["gas_price_belarus_2006", "gas_price_belarus_2025", "gas_price_europe_2025"]
    picture = dashboard.chart_of(ids, "Gas, then and now", "Dollars per 1000 m³, 2006 and 2025", language)
    assert [row for row in picture.table.iloc[:, -1]] == ids and picture.provenance.figures == tuple(ids)
    built = picture.drawn.built
    assert all(locator(built.data.figure(id).place) in built.source for id in ids)
    assert picture.headline in picture.alt
    image = Image.open(picture.write(tmp_path / "own.png"))
    assert image.convert("RGB").getcolors(20) is None


def test_figures_that_share_no_axis_are_refused_with_what_to_do():
    with pytest.raises(BadDefinition, match="Make a chart for each unit"):
        dashboard.chart_of(["gas_price_belarus_2025", "oppose_troops_2025"], "x", "y")
    with pytest.raises(BadDefinition, match="at least one figure"):
        dashboard.chart_of([], "x", "y")
    with pytest.raises(UnknownName, match="Did you mean 'gas_price_belarus_2025'"):
        dashboard.chart_of(["gas_price_belarus_202"], "x", "y")
