"""Disagreements: what is computed from numbers, what is declared of words, and what is neither."""

from __future__ import annotations

from dataclasses import replace

import pytest
from spoilt import change

from dashboard.models.core.disagreements import NUMBERS, WORDS, disagreements, of_numbers
from dashboard.tables import load
from dashboard.tables.checks.findings import findings
from dashboard.tables.disputes import ABOUT, SURE, UNDATED, disputes, overlap, pairs

TABLE = "word_disagreements.csv"


@pytest.fixture(scope="module")
def found(data):
    return {one.id: one for one in disagreements(data)}


def test_the_stocks_of_summer_2025_disagree_because_about_august_may_be_july(found):
    """1,150 is dated 5 July by its publication, 1,300 about August: the days meet only as `~` is widened."""
    stock = found["prisoners_in_document_001_or_prisoners_in_document_000"]
    assert (stock.kind, stock.topic, stock.overlap) == (NUMBERS, "prisoners", ABOUT)
    assert (stock.a.document, stock.b.document) == ("001", "000")
    assert stock.a.says["fr"].startswith("1\u202f150") and stock.b.says["fr"].startswith("1\u202f300")


def test_claims_told_several_times_make_the_disputes_that_all_pairs_make(data):
    """Of claims that say the same one stands for all; whoever compares each with each finds the same
    disputes.
    """
    told = [
        replace(figure, id=f"{figure.id}_{copy}") for figure in data.figures.values() for copy in range(3)
    ]
    joined = {figure.id: {figure.id} for figure in told}
    for a, b, _ in pairs(told):
        one = joined[a.id] | joined[b.id]
        joined.update(dict.fromkeys(one, one))
    found = disputes(told)
    assert {frozenset(group) for group in found} == {
        frozenset(one) for one in joined.values() if len(one) > 1
    }
    assert [len(group) for group in found] == [3 * len(group) for group in disputes(data.figures.values())]


def test_the_stock_left_in_2026_is_another_time(found):
    assert not [id for id in found if "prisoners_left_in_document_004" in id]


def test_one_origin_that_tells_of_two_times_does_not_disagree_with_itself(found):
    """86 per cent in 1999 and 61 undated are then and now, from one author in one document."""
    assert not [id for id in found if "mother_tongue" in id]


def test_a_lower_bound_and_a_number_above_it_agree(found):
    assert not [id for id in found if "exercise_2026_05_troops" in id]


@pytest.mark.parametrize(
    ("a", "b", "meeting"),
    [
        ("2025-07-05", "2025-08~", ABOUT),
        ("2025-06-30", "2025-08~", None),
        ("2025-06-01", "2025-08~", None),
        ("2025-08-15", "2025-08~", SURE),
        ("../2022-02", "2022-02-24", SURE),
        ("../2022-02", "2024", None),
        ("2009/..", "2025", SURE),
        ("2025/2026-03~", "2026-04-02", ABOUT),
        ("2025~/2026-03", "2026-04-02", None),
        ("", "1999", UNDATED),
        ("", "", UNDATED),
    ],
)
def test_periods_meet_as_their_words_allow(a, b, meeting):
    assert overlap(a, b) == overlap(b, a) == meeting


def test_a_number_that_changes_makes_or_ends_a_disagreement(package, found):
    change(package, "prisoner_stock.csv", "prisoners_in_document_000", value="1150")
    change(package, "population.csv", "population_in_document_003", document="004", value="9.1")
    numbers = {one.id: one.overlap for one in of_numbers(load(package))}
    assert numbers == {"population_in_document_002_or_population_in_document_003": SURE}


def test_words_are_declared_with_both_places(data, found):
    words = [one for one in found.values() if one.kind == WORDS]
    assert len(words) >= 8
    for one in words:
        assert one.a.says["en"] != one.b.says["en"] and one.a.says["fr"] != one.b.says["fr"], one.id
        assert (one.a.document, one.a.line) != (one.b.document, one.b.line), one.id
        assert all(side.place and side.figure is None for side in (one.a, one.b)), one.id
    assert {document for one in words for document in (one.a.document, one.b.document)} == set(data.documents)


@pytest.mark.parametrize(
    ("cells", "column", "words"),
    [
        ({"topic": "diplomcy"}, "topic", "is not a topic"),
        ({"document_b": "009"}, "document_b", "009"),
        ({"line_b": "34"}, "line_b", "beyond document 002, which has 33 lines"),
        ({"subject_fr": ""}, "subject_fr", "is empty"),
    ],
)
def test_the_border_refuses_a_disagreement_that_is_written_wrong(package, cells, column, words):
    line = change(package, TABLE, "name_of_the_us_envoy", **cells)
    problems = findings(package)
    assert [(f.file, f.line, f.column) for f in problems] == [(TABLE, line, column)], "\n".join(
        map(str, problems)
    )
    assert words in problems[0].problem, str(problems[0])
