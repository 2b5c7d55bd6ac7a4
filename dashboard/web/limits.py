"""How large a request may be, under whatever WSGI server, and the error pages: one for each status in
`PAGES`.
"""

from __future__ import annotations

import json
from typing import Any

from dash.exceptions import DependencyException
from flask import Flask, Response, abort, request
from werkzeug.exceptions import HTTPException, NotFound

from dashboard.query.api import WrongQuestion
from dashboard.query.language import reader_language
from dashboard.render.document import wrong_document
from dashboard.tables.dataset import Dataset
from dashboard.web.problems import for_programs, problem
from dashboard.web.urls import urls

URL = 8_000
"""Characters of an address, path and query: RFC 9110 recommends that every server and proxy takes
as many.
"""
BODY = 100_000
"""Bytes of a request's body. Only callbacks of Dash post one; the largest, with the longest address, is a
tenth of this.
"""
DEEPEST = 50
"""How deep lists and objects of a JSON body may lie in each other: far less than what Python can read."""
HEADERS = 32_768
"""Bytes of all headers with the request line; more than URL, so that a long address still gets its 414
page.
"""
REFUSED_STATUS = "dashboard.refused_status"
"""Key of the WSGI environ under which the server hands over the status of a request that it did not read
whole.
"""
PAGES = (404, 405, 413, 414, 431, 500)
"""Statuses that are answered with a page of the site."""


def add_limits(server: Flask, data: Dataset) -> None:
    """Refuse requests that are too large before any view runs, and answer every status in `PAGES` with a
    page.
    """
    server.config["MAX_CONTENT_LENGTH"] = BODY

    @server.before_request
    def refuse_too_large() -> None:
        if status := request.environ.get(REFUSED_STATUS):
            abort(status)
        if address_length() > URL:
            abort(414)
        if (request.content_length or 0) > BODY:
            abort(413)

    def page(error: HTTPException) -> tuple[Response | str, int, dict[str, str]]:
        status = error.code or 500
        allowed = (
            {"Allow": ", ".join(sorted(getattr(error, "valid_methods", None) or ("GET",)))}
            if status == 405
            else {}
        )
        if for_programs():
            return problem(status), status, allowed
        return wrong_document(status, reader_language(request.path), data, urls()), status, allowed

    for status in PAGES:
        server.register_error_handler(status, page)
    server.register_error_handler(WrongQuestion, lambda wrong: problem(wrong.status, wrong.faults))
    # Dash raises this for the name of a file that it does not have, or of a package that this site does
    # not use.
    server.register_error_handler(DependencyException, lambda error: page(NotFound()))


def address_length() -> int:
    """Characters of the request's path and query: as they were sent where the server hands that over, else
    decoded.
    """
    environ = request.environ
    as_sent = environ.get("REQUEST_URI") or environ.get("RAW_URI") or ""
    return max(len(as_sent), len(environ.get("PATH_INFO", "")) + len(environ.get("QUERY_STRING", "")))


def json_body() -> Any:
    """What the body holds as JSON. Raises ValueError where it is none, or nested deeper than DEEPEST."""
    try:
        value = json.loads(request.get_data())
    except RecursionError:
        raise ValueError("nested too deep") from None
    level = [value]
    for _ in range(DEEPEST):
        level = [
            part
            for whole in level
            if isinstance(whole, dict | list)
            for part in (whole.values() if isinstance(whole, dict) else whole)
        ]
        if not level:
            return value
    raise ValueError("nested too deep")
