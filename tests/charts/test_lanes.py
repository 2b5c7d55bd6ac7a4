"""The lanes of the timeline: every event is drawn once, at its date, and none hides another."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import charts
from dashboard.charts.core.evaluation import Evaluation
from dashboard.charts.core.lanes import (
    BESIDE,
    REACH,
    ROW,
    WIDTH,
    Panel,
    depths,
    laid,
    rows,
    spanned,
    spots,
    stretch,
)
from dashboard.charts.core.slots import fill
from dashboard.tables.events import events

BEFORE = Panel("x", date(1975, 1, 1), date(2020, 1, 1), 0, 0.23)
SINCE = Panel("x2", date(2020, 1, 1), date(2028, 1, 1), 0.27, 1)
UNENDED = timedelta(days=300)
DAYS = st.dates(BEFORE.first, SINCE.last - timedelta(days=1))
LASTING = st.none() | st.integers(0, 4000).map(lambda n: timedelta(days=n))


def stretches(spans):
    return [
        stretch(start, None if lasts is None else start + lasts, (BEFORE, SINCE), UNENDED)
        for start, lasts in spans
    ]


@given(st.lists(st.tuples(DAYS, LASTING), min_size=1, max_size=60), st.sampled_from([WIDTH // 2, WIDTH]))
def test_no_two_marks_of_a_lane_hide_one_another(spans, width):
    lane = stretches(spans)
    found = rows(lane, width)
    for (a, row), (b, other) in combinations(zip(lane, found, strict=True), 2):
        (left, right), (start, end) = a.reach(width), b.reach(width)
        assert row != other or right <= start or end <= left
    assert set(found) == set(range(max(found) + 1)), "a row was left empty"
    assert ROW >= 2 * REACH - 1


@given(
    st.lists(st.tuples(DAYS, LASTING), min_size=1, max_size=20),
    st.lists(st.integers(10, 500), min_size=20, max_size=20),
    st.integers(1, 6),
)
def test_a_name_covers_no_mark_and_no_other_name(spans, widths, most):
    lane, width = stretches(spans), WIDTH
    names = dict(enumerate(widths[: len(lane)]))
    found = spots(lane, names, width, most)
    for i, j in combinations(range(len(lane)), 2):
        (left, right), (start, end) = (spanned(lane[n], names[n], found[n].side, width) for n in (i, j))
        assert found[i].row != found[j].row or right <= start or end <= left
    for i, spot in enumerate(found):
        left, right = spanned(lane[i], names[i], spot.side, width)
        assert not spot.side or (left >= 0 and right <= width)
    down = sorted({(spot.row, depth) for spot, depth in zip(found, depths(found), strict=True)})
    assert all(depth < other - REACH for (_, depth), (_, other) in pairwise(down))
    assert max(spot.row for spot in found) < max(most, max(rows(lane, width)) + 1)


@given(st.lists(st.lists(st.tuples(DAYS, LASTING), min_size=1, max_size=9), min_size=1, max_size=5))
def test_lanes_stand_below_one_another(lanes):
    found = laid([[row * ROW for row in rows(stretches(lane), 600)] for lane in lanes])
    for marks, line in zip(found.marks, found.lines, strict=True):
        assert min(marks) == line
    for marks, line in zip(found.marks, [*found.lines[1:], found.height + BESIDE], strict=False):
        assert max(marks) < line - BESIDE


def test_what_reaches_over_a_panel_is_cut_there_and_says_so():
    found = stretch(date(2018, 5, 1), date(2022, 5, 1), (BEFORE, SINCE), UNENDED)
    assert (found.panel, found.end, found.open) == (BEFORE, BEFORE.last, True)
    assert not stretch(date(2022, 5, 1), date(2022, 5, 1), (BEFORE, SINCE), UNENDED).open


@pytest.mark.parametrize("narrow", [False, True])
def test_every_event_is_drawn_once(data, narrow):
    built = charts.build("timeline", "en")
    for figure in (built.figure, built.short.figure):
        filled = fill(figure, Evaluation(None, "en"), narrow=narrow)
        drawn = [trace["customdata"][0] for trace in filled["data"]]
        assert sorted(drawn) == sorted(f"#{row['event']}" for row in data.rows("events"))
        lowest = min(y for trace in filled["data"] for y in trace["y"])
        assert filled["layout"]["yaxis"]["range"][0] < lowest


def test_every_event_stands_within_its_dates(data):
    figure = fill(charts.build("timeline", "en").figure, Evaluation(None, "en"))
    drawn = {trace["customdata"][0]: trace for trace in figure["data"]}
    for event in events(data):
        trace = drawn[f"#{event.id}"]
        start = date.fromisoformat(trace["x"][-1])
        assert event.start <= start and (event.period.end is None or start <= event.period.end)
        axis = figure["layout"]["xaxis" + trace["xaxis"][1:]]
        assert axis["range"][0] <= min(trace["x"]) <= max(trace["x"]) <= axis["range"][1]


@pytest.mark.parametrize(
    ("event", "styles"),
    [
        ("invasion_of_ukraine_2022_02", ("retold",)),
        ("nuclear_doctrine_2024", ("told", "vague")),
        ("gas_agreement_2006_12", ("told",)),
        ("minsk_agreements_2015", ("retold", "vague")),
        ("debt_deferral_2022", ("told", "vague", "lasting")),
        ("grom_yearly_since_2022", ("told", "ongoing")),
        ("sanctions_potash_lifted_2025_12", ("retold", "vague")),
        ("arms_output_growth_expected_2027", ("told", "vague", "ongoing")),
    ],
)
def test_a_mark_says_how_well_its_event_is_known(event, styles):
    assert {mark.event: mark.styles for mark in charts.build("timeline", "fr").marks}[event] == styles


def test_the_alternative_text_counts_every_event(data):
    import re

    built = charts.build("timeline", "en")
    told = re.search(r"(\d+) events: (.*?)\.", built.alt)
    assert sum(map(int, re.findall(r"\d+", told[2]))) == int(told[1]) == len(data.rows("events"))
