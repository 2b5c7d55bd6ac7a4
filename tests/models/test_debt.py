"""Who holds the debt, and what delay is worth: the headline results, each with its sum in view."""

from __future__ import annotations

import numpy as np
import pytest

from dashboard import models

debt = models.debt


def test_eleven_of_seventeen_is_a_little_under_the_share_cited():
    # 11/17 = 64.7 %; roundings from 10.5/17.5 = 60.0 to 11.5/16.5 = 69.7 %
    row = debt.range().loc["debt_share_today"]
    assert (row.low, row.central, row.high) == pytest.approx((10.5 / 17.5, 11 / 17, 11.5 / 16.5))
    assert debt.check().ok.all()


def test_russia_falls_to_one_half_when_five_billion_come_from_elsewhere_or_go_back_to_it():
    # 11 / (17 + 5) = 1/2, and (11 − 5) / (17 − 5) = 1/2
    assert debt().loans_to_one_half == pytest.approx(2 * 11 - 17)
    assert debt(loans_from_others=5).debt_share_after == pytest.approx(0.5)
    assert debt(repaid_to_russia=5).debt_share_after == pytest.approx(0.5)
    assert debt(loans_from_others=5).loans_to_one_half == 0


def test_one_more_loan_like_that_of_2020_adds_2_7_points(data):
    # 12.4 / 18.4 − 11 / 17
    loan = data.figure("loan_russia_2020").value
    assert debt(loans_from_russia=loan).debt_share_change == pytest.approx(100 * (12.4 / 18.4 - 11 / 17))
    assert debt(loans_from_russia=loan).debt_share_change == pytest.approx(2.7, abs=0.05)


def test_the_loan_of_2020_is_not_what_was_put_off_in_2022():
    # The two happen to be 1.4 bn: one is cited, the other comes from outside, and neither feeds the other.
    put_off = debt.inputs["payments_put_off"]
    assert put_off.kind == "external" and put_off.source == ("payments_put_off",)
    assert debt.inputs["loans_from_russia"].central == 0


def test_payments_were_put_off_and_not_the_whole_debt():
    assert debt.inputs["payments_put_off"].high < debt.inputs["debt_to_russia"].low


@pytest.mark.parametrize(
    ("interest", "worth"),
    [(0, 1 - 1.1**-6.5), (0.06, 1 - (1.06 / 1.1) ** 6.5), (0.1, 0), (0.12, 1 - (1.12 / 1.1) ** 6.5)],
)
def test_what_a_delay_is_worth_hangs_on_its_interest(interest, worth):
    # At 10 % elsewhere: 46 % of the sum at no interest, 21 % at 6 %, nothing at 10 %, and 12 % lost at 12 %.
    assert debt(interest_on_deferral=interest).worth_of_delay == pytest.approx(worth)


def test_what_is_put_off_grows_until_payments_resume_then_is_paid_in_equal_parts():
    # 1.4 × 1.06^6.5 = 2.04 bn, a fifth of it each year, from 2028.5 on
    owed = 1.4 * 1.06**6.5
    assert debt().owed_at_resumption == pytest.approx(owed)
    assert debt(years_since_2022=6).payment_due == 0
    assert debt(years_since_2022=8).payment_due == pytest.approx(owed / 5)
    assert debt(years_since_2022=8).deferral_owed == pytest.approx(owed * (1 - 1.5 / 5))
    assert debt(years_since_2022=11.5).deferral_owed == debt(years_since_2022=11.5).payment_due == 0


def test_without_deferral_it_would_have_been_paid_within_the_year():
    assert debt(years_since_2022=0).owed_without_deferral == pytest.approx(1.4)
    assert debt(years_since_2022=1).owed_without_deferral == 0


def test_years_are_a_choice_and_never_a_doubt():
    assert debt.inputs["years_since_2022"].kind == "choice"
    assert "years_since_2022" not in {i.name for i in debt.doubts()}


def test_the_range_of_what_is_owed_holds_at_every_year_of_the_lever():
    """Draws stay inside the corners wherever the year stands; what falls due has no range of its own."""
    rng = np.random.default_rng(5)
    for year in np.arange(0, 15.5, 0.5):
        drawn = debt(
            years_since_2022=year, **{i.name: rng.uniform(i.low, i.high, 2_000) for i in debt.doubts()}
        )
        low, _, high = debt.spread(years_since_2022=year)["deferral_owed"]
        assert low - 1e-9 <= np.min(drawn.deferral_owed) and np.max(drawn.deferral_owed) <= high + 1e-9


def test_the_deferral_cited_agrees_with_two_outside_accounts(data):
    # 2022 to 2028 is 6 years, 2024 to 2031 is 7, the two ends cited.
    given = debt.inputs["years_put_off"]
    outside = [data.assumptions[id].value for id in ("years_put_off_in_2022", "years_put_off_in_2024")]
    assert (given.low, given.high) == (min(outside), max(outside))


def test_nobody_repays_more_than_is_owed():
    result = debt(debt_to_russia=5, repaid_to_russia=11)
    assert result.debt_to_russia_after == 0 and result.debt_share_after == 0
    nothing = debt(debt_public=16, repaid_to_russia=11, repaid_to_others=5)
    assert nothing.debt_public_after == 0 and np.isnan(nothing.debt_share_after)
