"""One browser for all images of these tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from dashboard.exports.images.headless_browser import HeadlessBrowser


@pytest.fixture(scope="session")
def image_browser() -> Iterator[HeadlessBrowser]:
    with HeadlessBrowser() as opened:
        yield opened
