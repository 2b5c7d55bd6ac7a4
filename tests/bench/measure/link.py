"""A line between browser and server that delays what passes, in both directions, WebSockets too.

Run as a process of its own: `python -m measure.link LISTEN TARGET`. Lines on its input set the round trip in
seconds and the bits a second towards the browser (0: no limit), such as `0.05 10000000`.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys

from baselines.core.baseline import BENCH, SURROUNDINGS


class Line:
    """Settings of the line, and when the last bit that was sent has passed."""

    def __init__(self) -> None:
        self.trip, self.rate, self.free = 0.0, 0.0, 0.0

    def due(self, size: int, down: bool) -> float:
        """When so many bytes that are sent now have arrived."""
        now = asyncio.get_running_loop().time()
        if down and self.rate:
            self.free = max(self.free, now) + 8 * size / self.rate
            now = self.free
        return now + self.trip / 2


async def passed(source: asyncio.StreamReader, target: asyncio.StreamWriter, line: Line, down: bool) -> None:
    """Hand on what comes, each piece when it is due."""
    waiting: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()

    async def deliver() -> None:
        while True:
            due, piece = await waiting.get()
            await asyncio.sleep(due - asyncio.get_running_loop().time())
            target.write(piece)
            await target.drain()
            if not piece:
                target.close()
                return

    sending = asyncio.create_task(deliver())
    try:
        while piece := await source.read(16384):
            waiting.put_nowait((line.due(len(piece), down), piece))
    except ConnectionError:
        pass
    waiting.put_nowait((line.due(0, down), b""))
    await asyncio.gather(sending, return_exceptions=True)


async def main(listen: int, target: int) -> None:
    line = Line()

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        # Shaking hands takes a round trip of its own.
        await asyncio.sleep(line.trip)
        try:
            server_reader, server_writer = await asyncio.open_connection("127.0.0.1", target)
        except OSError:
            writer.close()
            return
        await asyncio.gather(
            passed(reader, server_writer, line, False), passed(server_reader, writer, line, True)
        )

    loop = asyncio.get_running_loop()
    told = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(told), sys.stdin)
    await asyncio.start_server(connected, "127.0.0.1", listen)
    print("listens", flush=True)
    # Ends with whoever started it.
    while words := (await told.readline()).split():
        line.trip, line.rate = map(float, words)
        print("set", flush=True)
    # What is still open is of no interest to anybody.
    os._exit(0)


class Link:
    """The line as whoever measures holds it."""

    def __init__(self, listen: int, target: int):
        self.port = listen
        command = [sys.executable, "-m", "measure.link", str(listen), str(target)]
        self.process = subprocess.Popen(
            command, cwd=BENCH, env=SURROUNDINGS, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self.process.stdout.readline()

    def set(self, trip: float, rate: float = 0) -> None:
        self.process.stdin.write(f"{trip} {rate}\n")
        self.process.stdin.flush()
        self.process.stdout.readline()

    def close(self) -> None:
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait(10)


if __name__ == "__main__":
    asyncio.run(main(*map(int, sys.argv[1:])))
