"""The addresses of pages, in HTML and Markdown, and of cards; any other gets a real page with status 404."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from flask import Flask, Response, abort, redirect, request
from werkzeug import Response as BaseResponse
from werkzeug.exceptions import HTTPException
from werkzeug.routing import RequestRedirect

from dashboard import pages
from dashboard.core.words import LANGUAGES
from dashboard.dash_parts.core.static_answers import CHUNK, dash_answers
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
from dashboard.tables.dataset import Dataset
from dashboard.tables.proof.documents import texts
from dashboard.web.dash_site import under
from dashboard.web.headers import reads_here
from dashboard.web.response_cache import FAST, GOOD, CachedResponse, respond
from dashboard.web.urls import urls

MARKDOWN = "text/markdown"


def add_pages(server: Flask, data: Dataset, island: Callable[[], Island]) -> None:
    """Answer them. `island` gives Dash's pieces of a document."""
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
