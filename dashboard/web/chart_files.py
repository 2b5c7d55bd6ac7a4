"""A chart's table and curves as files, made under the scenario of the query."""

from __future__ import annotations

from flask import Flask, Response, request

from dashboard import charts
from dashboard.charts.core.evaluation import Evaluation
from dashboard.core.errors import BadDefinition, UnknownName
from dashboard.exports.workbook.chart_files import FILES
from dashboard.models.core.scenario import Scenario
from dashboard.query.page_query import PageQuery
from dashboard.render.document import wrong_document
from dashboard.tables.dataset import Dataset
from dashboard.web.open_data import TYPES
from dashboard.web.response_cache import CachedResponse, respond
from dashboard.web.urls import urls


def add_chart_files(server: Flask, data: Dataset) -> None:
    """`/fr/chart/<chart>.xlsx` and `.json`, under the scenario, claims and version of the query."""

    @server.get("/<any(fr, en):language>/chart/<name>.<any(json, xlsx):suffix>")
    def chart_file(language: str, name: str, suffix: str) -> Response | tuple[str, int]:
        if name not in charts.names():
            return wrong_document(404, language, data, urls()), 404
        asked = PageQuery.read(request.args, data, language)
        try:
            built = charts.build(name, language, asked.data)
        except (UnknownName, BadDefinition):
            if not asked.then:
                raise
            # The chart rests on a figure that was not there.
            asked = asked.as_it_is("")
            built = charts.build(name, language, asked.data)
        scenario = asked.scenario if built.chart.live else Scenario()
        drawn = built.drawn(Evaluation(built.model, language, scenario=scenario))

        def made() -> CachedResponse:
            return CachedResponse(FILES[suffix](drawn), TYPES[f".{suffix}"])

        answer = respond(("chart file", language, name, suffix), made, query=asked.scenario.query())
        stem = drawn.scenario.file_stem(name, language)
        answer.headers["Content-Disposition"] = f'attachment; filename="{stem}.{suffix}"'
        return answer
