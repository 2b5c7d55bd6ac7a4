"""An ordinary Plotly figure as a page draws it, and what cannot be drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.core.errors import BadDefinition

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from dashboard.pages.core.blocks import PlotlyFigure
    from dashboard.tables.dataset import Dataset

BASIC = frozenset({"bar", "pie", "scatter"})
"""What the bundle of plotly.js draws that pages load; any other kind needs the whole of it."""
KINDS = BASIC | {
    "barpolar",
    "box",
    "candlestick",
    "contour",
    "funnel",
    "funnelarea",
    "heatmap",
    "histogram",
    "histogram2d",
    "histogram2dcontour",
    "icicle",
    "ohlc",
    "scatterpolar",
    "scatterternary",
    "sunburst",
    "treemap",
    "violin",
    "waterfall",
}
"""What a page draws and can put into a table: no map, which asks another host for its tiles or outlines, and
nothing in three dimensions, which asks the browser to make code of text.
"""


def drawn(block: PlotlyFigure, data: Dataset, language: str) -> go.Figure:
    """The figure of a block in a language. Raises BadDefinition for what is no figure, holds nothing, or has
    traces that no page draws.
    """
    import plotly.graph_objects as go

    figure: Any = block.figure(data, language)
    if not isinstance(figure, go.Figure):
        raise BadDefinition(
            f"the figure {block.name!r} is of the type {type(figure).__name__}."
            " Let its function return a plotly.graph_objects.Figure, as plotly.express does."
        )
    if not figure.data:
        raise BadDefinition(f"the figure {block.name!r} has no trace. Add one, or leave the block out.")
    if others := sorted(kinds(figure) - KINDS):
        raise BadDefinition(
            f"the figure {block.name!r} has traces of {', '.join(others)}, and a page draws"
            f" {', '.join(sorted(KINDS))}. Draw it as one of these."
        )
    return figure


def kinds(figure: go.Figure) -> set[str]:
    """The kinds of its traces.

    >>> import plotly.graph_objects as go
    >>> sorted(kinds(go.Figure([go.Pie(values=[1]), go.Bar(x=[1])])))
    ['bar', 'pie']
    """
    return {str(trace.type) for trace in figure.data}
