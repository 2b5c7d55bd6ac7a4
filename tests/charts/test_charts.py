"""Every chart on the shelf, in both languages: what it says holds, and everything it draws is said."""

from __future__ import annotations

import re

import plotly.graph_objects as go
import pytest

from dashboard import charts
from dashboard.charts.core import compose
from dashboard.charts.core.columns import COLUMNS, NUMBERS
from dashboard.charts.core.evaluation import Evaluation, text
from dashboard.charts.core.look import PALETTES, SMALL, THEMES
from dashboard.charts.core.marks import ENDS, FILLS
from dashboard.charts.core.scenario_words import SIDES
from dashboard.charts.core.slots import fill
from dashboard.core.words import LANGUAGES, locator
from dashboard.models.core.scenario import Scenario

EVERY = [(name, language) for name in charts.names() for language in LANGUAGES]
TRACES = {"scatter", "bar"}
every_chart = pytest.mark.parametrize(("name", "language"), EVERY)


def drawn(name: str, language: str, **given):
    built = charts.build(name, language)
    return built.drawn(Evaluation(built.model, language, scenario=Scenario(given)))


@pytest.mark.parametrize("name", charts.names())
def test_the_headline_holds_at_every_corner(name, data):
    assert charts.get(name).holds(data)


def test_a_headline_that_fails_at_one_corner_is_found(data):
    from dataclasses import replace

    from dashboard.charts.core.chart import Claim

    # 430 / 129 = 3.33: not always under 3.
    ids = ("gas_price_europe_2025", "gas_price_belarus_2025")
    claim = Claim(ids, lambda europe, minsk: europe / minsk < 3)
    assert not replace(charts.get("gas_price_gap"), claim=claim).holds(data)


@every_chart
def test_the_headline_is_a_short_sentence(name, language):
    headline = drawn(name, language).headline
    assert 4 <= len(headline.split()) <= 16, headline
    assert headline[0].isupper() and not headline.endswith(".")


@every_chart
def test_the_measure_names_a_unit_and_a_year(name, language):
    measure = charts.build(name, language).measure
    assert re.search(r"\b(19|20)\d\d\b", measure), measure
    assert re.search(
        r"%|dollars|multiple|= 100|Mt|millions?|personnes|people|années|years|nombre d|en nombre"
        r"|number of|in number",
        measure,
        re.IGNORECASE,
    ), measure


@every_chart
def test_the_source_line_names_a_document_and_a_place(name, language):
    built = charts.build(name, language)
    assert re.match(r"Sources?\s?: ", built.source)
    for id in built.figures:
        figure = built.data.figure(id)
        assert built.data.documents[figure.document].label[language] in built.source
        assert locator(figure.place) in built.source
    for document in {id for mark in built.marks for id in mark.documents}:
        assert built.data.documents[document].label[language] in built.source


@every_chart
def test_the_alternative_text_says_every_value(name, language):
    built = charts.build(name, language)
    picture = drawn(name, language)
    assert picture.headline in picture.alt and built.source in picture.alt
    if built.chart.summary:
        assert str(len(built.marks)) in picture.alt and len(picture.alt) < 1000
    else:
        assert all(text(mark.text, picture.evaluation) in picture.alt for mark in built.marks)
    assert "{" not in picture.alt


@every_chart
def test_the_table_holds_what_is_drawn(name, language):
    built, picture = charts.build(name, language), drawn(name, language)
    assert len(picture.table) == len(built.marks) > 0
    assert list(picture.table.columns) == [COLUMNS[name][language] for name in built.chart.columns]
    for mark, (_, row) in zip(built.marks, picture.table.iterrows(), strict=True):
        for end in set(NUMBERS) & set(built.chart.columns):
            written = row[COLUMNS[end][language]]
            assert (written == "–") == (getattr(mark, end) is None) or mark.figures, (mark.label, end)
        if mark.event:
            assert "–" not in list(row), "an event has all its cells"
    assert not picture.table.apply(lambda column: column.str.contains("{", regex=False)).any().any()


@every_chart
@pytest.mark.parametrize("narrow", [False, True])
def test_the_drawing_is_a_figure_that_plotly_knows(name, language, narrow):
    for theme in THEMES:
        built = charts.build(name, language)
        figure = fill(compose.composed(built), Evaluation(built.model, language, theme), narrow=narrow)
        assert "slot" not in str(figure) and "'@" not in str(figure)
        assert re.findall(r"\[?[a-z_]+<\d|(?<=')\{[^}]*\}| \/\/ |\{[a-z]", str(figure)) == [], (
            "filled to the end"
        )
        go.Figure(figure)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [n for n in charts.names() if not charts.get(n).live])
def test_a_chart_that_stands_still_asks_no_model(name, language):
    """The browser draws it outside any place with levers, where no model runs."""
    built = charts.build(name, language)
    assert "slot" not in str(fill(compose.composed(built), Evaluation(None, language)))


