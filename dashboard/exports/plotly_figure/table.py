"""The table of an ordinary Plotly figure, by one rule: a row for each mark of each trace, a column for each
array that places or measures marks. A matrix has a row for each of its cells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import numpy as np

from dashboard.core.words import Words, same

if TYPE_CHECKING:
    import plotly.graph_objects as go

SERIES = Words(fr="Série", en="Series")
COLUMNS = {
    "labels": Words(fr="Libellé", en="Label"),
    "parents": Words(fr="Partie de", en="Part of"),
    "x": same("x"),
    "y": same("y"),
    "z": same("z"),
    "values": Words(fr="Valeur", en="Value"),
    "open": Words(fr="Ouverture", en="Open"),
    "high": Words(fr="Plus haut", en="High"),
    "low": Words(fr="Plus bas", en="Low"),
    "close": Words(fr="Clôture", en="Close"),
    "r": same("r"),
    "theta": same("θ"),
    "a": same("a"),
    "b": same("b"),
    "c": same("c"),
}
"""Arrays that place or measure marks, with what their columns are called where no axis has a title."""
TAG = re.compile(r"<[^>]*>")

Cell = float | str | None


@dataclass(frozen=True)
class Table:
    """Titles of columns, and rows of numbers and texts; None where a trace has nothing."""

    columns: list[str]
    rows: list[list[Cell]]


def table(figure: go.Figure, language: str) -> Table:
    """The table of a figure.

    >>> import plotly.graph_objects as go
    >>> table(go.Figure(go.Heatmap(x=["a", "b"], y=["c"], z=[[1, 2]])), "en")
    Table(columns=['x', 'y', 'z'], rows=[['a', 'c', 1.0], ['b', 'c', 2.0]])
    """
    traces = [(plain(trace.name), list(marks(trace))) for trace in figure.data]
    held = {name for _, rows in traces for row in rows for name in row}
    names = [name for name in COLUMNS if name in held]
    several = len(traces) > 1
    columns = [title(name, figure, language) for name in names]
    rows = [
        [*([series] if several else []), *(plain(row.get(name)) for name in names)]
        for series, marked in traces
        for row in marked
    ]
    return Table([*([SERIES[language]] if several else []), *columns], rows)


def marks(trace: Any) -> Iterator[dict[str, Any]]:
    """The values of each mark of a trace, by the name of their array."""
    arrays = {name: list(trace[name]) for name in COLUMNS if name in trace and is_array(trace[name])}
    matrix = arrays.get("z", [])
    if matrix and is_array(matrix[0]):
        x, y = arrays.get("x") or range(len(matrix[0])), arrays.get("y") or range(len(matrix))
        yield from (
            {"x": along, "y": across, "z": value}
            for across, row in zip(y, matrix, strict=False)
            for along, value in zip(x, row, strict=False)
        )
        return
    for place in range(max(map(len, arrays.values()), default=0)):
        yield {name: array[place] for name, array in arrays.items() if place < len(array)}


def is_array(value: Any) -> bool:
    return isinstance(value, list | tuple | np.ndarray)


def title(name: str, figure: go.Figure, language: str) -> str:
    """What the column of an array is called: as its axis, else by its own name."""
    layout = figure.layout
    axis = {"x": layout.xaxis, "y": layout.yaxis, "z": layout.coloraxis.colorbar}.get(name)
    own = axis.title.text if axis is not None else None
    if name == "z" and not own:
        bars = (trace.colorbar.title.text for trace in figure.data if "colorbar" in trace)
        own = next(filter(None, bars), None)
    return str(plain(own)) if own else COLUMNS[name][language]


def plain(value: Any) -> Cell:
    """A value as a number, a text without marks, a date, or None where there is nothing.

    >>> from datetime import datetime
    >>> plain("gas<br>bill"), plain(np.float64(2)), plain(float("nan")), plain(datetime(2025, 6, 1))
    ('gas bill', 2.0, None, '2025-06-01')
    """
    if isinstance(value, np.datetime64):
        return None if np.isnat(value) else plain(value.astype("datetime64[s]").item())
    if isinstance(value, np.generic):
        value = value.item()
    if value is None or value != value:
        return None
    if isinstance(value, date):
        return value.isoformat().removesuffix("T00:00:00")
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    return TAG.sub(" ", str(value)).strip()
