"""A chart in a notebook, and written to a file."""

from __future__ import annotations

import re

import plotly.io
import pytest
from PIL import Image

import dashboard
from dashboard import exports
from dashboard.errors import BadDefinition, NoBrowser, UnknownName
from dashboard.words import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_chart_writes_png_and_svg_with_its_words(tmp_path, language):
    picture = dashboard.chart("heat_cost_split", language, price_europe=390)
    png, svg = (picture.write(tmp_path / f"été {language}.{kind}") for kind in ("png", "svg"))
    image = Image.open(png)
    assert image.size[0] == 1700 and len(image.convert("RGB").getcolors(1 << 24)) > 20
    words = " ".join(re.sub(r"<[^>]+>", " ", svg.read_text(encoding="utf-8")).split())
    assert " ".join(picture.headline.split()) in words and "390" in words and "BARA" in words
    assert sorted(path.name for path in tmp_path.iterdir()) == [png.name, svg.name]


def test_a_picture_shows_itself_with_headline_and_source(monkeypatch):
    monkeypatch.setattr(plotly.io.renderers, "default", "plotly_mimetype")
    picture = dashboard.chart("gas_price_gap", "fr")
    shown = str(picture._repr_mimebundle_()["application/vnd.plotly.v1+json"])
    assert picture.headline in shown.replace("<br>", " ") and "BARA" in shown


def test_what_does_not_exist_is_answered(tmp_path):
    with pytest.raises(UnknownName, match="Did you mean 'heat_cost_split'"):
        dashboard.chart("heat_cost_spit")
    with pytest.raises(UnknownName, match="Did you mean 'price_europe'"):
        dashboard.chart("heat_cost_split", price_europ=390)
    with pytest.raises(UnknownName, match="language"):
        dashboard.chart("heat_cost_split", "de")
    with pytest.raises(UnknownName, match="format"):
        dashboard.chart("gas_price_gap").write(tmp_path / "x.bmp")


def test_without_a_browser_one_line_says_so_and_no_half_file_stays(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("BROWSER_PATH", raising=False)
    with pytest.raises(NoBrowser, match="apt-get install chromium"):
        dashboard.chart("gas_price_gap").write(tmp_path / "x.png")
    assert list(tmp_path.iterdir()) == []


def test_a_format_that_fails_leaves_nothing(tmp_path):
    def fails(figure, path):
        path.write_text("half")
        raise OSError("disk full")

    from dashboard.exports.frame.format import Format

    with pytest.raises(OSError, match="disk full"):
        Format(fails).save(None, tmp_path / "x.png")
    assert list(tmp_path.iterdir()) == []
    assert {"png", "svg"} <= set(exports.names())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_chart_of_ones_own_choice_is_like_all_others(tmp_path, language):
    ids = ["gas_price_belarus_2006", "gas_price_belarus_2025", "gas_price_europe_2025"]
    picture = dashboard.chart_of(ids, "Gas, then and now", "Dollars per 1000 m³, 2006 and 2025", language)
    assert [row for row in picture.table.iloc[:, -1]] == ids and picture.proof.figures == tuple(ids)
    assert "l.\u00a095" in picture.drawn.built.source and picture.headline in picture.alt
    image = Image.open(picture.write(tmp_path / "own.png"))
    assert len(image.convert("RGB").getcolors(1 << 24)) > 20


def test_figures_that_share_no_axis_are_refused_with_what_to_do():
    with pytest.raises(BadDefinition, match="Make a chart for each unit"):
        dashboard.chart_of(["gas_price_belarus_2025", "oppose_troops_2025"], "x", "y")
    with pytest.raises(BadDefinition, match="at least one figure"):
        dashboard.chart_of([], "x", "y")
    with pytest.raises(UnknownName, match="Did you mean 'gas_price_belarus_2025'"):
        dashboard.chart_of(["gas_price_belarus_202"], "x", "y")
