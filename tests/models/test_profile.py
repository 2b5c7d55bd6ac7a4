"""Six shares and their averages: what weights alone can make of them, with the sums in view."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from dashboard import models

profile = models.profile
SHARES = {
    "energy": 40.8 / 47,
    "nuclear_fuel": 1,
    "exports": 0.65,
    "imports": 0.575,
    "intermediate_goods": 0.8,
    "debt": 11 / 17,
}
DOMAINS = tuple(SHARES)


def weights(**given) -> dict[str, float]:
    """Every weight named, those that are not given at nothing."""
    return {f"weight_{domain}": given.get(domain, 0.0) for domain in DOMAINS}


def test_the_six_shares_are_the_cited_ones():
    assert {domain: profile.inputs[f"share_{domain}"].central for domain in DOMAINS} == pytest.approx(SHARES)


def test_weights_alone_go_from_57_5_to_100_per_cent():
    # Imports alone, 57.5 %; nuclear fuel alone, 100 %.
    for name in ("mean", "geometric_mean", "one_minus_independence"):
        alone = {domain: profile(**weights(**{domain: 1.0}))[name] for domain in DOMAINS}
        assert alone == pytest.approx(SHARES)
    result = profile()
    assert (result.lowest_share, result.highest_share) == pytest.approx((0.575, 1))


def test_no_weights_leave_that_spread():
    rng = np.random.default_rng(1)
    drawn = profile(**{f"weight_{domain}": rng.uniform(0.01, 5, 50_000) for domain in DOMAINS})
    for name in ("mean", "geometric_mean", "one_minus_independence"):
        assert np.min(drawn[name]) >= 0.575 - 1e-12 and np.max(drawn[name]) <= 1 + 1e-12


def test_equal_weights_give_75_7_or_74_3_or_100():
    # (86.8 + 100 + 65 + 57.5 + 80 + 64.7) / 6 = 75.7; the sixth root of their product = 74.3
    result = profile()
    assert result.mean == pytest.approx(sum(SHARES.values()) / 6)
    assert round(100 * result.mean, 1) == 75.7 and round(100 * result.geometric_mean, 1) == 74.3


def test_one_less_the_mean_independence_is_exactly_100_and_no_guard_decides_it():
    # Nuclear fuel comes wholly from Russia: its independence is nothing, and so is any product with it.
    assert profile().one_minus_independence == 1
    assert (
        profile(
            **weights(**dict.fromkeys(DOMAINS, 1.0)) | {"weight_nuclear_fuel": 0.01}
        ).one_minus_independence
        == 1
    )
    assert not any(
        word in output.equation for output in profile.equations for word in ("max(1e", "max(0", "1e-")
    )


def test_without_the_two_that_overlap_the_mean_is_68_5():
    # (86.8 + 65 + 57.5 + 64.7) / 4
    result = profile(weight_nuclear_fuel=0, weight_intermediate_goods=0)
    assert result.mean == pytest.approx((40.8 / 47 + 0.65 + 0.575 + 11 / 17) / 4)
    assert round(100 * result.mean, 1) == 68.5


def test_what_the_sources_leave_open_is_small_beside_what_weights_allow():
    row = profile.range().loc["mean"]
    assert (
        row.high - row.low < 0.04 < 0.425 == pytest.approx(profile().highest_share - profile().lowest_share)
    )


def test_95_per_cent_of_random_weightings_span_over_20_points():
    # Dirichlet weights: 65.7 to 87.1 %.
    drawn = np.random.default_rng(1).dirichlet(np.ones(6), 100_000)
    mean = profile(**{f"weight_{domain}": drawn[:, i] for i, domain in enumerate(DOMAINS)}).mean
    low, high = np.quantile(mean, [0.025, 0.975])
    assert (low, high) == pytest.approx((0.657, 0.871), abs=0.003)


def test_only_exports_and_debt_cannot_be_ordered():
    ends = {
        domain: (profile.inputs[f"share_{domain}"].low, profile.inputs[f"share_{domain}"].high)
        for domain in DOMAINS
    }
    overlap = [
        {a, b}
        for a, b in itertools.combinations(DOMAINS, 2)
        if ends[a][0] < ends[b][1] and ends[b][0] < ends[a][1]
    ]
    assert overlap == [{"exports", "debt"}]


def test_no_weight_at_all_has_no_mean():
    result = profile(**weights())
    assert np.isnan(result.mean) and np.isnan(result.geometric_mean)
    assert (result.lowest_share, result.highest_share) == pytest.approx((0.575, 1))


def test_weights_are_the_readers_and_open_equal():
    given = [profile.inputs[f"weight_{domain}"] for domain in DOMAINS]
    assert {(i.kind, i.central, i.slider) for i in given} == {("choice", 1, (0, 5, 1))}
    assert all(i.main for i in given)
