"""Copies of the site as `make serve` serves it, each a process of its own, and what a crowd of readers does
to them.

`python tests/load/held.py` is `make load`: 200 readers for a minute, then what they saw; 1 where a reader saw
an error or the server's memory grew by a tenth.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
GROWTH = 0.10
"""Share by which memory may grow."""
REST = 180
"""Seconds until a server that just started is at rest, at most."""


@contextlib.contextmanager
def served() -> Iterator[tuple[subprocess.Popen, str]]:
    """One copy on a free port of this machine, and its address."""
    command = [sys.executable, "-m", "dashboard", "serve", "--public", "--no-log"]
    environment = {**os.environ, "PORT": "0", "HOST": "127.0.0.1"}
    process = subprocess.Popen(
        command, cwd=TOP, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        line = process.stdout.readline()
        assert line.startswith("http://"), process.stderr.read()
        yield process, line.split()[0]
    finally:
        process.kill()
        process.communicate()


def memory(process: subprocess.Popen) -> int:
    """Bytes that a process holds in memory, by the system's own account."""
    told = Path(f"/proc/{process.pid}/status").read_text()
    return 1024 * next(int(line.split()[1]) for line in told.splitlines() if line.startswith("VmRSS:"))


def worked(process: subprocess.Popen) -> int:
    """The processor's time that a process has taken, in ticks."""
    return sum(map(int, Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()[11:13]))


def at_rest(process: subprocess.Popen) -> int:
    """Wait until a server has got ready, and no longer; its memory then."""
    end, before = time.monotonic() + REST, -1
    while worked(process) > before + 1 and time.monotonic() < end:
        before = worked(process)
        time.sleep(1.5)
    return memory(process)


def crowd(site: str, readers: int, seconds: float) -> subprocess.Popen:
    """A crowd of readers, in a process of its own; `seen` gives what they saw."""
    command = [
        sys.executable,
        str(Path(__file__).with_name("readers.py")),
        site,
        "--readers",
        str(readers),
        "--seconds",
        str(seconds),
    ]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def seen(process: subprocess.Popen) -> dict:
    """What a crowd saw, once it is through."""
    try:
        told, wrong = process.communicate(timeout=400)
    finally:
        process.kill()
    assert told, wrong
    return json.loads(told)


def main() -> int:
    asked = argparse.ArgumentParser(
        description="Readers at once against a server of its own, on this machine alone."
    )
    asked.add_argument("--readers", type=int, default=200)
    asked.add_argument("--seconds", type=float, default=60)
    given = asked.parse_args()
    with served() as (process, site):
        before = at_rest(process)
        told = seen(crowd(site, given.readers, given.seconds))
        after = memory(process)
    for name, value in told.items():
        print(f"{name.replace('_', ' '):<20}{value}")
    print(
        f"{'memory':<20}{before / 1e6:.0f} MB at rest before, {after / 1e6:.0f} MB after:"
        f" {after / before - 1:+.1%}"
    )
    return int(told["errors"] > 0 or not told["answers"] or after > before * (1 + GROWTH))


if __name__ == "__main__":
    raise SystemExit(main())
