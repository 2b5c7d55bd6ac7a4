"""A headless browser that draws figures as images and prints pages as PDF.

Kaleido starts Chromium and draws figures in it; pages are printed by the same Chromium.
"""

from __future__ import annotations

import asyncio
import base64
import concurrent.futures
import contextlib
import logging
import os
import shutil
import signal
import threading
import time
from collections.abc import Coroutine, Iterator
from typing import Any

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
TIMEOUT = 90
"""Seconds that one image, or one page, may take."""
POLL_INTERVAL = 0.3
"""Seconds between two checks that the browser's process still runs."""
STARTS = (30, 60)
"""Seconds that the first start of the browser may take, and the second: now and then one never answers."""
CLOSE_TIMEOUT = 4
"""Seconds that a browser has to close by itself before its processes are killed; after a failure it has
none.
"""
MARGIN, ZOOM = 0.55, 0.8
"""Of a printed page: its margins in inches, and its scale (1 as on screen)."""
PDF_OPTIONS = {
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
VIEWPORT = {
    "width": int((8.27 - 2 * MARGIN) * 96 / ZOOM),
    "height": 1200,
    "deviceScaleFactor": 1,
    "mobile": False,
}
"""As wide as the paper within its margins, so that charts are drawn as wide as they are printed."""


class BrowserFailed(DashboardError):
    """A browser was found, but did not start, draw or print."""


def find_browser() -> str | None:
    """The browser that draws images: BROWSER_PATH if it is set, else the first of `BROWSERS` on PATH; None
    without either.
    """
    chosen = os.environ.get("BROWSER_PATH")
    return chosen or next((found for name in BROWSERS if (found := shutil.which(name))), None)


class HeadlessBrowser:
    """A browser that is open inside `with`. Raises NoBrowser where there is none, BrowserFailed where it
    fails.

    Its event loop runs on a thread of its own, since a notebook's thread already runs one. Whatever ends the
    block, an interruption too, ends every process of the browser.
    """

    def __init__(self) -> None:
        self.failed = False
        """Whether a call timed out, so that waiting for an orderly close would be in vain."""
        self._kaleido: Any = None
        self._fonts = contextlib.ExitStack()

    @property
    def alive(self) -> bool:
        """Whether the browser's process runs, or has not been started yet."""
        return self._process is None or self._process.poll() is None

    @property
    def _process(self) -> Any:
        return getattr(self._kaleido, "subprocess", None)

    def __enter__(self) -> HeadlessBrowser:
        path = find_browser()
        if path is None or not shutil.which(path):
            problem = (
                f"BROWSER_PATH is '{path}' and no program is there."
                if path
                else "Images need Chromium or Chrome and none was found."
            )
            raise NoBrowser(f"{problem} On Debian: apt-get install chromium")
        # The browser's warnings about its environment are of no use to whoever wants an image.
        for name in ("kaleido", "choreographer", "browser_proc"):
            logging.getLogger(name).setLevel(logging.CRITICAL)
        self._loop = asyncio.new_event_loop()
        # Errors are raised in the calls that they belong to; tasks that closing the browser cancels are not
        # reported.
        self._loop.set_exception_handler(lambda loop, context: None)
        self._thread = threading.Thread(target=self._loop.run_forever, name="browser", daemon=True)
        self._thread.start()
        try:
            self._start(path)
        except BrowserFailed as error:
            self.__exit__()
            raise BrowserFailed(
                f"The browser {path} did not start. Set BROWSER_PATH to a Chromium or Chrome that does."
            ) from error
        except BaseException:
            self.__exit__()
            raise
        return self

    def _start(self, path: str) -> None:
        """Open the browser; one that starts and never answers is ended, and started again."""
        for timeout in STARTS:
            try:
                self._await(self._open(path), timeout)
                return
            except BrowserFailed:
                if timeout == STARTS[-1]:
                    raise
                kill(self._process)
                self._kaleido, self.failed = None, False

    def __exit__(self, *of_error: object) -> None:
        with interrupts_ignored():
            if self._kaleido is not None:
                if self.alive and not self.failed:
                    with contextlib.suppress(Exception):
                        self._await(self._kaleido.close(), CLOSE_TIMEOUT)
                kill(self._process)
            self._fonts.close()
            with contextlib.suppress(Exception):
                # Once its browser is gone, Kaleido removes the browser's temporary files, in two seconds.
                asyncio.run_coroutine_threadsafe(cancel_other_tasks(), self._loop).result(5)
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join(1)
            if not self._thread.is_alive():
                self._loop.close()

    def draw(self, figure: dict[str, Any], format: str, scale: float = 1) -> bytes:
        """A Plotly figure (as JSON, with width and height) as an image of that size times `scale`: the file's
        content.
        """
        layout = figure["layout"]
        # Slightly more than the scale: for a width of 599.9999 the browser would give 599 pixels.
        options = {
            "format": format,
            "width": layout["width"],
            "height": layout["height"],
            "scale": scale * (1 + 1e-9),
        }
        drawn: bytes = self._await(self._kaleido.calc_fig(figure, opts=options))
        return drawn

    def print(self, address: str, ready: str) -> bytes:
        """The page at `address` as PDF, as soon as the JavaScript expression `ready` is true in it."""
        printed: bytes = self._await(self._print(address, ready))
        return printed

    async def _open(self, path: str) -> None:
        import kaleido

        # Here, since `find_browser` answers the doctor where no package is installed.
        from dashboard.charts.core.fonts import as_system_fonts
        from dashboard.charts.core.plotly_js import plotly_js_file

        # Read anew for each image, which the small one makes quicker.
        script = plotly_js_file().as_uri()
        self._kaleido = kaleido.Kaleido(n=1, timeout=TIMEOUT, plotlyjs=script, mathjax=False, path=path)
        with environment(self._fonts.enter_context(as_system_fonts())):
            await self._kaleido.open()

    async def _print(self, address: str, ready: str) -> bytes:
        tab = await self._kaleido.create_tab("")
        try:
            await send(tab, "Emulation.setDeviceMetricsOverride", **VIEWPORT)
            await send(tab, "Emulation.setEmulatedMedia", media="print")
            await send(tab, "Page.navigate", url=address)
            while True:
                answer = await send(
                    tab, "Runtime.evaluate", expression=ready, awaitPromise=True, returnByValue=True
                )
                if answer.get("result", {}).get("value") is True:
                    break
                await asyncio.sleep(0.1)
            return base64.b64decode((await send(tab, "Page.printToPDF", **PDF_OPTIONS))["data"])
        finally:
            await self._kaleido.close_tab(tab)

    def _await(self, work: Coroutine[Any, Any, Any], timeout: float = TIMEOUT) -> Any:
        """The coroutine's result, from the browser's event loop. Raises BrowserFailed after `timeout`
        seconds, and as soon as the browser's process has ended.
        """
        future = asyncio.run_coroutine_threadsafe(work, self._loop)
        try:
            return self._result(future, time.monotonic() + timeout)
        except TimeoutError:
            self.failed = True
            future.cancel()
            raise BrowserFailed(
                f"The browser did not answer within {timeout:.0f} seconds. Close what else is heavy, then try"
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

    def _result(self, future: concurrent.futures.Future[Any], deadline: float) -> Any:
        while True:
            left = deadline - time.monotonic()
            try:
                return future.result(min(POLL_INTERVAL, max(0.0, left)))
            except TimeoutError:
                if not self.alive and not future.done():
                    future.cancel()
                    raise BrowserFailed("The browser was ended while it drew. Try again.") from None
                if future.done() or left <= POLL_INTERVAL:
                    raise


@contextlib.contextmanager
def environment(variables: dict[str, str]) -> Iterator[None]:
    """Set environment variables during the block, for programs that are started in it."""
    before = {name: os.environ.get(name) for name in variables}
    os.environ.update(variables)
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name)
            if value is not None:
                os.environ[name] = value


async def send(tab: Any, command: str, **parameters: Any) -> dict[str, Any]:
    """Send a command of the Chrome DevTools Protocol; its result. Raises RuntimeError for an error."""
    answer = await tab.send_command(command, parameters)
    if "error" in answer:
        raise RuntimeError(f"{command}: {answer['error'].get('message', answer['error'])}")
    result: dict[str, Any] = answer["result"]
    return result


async def cancel_other_tasks() -> None:
    """Cancel every other task of the running event loop, and wait until they have ended."""
    others = asyncio.all_tasks() - {asyncio.current_task()}
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)


def kill(process: Any) -> None:
    """Kill a browser that did not close, and every process that it started: it leads a process group of its
    own.
    """
    if process is None or not hasattr(os, "killpg"):
        return
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    with contextlib.suppress(Exception):
        process.wait(5)


@contextlib.contextmanager
def interrupts_ignored() -> Iterator[None]:
    """Ignore Ctrl-C during the block, so that a second one leaves no browser running."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
