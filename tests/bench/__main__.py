"""Measure our energy page against the same page made otherwise, all in one run, and write results.md.

`make bench` runs it; ARGS="--quick" for one short round, ARGS="--only energy,floor" for some baselines.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import signal
import sys
import tempfile
from pathlib import Path

from baselines import REGISTRY
from measure import draws, images, rows, workbench
from measure.servers import running
from playwright.async_api import async_playwright
from report import written
from rounds import FULL, QUICK, Bench, Length, say
from summary import Summary

from dashboard.core.errors import DashboardError
from dashboard.exports.images.headless_browser import find_browser

RESULTS = Path(__file__).with_name("results.md")
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
MOST = (10, 100, 1000)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="make bench", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--quick", action="store_true", help="one short round, few images, tables × 100 at most"
    )
    parser.add_argument("--only", metavar="NAME,NAME", help=f"of {', '.join(REGISTRY.names())}")
    parser.add_argument("--rounds", type=int, help=f"rounds of a whole run (default: {FULL.rounds})")
    parser.add_argument(
        "--beside",
        action=argparse.BooleanOptionalAction,
        default=True,
        help="images, draws and large tables too",
    )
    parser.add_argument(
        "--out",
        type=Path,
        help="where to write (default: tests/bench/results.md after a whole run, else the screen alone)",
    )
    return parser.parse_args()


async def measured(given: argparse.Namespace, length: Length, scratch: Path) -> str:
    names = given.only.split(",") if given.only else REGISTRY.names()
    chosen = {name: REGISTRY.get(name) for name in names}
    chosen = dict(sorted(chosen.items(), key=lambda item: item[1].order))
    before = os.getloadavg()[0]
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=find_browser(), args=QUIET)
        try:
            with running(chosen, scratch / "servers") as servers:
                run = await Bench(servers, browser, length).run()
            if given.beside:
                await beside(run, browser, scratch, quick=given.quick)
            return written(run, chosen, browser, length.rounds, before)
        finally:
            await browser.close()


async def beside(run: Summary, browser, scratch: Path, *, quick: bool) -> None:
    """What is measured of ours alone."""
    say("a million draws")
    found = await draws.million(browser)
    run.beside["draws"] = {**found, "packed_kb": found["packed"] / 1000}
    say("the workbench")
    run.beside["workbench"] = await asyncio.to_thread(workbench.answers, scratch / "workbench", quick=quick)
    say("images")
    # A thread of its own: the browser has an event loop of its own.
    run.beside["images"] = await asyncio.to_thread(images.seconds_an_image, few=quick)
    say("large tables")
    sizes = await asyncio.to_thread(
        rows.load_and_check, scratch / "tables", [1, *(MOST[:2] if quick else MOST)]
    )
    run.beside["rows"] = {"sizes": sizes, "growth": rows.growth(sizes)}


def main() -> int:
    given = arguments()
    length = QUICK if given.quick else FULL
    if given.rounds:
        length = Length(given.rounds, length.presses, min(length.slow_arrivals, given.rounds))
    out = given.out or (None if given.quick or given.only else RESULTS)
    # An end from outside ends what was started too.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        with tempfile.TemporaryDirectory() as scratch:
            text = asyncio.run(measured(given, length, Path(scratch)))
    except (DashboardError, RuntimeError) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 1
    print(text)
    if out:
        out.write_text(text.rstrip() + "\n", encoding="utf-8")
        say(f"Written: {out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
