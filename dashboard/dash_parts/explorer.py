"""The figure explorer: every figure in a grid, to sort, filter and choose from."""

from __future__ import annotations

from typing import Any

import dash_ag_grid

from dashboard.charts.core.cells import figure_cells
from dashboard.charts.core.columns import COLUMNS
from dashboard.charts.core.sources import citation
from dashboard.core.words import Words
from dashboard.dash_parts.core.part import Part, Place
from dashboard.render.figure_facets import CHOOSABLE, ORDER, facets
from dashboard.render.spellings import searchable, spellings
from dashboard.render.urls import Urls
from dashboard.tables.dataset import Dataset
from dashboard.tables.figure import Figure
from dashboard.tables.periods import parse

GRID = "figures"
"""The id that scripts of the page know the grid by (assets/explorer.js)."""
WIDTHS = {
    "what": 210,
    "value": 130,
    "origin": 170,
    "document": 170,
    "place": 170,
    "nature": 200,
    "figure": 280,
}
NUMBERS = {
    "allowedCharPattern": r"\d\s.,+\-−  ",
    "numberParser": {"function": "readNumber(params)"},
    "numberFormatter": {"function": "writeNumber(params)"},
}
"""A filter reads and writes numbers as the language of the page does (assets/explorer.js)."""
GRID_WORDS = {
    "ariaChecked": Words(fr="coché", en="checked"),
    "ariaUnchecked": Words(fr="non coché", en="unchecked"),
    "ariaIndeterminate": Words(fr="en partie", en="partly"),
    "ariaVisible": Words(fr="visible", en="visible"),
    "ariaHidden": Words(fr="cachée", en="hidden"),
    "ariaHeaderSelection": Words(fr="Colonne de sélection", en="Column with selection"),
    "firstPage": Words(fr="Première page", en="First page"),
    "lastPage": Words(fr="Dernière page", en="Last page"),
    "nextPage": Words(fr="Page suivante", en="Next page"),
    "previousPage": Words(fr="Page précédente", en="Previous page"),
    "pageSizeSelectorLabel": Words(fr="Lignes par page", en="Page size"),
    "ariaPageSizeSelectorLabel": Words(fr="Lignes par page", en="Page size"),
    "ariaRowSelect": Words(fr="Espace pour choisir la ligne", en="Press Space to choose the row"),
    "ariaRowDeselect": Words(fr="Espace pour laisser la ligne", en="Press Space to leave the row"),
    "ariaRowSelectionDisabled": Words(fr="La ligne ne peut être choisie", en="The row cannot be chosen"),
    "ariaFilterColumn": Words(fr="Ctrl + Entrée pour filtrer", en="Press Ctrl Enter to filter"),
    "ariaColumnFiltered": Words(fr="Colonne filtrée", en="Column filtered"),
    "ariaFilterActive": Words(fr="Filtre actif", en="Filter active"),
    "ariaFilterInput": Words(fr="Champ du filtre", en="Filter input"),
    "ariaFilterFromValue": Words(fr="Filtrer à partir de", en="Filter from value"),
    "ariaFilterToValue": Words(fr="Filtrer jusqu'à", en="Filter to value"),
    "ariaLabelColumnFilter": Words(fr="Filtre de la colonne", en="Column filter"),
    "ariaLabelColumnMenu": Words(fr="Menu de la colonne", en="Column menu"),
    "ariaLabelDialog": Words(fr="Fenêtre", en="Dialog"),
    "ariaLabelSelectField": Words(fr="Choisir une condition", en="Choose a condition"),
    "ariaLabelTooltip": Words(fr="Info-bulle", en="Tooltip"),
    "ariaToggleCellValue": Words(fr="Espace pour changer", en="Press Space to change"),
    "inRangeStart": Words(fr="De", en="From"),
    "inRangeEnd": Words(fr="À", en="To"),
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
    "ariaRowToggleSelection": Words(fr="Espace pour choisir la ligne", en="Press Space to choose the row"),
    "ariaRowSelectAll": Words(
        fr="Espace pour choisir toutes les lignes", en="Press Space to choose all rows"
    ),
    "ariaSortableColumn": Words(fr="Entrée pour trier", en="Press Enter to sort"),
}


