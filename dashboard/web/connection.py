"""One connection of the server: an invalid request is answered with an error page, and the connection
closed in two steps (lingering close), so that the client receives that page.
"""

from __future__ import annotations

import io
import logging
import re
import socket
import time
from typing import Any

from waitress.buffers import ReadOnlyFileBasedBuffer
from waitress.channel import HTTPChannel
from waitress.parser import HTTPRequestParser, ParsingError, TransferEncodingNotImplemented
from waitress.task import ErrorTask, WSGITask

from dashboard.web.limits import REFUSED_STATUS

COPY_LIMIT = 16_384
"""Bytes of a response body above which it is sent from the one object in memory, not copied for each
connection.
"""
LINGER_SECONDS, LINGER_BYTES = 4.0, 8_000_000
"""How long, and how many bytes, a refused request is still read (and discarded) before its connection is
closed.
"""
READ_SIZE, READS_PER_EVENT = 65_536, 16
"""Bytes discarded with one read, and reads in a row before the server's loop turns to other connections."""
MALFORMED = "Malformed proxy header"


def without_client_address(record: logging.LogRecord) -> bool:
    """A logging filter: let every record pass, with the client's address taken out of the one where waitress
    writes it.
    """
    if str(record.msg).startswith(MALFORMED):
        record.msg, record.args = f"{MALFORMED}: answered 400", ()
    return True


logging.getLogger("waitress").addFilter(without_client_address)


class Parser(HTTPRequestParser):
    """The head of a request. What cannot be parsed is the client's error (4xx), never the server's (5xx)."""

    def parse_header(self, header_plus: bytes) -> None:
        """Raises ParsingError, which is answered 400, also where waitress would answer 501 or raise
        ValueError.
        """
        try:
            super().parse_header(header_plus)
        except TransferEncodingNotImplemented as error:
            raise ParsingError(*error.args) from None
        except ValueError:
            raise ParsingError("Bad address or number") from None


class TooLargeTask(WSGITask):
    """The response to a request that is too large to be read (413, 414 or 431): the site's own error page,
    then the connection is closed.
    """

    def __init__(self, channel: HTTPChannel, request: Any, status: int):
        super().__init__(channel, request)
        self.status_code = status

    def start(self) -> None:
        super().start()
        self.set_close_on_finish()

    def get_environment(self) -> dict[str, Any]:
        environ = super().get_environment()
        # Of a head that is too long only the beginning was read; the path's first part gives the language.
        language = re.match(rb"[A-Z]+ (/[a-z]{2}/)", self.request.header_plus)
        if language and self.status_code != 413:
            environ["PATH_INFO"] = language[1].decode("ascii")
        environ.pop("CONTENT_LENGTH", None)
        return environ | {
            "REQUEST_METHOD": "GET",
            "QUERY_STRING": "",
            "REQUEST_URI": environ["PATH_INFO"],
            REFUSED_STATUS: self.status_code,
        }


def error_task(channel: Channel, request: Any) -> ErrorTask | TooLargeTask:
    """The task that answers a request which was refused before the application saw it."""
    channel.lingers = True
    status = request.error.code
    if status not in (413, 431):
        return ErrorTask(channel, request)
    address_too_long = status == 431 and b"\r\n" not in request.header_plus
    return TooLargeTask(channel, request, 414 if address_too_long else status)


class Channel(HTTPChannel):
    """A connection. Large response bodies are shared, not copied: a copy for each slow client would fill
    the memory, or the disk.

    After a request was refused, the connection is closed in two steps (a lingering close). Closing a socket
    that holds unread bytes resets the connection: the client, or a proxy that sends for many, would get a
    broken connection instead of the response.
    """

    parser_class = Parser
    error_task_class = staticmethod(error_task)
    lingers = False
    """Whether a request was refused, of which the client may still be sending the rest."""

    def write_soon(self, data: Any) -> int:
        if isinstance(data, bytes) and len(data) > COPY_LIMIT:
            # BytesIO shares the bytes for as long as nothing is written to it.
            shared = ReadOnlyFileBasedBuffer(io.BytesIO(data))
            shared.prepare()
            data = shared
        return int(super().write_soon(data))

    def handle_close(self) -> None:
        """Close; after a refusal close only the sending side, and the rest once the client has closed its
        own.
        """
        if not self.lingers or not self.connected or self.total_outbufs_len:
            super().handle_close()
            return
        self.will_close = False
        # The loop asks every connection at every turn whether it is readable and writable: a class of its own
        # spares all others the questions of the few that linger.
        self.__class__ = LingeringChannel
        self.deadline = time.monotonic() + LINGER_SECONDS
        try:
            self.socket.shutdown(socket.SHUT_WR)
        except OSError:
            self.handle_close()


class LingeringChannel(Channel):
    """A connection in its lingering close: the response is sent, and what the client still sends is
    discarded until it closes, or until `LINGER_SECONDS` or `LINGER_BYTES` are over.
    """

    deadline = 0.0
    """On the monotonic clock."""
    discarded = 0
    """Bytes."""

    def handle_close(self) -> None:
        HTTPChannel.handle_close(self)

    def readable(self) -> bool:
        return True

    def writable(self) -> bool:
        if time.monotonic() > self.deadline:
            self.will_close = True
        return bool(super().writable())

    def handle_read(self) -> None:
        """Discard what is received; close at the end of it, or at the limit."""
        try:
            for _ in range(READS_PER_EVENT):
                size = len(self.socket.recv(READ_SIZE))
                self.discarded += size
                if not size or self.discarded > LINGER_BYTES:
                    self.handle_close()
                    return
        except BlockingIOError:
            return
        except OSError:
            self.handle_close()
