"""A chart as a person takes it away: to look at in a notebook, to write to a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import plotly.graph_objects as go

from dashboard import charts, exports
from dashboard.charts.frame.built import Drawn
from dashboard.charts.frame.compose import composed
from dashboard.charts.frame.look import THEMES
from dashboard.charts.frame.slots import Scenario, fill, given
from dashboard.errors import UnknownName
from dashboard.words import LANGUAGES

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Picture:
    """A chart under a scenario. Shows itself in a notebook; `write` saves it as an image."""

    drawn: Drawn

    @cached_property
    def figure(self) -> go.Figure:
        """The composed Plotly figure: headline, legend and source line are part of it."""
        return go.Figure(fill(composed(self.drawn.built), self.drawn.scenario))

    @property
    def headline(self) -> str:
        return self.drawn.headline

    @property
    def alt(self) -> str:
        """The same in words, for who cannot see it."""
        return self.drawn.alt

    @property
    def table(self) -> pd.DataFrame:
        """What is drawn, one row a mark."""
        return self.drawn.table

    def write(self, path: str | Path) -> Path:
        """Save as the format that the path ends with, PNG at twice its size. Returns the path.

        Raises UnknownName for a format that does not exist, NoBrowser where none can draw.
        """
        path = Path(path)
        return exports.SHELF.get(path.suffix.lstrip(".").lower()).save(self.figure, path)

    def _repr_mimebundle_(self, include=None, exclude=None, **options):
        return self.figure._repr_mimebundle_(include, exclude, **options)

    def __repr__(self) -> str:
        return f"<chart {self.drawn.built.name} ({self.drawn.built.language}): {self.headline}>"


def picture(name: str, language: str, theme: str, scenario: Mapping[str, float]) -> Picture:
    """A chart under a scenario. Raises UnknownName for a chart, language, theme or input that does not exist."""
    if language not in LANGUAGES:
        raise UnknownName("language", language, LANGUAGES)
    if theme not in THEMES:
        raise UnknownName("theme", theme, THEMES)
    built = charts.build(name, language)
    known = built.model.inputs if built.model and built.chart.live else {}
    for input_name in scenario:
        if input_name not in known:
            raise UnknownName(f"input of chart {name}", input_name, known)
    moved = given(built.model, scenario) if known else ()
    return Picture(Drawn(built, Scenario(built.model, language, theme, moved)))
