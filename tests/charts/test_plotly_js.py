"""The small bundle of plotly.js draws all that the charts hold, and nothing but the bundle that is known is
served.
"""

from __future__ import annotations

import pytest

from dashboard import charts
from dashboard.charts.core import compose, plotly_js
from dashboard.core.words import LANGUAGES


@pytest.fixture(autouse=True)
def fresh():
    """What is kept of one choice does not reach the next."""
    plotly_js.plotly_js.cache_clear()
    yield
    plotly_js.plotly_js.cache_clear()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", charts.names())
def test_every_chart_is_of_the_kinds_that_the_bundle_draws(name, language):
    figure = compose.composed(charts.build(name, language))
    assert {trace.get("type", "scatter") for trace in figure["data"]} <= plotly_js.KINDS


def test_the_version_that_is_fetched_is_that_of_the_python_package():
    assert plotly_js.whole_version() == plotly_js.VERSION, (
        "plotly was updated: name the bundle of its version, with its content's hash"
    )


@pytest.mark.parametrize("content", [None, b"", b"alert(1)"])
def test_another_content_is_not_served(tmp_path, monkeypatch, content):
    bundle = tmp_path / "plotly-basic.min.js"
    if content is not None:
        bundle.write_bytes(content)
    monkeypatch.setattr(plotly_js, "SMALL", bundle)
    assert plotly_js.plotly_js() == plotly_js.WHOLE.read_bytes()


def test_a_bundle_of_another_version_is_not_served(monkeypatch):
    monkeypatch.setattr(plotly_js, "VERSION", "0.0.0")
    assert plotly_js.plotly_js() == plotly_js.WHOLE.read_bytes()
