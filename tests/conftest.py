"""What many tests need: a real browser, the real site on a free port, and the data."""

from __future__ import annotations

import fcntl
import functools
import http.server
import os
import shutil
import socket
import threading
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from dash import Dash
from hypothesis import settings
from painted import FRAME, PATIENCE, NotPainted, answers, not_painted
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from watching import leave

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

# Programs that tests start keep their compiled modules, and what was checked of this very code and data:
# otherwise each of them compiles and checks all anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# The same examples in every run, however busy the machine: what fails once fails again.
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.load_profile("repeatable")

LONGEST = 120_000
"""Milliseconds that a browser may take for anything that a test waits for: a busy machine is no fault."""
expect.set_options(timeout=LONGEST)
FILES = {"files", "host"}
"""Fixtures that stand on the whole site as files, which takes one process a minute to write."""
SLOW = {"browser", "image_browser", "door", "one_file", *FILES}
"""Fixtures that open a browser, or write the whole site as files."""


def pytest_sessionstart(session: pytest.Session) -> None:
    """What counts re-runs sends two small messages a test to the process that hands tests out: the second
    does not wait until the first is acknowledged, which takes 40 ms.
    """
    if counting := getattr(session.config.failures_db, "sock", None):
        counting.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


def pytest_xdist_auto_num_workers() -> int:
    """Two more processes than cores: a test of a page waits about as long as it works."""
    return (os.cpu_count() or 1) + 2


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark whoever asks for a browser; modules that open one by themselves say so with `pytestmark`.

    Whoever needs the site as files comes first: one process writes it while the others are busy elsewhere.
    """
    for item in items:
        if SLOW & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.browser)
    items.sort(key=lambda item: not needs_files(item))


def needs_files(item: pytest.Item) -> bool:
    """Whether a test, or the case that it is, names a fixture that stands on the site as files."""
    case = getattr(item, "callspec", None)
    return bool(
        FILES & {*getattr(item, "fixturenames", ()), *(map(str, case.params.values()) if case else ())}
    )


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
def tabs(browser) -> Iterator[Callable[..., Page]]:
    """Pages that go on from address to address, by name: neither is a process started nor a script compiled
    anew, which is more than half of an arrival. `prepare` is called with a page that is opened, with the
    options of its context; one that Chromium does not paint any more is opened anew.
    """
    opened: dict[str, Page] = {}

    def tab(name: str = "", prepare: Callable[[Page], object] = lambda page: None, **options: Any) -> Page:
        if name in opened and not (answers(opened[name]) and opened[name].evaluate(FRAME, PATIENCE)):
            opened.pop(name).context.close()
        if name not in opened:
            opened[name] = browser.new_context(**options).new_page()
            prepare(opened[name])
        leave(opened[name])
        return opened[name]

    yield tab
    for page in opened.values():
        page.context.close()


@pytest.fixture
def tab(tabs) -> Page:
    """A page for tests that store nothing in the browser and add no listener."""
    page = tabs()
    page.set_viewport_size({"width": 1280, "height": 900})
    page.emulate_media(
        media="null", color_scheme="light", forced_colors="none", reduced_motion="no-preference"
    )
    return page


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


def shared_folder(factory: pytest.TempPathFactory, name: str) -> Path:
    """A folder of that name which all processes of a run see."""
    own = factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / name
    folder.mkdir(exist_ok=True)
    return folder


def written_once(path: Path, write: Callable[[], object]) -> Path:
    """`path`, which `write` makes; once, whichever process of a run asks first."""
    done = path.with_name(f"{path.name}.done")
    with path.with_name(f"{path.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            write()
            done.touch()
    return path


@pytest.fixture(scope="session")
def files(tmp_path_factory) -> Path:
    """The site as files, as the command writes it, in a folder under a folder with a blank in its name;
    written once for all processes of a run.
    """
    from dashboard.cli import main

    def write() -> None:
        assert main(["export", "site", "--out", str(folder)]) == 0

    folder = shared_folder(tmp_path_factory, "a host") / "sub path"
    return written_once(folder, write)


@pytest.fixture(scope="session")
def one_file(data, tmp_path_factory) -> Callable[[str, str], Path]:
    """A page in one file, by name and language; each is written once for all processes of a run, and what all
    of them hold, the cards of every figure, is made once a process.
    """
    from dashboard import pages
    from dashboard.exports.static_site.single_file import page_file
    from dashboard.exports.static_site.static_build import StaticBuild
    from dashboard.web import StaticAsk

    folder = shared_folder(tmp_path_factory, "one file")
    build = functools.cache(lambda: StaticBuild(StaticAsk(data, "page"), data))

    def path(name: str, language: str) -> Path:
        address = f"/{language}/{pages.get(name).slug[language]}"
        target = folder / f"{name}-{language}.html"
        return written_once(
            target, lambda: target.write_text(page_file(build(), address, language), encoding="utf-8")
        )

    return path


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
