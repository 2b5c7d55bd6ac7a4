"""What many tests need: a real browser, the real site on a free port, and the data."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from dashboard.exports.frame.format import find_browser

QUIET = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args) -> dict:
    found = find_browser()
    if found is None:
        pytest.exit("Tests need Chromium and none was found. On Debian: apt-get install chromium", returncode=1)
    return {**browser_type_launch_args, "executable_path": found, "args": QUIET}


@pytest.fixture(scope="session")
def data():
    from dashboard.tables import default

    return default()


@pytest.fixture(scope="session")
def app():
    from dashboard.app import create_app

    return create_app()


@pytest.fixture(scope="session")
def site(app) -> Iterator[str]:
    """The address of the real site, served as `serve` serves it."""
    from dashboard.app.serving import listen

    server = listen("127.0.0.1", 0, app.server)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.effective_port}"
    server.close()
    thread.join(5)


@pytest.fixture
def client(app):
    return app.server.test_client()
