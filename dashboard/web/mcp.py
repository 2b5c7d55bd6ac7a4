"""Assistants ask the site over MCP, at `/_mcp`, where `serve --mcp` says so: Dash's own server, behind a
guard.
"""

from __future__ import annotations

import json

from dash import Dash
from dash._get_app import with_app_context_factory
from flask import Flask, Response, request

from dashboard.dash_parts.core import mcp_tools
from dashboard.tables.dataset import Dataset
from dashboard.web.callback_guard import refused
from dashboard.web.urls import urls

PATH = "/_mcp"
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
        try:
            message = json.loads(request.get_data())
        except (ValueError, RecursionError):
            return refused("The body is no JSON.")
        if not isinstance(message, dict) or not isinstance(message.get("method"), str):
            return refused("The body is no JSON-RPC message: an object with a method.")
        method, params = message["method"], message.get("params")
        if method not in METHODS and not method.startswith("notifications/"):
            return refused(f"Nothing is answered but {', '.join(sorted(METHODS))}.")
        if params is not None and not (
            isinstance(params, dict) and isinstance(params.get("arguments", {}), dict)
        ):
            return refused("params, and the arguments in them, are objects.")
        return None


def add_mcp(server: Flask, app: Dash, data: Dataset) -> None:
    """Offer the tools; links in their answers are whole addresses."""

    def address(path: str) -> str:
        return urls().published(path) or request.url_root.rstrip("/") + path

    mcp_tools.register(data, address)
    # Dash answers messages for the app that was made last; here, for this one.
    name = f"{PATH}:POST"
    view = with_app_context_factory(server.view_functions[name], app)  # type: ignore[no-untyped-call]
    server.view_functions[name] = view
