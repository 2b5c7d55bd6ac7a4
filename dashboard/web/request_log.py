"""The request log: a line on stderr for each response. It says nothing of the reader, no IP address and no
browser.
"""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

from werkzeug.wsgi import ClosingIterator

MAX_ADDRESS = 300
"""Characters of an address that are logged; of a longer one the rest is cut off."""
UNQUOTED = "/:?#[]@!$&'()*+,;=%~"
"""Characters of an address that are logged as they are, beside letters and digits."""


def logged(app: Callable[..., Iterable[bytes]]) -> Callable[..., Iterable[bytes]]:
    """The WSGI application `app`, with a line logged when a response is closed."""

    def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        started, response = time.monotonic(), {"status": "-", "size": "-"}

        def start(status: str, headers: list[tuple[str, str]], *rest: Any) -> Any:
            response["status"] = status[:3]
            lengths = (value for name, value in headers if name.lower() == "content-length")
            response["size"] = next(lengths, "-")
            return start_response(status, headers, *rest)

        def log() -> None:
            with contextlib.suppress(OSError, ValueError):
                # One write for a line, so that lines of several threads do not mix.
                sys.stderr.write(log_line(environ, **response, seconds=time.monotonic() - started))
                sys.stderr.flush()

        return ClosingIterator(app(environ, start), log)

    return answer


def log_line(environ: dict[str, Any], status: str, size: str, seconds: float) -> str:
    """Time (UTC), method, address, status, bytes of the body (- where unknown) and duration: one line of
    ASCII, whatever the client sent.
    """
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    method = quote(str(environ.get("REQUEST_METHOD", "-"))[:10])
    requested = environ.get("REQUEST_URI") or environ.get("PATH_INFO", "")
    cut = "..." if len(requested) > MAX_ADDRESS else ""
    address = quote(requested[:MAX_ADDRESS], safe=UNQUOTED) + cut
    return f"{now} {method} {address} {status} {size} {seconds * 1000:.0f}ms\n"
