"""The addresses that the document of a request prints, and the path that the site is served under."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from flask import Flask, current_app, request

from dashboard.core.errors import DashboardError
from dashboard.render.report import checked_report_to
from dashboard.render.urls import Urls
from dashboard.web.offline import WORKER

Wsgi = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
PREFIX = re.compile(r"(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*){0,8}")
"""Paths that a site may be served under. Nothing else that a header says ever reaches a page."""


def add_urls(
    server: Flask, printing: Callable[[str], Urls], site_url: str | None, report_to: str | None
) -> None:
    """Let the documents of a server print addresses as `printing` makes them for a path, with where the site
    is published and where errors are reported: SITE_URL and REPORT_TO where an argument is None. Raises
    DashboardError for a setting that is no address.
    """
    published = checked_site_url(os.environ.get("SITE_URL", "") if site_url is None else site_url)
    reports = checked_report_to(os.environ.get("REPORT_TO", "") if report_to is None else report_to)
    worker = WORKER if server.config["OFFLINE"] else ""
    server.extensions["urls"] = lambda path, prefix: replace(
        printing(path), prefix=prefix, site_url=published, report_to=reports, worker=worker
    )


def urls() -> Urls:
    """The addresses for the document that is asked for, as the site is served or built."""
    made: Urls = current_app.extensions["urls"](request.path, request.script_root)
    return made


def under_prefix(app: Wsgi) -> Wsgi:
    """The same application, served under the path that a proxy names in X-Forwarded-Prefix or a server in
    SCRIPT_NAME; the proxy may have taken that path off the address or left it on. Of several proxies in a
    row the nearest is believed, as for the host that is forwarded.
    """

    def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        forwarded = environ.get("HTTP_X_FORWARDED_PREFIX", "").rpartition(",")[2].strip().rstrip("/")
        prefix, path = forwarded or environ.get("SCRIPT_NAME", "").rstrip("/"), environ.get("PATH_INFO", "")
        prefix = prefix if PREFIX.fullmatch(prefix) else ""
        if forwarded and prefix and (path == prefix or path.startswith(f"{prefix}/")):
            path = path[len(prefix) :]
        return app(environ | {"SCRIPT_NAME": prefix, "PATH_INFO": path or "/"}, start_response)

    return answer


def checked_site_url(text: str) -> str:
    """SITE_URL without a slash at its end. Raises DashboardError for what is no address of a site.

    >>> checked_site_url("https://example.org/belarus/")
    'https://example.org/belarus'
    """
    try:
        parts = urlsplit(text)
        whole = parts.scheme in ("http", "https") and parts.hostname and not (parts.query or parts.fragment)
    except ValueError:
        whole = False
    if text and not (whole and PREFIX.fullmatch(parts.path.rstrip("/"))):
        raise DashboardError(
            f"SITE_URL is {text!r}, not the address of a site. For example: SITE_URL=https://example.org/belarus"
        )
    return text.rstrip("/")
