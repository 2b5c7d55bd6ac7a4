"""The server of a baseline: how long it takes to answer, what it holds in memory, what it works."""

from __future__ import annotations

import contextlib
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import psutil
from baselines.core.baseline import BENCH, SURROUNDINGS, Baseline

PATIENCE = 60


def free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return listening.getsockname()[1]


class Server:
    """A running baseline; `started` is the seconds from its start to its first whole answer, `first` that
    answer.
    """

    def __init__(self, name: str, baseline: Baseline, folder: Path):
        self.name, self.baseline, self.port = name, baseline, free_port()
        folder.mkdir(parents=True)
        if baseline.prepare:
            baseline.prepare(folder)
        surroundings = SURROUNDINGS | {"PORT": str(self.port), "HOST": "127.0.0.1"}
        self.log = folder / "log.txt"
        begun = time.monotonic()
        with self.log.open("wb") as log:
            command = [str(part) for part in baseline.command(name, self.port, folder)]
            self.process = subprocess.Popen(
                command, cwd=BENCH, env=surroundings, stdout=log, stderr=log, start_new_session=True
            )
        self.first = self.answer(begun + PATIENCE)
        self.started = time.monotonic() - begun

    def address(self, port: int | None = None) -> str:
        return f"http://127.0.0.1:{port or self.port}{self.baseline.path}"

    def answer(self, until: float) -> str:
        while True:
            with (
                contextlib.suppress(OSError, urllib.error.URLError),
                urllib.request.urlopen(self.address(), timeout=5) as answer,
            ):
                return answer.read().decode()
            if self.process.poll() is not None or time.monotonic() > until:
                self.close()
                raise RuntimeError(
                    f"{self.name} did not start:\n{self.log.read_text(errors='replace')[-2000:]}"
                )
            time.sleep(0.01)

    def processes(self) -> list[psutil.Process]:
        own = psutil.Process(self.process.pid)
        return [own, *own.children(recursive=True)]

    def memory(self) -> float:
        """Megabytes: pages shared with others counted in parts, where the system tells them."""
        held = [process.memory_full_info() for process in self.processes()]
        return sum(getattr(each, "pss", each.rss) for each in held) / 1e6

    def worked(self) -> float:
        """Seconds of processor until now."""
        return sum(sum(process.cpu_times()[:2]) for process in self.processes())

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait(10)


@contextlib.contextmanager
def running(baselines: dict[str, Baseline], scratch: Path) -> Iterator[dict[str, Server]]:
    """All servers, started one after the other, and ended whatever happens."""
    servers: dict[str, Server] = {}
    try:
        for name, baseline in baselines.items():
            servers[name] = Server(name, baseline, scratch / name)
        yield servers
    finally:
        for server in servers.values():
            server.close()
