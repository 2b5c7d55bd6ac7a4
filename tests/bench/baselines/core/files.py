"""A small server of files for the pages that need no other: compressed once, kept by the browser for ever."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import brotli

Files = Mapping[str, tuple[str, bytes]]
"""Type and content by address."""


def address(name: str, content: str | bytes) -> str:
    """An address that changes with the content."""
    data = content.encode() if isinstance(content, str) else content
    return f"/{hashlib.sha256(data).hexdigest()[:12]}/{name}"


def html(head: str, body: str) -> bytes:
    return (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>bench</title><link rel="icon"'
        f' href="data:,">{head}</head><body>{body}</body></html>'.encode()
    )


def serve(port: int, files: Files) -> None:
    """Answer on 127.0.0.1 until ended."""
    packed = {path: brotli.compress(content, quality=9) for path, (_, content) in files.items()}

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            found = files.get(self.path)
            kind, content = found or ("text/plain", b"Nothing is here.")
            head = {"Content-Type": kind}
            if found and "br" in self.headers.get("Accept-Encoding", ""):
                content = packed[self.path]
                head["Content-Encoding"] = "br"
            head["Content-Length"] = str(len(content))
            if found and self.path != "/":
                head["Cache-Control"] = "public, max-age=31536000, immutable"
            self.send_response(200 if found else 404)
            for name, value in head.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *of_request: object) -> None:
            pass

    ThreadingHTTPServer(("127.0.0.1", port), Handler).serve_forever()
