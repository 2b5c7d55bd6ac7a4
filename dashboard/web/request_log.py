"""One line to stderr for each answer. It says nothing of the reader: no address of theirs, no browser."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

from werkzeug.wsgi import ClosingIterator

LONGEST = 300
PLAIN = "/:?#[]@!$&'()*+,;=%~"


def logged(app: Callable[..., Iterable[bytes]]) -> Callable[..., Iterable[bytes]]:
    """The same application, writing a line when an answer is through."""

    def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        began, seen = time.monotonic(), {"status": "-", "size": "-"}

        def start(status: str, headers: list[tuple[str, str]], *rest: Any) -> Any:
            seen["status"] = status[:3]
            seen["size"] = next((value for name, value in headers if name.lower() == "content-length"), "-")
            return start_response(status, headers, *rest)

        def told() -> None:
            with contextlib.suppress(OSError, ValueError):
                # One write a line: threads do not mix theirs.
                sys.stderr.write(line(environ, seen["status"], seen["size"], time.monotonic() - began))
                sys.stderr.flush()

        return ClosingIterator(app(environ, start), told)

    return answer


def line(environ: dict[str, Any], status: str, size: str, seconds: float) -> str:
    """When, what was asked, what was answered, how many bytes, in what time; whatever was sent stays one
    line of ASCII.
    """
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    asked = environ.get("REQUEST_URI") or environ.get("PATH_INFO", "")
    method, address = (
        quote(str(environ.get("REQUEST_METHOD", "-"))[:10]),
        quote(asked[:LONGEST], safe=PLAIN) + ("..." if len(asked) > LONGEST else ""),
    )
    return f"{now} {method} {address} {status} {size} {seconds * 1000:.0f}ms\n"
