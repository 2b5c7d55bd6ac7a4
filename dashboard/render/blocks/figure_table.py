"""Every figure, as a plain table with its filters; Dash lays its grid over the table."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from dashboard.charts.core.cells import figure_cells
from dashboard.charts.core.columns import COLUMNS, FIGURE_COLUMNS
from dashboard.core.numbers import marks
from dashboard.core.words import Words
from dashboard.render.figure_facets import CHOOSABLE, ORDER, facets
from dashboard.render.spellings import searchable, spellings

if TYPE_CHECKING:
    from dashboard.pages.core.blocks import FigureTable
    from dashboard.render.context import RenderContext

LABELS = {
    "search": Words(fr="Chercher un mot ou un nombre", en="Search for a word or a number"),
    "facet_topic": Words(fr="Sujet", en="Subject"),
    "facet_origin": Words(fr="Origine", en="Origin"),
    "facet_document": Words(fr="Document", en="Document"),
    "facet_wording": Words(fr="Formulation", en="Wording"),
    "facet_nature": Words(fr="Nature", en="Nature"),
    "columns": Words(fr="Colonnes", en="Columns"),
    "rows_csv": Words(fr="Télécharger en CSV", en="Download as CSV"),
    "rows_cite": Words(fr="Copier les citations", en="Copy citations"),
    "rows_none": Words(
        fr="Aucune ligne choisie : toutes les lignes affichées seront prises.",
        en="No row selected: all the rows shown will be taken.",
    ),
    "rows_chosen": Words(fr="Lignes choisies : {n}", en="Rows selected: {n}"),
    "figures_found": Words(fr="chiffres", en="figures"),
    "figures_found_one": Words(fr="chiffre", en="figure"),
}


FACETS = ("topic", "origin", "document", "wording", "nature")


def view(block: FigureTable, at: RenderContext) -> dict[str, Any]:
    data, language = at.data, at.language
    keys = [key for key in FIGURE_COLUMNS if key != "what"]
    rows, found, names = [], [], spellings(data)
    for figure in data.figures.values():
        cells = figure_cells(figure, data, language)
        found.append(facets(figure))
        note = figure.note[language] if figure.note else ""
        search = searchable([figure.name[language], *cells.values(), note], names)
        rows.append((found[-1] | {"search": search}, [figure.name[language], *(cells[key] for key in keys)]))
    years = sorted({year for one in found for year in (one["from"], one["to"]) if year})
    return {
        "columns": [COLUMNS[key][language] for key in ("what", *keys)],
        "rows": rows,
        "years": years,
        "marks": json.dumps(marks(language), ensure_ascii=False),
        "facets": [
            {"name": name, "label": at.t[f"facet_{name}"], "options": options(name, found, at)}
            for name in FACETS
        ],
        "choosable": [(key, COLUMNS[key][language], key in ORDER) for key in CHOOSABLE],
        "file": f"{at.page.slug[language]}-{language}-{data.version}",
    }


def options(name: str, found: list[dict[str, str]], at: RenderContext) -> list[tuple[str, str, int]]:
    """The values of one facet with their names, those of most figures first."""
    counted = Counter(id for one in found for id in one[name].split())
    data, language = at.data, at.language

    def label(id: str) -> str:
        if name == "origin":
            return data.origins[id].name[language]
        return data.documents[id].label[language] if name == "document" else data.term(id, language)

    return [(id, label(id), n) for id, n in counted.most_common()]
