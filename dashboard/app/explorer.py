"""The figure explorer: the one part of the site that Dash draws, with AG Grid inside."""

from __future__ import annotations

import dash_ag_grid
from dash import Dash, Input, Output, dcc, html

from dashboard.charts.frame.built import COLUMNS, figure_cells
from dashboard.tables.dataset import Dataset
from dashboard.words import LANGUAGES, Words

ADDRESS, STAGE, GRID = "address", "stage", "figures"
NUMBERS = ("low", "value", "high")
WIDTHS = {"what": 300, "low": 90, "value": 100, "high": 90, "wording": 150, "nature": 190, "place": 150, "figure": 260}
GRID_WORDS = {
    "noRowsToShow": Words(fr="Aucun chiffre ne correspond.", en="No figure matches."),
    "loadingOoo": Words(fr="Chargement…", en="Loading…"),
    "contains": Words(fr="contient", en="contains"),
    "notContains": Words(fr="ne contient pas", en="does not contain"),
    "equals": Words(fr="égal à", en="equals"),
    "notEqual": Words(fr="différent de", en="not equal"),
    "startsWith": Words(fr="commence par", en="begins with"),
    "endsWith": Words(fr="finit par", en="ends with"),
    "blank": Words(fr="vide", en="blank"),
    "notBlank": Words(fr="non vide", en="not blank"),
    "lessThan": Words(fr="inférieur à", en="less than"),
    "greaterThan": Words(fr="supérieur à", en="greater than"),
    "lessThanOrEqual": Words(fr="inférieur ou égal à", en="less than or equal"),
    "greaterThanOrEqual": Words(fr="supérieur ou égal à", en="greater than or equal"),
    "inRange": Words(fr="entre", en="between"),
    "filterOoo": Words(fr="Filtrer…", en="Filter…"),
    "andCondition": Words(fr="et", en="and"),
    "orCondition": Words(fr="ou", en="or"),
    "ariaFilterMenuOpen": Words(fr="Ouvrir le filtre", en="Open the filter"),
    "ariaFilterValue": Words(fr="Valeur du filtre", en="Filter value"),
    "ariaFilteringOperator": Words(fr="Condition du filtre", en="Filter condition"),
    "ariaColumn": Words(fr="Colonne", en="Column"),
    "ariaSortableColumn": Words(fr="Entrée pour trier", en="Press Enter to sort"),
}


def layout() -> html.Div:
    """An address to listen to, and a stage that is filled in the language of that address."""
    return html.Div([dcc.Location(id=ADDRESS, refresh=False), html.Div(id=STAGE)])


def register(app: Dash, data: Dataset) -> None:
    """The one callback: an address in, the grid in that language out."""
    app.callback(Output(STAGE, "children"), Input(ADDRESS, "pathname"))(lambda path: grid(language_of(path), data))


def language_of(path: str | None) -> str:
    """The language that an address begins with; the first known one where it has none."""
    first = (path or "").strip("/").partition("/")[0]
    return first if first in LANGUAGES else LANGUAGES[0]


def rows(language: str, data: Dataset) -> list[dict]:
    """One row a figure: cells as written, and the bare numbers that sort them under `sort_*`."""
    found = []
    for figure in data.figures.values():
        cells = figure_cells(figure, data, language) | {"what": figure.name[language]}
        found.append(cells | {f"sort_{end}": getattr(figure, end) for end in NUMBERS})
    return found


def columns(language: str) -> list[dict]:
    """One column for each key of a chart's table, in the same words."""
    made = []
    for key, words in COLUMNS.items():
        column = {"field": key, "headerName": words[language], "width": WIDTHS.get(key, 150), "headerTooltip": words[language]}
        if key in NUMBERS:
            # Sorted as numbers, shown as each language writes them.
            column |= {
                "field": f"sort_{key}", "valueFormatter": {"function": f"params.data.{key}"}, "type": "rightAligned",
                "filter": "agNumberColumnFilter",
            }
        made.append(column)
    return made


def grid(language: str, data: Dataset) -> dash_ag_grid.AgGrid:
    """The grid in one language."""
    return dash_ag_grid.AgGrid(
        id=GRID, rowData=rows(language, data), columnDefs=columns(language),
        defaultColDef={"sortable": True, "filter": "agTextColumnFilter", "resizable": True, "tooltipValueGetter": {"function": "params.valueFormatted || params.value"}},
        dashGridOptions={
            "localeText": {name: words[language] for name, words in GRID_WORDS.items()}, "enableCellTextSelection": True,
            "ensureDomOrder": True, "suppressColumnVirtualisation": True, "animateRows": False, "tooltipShowDelay": 400,
        },
        style={"height": "100%"}, className="ag-theme-quartz figures-grid",
    )
