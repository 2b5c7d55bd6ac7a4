"""The name by which the command line was started, for whatever tells a person what to type."""

from __future__ import annotations

import sys
from pathlib import Path

COMMAND, MODULE = "belarus-dependence", "python -m dashboard"


def program() -> str:
    """`belarus-dependence` where the console command was started, else `python -m dashboard`."""
    return COMMAND if Path(sys.argv[0] if sys.argv else "").stem == COMMAND else MODULE
