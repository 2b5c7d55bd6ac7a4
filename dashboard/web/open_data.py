"""The tables for whoever builds on them: the data package as it lies in data/, and all figures as one JSON
file.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from flask import Flask, Response, abort, request

from dashboard.core.words import LANGUAGES
from dashboard.exports.workbook.office_csv import office_csv
from dashboard.exports.workbook.package import archive, archive_name
from dashboard.exports.workbook.workbook import workbook
from dashboard.render.dataset_description import FIGURES, LICENCE
from dashboard.tables.dataset import Dataset
from dashboard.web.response_cache import CachedResponse, response_cache

TYPES = {
    ".csv": "text/csv",
    ".json": "application/json",
    ".zip": "application/zip",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
FOR = {f"excel-{language}": language for language in LANGUAGES}
"""Values of `for` in the query of a table: whose office programs it is for."""


def add_open_data(server: Flask, data: Dataset) -> None:
    """`/data/…`: every table, the descriptor, its schemas, `figures.json`, and all of it as a ZIP and as a
    workbook; anyone's page may read them. `?for=excel-fr` gives a table as French office programs open it.
    """
    resources = {resource.path: resource for resource in data.package.resources}
    made = {
        FIGURES: lambda: figures_json(data).encode(),
        f"{archive_name(data)}.zip": lambda: archive(data),
        f"{archive_name(data)}.xlsx": lambda: workbook(data),
    }

    @server.get("/data/<path:name>")
    def open_file(name: str) -> Response:
        if name not in made and name not in data.package.contents:
            abort(404)
        office = FOR.get(request.args.get("for", "")) if name in resources else None
        answer = (
            response_cache()
            .permanent(
                ("data", name, office),
                lambda: CachedResponse(content(name, office), TYPES[Path(name).suffix]),
            )
            .respond()
        )
        answer.headers["Access-Control-Allow-Origin"] = "*"
        answer.headers["Access-Control-Expose-Headers"] = "ETag, X-Data-Version"
        answer.headers["X-Data-Version"] = data.version
        return answer

    def content(name: str, office: str | None) -> bytes:
        if office:
            return office_csv(resources[name], data, office)
        return made[name]() if name in made else data.package.contents[name]


def files(data: Dataset) -> set[str]:
    """What may be read: the descriptor, the tables that it lists, and the schemas that they share."""
    return set(data.package.contents)


def figures_json(data: Dataset) -> str:
    """All figures with their version: cells under the names of the columns, numbers as numbers, names in
    both languages.
    """
    rows: list[dict[str, Any]] = [*data.records()]
    for row in rows:
        figure = data.figure(row["figure"])
        row["name"] = {language: figure.name[language] for language in LANGUAGES}
        row["written"] = {language: figure.written(language) for language in LANGUAGES}
    return json.dumps(
        {"data_version": data.version, "licence": LICENCE, "figures": rows}, ensure_ascii=False, indent=1
    )
