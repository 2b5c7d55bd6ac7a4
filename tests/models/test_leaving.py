"""The whole bill, worked out by hand from the tables, and what its frame refuses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard import models
from dashboard.core.errors import BadDefinition
from dashboard.core.words import same
from dashboard.models import leaving
from dashboard.models.core.outputs import CREDIT, FLOW, SHARE_OUT, STOCK, Channel
from tests.models.made import lever, made, output


def ends(data, id: str) -> tuple[float, float, float]:
    """Low, middle or value, and high of a figure or of a value from outside, in the tables' own unit."""
    if id in data.assumptions:
        row = data.assumptions[id]
        return tuple(row.value if end is None else end for end in (row.low, row.value, row.high))
    figure = data.figure(id)
    return figure.interval.low, figure.central, figure.interval.high


@pytest.fixture(scope="module")
def by_hand(data):
    """Low, opening and high of each channel in billions of dollars, from the cells alone."""
    russia, europe = ends(data, "gas_price_belarus_2025"), ends(data, "gas_price_europe_2025")
    multiple = ends(data, "gas_cost_multiple_after_switch")[1]
    volume, gdp = ends(data, "gas_volume"), ends(data, "gdp")
    opening = russia[1] * multiple
    gas = (
        (europe[0] - russia[2]) * volume[0] / 1000,
        (opening - russia[1]) * volume[1] / 1000,
        (max(europe[2], opening) - russia[0]) * volume[2] / 1000,
    )
    need, rise = ends(data, "crude_to_carry_per_year"), ends(data, "crude_bill_rise_after_switch")
    price, barrels = ends(data, "crude_price_world"), ends(data, "barrels_per_tonne")[1]
    crude = tuple(
        need[i] * barrels * price[i] * (rise[i] / 100) / (1 + rise[i] / 100) / 1000 for i in range(3)
    )
    excise = tuple(ends(data, "inverse_excise_2023")[i] * gdp[i] / 100 for i in range(3))
    spread = (0, 0.04, 0.08)
    refinancing = tuple(spread[i] * ends(data, "debt_held_by_russia_2024")[i] for i in range(3))
    return {
        "gas_channel": gas,
        "crude_channel": crude,
        "excise_channel": excise,
        "refinancing_channel": refinancing,
    }


def test_each_channel_and_their_sum_are_those_worked_out_by_hand(by_hand):
    found = leaving.spread()
    for name, expected in by_hand.items():
        assert found[name] == pytest.approx(expected), name
    total = tuple(sum(channel[i] for channel in by_hand.values()) for i in range(3))
    assert found["whole_bill"] == pytest.approx(total)


def test_the_bill_over_gdp_and_over_people(by_hand, data):
    total = sum(channel[1] for channel in by_hand.values())
    assert leaving().whole_bill_of_gdp == pytest.approx(100 * total / ends(data, "gdp")[1])
    people = ends(data, "population_in_document_003")[1]
    assert leaving().whole_bill_per_inhabitant == pytest.approx(1000 * total / people)


def test_routes_and_the_ministers_excise_are_presets(by_hand, data):
    gas, crude, excise, refinancing = (by_hand[name][1] for name in by_hand)
    routes = ends(data, "lithuanian_rail")[1] / ends(data, "crude_to_carry_per_year")[1]
    at = leaving.preset_inputs
    assert leaving(at["todays_routes"]).whole_bill == pytest.approx(
        gas + routes * (crude + excise) + refinancing
    )
    gdp = ends(data, "gdp")[1]
    for share in ends(data, "inverse_excise_minister_2023"):
        hand = 100 * (gas + crude + refinancing) / gdp + share
        assert leaving(inverse_excise=share).whole_bill_of_gdp == pytest.approx(hand)
    assert leaving(at["published"]) == leaving()


