"""An ordinary Plotly figure, in the page's fonts and colours."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from dashboard.charts.core.look import FONT, SIZE
from dashboard.core.errors import BadDefinition
from dashboard.core.numbers import marks
from dashboard.core.script_json import script_json

if TYPE_CHECKING:
    from dashboard.pages.core.blocks import PlotlyFigure
    from dashboard.render.context import RenderContext

KINDS = {"bar", "pie", "scatter"}
"""What the plotly.js of the site draws."""


def view(block: PlotlyFigure, at: RenderContext) -> dict[str, Any]:
    drawing = json.loads(block.figure(at.data, at.language).to_json())
    if others := {trace.get("type", "scatter") for trace in drawing["data"]} - KINDS:
        raise BadDefinition(
            f"the figure {block.name!r} has traces of {', '.join(sorted(others))}, and the site draws"
            f" {', '.join(sorted(KINDS))}. Draw it as one of these."
        )
    written = marks(at.language)
    layout = drawing.get("layout", {})
    layout.pop("template", None)
    layout |= {
        "paper_bgcolor": "transparent",
        "plot_bgcolor": "transparent",
        "separators": written["decimal"] + written["group"],
        "font": {"family": FONT, "size": SIZE},
        "height": block.height,
    }
    return {
        "name": block.name,
        "title": at.words(block.title),
        "alt": at.words(block.alt),
        "source": at.words(block.source),
        "height": block.height,
        "spec": script_json({"data": drawing["data"], "layout": layout}),
    }
