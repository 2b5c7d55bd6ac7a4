"""The only folder that knows Dash: `create_app()` gives the whole site.

>>> from dashboard.web import create_app
>>> create_app().server.test_client().get("/en/energy").status_code
200
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cached_property
from typing import Any, cast

import brotli
from dash import Dash
from flask import Flask, Response, abort, redirect, request
from markupsafe import Markup
from werkzeug import Response as BaseResponse
from werkzeug.exceptions import HTTPException
from werkzeug.routing import RequestRedirect

from dashboard import pages
from dashboard.core.script_json import script_json
from dashboard.core.words import LANGUAGES
from dashboard.dash_parts.core import shelf
from dashboard.dash_parts.core.static_answers import CHUNK, dash_answers
from dashboard.exports.static_site.named_files import Answer, NamedFiles
from dashboard.pages.core.every import every_page
from dashboard.query.language import reader_language
from dashboard.query.own_address import own_address
from dashboard.query.page_query import PageQuery
from dashboard.render.document import (
    Island,
    front_document,
    needs_island,
    page_document,
    says_where,
    wrong_document,
)
from dashboard.render.figure_document import figure_document
from dashboard.render.markdown import SUFFIX, llms_text, page_markdown
from dashboard.render.static_urls import PageUrls, SiteUrls
from dashboard.render.urls import Urls
from dashboard.tables import default
from dashboard.tables.dataset import Dataset
from dashboard.tables.proof.documents import texts
from dashboard.web.api import add_api
from dashboard.web.callback_guard import guard_callbacks
from dashboard.web.cards import add_cards
from dashboard.web.chart_files import add_chart_files
from dashboard.web.discovery import add_discovery
from dashboard.web.embed import add_embeds
from dashboard.web.endpoints import add_service
from dashboard.web.headers import add_compression, guard, reads_here
from dashboard.web.limits import add_limits
from dashboard.web.mcp import add_mcp, first_message, guard_mcp
from dashboard.web.offline import add_offline, keeps_pages
from dashboard.web.open_data import add_open_data
from dashboard.web.response_cache import FAST, GOOD, CachedResponse, ResponseCache, respond
from dashboard.web.static_files import StaticFiles
from dashboard.web.urls import add_urls, under_prefix, urls

MARKDOWN = "text/markdown"
FILES = re.compile(r'(?:src|data-slopes-address|data-search)="(/[^"]+\.js[^"]*)"')
"""The files that a page asks for, at once or when its questions or the search are opened, as far as they are
large.
"""


SCRIPT = re.compile(r'<script src="([^"]*)"></script>')
"""How Dash names each of its scripts."""
PRIVATE_SETTINGS = ("python_version", "dash_version_url", "end_id")
"""What Dash would tell every reader: the build of our Python, where newer versions are, and a secret of this
one process, with which no two copies of the site would be the same."""


def without_private_settings(config: str) -> str:
    """Dash's settings for the browser, a script element of JSON, without what nobody needs to know."""
    found = re.fullmatch(r"(<script[^>]*>)(.*)(</script>)", config.strip(), re.DOTALL)
    if found is None:
        raise ValueError(f"Dash hands its settings over otherwise than as a script: {config[:80]!r}")
    start, text, end = found.groups()
    public = {name: value for name, value in json.loads(text).items() if name not in PRIVATE_SETTINGS}
    # In one order, without components of Python alone, whatever this process imported before.
    children = {name: props for name, props in public["children_props"].items() if drawn_in_browser(props)}
    public["children_props"] = dict(sorted(children.items()))
    return f"{start}{script_json(public)}{end}"


def drawn_in_browser(props: dict[str, list[str] | None]) -> bool:
    """Whether the browser draws a component of a library; `Chart` and `Levers` it does not."""
    return any(names is not None for names in props.values())


def under(prefix: str, config: Markup) -> Markup:
    """Dash's settings where the site is served under a path: what the browser asks of Dash lies there too."""
    return Markup(
        str(config).replace('"requests_pathname_prefix":"/"', f'"requests_pathname_prefix":"{prefix}/"')
    )


