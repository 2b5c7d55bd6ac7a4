"""The command `serve`: it refuses invalid data, prints its address once it listens, and shuts down
gracefully.
"""

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

from werkzeug.exceptions import NotFound

from dashboard import pages
from dashboard.core.listen_address import HOST
from dashboard.dash_parts.core.findings import part_findings
from dashboard.render.checks.findings import checked
from dashboard.tables import Dataset, load
from dashboard.web.request_log import logged
from dashboard.web.wsgi_server import SHUTDOWN_TIMEOUT, PortTaken, Server

if TYPE_CHECKING:
    from flask import Flask

__all__ = ["PortTaken", "Server", "listen", "on_loopback", "serve"]


def listen(host: str, port: int, app: Any, *, behind_proxy: bool = False) -> Server:
    """A server that listens, and answers once its `run` is called. Raises PortTaken."""
    return Server(host, port, app, behind_proxy=behind_proxy)


@contextlib.contextmanager
def on_loopback(data: Dataset) -> Iterator[str]:
    """Serve the site on a free port of the loopback interface during the block; yields its address,
    http://host:port.
    """
    from dashboard.web import create_app

    app = create_app(data).server
    server = listen(HOST, 0, app)
    thread = threading.Thread(target=server.run, name="site", daemon=True)
    thread.start()
    try:
        yield f"http://{HOST}:{server.effective_port}"
    finally:
        server.close()
        thread.join(SHUTDOWN_TIMEOUT + 2)


@contextlib.contextmanager
def stopped_by_signals(server: Server) -> Iterator[None]:
    """During the block, SIGINT (Ctrl-C) and SIGTERM shut the server down gracefully; a second signal ends
    the process at once.
    """
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


def use_one_malloc_arena() -> None:
    """Let all threads allocate from one arena where the C library is glibc, which by default gives them
    several.

    Memory that one thread frees, another then uses: under load the process does not grow, instead of by a
    fifth.
    """
    M_ARENA_MAX = -8
    with contextlib.suppress(AttributeError, OSError, TypeError):
        ctypes.CDLL(None).mallopt(M_ARENA_MAX, 1)


def fill_cache(app: Flask) -> None:
    """Render every page into the response cache, under each path that the site may be served at, then
    compress each response anew at the highest level. Meant for a thread beside the server: requests are
    answered meanwhile.
    """
    from dashboard.exports.workbook.figures_file import FIGURES
    from dashboard.web import warm

    free_memory()
    prefixes = ("", os.environ.get("SCRIPT_NAME", ""), urlsplit(os.environ.get("SITE_URL", "")).path)
    for prefix in dict.fromkeys(prefix.rstrip("/") for prefix in prefixes):
        warm(app, [*pages.addresses(), f"/data/{FIGURES}"], prefix)
    free_memory()
    with contextlib.suppress(AttributeError, OSError):
        # On Linux this is the priority of this thread alone.
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), 10)
    # The memory that this frees stays with the process: many readers at once will need it.
    app.extensions["response_cache"].recompress()


def free_memory() -> None:
    """Collect garbage and return free memory to the system: a tenth of what the process holds after its
    start.
    """
    gc.collect()
    with contextlib.suppress(AttributeError, OSError):
        ctypes.CDLL(None).malloc_trim(0)


def serve(
    host: str,
    port: int,
    folder: str | None = None,
    *,
    public: bool = False,
    log: bool | None = None,
    mcp: bool = False,
) -> None:
    """Check the data package in `folder` (by default the project's own), models, charts and pages, then
    serve the site until a signal stops it.

    `public`: for others than yourself, behind a reverse proxy. The proxy's forwarded headers are trusted,
    each response is logged unless `log` is False, and no passage of a document is shown to anybody.

    `mcp` lets assistants ask the site, at /_mcp.

    Raises DataError with every finding of the checks, and PortTaken.
    """
    use_one_malloc_arena()
    # Whoever asks for a port that is taken hears it at once, not after the check.
    listen(host, port, NotFound()).close()
    data = load(folder)
    checked(data, part_findings)
    from dashboard.web import create_app

    here = not public and host in ("127.0.0.1", "::1", "localhost")
    app = create_app(data, loopback=here, mcp=mcp).server
    server = listen(
        host,
        port,
        logged(app) if (public if log is None else log) else app,
        behind_proxy=public,
    )
    shown = f"[{host}]" if ":" in host else host
    with stopped_by_signals(server):
        print(f"http://{shown}:{server.effective_port}  (Ctrl-C stops it)", flush=True)
        if mcp:
            print(f"http://{shown}:{server.effective_port}/_mcp  (for assistants)", flush=True)
        # On a thread, so that the first reader need not wait for all pages.
        threading.Thread(target=fill_cache, args=(app,), name="cache", daemon=True).start()
        server.run()
