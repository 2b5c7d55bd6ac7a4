"""From a row's wording to an interval: one function for every model and chart."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.tables.interval import interval


@pytest.mark.parametrize(
    ("sentence", "qualifier", "low", "value", "high", "counted", "expected"),
    [
        ("350 to 430 is its two ends", "between", 350.0, "", 430.0, False, (350, 430)),
        ("3.3 is open by half a tenth", "exact", None, "3.3", None, False, (3.25, 3.35)),
        ("129 dollars by half a dollar", "exact", None, "129", None, False, (128.5, 129.5)),
        ("46.68 by half a cent", "exact", None, "46.68", None, False, (46.675, 46.685)),
        ("123 people are 123", "exact", None, "123", None, True, (123, 123)),
        ("about 11 is 10.5 to 11.5", "about", None, "11", None, False, (10.5, 11.5)),
        ("some 900 are 850 to 950", "about", None, "900", None, True, (850, 950)),
        ("nearly 65 is 64.5 to 65.5", "nearly", None, "65", None, False, (64.5, 65.5)),
        ("more than 430 has no upper end", "more_than", 430.0, "", None, True, (430, math.inf)),
        ("less than 10 has no lower end", "less_than", None, "", 10.0, False, (-math.inf, 10)),
    ],
)
def test_wordings(sentence, qualifier, low, value, high, counted, expected):
    found = interval(qualifier, low, value, high, counted=counted)
    assert (found.low, found.high) == pytest.approx(expected), sentence


@given(st.decimals(-(10**6), 10**6, places=2), st.sampled_from(["exact", "about", "nearly"]), st.booleans())
def test_a_value_lies_in_its_own_interval(value, qualifier, counted):
    found = interval(qualifier, None, str(value), None, counted=counted)
    assert found.low <= float(value) <= found.high


def test_every_figure_has_an_interval_around_what_is_cited(data):
    for figure in data.figures.values():
        ends = figure.interval
        assert ends.low <= figure.central <= ends.high, figure.id


def test_the_latest_of_a_quantity(data):
    assert data.latest("export_share_russia").id == "export_share_russia_2024"
    assert data.latest("gas_price_belarus").id == "gas_price_belarus_2025"