def period_order(figure: Figure) -> str:
    """What periods are sorted by: first and last day; empty where the document gives no period."""
    period = parse(figure.time_period) if figure.time_period else None
    ends = (period.start or period.end, period.end or period.start) if period else ()
    return "/".join(day.isoformat() for day in ends if day)


def rows(language: str, data: Dataset, urls: Urls) -> list[dict[str, Any]]:
    """One row a figure: cells as written, bare numbers, what the filters look at, and all its words for the
    search.
    """
    found, names = [], spellings(data)
    for figure in data.figures.values():
        cells = figure_cells(figure, data, language) | {
            "what": figure.name[language],
            "value": figure.written(language),
        }
        shown = {key: cells[key] for key in CHOOSABLE}
        numbers = {"low": figure.low, "number": figure.value, "high": figure.high}
        found.append(
            shown
            | numbers
            | {
                "link": f"[{figure.id}]({urls.figure(figure.id, language)})",
                "sort_value": figure.central,
                "period_order": period_order(figure),
                "search": searchable([*cells.values(), figure.note[language] if figure.note else ""], names),
                "facets": facets(figure),
                "citation": f"{citation(figure, data, language)} [{figure.id}]",
            }
        )
    return found


def columns(language: str) -> list[dict[str, Any]]:
    """One column for each key of CHOOSABLE, in the words of a chart's table; three more that are never
    shown.
    """
    made = []
    for key in CHOOSABLE:
        name = COLUMNS[key][language]
        column = {
            "field": key,
            "headerName": name,
            "width": WIDTHS.get(key, 150),
            "headerTooltip": name,
            "hide": key not in ORDER,
            "getQuickFilterText": {"function": "''"},
            "comparator": {"function": "inOrder"},
        }
        if key == "period":
            column |= {"comparator": {"function": "inTime"}}
        if key == "what":
            column |= {"wrapText": True, "autoHeight": True}
        if key == "value":
            # Sorted as numbers, shown as the source words them.
            column |= {
                "colId": "value",
                "field": "sort_value",
                "valueFormatter": {"function": "params.data.value"},
                "filter": "agNumberColumnFilter",
                "filterParams": NUMBERS,
            }
        if key == "figure":
            column |= {"colId": "figure", "field": "link", "cellRenderer": "markdown"}
        if key in ("low", "high"):
            column |= {"filter": "agNumberColumnFilter", "filterParams": NUMBERS}
        made.append(column)
    # The file of chosen rows holds bare numbers and ids, where the reader sees the wording and a link.
    bare = [
        {"field": "number", "headerName": COLUMNS["value"][language]},
        {"colId": "id", "field": "figure", "headerName": COLUMNS["figure"][language]},
    ]
    return [*made, *({**column, "hide": True} for column in (*bare, {"field": "search"}))]


def grid(language: str, data: Dataset, urls: Urls) -> dash_ag_grid.AgGrid:
    """The grid in one language."""
    return dash_ag_grid.AgGrid(
        id=GRID,
        rowData=rows(language, data, urls),
        columnDefs=columns(language),
        defaultColDef={
            "sortable": True,
            "filter": "agTextColumnFilter",
            "resizable": True,
            "tooltipValueGetter": {"function": "params.valueFormatted || params.value"},
        },
        dashGridOptions={
            "localeText": {name: words[language] for name, words in GRID_WORDS.items()},
            "enableCellTextSelection": True,
            "ensureDomOrder": True,
            "suppressColumnVirtualisation": True,
            "animateRows": False,
            "includeHiddenColumnsInQuickFilter": True,
            "tooltipShowDelay": 400,
            "rowSelection": {"mode": "multiRow", "enableClickSelection": False, "selectAll": "filtered"},
        },
        style={"height": "100%"},
        className="ag-theme-quartz figures-grid",
    )


def layout(place: Place) -> dash_ag_grid.AgGrid:
    return grid(place.language, place.data, place.urls)


PART = Part(
    __name__.rpartition(".")[2],
    title=Words(fr="Tous les chiffres", en="All figures"),
    layout=layout,
)
