"""Assistants ask the site over MCP, at `/_mcp`, where `serve --mcp` says so: Dash's own server, behind a
guard.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from urllib.parse import urlsplit

from dash import Dash
from dash._get_app import with_app_context_factory
from flask import Flask, Response, jsonify, request

import dashboard
from dashboard.core.site import SITE
from dashboard.dash_parts.core import mcp_tools
from dashboard.query.api.reading import LANGUAGE
from dashboard.query.own_address import own_address
from dashboard.tables.dataset import Dataset
from dashboard.web.callback_guard import refused
from dashboard.web.headers import LOOPBACK
from dashboard.web.limits import json_body
from dashboard.web.urls import urls

PATH = "/_mcp"
INSTRUCTIONS = (
    "Tools to find cited figures, dated events, what-if models and charts. Give a figure with its wording,"
    " its range and the document that it was read in, and the link that an answer holds."
)
METHODS = {"initialize", "tools/list", "tools/call", "resources/list", "resources/templates/list"}
"""What is answered, beside notifications; Dash would also take tasks, of which the site has none."""


def guard_mcp(server: Flask) -> None:
    """Refuse, with the reason, what is no message of MCP, before Dash looks at it."""

    @server.before_request
    def only_messages() -> Response | None:
        if request.path != PATH or request.method != "POST":
            return None
        if not request.is_json:
            return refused("Only application/json is taken.")
        if not from_here(request.headers.get("Origin", "")):
            return Response("Pages of other sites are not answered.\n", 403, mimetype="text/plain")
        # Dash answers who shows the session of an earlier process with a list, which no client takes; there
        # is nothing in a session here.
        request.environ.pop("HTTP_MCP_SESSION_ID", None)
        try:
            message = json_body()
        except ValueError as error:
            return refused(f"The body is no JSON that is taken: {error}.")
        if not isinstance(message, dict) or not isinstance(message.get("method"), str):
            return refused("The body is no JSON-RPC message: an object with a method.")
        method, params = message["method"], message.get("params")
        if method == "ping":
            return jsonify(jsonrpc="2.0", id=message.get("id"), result={})
        if method not in METHODS and not method.startswith("notifications/"):
            return refused(f"Nothing is answered but ping, {', '.join(sorted(METHODS))}.")
        if params is not None and not (
            isinstance(params, dict) and isinstance(params.get("arguments", {}), dict)
        ):
            return refused("params, and the arguments in them, are objects.")
        if method == "tools/call" and not isinstance((params or {}).get("name"), str):
            return refused("params hold the name of a tool: a text.")
        return None


def from_here(origin: str) -> bool:
    """Whether a browser may send messages from a page of this origin: of the site as published, or of this
    machine (MCP asks for that, against DNS rebinding). Programs send no origin.
    """
    try:
        name = urlsplit(origin).hostname
    except ValueError:
        return False
    return (
        not origin or origin == "://".join(urlsplit(urls().site_url)[:2]) or name in (*LOOPBACK, "localhost")
    )


def first_message(server: Flask) -> None:
    """Send the first message: Dash sets its tools up at it, which two at once would break."""
    asked = server.test_client().post(PATH, json={"jsonrpc": "2.0", "id": 1, "method": "tools/list"})
    if asked.status_code != 200:
        raise RuntimeError(f"{PATH} answers {asked.status_code} at start")


def add_mcp(server: Flask, app: Dash, data: Dataset) -> None:
    """Offer the tools; links in their answers are whole addresses."""

    def address(path: str) -> str:
        return urls().published(path) or own_address() + path

    mcp_tools.register(data, address)
    # Dash answers messages for the app that was made last; here, for this one.
    name = f"{PATH}:POST"
    view = with_app_context_factory(server.view_functions[name], app)  # type: ignore[no-untyped-call]
    server.view_functions[name] = introduced(view)


def introduced(view: Callable[[], Response]) -> Callable[[], Response]:
    """The same answers; the first one names the site, where Dash names itself whatever the app is."""

    def answer() -> Response:
        response = view()
        result = (response.get_json(silent=True) or {}).get("result") or {}
        if "serverInfo" not in result:
            return response
        result["serverInfo"] = {"name": SITE[LANGUAGE], "version": dashboard.__version__}
        result["instructions"] = INSTRUCTIONS
        response.set_data(json.dumps({**response.get_json(), "result": result}))
        return response

    return answer
