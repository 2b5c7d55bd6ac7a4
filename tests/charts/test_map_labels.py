"""Words on a map: none covers another, in any language and at any size."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest

from dashboard import charts
from dashboard.charts.core import map as maps
from dashboard.charts.core.chart import Context
from dashboard.charts.core.map_labels import Frame, Label, placed, shared, within
from dashboard.core.words import LANGUAGES
from dashboard.tables import default


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_covers_another_or_leaves_the_map(monkeypatch, language):
    seen: list[tuple[list[Label], Frame]] = []

    def kept(labels, frame):
        seen.append((placed(labels, frame), frame))
        return seen[-1][0]

    monkeypatch.setattr(maps, "placed", kept)
    data = default()
    for name in charts.names():
        chart = charts.get(name)
        context = Context(data, language, chart.bound_model(data))
        chart.draw(context, tuple(chart.marks(context)))
    assert seen
    for labels, frame in seen:
        (west, east), (south, north) = frame.edges
        for scale in frame.scales:
            boxes = [(label.words, label.box(scale)) for label in labels]
            over = [(a[0], b[0]) for a, b in combinations(boxes, 2) if shared(a[1], b[1])]
            assert over == []
            for words, (left, top, right, bottom) in boxes:
                inside = west * scale <= left and right <= east * scale
                assert inside and -north * scale <= top and bottom <= -south * scale, words


def test_what_may_be_left_out_goes_where_there_is_no_room():
    frame = Frame(((0, 100), (0, 100)), [], [], (1.0,))
    first = Label("a name that fills the map", (50, 50), reach=(0,))
    spare = Label("another one", (50, 50), reach=(0,), may_be_left_out=True)
    assert placed([first, spare], frame) == placed([first], frame)


def test_a_name_stands_off_a_border_where_it_may_stand_as_near():
    border = [(65.0, float(y)) for y in range(40, 60)]
    name = Label("Lida", (50, 50), reach=(10, 14))
    bordered = Frame(((0, 100), (0, 100)), [], [], (1.0,), [border])
    [free], [moved] = placed([name], replace(bordered, borders=())), placed([name], bordered)
    assert within(free.box(1.0), bordered.crossings[0]) > within(moved.box(1.0), bordered.crossings[0]) == 0
