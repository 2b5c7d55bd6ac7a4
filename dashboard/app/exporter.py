"""PDF of one chart, drawn by the server's own browser: one at a time, so that nobody gets another's chart."""

from __future__ import annotations

import atexit
import contextlib
import threading
from collections.abc import Iterator

from flask import Flask, Response, request

from dashboard import charts
from dashboard.app.asked import asked
from dashboard.app.document import wrong_document
from dashboard.app.state import scenario_of
from dashboard.app.static import Static
from dashboard.charts.frame.built import Drawn
from dashboard.charts.frame.look import THEMES
from dashboard.charts.frame.sizes import SEEN, SIZES
from dashboard.charts.frame.slots import Scenario
from dashboard.errors import DashboardError
from dashboard.exports.frame.picture import Picture
from dashboard.exports.frame.studio import BrowserFailed, Studio
from dashboard.tables.dataset import Dataset

IDLE = 60.0
"""Seconds without a wish after which the browser is closed: it holds half a gigabyte."""
PATIENCE = 25.0
"""Seconds that one chart may take."""
WAITING = 4
"""Wishes that may be under way; one more is asked to come back. Half of the threads of the server: the others go on
answering pages."""


class Busy(DashboardError):
    """More wishes are waiting than can be met soon."""


class Exporter:
    """A browser that opens at the first wish, draws one chart at a time, and closes when nobody asks."""

    def __init__(self, idle: float = IDLE):
        self.idle = idle
        self._drawing, self._counting = threading.Lock(), threading.Lock()
        self._studio: Studio | None = None
        self._timer: threading.Timer | None = None
        self._waiting = 0
        atexit.register(self.close)

    @property
    def open(self) -> bool:
        """Whether a browser is running."""
        return self._studio is not None

    def pdf(self, picture: Picture, size: str) -> bytes:
        """The chart as PDF. Raises Busy, NoBrowser, BrowserFailed."""
        with self._place(), self._drawing:
            if self._timer:
                self._timer.cancel()
            try:
                return self._draw(picture, size)
            finally:
                self._timer = threading.Timer(self.idle, self.close)
                self._timer.daemon = True
                self._timer.start()

    @contextlib.contextmanager
    def _place(self) -> Iterator[None]:
        with self._counting:
            if self._waiting >= WAITING:
                raise Busy(f"{WAITING} charts are waiting to be drawn. Try again in a moment.")
            self._waiting += 1
        try:
            yield
        finally:
            with self._counting:
                self._waiting -= 1

    def _draw(self, picture: Picture, size: str) -> bytes:
        """A browser that died since is replaced once."""
        try:
            return picture.image("pdf", size, self._opened())
        except BrowserFailed:
            self._end()
            return picture.image("pdf", size, self._opened())

    def _opened(self) -> Studio:
        if self._studio is not None and not self._studio.alive:
            self._end()
        if self._studio is None:
            self._studio = Studio(PATIENCE).__enter__()
        return self._studio

    def _end(self) -> None:
        studio, self._studio = self._studio, None
        if studio is not None:
            studio.__exit__()

    def close(self) -> None:
        """End the browser, once what it draws is done."""
        with self._drawing:
            if self._timer:
                self._timer.cancel()
            self._end()


def add_exporter(server: Flask, data: Dataset, static: Static) -> Exporter:
    """`/fr/export/<chart>.pdf`: the chart under the scenario, claims and version of the query."""
    exporter = Exporter()

    @server.get("/<any(fr, en):language>/export/<name>.pdf")
    def export(language: str, name: str) -> Response | tuple[str, int] | tuple[str, int, dict[str, str]]:
        if name not in charts.names():
            return wrong_document(404, language, data, static), 404
        try:
            picture, size = wished(name, language, data)
            content = exporter.pdf(picture, size)
        except DashboardError:
            return wrong_document(503, language, data, static), 503, {"Retry-After": "30"}
        told = f"{picture.stem}{'' if size == SEEN else '-' + size}.pdf"
        headers = {"Content-Disposition": f'attachment; filename="{told}"', "Cache-Control": "no-store"}
        return Response(content, mimetype="application/pdf", headers=headers)

    return exporter


def wished(name: str, language: str, data: Dataset) -> tuple[Picture, str]:
    """The chart that a query asks for, and its size; what is unknown in it is left aside."""
    reading = asked(request.args, data, language).data
    theme = request.args.get("theme", THEMES[0])
    built = charts.build(name, language, reading)
    scenario = Scenario(built.model, language, theme if theme in THEMES else THEMES[0])
    if built.chart.live:
        moved, _ = scenario_of(request.args, built.model, language)
        scenario = Scenario(built.model, language, scenario.theme, moved.given)
    size = request.args.get("size", SEEN)
    return Picture(Drawn(built, scenario)), size if size in SIZES else SEEN
