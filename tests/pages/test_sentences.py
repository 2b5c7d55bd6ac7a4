"""A sentence with a number or a date says what it rests on; a place that it names is one of the tables."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from dashboard import charts, models, pages
from dashboard.core.words import LANGUAGES, Words
from dashboard.pages import stories
from dashboard.pages.core.blocks import Caveats, ForTeachers, Prose, WhatIf
from dashboard.tables.dataset import Dataset

PLACE = re.compile(r"\[(\d{3}) ([^\[\]]+)\]")
RESTS = re.compile(r"\{[a-z0-9_:.|]+\}|" + PLACE.pattern)
NAMES = re.compile(r"1[\s,]?000\s?m³|CC BY 4\.0|\b95\s?%|\b[A-Z]\w*-\d+")
"""Digits that are a unit's, a licence's, a convention's or a name's."""


def texts() -> Iterator[tuple[str, Words]]:
    """Every text of sentences: headlines, kickers, ledes, tiles, paragraphs, caveats and answers of pages,
    limits of models. The headline of a chart, or of a page that makes a claim, rests on it.
    """
    for name in pages.REGISTRY.names():
        page = pages.get(name)
        if not page.claim:
            yield f"page {name}, headline", page.headline
        yield f"page {name}, kicker", page.kicker
        yield f"page {name}, lede", page.lede
        for at, block in enumerate(page.blocks):
            for tile in block.results if isinstance(block, WhatIf) else ():
                yield from ((f"page {name}, tile", words) for words in (tile.value, tile.note))
            written = (block.text,) if isinstance(block, Prose) else getattr(block, "items", ())
            if isinstance(block, ForTeachers):
                yield from ((f"page {name}, answer", question.answer) for question in block.questions)
            if isinstance(block, Prose | Caveats):
                yield from ((f"page {name}, block {at}", words) for words in written)
    for story in stories.in_order():
        yield from ((f"story {story.name}", words) for words in (story.title, story.lede))
        yield from ((f"story {story.name}, step {step.name}", step.text) for step in story.steps)
    for name in models.names():
        yield from ((f"model {name}, limit {at}", words) for at, words in enumerate(models.get(name).limits))


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.!?])\s+", text)


def resting_on_nothing(text: str) -> list[str]:
    """The sentences with a digit that hold neither a figure, nor a result, nor a place."""
    return [s for s in sentences(text) if re.search(r"\d", NAMES.sub("", s)) and not RESTS.search(s)]


def unknown_places(text: str, data: Dataset) -> list[str]:
    rows = [(figure.document, figure.place) for figure in data.figures.values()]
    for table in ("event_tellings", "arguments"):
        rows += [(row["document"], row["place"]) for row in data.rows(table)]
    rows += [
        (row[f"document_{s}"], row[f"place_{s}"]) for row in data.rows("word_disagreements") for s in "ab"
    ]
    known = {(document, place.replace(", ", " ")) for document, place in rows}
    return [found[0] for found in PLACE.finditer(text) if (found[1], found[2]) not in known]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_with_a_number_or_a_date_says_what_it_rests_on(language):
    found = {where: resting_on_nothing(words[language]) for where, words in texts()}
    assert not {where: said for where, said in found.items() if said}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_place_named_in_a_sentence_is_one_that_the_tables_prove(language, data):
    found = {where: unknown_places(words[language], data) for where, words in texts()}
    assert not {where: said for where, said in found.items() if said}


@pytest.mark.parametrize("name", charts.names())
def test_every_headline_of_a_chart_rests_on_a_claim(name):
    chart = charts.get(name)
    for claim in (chart.claim, *(claim for _, claim in chart.otherwise)):
        assert claim.of or claim.drawn or claim.table


def test_both_languages_rest_on_the_same():
    for where, words in texts():
        first, second = (sorted(m[0] for m in RESTS.finditer(words[code])) for code in LANGUAGES)
        assert [m.replace("|n", "") for m in first] == [m.replace("|n", "") for m in second], where


def test_a_lede_is_short():
    """What needs more sentences than three is said beside the picture that shows it."""
    ledes = {where: words for where, words in texts() if where.endswith("lede")}
    long = {
        where for where, words in ledes.items() if any(len(sentences(words[code])) > 3 for code in LANGUAGES)
    }
    assert ledes and not long


def test_the_list_notices(data):
    assert resting_on_nothing("It rose by 40%. It fell to {price} in 2020. Nothing.") == ["It rose by 40%."]
    assert unknown_places("Argued [004 IX.Z § 99].", data) == ["[004 IX.Z § 99]"]


def test_prose_keeps_the_wording_of_what_it_cites(client, data):
    """A figure in a sentence is written as its source says it: about, nearly, at least."""
    hedged = {"nearly": "near", "at_least": "least", "more_than": "more than", "about": "about"}
    seen = set()
    for name in pages.REGISTRY.names():
        html = client.get(f"/en/{pages.get(name).slug['en']}").get_data(as_text=True)
        for id, said in re.findall(
            r'<a class="number" href="[^"]*/figure/([a-z0-9_]+)"[^>]*>([^<]*)</a>', html
        ):
            word = hedged.get(data.figures[id].qualifier)
            if word and word in said.lower():
                seen.add(data.figures[id].qualifier)
    assert {"about", "nearly"} <= seen
