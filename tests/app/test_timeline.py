"""The timeline is a list that filters answer at once, and the choice stands in the address."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

SLUG = {"fr": "chronologie", "en": "timeline"}
SHOWN = "[data-timeline] li[id]:not([hidden])"


@pytest.mark.parametrize("language", SLUG)
def test_filters_narrow_the_list_and_come_back_from_the_address(page, site, data, language):
    page.goto(f"{site}/{language}/{SLUG[language]}")
    assert page.locator(SHOWN).count() == len(data.rows("events"))
    page.locator("select[name=topic]").select_option("prisoners")
    expected = sum(row["topic"] == "prisoners" for row in data.rows("events"))
    assert page.locator(SHOWN).count() == expected > 3
    expect(page.locator("[data-found]")).to_contain_text(str(expected))
    page.locator("select[name=document]").select_option("003")
    tellers = {row["event"] for row in data.rows("event_tellings") if row["document"] == "003"}
    both = sum(row["topic"] == "prisoners" and row["event"] in tellers for row in data.rows("events"))
    assert page.locator(SHOWN).count() == both
    page.wait_for_url(re.compile("topic=prisoners.*document=003"))
    page.reload()
    assert page.locator(SHOWN).count() == both
    page.locator("button[type=reset]").click()
    expect(page.locator(SHOWN)).to_have_count(len(data.rows("events")))
    assert "?" not in page.url


def test_a_period_and_an_actor(page, site, data):
    page.goto(f"{site}/en/timeline?from=2025&to=2025&actor=kellogg")
    events = page.locator(SHOWN)
    assert events.count() > 0
    assert all("kellogg" in (event.get_attribute("data-actors") or "") for event in events.all())
    assert page.locator("section[data-year]:not([hidden])").count() == 1
