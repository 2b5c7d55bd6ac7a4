"""Leaving Russian gas: the headline results, each with its sum in view."""

from __future__ import annotations

import numpy as np
import pytest

from dashboard import models

energy = models.energy


def test_the_page_opens_on_the_published_case():
    # 129 dollars × 3.3 = 425.7, never snapped to a step.
    assert energy.inputs["price_europe"].central == pytest.approx(129 * 3.3)
    assert energy().gas_price_multiple == pytest.approx(3.3)
    assert energy().heat_cost_multiple == pytest.approx(2.7)


def test_gas_is_three_times_dearer_at_the_middle_and_3_3_at_the_top():
    assert energy(price_europe=390).gas_price_multiple == pytest.approx(390 / 129)  # 3.02
    assert energy(price_europe=430).gas_price_multiple == pytest.approx(430 / 129)  # 3.33


def test_a_subsidy_held_in_dollars_multiplies_the_tariff_by_nine_and_a_half():
    # (2.7 − 0.8) / 0.2
    assert energy().tariff_multiple_subsidy_held == pytest.approx((2.7 - 0.8) / 0.2)


def test_the_three_readings_of_the_cited_ten():
    result = energy()
    assert result.tariff_multiple_rate_kept == pytest.approx(2.7)
    assert result.tariff_multiple_subsidy_held == pytest.approx(9.5)
    assert result.tariff_multiple_no_subsidy == pytest.approx(2.7 / 0.2)  # 13.5


def test_gas_tripled_gives_less_than_the_cited_ten():
    # (1 + 1.7/2.3 × (3 − 1) − 0.8) / 0.2 = 8.39
    assert energy(price_europe=3 * 129).tariff_multiple_subsidy_held == pytest.approx(
        (1 + 1.7 / 2.3 * 2 - 0.8) / 0.2
    )


def test_exactly_ten_means_keeping_seven_eighths_of_the_subsidy():
    # (2.7 − 10 × 0.2) / 0.8 = 0.875
    share = energy().subsidy_share_kept_at_tenfold
    assert share == pytest.approx(0.7 / 0.8)
    assert energy(subsidy_kept=share).tariff_multiple_subsidy_held == pytest.approx(10)


def test_frozen_tariffs_multiply_the_subsidy_by_3_1():
    # (2.7 − 0.2) / 0.8 = 3.125
    assert energy().subsidy_multiple_tariffs_frozen == pytest.approx(2.5 / 0.8)


def test_the_extra_bill_of_the_country():
    # 18 bn m³ × (425.7 − 129) dollars = 5.34 bn; / 72 = 7.4 % of GDP; / 9.5 M = 562 dollars a head.
    result = energy()
    assert result.extra_gas_bill == pytest.approx(18 * 0.2967)
    assert result.extra_gas_bill_of_gdp == pytest.approx(100 * 5.3406 / 72)
    assert result.extra_gas_bill_per_inhabitant == pytest.approx(5340.6 / 9.5)


def test_nothing_switched_changes_nothing():
    result = energy(share_switched=0)
    multiples = (result.gas_price_multiple, result.heat_cost_multiple, result.tariff_multiple_subsidy_held)
    assert multiples == pytest.approx((1, 1, 1))
    assert result.extra_gas_bill == 0


def test_the_two_parts_of_the_bill_are_its_whole():
    result = energy(price_europe=600, subsidy_kept=0.4, share_paid_by_households=0.35)
    assert result.household_part_after + result.state_part_after == pytest.approx(result.heat_cost_after)


def test_pass_through_shares_come_from_the_cited_multiples():
    # (2.7 − 1)/(3.3 − 1) = 0.739; rounding: (2.65 − 1)/(3.35 − 1) = 0.702 to (2.75 − 1)/(3.25 − 1) = 0.778
    heat = energy.inputs["heat_pass_through"]
    assert (heat.low, heat.central, heat.high) == pytest.approx((1.65 / 2.35, 1.7 / 2.3, 1.75 / 2.25))
    # 0.34/2.3, from 0.33/2.35 to 0.35/2.25
    power = energy.inputs["electricity_pass_through"]
    assert (power.low, power.central, power.high) == pytest.approx((0.33 / 2.35, 0.34 / 2.3, 0.35 / 2.25))


