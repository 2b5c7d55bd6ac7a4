"""Prisoners for sanctions: the headline results, each with its sum in view."""

from __future__ import annotations

import itertools
import re

import pytest

from dashboard import charts, models
from dashboard.core.words import LANGUAGES

release = models.release
MONTH = 30.4375


def cases():
    return {name: release(**inputs) for name, inputs in release.cases.items()}


def test_the_page_opens_on_the_cited_rhythm():
    # 250 in a wave, the middle of two and three months; 900 left; 218 days from 27 May to 31 December 2026.
    at = release.opening()
    assert (at["freed_per_wave"], at["months_per_wave"], at["prisoners_left"]) == (250, 2.5, 900)
    assert at["months_left"] == pytest.approx(218 / MONTH)
    assert release().freed_per_month == 100


def test_it_takes_344_a_wave_or_a_wave_every_1_8_months():
    # 900 / 7.16 + 11.87 = 137.5 a month; × 2.5 = 344; 250 / 137.5 = 1.8
    result = release()
    assert result.needed_per_month == pytest.approx(
        900 / (218 / MONTH) + release.inputs["new_prisoners"].central
    )
    assert result.needed_per_wave == pytest.approx(344, abs=0.5)
    assert result.needed_months_per_wave == pytest.approx(1.8, abs=0.05)
    assert release(freed_per_wave=result.needed_per_wave).left_on_date == pytest.approx(0, abs=1e-9)
    assert release(months_per_wave=result.needed_months_per_wave).left_on_date == pytest.approx(0, abs=1e-9)


def test_new_prisoners_are_what_leads_from_each_count_to_the_last():
    # 900 = 1150 − (50 + 123 + 250) + a × 257 days; 900 = 1300 − 423 + a × 215 days, from the middle of August
    # to 19 March.
    given = release.inputs["new_prisoners"]
    assert given.high == pytest.approx((900 - 1150 + 423) / (257 / MONTH))  # 20.5
    assert given.low == pytest.approx((900 - 1300 + 423) / (215 / MONTH))  # 3.3
    for result in cases().values():
        assert result.stock_reached == pytest.approx(900)


def test_new_prisoners_have_eaten_5_to_41_per_cent_of_the_releases():
    # 23 / 423 = 5 %, 173 / 423 = 41 %
    assert {round(100 * c["new_prisoners"] * c["months_since"] / 423) for c in release.cases.values()} == {
        5,
        41,
    }


@pytest.mark.parametrize(
    ("case", "pace", "needed", "per_wave", "ratio", "months", "left"),
    [
        # (50 + 123 + 250) / 3 = 141 every 271 days / 3; 250 after 96 days; 250 every 2.5 months
        ("july_mean_wave", 47.5, 146.1, 434, 3.1, 33, 706),
        ("july_last_wave", 79.3, 146.1, 461, 1.8, 15, 479),
        ("july_cited_rhythm", 100, 146.1, 365, 1.5, 11, 331),
        ("august_mean_wave", 47.5, 128.9, 383, 2.7, 20, 583),
        ("august_last_wave", 79.3, 128.9, 407, 1.6, 12, 356),
        ("august_cited_rhythm", 100, 128.9, 322, 1.3, 9, 207),
    ],
)
def test_the_six_cases(case, pace, needed, per_wave, ratio, months, left):
    result = cases()[case]
    assert (round(result.freed_per_month, 1), round(result.needed_per_month, 1)) == (pace, needed)
    assert (round(result.needed_per_wave), round(result.needed_over_observed, 1)) == (per_wave, ratio)
    assert (round(result.months_to_last), round(result.left_on_date)) == (months, left)


def test_in_every_case_the_pace_falls_short_and_free_intervals_would_turn_that_around():
    # 1.22 to 3.22 over the cases; as intervals that do not belong together, 0.98 to 3.4.
    ratio = release.range().loc["needed_over_observed"]
    assert (ratio.low, ratio.high) == pytest.approx((1.219, 3.223), abs=0.001)
    free = itertools.product(*[(i.low, i.high) for i in release.uncertain_inputs()])
    mixed = [
        release(
            **dict(zip([i.name for i in release.uncertain_inputs()], corner, strict=True))
        ).needed_over_observed
        for corner in free
    ]
    assert min(mixed) < 1 and max(mixed) > ratio.high
    # Even if the last count also moves the new prisoners that lead to it, no case meets the date.
    for case in release.cases.values():
        for left in (850, 950):
            moved = case["new_prisoners"] + (left - 900) / case["months_since"]
            assert (
                release(
                    {**case, "prisoners_left": left, "new_prisoners": moved}, unchecked=True
                ).needed_over_observed
                > 1
            )


def test_the_first_release_does_not_count_in_a_pace_measured_from_it():
    # 423 / 8.90 months = 47.5 a month; with the fourteen of June it would be 49.
    assert cases()["july_mean_wave"].freed_per_month == pytest.approx(423 / (271 / MONTH))


def test_the_waves_came_after_two_to_three_months():
    # 96 days from 13 December to 19 March; 271 / 3 = 90 on the mean of three.
    given = release.cases
    assert given["july_last_wave"]["months_per_wave"] == pytest.approx(96 / MONTH)
    assert given["july_mean_wave"]["months_per_wave"] == pytest.approx(271 / 3 / MONTH)


def test_a_pace_that_new_prisoners_outrun_has_no_last_prisoner():
    result = release(freed_per_wave=20, months_per_wave=2, new_prisoners=12)
    assert result.net_per_month == -2
    assert result.months_to_last == float("inf")
    # 900 + 2 × 10
    assert release(freed_per_wave=20, months_per_wave=2, new_prisoners=12, months_left=10).left_on_date == 920


def test_without_new_prisoners_one_count_meets_the_last_and_the_other_does_not():
    # 1300 − 423 = 877, within 850–950; 1150 − 423 = 727, not.
    table = release.check()
    assert list(table.model[:2]) == [877, 727]
    assert list(table.ok[:2]) == [True, False] and set(table.kind[:2]) == {"free"}


def test_the_outside_count_lies_between_the_two_claims(data):
    # 900 − 1110 + 250 = 40 in 96 days: 12.7 a month, between 3.3 and 20.5.
    outside = (900 - data.assumptions["prisoners_after_2025_12"].value + 250) / (96 / MONTH)
    given = release.inputs["new_prisoners"]
    assert outside == pytest.approx(12.7, abs=0.05) and given.low < outside < given.high


def test_each_case_names_the_count_that_it_rests_on():
    for spec in release.case_specs:
        stock = spec.at["prisoners_before"]
        assert stock in ("prisoners_in_document_001", "prisoners_in_document_000")
        assert all(stock in spec.at[name] for name in ("months_since", "new_prisoners"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_share_of_sanctions_is_told_for_a_part_of_the_prisoners(language):
    told = " ".join(
        [
            release.title[language],
            *(output.label[language] for output in release.equations),
            *(d.label[language] for d in release.input_specs),
        ]
    )
    assert not re.search(r"sanctions? (par|per|pour un)", told)
    assert "%" not in charts.get("release_pace").headline[language]
