"""When Russia buys less: the headline results, each with its sum in view."""

from __future__ import annotations

import pytest

from dashboard import models

trade = models.trade


def test_for_each_dollar_sold_elsewhere_sales_to_russia_went_from_sixty_cents_to_a_dollar_eighty_six(data):
    """Odds, from the shares of the tables: 37.5/62.5 = 0.60, 65/35 = 1.86; their ratio is 3.1."""
    before, now = (
        data.figure(f"export_share_russia_{when}").interval for when in ("before_invasion", "2024")
    )
    ends = [share / (100 - share) for share in (before.low, before.high, now.low, now.high)]
    table = trade.range()
    row = table.loc["sales_per_dollar_elsewhere_before"]
    assert (row.low, row.central, row.high) == pytest.approx((ends[0], 37.5 / 62.5, ends[1]))
    row = table.loc["sales_per_dollar_elsewhere"]
    assert (row.low, row.central, row.high) == pytest.approx((ends[2], 65 / 35, ends[3]))
    row = table.loc["multiple_of_sales_per_dollar"]
    assert (row.low, row.high) == pytest.approx((ends[2] / ends[1], ends[3] / ends[0]))


def test_going_back_to_the_old_share_takes_a_fall_of_two_thirds_or_of_two_fifths():
    # Nothing sold elsewhere: 0.65 (1 − f) / (1 − 0.65 f) = 0.375, so f = 0.275 / (0.65 × 0.625) = 67.7 %.
    result = trade()
    assert result.fall_to_old_share_nothing_redirected == pytest.approx(0.275 / (0.65 * 0.625))
    # All of it sold elsewhere: 0.65 (1 − f) = 0.375, so f = 42.3 %.
    assert result.fall_to_old_share_all_redirected == pytest.approx(1 - 0.375 / 0.65)


def test_those_falls_do_bring_the_old_share_back():
    nothing = dict(share_redirected=0)
    fall = trade().fall_to_old_share_nothing_redirected
    assert trade(fall_of_russian_demand=fall, **nothing).export_share_after == pytest.approx(0.375)
    everything = dict(share_redirected=1, share_by_land=1)
    fall = trade().fall_to_old_share_all_redirected
    assert trade(fall_of_russian_demand=fall, **everything).export_share_after == pytest.approx(0.375)


def test_a_falling_share_can_be_a_loss_of_44_per_cent_of_exports():
    # 0.65 × 67.7 % = 44 %
    lost = trade().exports_lost_for_old_share
    assert lost == pytest.approx(0.44)
    shock = trade(fall_of_russian_demand=lost / 0.65, share_redirected=0)
    assert shock.exports_change == pytest.approx(-0.44)


def test_the_opening_shock():
    # 0.65 × 0.3 = 19.5 % lost; a quarter of it would be sold elsewhere, and half of that finds a way by land
    result = trade()
    total = 1 - 0.65 * 0.3 + 0.25 * 0.65 * 0.3 * 0.5
    assert result.exports_total == pytest.approx(total)
    assert result.export_share_after == pytest.approx((0.65 - 0.65 * 0.3) / total)


def test_with_no_way_by_land_and_no_port_all_that_russia_no_longer_buys_is_lost():
    lost = -trade.inputs["share_russia"].central * trade.inputs["fall_of_russian_demand"].central
    assert trade(share_by_land=0).exports_change == pytest.approx(lost) == pytest.approx(-0.195)
    assert trade(share_by_land=0, share_redirected=1).exports_change == pytest.approx(lost)


def test_a_port_carries_what_land_leaves(data):
    result = trade(share_by_land=0.2, port_opened=0.5)
    assert result.ways_open == pytest.approx(0.2 + 0.5 * 0.8)
    # What Russia's ports hold is less than the need: nothing that is redirected rests on it.
    assert not {"port_capacity_in_russia"} & {id for i in trade.inputs.values() for id in i.source}


def test_lifting_sanctions_opens_no_way_by_itself():
    assert trade(eu_sanctions_lifted=1).exports_total == trade(eu_sanctions_lifted=0).exports_total


def test_no_shock_changes_nothing():
    result = trade(fall_of_russian_demand=0)
    assert result.export_share_after == pytest.approx(0.65) and result.exports_change == pytest.approx(0)


def test_potash_is_a_credit_of_lifted_sanctions_and_moves_no_export_of_2024():
    moved = trade(us_sanctions_lifted=0, eu_sanctions_lifted=1, potash_lost=1, potash_of_exports=0.15)
    still = trade()
    for name in ("exports_total", "exports_elsewhere", "export_share_after", "exports_change"):
        assert moved[name] == still[name]
        assert not {"potash_of_exports", "potash_of_gdp"} & set(trade.dependencies(name))
    assert moved.potash_regained_of_gdp != still.potash_regained_of_gdp


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


def test_a_missing_input_stops_as_much_of_the_firms_that_use_it():
    # A tenth cut, a quarter of it replaced: 7.5 % of their output at most; 80 % of that, 6 %, of all inputs.
    assert trade().industry_supplied == pytest.approx(1 - 0.1 * 0.75)
    assert trade().intermediates_missing == pytest.approx(0.8 * 0.1 * 0.75)
    # Fixed proportions: a firm makes what the scarcest of its inputs allows.
    for cut, replaced in ((0.5, 0), (1, 0.25), (1, 0)):
        recipe = min(1, 1 - cut * (1 - replaced))
        assert trade(cut_of_intermediates=cut, share_replaced=replaced).industry_supplied == pytest.approx(
            recipe
        )


def test_potash_implies_exports_of_four_sevenths_of_gdp():
    # 4 / 7 = 57 %, against 62 % from outside; the roundings 3.5/7.5 to 4.5/6.5 reach it.
    row = trade.range().loc["exports_of_gdp_2019"]
    assert (row.low, row.central, row.high) == pytest.approx((3.5 / 7.5, 4 / 7, 4.5 / 6.5))
    outside = trade.check().set_index("source").loc["exports_of_gdp_2019"]
    assert not outside.ok and row.low < outside.cited_low < row.high


def test_what_the_reader_chooses_is_never_a_doubt():
    assert {i.name for i in trade.uncertain_inputs()} == {
        "share_russia",
        "share_russia_before",
        "potash_of_exports",
        "potash_of_gdp",
        "intermediates_from_russia",
    }
