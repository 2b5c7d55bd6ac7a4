"""The shelf of what Dash draws: parts side by side, pages that ask for them, what a check finds."""

from __future__ import annotations

from dataclasses import replace

import pytest
from dash import dcc, html

from dashboard import dash_parts, pages
from dashboard.core.words import LANGUAGES, same
from dashboard.dash_parts.core import findings
from dashboard.dash_parts.core.part import Part, Place, part_id, part_ids
from dashboard.dash_parts.core.shelf import cached_outputs, ids_in, stage
from dashboard.pages.core.blocks import DashPart, FigureTable
from dashboard.pages.core.parts import dash_parts_of
from dashboard.render.checks.of_pages import NoFiles
from dashboard.render.checks.source import Source
from dashboard.render.urls import Urls
from dashboard.web import create_app

SOURCE = Source("pages", "sources")


def place(data, language="en"):
    return Place(language, data, Urls(NoFiles(), f"/{language}"))


def test_every_part_that_a_page_asks_for_is_on_the_shelf():
    asked = {name for page in pages.in_order() for name in dash_parts_of(page)}
    assert asked == set(dash_parts.names())


@pytest.mark.parametrize("language", LANGUAGES)
def test_several_parts_stand_under_their_titles_without_a_common_id(data, language):
    names = tuple(dash_parts.names())
    sections = stage((*names, names[0]), place(data, language))
    assert [s.children[0].children for s in sections[: len(names)]] == [
        dash_parts.get(name).title[language] for name in names
    ]
    each = [set(ids_in(dash_parts.get(name).layout(place(data, language)))) for name in names]
    assert len(set().union(*each)) == sum(map(len, each))


def test_the_outputs_that_are_kept_are_of_registered_callbacks():
    assert cached_outputs() <= set(create_app().callback_map)


def test_ids_are_found_wherever_they_lie():
    node = html.Div([dcc.Input(id="a"), html.P(["words", dcc.Input(id=part_ids("b", "c", 1))])])
    assert ids_in([node, None]) == ["a", part_id("b", "c")]


def test_an_id_of_another_part_is_a_finding(data):
    explorer = dash_parts.get("explorer")
    taken = {id: "other" for id in ids_in(explorer.layout(place(data)))}
    (found,) = findings.laid_out(explorer, "en", data, taken, Source("dash_parts", "explorer"))
    assert "dash_parts/other.py" in found.problem and 'part_id("explorer"' in found.remedy


@pytest.mark.parametrize(
    ("blocks", "said"),
    [
        ((DashPart(("explorr",)),), "explorr"),
        ((DashPart(("explorer",)), DashPart(("explorer",))), "in one place"),
        ((DashPart(("explorer",)), FigureTable()), "in one place"),
    ],
)
def test_a_page_that_asks_for_what_cannot_be_drawn_is_a_finding(blocks, said):
    (found,) = findings.of_page(replace(pages.get("sources"), blocks=blocks), SOURCE)
    assert said in found.problem and found.remedy


def test_a_layout_that_fails_is_a_finding(data, monkeypatch):
    def broken(place):
        raise ValueError("no such table")

    monkeypatch.setattr(findings, "readable", lambda registry: {"explorer": Part("x", same("x"), broken)})
    monkeypatch.setattr(findings, "of_page", lambda page, source: [])
    found = findings.part_findings(data)
    assert len(found) == len(LANGUAGES) and all("no such table" in one.problem for one in found)