def test_retaliation_stands_apart(data):
    """Export share × fall × exports over GDP × what is not imported."""
    ratio = ends(data, "potash_gdp_share_2019")[1] / ends(data, "potash_export_share_2019")[1]
    hand = ends(data, "export_share_russia_2024")[1] * 0.3 * ratio * (1 - 0.4)
    assert leaving().retaliation_of_gdp == pytest.approx(hand)
    assert leaving(fall_of_russian_demand=1).whole_bill == leaving().whole_bill


@pytest.mark.parametrize("years", [1, 5, 8])
def test_the_path_is_worth_less_the_slower_it_is(years, by_hand):
    total = sum(channel[1] for channel in by_hand.values())
    hand = sum(min(1, year / years) * total / 1.1 ** (year - 1) for year in range(1, 11))
    found = leaving(years_to_leave=years)
    assert found.present_value_own_pace == pytest.approx(hand)
    named = {1: "at_once", 5: "five_years", 8: "eight_years"}[years]
    assert found[f"present_value_{named}"] == pytest.approx(hand)


def test_moscow_may_reprice_the_rest(by_hand):
    gas, total = by_hand["gas_channel"][1], sum(channel[1] for channel in by_hand.values())
    found = leaving(years_to_leave=4, year=1, repricing_of_the_rest=0.5).cost_in_year_own_pace
    assert found == pytest.approx(0.25 * total + 0.75 * 0.5 * gas)


@pytest.mark.parametrize("elasticity", [0, -0.5])
@pytest.mark.parametrize("transport", [0, 50])
def test_gas_at_moscows_new_price_costs_what_the_same_gas_costs_elsewhere(elasticity, transport):
    """Repriced in full, the bill for gas is the same whatever part is switched, and in every year."""
    given = {"repricing_of_the_rest": 1, "demand_elasticity": elasticity, "extra_transport": transport}
    found = leaving(years_to_leave=4, year=1, **given)
    assert leaving(share_switched=0.3, **given).gas_channel == pytest.approx(found.gas_channel)
    others = found.whole_bill - found.gas_channel
    assert found.cost_in_year_own_pace == pytest.approx(found.gas_channel + others / 4)
    still = leaving(share_switched=0, **given).gas_channel
    assert leaving(share_switched=0.4, **given).repriced_gas == pytest.approx(still)


def test_a_household_pays_more_until_the_state_helps(data):
    k = leaving().heat_tariff_multiple
    for who, share in (
        ("two_earners", "utilities_share_two_earners"),
        ("two_pensioners", "utilities_share_two_pensioners"),
    ):
        u, threshold = ends(data, share)[1], ends(data, "housing_subsidy_threshold")[1]
        assert leaving()[f"burden_{who}"] == pytest.approx(u / 100 * (1 + 0.2 * (k - 1)))
        at = leaving()[f"tariff_multiple_at_threshold_{who}"]
        assert u * (1 + 0.2 * (at - 1)) == pytest.approx(threshold)


def test_nuclear_power_without_fuel(data):
    share, used, per = (
        ends(data, id)[1]
        for id in ("nuclear_share_of_electricity", "electricity_used", "electricity_per_bcm")
    )
    bcm = share / 100 * used / per
    price = ends(data, "gas_price_belarus_2025")[1] * ends(data, "gas_cost_multiple_after_switch")[1]
    assert leaving().nuclear_stress == pytest.approx(bcm * price / 1000)
    assert 2.5 < bcm < 3.5


def test_one_lever_over_the_site():
    for name, value in (("price_europe", 350), ("share_switched", 0.5)):
        assert leaving(**{name: value}).gas_channel == models.energy(**{name: value}).extra_gas_bill
    assert leaving.uses == ("energy", "oil", "debt", "trade")
    assert leaving.cases == models.energy.cases


# ---- what is refused


def channel(name: str, **changes) -> Channel:
    return Channel(name, "x", "a", changes.pop("unit", "usd_bn"), same(name), **changes)


