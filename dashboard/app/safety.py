"""What every answer carries: compression kept by content, and headers that let nothing else in."""

from __future__ import annotations

from dash import Dash
from flask import Flask, Response, request
from flask_compress import Compress

FRAMED = "/embed/"
"""What stands in the address of a chart that others may lay into their pages."""
KEPT = ("/_dash-component-suites/", "/assets/")
FOR_EVER = "public, max-age=31536000, immutable"


class Kept(dict):
    """Compressed files by algorithm and address (`br;/assets/…`); what has no address here is never kept."""

    def get(self, key: str) -> bytes | None:
        return dict.get(self, key)

    def set(self, key: str, value: bytes) -> None:
        if not key.endswith(";") and len(self) < 400:
            self[key] = value


def kept_key(req) -> str:
    """The address of a file that never changes, or nothing."""
    return req.full_path if req.method == "GET" and req.path.startswith(KEPT) else ""


LOOPBACK = ("127.0.0.1", "::1")
"""Where a reader must be for the passages of their own copies to be shown."""
FORWARDED = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-Ip", "Via")


def reads_here() -> bool:
    """Whether the reader sits at this machine: not behind a proxy on it, nor led here by a name of somebody else's."""
    name = request.host.rpartition(":")[0] if request.host.rpartition(":")[2].isdigit() else request.host
    forwarded = any(header in request.headers for header in FORWARDED)
    return request.remote_addr in LOOPBACK and name.strip("[]") in (*LOOPBACK, "localhost") and not forwarded


def compress(server: Flask) -> None:
    """Compress what is text, and files only once."""
    kept = Kept()
    server.config.update(
        COMPRESS_ALGORITHM=["br", "gzip"], COMPRESS_BR_LEVEL=9, COMPRESS_MIN_SIZE=600,
        COMPRESS_CACHE_BACKEND=lambda: kept, COMPRESS_CACHE_KEY=kept_key,
        COMPRESS_MIMETYPES=["text/html", "text/css", "text/javascript", "application/javascript", "application/json", "image/svg+xml"],
    )
    Compress(server)


def guard(server: Flask, app: Dash) -> None:
    """Headers of every answer: no other host, no frame, no guessing of types; Dash's own inline scripts by hash."""
    policies: dict[str, str] = {}

    def policy() -> str:
        if "csp" not in policies:
            scripts = " ".join(["'self'", *app.csp_hashes()])
            policies["csp"] = (
                f"default-src 'self'; script-src {scripts}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
                "font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; "
                "frame-ancestors 'none'"
            )
        return policies["csp"]

    @server.after_request
    def headers(response: Response) -> Response:
        framed = FRAMED in request.path and response.status_code == 200
        response.headers["Content-Security-Policy"] = policy().replace("frame-ancestors 'none'", "frame-ancestors *") if framed else policy()
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Referrer-Policy"] = "no-referrer"
        if request.path.startswith("/_dash-component-suites/") and response.status_code == 200:
            response.headers["Cache-Control"] = FOR_EVER
        return response
