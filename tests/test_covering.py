"""Any two choices meet, in few rows, the same each time."""

from __future__ import annotations

from itertools import combinations, product

import pytest
from covering import covering

FACTORS = [
    (("fr", "en"), ("light", "dark"), (1280, 360)),
    (tuple("abcdefghijklmn"), ("fr", "en"), ("light", "dark"), (1280, 360)),
    (range(9), ("fr", "en"), range(4)),
    (range(3), range(3), range(3), range(3)),
    (("one",), range(5)),
    (range(4),),
]


@pytest.mark.parametrize("factors", FACTORS, ids=str)
def test_any_two_values_meet(factors):
    rows = covering(*factors)
    for one, other in combinations(range(len(factors)), 2):
        assert {(row[one], row[other]) for row in rows} == set(product(factors[one], factors[other]))
    for place, values in enumerate(factors):
        assert {row[place] for row in rows} == set(values)


@pytest.mark.parametrize("factors", FACTORS, ids=str)
def test_rows_are_few_and_the_same_each_time(factors):
    rows = covering(*factors)
    assert rows == covering(*factors) and len(rows) == len(set(rows))
    first, second = ([*sorted(map(len, factors), reverse=True), 1])[:2]
    assert len(rows) <= 1.5 * first * second
