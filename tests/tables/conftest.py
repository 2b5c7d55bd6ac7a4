"""What tests of the tables share."""

from __future__ import annotations

import pytest
from broken import Copy


@pytest.fixture
def copy(tmp_path) -> Copy:
    """A copy of the project's data that a test breaks."""
    return Copy(tmp_path, sketched=True)
