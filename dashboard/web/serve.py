"""`serve`: refuses bad data, says where it listens when it answers, and stops in good order."""

from __future__ import annotations

import contextlib
import ctypes
import gc
import os
import signal
import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from dashboard import pages
from dashboard.core.listen_address import HOST
from dashboard.render.checks.findings import checked
from dashboard.tables import Dataset, load
from dashboard.web.request_log import logged
from dashboard.web.wsgi_server import GRACE, PortTaken, Server

if TYPE_CHECKING:
    from flask import Flask

__all__ = ["PortTaken", "Server", "listen", "on_loopback", "serve"]


def listen(host: str, port: int, app: Any, *, behind_proxy: bool = False) -> Server:
    """A server that listens. Raises PortTaken with what to do."""
    return Server(host, port, app, behind_proxy=behind_proxy)


@contextlib.contextmanager
def on_loopback(data: Dataset) -> Iterator[str]:
    """The site on a free port of this machine alone, for as long as the block lasts; gives its address."""
    from dashboard.web import create_app

    app = create_app(data).server
    server = listen(HOST, 0, app)
    thread = threading.Thread(target=server.run, name="site", daemon=True)
    thread.start()
    try:
        yield f"http://{HOST}:{server.effective_port}"
    finally:
        server.close()
        thread.join(GRACE + 2)


@contextlib.contextmanager
def stopped_by_signals(server: Server) -> Iterator[None]:
    """Ctrl-C and SIGTERM let running answers finish; a second one ends at once."""
    signals = (signal.SIGINT, signal.SIGTERM)

    def stop(number: int, frame: object) -> None:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        server.close()

    before = {each: signal.signal(each, stop) for each in signals}
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


def share_memory() -> None:
    """Let all threads take memory from one place, where the system's C library (glibc) gives each its own.

    What one thread frees, another then uses: under load the server grows by nothing instead of a fifth.
    """
    arenas = -8  # M_ARENA_MAX of malloc.h
    with contextlib.suppress(AttributeError, OSError, TypeError):
        ctypes.CDLL(None).mallopt(arenas, 1)


def get_ready(app: Flask) -> None:
    """What would be worked out for the first readers, worked out before them; then compressed as small as it
    goes, after them.
    """
    from dashboard.render.dataset_description import FIGURES
    from dashboard.web import warm

    give_back()
    prefixes = ("", os.environ.get("SCRIPT_NAME", ""), urlsplit(os.environ.get("SITE_URL", "")).path)
    for prefix in dict.fromkeys(prefix.rstrip("/") for prefix in prefixes):
        warm(app, [*pages.addresses(), f"/data/{FIGURES}"], prefix)
    give_back()
    with contextlib.suppress(AttributeError, OSError):
        # Of this thread alone, where the system tells threads apart.
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), 10)
    # What this takes and leaves free is kept: a crowd of readers will need it.
    app.extensions["response_cache"].recompress()


def give_back() -> None:
    """Let go of what getting ready needed and serving does not: a tenth of the memory that the server would
    hold.
    """
    gc.collect()
    with contextlib.suppress(AttributeError, OSError):
        ctypes.CDLL(None).malloc_trim(0)


def serve(
    host: str, port: int, folder: str | None = None, *, public: bool = False, log: bool | None = None
) -> None:
    """Check the data in `folder`, models, charts and pages, build the site, listen until stopped. Raises
    DataError with every finding, PortTaken.

    `public` serves others, behind a reverse proxy: the addresses that the proxy forwards are believed, each
    response is logged unless `log` is False, and no passage of a document is shown to anybody.
    """
    share_memory()
    data = load(folder)
    checked(data)
    from dashboard.web import create_app

    app = create_app(data, loopback=not public and host in ("127.0.0.1", "::1", "localhost")).server
    server = listen(
        host,
        port,
        logged(app) if (public if log is None else log) else app,
        behind_proxy=public,
    )
    shown = f"[{host}]" if ":" in host else host
    with stopped_by_signals(server):
        print(f"http://{shown}:{server.effective_port}  (Ctrl-C stops it)", flush=True)
        # The first reader need not wait for all pages, and the second finds each ready.
        threading.Thread(target=get_ready, args=(app,), name="warm", daemon=True).start()
        server.run()
