"""Totals: only of wholes, of one quantity, each moment once."""

from __future__ import annotations

import math

import pytest

from dashboard.core.errors import BadDefinition
from dashboard.tables.sums import total

SEPTEMBER, DECEMBER, MARCH = (
    "released_2025_09_in_document_003",
    "released_2025_12_in_document_000",
    "released_2026_03",
)


def figures(data, *ids):
    return [data.figure(id) for id in ids]


def test_an_open_end_opens_the_sum(data):
    # more than 50, and 123, and 250: more than 423, with no upper end.
    found = total(figures(data, SEPTEMBER, DECEMBER, MARCH))
    assert (found.low, found.high) == (423, math.inf)


def test_counts_add_up_without_rounding(data):
    assert total(figures(data, DECEMBER, MARCH)).high == 373


@pytest.mark.parametrize(
    ("ids", "words"),
    [
        (("released_2025_12_to_ukraine", MARCH), "part of released_2025_12_in_document_000"),
        ((DECEMBER, "released_2025_12_belta"), "one period twice"),
        ((DECEMBER, "prisoners_left_in_document_004"), "not one quantity"),
        ((DECEMBER, "released_since_2024_07_in_document_003"), "not one quantity"),
    ],
)
def test_what_must_not_be_added_is_refused(data, ids, words):
    with pytest.raises(BadDefinition, match=words):
        total(figures(data, *ids))
