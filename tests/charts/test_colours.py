"""A colour has one meaning, and every pair of them is apart for every eye, in both themes."""

from __future__ import annotations

import colorsys
from itertools import combinations

import pytest
from eyes import EYES, distance

from dashboard import charts
from dashboard.charts.core.look import PALETTES, THEMES
from dashboard.charts.core.own import COLOURS
from dashboard.core.words import LANGUAGES

HUES = {"russia": (0, 40), "europe": (195, 225), "belarus": (150, 180), "unitedstates": (265, 310)}
"""Vermilion, blue, green, purple: ends of the hue of each, in degrees."""
APART = 10
NAMED = {("europe", "belarus", "no blue")}
"""Pairs that an eye does not tell apart by colour alone: there every bar has its name beside it."""


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize(("one", "other"), list(combinations([*HUES, "neutral"], 2)))
def test_every_pair_is_apart_for_every_eye(theme, eye, one, other):
    palette = PALETTES[theme]
    apart = distance(palette[one], palette[other], eye) >= APART
    assert apart or (one, other, eye) in NAMED


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", charts.names())
def test_whatever_only_a_name_tells_apart_has_a_name(name, language):
    marks = charts.build(name, language).marks
    for one, other, _ in NAMED:
        if {f"@{one}", f"@{other}"} <= {mark.colour for mark in marks}:
            named = [mark for mark in marks if mark.colour in (f"@{one}", f"@{other}")]
            assert all(mark.label for mark in named)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("name", "ends"), list(HUES.items()))
def test_a_colour_of_the_palette_is_the_one_that_is_meant(theme, name, ends):
    red, green, blue = (int(PALETTES[theme][name][i : i + 2], 16) / 255 for i in (1, 3, 5))
    assert ends[0] <= 360 * colorsys.rgb_to_hsv(red, green, blue)[0] <= ends[1]


@pytest.mark.parametrize("name", charts.names())
def test_a_cited_mark_has_the_colour_of_whom_it_is_about(name):
    """With two countries' colours exchanged the drawing would say of one what is true of the other."""
    built = charts.build(name, "en")
    for mark in built.marks:
        if mark.colour not in COLOURS.values() or mark.outputs or not mark.figures:
            continue
        figures = [built.data.figure(id) for id in mark.figures]
        areas = {area for figure in figures for area in (figure.ref_area, figure.counterpart_area)}
        assert mark.colour in {COLOURS[area] for area in areas if area in COLOURS}, mark.label


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("colour", [*HUES, "neutral", "ink"])
def test_words_and_edges_stand_out_on_a_lighter_fill(theme, colour):
    from test_charts import contrast

    palette = PALETTES[theme]
    assert contrast(palette["ink"], palette[f"{colour}tint"]) >= 4.5
    assert contrast(palette["ink"], palette["ground"]) >= 4.5
