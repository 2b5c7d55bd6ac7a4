"""A format: how a composed figure becomes a file."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import plotly.graph_objects as go

from dashboard.errors import NoBrowser

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "brave-browser")


def find_browser() -> str | None:
    """The browser that draws images: BROWSER_PATH if it is set, else the first on PATH."""
    chosen = os.environ.get("BROWSER_PATH")
    return chosen or next((found for name in BROWSERS if (found := shutil.which(name))), None)


@dataclass(frozen=True)
class Format:
    """`write` takes a Plotly figure and the path of a file that does not matter yet."""

    write: Callable[[go.Figure, Path], None]

    def save(self, figure: go.Figure, path: Path) -> Path:
        """Write whole or not at all: a file that fails half-way never stands at `path`."""
        if find_browser() is None:
            raise NoBrowser("Images need Chromium or Chrome and none was found. On Debian: apt-get install chromium")
        handle, half = tempfile.mkstemp(suffix=path.suffix, dir=path.parent)
        os.close(handle)
        try:
            self.write(figure, Path(half))
            os.chmod(half, 0o666 & ~umask())
            os.replace(half, path)
        finally:
            Path(half).unlink(missing_ok=True)
        return path


def umask() -> int:
    """The process's file mask, which can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
