"""The draws' own numbers: even, without memory, and the same for an input whatever else is drawn."""

from __future__ import annotations

import numpy as np
import pytest

from dashboard import models
from dashboard.models.core.random_numbers import key, triangular, uniform
from dashboard.models.core.ranges import WHICH_CASE

N = 200_000
NAMES = [*models.input_names(), WHICH_CASE]


@pytest.mark.parametrize("seed", [1, 2, 77])
def test_numbers_are_even_and_know_nothing_of_each_other(seed):
    drawn = {name: uniform(seed, name, N) for name in NAMES}
    for name, u in drawn.items():
        assert u.min() > 0 and u.max() < 1
        counts = np.bincount((u * 100).astype(int), minlength=100)
        # Of 100 equal counts the squares follow chi² with 99 degrees: 180 is passed once in a million.
        assert ((counts - N / 100) ** 2).sum() / (N / 100) < 180, name
        assert abs(np.corrcoef(u[:-1], u[1:])[0, 1]) < 6 / N**0.5, name
    between = np.corrcoef(list(drawn.values())) - np.eye(len(drawn))
    assert np.abs(between).max() < 6 / N**0.5


def test_each_name_and_seed_has_a_key_of_its_own():
    keys = {key(seed, name) for seed in range(20) for name in NAMES}
    assert len(keys) == 20 * len(NAMES)


def test_an_input_keeps_its_draws_when_another_is_held_and_when_there_are_more():
    free, held = models.leaving.sample(500), models.leaving.sample(500, gdp=75)
    assert np.array_equal(free.gas_channel, held.gas_channel)
    assert not np.array_equal(free.excise_channel, held.excise_channel)
    assert np.array_equal(models.leaving.sample(100).whole_bill, free.whole_bill[:100])
    assert np.array_equal(models.energy.sample(500).extra_gas_bill, free.gas_channel)


def test_a_triangle_has_its_ends_its_middle_and_its_mean():
    u = uniform(3, "any", N)
    drawn = triangular(u, 2, 3, 7)
    assert drawn.min() >= 2 and drawn.max() <= 7
    assert drawn.mean() == pytest.approx((2 + 3 + 7) / 3, abs=0.01)
    # Below the middle lies what its share of the width says.
    assert (drawn < 3).mean() == pytest.approx(1 / 5, abs=0.005)
    assert np.all(np.diff(triangular(np.sort(u), 2, 3, 7)) >= 0)
    for middle in (2, 7):
        assert np.isfinite(triangular(u, 2, middle, 7)).all()
