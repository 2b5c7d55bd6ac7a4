"""Where the site listens; read by what serves it and by what looks whether it could be served."""

from __future__ import annotations

import errno
import os
import socket

from dashboard.core.errors import DashboardError

HOST, PORT = "127.0.0.1", 8050


def address() -> tuple[str, int]:
    """HOST and PORT of the environment, or their defaults. Raises DashboardError for a port that is none."""
    text = os.environ.get("PORT") or str(PORT)
    if not (text.isascii() and text.isdigit()) or not 0 <= int(text[:6]) < 65536:
        raise DashboardError(
            f"PORT is {text!r}, not a number from 0 to 65535. For example: PORT={PORT} make run"
        )
    return os.environ.get("HOST") or HOST, int(text)


def elsewhere(host: str, error: Exception) -> tuple[str, str] | None:
    """What is wrong and what to do where no socket of this machine can have that HOST; None where another
    thing is wrong.
    """
    unknown_name = isinstance(error, socket.gaierror) or not isinstance(error, OSError)
    if not unknown_name and getattr(error, "errno", None) not in (errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT):
        return None
    return (
        f"HOST is {host!r}, which is no address of this machine",
        f"Set HOST to {HOST}, for this machine alone, or to 0.0.0.0, for its whole network.",
    )