@pytest.mark.parametrize("kind", [STOCK, SHARE_OUT, CREDIT])
def test_only_flows_of_a_year_are_summed(kind):
    total = output("sum(one, other)", "total", unit="usd_bn")
    made(outputs=(channel("one"), channel("other", kind=FLOW), total))
    refused = {
        "has its kind": channel("other", kind=kind),
        "has a condition": channel("other", condition=same("if it rains")),
        "has another unit": channel("other", unit="percent_of_gdp"),
        "is no channel": output("a", "other", unit="usd_bn"),
    }
    for why, other in refused.items():
        with pytest.raises(BadDefinition, match=r"made\.total: sums 'other'") as told:
            made(outputs=(channel("one"), other, total))
        assert len(told.value.faults) == 1, why


@pytest.mark.parametrize("kind", [STOCK, SHARE_OUT, CREDIT])
def test_signs_add_no_more_than_sum_does(kind):
    """Nor does another name, a number before it or another model bring in what must not be added."""
    apart, renamed = channel("other", kind=kind), replace(channel("new_name"), equation="other/2")
    for outputs in (
        (output("one + 2*other", "total"),),
        (output("max(0, -(other - one))", "total"),),
        (renamed, output("one + new_name", "total")),
        (renamed, output("sum(one, new_name)", "total", unit="usd_bn")),
    ):
        with pytest.raises(
            BadDefinition, match=r"made\.total: (adds|sums) '.*(other|new_name)', a .*Leave it out"
        ):
            made(outputs=(channel("one"), apart, *outputs))
    made(outputs=(channel("one"), apart, output("one*other + one", "total")))
    with pytest.raises(BadDefinition, match=r"made\.result: adds 'leaving__debt_recalled', a stock"):
        made("leaving.whole_bill + leaving.debt_recalled")()


def test_a_condition_stays_with_what_is_worked_out_from_it():
    feared = channel("other", condition=same("if it rains"))
    for equation in ("one + other", "one - 3*a*other", "one + wetter"):
        with pytest.raises(BadDefinition, match=r"which holds only if it rains, to something else"):
            made(outputs=(channel("one"), feared, output("b*other", "wetter"), output(equation, "total")))
    made(outputs=(channel("one"), feared, output("b*other", "wetter"), output("wetter + a*other", "total")))


def test_a_channel_is_summed_once():
    both = replace(channel("both"), equation="one + other")
    for equation in ("sum(one, one)", "sum(one, both)"):
        with pytest.raises(BadDefinition, match=r"made\.total: counts 'one' 2 times"):
            made(outputs=(channel("one"), channel("other"), both, output(equation, "total", unit="usd_bn")))


def test_circles_and_unknown_names_are_refused_with_model_line_and_remedy():
    ring = {}
    for name, equation in (("one", "two.result + 1"), ("two", "one.result + 1")):
        ring[name] = replace(made(equation), name=name, others=lambda other: ring[other])
    with pytest.raises(BadDefinition, match=r"one → two → one is a circle\. Break it"):
        ring["one"]()
    for equation, said in (
        (
            "energy.extra_gas_bil",
            r"made\.result: energy\.extra_gas_bil is no output or input of energy\. Did",
        ),
        ("enery.extra_gas_bill", r"made\.result: No model named 'enery'\. Did you mean 'energy'\?"),
    ):
        with pytest.raises(BadDefinition, match=said):
            made(equation)()
    with pytest.raises(BadDefinition, match="gdp of energy is another lever than gdp here"):
        made("energy.extra_gas_bill_of_gdp", inputs=(lever("gdp"),))()


def test_what_is_borrowed_passes_through_numbers_slopes_ranges_and_latex():
    model = made("2*energy.extra_gas_bill + a")
    assert model(a=0).result == pytest.approx(2 * models.energy().extra_gas_bill)
    ours, theirs = model.slopes("result"), models.energy.slopes("extra_gas_bill")
    assert all(ours[name] == pytest.approx(2 * slope) for name, slope in theirs.items())
    low, _, high = models.energy.spread()["extra_gas_bill"]
    assert model.spread(a=0)["result"][::2] == pytest.approx((2 * low, 2 * high))
    assert r"\mathrm{energy}" in model.latex_lines["result"] and "energy__extra_gas_bill" in model.js
