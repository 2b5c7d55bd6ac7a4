"""A place with levers that is closed at first: shut until asked for, and drawn to its width when it opens."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from dashboard import models, pages
from dashboard.core.words import LANGUAGES
from dashboard.pages.core.blocks import WhatIf

CLOSED = [
    (page.name, block, language)
    for page in pages.in_order()
    for block in page.blocks
    if isinstance(block, WhatIf) and block.closed
    for language in LANGUAGES
]
closed_panel = pytest.mark.parametrize(
    ("name", "block", "language"), CLOSED, ids=lambda value: value if isinstance(value, str) else ""
)


def address(site: str, name: str, language: str) -> str:
    return f"{site}/{language}/{pages.get(name).slug[language]}"


@closed_panel
def test_it_is_shut_at_first_and_opens_by_keyboard_with_its_charts_drawn(page, site, name, block, language):
    page.goto(address(site, name, language))
    page.wait_for_selector("html[data-ready]", state="attached")
    chart = page.locator(f"[data-chart={block.charts[0]}]")
    expect(chart).to_be_hidden()
    page.locator("details.panel > summary").focus()
    page.keyboard.press("Enter")
    expect(chart).to_be_visible()
    chart.locator(".main-svg").first.wait_for()
    drawn, room = (chart.locator(part).first.bounding_box()["width"] for part in (".main-svg", ".plot"))
    assert drawn == pytest.approx(room, abs=2)


@closed_panel
def test_a_lever_moves_it_and_the_link_opens_it(page, site, name, block, language):
    page.goto(address(site, name, language))
    page.locator("details.panel > summary").click()
    page.locator("[data-panel] input[type=range]").first.focus()
    page.keyboard.press("End")
    lever = next(iter(models.get(block.model).inputs))
    page.wait_for_url(re.compile(f"{lever}="))
    before = page.locator(".results").inner_text()
    page.reload()
    expect(page.locator(f"[data-chart={block.charts[0]}]")).to_be_visible()
    assert page.locator(".results").inner_text() == before
