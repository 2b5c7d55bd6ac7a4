"""What every answer carries: compression kept by content, and headers that let nothing else in."""

from __future__ import annotations

import hashlib

from dash import Dash
from flask import Flask, Response, request
from flask_compress import Compress

from dashboard.web.response_cache import FOR_EVER, SMALL, SOON, CachedResponse, bodies

FRAMED = "/embed/"
"""What stands in the address of a chart that others may lay into their pages."""

SUITES = "/_dash-component-suites/"
TEXTS = [
    "text/html",
    "text/css",
    "text/javascript",
    "application/javascript",
    "application/json",
    "image/svg+xml",
]

UNUSED = ", ".join(
    f"{name}=()" for name in ("camera", "microphone", "geolocation", "payment", "usb", "interest-cohort")
)
"""What no page asks a browser for."""
LOOPBACK = ("127.0.0.1", "::1")
"""Where a reader must be for the passages of their own copies to be shown."""
FORWARDED = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-Ip", "Via")


def reads_here() -> bool:
    """Whether the reader sits at this machine: not behind a proxy on it, nor led here by a name of somebody
    else's.
    """
    name = request.host.rpartition(":")[0] if request.host.rpartition(":")[2].isdigit() else request.host
    forwarded = any(header in request.headers for header in FORWARDED)
    return request.remote_addr in LOOPBACK and name.strip("[]") in (*LOOPBACK, "localhost") and not forwarded


def compress(server: Flask) -> None:
    """Dash's own files are kept with their compressed forms, as ours are; what is made for one request is
    compressed in passing.
    """
    server.config.update(
        COMPRESS_ALGORITHM=["br", "gzip"],
        COMPRESS_BR_LEVEL=SOON,
        COMPRESS_LEVEL=SOON,
        COMPRESS_MIN_SIZE=SMALL,
        COMPRESS_MIMETYPES=TEXTS,
    )
    Compress(server)

    @server.after_request
    def packed(response: Response) -> Response:
        if not request.path.startswith(SUITES) or request.method != "GET" or response.status_code != 200:
            return response
        # By content, for one file has endless addresses.
        plain, mimetype = response.get_data(), response.mimetype
        return (
            bodies()
            .lasting(("suite", hashlib.sha256(plain).digest()), lambda: CachedResponse(plain, mimetype))
            .answer(FOR_EVER)
        )


def guard(server: Flask, app: Dash) -> None:
    """Headers of every answer: no other host, no frame, no guessing of types; Dash's own inline scripts by
    hash.

    To be set up before whatever makes another answer of one: Flask asks the first of them last.
    """
    policies: dict[str, str] = {}

    def policy() -> str:
        if "csp" not in policies:
            scripts = " ".join(["'self'", *app.csp_hashes()])
            policies["csp"] = (
                f"default-src 'self'; script-src {scripts}; style-src 'self' 'unsafe-inline'; img-src 'self'"
                " data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:;"
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
        response.headers["Permissions-Policy"] = UNUSED
        return response
