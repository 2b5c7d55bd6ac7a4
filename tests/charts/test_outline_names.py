"""Kept scenarios are named at their outlines where there is room, and over no other word."""

from __future__ import annotations

from itertools import combinations

import pytest

from dashboard import charts
from dashboard.charts.core import look
from dashboard.charts.core.evaluation import Evaluation
from dashboard.charts.core.fonts import SANS, face_of, text_width
from dashboard.charts.core.kept import outlines, with_outlines
from dashboard.charts.core.outline_names import LONGEST, Plot, meet
from dashboard.charts.core.slots import fill
from dashboard.core.words import LANGUAGES
from dashboard.models.core.scenario import Scenario

LIVE = [name for name in charts.names() if charts.get(name).live]
NAMES = ("Hiver", "Deux", "Routes")


def drawn(name: str, language: str, names=NAMES, *, narrow: bool):
    """The drawing with scenarios at ends of what it rests on; their names in it, and all its words."""
    built = charts.build(name, language)
    inputs = [(key, end) for key in built.dependencies for end in built.model.inputs[key].slider[:2]]
    kept = {said: {key: end} for said, (key, end) in zip(names, inputs, strict=False)}
    evaluation = Evaluation(built.model, language, scenario=Scenario(kept=kept))
    figure = fill(with_outlines(built.figure, evaluation, narrow=narrow), evaluation, narrow=narrow)
    words = [one for one in figure["layout"].get("annotations", ()) if one.get("visible", True)]
    return figure, [one for one in words if one["text"] in names], words


def box(words, plot: Plot):
    """Where the letters of an annotation stand, by the widths of the typeface."""
    lines = str(words["text"]).split("<br>")
    size = words["font"]["size"]
    wide = max(
        text_width(line.replace("<b>", "").replace("</b>", ""), face_of(SANS, bold="<b>" in line), size)
        for line in lines
    )
    tall = size * (1.3 * (len(lines) - 1) + 0.8)
    x = plot.across(words["x"], words.get("xref", "x")) + words.get("xshift", 0)
    y = plot.down(words["y"], words.get("yref", "y")) - words.get("yshift", 0)
    left = x - wide * {"left": 0, "right": 1}.get(words.get("xanchor"), 0.5)
    air = size * 0.25 * {"top": 1, "bottom": -1}.get(words.get("yanchor"), 0)
    top = y + air - tall * {"top": 0, "bottom": 1}.get(words.get("yanchor"), 0.5)
    return left, top, left + wide, top + tall


@pytest.mark.parametrize("name", LIVE)
def test_no_name_of_an_outline_covers_words_or_leaves_the_drawing(name):
    for language in LANGUAGES:
        for narrow in (False, True):
            figure, named, words = drawn(name, language, narrow=narrow)
            plot = Plot(figure["layout"], narrow)
            boxes = [box(one, plot) for one in named]
            others = [box(one, plot) for one in words if one not in named and one["text"]]
            assert not any(meet(*pair) for pair in combinations(boxes, 2)), (language, narrow)
            assert not any(meet(one, other) for one in boxes for other in others), (language, narrow)
            assert all(plot.holds(one) for one in boxes), (language, narrow)


def test_names_stand_at_outlines_on_both_screens_and_a_long_one_in_the_list_alone():
    outlined = [name for name in LIVE if any(outlines(charts.build(name, "fr").figure).values())]
    for narrow in (False, True):
        shown = [name for name in outlined if drawn(name, "fr", narrow=narrow)[1]]
        assert len(shown) >= len(outlined) / 2, (narrow, shown)
        assert {one["font"]["size"] for name in shown for one in drawn(name, "fr", narrow=narrow)[1]} == {
            look.SMALL
        }
        assert drawn(shown[0], "fr", ("x" * (LONGEST + 1),), narrow=narrow)[1] == []