def test_price_and_pass_through_are_read_in_two_cases_and_never_as_free_corners(data):
    """Either the heat cost keeps the published part of the rise, 1.7/2.3, or it takes the whole of it."""
    cost, gas = (data.figure(f"{name}_multiple_after_switch").value for name in ("heat_cost", "gas_cost"))
    households, prices = energy.inputs["share_paid_by_households"], energy.inputs["price_europe"]
    paid = energy.inputs["price_russia_today"]
    held = [
        (1 + part * (price / russia - 1) - (1 - share)) / share
        for part in ((cost - 1) / (gas - 1), 1)
        for price in (prices.low, prices.high)
        for russia in (paid.low, paid.high)
        for share in (households.low, households.high)
    ]
    row = energy.range().loc["tariff_multiple_subsidy_held"]
    assert (row.low, row.high) == pytest.approx((min(held), max(held)))
    drawn = energy.sample(200)
    rise = (drawn.heat_cost_multiple - 1) / (drawn.gas_price_multiple - 1)
    assert all(min(abs(part - (cost - 1) / (gas - 1)), abs(part - 1)) < 1e-9 for part in rise)


def test_frozen_tariffs_are_a_reading_too():
    assert energy().tariff_multiple_frozen == 1
    assert energy(price_europe=600).tariff_multiple_frozen == 1


@pytest.mark.parametrize("elasticity", [-0.3, -0.6, -0.999999, -1.0])
def test_a_smaller_bill_is_not_a_smaller_cost(elasticity):
    """What is lost is the area under the demand curve from one price to the other: summed here in steps."""
    paid, asked, volume = (
        energy.inputs[name].central for name in ("price_russia_today", "price_europe", "gas_volume")
    )
    steps = np.linspace(paid, asked, 200_001)
    asked_for = volume * (steps / paid) ** elasticity
    area = np.sum((asked_for[1:] + asked_for[:-1]) / 2 * np.diff(steps)) / 1000
    result = energy(demand_elasticity=elasticity, unchecked=True)
    assert result.loss_with_less_gas == pytest.approx(area)
    assert result.extra_gas_bill == pytest.approx(
        (asked * volume * (asked / paid) ** elasticity - paid * volume) / 1000
    )
    assert result.extra_gas_bill < result.loss_with_less_gas
    assert result.gas_given_up == pytest.approx(volume - volume * (asked / paid) ** elasticity)
    # The cost of the same heat stays: what is not burnt is said to be given up, not saved.
    assert result.heat_cost_multiple == energy().heat_cost_multiple


def test_bill_and_loss_are_one_where_nobody_buys_less():
    assert energy().loss_with_less_gas == pytest.approx(energy().extra_gas_bill)


def test_half_of_the_gas_costs_half_or_all_of_it_where_moscow_reprices_the_rest():
    # 18 bn m³ × half of (425.7 − 129) = 2.67 bn; repriced, the rest costs as much: 5.34
    half = energy.inputs["gas_volume"].central * (energy.inputs["price_europe"].central - 129) / 2000
    assert energy(share_switched=0.5).extra_gas_bill == pytest.approx(half)
    repriced = energy(share_switched=0.5, repricing_of_the_rest=1)
    assert repriced.extra_gas_bill == pytest.approx(2 * half)
    assert repriced.price_russia_after == pytest.approx(energy.inputs["price_europe"].central)


def test_what_moscow_asks_for_the_rest_is_a_choice_that_opens_at_todays_price():
    assert energy.inputs["repricing_of_the_rest"].kind == "choice"
    for paid in (100, 129, 200):
        result = energy(price_russia_today=paid, share_switched=0)
        assert result.price_russia_after == paid and result.extra_gas_bill == 0


def test_a_choice_is_never_a_doubt():
    assert {"share_switched", "subsidy_kept", "demand_elasticity"}.isdisjoint(
        i.name for i in energy.uncertain_inputs()
    )


def test_what_is_fitted_is_said_to_be():
    kinds = energy.check().drop_duplicates("source").set_index("source").kind
    assert (
        kinds["heat_cost_multiple_after_switch"] == kinds["electricity_price_rise_after_switch"] == "fitted"
    )
    assert kinds["heat_tariff_multiple_to_balance"] == "free"


def test_households_share_agrees_with_an_outside_check(data):
    # 27.2323 / 134.94 BYN per Gcal = 20.18 %, inside the cited 20 % ± 0.5.
    paid, full = (data.assumptions[id].value for id in ("heat_tariff_paid", "heat_cost_full"))
    given = energy.inputs["share_paid_by_households"]
    assert given.low <= paid / full <= given.high
