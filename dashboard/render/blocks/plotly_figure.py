"""An ordinary Plotly figure, in the page's fonts and colours, with its table, its files and its images."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from dashboard.charts.core.look import FONT, SIZE
from dashboard.core.numbers import MISSING, as_given, marks
from dashboard.core.script_json import script_json
from dashboard.core.words import Words
from dashboard.exports.images.provenance import Provenance
from dashboard.exports.plotly_figure.drawn import BASIC, drawn, kinds
from dashboard.exports.plotly_figure.files import Content, addresses, in_sheet
from dashboard.exports.plotly_figure.table import Cell, Table, table
from dashboard.render.urls import with_tail

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from dashboard.pages.core.blocks import PlotlyFigure
    from dashboard.render.context import RenderContext

LABELS = {
    "figure_files": Words(fr="Le tableau en fichier :", en="The table as a file:"),
    "of_figure": Words(fr="de la figure", en="of the figure"),
}


def view(block: PlotlyFigure, at: RenderContext) -> dict[str, Any]:
    figure = drawn(block, at.data, at.language)
    found, record = table(figure, at.language), record_of(block, at)
    source = at.words(block.source)
    carried = {"record": asdict(record), "source": source, "measure": "", "stem": stem(block, at)}
    return {
        "name": block.name,
        "title": record.headline,
        "alt": record.alternative,
        "source": source,
        "height": block.height,
        "columns": found.columns,
        "rows": written(found, at.language),
        "stem": carried["stem"],
        "files": addresses(Content(found, source, record, at.data)),
        "every_kind": not kinds(figure) <= BASIC,
        "spec": script_json(spec(figure, block, at.language) | {"carried": carried}),
    }


def spec(figure: go.Figure, block: PlotlyFigure, language: str) -> dict[str, Any]:
    """What the browser draws from: the figure without the look of its template."""
    drawing = json.loads(str(figure.to_json()))
    signs = marks(language)
    layout = drawing.get("layout", {})
    layout.pop("template", None)
    layout |= {
        "paper_bgcolor": "transparent",
        "plot_bgcolor": "transparent",
        "separators": signs["decimal"] + signs["group"],
        "font": {"family": FONT, "size": SIZE},
        "height": block.height,
    }
    return {"data": drawing["data"], "layout": layout}


def stem(block: PlotlyFigure, at: RenderContext) -> str:
    """What a file of it is called, without its suffix."""
    return f"{block.name}-{at.language}-{at.data.version}"


def record_of(block: PlotlyFigure, at: RenderContext) -> Provenance:
    """What images and files carry of it."""
    path = f"/{at.language}/{at.page.slug[at.language]}"
    return Provenance(
        chart=block.name,
        language=at.language,
        headline=at.words(block.title),
        alternative=at.words(block.alt),
        data_version=at.data.version,
        link=with_tail(path, f"data={at.data.version}", block.name),
    )


def written(found: Table, language: str) -> list[list[str]]:
    """The rows as a page writes them."""

    def cell(value: Cell) -> str:
        value = in_sheet(value)
        if value is None:
            return MISSING
        return value if isinstance(value, str) else as_given(value, 0, language)

    return [[cell(value) for value in row] for row in found.rows]
