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
from flask import Flask, Response, redirect, request
from markupsafe import Markup
from werkzeug import Response as BaseResponse

from dashboard import pages
from dashboard.core.script_json import script_json
from dashboard.core.words import LANGUAGES
from dashboard.dash_parts import explorer
from dashboard.dash_parts.static_answers import CHUNK, dash_answers
from dashboard.exports.static_site.named_files import Answer, NamedFiles
from dashboard.query.language import reader_language
from dashboard.query.page_query import PageQuery
from dashboard.render.document import (
    Island,
    figure_document,
    front_document,
    needs_island,
    page_document,
    says_where,
    wrong_document,
)
from dashboard.render.static_urls import PageUrls, SiteUrls
from dashboard.render.urls import Urls
from dashboard.tables import default
from dashboard.tables.dataset import Dataset
from dashboard.tables.proof.documents import texts
from dashboard.web.callback_guard import guard_questions
from dashboard.web.embed import add_embeds
from dashboard.web.endpoints import add_service
from dashboard.web.exporter import add_exporter
from dashboard.web.headers import add_compression, guard, reads_here
from dashboard.web.limits import add_limits
from dashboard.web.open_data import add_open_data
from dashboard.web.response_cache import FAST, GOOD, CachedResponse, ResponseCache, response_cache
from dashboard.web.static_files import StaticFiles
from dashboard.web.urls import urls

FILES = re.compile(r'(?:src|data-slopes-address)="(/[^"]+\.js[^"]*)"')
"""The files that a page asks for, at once or when its questions are opened, as far as they are large."""


SCRIPT = re.compile(r'<script src="([^"]*)"></script>')
"""How Dash names each of its scripts."""
UNTOLD = ("python_version", "dash_version_url", "end_id")
"""What Dash would tell every reader: the build of our Python, where newer versions are, and a secret of this
one process, with which no two copies of the site would be the same."""


def discreet(config: str) -> str:
    """Dash's settings for the browser, a script element of JSON, without what nobody needs to know."""
    found = re.fullmatch(r"(<script[^>]*>)(.*)(</script>)", config.strip(), re.DOTALL)
    if found is None:
        raise ValueError(f"Dash hands its settings over otherwise than as a script: {config[:80]!r}")
    start, text, end = found.groups()
    told = {name: value for name, value in json.loads(text).items() if name not in UNTOLD}
    return f"{start}{script_json(told)}{end}"


class Site(Dash):
    """Dash without a document of its own: it hands over the parts of its document that a page may take in."""

    def interpolate_index(self, *_: Any, **parts: Any) -> str:
        parts["config"] = discreet(parts["config"])
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
) -> Dash:
    """The site on `dataset`, by default the project's own; `create_app().server` is the WSGI application.

    `loopback` says that nobody but this machine is served: cards may then show passages of the documents
    that lie on it. `printing` makes the addresses that a document prints, from the site's own files and the
    document's path.
    """
    data = dataset or default()
    server = Flask("dashboard.web", static_folder=None)
    server.config.update(LOOPBACK=loopback)
    server.extensions["response_cache"] = ResponseCache()
    static = StaticFiles(data)
    static.register(server)
    server.extensions["urls"] = lambda path: printing(static, path)
    # Before Dash, which would take the front page and every unknown address for its own document.
    add_limits(server, data)
    guard_questions(server)
    add_service(server, data)
    add_open_data(server, data)
    server.extensions["exporter"] = add_exporter(server, data)
    add_embeds(server, data)
    add_pages(server, data, lambda: app.island)
    app = Site(
        "dashboard.web",
        server=cast(Any, server),  # Dash's own hints know no server that is already there.
        serve_locally=True,
        include_assets_files=False,
        update_title=cast(Any, None),
        title="dashboard",
        add_log_handler=False,
    )
    app.layout = explorer.layout()
    explorer.register(app, data)
    # In this order: Flask asks in the reverse one, and no answer may be made after the headers are on it.
    guard(server, app)
    add_compression(server)
    # Dash sets itself up at its first request; two first requests at once would break it, so we are the
    # first.
    warm(server, ["/_dash-dependencies"])
    return app


class StaticAsk:
    """Answers for the site as a static build prints it: a `site` of files, or each page as one `page`.

    >>> from dashboard.tables import default
    >>> StaticAsk(default(), "site")("/data/gas_prices.csv").kind
    'text/csv'
    """

    def __init__(self, data: Dataset, static_build: str):
        self.files = NamedFiles(self)
        kind = {"site": SiteUrls, "page": PageUrls}[static_build]
        server = create_app(data, printing=lambda own, path: kind(own, path, files=self.files)).server
        self._client = server.test_client()

    def __call__(self, address: str) -> Answer:
        answer = self._client.get(address)
        if answer.status_code != 200:
            raise RuntimeError(f"{address} answers {answer.status_code}: a page names what is not there")
        return Answer(answer.data, answer.mimetype, answer.headers.get("Content-Security-Policy", ""))


def warm(server: Flask, addresses: Iterable[str]) -> None:
    """Ask for these addresses, and for the files that they name, before a reader does: what is worked out
    once is then there.

    Raises RuntimeError for an address that fails.
    """
    with server.test_client() as client:

        def ask(address: str) -> str:
            answer = client.get(address, headers={"Accept-Encoding": "br"})
            if answer.status_code != 200:
                raise RuntimeError(f"{address} answers {answer.status_code} at start")
            return brotli.decompress(answer.data).decode() if answer.content_encoding else answer.text

        files = dict.fromkeys(file for address in addresses for file in FILES.findall(ask(address)))
        for file in files:
            ask(file)


def add_pages(server: Flask, data: Dataset, island: Callable[[], Island]) -> None:
    """The addresses of pages; whatever has none gets a real page with status 404."""
    # Looked up once: a shelf looks into its folder each time it is asked.
    known = {(language, page.slug[language]): page for page in pages.in_order() for language in LANGUAGES}

    @server.get("/")
    def front() -> BaseResponse | str:
        if urls().static_build:
            return front_document(data, urls())
        return redirect(urls().page(pages.in_order()[0], reader_language("")))

    @server.get("/<any(fr, en):language>/<slug>")
    def page(language: str, slug: str) -> Response | tuple[str, int]:
        found = known.get((language, slug))
        if found is None:
            return wrong_document(404, language, data, urls()), 404

        def made() -> CachedResponse:
            parts = island() if needs_island(found) else None
            if parts and urls().static_build:
                answers = dash_answers(server, request.path)
                parts = replace(parts, answers=answers, scripts=(CHUNK, *parts.scripts))
            text = page_document(found, language, request.args, data, urls(), parts)
            return CachedResponse(text.encode(), "text/html", FAST if request.query_string else GOOD)

        key = ("page", language, slug)
        if request.query_string or says_where(found):
            return (
                response_cache()
                .lru((*key, request.query_string, request.url_root if says_where(found) else ""), made)
                .respond()
            )
        return response_cache().permanent(key, made).respond()

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

        # A passage is for this reader alone.
        return (
            made().respond("no-store")
            if own
            else response_cache().lru(("card", language, id, request.query_string), made).respond()
        )

    @server.get("/<path:anything>")
    def missing(anything: str) -> tuple[str, int]:
        return wrong_document(404, reader_language(anything), data, urls()), 404
