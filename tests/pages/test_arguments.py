"""What the documents argue stands on pages with its author, its strength and its place; questions for the
classroom are answered by the page that asks them.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import timedelta

import pytest

from dashboard import pages
from dashboard.charts.give_and_take import RELIEF, lag, signed_days
from dashboard.core.words import LANGUAGES
from dashboard.pages.core.blocks import (
    Arguments,
    DashPart,
    DossierLinks,
    ForTeachers,
    Heading,
    OriginCounts,
    StoryCards,
)
from dashboard.render.blocks.origin_counts import STANDINGS, figures_of, standing_of
from dashboard.tables.arguments import arguments
from dashboard.tables.contacts import contacts
from dashboard.tables.events import events

ASKED = 5
"""Questions a page."""
SHOWN = {
    id
    for page in pages.in_order()
    for block in page.blocks
    if isinstance(block, Arguments)
    for id in block.arguments
}
LINKS = (DashPart, DossierLinks, Heading, StoryCards)
"""Blocks of a page that only leads to others, or answers what a reader asks: no answer stands on it."""
TAUGHT = [
    page.name for page in pages.in_order() if not all(isinstance(block, LINKS) for block in page.blocks)
]
every_page = pytest.mark.parametrize("name", pages.names())


def html_of(client, page, language: str) -> str:
    return client.get(f"/{language}/{page.slug[language]}").get_data(as_text=True)


def blocks(page, kind) -> list:
    return [block for block in page.blocks if isinstance(block, kind)]


@pytest.mark.parametrize("name", TAUGHT)
def test_a_page_asks_five_questions_and_each_answer_stands_on_it(client, name):
    page = pages.get(name)
    (block,) = blocks(page, ForTeachers)
    assert len(block.questions) == ASKED
    for language in LANGUAGES:
        html = html_of(client, page, language)
        folded = html[html.index('id="for-teachers"') :]
        assert folded.count('class="reference"') >= ASKED, "an answer without a place"
        for question in block.questions:
            assert f'id="{question.at}"' in html.replace(folded, ""), question.at
            assert question.ask[language].endswith("?")


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_argument_is_shown_with_its_author_strength_and_place(client, data, language):
    seen = set()
    for page in pages.in_order():
        html = html_of(client, page, language)
        for item in re.findall(
            r'<li id="(\w+)"><p class="who"><b>(.+?)</b> <span>(.+?)</span></p><p>(.*?)</p>', html
        ):
            id, who, strength, said = item
            row = arguments(data)[id]
            seen.add(id)
            names = [data.origins[origin].name[language] for origin in row.origins]
            for name in names or [data.documents[row.document].label[language]]:
                assert name.replace("'", "&#39;") in who
            assert strength.replace("&#39;", "'") == data.term(row.strength, language)
            assert 'class="reference"' in said and "{" not in said
    assert seen == SHOWN


@every_page
def test_a_page_shows_an_argument_once(name):
    shown = [id for block in blocks(pages.get(name), Arguments) for id in block.arguments]
    assert len(shown) == len(set(shown))


def test_no_argument_is_left_off_every_page(data):
    assert set(arguments(data)) - SHOWN == set()


def test_an_analyst_or_a_party_is_named(data):
    named = {"analyst_reading", "hypothesis", "party_says"}
    for row in arguments(data).values():
        assert bool(row.origins) or row.strength not in named, row.id
        if row.strength == "party_says":
            assert all(data.origins[id].standing == "party" for id in row.origins), row.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_figures_are_counted_once_by_where_they_come_from(client, data, language):
    for page in (page for page in pages.in_order() if blocks(page, OriginCounts)):
        held = figures_of(page, data, language)
        counted = Counter(standing_of(figure, data) for figure in held)
        html = html_of(client, page, language)
        block = html[html.index('id="origin-counts"') :]
        shown = [int(n) for n in re.findall(r"<li><b>(\d+)</b>", block)][: len(STANDINGS)]
        assert shown == [counted[standing] for standing in STANDINGS]
        assert sum(shown) == len({figure.id for figure in held}) > 0


def test_a_contact_names_somebody_who_takes_part(data):
    """But for European officials, whom no event names one by one."""
    for contact in contacts(data):
        everyone = {*contact.event.actors, "european_capitals"}
        assert contact.counterpart in everyone, (contact.event.id, contact.counterpart)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_delay_is_that_of_the_dates(data, language):
    known = {event.id: event for event in events(data)}
    for eased, freed in RELIEF.items():
        told = lag(known[eased], known[freed], language)
        days = signed_days(known[eased], known[freed])
        if days is None or not days:
            assert not re.search(r"\d", told)
        else:
            assert str(days) in told
            assert known[freed].start + timedelta(days=days) == known[eased].start


def test_relief_before_its_release_is_refused(data):
    known = {event.id: event for event in events(data)}
    with pytest.raises(ValueError, match="before"):
        lag(known["kellogg_in_minsk_2025_06"], known["belavia_relief_2025_09"], "en")
