"""The tables themselves, each with what it holds and where it lies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.core.words import Words
from dashboard.exports.workbook.figures_file import FIGURES
from dashboard.exports.workbook.package import archive_name
from dashboard.pages import reference
from dashboard.tables.reading.descriptor import FILE

if TYPE_CHECKING:
    from dashboard.pages.core.blocks import OpenData
    from dashboard.render.context import RenderContext

LABELS = {
    "data_title": Words(fr="Les tables", en="The tables"),
    "data_text": Words(
        fr="Chaque chiffre cité, avec son document et sa ligne, en fichiers à emporter.",
        en="Every cited figure, with its document and its line, as files to take away.",
    ),
    "data_package": Words(
        fr="la description des tables (Data Package)", en="the description of the tables (Data Package)"
    ),
    "data_zip": Words(
        fr="tout en une archive, avec licence et mode d'emploi",
        en="everything in one archive, with licence and README",
    ),
    "data_workbook": Words(
        fr="toutes les tables en un classeur Excel", en="all tables in one Excel workbook"
    ),
    "for_excel": Words(fr="pour Excel en français", en="for Excel in English"),
    "figures_json": Words(
        fr="tous les chiffres en un fichier, pour un programme", en="all figures in one file, for a program"
    ),
    "api": Words(
        fr="API : chaque chiffre, graphique et modèle par une adresse",
        en="API: each figure, chart and model by an address",
    ),
    "rows_of": Words(fr="{n} lignes", en="{n} rows"),
    "rows_of_one": Words(fr="{n} ligne", en="{n} row"),
}


def view(block: OpenData, at: RenderContext) -> dict[str, Any]:
    rows = {
        resource.path: len(at.page_query.today.rows(resource.name)) for resource in at.data.package.resources
    }
    return {
        "files": [
            {
                "path": resource.path,
                "address": at.urls.data(resource.path),
                "office": at.urls.data_for_office(resource.path, at.language),
                "title": resource.title[at.language],
                "rows": rows[resource.path],
            }
            for resource in at.data.package.resources
        ],
        "whole": [
            (name, at.urls.data(name), words)
            for name, words in (
                (f"{archive_name(at.page_query.today)}.zip", at.t["data_zip"]),
                (f"{archive_name(at.page_query.today)}.xlsx", at.t["data_workbook"]),
                (FILE, at.t["data_package"]),
                (FIGURES, at.t["figures_json"]),
            )
        ],
        "api": at.urls.page(reference.API, at.language),
    }
