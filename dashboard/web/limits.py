"""How large a request may be, the same under every server, and real pages for what is refused."""

from __future__ import annotations

from dash.exceptions import DependencyException
from flask import Flask, abort, request
from werkzeug.exceptions import HTTPException, NotFound

from dashboard.query.language import reader_language
from dashboard.render.document import wrong_document
from dashboard.tables.dataset import Dataset
from dashboard.web.urls import urls

URL = 8_000
"""Characters of an address: what browsers and proxies pass on at the least."""
BODY = 100_000
"""Bytes of what is posted: the one question that is, with the longest address, takes a tenth."""
HEADERS = 32_768
"""Bytes of all headers with the address; more than URL, so that a long address still reaches its page."""
REFUSED = "dashboard.refused"
"""Where a server notes with which status it refuses what it did not read to the end."""
PAGES = (404, 405, 413, 414, 431, 500)


def add_limits(server: Flask, data: Dataset) -> None:
    """Refuse what is too large before anything looks at it, and answer every refusal and fault with a
    page.
    """
    server.config["MAX_CONTENT_LENGTH"] = BODY

    @server.before_request
    def measure() -> None:
        if refused := request.environ.get(REFUSED):
            abort(refused)
        if length() > URL:
            abort(414)
        if (request.content_length or 0) > BODY:
            abort(413)

    def page(error: HTTPException) -> tuple[str, int, dict[str, str]]:
        status = error.code or 500
        allowed = (
            {"Allow": ", ".join(sorted(getattr(error, "valid_methods", None) or ("GET",)))}
            if status == 405
            else {}
        )
        return wrong_document(status, reader_language(request.path), data, urls()), status, allowed

    for status in PAGES:
        server.register_error_handler(status, page)
    # Dash falls over the name of a file that it has not, or has in no package that this site uses.
    server.register_error_handler(DependencyException, lambda error: page(NotFound()))


def length() -> int:
    """Characters of the address as it was asked for, as far as the server tells."""
    asked = request.environ.get("REQUEST_URI") or request.environ.get("RAW_URI") or ""
    return max(
        len(asked), len(request.environ.get("PATH_INFO", "")) + len(request.environ.get("QUERY_STRING", ""))
    )
