"""Opinion: what two polls can carry, each result with its sum in view."""

from __future__ import annotations

import math

import numpy as np
import pytest

from dashboard import charts, models

opinion = models.opinion


def test_the_change_is_24_points_and_no_real_sample_hides_it():
    # 56 − 80 = −24; s = √(0.8·0.2·1.5/896 + 0.56·0.44·1.5/850) = 2.65 points; ± 1.96 s: −29.2 to −18.8
    result = opinion()
    error = math.sqrt(0.16 * 1.5 / 896 + 0.2464 * 1.5 / 850)
    assert result.change == pytest.approx(-24)
    assert (result.change_low, result.change_high) == pytest.approx((-24 - 196 * error, -24 + 196 * error))
    assert result.change_in_errors == pytest.approx(-0.24 / error)  # 9 standard errors


def test_41_people_asked_would_show_the_change():
    # 1.96² × 1.5 × (0.16 + 0.2464) / 0.24² = 40.7, whatever the samples were
    result = opinion(sample_first=100, sample_last=100)
    assert result.sample_for_change == pytest.approx(3.8416 * 1.5 * 0.4064 / 0.0576)
    assert round(result.sample_for_change) == 41
    # With as many in each poll, the interval just touches nothing.
    asked = result.sample_for_change
    touching = opinion(sample_first=asked, sample_last=asked, unchecked=True)
    assert touching.change_high == pytest.approx(0, abs=1e-9)


def test_a_majority_takes_394_and_the_margin_is_4_1_points():
    # 1.96² × 1.5 × 0.2464 / 0.06² = 394; 1.96 √(0.2464 × 1.5 / 850) = 4.1 points: 51.9 to 60.1
    result = opinion()
    assert round(result.sample_for_majority) == 394
    assert result.margin_last == pytest.approx(4.087, abs=0.001)
    assert (result.last_low, result.last_high) == pytest.approx((0.519, 0.601), abs=0.0005)
    assert opinion(sample_last=result.sample_for_majority).last_low == pytest.approx(0.5)


def test_an_even_chance_and_four_in_five_are_told_apart():
    """Power by simulation of the estimate: normal around the true change, seen when its interval is."""
    result = opinion()
    rng, variance = np.random.default_rng(7), 1.5 * (0.8 * 0.2 + 0.56 * 0.44)
    for sample, chance in ((result.sample_for_change, 0.5), (result.sample_for_change_at_80, 0.8)):
        error = math.sqrt(variance / sample)
        seen = rng.normal(-0.24, error, 400_000) + 1.96 * error < 0
        assert np.mean(seen) == pytest.approx(chance, abs=0.005)
    for sample, chance in ((result.sample_for_majority, 0.5), (result.sample_for_majority_at_80, 0.8)):
        error = math.sqrt(1.5 * 0.56 * 0.44 / sample)
        seen = rng.normal(0.56, error, 400_000) - 1.96 * error > 0.5
        assert np.mean(seen) == pytest.approx(chance, abs=0.005)
    # 83 in each poll for the change; 806 for a majority, the variance being that of the share itself.
    assert round(result.sample_for_change_at_80) == 83
    assert round(result.sample_for_majority_at_80) == 806


def test_no_interval_leaves_nothing_or_all():
    # 0.95 + 1.96 √(0.95 × 0.05 × 4 / 100) = 1.035
    result = opinion(share_last=0.95, share_first=0.05, sample_last=100, sample_first=100, design_effect=4)
    assert result.margin_last > 5 and (result.first_low, result.last_high) == (0, 1)


def test_two_points_of_answers_for_show_undo_the_certainty():
    # 56 − 2 = 54, less the margin of 4.1: below one half.
    result = opinion(answers_hidden=0.02)
    assert result.share_not_hidden - result.margin_last / 100 < 0.5 < opinion().last_low


def test_the_clearer_majorities_take_few_people():
    # 64 % on troops takes 68 people, 79 % on munitions 11.
    assert round(opinion(share_last=0.64).sample_for_majority) == 68
    assert round(opinion(share_last=0.79).sample_for_majority) == 11


def test_a_share_of_exactly_one_half_never_shows_a_majority():
    assert opinion(share_last=0.5).sample_for_majority == float("inf")


def test_the_published_margin_comes_out_without_a_design_effect():
    # 1.96 √(0.25 / 896) = 3.27, published as 3.3
    assert opinion(share_last=0.5, sample_last=896, design_effect=1).margin_last == pytest.approx(
        3.274, abs=0.001
    )


def test_public_waves_are_checks_that_an_even_slope_mostly_misses(data):
    """82, 74 to 75 and 67 % were polled 5, 12 and 20 months after the first: the line misses them."""
    first, last = (data.figure(f"oppose_nuclear_weapons_{year}").value for year in (2022, 2025))
    years = opinion.inputs["years_between"].central
    table = opinion.check()
    for months, wave in ((5, "2022_08"), (12, "2023_03"), (20, "2023_11")):
        row = data.assumptions[f"oppose_nuclear_weapons_{wave}"]
        line = first + (last - first) * months / 12 / years
        odds = [share / (100 - share) for share in (first, last)]
        odd = odds[0] * (odds[1] / odds[0]) ** (months / 12 / years)
        found = {"share_on_line": line, "share_on_curve": 100 * odd / (1 + odd)}
        for output, share in found.items():
            told = table[(table.source == row.id) & (table.output == output)].iloc[0]
            assert 100 * told.model == pytest.approx(share) and told.ok == (row.low <= share <= row.high)
    assert table[table.output == "share_on_line"].ok.sum() == 0


def test_the_line_passes_through_both_polls():
    ends = opinion.inputs["years_between"].central
    for name in ("share_on_line", "share_on_curve"):
        assert opinion(years_after_first=0)[name] == pytest.approx(0.8)
        assert opinion(years_after_first=ends, unchecked=True)[name] == pytest.approx(0.56)


def test_no_lever_and_no_chart_goes_beyond_the_last_poll():
    assert opinion.inputs["years_after_first"].slider[1] < opinion.inputs["years_between"].central
    extrapolated = {"share_on_line", "share_on_curve", "years_to_half_on_line", "years_to_half_on_curve"}
    for name in charts.names():
        chart = charts.get(name)
        if chart.model == "opinion":
            assert extrapolated.isdisjoint(o for mark in charts.build(name, "en").marks for o in mark.outputs)
            assert '"sweep"' not in str(charts.build(name, "en").figure).replace("'", '"')


def test_sample_sizes_come_from_outside_and_say_so():
    assert {opinion.inputs[name].kind for name in ("sample_first", "sample_last")} == {"external"}
    assert opinion.inputs["design_effect"].kind == opinion.inputs["answers_hidden"].kind == "choice"


def test_mother_tongue_is_no_poll_and_stays_out():
    assert not any("mother_tongue" in id for given in opinion.inputs.values() for id in given.source)
