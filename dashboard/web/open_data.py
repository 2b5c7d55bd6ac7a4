"""The tables for whoever builds on them: the data package as it lies in data/, and all figures as one JSON
file.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from flask import Flask, Response, abort

from dashboard.core.words import LANGUAGES
from dashboard.render.dataset_description import FIGURES, LICENCE
from dashboard.tables.dataset import Dataset
from dashboard.web.response_cache import CachedResponse, response_cache

TYPES = {".csv": "text/csv", ".json": "application/json"}


def add_open_data(server: Flask, data: Dataset) -> None:
    """`/data/…`: every table, the descriptor, its schemas, and `figures.json`; anyone's page may read
    them.
    """

    @server.get("/data/<path:name>")
    def open_file(name: str) -> Response:
        if name != FIGURES and name not in data.package.contents:
            abort(404)
        answer = (
            response_cache()
            .permanent(("data", name), lambda: CachedResponse(content(name), TYPES[Path(name).suffix]))
            .respond()
        )
        answer.headers["Access-Control-Allow-Origin"] = "*"
        answer.headers["Access-Control-Expose-Headers"] = "ETag, X-Data-Version"
        answer.headers["X-Data-Version"] = data.version
        return answer

    def content(name: str) -> bytes:
        return figures_json(data).encode() if name == FIGURES else data.package.contents[name]


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
