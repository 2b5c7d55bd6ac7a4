"""The consistency ledger: sums in view for the famous checks, verdicts that move with the figures, the
border.
"""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from spoilt import change

from dashboard.core.errors import BadDefinition, UnknownName
from dashboard.models.core.ledger import (
    AT_THE_EDGE,
    DOES_NOT_HOLD,
    HOLDS,
    TRAP,
    UNDER_READING,
    VERDICTS,
    checks,
    verdict,
)
from dashboard.tables import Dataset, load
from dashboard.tables.checks import findings as border

TABLE = "consistency_checks.csv"


@pytest.fixture(scope="module")
def ledger(data):
    return {check.id: check for check in checks(data)}


def unchecked(package: Path) -> Dataset:
    """The package as the engine would meet it if the border had let it through."""
    return Dataset(border.check(package)[0])


def test_every_declared_check_is_computed(data, ledger):
    assert list(ledger) == [row["check"] for row in data.rows("consistency_checks")]
    assert len(ledger) >= 30
    for check in ledger.values():
        assert check.low <= check.value <= check.high and math.isfinite(check.value), check.id
        assert check.stated_low <= check.stated_high and check.verdict in VERDICTS, check.id
        assert check.figures or check.events, check.id


def test_every_check_names_figures_and_kinds_that_are_there(data, ledger):
    assert {id for check in ledger.values() for id in check.figures} <= set(data.figures)
    assert {check.kind for check in ledger.values()} == {
        "ratio",
        "sum",
        "multiple",
        "count",
        "interval",
        "date",
        "share",
    }


# check: (the sum, what is stated, verdict)
FAMOUS = {
    "energy_share_from_volumes": (40.8 / 47, (0.865, 0.875), HOLDS),
    "debt_share_from_amounts": (11 / 17, (0.645, 0.655), HOLDS),
    "gas_ratio_at_low_end_three_times": (350 / 129, (2.5, 3.5), HOLDS),
    "gas_ratio_at_high_end_three_times": (430 / 129, (2.5, 3.5), HOLDS),
    "gas_ratio_at_low_end_multiple": (350 / 129, (3.25, 3.35), DOES_NOT_HOLD),
    "gas_ratio_at_high_end_multiple": (430 / 129, (3.25, 3.35), HOLDS),
    "gas_ratio_of_the_range_multiple": (390 / 129, (3.25, 3.35), UNDER_READING),
    "heat_shares_add_up": (0.2 + 0.8, (1, 1), HOLDS),
    "heat_ten_times_rate_kept": (2.7, (9.5, 10.5), TRAP),
    "heat_ten_times_dollars_kept": ((2.7 - 0.8) / 0.2, (9.5, 10.5), AT_THE_EDGE),
    "heat_ten_times_no_subsidy": (2.7 / 0.2, (9.5, 10.5), TRAP),
    "heat_ten_times_dollars_kept_gas_tripled": ((1 + 1.7 / 2.3 * 2 - 0.8) / 0.2, (9.5, 10.5), DOES_NOT_HOLD),
    "heat_ten_times_dollars_kept_gas_about_tripled": (
        (1 + 1.7 / 2.3 * 2 - 0.8) / 0.2,
        (9.5, 10.5),
        UNDER_READING,
    ),
    "crude_bill_rise_within_the_bound": (0.1 / 0.9, (0.03, 0.07), UNDER_READING),
    "crude_bill_rise_at_the_bound": (0.1 / 0.9, (0.03, 0.07), TRAP),
    "crude_discount_behind_the_bill": (0.05 / 1.05, (-math.inf, 0.1), HOLDS),
    "gas_2006_doubled_and_threat": (2 * 46.68, (199.5, 200.5), TRAP),
    "zapad_2021_two_sizes": (200_000, (12_500, 13_500), TRAP),
    "week_of_drones_both_ends_counted": (26 - 19 + 1, (7, 7), DOES_NOT_HOLD),
    "week_of_drones_one_end_counted": (26 - 19, (7, 7), HOLDS),
    "waves_december_2025_to_march_2026": ((18 + 31 + 28 + 16) / 30.4375, (2, 3), UNDER_READING),
    "named_waves_and_total_since_2024": (1 + 3 + 1 + 14 + 50 + 123, (430, math.inf), TRAP),
    "stock_from_document_000_less_releases": (1300 - 50 - 123 - 250, (850, 950), TRAP),
    "stock_from_document_001_less_releases": (1150 - 50 - 123 - 250, (850, 950), TRAP),
    "years_since_minsk_agreements": (2026 - 2015, (11, 11), HOLDS),
    "two_decades_of_neutrality": ((15 * 365 + 5 * 366) / 3652.5, (2, 2), HOLDS),
    "ten_days_to_the_threat_of_2006": (0, (10, 10), UNDER_READING),
    "talks_began_on_a_friday": (5, (5, 5), HOLDS),
    "releases_on_a_saturday": (6, (6, 6), HOLDS),
}


@pytest.mark.parametrize("id", FAMOUS)
def test_a_famous_check_gives_its_sum_and_its_verdict(ledger, id):
    value, stated, expected = FAMOUS[id]
    assert ledger[id].value == pytest.approx(value)
    assert (ledger[id].stated_low, ledger[id].stated_high) == pytest.approx(stated)
    assert ledger[id].verdict == expected


