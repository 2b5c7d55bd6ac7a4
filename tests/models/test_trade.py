"""When Russia buys less: the headline results, each with its sum in view."""

from __future__ import annotations

import pytest

from dashboard import models

trade = models.trade


def test_sales_to_russia_grew_about_three_times_relative_to_the_rest():
    # 65/35 against 37.5/62.5 is 3.10; 64.5/35.5 against 40/60 is 2.73; 65.5/34.5 against 35/65 is 3.53.
    row = trade.range().loc["growth_of_sales_to_russia"]
    sums = (64.5 / 35.5) / (40 / 60), (65 / 35) / (37.5 / 62.5), (65.5 / 34.5) / (35 / 65)
    assert (row.low, row.central, row.high) == pytest.approx(sums)
    assert [round(end, 1) for end in sums] == [2.7, 3.1, 3.5]


def test_going_back_to_the_old_share_takes_a_fall_of_two_thirds_or_of_two_fifths():
    # Nothing sold elsewhere: 0.65 (1 − f) / (1 − 0.65 f) = 0.375, so f = 0.275 / (0.65 × 0.625) = 67.7 %.
    result = trade()
    assert result.fall_to_old_share_nothing_redirected == pytest.approx(0.275 / (0.65 * 0.625))
    # All of it sold elsewhere: 0.65 (1 − f) = 0.375, so f = 42.3 %.
    assert result.fall_to_old_share_all_redirected == pytest.approx(1 - 0.375 / 0.65)


def test_those_falls_do_bring_the_old_share_back():
    nothing = dict(share_redirected=0, us_sanctions_lifted=0)
    fall = trade().fall_to_old_share_nothing_redirected
    assert trade(fall_of_russian_demand=fall, **nothing).export_share_after == pytest.approx(0.375)
    everything = dict(share_redirected=1, us_sanctions_lifted=0, port_volume_needed=14)
    fall = trade().fall_to_old_share_all_redirected
    assert trade(fall_of_russian_demand=fall, **everything).export_share_after == pytest.approx(0.375)


def test_a_falling_share_can_be_a_loss_of_44_per_cent_of_exports():
    # 0.65 × 67.7 % = 44 %
    lost = trade().exports_lost_for_old_share
    assert lost == pytest.approx(0.44)
    shock = trade(fall_of_russian_demand=lost / 0.65, share_redirected=0, us_sanctions_lifted=0)
    assert shock.exports_change == pytest.approx(-0.44)


def test_the_opening_shock():
    # 0.65 × 0.3 = 19.5 % lost; a quarter of it × 14/18 sold elsewhere; potash 0.07 × 0.5 × 0.25 regained
    result = trade()
    total = 1 - 0.195 + 0.25 * 0.195 * 14 / 18 + 0.07 * 0.125
    assert result.exports_total == pytest.approx(total)
    assert result.export_share_after == pytest.approx((0.65 - 0.195) / total)


def test_no_shock_changes_nothing():
    result = trade(fall_of_russian_demand=0, us_sanctions_lifted=0)
    assert result.export_share_after == pytest.approx(0.65) and result.exports_change == pytest.approx(0)


def test_all_the_potash_of_2019_would_bring_the_share_to_61_per_cent():
    # 65 / 1.07
    assert trade().share_with_all_potash == pytest.approx(0.65 / 1.07)


def test_american_sanctions_alone_give_back_an_eighth_of_potash_and_both_a_half():
    # Half of the trade was lost: 0.5 × 0.25 = 12.5 %, worth 0.5 % of GDP; both: 50 %, worth 2 %.
    assert trade().potash_regained == pytest.approx(0.125)
    assert trade().potash_regained_of_gdp == pytest.approx(4 * 0.125)
    both = trade(eu_sanctions_lifted=1)
    assert both.potash_regained == pytest.approx(0.5) and both.potash_regained_of_gdp == pytest.approx(2)


def test_american_sanctions_never_weigh_more_than_half():
    # The texts give an order and no number: the lever ends where the order would turn.
    weight = trade.inputs["weight_us_sanctions"]
    assert weight.slider[1] == 0.5 and weight.kind == "choice"
    assert trade(weight_us_sanctions=0.5, potash_lost=1).potash_regained == pytest.approx(0.5)


def test_ports_need_more_than_what_was_secured():
    # « en deçà des volumes nécessaires »: the need starts at 14 Mt and is never said.
    need, room = trade.inputs["port_volume_needed"], trade.inputs["port_room"]
    assert need.slider[0] == room.central == 14 and need.kind == "choice" and need.central > 14
    assert trade().port_need_met == pytest.approx(14 / 18)


def test_lifting_european_sanctions_opens_the_other_ways():
    assert trade(eu_sanctions_lifted=1).ways_open == pytest.approx(1)
    assert trade(eu_sanctions_lifted=0).ways_open == trade().port_need_met


def test_a_tenth_of_intermediates_cut_stops_six_per_cent_of_industry():
    # 0.8 × 0.1 × (1 − 0.25) = 6 %
    assert trade().industry_supplied == pytest.approx(1 - 0.8 * 0.1 * 0.75)


def test_potash_implies_exports_of_four_sevenths_of_gdp():
    # 4 / 7 = 57 %, against 62 % from outside; the roundings 3.5/7.5 to 4.5/6.5 reach it.
    row = trade.range().loc["exports_of_gdp_2019"]
    assert (row.low, row.central, row.high) == pytest.approx((3.5 / 7.5, 4 / 7, 4.5 / 6.5))
    outside = trade.check().set_index("source").loc["exports_of_gdp_2019"]
    assert not outside.ok and row.low < outside.cited_low < row.high


def test_what_the_reader_chooses_is_never_a_doubt():
    assert {i.name for i in trade.doubts()} == {
        "share_russia",
        "share_russia_before",
        "port_room",
        "potash_of_exports",
        "potash_of_gdp",
        "intermediates_from_russia",
    }
