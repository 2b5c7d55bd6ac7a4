"""How a baseline is described to the bench."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

BENCH = Path(__file__).resolve().parents[2]
SURROUNDINGS = os.environ | {"PYTHONPATH": os.pathsep.join(map(str, (BENCH, BENCH.parents[1])))}
"""Environment of whatever the bench starts: the bench and the project are found."""
PLOTLY_MARKS = ".main-svg path, .main-svg text"
"""All that Plotly draws: bars, lines and dots, ticks and notes."""


def own_file(name: str, port: int, scratch: Path) -> list[str]:
    """The command of a baseline that serves itself: its own file, run."""
    return [sys.executable, "-m", f"baselines.{name}", str(port)]


@dataclass(frozen=True)
class Baseline:
    """A page that shows the levers, three charts and the sentence of frame/page.py.

    `order` is its place in the tables, and `package` the distribution whose version is told. `command` gives
    what serves it for its name, a port (also in PORT) and an empty folder; `prepare`, if there is one, fills
    that folder before. `path` is where the page is.

    `lever` selects in the browser what takes the arrow keys; `rail` what the hand drags along and `thumb`
    what it drags, where these are not the lever, a native input. `text` selects what holds the sentence, and
    `chart` the charts in the order of the page, the first three of which are meant; `marks` selects in a
    chart all that a lever may move. `shadow` says that all this is to be looked for in shadow trees too,
    `plotly` that Plotly draws: then the drawings must be those of the floor.
    """

    title: str
    order: int
    package: str = ""
    command: Callable[[str, int, Path], Sequence[str]] = own_file
    prepare: Callable[[Path], None] | None = None
    path: str = "/"
    lever: str = "#price_europe"
    rail: str = ""
    thumb: str = ""
    text: str = "#sentence"
    chart: str = ".js-plotly-plot"
    marks: str = PLOTLY_MARKS
    shadow: bool = False
    plotly: bool = True
