"""The only folder that knows Dash: `create_app()` gives the whole site.

>>> from dashboard.web import create_app
>>> create_app().server.test_client().get("/en/energy").status_code
200
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any, cast

import brotli
from dash import Dash
from flask import Flask

from dashboard.dash_parts.core import shelf
from dashboard.exports.static_site.named_files import Answer, NamedFiles
from dashboard.render.static_urls import PageUrls, SiteUrls
from dashboard.render.urls import Urls
from dashboard.tables import default
from dashboard.tables.dataset import Dataset
from dashboard.web.api import add_api
from dashboard.web.callback_guard import guard_callbacks
from dashboard.web.cards import add_cards
from dashboard.web.chart_files import add_chart_files
from dashboard.web.dash_site import Site
from dashboard.web.discovery import add_discovery
from dashboard.web.embed import add_embeds
from dashboard.web.endpoints import add_service
from dashboard.web.headers import add_compression, guard
from dashboard.web.limits import add_limits
from dashboard.web.mcp import add_mcp, first_message, guard_mcp
from dashboard.web.offline import add_offline, keeps_pages
from dashboard.web.open_data import add_open_data
from dashboard.web.pages import add_pages
from dashboard.web.response_cache import ResponseCache
from dashboard.web.static_files import StaticFiles
from dashboard.web.urls import add_urls, under_prefix, urls

FILES = re.compile(r'(?:src|data-slopes-address|data-search)="(/[^"]+\.js[^"]*)"')
"""The files that a page asks for, at once or when its questions or the search are opened, as far as they are
large.
"""


def create_app(
    dataset: Dataset | None = None,
    *,
    loopback: bool = False,
    printing: Callable[[StaticFiles, str], Urls] = Urls,
    site_url: str | None = None,
    report_to: str | None = None,
    offline: bool | None = None,
    mcp: bool = False,
) -> Dash:
    """The site on `dataset`, by default the project's own; `create_app().server` is the WSGI application.

    `loopback` says that nobody but this machine is served: cards may then show passages of the documents
    that lie on it. `printing` makes the addresses that a document prints, from the site's own files and the
    document's path. `site_url` is the address that the site is published at, for canonical links; by default
    SITE_URL of the environment. `report_to` is where errors are reported, by default REPORT_TO. `offline`
    lets browsers keep pages, by default where OFFLINE is 1. `mcp` lets assistants ask the site. Raises
    DashboardError where SITE_URL or REPORT_TO is no address, or OFFLINE neither 1 nor 0.
    """
    data = dataset or default()
    server = Flask("dashboard.web", static_folder=None)
    server.config.update(LOOPBACK=loopback, OFFLINE=keeps_pages(offline))
    server.extensions["response_cache"] = ResponseCache()
    static = StaticFiles(data)
    static.register(server)
    add_urls(server, lambda path: printing(static, path), site_url, report_to)
    # Before Dash, which would take the front page and every unknown address for its own document.
    add_limits(server, data)
    guard_callbacks(server, lambda: app, data)
    if mcp:
        guard_mcp(server)
    add_service(server, data)
    add_offline(server, data)
    add_open_data(server, data)
    add_discovery(server, data)
    add_api(server, data)
    add_embeds(server, data)
    add_chart_files(server, data)
    add_cards(server, data)
    add_pages(server, data, lambda: app.island)
    app = Site(
        "dashboard.web",
        server=cast(Any, server),  # Dash's own hints know no server that is already there.
        serve_locally=True,
        include_assets_files=False,
        update_title=cast(Any, None),
        # A part that is not on a page has no components there.
        suppress_callback_exceptions=True,
        title="dashboard",
        add_log_handler=False,
        enable_mcp=mcp,
    )
    app.layout = shelf.layout()
    shelf.register(app, data, urls)
    if mcp:
        add_mcp(server, app, data)
    # In this order: Flask asks in the reverse one, and no answer may be made after the headers are on it.
    guard(server, app)
    add_compression(server, app)
    server.wsgi_app = under_prefix(server.wsgi_app)  # type: ignore[method-assign, assignment]
    # Dash sets itself up at its first request; two first requests at once would break it, so we are the
    # first.
    warm(server, ["/_dash-dependencies"])
    if mcp:
        first_message(server)
    return app


class StaticAsk:
    """Answers for the site as a static build prints it: a `site` of files, or each page as one `page`. Pages
    of an `archive` say its day, such as 2026-11-29; where they will lie, nobody knows yet.

    >>> from dashboard.tables import default
    >>> StaticAsk(default(), "site")("/data/gas_prices.csv").kind
    'text/csv'
    """

    def __init__(self, data: Dataset, static_build: str, archive: str = ""):
        self.files = NamedFiles(self)
        kind = {"site": SiteUrls, "page": PageUrls}[static_build]
        server = create_app(
            data,
            printing=lambda own, path: kind(own, path, archive=archive, files=self.files),
            site_url="" if archive else None,
            offline=False if archive else None,
        ).server
        # Every address is asked for once: compressing what it answers, to keep it, would be for nobody.
        server.extensions["response_cache"] = ResponseCache(room=0)
        self._client = server.test_client()

    def __call__(self, address: str) -> Answer:
        answer = self._client.get(address)
        if answer.status_code != 200:
            raise RuntimeError(f"{address} answers {answer.status_code}: a page names what is not there")
        return Answer(answer.data, answer.mimetype, answer.headers.get("Content-Security-Policy", ""))


def warm(server: Flask, addresses: Iterable[str], prefix: str = "") -> None:
    """Ask for these addresses under `prefix`, and for the files that they name, before a reader does: what is
    worked out once is then there.

    Raises RuntimeError for an address that fails.
    """
    with server.test_client() as client:

        def ask(address: str) -> str:
            headers = {"Accept-Encoding": "br"} | ({"X-Forwarded-Prefix": prefix} if prefix else {})
            answer = client.get(address, headers=headers)
            if answer.status_code != 200:
                raise RuntimeError(f"{address} answers {answer.status_code} at start")
            return brotli.decompress(answer.data).decode() if answer.content_encoding else answer.text

        files = dict.fromkeys(file for address in addresses for file in FILES.findall(ask(address)))
        for file in files:
            ask(file)
