"""Many readers at once, on this machine alone: what they ask, what went wrong, how long they waited.

    python tests/load/readers.py http://127.0.0.1:8050 --readers 200 --seconds 60

Prints one line of JSON. Each reader opens a page, then the files that it names and a browser does not hold
yet, asks again for a page that it has, moves to scenarios, figures and tables, and sends the explorer's
question; then it is a new reader. No answer is an error but 200 and 304 with a whole body. Python's own
library is all it needs.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import re
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from urllib.parse import urlsplit

LONGEST = 300
"""Seconds for which traffic is sent at most."""
PATIENCE = 30
"""Seconds that a reader waits for one answer."""
PAGES = [
    f"/{way}"
    for way in (
        "fr/vue-ensemble",
        "en/energy",
        "fr/energie",
        "en/oil",
        "fr/dette",
        "en/timeline",
        "fr/sources",
        "en/sources",
        "fr/methode",
        "en/prisoners",
    )
]
OTHERS = [
    "/en/energy?price_europe={n}",
    "/fr/energie?share_switched=0.{n}&gdp={m}",
    "/en/prisoners?claim=prisoners_in_document_000",
    "/fr/figure/energy_total",
    "/en/figure/gas_price_belarus_2025?part=card",
    "/data/gas_prices.csv",
    "/data/figures.json",
    "/health",
    "/_dash-layout",
    "/_dash-dependencies",
]
FILE = re.compile(rb'(?:src|href)="(/(?:assets|_dash-component-suites)/[^"]+)"')
QUESTION = "/_dash-update-component"
BODY = json.dumps(
    {
        "output": "stage.children",
        "outputs": {"id": "stage", "property": "children"},
        "changedPropIds": ["address.pathname"],
        "inputs": [{"id": "address", "property": "pathname", "value": "/en/sources"}],
    }
).encode()


class Broken(Exception):
    """An answer that is none, or not whole."""


@dataclass
class Seen:
    """What all readers saw."""

    statuses: Counter = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)
    received: int = 0
    reopened: int = 0


@dataclass
class Reader:
    """One connection from an address of its own, kept open as browsers keep theirs."""

    host: str
    port: int
    seen: Seen
    own_address: tuple[str, int] | None = None
    line: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(
        self, address: str, tag: str = "", packing: str = "identity"
    ) -> tuple[int, dict[str, str], bytes]:
        """One answer. On a connection that was closed while it rested, once more on a new one, as browsers
        do.
        """
        began, used = time.monotonic(), self.line is not None
        try:
            answer = await asyncio.wait_for(self._asked(address, tag, packing), PATIENCE)
        except (OSError, EOFError) as error:
            await self.close()
            if not used or getattr(error, "partial", b""):
                raise Broken(f"{address}: {type(error).__name__} {error}") from None
            self.seen.reopened += 1
            return await self.ask(address, tag, packing)
        self.seen.waits.append(time.monotonic() - began)
        self.seen.statuses[answer[0]] += 1
        self.seen.received += len(answer[2])
        if answer[0] not in (200, 304):
            raise Broken(f"{address}: {answer[0]}")
        return answer

    async def _asked(self, address: str, tag: str, packing: str) -> tuple[int, dict[str, str], bytes]:
        if self.line is None:
            self.line = await asyncio.open_connection(self.host, self.port, local_addr=self.own_address)
        incoming, outgoing = self.line
        body = BODY if address == QUESTION else b""
        head = (
            f"{'POST' if body else 'GET'} {address} HTTP/1.1\r\nHost:"
            f" {self.host}:{self.port}\r\nAccept-Encoding: {packing}\r\n"
        )
        head += f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n" if body else ""
        outgoing.write((head + (f"If-None-Match: {tag}\r\n" if tag else "") + "\r\n").encode() + body)
        lines = (await incoming.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        headers = {
            name.lower(): value.strip()
            for name, _, value in (line.partition(":") for line in lines[1:] if line)
        }
        status = int(lines[0].split()[1])
        content = b"" if status == 304 else await incoming.readexactly(int(headers["content-length"]))
        if headers.get("connection", "").lower() == "close":
            await self.close()
        return status, headers, content

    async def close(self) -> None:
        if self.line is not None:
            self.line[1].close()
            self.line = None


async def read(reader: Reader, chance: random.Random, until: float) -> None:
    """One reader after the other, until the time is over."""
    while time.monotonic() < until:
        held: set[str] = set()
        try:
            for page in chance.sample(PAGES, 3):
                # Plain, to be looked into; files as browsers ask for them.
                _, headers, content = await reader.ask(page)
                for file in dict.fromkeys(found.decode() for found in FILE.findall(content)):
                    if file not in held and time.monotonic() < until:
                        held.add(file)
                        await reader.ask(file, packing="br")
                await reader.ask(page, headers["etag"])
                await asyncio.sleep(chance.uniform(0, 0.2))
            for other in [*chance.sample(OTHERS, 4), QUESTION]:
                if time.monotonic() < until:
                    await reader.ask(
                        other.replace("{n}", str(chance.randrange(100, 700))).replace(
                            "{m}", str(chance.randrange(60, 90))
                        ),
                        packing="gzip, br",
                    )
        except (Broken, TimeoutError, KeyError, ValueError) as error:
            reader.seen.errors.append(str(error) or type(error).__name__)
            await asyncio.sleep(0.05)
        await reader.close()


async def crowd(site: str, readers: int, seconds: float) -> Seen:
    """So many readers at once, for so long; where the system lets them, from as many addresses."""
    parts, seen = urlsplit(site), Seen()
    until = time.monotonic() + min(seconds, LONGEST)
    many = sys.platform == "linux" and parts.hostname == "127.0.0.1"
    made = [
        Reader(
            parts.hostname or "", parts.port or 80, seen, (f"127.0.1.{number % 254 + 1}", 0) if many else None
        )
        for number in range(readers)
    ]
    await asyncio.gather(*(read(reader, random.Random(number), until) for number, reader in enumerate(made)))
    return seen


def told(seen: Seen, seconds: float) -> dict:
    """What was seen, as one row."""
    waits = sorted(seen.waits) or [0.0]
    return {
        "answers": len(seen.waits),
        "a_second": round(len(seen.waits) / seconds, 1),
        "errors": len(seen.errors),
        "of_them": seen.errors[:5],
        "statuses": {str(status): count for status, count in sorted(seen.statuses.items())},
        "reopened": seen.reopened,
        "median_ms": round(1000 * waits[len(waits) // 2]),
        "slowest_of_100_ms": round(1000 * waits[len(waits) * 99 // 100]),
        "slowest_ms": round(1000 * waits[-1]),
        "megabytes": round(seen.received / 1e6),
    }


def main() -> int:
    asked = argparse.ArgumentParser(description="Many readers at once, on this machine alone.")
    asked.add_argument("site", help="http://127.0.0.1:PORT")
    asked.add_argument("--readers", type=int, default=200)
    asked.add_argument("--seconds", type=float, default=60)
    given = asked.parse_args()
    if urlsplit(given.site).hostname not in ("127.0.0.1", "localhost", "::1"):
        asked.error("traffic is sent to this machine only")
    seen = asyncio.run(crowd(given.site, given.readers, given.seconds))
    print(json.dumps(told(seen, given.seconds)))
    return 1 if seen.errors or not seen.waits else 0


if __name__ == "__main__":
    raise SystemExit(main())
