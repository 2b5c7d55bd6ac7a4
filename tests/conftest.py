"""What many tests need: a real browser, the real site on a free port, and the data."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from dashboard.exports.frame.studio import find_browser

QUIET = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium, the one that images are drawn with."""
    found = find_browser()
    if found is None:
        pytest.exit("Tests need Chromium and none was found. On Debian: apt-get install chromium", returncode=1)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=found, args=QUIET)
        yield opened
        opened.close()


@pytest.fixture
def page(browser) -> Iterator[Page]:
    """A page in a context of its own: no storage, no cookie, nothing cached."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def data():
    from dashboard.tables import default

    return default()


@pytest.fixture
def package(tmp_path) -> Path:
    """A copy of the project's data package."""
    from dashboard.tables import data_folder

    return Path(shutil.copytree(data_folder(), tmp_path / "data"))


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
