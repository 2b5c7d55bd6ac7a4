"""The figure explorer: the one part of the site that Dash draws, with AG Grid inside."""

from __future__ import annotations

import unicodedata

import dash_ag_grid
from dash import Dash, Input, Output, dcc, html

from dashboard.charts.frame.built import figure_cells
from dashboard.charts.frame.columns import COLUMNS
from dashboard.tables.dataset import Dataset
from dashboard.words import LANGUAGES, Words

ADDRESS, STAGE, GRID = "address", "stage", "figures"
ORDER = ("what", "value", "origin", "document", "place", "period", "wording", "nature", "figure")
WIDTHS = {"what": 210, "value": 130, "origin": 170, "document": 170, "place": 170, "nature": 200, "figure": 280}
GRID_WORDS = {
    "noRowsToShow": Words(fr="Aucun chiffre ne correspond.", en="No figure matches."),
    "noMatchingRows": Words(fr="Aucun chiffre ne correspond.", en="No figure matches."),
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


def folded(text: str) -> str:
    """Lower case without accents, so that « energie » finds « Énergie ».

    >>> folded("Énergie élevée")
    'energie elevee'
    """
    return "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))


def rows(language: str, data: Dataset) -> list[dict]:
    """One row a figure: cells as written, the bare number that sorts it, and all its words for the search."""
    found = []
    for figure in data.figures.values():
        cells = figure_cells(figure, data, language) | {"what": figure.name[language], "value": figure.written(language)}
        shown = {key: cells[key] for key in ORDER} | {"figure": f"[{figure.id}](/{language}/figure/{figure.id})"}
        found.append(shown | {"sort_value": figure.central, "search": folded(" ".join(cells.values()))})
    return found


def columns(language: str) -> list[dict]:
    """One column for each key in ORDER, in the words of a chart's table, and a hidden one that is searched."""
    made = []
    for key in ORDER:
        name = COLUMNS[key][language]
        column = {
            "field": key, "headerName": name, "width": WIDTHS.get(key, 150), "headerTooltip": name,
            "getQuickFilterText": {"function": "''"},
        }
        if key == "figure":
            column |= {"cellRenderer": "markdown"}
        if key == "what":
            column |= {"wrapText": True, "autoHeight": True}
        if key == "value":
            # Sorted as numbers, shown as the source words them.
            column |= {"field": "sort_value", "valueFormatter": {"function": "params.data.value"}, "filter": "agNumberColumnFilter"}
        made.append(column)
    return [*made, {"field": "search", "hide": True, "suppressColumnsToolPanel": True}]


def grid(language: str, data: Dataset) -> dash_ag_grid.AgGrid:
    """The grid in one language."""
    return dash_ag_grid.AgGrid(
        id=GRID, rowData=rows(language, data), columnDefs=columns(language),
        defaultColDef={"sortable": True, "filter": "agTextColumnFilter", "resizable": True, "tooltipValueGetter": {"function": "params.valueFormatted || params.value"}},
        dashGridOptions={
            "localeText": {name: words[language] for name, words in GRID_WORDS.items()}, "enableCellTextSelection": True,
            "ensureDomOrder": True, "suppressColumnVirtualisation": True, "animateRows": False, "includeHiddenColumnsInQuickFilter": True, "tooltipShowDelay": 400,
        },
        style={"height": "100%"}, className="ag-theme-quartz figures-grid",
    )
