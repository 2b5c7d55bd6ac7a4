"""Every figure, as a plain table with its filters; Dash lays its grid over the table."""

from __future__ import annotations

from collections import Counter

from dashboard.charts.core.built import figure_cells
from dashboard.charts.core.columns import COLUMNS, FIGURE_COLUMNS
from dashboard.render.figure_facets import CHOOSABLE, ORDER, facets

FACETS = ("topic", "origin", "document", "wording", "nature")


def view(block, at) -> dict:
    data, language = at.data, at.language
    keys = [key for key in FIGURE_COLUMNS if key != "what"]
    rows, found = [], []
    for figure in data.figures.values():
        cells = figure_cells(figure, data, language)
        found.append(facets(figure))
        rows.append((found[-1], [figure.name[language], *(cells[key] for key in keys)]))
    years = sorted({year for one in found for year in (one["from"], one["to"]) if year})
    return {
        "columns": [COLUMNS[key][language] for key in ("what", *keys)],
        "rows": rows,
        "years": years,
        "facets": [
            {"name": name, "label": at.t[f"facet_{name}"], "options": options(name, found, at)}
            for name in FACETS
        ],
        "choosable": [(key, COLUMNS[key][language], key in ORDER) for key in CHOOSABLE],
        "file": f"{at.page.slug[language]}-{language}-{data.version}",
    }


def options(name: str, found: list[dict[str, str]], at) -> list[tuple[str, str, int]]:
    """The values of one facet with their names, those of most figures first."""
    counted = Counter(id for one in found for id in one[name].split())
    names = {"origin": at.data.origins, "document": at.data.documents}.get(name)
    named = {"origin": "name", "document": "label"}.get(name)
    return [
        (id, getattr(names[id], named)[at.language] if names else at.data.term(id, at.language), n)
        for id, n in counted.most_common()
    ]
