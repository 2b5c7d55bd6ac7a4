"""One browser that draws and prints, for as long as it is needed and not a moment longer.

Kaleido starts Chromium and hands it figures; printing goes through the same Chromium.
"""

from __future__ import annotations

import asyncio
import base64
import concurrent.futures
import contextlib
import logging
import math
import os
import shutil
import signal
import threading
import time
from collections.abc import Coroutine, Iterator
from typing import Any

from dashboard.charts.core.fonts import as_system_fonts
from dashboard.core.errors import DashboardError, NoBrowser

BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "brave-browser",
)
PATIENCE = 90
"""Seconds after which one image, or one page, is given up."""
GLANCE = 0.3
"""Seconds between two looks at whether the browser is still there."""
CLOSING = 4
"""Seconds that a browser has to close by itself; one that failed has none."""
MARGIN, ZOOM = 0.55, 0.8
"""Of a printed page: its margins in inches, and how much smaller than on screen it is."""
PRINTING = {
    "printBackground": True,
    "generateTaggedPDF": True,
    "generateDocumentOutline": True,
    "paperWidth": 8.27,
    "paperHeight": 11.69,
    "scale": ZOOM,
    "marginTop": MARGIN,
    "marginBottom": MARGIN,
    "marginLeft": MARGIN,
    "marginRight": MARGIN,
}
SCREEN = {
    "width": int((8.27 - 2 * MARGIN) * 96 / ZOOM),
    "height": 1200,
    "deviceScaleFactor": 1,
    "mobile": False,
}
"""A window as wide as the paper, so that charts are drawn as wide as they are printed."""


class BrowserFailed(DashboardError):
    """The browser was found, and did not do what was asked of it."""


def find_browser() -> str | None:
    """The browser that draws images: BROWSER_PATH if it is set, else the first on PATH."""
    chosen = os.environ.get("BROWSER_PATH")
    return chosen or next((found for name in BROWSERS if (found := shutil.which(name))), None)


