"""The WSGI server: waitress with this site's limits and a graceful shutdown."""

from __future__ import annotations

import contextlib
import errno
import logging
import os
import threading
import time
from typing import Any

import waitress
from waitress import wasyncore
from waitress.channel import HTTPChannel
from waitress.server import BaseWSGIServer

from dashboard.core.errors import DashboardError
from dashboard.core.listen_address import another_port, not_of_this_machine
from dashboard.web.connection import Channel
from dashboard.web.limits import BODY, HEADERS

THREADS = 8
"""Requests that are answered at the same time."""
MAX_CONNECTIONS = 1500
"""Open connections: two hundred browsers with six each, and some more. Beyond 90 %, idle ones are closed."""
IDLE_TIMEOUT = 30
"""Seconds without traffic after which a connection is closed."""
SHUTDOWN_TIMEOUT = 8
"""Seconds that responses under way have to finish at shutdown: less than the ten after which a container is
killed.
"""
BEHIND_PROXY = {
    "trusted_proxy": "127.0.0.1",
    "trusted_proxy_count": 1,
    "trusted_proxy_headers": {"x-forwarded-for", "x-forwarded-proto", "x-forwarded-host"},
}
"""Forwarded headers are trusted from a reverse proxy on the same machine. Without `behind_proxy` none is
trusted and none removed: by them, pages see that a request was forwarded.
"""


# Waitress warns of every request that waits for a thread; a short queue is nothing unusual.
logging.getLogger("waitress.queue").setLevel(logging.ERROR)


def max_open_files(wanted: int = MAX_CONNECTIONS + 500) -> int:
    """How many files and sockets this process may have open. A lower limit of the system is raised to
    `wanted` where that is allowed.
    """
    try:
        import resource
    except ImportError:  # Windows has no such limit.
        return wanted
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    unlimited = resource.RLIM_INFINITY
    if soft != unlimited and soft < wanted:
        soft = wanted if hard == unlimited else min(wanted, hard)
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
        soft = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    return wanted if soft == unlimited else soft


class PortTaken(DashboardError):
    """The server cannot listen: the port is in use or not allowed, or the host is no address of this
    machine.
    """


class Server:
    """A server that listens from the start and answers requests from `run` to `close`. Raises PortTaken."""

    def __init__(
        self,
        host: str,
        port: int,
        app: Any,
        *,
        behind_proxy: bool = False,
    ):
        self.sockets: dict[int, Any] = {}
        self.max_connections = min(MAX_CONNECTIONS, max_open_files() - 100)
        proxy = BEHIND_PROXY if behind_proxy else {"clear_untrusted_proxy_headers": False}
        try:
            waitress.create_server(
                app,
                map=self.sockets,
                host=host,
                port=port,
                threads=THREADS,
                connection_limit=self.max_connections,
                ident=None,
                channel_timeout=IDLE_TIMEOUT,
                max_request_header_size=HEADERS,
                max_request_body_size=BODY + 1,
                # One request is read ahead, and so it is noticed that a client left while it is answered.
                channel_request_lookahead=1,
                asyncore_use_poll=True,
                url_prefix=os.environ.get("SCRIPT_NAME", ""),
                **proxy,
            )
        except (OSError, ValueError) as error:
            wasyncore.close_all(self.sockets)
            if wrong_host := not_of_this_machine(host, error):
                raise PortTaken(". ".join(wrong_host)) from None
            reason = (
                "is taken"
                if getattr(error, "errno", None) == errno.EADDRINUSE
                else f"cannot be used ({getattr(error, 'strerror', None) or error})"
            )
            raise PortTaken(f"{host}:{port} {reason}. {another_port(port + 1)}") from None
        self.listeners = [socket for socket in self.sockets.values() if isinstance(socket, BaseWSGIServer)]
        for listener in self.listeners:
            listener.channel_class = Channel
        self.effective_port = int(self.listeners[0].effective_port)
        self.stopping, self.running = threading.Event(), False

    def run(self) -> None:
        """Answer requests until `close` is called, then finish the responses under way."""
        self.running = True
        try:
            while not self.stopping.is_set():
                self.step(1)
            self.drain()
        finally:
            self.release()

    def close(self) -> None:
        """Accept no more requests; `run` returns once the responses under way are sent. May be called in a
        signal handler, on any thread, and more than once.
        """
        self.stopping.set()
        if self.running:
            self.listeners[0].pull_trigger()
        else:
            self.release()

    def step(self, seconds: float) -> None:
        """One step of the event loop, which waits for events no longer than `seconds`."""
        if len(self.sockets) > self.max_connections * 9 // 10:
            self.close_idle()
        wasyncore.loop(timeout=seconds, use_poll=True, map=self.sockets, count=1)

    def close_idle(self) -> None:
        """Close the connections that have been idle longest, until a quarter of all is free; a browser opens
        new ones when it needs them.
        """
        idle = [each for each in self.channels() if not each.requests and not each.total_outbufs_len]
        surplus = len(self.sockets) - self.max_connections * 3 // 4
        for channel in sorted(idle, key=lambda each: each.last_activity)[:surplus]:
            channel.will_close = True

    def drain(self) -> None:
        """Stop listening, then wait for the responses under way, no longer than `SHUTDOWN_TIMEOUT`."""
        for listener in self.listeners:
            # Not the listener's own close, which would also close the trigger by which threads wake this
            # loop.
            wasyncore.dispatcher.close(listener)
        deadline = time.monotonic() + SHUTDOWN_TIMEOUT
        while self.busy() and time.monotonic() < deadline:
            self.step(0.1)

    def busy(self) -> bool:
        """Whether a response is being made or sent."""
        return any(channel.requests or channel.total_outbufs_len for channel in self.channels())

    def release(self) -> None:
        """Stop the threads and close every socket."""
        self.running = False
        self.listeners[0].task_dispatcher.shutdown(timeout=1)
        for channel in self.channels():
            # The channel's own close, which also closes the temporary files of its responses.
            channel.handle_close()
        wasyncore.close_all(self.sockets, ignore_all=True)

    def channels(self) -> list[HTTPChannel]:
        """The open connections."""
        return [each for each in self.sockets.values() if isinstance(each, HTTPChannel)]
