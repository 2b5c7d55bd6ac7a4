"""Whether Chromium still paints the pages that a test has open.

Without a screen and on a busy machine it happens, once in hundreds of pages, that Chromium gives a page no
more frames: its scripts run, it is visible, all threads of the renderer are idle, and nothing on the page
brings the frames back. Nobody can see anything then, so no test of what a person sees can tell.
"""

from __future__ import annotations

from playwright.sync_api import Browser, Error, Page

PATIENCE = 3000
"""Milliseconds."""

FRAME = """(patience) => document.visibilityState !== "visible" || Promise.race([
    new Promise((done) => requestAnimationFrame(() => done(true))), new Promise((done) => setTimeout(() =>
    done(false), patience)),
])"""


class NotPainted(Exception):
    """A page answers and gets no frame."""


def not_painted(browser: Browser) -> list[str]:
    """The addresses of the open pages that answer and get no frame. A page that does not answer is at fault
    itself.
    """
    return [
        page.url
        for context in browser.contexts
        for page in context.pages
        if answers(page) and not page.evaluate(FRAME, PATIENCE)
    ]


def answers(page: Page) -> bool:
    """Whether the page's scripts run. `evaluate` alone would wait for ever."""
    try:
        page.locator("html").wait_for(state="attached", timeout=PATIENCE)
    except Error:
        return False
    return True