class Site(Dash):
    """Dash without a document of its own: it hands over the parts of its document that a page may take in."""

    def interpolate_index(self, *_: Any, **parts: Any) -> str:
        parts["config"] = without_private_settings(parts["config"])
        self.parts = {name: Markup(parts[name]) for name in ("app_entry", "config", "renderer")}
        self.script_paths = tuple(SCRIPT.findall(parts["scripts"]))
        return "".join([*self.parts.values(), parts["scripts"]])

    @cached_property
    def island(self) -> Island:
        """The parts, which are the same for every page and reader."""
        self.index()  # type: ignore[no-untyped-call]
        return Island(**self.parts, scripts=self.script_paths)


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


def add_pages(server: Flask, data: Dataset, island: Callable[[], Island]) -> None:
    """The addresses of pages; whatever has none gets a real page with status 404."""
    # Looked up once: a registry looks into its folder each time it is asked.
    known = {(language, page.slug[language]): page for page in every_page(data) for language in LANGUAGES}

    @server.get("/")
    @server.get("/<any(fr, en):language>/", strict_slashes=False)
    def front(language: str = "") -> BaseResponse | str:
        if urls().static_build:
            return front_document(data, urls())
        query = request.query_string.decode("latin-1")
        return redirect(urls().page(pages.in_order()[0], language or reader_language(""), query))

    @server.get("/<any(fr, en):language>/<slug>")
    @server.get("/<any(fr, en):language>/<folder>/<slug>")
    def page(language: str, slug: str, folder: str = "") -> Response | tuple[str, int]:
        slug = f"{folder}/{slug}" if folder else slug
        as_text = slug.endswith(SUFFIX)
        shown = known.get((language, slug.removesuffix(SUFFIX)))
        if shown is None:
            return wrong_document(404, language, data, urls()), 404

        def made_as_text() -> CachedResponse:
            text = page_markdown(shown, language, request.args, data, urls())
            return CachedResponse(text.encode(), MARKDOWN, FAST if request.query_string else GOOD)

        def made() -> CachedResponse:
            parts = island() if needs_island(shown, static_build=bool(urls().static_build)) else None
            if parts and urls().static_build:
                answers = dash_answers(server, request.path)
                parts = replace(parts, answers=answers, scripts=(CHUNK, *parts.scripts))
            elif parts:
                parts = replace(parts, config=under(request.script_root, parts.config))
            text = page_document(shown, language, request.args, data, urls(), parts)
            return CachedResponse(text.encode(), "text/html", FAST if request.query_string else GOOD)

        query, host = request.query_string.decode("latin-1"), own_address() if says_where(shown) else ""
        return respond(("page", language, slug), made_as_text if as_text else made, query=query, host=host)

    @server.get("/llms.txt")
    def llms() -> Response:
        return respond(("llms.txt",), lambda: CachedResponse(llms_text(data, urls()).encode(), "text/plain"))

    @server.get("/<any(fr, en):language>/figure/<id>")
    def figure(language: str, id: str) -> Response | str | tuple[str, int]:
        asked = PageQuery.read(request.args, data, language)
        if id not in asked.data.figures:
            return wrong_document(404, language, data, urls()), 404
        own = texts() if server.config.get("LOOPBACK") and reads_here() else {}

        def made() -> CachedResponse:
            text = figure_document(
                asked.data.figure(id), language, asked, urls(), own, part=request.args.get("part") == "card"
            )
            return CachedResponse(text.encode(), "text/html", FAST)

        if own:  # A passage is for this reader alone.
            return made().respond("no-store")
        return respond(("card", language), made, id=id, query=request.query_string.decode("latin-1"))

    @server.get("/<path:anything>")
    def missing(anything: str) -> BaseResponse:
        if (path := without_slash(server, request.path)) and not urls().static_build:
            return redirect(urls().to(path, request.query_string.decode("latin-1")), 308)
        abort(404)


def without_slash(server: Flask, path: str) -> str:
    """The path without the slash at its end, if that is an address of the site; else nothing."""
    try:
        endpoint, _ = server.url_map.bind("").match(path.rstrip("/"), "GET")
    except (HTTPException, RequestRedirect):
        return ""
    return path.rstrip("/") if path.endswith("/") and endpoint != "missing" else ""
