"""One connection: what is no request is refused with a page, and whoever was refused gets to read it."""

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

from dashboard.web.limits import REFUSED

COPIED = 16_384
"""Bytes of an answer above which it is not copied for each reader."""
PARTING, UNREAD = 4.0, 8_000_000
"""Seconds and bytes for which what a refused sender still sends is read, and thrown away."""
READ, TURNS = 65_536, 16
"""Bytes thrown away at once, and how often before others have their turn."""
MALFORMED = "Malformed proxy header"


def nameless(record: logging.LogRecord) -> bool:
    """Let a record pass, without the reader's address that waitress puts into this one."""
    if str(record.msg).startswith(MALFORMED):
        record.msg, record.args = f"{MALFORMED}: answered 400", ()
    return True


logging.getLogger("waitress").addFilter(nameless)


class Parser(HTTPRequestParser):
    """A request, of which nothing that a reader sends is a fault of ours."""

    def parse_header(self, header_plus: bytes) -> None:
        """Raises ParsingError, which is answered 400, also where waitress would say 501 or fall over an
        address.
        """
        try:
            super().parse_header(header_plus)
        except TransferEncodingNotImplemented as error:
            raise ParsingError(*error.args) from None
        except ValueError:
            raise ParsingError("Bad address or number") from None


class Refused(WSGITask):
    """The answer to a request that is too large to be read: the site's own page, then the end of the
    connection.
    """

    def __init__(self, channel: HTTPChannel, request: Any, status: int):
        super().__init__(channel, request)
        self.refused = status

    def start(self) -> None:
        super().start()
        self.set_close_on_finish()

    def get_environment(self) -> dict[str, Any]:
        environ = super().get_environment()
        # Of a head that is too long nothing was read but its beginning, which tells the language.
        begun = re.match(rb"[A-Z]+ (/[a-z]{2}/)", self.request.header_plus)
        if begun and self.refused != 413:
            environ["PATH_INFO"] = begun[1].decode("ascii")
        environ.pop("CONTENT_LENGTH", None)
        return environ | {
            "REQUEST_METHOD": "GET",
            "QUERY_STRING": "",
            "REQUEST_URI": environ["PATH_INFO"],
            REFUSED: self.refused,
        }


def refusal(channel: Channel, request: Any) -> ErrorTask | Refused:
    """The task that answers a request which the server itself does not take."""
    channel.unread = True
    status = request.error.code
    if status == 431 and b"\r\n" not in request.header_plus:
        status = 414
    return Refused(channel, request, status) if status in (413, 414, 431) else ErrorTask(channel, request)


class Channel(HTTPChannel):
    """A connection whose large answers are sent from where they lie; a copy for each slow reader would fill
    the memory, or the disk.

    One that was refused is not closed at once: while something of it is unread, closing would reset the
    connection, and the sender, or a proxy that sends for many, would find a broken line instead of the
    answer.
    """

    parser_class = Parser
    error_task_class = staticmethod(refusal)
    unread = False
    """Whether the sender may not be through."""

    def write_soon(self, data: Any) -> int:
        if isinstance(data, bytes) and len(data) > COPIED:
            # Bytes are not copied into this until somebody writes to it, which nobody does.
            lying = ReadOnlyFileBasedBuffer(io.BytesIO(data))
            lying.prepare()
            data = lying
        return int(super().write_soon(data))

    def handle_close(self) -> None:
        """Close; after a refusal say only that nothing more will be said, and close when that was heard."""
        if not self.unread or not self.connected or self.total_outbufs_len:
            super().handle_close()
            return
        self.will_close = False
        # PageQuery of every connection at every turn: those that do not part pay nothing for it.
        self.__class__ = Parting
        self.until = time.monotonic() + PARTING
        try:
            self.socket.shutdown(socket.SHUT_WR)
        except OSError:
            self.handle_close()


class Parting(Channel):
    """A connection on which everything is said: what still comes is thrown away, for a while."""

    until = 0.0
    thrown = 0

    def handle_close(self) -> None:
        HTTPChannel.handle_close(self)

    def readable(self) -> bool:
        return True

    def writable(self) -> bool:
        if time.monotonic() > self.until:
            self.will_close = True
        return bool(super().writable())

    def handle_read(self) -> None:
        """Read what still comes; close when the sender is through, or sends without end."""
        try:
            for _ in range(TURNS):
                size = len(self.socket.recv(READ))
                self.thrown += size
                if not size or self.thrown > UNREAD:
                    self.handle_close()
                    return
        except BlockingIOError:
            return
        except OSError:
            self.handle_close()
