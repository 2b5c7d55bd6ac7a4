"""What tests of pages in a browser share."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Page

from dashboard.web.static_files import FOLDER

SHIFTS = """window.shifted = 0; new PerformanceObserver((list) => { for (const entry of list.getEntries()) if
(!entry.hadRecentInput) window.shifted += entry.value; })
    .observe({ type: "layout-shift", buffered: true });"""
"""Sums in `window.shifted` how much of a page moved while it arrived; to be run before the page."""

FRAMES = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
"""What is written now is on screen."""


def until(page: Page, holds: Callable[[], bool] | str) -> None:
    """Wait for what a page shows, two minutes since a busy machine is no fault, without leaving text in it to
    be evaluated, which its policy forbids.
    """
    for _ in range(2400):
        if page.evaluate(holds) if isinstance(holds, str) else holds():
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"{page.url}: it never came true: {holds}")


def rested(page: Page) -> None:
    """Wait until a page did what it puts off: a timer that is set now and is as long as the longest of its
    own runs out after all of them, however busy the machine is.
    """
    rest = re.search(r"const REST = (\d+);", (FOLDER / "levers.js").read_text(encoding="utf-8"))
    page.evaluate(FRAMES)
    page.evaluate("(rest) => new Promise((done) => setTimeout(done, rest))", int(rest[1]))
    page.evaluate(FRAMES)


def arrived(page: Page) -> None:
    """Wait until a page stands: its typefaces are there, and what is in sight is drawn."""
    page.wait_for_function(
        """() => {
            const { fonts, ready } = document.documentElement.dataset;
            const charts = window.dashboard?.charts ?? [];
            const rows = document.querySelector("[data-explorer]");
            const seen = ({ top, bottom, width }) => width > 0 && bottom > 0 && top < innerHeight;
            return !fonts && (ready || !charts.length) && (!rows || rows.dataset.ready)
                && charts.every(({ card, started }) => started || !seen(card.getBoundingClientRect()));
        }"""
    )
    # What was measured then is on screen after two frames.
    page.evaluate(FRAMES)


def leave(page: Page) -> None:
    """Have a page show next to nothing. It stays where it comes from, on a server or on the disk, since it
    would be in another process elsewhere.
    """
    address = urlsplit(page.url)
    light = {"http": f"http://{address.netloc}/worker.js", "file": Path(__file__).as_uri()}
    page.goto(light.get(address.scheme, "about:blank"))
