"""The tables for whoever builds on them: the data package as it lies in data/, and all figures as one JSON
file.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from flask import Flask, Response, abort, redirect, request
from werkzeug import Response as BaseResponse

from dashboard.core.words import LANGUAGES
from dashboard.exports.workbook.figures_file import FIGURES, LICENCE, figures_json
from dashboard.exports.workbook.office_csv import office_csv
from dashboard.exports.workbook.package import archive, archive_name
from dashboard.exports.workbook.workbook import workbook
from dashboard.query.language import reader_language
from dashboard.render.document import data_document
from dashboard.render.urls import Urls
from dashboard.tables.dataset import Dataset
from dashboard.web.problems import chosen
from dashboard.web.response_cache import REVALIDATE, CachedResponse, response_cache
from dashboard.web.urls import urls

TYPES = {
    ".csv": "text/csv",
    ".json": "application/json",
    ".zip": "application/zip",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
FOR = {f"excel-{language}": language for language in LANGUAGES}
"""Values of `for` in the query of a table: whose office programs it is for."""


def add_open_data(server: Flask, data: Dataset) -> None:
    """`/data/`, as a page or as JSON, and what lies there: every table, the descriptor, its schemas,
    `figures.json`, and all of it as a ZIP and as a workbook; anyone's page may read them. `?for=excel-fr`
    gives a table as French office programs open it.
    """
    resources = {resource.path: resource for resource in data.package.resources}
    made = {
        FIGURES: lambda: figures_json(data).encode(),
        f"{archive_name(data)}.zip": lambda: archive(data),
        f"{archive_name(data)}.xlsx": lambda: workbook(data),
    }

    @server.get("/data/", strict_slashes=False)
    def folder() -> Response:
        # Browsers ask for HTML by name; a program that takes anything gets what it can read.
        accepted = request.accept_mimetypes.best_match(["application/json", "text/html"])
        if accepted == "text/html":
            answer = Response(data_document(reader_language(""), data, urls()), mimetype="text/html")
            answer.vary.update(["Accept", "Accept-Language"])
        else:
            answer = Response(folder_json(data, sorted(made), urls()), mimetype="application/json")
            answer.vary.add("Accept")
            answer.headers["Access-Control-Allow-Origin"] = "*"
        answer.headers["Cache-Control"] = REVALIDATE
        return answer

    @server.get("/data/<path:name>")
    def open_file(name: str) -> BaseResponse:
        file = name.rstrip("/")
        if file not in made and file not in data.package.contents:
            abort(404)
        if file != name:
            return redirect(urls().to(f"/data/{file}", request.query_string.decode("latin-1")), 308)
        office = FOR.get(chosen("for", FOR)) if name in resources else None
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


def folder_json(data: Dataset, made: list[str], urls: Urls) -> str:
    """What lies under `/data/`: every file with its address, a table with its title and number of rows."""
    tables = {resource.path: resource for resource in data.package.resources}
    listed: list[dict[str, Any]] = []
    for name in [*data.package.contents, *made]:
        entry: dict[str, Any] = {"path": name, "address": urls.data(name)}
        if name in tables:
            entry["title"] = {language: tables[name].title[language] for language in LANGUAGES}
            entry["rows"] = len(data.rows(tables[name].name))
        listed.append(entry)
    whole = {"data_version": data.version, "licence": LICENCE, "files": listed}
    return json.dumps(whole, ensure_ascii=False, indent=1)
