"""The order of a run: rounds in which baselines take turns, so that a noisy minute falls on all of them."""

from __future__ import annotations

import random
import sys
from dataclasses import dataclass

from baselines.core.baseline import Baseline
from measure import levers
from measure.link import Link
from measure.servers import Server, free_port
from measure.visit import Visit, visit
from playwright.async_api import Browser
from summary import Summary

MEGABIT = 1_000_000


@dataclass(frozen=True)
class Length:
    """How long a run is."""

    rounds: int
    presses: int
    slow_arrivals: int
    """Rounds in which pages arrive over a slow line too."""


FULL = Length(rounds=3, presses=20, slow_arrivals=2)
QUICK = Length(rounds=1, presses=10, slow_arrivals=1)


def say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


class Bench:
    """One run: the baselines' servers, a browser, and what was found so far."""

    def __init__(self, servers: dict[str, Server], browser: Browser, length: Length):
        self.servers, self.browser, self.length = servers, browser, length
        self.summary, self.chance = Summary(), random.Random(1)
        self.known: dict[str, dict] = {}

    async def run(self) -> Summary:
        for name, server in self.servers.items():
            self.summary.add(name, "server", started=server.started, told=levers.is_told(server.first))
            say(f"{name} answers after {server.started:.1f} s")
        await self.compare()
        for number in range(self.length.rounds):
            for name, server in self.servers.items():
                say(f"round {number + 1} of {self.length.rounds}: {name}")
                link = Link(free_port(), server.port)
                try:
                    await self.arrive(name, server, link, slow=number < self.length.slow_arrivals)
                    await self.move_here(name, server)
                    await self.move_afar(name, server, link)
                finally:
                    link.close()
        return self.summary

    async def compare(self) -> None:
        """That all show the same page: Python's sentence at each position, and Plotly's drawing everywhere
        alike.
        """
        drawn: dict = {}
        # The page with the least between hand and drawing settles surely; the others must come to show the
        # same.
        by_hand = sorted(
            self.servers.items(), key=lambda item: (not item[1].baseline.plotly, item[0] != "floor")
        )
        for name, server in by_hand:
            async with visit(self.browser, server.baseline) as seen:
                await seen.open(server.address())
                if drawn and server.baseline.plotly:
                    await levers.compare(seen, drawn)
                    self.known[name] = drawn
                else:
                    self.known[name] = await levers.learn(seen)
                    drawn = drawn or (self.known[name] if server.baseline.plotly else {})
            self.summary.add(name, "server", memory=server.memory())
            say(f"{name} shows the page")

    def baseline(self, name: str) -> Baseline:
        return self.servers[name].baseline

    async def arrive(self, name: str, server: Server, link: Link, *, slow: bool) -> None:
        async with visit(self.browser, self.baseline(name)) as seen:
            self._arrived(name, "cold", await seen.open(server.address()))
            await seen.open(server.address(), again=True)
            # By the second reload the browser has kept what it compiles.
            self._arrived(name, "warm", await seen.open(server.address(), again=True))
        for where, times in (("line", 1), ("line_phone", 4)) if slow else ():
            link.set(0.05, 10 * MEGABIT)
            async with visit(self.browser, self.baseline(name)) as seen:
                await seen.slow(times)
                self._arrived(name, where, await seen.open(server.address(link.port)))

    def _arrived(self, name: str, where: str, found: dict) -> None:
        self.summary.add(
            name,
            where,
            first=found["first"],
            all=found["all"],
            shift=found["shift"],
            megabytes=found["bytes"] / 1e6,
            asked=found["requests"],
        )

    async def move_here(self, name: str, server: Server) -> None:
        """Keys and a drag on loopback, then the same with a processor four times as slow."""
        async with visit(self.browser, self.baseline(name)) as seen:
            await seen.open(server.address())
            before = server.worked()
            await self._press(name, "loopback", seen, self.length.presses)
            self.summary.add(name, "server", worked=100 * (server.worked() - before) / self.length.presses)
            await seen.slow(4)
            await self._press(name, "phone", seen, self.length.presses // 2)
            await self._drag(name, "phone", seen)
            await seen.slow(1)
            await self._drag(name, "loopback", seen)

    async def move_afar(self, name: str, server: Server, link: Link) -> None:
        """Keys and a drag over a line with a round trip of 50 ms, then a drag over one of 100 ms."""
        link.set(0.05)
        async with visit(self.browser, self.baseline(name)) as seen:
            await seen.open(server.address(link.port))
            await self._press(name, "trip_50", seen, self.length.presses)
            await self._drag(name, "trip_50", seen)
            link.set(0.1)
            await self._drag(name, "trip_100", seen)

    async def _press(self, name: str, where: str, seen: Visit, count: int) -> None:
        for found in await levers.presses(seen, self.known[name], count, self.chance):
            self.summary.add(name, where, text=found["text"], charts=found["all"])
            self.summary.never += found["all"] is None

    async def _drag(self, name: str, where: str, seen: Visit) -> None:
        found = await levers.drag(seen)
        self.summary.add(
            name,
            where,
            updates=found["updates"] / found["seconds"],
            freeze=found["freeze"],
            late=found["late"],
            requests=found["requests"],
        )
