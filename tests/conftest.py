"""What many tests need: a real browser, the real site on a free port, and the data."""

from __future__ import annotations

import fcntl
import functools
import http.server
import os
import shutil
import threading
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from dash import Dash
from hypothesis import settings
from painted import NotPainted, not_painted
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from dashboard.exports.images.headless_browser import find_browser

QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

# The same examples in every run, however busy the machine: what fails once fails again.
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.load_profile("repeatable")

LONGEST = 120_000
"""Milliseconds that a browser may take for anything that a test waits for: a busy machine is no fault."""
expect.set_options(timeout=LONGEST)
SLOW = {"browser", "image_browser", "files", "host", "door"}
"""Fixtures that open a browser, or write the whole site as files."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark whoever asks for a browser; modules that open one by themselves say so with `pytestmark`."""
    for item in items:
        if SLOW & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium, the one that images are drawn with."""
    found = find_browser()
    if found is None:
        pytest.exit(
            "Tests need Chromium and none was found. On Debian: apt-get install chromium", returncode=1
        )
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=found, args=QUIET)
        new_context = opened.new_context

        def patient(**options: Any) -> BrowserContext:
            context = new_context(**options)
            context.set_default_timeout(LONGEST)
            return context

        opened.new_context = patient
        yield opened
        opened.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo) -> Iterator[None]:
    """A failure while Chromium painted nothing says so: pyproject.toml has such a test run again."""
    shown = getattr(item, "funcargs", {}).get("browser")
    if shown and call.excinfo and call.excinfo.errisinstance(Exception) and (still := not_painted(shown)):
        error = NotPainted(
            f"{', '.join(still)}: Chromium gave no frame to a page that answers. {call.excinfo.exconly()}"
        )
        call.excinfo = pytest.ExceptionInfo.from_exception(error.with_traceback(call.excinfo.tb))
    return (yield)


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
def app() -> Dash:
    from dashboard.web import create_app

    return create_app()


@pytest.fixture(scope="session")
def site(app) -> Iterator[str]:
    """The address of the real site, served as `serve` serves it."""
    from dashboard.web.serve import listen

    server = listen("127.0.0.1", 0, app.server)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    address = f"http://127.0.0.1:{server.effective_port}"
    # The first page reads every model, which takes longer on a busy machine than a client of a test may wait.
    with urllib.request.urlopen(f"{address}/en/energy", timeout=600) as answer:
        answer.read()
    yield address
    server.close()
    thread.join(5)


@pytest.fixture(scope="session")
def files(tmp_path_factory) -> Path:
    """The site as files, as the command writes it, in a folder under a folder with a blank in its name;
    written once for all processes of a run.
    """
    from dashboard.cli import main

    own = tmp_path_factory.getbasetemp()
    shared = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "a host"
    shared.mkdir(exist_ok=True)
    folder, done = shared / "sub path", shared / "done"
    with (shared / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            assert main(["export", "site", "--out", str(folder)]) == 0
            done.touch()
    return folder


@pytest.fixture(scope="session")
def host(files) -> Iterator[str]:
    """The address of the site as files, given under a path by a server that knows files only."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *said: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Quiet, directory=files.parent)
    )
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/sub%20path"
    server.shutdown()
    server.server_close()
    thread.join(5)


@pytest.fixture(params=["served", "files"])
def door(request) -> Callable[[str, str], str]:
    """The address of a page by name and language, served and static in turn."""
    from dashboard import pages

    fixture, ending = {"served": ("site", ""), "files": ("host", ".html")}[request.param]
    start = request.getfixturevalue(fixture)
    return lambda name, language: f"{start}/{language}/{pages.get(name).slug[language]}{ending}"


@pytest.fixture
def client(app):
    return app.server.test_client()
