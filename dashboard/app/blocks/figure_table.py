"""Every figure, as a plain table; Dash lays its grid over it."""

from dashboard.charts.frame.built import figure_cells
from dashboard.charts.frame.columns import COLUMNS, FIGURE_COLUMNS


def view(block, at) -> dict:
    keys = [key for key in FIGURE_COLUMNS if key != "what"]
    rows = []
    for figure in at.data.figures.values():
        cells = figure_cells(figure, at.data, at.language)
        rows.append([figure.name[at.language], *(cells[key] for key in keys)])
    return {"columns": [COLUMNS[key][at.language] for key in ("what", *keys)], "rows": rows}
