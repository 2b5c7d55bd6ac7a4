"""Addresses for programs rather than readers, and what a wrong method is answered."""

from __future__ import annotations

from flask import Flask, Response, jsonify, redirect, request

from dashboard import charts, models, pages
from dashboard.app.document import wrong_document
from dashboard.app.static import Static
from dashboard.tables.dataset import Dataset
from dashboard.words import LANGUAGES


def reader_language(path: str) -> str:
    """The language that an address begins with, else the one that the browser prefers, else the first."""
    first = path.strip("/").partition("/")[0]
    return first if first in LANGUAGES else request.accept_languages.best_match(LANGUAGES) or LANGUAGES[0]


def add_service(server: Flask, data: Dataset, static: Static) -> None:
    """`/health`, `/robots.txt`, `/favicon.ico`, and a real page for a method that an address does not take."""

    @server.get("/health")
    def health() -> Response:
        answer = jsonify(
            status="ok", data_version=data.version, figures=len(data.figures), events=len(data.events), documents=len(data.documents),
            charts=len(charts.names()), models=len(models.names()), pages=len(pages.names()),
        )
        answer.headers["Cache-Control"] = "no-store"
        return answer

    @server.get("/robots.txt")
    def robots() -> Response:
        # A page as it was, or by one claim, is no page of its own.
        return Response("User-agent: *\nDisallow: /*?\nAllow: /\n", mimetype="text/plain")

    @server.get("/favicon.ico")
    def favicon() -> Response:
        return redirect(static.address("icon.svg"))

    @server.errorhandler(405)
    def wrong_method(error) -> tuple[str, int, dict[str, str]]:
        allowed = ", ".join(sorted(error.valid_methods or ("GET",)))
        return wrong_document(405, reader_language(request.path), data, static), 405, {"Allow": allowed}
