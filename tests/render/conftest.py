"""Pages of the served site, in a process that every one of them finds warm."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

import pytest
from painted import FRAME, PATIENCE, answers
from playwright.sync_api import Page


@pytest.fixture(scope="session")
def popups(browser, site) -> Iterator[Callable[..., AbstractContextManager[Page]]]:
    """Opens pages from one of the site that stays, by name, with the options of its context: they share its
    process, and the scripts that were compiled in it. One that Chromium does not paint any more is opened
    anew.
    """
    openers: dict[str, Page] = {}

    @contextmanager
    def popup(name: str, **options: Any) -> Iterator[Page]:
        if name in openers and not (answers(openers[name]) and openers[name].evaluate(FRAME, PATIENCE)):
            openers.pop(name).context.close()
        if name not in openers:
            openers[name] = browser.new_context(**options).new_page()
            openers[name].goto(f"{site}/worker.js")
        with openers[name].expect_popup() as opened:
            openers[name].evaluate("() => { open('about:blank'); }")
        yield opened.value
        forget(openers[name])

    yield popup
    for page in openers.values():
        page.context.close()


def forget(opener: Page) -> None:
    """Close what a page opened, and let no other find what it left."""
    context = opener.context
    for page in context.pages:
        if page is not opener:
            page.close()
    context.clear_cookies()
    context.clear_permissions()
    context.set_offline(False)
    session = context.new_cdp_session(opener)
    session.send("Storage.clearDataForOrigin", {"origin": "*", "storageTypes": "all"})
    session.detach()


@pytest.fixture
def page(popups) -> Iterator[Page]:
    """A page of its own: no storage, no cookie, no permission, no listener and no route of another test."""
    with popups("desk", viewport={"width": 1280, "height": 900}) as opened:
        yield opened


@pytest.fixture
def phone(popups) -> Iterator[Page]:
    """Such a page under a finger."""
    with popups("phone", viewport={"width": 360, "height": 720}, has_touch=True, is_mobile=True) as opened:
        yield opened
