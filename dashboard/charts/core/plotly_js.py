"""Which plotly.js pages load and images are drawn with: a bundle of the few kinds of drawing that they need,
where setting up fetched it, else the whole that comes with the Python package. They are one version of one
library, and draw alike.
"""

from __future__ import annotations

import hashlib
import re
import sys
from functools import cache
from pathlib import Path

import plotly

WHOLE = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
SMALL = Path(sys.prefix) / "share" / "plotly.js" / "plotly-basic.min.js"
"""Where .ci/setup.sh lays the bundle: npm's plotly.js-basic-dist-min, for bars, points and lines."""
VERSION, SHA256 = "4.1.1", "99784e3abfb07b142a15e521a439e6d9addceadb3f79553fd24c72774f0649ba"
"""Of the bundle. Another version than the whole has, or another content, is not used."""
KINDS = {"bar", "scatter"}
"""What the bundle draws, of all that charts may hold."""


@cache
def plotly_js() -> bytes:
    """The script that pages load."""
    return plotly_js_file().read_bytes()


def plotly_js_file() -> Path:
    """Where it lies."""
    return SMALL if small_is_right() else WHOLE


def small_is_right() -> bool:
    """Whether the bundle is there, is the one that is known, and is of the version that the whole has."""
    found = SMALL.read_bytes() if SMALL.is_file() else b""
    return hashlib.sha256(found).hexdigest() == SHA256 and whole_version() == VERSION


def whole_version() -> str:
    """The version of plotly.js in the installed Python package.

    >>> whole_version().count(".")
    2
    """
    with WHOLE.open(encoding="utf-8") as file:
        found = re.search(r"plotly\.js v([0-9.]+)", file.read(400))
    return found[1] if found else ""