def test_what_is_left_open_goes_through_the_formula(ledger):
    """The end of the range at 350 over 129 and a half, the other at 430 over 128 and a half."""
    check = ledger["gas_ratio_of_the_range_multiple"]
    assert (check.low, check.high) == pytest.approx((350 / 129.5, 430 / 128.5))
    assert check.figures == (
        "gas_price_europe_2025",
        "gas_price_belarus_2025",
        "gas_cost_multiple_after_switch",
    )


def test_what_no_document_claims_is_a_trap_whatever_its_sum(data, ledger):
    traps = {row["check"] for row in data.rows("consistency_checks") if row["role"] == TRAP}
    assert traps == {check.id for check in ledger.values() if check.verdict == TRAP} != set()
    assert {check.verdict for check in ledger.values()} == set(VERDICTS)


def test_the_excise_is_more_than_the_gap_that_it_is_said_to_be_a_part_of(ledger):
    """A tenth at most of the price of 12 to 16 Mt: 0.45 to 0.99 bn dollars, far under 3% of GDP."""
    excise = ledger["excise_within_the_gap"]
    assert excise.outside == ("barrels_per_tonne", "crude_price_world", "gdp")
    assert 0.4 < excise.low < excise.value < excise.high < 1.5 < excise.stated_low


def test_a_sum_that_its_parts_leave_wide_open_says_by_how_much(ledger):
    energy = ledger["energy_share_from_volumes"]
    assert energy.openness == pytest.approx(
        max(energy.value - energy.low, energy.high - energy.value) / energy.value
    )
    assert all(check.openness == 0 for check in ledger.values() if check.verdict in (TRAP, DOES_NOT_HOLD))


def test_the_last_bit_of_a_sum_does_not_decide():
    assert verdict(9, (2.7 - 0.8) / 0.2, 10, 9.5, 10.5) == AT_THE_EDGE
    assert verdict(0.3, 0.1 + 0.2, 0.3, 0.3, 0.3) == HOLDS
    assert verdict(1, 1, 1, 1.001, 2) == DOES_NOT_HOLD


@pytest.mark.parametrize(
    ("file", "figure", "value", "check", "after"),
    [
        ("energy_supply.csv", "energy_from_russia", "38.0", "energy_share_from_volumes", DOES_NOT_HOLD),
        (
            "switching_costs.csv",
            "heat_cost_multiple_after_switch",
            "2.6",
            "heat_ten_times_dollars_kept",
            DOES_NOT_HOLD,
        ),
        (
            "debt_holdings.csv",
            "debt_held_by_russia_2024",
            "14",
            "debt_share_from_amounts",
            DOES_NOT_HOLD,
        ),
    ],
)
def test_a_figure_that_changes_flips_a_verdict(package, ledger, file, figure, value, check, after):
    change(package, file, figure, value=value)
    now = {one.id: one for one in checks(load(package))}[check].verdict
    assert now == after != ledger[check].verdict


@pytest.mark.parametrize(
    ("formula", "error", "words"),
    [
        ("2 * 3", BadDefinition, "energy_share_from_volumes.*names no figure"),
        ("energy_total +", BadDefinition, "energy_share_from_volumes.*is not a formula"),
        ("sideways:energy_total", BadDefinition, "energy_share_from_volumes.*marks nothing"),
        ("energy_total.real", BadDefinition, "energy_share_from_volumes.*Attribute"),
        ("energy_totl", UnknownName, "energy_total"),
        ("event:zapad_2019", UnknownName, "zapad_2017|zapad_2021_09"),
        ("event:grom_yearly_since_2022", BadDefinition, "open end"),
        ("first:russian_crude_price_gap", BadDefinition, "no first day"),
    ],
)
def test_a_formula_that_cannot_be_computed_is_refused(package, formula, error, words):
    change(package, TABLE, "energy_share_from_volumes", formula=formula)
    with pytest.raises(error, match=words):
        checks(unchecked(package))


@pytest.mark.parametrize(
    ("cells", "column", "words"),
    [
        ({"stated": "energy_share_rusia"}, "stated", "is not a figure"),
        ({"formula": "energy_from_rusia / energy_total"}, "formula", "is not a figure"),
        ({"formula": "low:energy_from_rusia"}, "formula", "is not a figure"),
        ({"formula": "max(2, 3)"}, "formula", "names no figure"),
        ({"topic": "enrgy"}, "topic", "is not a topic"),
        ({"topic": "percent"}, "topic", "is a unit"),
        ({"stated": ""}, "stated", "neither is"),
        ({"expected": "1"}, "stated", "both are"),
        ({"kind": "guess"}, "kind", "is not one of"),
        ({"reading_fr": ""}, "reading_fr", "is empty"),
        ({"comment_fr": ""}, "comment_fr", "comment_en is filled"),
    ],
)
def test_the_border_refuses_a_check_that_is_written_wrong(package, cells, column, words):
    line = change(package, TABLE, "energy_share_from_volumes", **cells)
    found = border.findings(package)
    assert [(f.file, f.line, f.column) for f in found] == [(TABLE, line, column)], "\n".join(map(str, found))
    assert words in found[0].problem, str(found[0])
