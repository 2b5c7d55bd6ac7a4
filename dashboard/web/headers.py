"""What every response carries: its compression, and the headers that keep other sites out."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from dash import Dash
from flask import Flask, Response, request

from dashboard.web.response_cache import (
    FAST,
    FOR_EVER,
    REVALIDATE,
    SMALL,
    CachedResponse,
    accepted_encoding,
    compress,
    response_cache,
)

if TYPE_CHECKING:
    from dashboard.web.dash_site import Site

FRAMED = "/embed/"
"""What stands in the address of a chart that others may lay into their pages."""

SUITES = "/_dash-component-suites/"
TEXTS = {
    "text/html",
    "text/markdown",
    "text/css",
    "text/javascript",
    "application/javascript",
    "application/json",
    "image/svg+xml",
}
"""Media types that compressing makes smaller."""

UNUSED = ", ".join(
    f"{name}=()" for name in ("camera", "microphone", "geolocation", "payment", "usb", "interest-cohort")
)
"""What no page asks a browser for."""
LOOPBACK = ("127.0.0.1", "::1")
"""Where a reader must be for the passages of their own copies to be shown."""
FORWARDED = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Prefix", "X-Real-Ip", "Via")


def reads_here() -> bool:
    """Whether the reader sits at this machine: not behind a proxy on it, nor led here by a name of somebody
    else's.
    """
    name = request.host.rpartition(":")[0] if request.host.rpartition(":")[2].isdigit() else request.host
    forwarded = any(header in request.headers for header in FORWARDED)
    return request.remote_addr in LOOPBACK and name.strip("[]") in (*LOOPBACK, "localhost") and not forwarded


def add_compression(server: Flask, app: Site) -> None:
    """Compress what is made for one request; keep Dash's own files compressed, as the site's files are.

    A browser may keep a file of Dash for ever only under an address that a page of this very version names.
    """

    @server.after_request
    def encoded(response: Response) -> Response:
        if response.is_streamed or response.status_code != 200 or response.mimetype not in TEXTS:
            return response
        if "Accept-Encoding" in response.vary:  # A CachedResponse: it has seen to that itself.
            return response
        content, mimetype = response.get_data(), response.mimetype or ""
        if request.path.startswith(SUITES):
            # By content, for one file of Dash has endless addresses.
            key = ("suite", hashlib.sha256(content).digest())
            control = FOR_EVER if request.full_path.rstrip("?") in app.island.scripts else REVALIDATE
            return response_cache().permanent(key, lambda: CachedResponse(content, mimetype)).respond(control)
        response.vary.add("Accept-Encoding")
        encoding = accepted_encoding()
        if encoding and len(content) >= SMALL:
            response.set_data(compress(content, encoding, FAST))
            response.content_encoding = encoding
        return response


def guard(server: Flask, app: Dash) -> None:
    """Headers of every answer: no other host, no frame, no guessing of types; Dash's own inline scripts by
    hash.

    To be set up before whatever makes another answer of one: Flask asks the first of them last.
    """
    policies: dict[str, str] = {}

    def policy() -> str:
        if "csp" not in policies:
            scripts = " ".join(["'self'", *app.csp_hashes()])
            workers = "'self' blob:" if server.config["OFFLINE"] else "blob:"
            policies["csp"] = (
                f"default-src 'self'; script-src {scripts}; style-src 'self' 'unsafe-inline'; img-src 'self'"
                f" data: blob:; font-src 'self' data:; connect-src 'self'; worker-src {workers};"
                " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
            )
        return policies["csp"]

    @server.after_request
    def headers(response: Response) -> Response:
        # The headers of a 304 take the place of those that the browser holds.
        framed = FRAMED in request.path and response.status_code in (200, 304)
        response.headers["Content-Security-Policy"] = (
            policy().replace("; frame-ancestors 'none'", "") if framed else policy()
        )
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Referrer-Policy"] = "no-referrer"
        if not framed:
            response.headers["X-Frame-Options"] = "DENY"
        response.headers["Cross-Origin-Opener-Policy"] = "same-origin"
        if framed:
            # A page that isolates itself (COEP) frames only what says both of itself.
            response.headers["Cross-Origin-Embedder-Policy"] = "require-corp"
            response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
        response.headers["Permissions-Policy"] = UNUSED
        return response