@every_chart
def test_craft_rules(name, language):
    built = charts.build(name, language)
    figure = drawn(name, language).figure
    assert {trace["type"] for trace in figure["data"]} <= TRACES
    assert figure["layout"]["showlegend"] is False
    axes = {key: axis for key, axis in figure["layout"].items() if "axis" in key}
    assert not any("overlaying" in axis for axis in axes.values()), "two scales in one panel"
    for trace in figure["data"]:
        if trace["type"] == "bar":
            # Multiples begin at what is there today, ×1.
            along = "x" if trace.get("orientation") == "h" else "y"
            start = axes[along + "axis" + trace.get(along + "axis", along)[1:]]["range"][0]
            least = 1 if {mark.unit for mark in built.marks} == {"multiple", "percent"} else 0
            assert start == least, "bars start at zero"
    notes = [note for note in figure["layout"].get("annotations", []) if note.get("visible", True)]
    sizes = [note["font"]["size"] for note in notes]
    assert min([*sizes, figure["layout"]["font"]["size"]]) >= SMALL
    assert len(set(sizes)) <= 3


@every_chart
def test_a_cited_range_has_no_invented_middle(name, language):
    for mark in charts.build(name, language).marks:
        if mark.qualifier == "between":
            assert mark.value is None


@every_chart
def test_every_fill_has_a_meaning_in_the_legend_or_in_the_measure(name, language):
    """One entry alone is words in the subtitle; solid needs no key beside colours that are explained."""
    built = charts.build(name, language)
    explained = {key.fill for key in built.keys}
    drawn = {style for mark in built.marks for style in mark.styles}
    assert drawn - ({"cited"} if built.chart.colours else set()) <= explained
    assert all(
        key.fill in drawn | {"ground", "tint", "line", "opening", "cited", "range"} for key in built.keys
    )
    if len(built.keys) == 1:
        assert not built.legend and built.measure.endswith(built.keys[0].words[language])
    for key, words in built.legend:
        assert words == key.words[language] and key.svg().startswith("<svg")


def test_every_wording_and_nature_has_a_mark(data):
    kinds = {term: row["kind"] for term, row in data.terms.items()}
    assert set(ENDS) == {t for t, kind in kinds.items() if kind == "qualifier"}
    assert set(FILLS) == {t for t, kind in kinds.items() if kind == "obs_status"}


@pytest.mark.parametrize("name", [n for n in charts.names() if charts.get(n).live])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_scenario_is_told_in_alt_and_drawing(name, language):
    built = charts.build(name, language)
    model = built.model
    dependencies = model.dependencies(*(o for mark in built.marks for o in mark.outputs))
    # The end of the first lever that the chart follows, beyond what is cited where anything is.
    lever = max((model.inputs[n] for n in dependencies), key=lambda lever: bool(lever.evidence))
    end = max(lever.slider[:2], key=lambda end: abs(end - lever.central))
    still, moved = drawn(name, language), drawn(name, language, **{lever.name: end})
    assert still.figure != moved.figure and still.alt != moved.alt
    words = [note.get("text") for note in compose.composed(built)["layout"]["annotations"]]
    [slot] = [one for one in words if isinstance(one, dict) and one["slot"] == "moved"]
    told = fill(slot, moved.evaluation)
    assert text("{%s}" % lever.name, moved.evaluation) in told.replace("<br>", " ")
    side = lever.side(end)
    assert bool(side) is bool(lever.evidence)
    assert [words for words in SIDES.values() if words[language] in told.replace("<br>", " ")] == [
        words for known, words in SIDES.items() if known == side
    ]
    assert told[:5] in moved.alt


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(a: str, b: str) -> float:
    light, dark = sorted((luminance(a), luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ground", ["paper", "card"])
@pytest.mark.parametrize(
    ("ink", "least"),
    [
        ("ink", 4.5),
        ("soft", 4.5),
        ("control", 3),
        ("russia", 3),
        ("europe", 3),
        ("belarus", 3),
        ("unitedstates", 3),
        ("neutral", 3),
        ("range", 3),
        ("edge", 3),
    ],
)
def test_contrast(theme, ground, ink, least):
    colours = PALETTES[theme]
    assert contrast(colours[ink], colours[ground]) >= least


@pytest.mark.parametrize("theme", THEMES)
def test_every_theme_has_every_colour(theme):
    assert set(PALETTES[theme]) == set(PALETTES["light"])


@pytest.mark.parametrize(
    ("given", "said"),
    [
        # Nothing falls: 100 % whatever the share is. At a fall of 0.3, 1 − 0.2625 × 64.5 to 65.5 %.
        ({"fall_of_russian_demand": 0}, "100.0%"),
        ({}, "82.9% (82.8–83.1)"),
    ],
)
def test_a_range_whose_ends_are_written_alike_is_left_out(given, said):
    table = drawn("export_share_after_shock", "en", **given)
    assert f"After the shock: {said}" in table.alt and f"{said}–" not in table.alt
