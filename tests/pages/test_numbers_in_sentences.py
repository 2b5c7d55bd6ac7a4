"""A number in a subtitle, in a note or in words is one that stands where it is said to come from."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pytest
from test_sentences import RESTS, sentences

from dashboard import charts, models, pages
from dashboard.core.words import LANGUAGES, Words
from dashboard.models.core.inputs import Input
from dashboard.pages.core.blocks import Heading, Question, Readings
from dashboard.tables.dataset import Dataset

NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
GROUPED = re.compile(r"(?<=\d)[\s,](?=\d{3}(?!\d))")
CONVENTIONS = re.compile(
    r"1[\s,]?000\s?m³|CC BY 4\.0|\b95\s?%|\b[A-Z]\w*-\d+|30[.,]44|20[\s,]?000 (?:draws|tirages)"
    r"|(?:seed|graine) 1\b|= ?100\b|[(×]×?1\b\)?"
)
"""Digits that are a unit's, a licence's, a convention's, a name's or a month's days."""
TITLES = {"slug", "title", "label", "question", "link", "closed", "also", "ask", "model", "page", "chart"}
"""Fields whose words name a thing and state nothing."""
CARDINALS = {
    "fr": "deux trois quatre cinq six sept huit neuf dix onze douze",
    "en": "two three four five six seven eight nine ten eleven twelve",
}
RULES = "method"
VALUES = {word: n for words in CARDINALS.values() for n, word in enumerate(words.split(), 2)}
WORDS = {
    "fr": re.compile(
        r"\b(moitié|demie?|doubl[eé]\w*|tripl[eé]\w*|centaines?|cent|milliers?|mille|dizaines?|cinquante"
        r"|(?:un|une|deux) (?:tiers(?= d)|quarts?|\w+ièmes?)|deux fois|"
        + "|".join(CARDINALS["fr"].split()[1:])
        + r")\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(half|twice|doubl\w+|tripl\w+|tenfold|hundreds?|thousands?|dozens?|fifty"
        r"|(?:a|one|two) (?:third(?! part)|quarter|fifth|sixth|tenth)s?|two times|"
        + "|".join(CARDINALS["en"].split()[1:])
        + r")\b",
        re.IGNORECASE,
    ),
}
"""Numbers in words, from three on: one and two count what the sentence itself names."""


def numbers(text: str) -> set[str]:
    """Every number of a text, as digits with a point: « 2 150 » and “2,150” are one."""
    return {found.replace(",", ".") for found in NUMBER.findall(GROUPED.sub("", CONVENTIONS.sub("", text)))}


def words_in(thing: Any, where: str) -> Iterator[tuple[str, Words]]:
    """Every text in a definition, however deep, but for titles, and for answers that rest as a whole."""
    if isinstance(thing, Words):
        yield where, thing
    elif isinstance(thing, Heading) or (isinstance(thing, Question) and RESTS.search(thing.answer.en)):
        return
    elif dataclasses.is_dataclass(thing) and not isinstance(thing, type):
        for field in dataclasses.fields(thing):
            if field.name not in TITLES:
                yield from words_in(getattr(thing, field.name), f"{where}, {field.name}")
    elif isinstance(thing, Mapping):
        yield from words_in(tuple(thing.values()), where)
    elif isinstance(thing, list | tuple):
        for one in thing:
            yield from words_in(one, where)


def prose() -> Iterator[tuple[str, Words]]:
    """Texts of pages, and of models what they do not say and what stands beside their outputs and targets.

    The headline of a page that makes a claim rests on it; the page of the rules says what halves are to them.
    """
    for page in pages.in_order():
        if page.name == RULES:
            continue
        for where, words in words_in(page, f"page {page.name}"):
            if not (page.claim and words is page.headline):
                yield where, words
    for name in models.names():
        model = models.get(name)
        yield from words_in((*model.limits, *model.equations, *model.targets), f"model {name}")


def own_counts(data: Dataset) -> dict[str, int]:
    """How many there are of what the site itself holds, by the words that name them."""
    readings = [block for page in pages.in_order() for block in page.blocks if isinstance(block, Readings)]
    channels = models.get("leaving", data).outputs["whole_bill"].equation.count(",") + 1
    return {
        r"documents?|textes|texts": len(data.documents),
        r"parts|domaines|preuves|shares|areas|proofs|separate": len(
            charts.build("dependency_profile", "en").marks
        ),
        r"lectures|readings": len(readings[0].outputs),
        r"flux|flows|annual|poste|item": channels,
    }


