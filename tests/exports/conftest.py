"""One browser for all images of these tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from dashboard.exports.frame.studio import Studio


@pytest.fixture(scope="session")
def studio() -> Iterator[Studio]:
    with Studio() as opened:
        yield opened
