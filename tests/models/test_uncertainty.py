"""How sure a result is, and why it changed."""

from __future__ import annotations

import numpy as np
import pytest

from dashboard import models
from dashboard.core.errors import BadInput
from dashboard.models import energy, leaving
from dashboard.models.core.outputs import CHANNELS, EVIDENCE, Channel


@pytest.mark.parametrize("name", models.names())
def test_percentiles_lie_in_order_within_the_corners(name):
    model = models.get(name)
    output = next(iter(model.outputs))
    low, _, high = model.spread()[output]
    found = model.percentiles(output, n=2000)
    assert low - 1e-9 <= found["P5"] <= found["P50"] <= found["P95"] <= high + 1e-9
    assert found == model.percentiles(output, n=2000)


def test_draws_are_triangular_where_a_middle_is_given_and_uniform_where_not():
    for name, middle in (("gas_volume", True), ("price_europe", False)):
        lever = energy.inputs[name]
        assert energy.has_middle(lever) == middle
        drawn = energy.draw(lever, 50_000, seed=4)
        low, high = lever.low, lever.high
        mean = (low + lever.central + high) / 3 if middle else (low + high) / 2
        assert drawn.mean() == pytest.approx(mean, abs=0.01 * (high - low))
        assert low <= drawn.min() and drawn.max() <= high


def test_a_width_goes_whole_when_its_only_reason_is_held():
    shares = leaving.width_shares("refinancing_channel", debt_to_russia=11)
    assert shares == {"chosen": pytest.approx(1)}
    assert set(leaving.width_shares("whole_bill")) == set(leaving.reasons("whole_bill"))
    assert leaving.width_shares("debt_recalled", debt_to_russia=11) == {}


def test_the_parts_of_a_change_sum_to_it_and_share_what_acts_together():
    after = {"price_europe": 350, "share_switched": 0.5, "crude_share": 0.2, "gas_volume": 16.5}
    table, before = leaving.shapley({}, after), leaving()
    assert set(table.index) == set(after) and list(table.columns) == list(leaving.outputs)
    for output, at in leaving(after).items():
        assert table[output].sum() == pytest.approx(at - before[output], abs=1e-12), output
    parts = leaving.shapley({}, after, "whole_bill")
    assert parts == table["whole_bill"].to_dict()
    # Of a product of two, each has half of what they do together.
    before, then = {"fall_of_russian_demand": 0, "import_content": 0}, {"fall_of_russian_demand": 1}
    one = leaving.shapley(before, then, "retaliation_of_gdp")
    alone = leaving(fall_of_russian_demand=1, import_content=0).retaliation_of_gdp
    both = leaving(fall_of_russian_demand=1).retaliation_of_gdp
    assert one["fall_of_russian_demand"] == pytest.approx((alone + both) / 2)
    assert one["import_content"] == pytest.approx((both - alone) / 2)


def test_parts_do_not_depend_on_the_order_in_which_inputs_are_named():
    after = {"price_europe": 350, "share_switched": 0.5, "crude_share": 0.2}
    turned = dict(reversed(after.items()))
    assert leaving.shapley({}, after).equals(leaving.shapley({}, turned))
    back = leaving.shapley(after, {})
    assert np.allclose(back, -leaving.shapley({}, after))


def test_nothing_moved_has_no_part():
    assert leaving.shapley({}, {}).empty and leaving.shapley({}, {}, "whole_bill") == {}


def test_a_width_is_shared_out_over_inputs_by_what_each_alone_takes_away():
    shares = leaving.width_shares("whole_bill", by="input")
    assert list(shares) == sorted(shares, key=shares.get, reverse=True)
    low, _, high = leaving.spread()["whole_bill"]
    for name, share in shares.items():
        runs = [
            leaving.vertices("whole_bill", **case, **{name: leaving.inputs[name].central}).whole_bill
            for case in leaving.cases.values()
        ]
        held = max(map(np.max, runs)) - min(map(np.min, runs))
        assert share == pytest.approx(1 - held / (high - low)), name
    with pytest.raises(BadInput, match=r'Use by="reason" or by="input"'):
        leaving.width_shares("whole_bill", by="kind")


def test_shares_of_draws_sum_to_all_of_them():
    low, _, high = leaving.spread()["whole_bill"]
    shares = leaving.shares_of_draws("whole_bill", low, high, 36)
    assert len(shares) == 36 and sum(shares) == pytest.approx(100)
    drawn = leaving.sample(20_000, seed=1).whole_bill
    assert shares[12] == pytest.approx(
        100 * np.mean((drawn >= low + 12 / 36 * (high - low)) & (drawn < low + 13 / 36 * (high - low)))
    )


def test_more_than_eight_moved_inputs_are_refused():
    after = {name: lever.slider[1] for name, lever in list(leaving.inputs.items())[:10]}
    with pytest.raises(BadInput, match="at most 8"):
        leaving.shapley({}, after)


def test_the_table_of_channels_says_what_adds_up():
    table = leaving.channels()
    assert set(table.index) == {n for n, line in leaving.outputs.items() if isinstance(line, Channel)}
    assert set(table.kind) == set(CHANNELS) and set(table.evidence) == set(EVIDENCE)
    added = table[table.added]
    assert set(added.kind) == {"flow"} and set(added.unit) == {"usd_bn"} and not added.condition.any()
    assert added.central.sum() == pytest.approx(leaving().whole_bill)
    assert energy.channels().empty
