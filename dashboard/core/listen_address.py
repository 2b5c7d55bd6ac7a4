"""Where the site listens: read by `serve`, and by the doctor that looks whether it could."""

from __future__ import annotations

import errno
import os
import socket

from dashboard.core.errors import DashboardError

HOST, PORT = "127.0.0.1", 8050


def address(host: str | None = None, port: str | None = None) -> tuple[str, int]:
    """The host and port to listen on: what the command line says, else HOST and PORT of the environment, else
    127.0.0.1 and 8050. Port 0 stands for any free one. Raises DashboardError for a port that is none.

    >>> address("0.0.0.0", "9000")
    ('0.0.0.0', 9000)
    """
    name = "PORT" if port is None else "--port"
    text = (os.environ.get("PORT") or str(PORT)) if port is None else port
    if not (text.isascii() and text.isdigit()) or not 0 <= int(text[:6]) < 65536:
        raise DashboardError(
            f"{name} is {text!r}, not a number from 0 to 65535. For example:"
            f" {name}{'=' if name == 'PORT' else ' '}{PORT}"
        )
    return host or os.environ.get("HOST") or HOST, int(text)


def another_port(number: int) -> str:
    """What to do where a port cannot be used: the next one, both ways to ask for it.

    >>> another_port(65536)
    'Choose another: PORT=1 in the environment, or serve --port 1.'
    """
    other = (number - 1) % 65535 + 1
    return f"Choose another: PORT={other} in the environment, or serve --port {other}."


def not_of_this_machine(host: str, error: Exception) -> tuple[str, str] | None:
    """What is wrong and what to do where no socket of this machine can have that host; None where something
    else is wrong.
    """
    unknown_name = isinstance(error, socket.gaierror) or not isinstance(error, OSError)
    if not unknown_name and getattr(error, "errno", None) not in (errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT):
        return None
    return (
        f"HOST is {host!r}, which is no address of this machine",
        f"Set HOST to {HOST}, for this machine alone, or to 0.0.0.0, for its whole network.",
    )
