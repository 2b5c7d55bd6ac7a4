"""A visit to a baseline's page in a fresh browser context, with the probe in it."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

from baselines.core.baseline import Baseline
from playwright.async_api import Browser, Page

PROBE = (Path(__file__).parent / "probe.js").read_text(encoding="utf-8")
PATIENCE = 60
"""Seconds after which a page is given up."""
WINDOW = {"width": 1280, "height": 2300}
"""So tall that all three charts are in sight on every baseline's page."""


class Visit:
    """An open page; `requests` and `bytes` count what passed on its network, WebSockets too.

    `at` is the place of the lever in its walk, None before it was moved.
    """

    def __init__(self, page: Page, baseline: Baseline, session: Any):
        self.page, self.baseline, self.session = page, baseline, session
        self.requests = self.bytes = 0
        self.at: int | None = None
        session.on("Network.requestWillBeSent", self._asked)
        session.on("Network.webSocketFrameSent", self._asked)
        session.on("Network.loadingFinished", lambda event: self._came(event["encodedDataLength"]))
        session.on("Network.webSocketFrameReceived", self._framed)

    def _asked(self, event: dict) -> None:
        self.requests += not event.get("request", {}).get("url", "").startswith(("data:", "blob:"))

    def _came(self, size: float) -> None:
        self.bytes += int(size)

    def _framed(self, event: dict) -> None:
        """A frame of a WebSocket; one that is no text is told in base64."""
        size = len(event["response"]["payloadData"])
        self._came(size if event["response"]["opcode"] == 1 else 3 * size // 4)

    async def ask(self, function: str, *given: Any) -> Any:
        """Call a function of the probe. Raises RuntimeError where it does not come to an end."""
        try:
            return await asyncio.wait_for(
                self.page.evaluate(f"(given) => {function}(...given)", list(given)), PATIENCE
            )
        except TimeoutError:
            told = json.dumps(given, ensure_ascii=False)[:200]
            raise RuntimeError(
                f"{self.baseline.title}: {function} {told} does not come to an end in {PATIENCE} s."
            ) from None

    async def pointer(self, kind: str, x: float, y: float) -> None:
        await self.session.send(
            "Input.dispatchMouseEvent",
            {
                "type": kind,
                "x": x,
                "y": y,
                "button": "left",
                "buttons": int(kind == "mouseMoved"),
                "clickCount": int(kind != "mouseMoved"),
            },
        )

    async def slow(self, times: float) -> None:
        """A processor so many times as slow."""
        await self.session.send("Emulation.setCPUThrottlingRate", {"rate": times})

    async def open(self, address: str, *, again: bool = False) -> dict:
        """Go there, or reload: how it arrived, once all charts stand."""
        self.requests = self.bytes = 0
        if again:
            await self.page.reload(wait_until="load")
        else:
            await self.page.goto(address, wait_until="load")
        await self.page.wait_for_function("probe.arrival.all !== null", timeout=60_000)
        # What shifts or is asked for right after.
        await self.page.wait_for_timeout(500)
        return {**await self.page.evaluate("probe.arrival"), "requests": self.requests, "bytes": self.bytes}


@contextlib.asynccontextmanager
async def visit(browser: Browser, baseline: Baseline) -> AsyncIterator[Visit]:
    """A page in a context of its own: nothing cached, nothing kept."""
    context = await browser.new_context(viewport=WINDOW)
    try:
        settings = {name: getattr(baseline, name) for name in ("text", "chart", "marks", "shadow")}
        await context.add_init_script(f"{PROBE}\nprobe.start({json.dumps(settings)});")
        page = await context.new_page()
        session = await context.new_cdp_session(page)
        await session.send("Network.enable")
        yield Visit(page, baseline, session)
    finally:
        await context.close()
