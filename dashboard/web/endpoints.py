"""Addresses for programs rather than readers."""

from __future__ import annotations

from flask import Flask, Response, jsonify, redirect
from werkzeug import Response as BaseResponse

from dashboard import charts, models, pages
from dashboard.tables.dataset import Dataset
from dashboard.web.urls import urls


def add_service(server: Flask, data: Dataset) -> None:
    """`/health`, `/robots.txt` and `/favicon.ico`."""

    @server.get("/health")
    def health() -> Response:
        answer = jsonify(
            status="ok",
            data_version=data.version,
            figures=len(data.figures),
            events=len(data.events),
            documents=len(data.documents),
            data_on_disk="changed" if data.package.changed() else "same",
            charts=len(charts.names()),
            models=len(models.names()),
            pages=len(pages.names()),
        )
        answer.headers["Cache-Control"] = "no-store"
        return answer

    @server.get("/robots.txt")
    def robots() -> Response:
        # A scenario may be read by whoever was sent its link; which page it belongs to, its canonical link
        # says. A card laid over a page is part of one.
        rules = "User-agent: *\nDisallow: /*?part=\nDisallow: /_dash\n"
        address = urls().published("/sitemap.xml")
        return Response(rules + (f"Sitemap: {address}\n" if address else ""), mimetype="text/plain")

    @server.get("/favicon.ico")
    def favicon() -> BaseResponse:
        return redirect(urls().asset("icon.svg"))