class HeadlessBrowser:
    """A browser that is open inside `with`. Raises NoBrowser where there is none, BrowserFailed where it
    fails.

    It lives on a thread of its own, since a notebook's thread has a loop already. Whatever ends the block, an
    interruption too, ends every process of the browser.
    """

    def __init__(self, patience: float = PATIENCE, until: float = math.inf):
        self.patience, self.until = patience, until
        """Seconds for one step, and the end of all of them on the monotonic clock; another thread may set it
        earlier.
        """
        self.failed = False
        self._kaleido: Any = None
        self._fonts = contextlib.ExitStack()

    @property
    def alive(self) -> bool:
        """Whether the browser's process is still there."""
        process = getattr(self._kaleido, "subprocess", None)
        return process is None or process.poll() is None

    def __enter__(self) -> HeadlessBrowser:
        path = find_browser()
        if path is None or not shutil.which(path):
            said = (
                f"BROWSER_PATH is '{path}' and no program is there."
                if path
                else "Images need Chromium or Chrome and none was found."
            )
            raise NoBrowser(f"{said} On Debian: apt-get install chromium")
        # What the browser has to say about its surroundings is of no use to whoever wants an image.
        for name in ("kaleido", "choreographer", "browser_proc"):
            logging.getLogger(name).setLevel(logging.CRITICAL)
        self._loop = asyncio.new_event_loop()
        # What fails is raised where it was asked for; what is torn off when the browser closes is of no
        # interest.
        self._loop.set_exception_handler(lambda loop, context: None)
        self._thread = threading.Thread(target=self._loop.run_forever, name="studio", daemon=True)
        self._thread.start()
        try:
            self._await(self._open(path))
        except BrowserFailed as error:
            self.__exit__()
            raise BrowserFailed(
                f"The browser {path} did not start. Set BROWSER_PATH to a Chromium or Chrome that does."
            ) from error
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *of_error: object) -> None:
        with held():
            if self._kaleido is not None:
                self.until = math.inf
                if self.alive and not self.failed:
                    with contextlib.suppress(Exception):
                        self._await(self._kaleido.close(), CLOSING)
                self.kill()
            self._fonts.close()
            with contextlib.suppress(Exception):
                # Kaleido notices that its browser is gone, and clears away what it left on the disk; that
                # takes two seconds.
                asyncio.run_coroutine_threadsafe(quiet(), self._loop).result(5)
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join(1)
            if not self._thread.is_alive():
                self._loop.close()

    def kill(self) -> None:
        """End every process of the browser at once; whoever waits for it is told."""
        end(getattr(self._kaleido, "subprocess", None))

    def draw(self, figure: dict[str, Any], format: str, scale: float = 1) -> bytes:
        """A figure as an image of its own width and height times `scale`."""
        layout = figure["layout"]
        # A hair more than the scale, since the browser cuts a pixel of which a rounding error is missing.
        options = {
            "format": format,
            "width": layout["width"],
            "height": layout["height"],
            "scale": scale * (1 + 1e-9),
        }
        drawn: bytes = self._await(self._kaleido.calc_fig(figure, opts=options))
        return drawn

    def print(self, address: str, ready: str) -> bytes:
        """A page as PDF, once the expression `ready` is true in it."""
        printed: bytes = self._await(self._print(address, ready))
        return printed

    async def _open(self, path: str) -> None:
        import kaleido

        self._kaleido = kaleido.Kaleido(n=1, timeout=PATIENCE, mathjax=False, path=path)
        with environment(self._fonts.enter_context(as_system_fonts())):
            await self._kaleido.open()

    async def _print(self, address: str, ready: str) -> bytes:
        tab = await self._kaleido.create_tab("")
        try:
            await said(tab, "Emulation.setDeviceMetricsOverride", **SCREEN)
            await said(tab, "Emulation.setEmulatedMedia", media="print")
            await said(tab, "Page.navigate", url=address)
            while True:
                found = await said(
                    tab, "Runtime.evaluate", expression=ready, awaitPromise=True, returnByValue=True
                )
                if found.get("result", {}).get("value") is True:
                    break
                await asyncio.sleep(0.1)
            return base64.b64decode((await said(tab, "Page.printToPDF", **PRINTING))["data"])
        finally:
            await self._kaleido.close_tab(tab)

    def _await(self, work: Coroutine[Any, Any, Any], patience: float = 0) -> Any:
        """What the work comes to. A browser that died is not waited for."""
        future = asyncio.run_coroutine_threadsafe(work, self._loop)
        began, patience = time.monotonic(), patience or self.patience
        try:
            return self._result(future, began + patience)
        except TimeoutError:
            self.failed = True
            future.cancel()
            waited = time.monotonic() - began
            raise BrowserFailed(
                f"The browser did not answer within {waited:.0f} seconds. Close what else is heavy, then try"
                " again."
            ) from None
        except DashboardError:
            self.failed = True
            raise
        except Exception as error:
            raise BrowserFailed(
                f"The browser could not draw: {str(error) or type(error).__name__}"
            ) from error
        except BaseException:
            future.cancel()
            raise

    def _result(self, future: concurrent.futures.Future[Any], until: float) -> Any:
        while True:
            left = min(until, self.until) - time.monotonic()
            try:
                return future.result(min(GLANCE, max(0.0, left)))
            except TimeoutError:
                if not self.alive and not future.done():
                    future.cancel()
                    raise BrowserFailed("The browser was ended while it drew. Try again.") from None
                if future.done() or left <= GLANCE:
                    raise


@contextlib.contextmanager
def environment(more: dict[str, str]) -> Iterator[None]:
    """Inside the block, programs that are started find these variables in their environment."""
    before = {name: os.environ.get(name) for name in more}
    os.environ.update(more)
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name)
            if value is not None:
                os.environ[name] = value


async def said(tab: Any, command: str, **given: Any) -> dict[str, Any]:
    """What the browser answers to a command. Raises RuntimeError where it refuses."""
    answer = await tab.send_command(command, given)
    if "error" in answer:
        raise RuntimeError(f"{command}: {answer['error'].get('message', answer['error'])}")
    result: dict[str, Any] = answer["result"]
    return result


async def quiet() -> None:
    """Cancel whatever still waits for the browser."""
    others = asyncio.all_tasks() - {asyncio.current_task()}
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)


def end(process: Any) -> None:
    """End a browser that did not close, with everything that it started: it leads a group of its own."""
    if process is None or not hasattr(os, "killpg"):
        return
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    with contextlib.suppress(Exception):
        process.wait(5)


@contextlib.contextmanager
def held() -> Iterator[None]:
    """Interruptions wait until the block is through: a second Ctrl-C leaves no browser behind."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
