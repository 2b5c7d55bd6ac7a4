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


def test_half_as_much_borrowed_to_repay_russia_does_it_as_well():
    # (11 − 2.5) / 17 = 1/2: the whole stays, since what is borrowed elsewhere repays Russia.
    assert debt().refinanced_to_one_half == pytest.approx(11 - 17 / 2)
    moved = debt().refinanced_to_one_half
    assert debt(loans_from_others=moved, repaid_to_russia=moved).debt_share_after == pytest.approx(0.5)
    assert debt().loans_to_one_half == pytest.approx(2 * moved)


def test_the_loan_of_2020_is_not_what_was_put_off_in_2022():
    # The two happen to be 1.4 bn: one is cited, the other comes from outside, and neither feeds the other.
    put_off = debt.inputs["put_off_2022"]
    assert put_off.kind == "external" and put_off.source == ("put_off_in_2022",)
    assert debt.inputs["loans_from_russia"].central == 0


def test_payments_were_put_off_and_not_the_whole_debt():
    assert debt().payments_put_off < debt.inputs["debt_to_russia"].low


def worth(interest, rate, years, parts):
    """What delay is worth of one dollar: its equal payments, each discounted from the day it is made."""
    payment = (1 + interest) ** years / parts
    return 1 - sum(payment / (1 + rate) ** (years + part) for part in range(parts))


@pytest.mark.parametrize(
    ("interest", "rate"), [(0, 0.1), (0.06, 0.1), (0.1, 0.1), (0.12, 0.1), (0.06, 0), (0, 0)]
)
@pytest.mark.parametrize("parts", [1, 5, 6, 10])
@pytest.mark.parametrize("years", [6, 6.5, 7])
def test_what_delay_is_worth_is_worked_out_on_its_own_schedule(interest, rate, years, parts):
    result = debt(
        interest_on_deferral=interest,
        discount_rate=rate,
        years_put_off_2022=years,
        years_put_off_2024=years,
        years_to_repay=parts,
    )
    assert result.worth_of_delay == pytest.approx(worth(interest, rate, years, parts), abs=1e-12)
    # Discounting what the model itself says falls due, year by year, comes to the same.
    paid = [
        debt(
            unchecked=True,
            years_since_2022=years + part,
            put_off_2024=0,
            interest_on_deferral=interest,
            years_put_off_2022=years,
            years_to_repay=parts,
        ).payment_due
        / (1 + rate) ** (years + part)
        for part in range(parts)
    ]
    assert 1 - sum(paid) / debt.inputs["put_off_2022"].central == pytest.approx(result.worth_of_delay_2022)


def test_even_at_twelve_per_cent_the_delay_gains_since_it_is_paid_in_parts():
    # One payment at year 6.5 would lose 12 %; five equal ones from there on gain 6 %.
    assert worth(0.12, 0.1, 6.5, 5) > 0 > worth(0.12, 0.1, 6.5, 1)
    assert debt(interest_on_deferral=0.12).worth_of_delay > 0


def test_two_tranches_are_two_sums_and_never_one_in_doubt(data):
    sums = [data.assumptions[f"put_off_in_{year}"].value for year in (2022, 2024)]
    years = [data.assumptions[f"years_put_off_in_{year}"].value for year in (2022, 2024)]
    result = debt()
    assert result.payments_put_off == pytest.approx(sum(sums))
    assert not {"put_off_2022", "put_off_2024"} & {i.name for i in debt.uncertain_inputs()}
    parts = [worth(0.06, 0.1, delay, 5) for delay in years]
    assert result.worth_of_delay == pytest.approx(np.average(parts, weights=sums))
    owed = [amount * 1.06**delay for amount, delay in zip(sums, years, strict=True)]
    assert result.owed_at_resumption == pytest.approx(sum(owed))


def test_each_tranche_is_paid_in_its_own_years(data):
    """The first from 2028 on, the second from 2031 on, both in five equal parts."""
    first, second = (
        data.assumptions[f"put_off_in_{year}"].value
        * 1.06 ** data.assumptions[f"years_put_off_in_{year}"].value
        for year in (2022, 2024)
    )
    due = {2027: 0, 2028: first / 5, 2030: first / 5, 2031: (first + second) / 5, 2033: second / 5, 2036: 0}
    for year, amount in due.items():
        assert debt(years_since_2022=year - 2022).payment_due == pytest.approx(amount), year
    assert debt(years_since_2022=1).deferral_owed_2024 == 0
    assert debt(years_since_2022=8).deferral_owed_2022 == pytest.approx(first * (1 - 2 / 5))
    assert debt(years_since_2022=14).deferral_owed == pytest.approx(0)


def test_without_deferral_each_would_have_been_paid_within_the_year():
    assert debt(years_since_2022=0).owed_without_deferral == pytest.approx(1.4)
    assert debt(years_since_2022=1).owed_without_deferral == 0
    assert debt(years_since_2022=2).owed_without_deferral == pytest.approx(0.8)
    assert debt(years_since_2022=3).owed_without_deferral == 0


def test_a_rate_in_roubles_opens_no_lever(data):
    rate = debt.inputs["interest_on_deferral"]
    assert rate.kind == "choice" and data.assumptions["interest_in_roubles"].use == "check"
    assert "interest_in_roubles" not in {id for i in debt.inputs.values() for id in i.source}


def test_years_are_a_choice_and_never_a_doubt():
    assert debt.inputs["years_since_2022"].kind == "choice"
    assert "years_since_2022" not in {i.name for i in debt.uncertain_inputs()}


def test_the_range_of_what_is_owed_holds_at_every_year_of_the_lever():
    """Draws stay inside the corners wherever the year stands; what falls due has no range of its own."""
    rng = np.random.default_rng(5)
    for year in np.arange(0, 15.5, 0.5):
        drawn = debt(
            years_since_2022=year,
            **{i.name: rng.uniform(i.low, i.high, 2_000) for i in debt.uncertain_inputs()},
        )
        low, _, high = debt.spread(years_since_2022=year)["deferral_owed"]
        assert low - 1e-9 <= np.min(drawn.deferral_owed) and np.max(drawn.deferral_owed) <= high + 1e-9


def test_the_deferral_cited_agrees_with_two_outside_accounts(data):
    # 2022 to 2028 is 6 years, 2024 to 2031 is 7, the two ends cited.
    cited = data.figure("debt_deferral_2022").interval
    outside = [data.assumptions[f"years_put_off_in_{year}"].value for year in (2022, 2024)]
    assert (cited.low, cited.high) == (min(outside), max(outside))


def test_nobody_repays_more_than_is_owed():
    result = debt(debt_to_russia=5, repaid_to_russia=11)
    assert result.debt_to_russia_after == 0 and result.debt_share_after == 0
    nothing = debt(debt_public=16, repaid_to_russia=11, repaid_to_others=5)
    assert nothing.debt_public_after == 0 and np.isnan(nothing.debt_share_after)
