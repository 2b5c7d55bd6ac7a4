"""What an image says beside its drawing: whose it is, where it is from, and what was chosen."""

from __future__ import annotations

import pytest

import dashboard
from dashboard import charts, models
from dashboard.charts.core import look
from dashboard.charts.core.canvas import BIG
from dashboard.charts.core.compose import frame
from dashboard.charts.core.evaluation import Evaluation, text
from dashboard.charts.core.scenario_words import SCENARIO, STILL
from dashboard.charts.core.sizes import SIZES
from dashboard.core.site import FROM_A_COPY, SITE
from dashboard.core.words import LANGUAGES
from dashboard.exports.images.link import link
from dashboard.models.core.inputs import CHOICE
from dashboard.models.core.scenario import Scenario

LEAST = 11.4
"""Pixels of the smallest words in an image of a fixed size."""
LIVE = [name for name in charts.names() if charts.get(name).live]


def words(name: str, language: str, size: str = "wide", **inputs: float) -> str:
    """All that an image says beside its drawing, in one line."""
    layout = dashboard.chart(name, language, **inputs).composed(size)[0]["layout"]
    said = " ".join(str(note["text"]).replace("<br>", " ") for note in layout["annotations"])
    return plain(said)


def plain(words: str) -> str:
    return " ".join(words.split())


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_image_names_the_site_and_where_it_is_from(monkeypatch, language, size):
    monkeypatch.delenv("SITE_URL", raising=False)
    said = words("gas_price_gap", language, size)
    assert plain(SITE[language]) in said and plain(FROM_A_COPY[language]) in said
    monkeypatch.setenv("SITE_URL", "https://example.org/belarus/")
    said = words("gas_price_gap", language, size)
    address = said.replace("belarus /", "belarus/")
    assert f"https://example.org/belarus/{language}/" in address and plain(FROM_A_COPY[language]) not in said


@pytest.mark.parametrize("name", LIVE)
def test_every_choice_that_a_result_rests_on_is_said_though_nobody_moved_it(name):
    model = models.get(charts.get(name).model)
    outputs = {output for mark in charts.build(name, "en").marks for output in mark.outputs}
    dependencies = [model.inputs[given] for given in model.dependencies(*outputs)]
    choices = [given for given in dependencies if given.kind == CHOICE]
    said = words(name, "en")
    told = [text(given.phrase["en"], Evaluation(model, "en")) for given in choices]
    assert [words for words in told if plain(words) not in said] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_scenario_is_told_with_the_choices_that_stayed(language):
    label = models.get("trade").inputs
    moved = next(given for given in label.values() if given.kind == CHOICE)
    said = words("export_share_after_shock", language, **{moved.name: moved.slider[1]})
    assert plain(SCENARIO[language]) in said
    assert plain(STILL[language]) not in said
    model, scenario = models.get("trade"), Scenario({moved.name: moved.slider[1]})
    assert plain(text(moved.phrase[language], Evaluation(model, language, scenario=scenario))) in said


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", [name for name in charts.names() if name not in LIVE])
def test_no_short_word_stands_alone_in_the_last_line_of_a_title(name, size):
    for language in LANGUAGES:
        shown = dashboard.chart(name, language)
        bold = f"<b>{shown.headline.split()[0]}"
        notes = shown.composed(size)[0]["layout"]["annotations"]
        [title] = [note["text"] for note in notes if note.get("font", {}).get("size") == BIG]
        assert title.startswith(bold)
        lines = [line.strip() for line in title.removeprefix("<b>").removesuffix("</b>").split("<br>")]
        assert len(lines) == 1 or " " in lines[-1] or len(lines[-1]) * 2 >= max(map(len, lines)), lines


@pytest.mark.parametrize("name", charts.names())
def test_small_words_are_read_at_every_fixed_size(name):
    """A drawing too tall for an image of fixed proportions is scaled down to fit: it wants a `short`."""
    for language in LANGUAGES:
        built = charts.build(name, language)
        for size in (size for size, asked in SIZES.items() if asked.height):
            pixels = frame(built, size, link(built))["scale"] * look.SMALL
            assert pixels >= LEAST, f"{name} in {language}: words of {pixels:.1f} px in {size}"
