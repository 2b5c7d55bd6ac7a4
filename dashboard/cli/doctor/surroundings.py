"""The browser and the fonts that images are drawn with, and the port that the site listens on."""

from __future__ import annotations

import errno
import os
import shutil
import socket
import subprocess

from dashboard.cli.doctor import diagnosis
from dashboard.cli.doctor.diagnosis import Diagnosis, output_of

FONTS = ("Liberation Sans", "Arial", "Roboto", "Segoe UI", "DejaVu Sans")
"""Fonts that charts are drawn with; one of them is enough."""


def browser(folder: str | None) -> Diagnosis:
    """Whether a browser starts and says its version."""
    from dashboard.exports.images.headless_browser import find_browser

    remedy = (
        "Images, the report and the tests need one: install Chromium or Chrome, or set BROWSER_PATH to it."
    )
    path = find_browser()
    if path is None or not shutil.which(path):
        finding = f"BROWSER_PATH is '{path}' and no program is there" if path else "none found"
        return Diagnosis("browser", False, finding, remedy)
    try:
        code, version = output_of(path, "--version")
    except OSError as error:
        return Diagnosis("browser", False, f"{path} does not start: {error.strerror or error}", remedy)
    except subprocess.TimeoutExpired:
        finding = f"{path} did not say its version within {diagnosis.TIMEOUT} seconds"
        return Diagnosis("browser", False, finding, remedy)
    return Diagnosis("browser", code == 0, f"{version or path}, {path}", f"It ended with {code}. {remedy}")


def fonts(folder: str | None) -> Diagnosis:
    """Whether fontconfig lists one of the fonts that charts are drawn with."""
    if not shutil.which("fc-list"):
        return Diagnosis("fonts", True, "those of the system (no fc-list to ask)")
    try:
        _, listed = output_of("fc-list", ":", "family")
    except subprocess.TimeoutExpired:
        finding = f"fc-list did not list them within {diagnosis.TIMEOUT} seconds"
        return Diagnosis("fonts", False, finding, "Build its cache anew: fc-cache -f.")
    present = [name for name in FONTS if name in listed]
    remedy = (
        "Images would have no letters: install fonts-liberation (Debian: apt-get install fonts-liberation)."
    )
    return Diagnosis("fonts", bool(present), ", ".join(present) or f"none of {', '.join(FONTS)}", remedy)


def port(folder: str | None) -> Diagnosis:
    """Whether `serve` could listen where HOST and PORT say."""
    from dashboard.core.errors import DashboardError
    from dashboard.core.listen_address import PORT, address, another_port, not_of_this_machine

    try:
        host, number = address()
    except DashboardError as error:
        finding = str(error).partition(". ")[0]
        return Diagnosis(
            "port", False, finding, f"Set PORT to such a number, such as {PORT}, or leave it out."
        )
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.getaddrinfo(host, number, family, socket.SOCK_STREAM)
        with socket.create_server((host, number), family=family):
            return Diagnosis("port", True, f"{host}:{number} is free")
    except (OSError, ValueError, TypeError) as error:
        if wrong_host := not_of_this_machine(host, error):
            return Diagnosis("port", False, *wrong_host)
        assert isinstance(error, OSError)
        reason = os.strerror(error.errno) if error.errno else error
        other = PORT if error.errno == errno.EACCES else number + 1
        return Diagnosis("port", False, f"{host}:{number} cannot be used ({reason})", another_port(other))
