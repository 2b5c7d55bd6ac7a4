"""What tests of pages in a browser share."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page

SHIFTS = """window.shifted = 0; new PerformanceObserver((list) => { for (const entry of list.getEntries()) if
(!entry.hadRecentInput) window.shifted += entry.value; })
    .observe({ type: "layout-shift", buffered: true });"""
"""Sums in `window.shifted` how much of a page moved while it arrived; to be run before the page."""


def until(page: Page, holds: Callable[[], bool] | str) -> None:
    """Wait for what a page shows, two minutes since a busy machine is no fault, without leaving text in it to
    be evaluated, which its policy forbids.
    """
    for _ in range(2400):
        if page.evaluate(holds) if isinstance(holds, str) else holds():
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"{page.url}: it never came true: {holds}")
