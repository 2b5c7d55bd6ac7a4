"""Waitress with this site's limits, and an end that lets running answers finish."""

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
CONNECTIONS = 1500
"""Open at once: two hundred browsers with six each, and some more. Those that rest make room for whoever
comes then.
"""
SILENCE = 30
"""Seconds after which a connection on which nothing moves is closed."""
GRACE = 8
"""Seconds that running answers have to finish when the server is told to stop: less than the ten after which
containers are killed."""
PROXY = {
    "trusted_proxy": "127.0.0.1",
    "trusted_proxy_count": 1,
    "trusted_proxy_headers": {"x-forwarded-for", "x-forwarded-proto", "x-forwarded-host"},
}
"""What a reverse proxy on the same machine is believed. Without one nothing is cleared: pages then know that
they were forwarded.
"""


# It warns of every request that waits for a thread, which is what requests do.
logging.getLogger("waitress.queue").setLevel(logging.ERROR)


def files_allowed(wanted: int = CONNECTIONS + 500) -> int:
    """How many files and connections this process may have open; more are asked for where there are fewer."""
    try:
        import resource
    except ImportError:  # Windows counts otherwise.
        return wanted
    soft, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    endless = resource.RLIM_INFINITY
    if soft != endless and soft < wanted:
        soft = wanted if most == endless else min(wanted, most)
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (soft, most))
        soft = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    return wanted if soft == endless else soft


class PortTaken(DashboardError):
    """The port is not free, or may not be used."""


class Server:
    """A server that listens; `run` answers until `close`. Raises PortTaken with what to do."""

    def __init__(
        self,
        host: str,
        port: int,
        app: Any,
        *,
        behind_proxy: bool = False,
    ):
        self.sockets: dict[int, Any] = {}
        self.room = min(CONNECTIONS, files_allowed() - 100)
        proxy = PROXY if behind_proxy else {"clear_untrusted_proxy_headers": False}
        try:
            waitress.create_server(
                app,
                map=self.sockets,
                host=host,
                port=port,
                threads=THREADS,
                connection_limit=self.room,
                ident=None,
                channel_timeout=SILENCE,
                max_request_header_size=HEADERS,
                max_request_body_size=BODY + 1,
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
        """Answer until `close` is called, then let what is running finish."""
        self.running = True
        try:
            while not self.stopping.is_set():
                self.turn(1)
            self.finish()
        finally:
            self.release()

    def close(self) -> None:
        """Take nothing new; `run` returns when running answers are through. Safe in a signal handler and on
        any thread.
        """
        self.stopping.set()
        if self.running:
            self.listeners[0].pull_trigger()
        else:
            self.release()

    def turn(self, seconds: float) -> None:
        """Wait for something to happen, and see to it."""
        if len(self.sockets) > self.room * 9 // 10:
            self.make_room()
        wasyncore.loop(timeout=seconds, use_poll=True, map=self.sockets, count=1)

    def make_room(self) -> None:
        """Close the connections that have rested longest, until a quarter is free; a browser opens them
        again when it needs to.
        """
        resting = [each for each in self.channels() if not each.requests and not each.total_outbufs_len]
        for channel in sorted(resting, key=lambda each: each.last_activity)[
            : len(self.sockets) - self.room * 3 // 4
        ]:
            channel.will_close = True

    def finish(self) -> None:
        """Close what listens, then wait for the answers under way, no longer than GRACE."""
        for listener in self.listeners:
            # Not its own close, which would take from running answers the way to wake this loop.
            wasyncore.dispatcher.close(listener)
        last = time.monotonic() + GRACE
        while self.busy() and time.monotonic() < last:
            self.turn(0.1)

    def busy(self) -> bool:
        """Whether an answer is being made or sent."""
        return any(channel.requests or channel.total_outbufs_len for channel in self.channels())

    def release(self) -> None:
        """End the threads, and close every socket."""
        self.running = False
        self.listeners[0].task_dispatcher.shutdown(timeout=1)
        for channel in self.channels():
            # Its own close, which gives back the files that large answers wait in.
            channel.handle_close()
        wasyncore.close_all(self.sockets, ignore_all=True)

    def channels(self) -> list[HTTPChannel]:
        return [each for each in self.sockets.values() if isinstance(each, HTTPChannel)]
