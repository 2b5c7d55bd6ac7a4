"""`/api/`: figures, events, documents, origins, disagreements, charts and models for programs.

What is asked and answered stands in query/api; here is what HTTP adds: addresses, headers, errors, and that
anyone's page may read.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from functools import cache
from typing import Any
from urllib.parse import urlencode

from flask import Flask, Response, redirect, request
from werkzeug import Response as BaseResponse
from werkzeug.exceptions import HTTPException, NotFound
from werkzeug.routing import Map, Rule

from dashboard.pages import reference
from dashboard.query.api import MOST, Asked, Endpoint, Fault, WrongQuestion
from dashboard.query.api.answers import IMAGES
from dashboard.query.api.endpoints import API, endpoints
from dashboard.query.api.reading import read, read_body, unknown_address
from dashboard.query.language import reader_language
from dashboard.tables.dataset import Dataset
from dashboard.web.limits import BODY, URL, json_body
from dashboard.web.openapi import description
from dashboard.web.problems import for_programs, problem
from dashboard.web.response_cache import FAST, REVALIDATE, CachedResponse, respond
from dashboard.web.urls import urls

DESCRIPTION = "openapi.json"
JSON = "application/json"
METHODS = "GET, HEAD, POST, OPTIONS"
A_DAY = "86400"


def address(path: str) -> str:
    """Where a path of the site lies: as published where that is known, else seen from this host."""
    return urls().published(path) or urls().to(path)


def as_json(record: Any) -> bytes:
    """A record, or what is already plain, as JSON."""
    plain = record if isinstance(record, dict) else asdict(record)
    return json.dumps(plain, ensure_ascii=False, allow_nan=False, indent=1).encode()


def add_api(server: Flask, data: Dataset) -> None:
    """`/api/`: its list for programs, or the page that explains it for readers; `/api/openapi.json`; every
    endpoint.
    """

    # Not before they are asked for: a site starts without them.
    @cache
    def known() -> tuple[dict[str, Endpoint], Map]:
        found = {endpoint.name: endpoint for endpoint in endpoints(data)}
        rules = [
            Rule(one.path.replace("{", "<").replace("}", ">"), endpoint=name, methods=methods(one))
            for name, one in found.items()
        ]
        return found, Map(rules, strict_slashes=False, merge_slashes=False)

    @server.get(f"{API}/", strict_slashes=False)
    def api_index() -> BaseResponse:
        accepted = request.accept_mimetypes.best_match([JSON, "text/html"])
        if accepted == "text/html":
            answer: BaseResponse = redirect(urls().page(reference.API, reader_language("")), 303)
            answer.headers["Cache-Control"] = REVALIDATE
        else:
            answer = respond(
                ("api", "index"),
                lambda: CachedResponse(as_json(listed(list(known()[0].values()), data)), JSON),
            )
        answer.headers["Vary"] = "Accept, Accept-Language, Accept-Encoding"
        return answer

    @server.get(f"{API}/{DESCRIPTION}")
    def api_description() -> Response:
        def made() -> CachedResponse:
            lies_at = urls().site_url or urls().prefix
            return CachedResponse(as_json(description(list(known()[0].values()), data, lies_at)), JSON)

        return respond(("api", DESCRIPTION), made)

    @server.route(f"{API}/<path:rest>", methods=["GET", "POST"])
    def api_answer(rest: str) -> BaseResponse:
        found, rules = known()
        try:
            name, path = rules.bind("").match(request.path, request.method)
        except NotFound:
            return problem(404, [Fault("address", unknown_address(request.path, found.values()))])
        except HTTPException as error:
            refused = problem(error.code or 404)
            refused.headers["Allow"] = ", ".join(getattr(error, "valid_methods", None) or ())
            return refused
        if request.method == "POST":
            return posted(found[name])
        return asked_for(found[name], read(found[name], path, request.args, data, address))

    def posted(endpoint: Endpoint) -> Response:
        if not request.is_json:
            return problem(415)
        try:
            body = json_body()
        except ValueError as error:
            raise WrongQuestion(400, [Fault("body", f"This is no JSON that is taken: {error}.")]) from None
        if request.args:
            raise WrongQuestion(
                400, [Fault(name, "Send it in the body, not in the address.") for name in request.args]
            )
        answered = endpoint.answered(read_body(endpoint, body, data, address))
        answer = Response(as_json(answered), mimetype=JSON)
        answer.headers["Cache-Control"] = "no-store"
        answer.headers["X-Data-Version"] = answered.data_version
        return answer

    @server.after_request
    def open_to_all(response: Response) -> Response:
        if not for_programs():
            return response
        headers = response.headers
        headers["Access-Control-Allow-Origin"] = "*"
        headers["Access-Control-Expose-Headers"] = "*"
        headers["X-Limit-Address"], headers["X-Limit-Body"] = str(URL), str(BODY)
        headers["X-Limit-Items"] = str(MOST)
        headers.add("Link", f'<{address(f"{API}/{DESCRIPTION}")}>; rel="service-desc"; type="{JSON}"')
        if request.method == "OPTIONS":
            headers["Access-Control-Allow-Methods"] = METHODS
            headers["Access-Control-Allow-Headers"] = "Content-Type, If-None-Match"
            headers["Access-Control-Max-Age"] = A_DAY
        headers.setdefault("X-Data-Version", data.version)
        return response


def methods(endpoint: Endpoint) -> list[str]:
    """The methods of an endpoint, beside HEAD and OPTIONS."""
    return ["GET", "POST"] if endpoint.post else ["GET"]


def asked_for(endpoint: Endpoint, asked: Asked) -> Response:
    """The answer to a question, kept while there is room: 304 where the asker already holds it."""
    query = urlencode(sorted(request.args.items(multi=True)))

    def made() -> CachedResponse:
        answered = endpoint.answered(asked)
        if endpoint.media:
            return CachedResponse(answered, IMAGES[asked.values["format"]])
        return CachedResponse(as_json(answered), JSON, FAST)

    answer = respond(("api", request.path), made, query=query)
    answer.headers["X-Data-Version"] = asked.data.version
    return answer


def listed(found: list[Endpoint], data: Dataset) -> dict[str, Any]:
    """What there is under `/api/`."""
    return {
        "data_version": data.version,
        "description": address(f"{API}/{DESCRIPTION}"),
        "endpoints": [
            {
                "address": address(one.path),
                "methods": methods(one),
                "what": {"fr": one.words.fr, "en": one.words.en},
                "parameters": list(one.known),
            }
            for one in found
        ],
    }
