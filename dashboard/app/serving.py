"""The production server: refuses bad data, says where it listens when it answers."""

from __future__ import annotations

import contextlib
import errno
import os
import threading
from collections.abc import Iterator

import waitress

from dashboard import models
from dashboard.errors import DashboardError
from dashboard.tables import Dataset, load

HOST, PORT = "127.0.0.1", 8050


class PortTaken(DashboardError):
    """The port is not free, or may not be used."""


def address() -> tuple[str, int]:
    """HOST and PORT of the environment, or their defaults. Raises DashboardError for a port that is none."""
    text = os.environ.get("PORT") or str(PORT)
    if not text.isdigit() or not 0 <= int(text) < 65536:
        raise DashboardError(f"PORT is {text!r}, not a number from 0 to 65535. For example: PORT={PORT} make run")
    return os.environ.get("HOST") or HOST, int(text)


def listen(host: str, port: int, app) -> waitress.server.BaseWSGIServer:
    """A server that listens. Raises PortTaken with what to do."""
    try:
        return waitress.create_server(app, host=host, port=port, threads=8, ident=None)
    except OSError as error:
        said = "is taken" if error.errno == errno.EADDRINUSE else f"cannot be used ({error.strerror or error})"
        raise PortTaken(f"{host}:{port} {said}. Choose another: PORT={port + 1} make run") from None


@contextlib.contextmanager
def on_loopback(data: Dataset) -> Iterator[str]:
    """The site on a free port of this machine alone, for as long as the block lasts; gives its address."""
    from dashboard.app import create_app

    server = listen(HOST, 0, create_app(data).server)
    thread = threading.Thread(target=server.run, name="site", daemon=True)
    thread.start()
    try:
        yield f"http://{HOST}:{server.effective_port}"
    finally:
        server.close()
        thread.join(5)


def serve(folder: str | None = None) -> None:
    """Check the data and the models, build the site, listen until interrupted. Raises DataError, BadDefinition, PortTaken."""
    host, port = address()
    data = load(folder)
    models.check(data)
    from dashboard.app import create_app

    server = listen(host, port, create_app(data, loopback=host in ("127.0.0.1", "::1", "localhost")).server)
    shown = f"[{host}]" if ":" in host else host
    print(f"http://{shown}:{server.effective_port}  (Ctrl-C stops it)", flush=True)
    try:
        server.run()
    finally:
        server.close()