def without_own_counts(sentence: str, counts: Mapping[str, int]) -> str:
    """The sentence without « cinq documents », where there are five."""

    def put(found: re.Match[str]) -> str:
        told = VALUES.get(found[1].lower())
        known = next(n for name, n in counts.items() if re.fullmatch(name, found[2], re.IGNORECASE))
        return "" if told == known else found[0]

    return re.sub(rf"\b(\w+)\s({'|'.join(counts)})\b", put, sentence, flags=re.IGNORECASE)


def words_on_nothing(text: str, language: str, counts: Mapping[str, int]) -> list[str]:
    """Sentences with a number in words that hold neither a figure, nor a result, nor a place."""
    return [
        sentence
        for sentence in sentences(text)
        if WORDS[language].search(without_own_counts(sentence, counts)) and not RESTS.search(sentence)
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_in_words_says_what_it_rests_on(language, data):
    counts = own_counts(data)
    found = [(where, words_on_nothing(words[language], language, counts)) for where, words in prose()]
    assert not [one for one in found if one[1]]


def cells(ids: Iterable[str], data: Dataset) -> set[str]:
    """The numbers that the rows of figures and of values from outside hold, notes and reasons left aside."""
    known = set()
    for id in ids:
        row = data.figures.get(id) or data.assumptions.get(id)
        for language in LANGUAGES:
            known |= numbers(row.written(language)) if row else set()
        if id in data.figures:
            known |= numbers(f"{row.time_period} {row.as_cited}")
            known |= numbers(" ".join(row.period(language) for language in LANGUAGES))
        elif row:
            known |= numbers(f"{row.year}")
    return known


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", charts.names())
def test_a_subtitle_speaks_of_numbers_and_years_that_its_table_or_its_sources_hold(name, language, data):
    built = charts.build(name, language)
    behind = {id for mark in built.marks for id in (*mark.figures, *mark.assumptions)} | set(built.figures)
    known = cells(behind, data) | {
        n for row in built.rows for cell in row.values() for n in numbers(str(cell))
    }
    notes = [figure.note[language] for id in behind if (figure := data.figures.get(id)) and figure.note]
    known |= numbers(" ".join(notes))
    known |= {data.documents[data.figures[id].document].date[:4] for id in behind if id in data.figures}
    assert numbers(built.measure) <= known, built.measure


def on_nothing(note: str, given: Input, data: Dataset) -> list[str]:
    """Sentences of a lever's note with a number that is neither its sources' nor a value that it may take."""
    ids = set(re.findall(r"[a-z][a-z0-9_]+", " ".join((*given.source, given.formula))))
    dates = [row["date"] for row in data.rows("events") if row["event"] in ids]
    known = cells(ids, data) | numbers(" ".join(dates))
    start, end = (x * given.unit.scale for x in given.slider[:2])
    return [
        sentence
        for sentence in sentences(note)
        if not RESTS.search(sentence) and any(not start <= float(n) <= end for n in numbers(sentence) - known)
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", models.names())
def test_a_levers_note_speaks_of_its_sources_and_of_its_own_values(name, language, data):
    inputs = models.get(name, data).inputs.values()
    found = {given.name: on_nothing(given.note[language], given, data) for given in inputs if given.note}
    assert not {lever: said for lever, said in found.items() if said}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_figures_note_speaks_of_numbers_that_rows_hold(language, data):
    """Its own row, or another: a figure, an event, a document and its lines."""
    known = cells(data.figures, data)
    for table in ("events", "event_tellings", "documents", "exemptions"):
        known |= {n for row in data.rows(table) for cell in row.values() for n in numbers(str(cell))}
    known |= {n for figure in data.figures.values() for n in numbers(f"{figure.line} {figure.document}")}
    known |= {n for row in data.rows("origins") for n in numbers(str(row["year"]))}
    notes = {id: figure.note[language] for id, figure in data.figures.items() if figure.note}
    assert not {id: left for id, note in notes.items() if (left := numbers(note) - known)}


def test_the_lists_notice(data):
    counts = own_counts(data)
    assert words_on_nothing("It doubled. One of two thirds.", "en", counts) == [
        "It doubled.",
        "One of two thirds.",
    ]
    assert words_on_nothing("Le prix a triplé. Un texte en parle.", "fr", counts) == ["Le prix a triplé."]
    documents = len(data.documents)
    told = next(word for word, n in VALUES.items() if n == documents)
    more = next(word for word, n in VALUES.items() if n == documents + 1)
    assert not words_on_nothing(f"The {told} documents say so.", "en", counts)
    assert words_on_nothing(f"The {more} documents say so.", "en", counts) or more not in CARDINALS["en"]
    assert numbers("1,300 or 2 150, at 2.5 and 1000 m³") == {"1300", "2150", "2.5"}
