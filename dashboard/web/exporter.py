"""PDF of one chart, drawn by the server's own browser: one at a time, so that nobody gets another's chart."""

from __future__ import annotations

import atexit
import contextlib
import math
import threading
import time
from collections.abc import Iterator

from flask import Flask, Response, request

from dashboard import charts
from dashboard.charts.core.built import Drawn
from dashboard.charts.core.look import THEMES
from dashboard.charts.core.sizes import SEEN, SIZES
from dashboard.charts.core.slots import Evaluation
from dashboard.core.errors import DashboardError
from dashboard.exports.images.headless_browser import BrowserFailed, HeadlessBrowser
from dashboard.exports.images.picture import Picture
from dashboard.query.page_query import PageQuery
from dashboard.render.document import wrong_document
from dashboard.tables.dataset import Dataset
from dashboard.web.urls import urls

IDLE = 60.0
"""Seconds without a wish after which the browser is closed: it holds half a gigabyte."""
DEADLINE = 40.0
"""Seconds for one wish in all, waiting and a second browser included: less than the sixty that proxies
wait.
"""
PATIENCE = 18.0
"""Seconds for one step of it, so that there is time for a second browser."""
LAST = 3.0
"""Seconds that the chart being drawn still has when the server is told to stop: its reader gets an answer
before the end.
"""
LEAST = 1.0
"""Seconds below which no browser is begun with."""
WAITING = 4
"""Wishes that may be under way; one more is asked to come back. Half of the threads of the server: the others
go on answering pages."""


class Busy(DashboardError):
    """More wishes are waiting than can be met soon."""


class Exporter:
    """A browser that opens at the first wish, draws one chart at a time, and closes when nobody asks."""

    def __init__(self, idle: float = IDLE, deadline: float = DEADLINE):
        self.idle, self.deadline = idle, deadline
        self._changing = threading.Condition()
        self._drawing, self._waiting = False, 0
        self._end_at = math.inf
        self._studio: HeadlessBrowser | None = None
        self._timer: threading.Timer | None = None
        atexit.register(self.close)

    @property
    def open(self) -> bool:
        """Whether a browser is running."""
        return self._studio is not None

    def pdf(self, picture: Picture, size: str) -> bytes:
        """The chart as PDF. Raises Busy, NoBrowser, BrowserFailed, each before the deadline."""
        until = time.monotonic() + self.deadline
        with self._place(), self._turn(until):
            if self._timer:
                self._timer.cancel()
            try:
                return self._draw(picture, size, until)
            finally:
                if self._stopped:
                    self._end()
                else:
                    self._timer = threading.Timer(self.idle, self._rest)
                    self._timer.daemon = True
                    self._timer.start()

    @property
    def _stopped(self) -> bool:
        return self._end_at < math.inf

    @contextlib.contextmanager
    def _place(self) -> Iterator[None]:
        with self._changing:
            if self._waiting >= WAITING:
                raise Busy(f"{WAITING} charts are waiting to be drawn. Try again in a moment.")
            self._waiting += 1
        try:
            yield
        finally:
            with self._changing:
                self._waiting -= 1

    @contextlib.contextmanager
    def _turn(self, until: float) -> Iterator[None]:
        """The browser for oneself, once those before are through. Raises Busy where that takes too long, or
        the server stops.
        """
        with self._changing:
            self._changing.wait_for(lambda: self._stopped or not self._drawing, until - time.monotonic())
            if self._stopped or self._drawing:
                raise Busy("The browser has other charts to draw. Try again in a moment.")
            self._drawing = True
        try:
            yield
        finally:
            with self._changing:
                self._drawing = False
                self._changing.notify_all()

    def _draw(self, picture: Picture, size: str, until: float) -> bytes:
        """A browser that died since is replaced once."""
        try:
            return picture.image("pdf", size, self._opened(until))
        except BrowserFailed:
            self._end()
            if min(until, self._end_at) - time.monotonic() < LEAST:
                raise
            return picture.image("pdf", size, self._opened(until))
        finally:
            # What hung once would hang again, and keep the next from being drawn.
            if self._studio is not None and self._studio.failed:
                self._end()

    def _opened(self, until: float) -> HeadlessBrowser:
        if self._studio is not None and not self._studio.alive:
            self._end()
        fresh = self._studio is None
        with self._changing:
            self._studio = self._studio or HeadlessBrowser(PATIENCE)
            self._studio.until = min(until, self._end_at)
        if fresh:
            try:
                self._studio.__enter__()
            except BaseException:
                self._studio = None
                raise
        return self._studio

    def _end(self) -> None:
        studio, self._studio = self._studio, None
        if studio is not None:
            studio.__exit__()

    def _rest(self) -> None:
        """End a browser that nobody asks for anything."""
        with contextlib.suppress(Busy), self._turn(time.monotonic()):
            self._end()

    def stop(self) -> None:
        """Refuse who waits, and whoever comes; what is drawn has a few seconds more. Returns at once."""
        with self._changing:
            self._end_at = min(self._end_at, time.monotonic() + LAST)
            if self._studio is not None:
                self._studio.until = min(self._studio.until, self._end_at)
            self._changing.notify_all()

    def close(self) -> None:
        """End the browser for good: by itself where it draws nothing, by force where it still draws when its
        time is over.
        """
        self.stop()
        if self._timer:
            self._timer.cancel()
        with self._changing:
            free = self._changing.wait_for(lambda: not self._drawing, self._end_at - time.monotonic() + 1)
        if free:
            self._end()
        elif studio := self._studio:
            studio.kill()


def add_exporter(server: Flask, data: Dataset) -> Exporter:
    """`/fr/export/<chart>.pdf`: the chart under the scenario, claims and version of the query."""
    exporter = Exporter()

    @server.get("/<any(fr, en):language>/export/<name>.pdf")
    def export(language: str, name: str) -> Response | tuple[str, int] | tuple[str, int, dict[str, str]]:
        if name not in charts.names():
            return wrong_document(404, language, data, urls()), 404
        try:
            picture, size = wished(name, language, data)
            content = exporter.pdf(picture, size)
        except DashboardError:
            return wrong_document(503, language, data, urls()), 503, {"Retry-After": "30"}
        told = f"{picture.stem}{'' if size == SEEN else '-' + size}.pdf"
        headers = {"Content-Disposition": f'attachment; filename="{told}"', "Cache-Control": "no-store"}
        return Response(content, mimetype="application/pdf", headers=headers)

    return exporter


def wished(name: str, language: str, data: Dataset) -> tuple[Picture, str]:
    """The chart that a query asks for, and its size; what is unknown in it is left aside."""
    asked = PageQuery.read(request.args, data, language)
    theme = request.args.get("theme", THEMES[0])
    built = charts.build(name, language, asked.data)
    scenario = asked.scenario if built.chart.live else asked.scenario.moving({})
    evaluation = Evaluation(built.model, language, theme if theme in THEMES else THEMES[0], scenario)
    size = request.args.get("size", SEEN)
    return Picture(Drawn(built, evaluation)), size if size in SIZES else SEEN
