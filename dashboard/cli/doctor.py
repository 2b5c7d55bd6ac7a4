"""python -m dashboard doctor: what is there and what is missing, one line each, with what to do.

Nothing but the standard library is imported until a check needs it, so that a missing package is a line, not
a fall.
"""

from __future__ import annotations

import contextlib
import errno
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dashboard.tables import Dataset

PACKAGE = Path(__file__).resolve().parents[1]
LOCK = PACKAGE / "requirements.lock"
OLDEST = (3, 11)
LETTERS = ("Liberation Sans", "Arial", "Roboto", "Segoe UI", "DejaVu Sans")
"""Letters that charts are drawn with; one of them is enough."""
PATIENCE = 10
"""Seconds that another program has to say its version, or what it knows."""


@dataclass(frozen=True)
class Told:
    """One line: what was looked at, whether it is well, what was found, and what to do where it is not."""

    name: str
    well: bool
    found: str
    remedy: str = ""

    def line(self, marks: tuple[str, str]) -> str:
        words = self.found if self.well else f"{self.found.rstrip('.')}. {self.remedy}"
        return f"{marks[not self.well]} {self.name:<10} {' '.join(words.split())}"


def examine(folder: str | None = None) -> Iterator[Told]:
    """Every check in turn; one that breaks is a line too, and the next is made all the same."""
    checks: tuple[Callable[[str | None], Told], ...] = (
        python,
        packages,
        data,
        documents,
        models,
        drawings,
        browser,
        fonts,
        port,
    )
    loaded.cache_clear()
    wrong = False
    for check in checks:
        try:
            told = check(folder)
        except Exception as error:
            said = str(error).splitlines()[0] if str(error) else type(error).__name__
            remedy = (
                "First mend what is said above."
                if wrong
                else (
                    "Nothing above explains it: it is a fault of this program; tell those who keep it, with"
                    " this line."
                )
            )
            told = Told(check.__name__, False, f"could not be looked at: {said}", remedy)
        wrong = wrong or not told.well
        yield told


def main(folder: str | None = None) -> int:
    """Print every line; 0 if all is well, else 1."""
    marks, wrong = marks_for(sys.stdout.encoding), 0
    for told in examine(folder):
        print(told.line(marks), flush=True)
        wrong += not told.well
    return int(bool(wrong))


def marks_for(encoding: str | None) -> tuple[str, str]:
    """✓ and ✗, or words where a terminal has no such letters.

    >>> marks_for("utf-8"), marks_for("ascii")
    (('✓', '✗'), ('ok', 'NO'))
    """
    try:
        "✓✗".encode(encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return "ok", "NO"
    return "✓", "✗"


def in_checkout() -> bool:
    """Whether the package lies in a checkout, where make keeps it as locked."""
    return (PACKAGE.parent / "Makefile").is_file() and (PACKAGE.parent / "pyproject.toml").is_file()


def repair() -> str:
    """What puts packages right."""
    return (
        "Run make setup."
        if in_checkout()
        else f"Run {sys.executable} -m pip install --require-hashes -r {LOCK}."
    )


def python(folder: str | None) -> Told:
    found = f"{sys.version.split()[0]}, {sys.executable}"
    wanted = ".".join(map(str, OLDEST))
    return Told("python", sys.version_info >= OLDEST, found, f"Install Python {wanted} or newer.")


def locked() -> dict[str, str]:
    """The versions that the lock has for this Python and this system."""
    from packaging.requirements import Requirement

    wanted = {}
    for line in re.findall(r"(?m)^([A-Za-z0-9][^#\\\n]*)", LOCK.read_text(encoding="utf-8")):
        requirement = Requirement(line.strip())
        if requirement.marker is None or requirement.marker.evaluate():
            wanted[requirement.name] = next(iter(requirement.specifier)).version
    return wanted


def packages(folder: str | None) -> Told:
    """All that is locked is there; in a checkout at that very version, elsewhere pip has seen to the
    bounds.
    """
    try:
        wanted = locked()
    except ModuleNotFoundError as error:
        return Told("packages", False, f"{error.name} is missing, and most likely the others too", repair())
    there = {name: installed(name) for name in wanted}
    missing = [name for name, version in there.items() if version is None]
    other = [
        f"{name} {there[name]} (locked: {version})"
        for name, version in wanted.items()
        if there[name] not in (None, version)
    ]
    if missing:
        return Told(
            "packages", False, f"{len(missing)} of {len(wanted)} missing: {', '.join(missing[:5])}", repair()
        )
    if other and in_checkout():
        return Told(
            "packages",
            False,
            f"{len(other)} of {len(wanted)} not as locked: {', '.join(other[:5])}",
            repair(),
        )
    return Told(
        "packages",
        True,
        f"{len(wanted)}, "
        + (f"{len(other)} at another version than the lock's" if other else "all as locked"),
    )


def installed(name: str) -> str | None:
    """The version of a package; None where it is not installed."""
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


@cache
def loaded(folder: str | None) -> Dataset:
    """The tables, checked once for all that is asked of them."""
    from dashboard.tables import load

    return load(folder)


def data(folder: str | None) -> Told:
    from dashboard.core.errors import DataError
    from dashboard.tables import data_folder

    place = Path(folder) if folder else data_folder()
    try:
        read = loaded(folder)
    except DataError as error:
        first, *more = error.findings
        others = f"{len(more)} more: python -m dashboard check lists them." if more else ""
        return Told("data", False, f"{place}: {first}", others or "Then look again.")
    return Told("data", True, f"{len(read.figures)} figures, version {read.version}, in {place}")


def documents(folder: str | None) -> Told:
    """They belong to their authors, so none at hand is no fault; one that is another text is."""
    from dashboard.tables.proof.documents import folder as place
    from dashboard.tables.proof.documents import texts

    held, known = texts(), loaded(folder).documents
    if not held:
        return Told(
            "documents",
            True,
            f"none in {place()}; only the proof needs them (seeds/README.md says how to lay them there)",
        )
    strange = [
        id
        for id, text in held.items()
        if id in known and known[id].sha256 and known[id].sha256 != text.sha256
    ]
    if strange:
        return Told(
            "documents",
            False,
            f"{place()}: {', '.join(strange)} not the text that was cited",
            "Lay the same edition there; seeds/README.md says which.",
        )
    return Told("documents", True, f"{len(set(held) & set(known))} of {len(known)} in {place()}")


def models(folder: str | None) -> Told:
    from dashboard import models as shelf
    from dashboard.core.errors import BadDefinition

    try:
        shelf.check(loaded(folder))
    except BadDefinition as error:
        return Told(
            "models",
            False,
            error.faults[0],
            f"{len(error.faults)} in all: python -m dashboard check lists them.",
        )
    return Told("models", True, f"{len(shelf.names())}, each defined and open on the data")


def drawings(folder: str | None) -> Told:
    """Either draws all that the charts hold; the small one arrives sooner."""
    from dashboard.web.plotly_js import SMALL, plotly_js, small_is_right, whole_version

    size = f"{len(plotly_js()) / 1e6:.1f} MB"
    if small_is_right():
        return Told("plotly.js", True, f"{whole_version()}, the small bundle, {size}")
    if SMALL.is_file():
        return Told(
            "plotly.js",
            False,
            f"{SMALL} is not the bundle of {whole_version()} that is known, so the whole is served",
            "Remove it, then make setup.",
        )
    return Told(
        "plotly.js",
        True,
        f"{whole_version()}, the whole, {size}; where npm is, make setup fetches a small one",
    )


def browser(folder: str | None) -> Told:
    from dashboard.exports.images.headless_browser import find_browser

    remedy = (
        "Images, the report and the tests need one: install Chromium or Chrome, or set BROWSER_PATH to it."
    )
    path = find_browser()
    if path is None or not shutil.which(path):
        said = f"BROWSER_PATH is '{path}' and no program is there" if path else "none found"
        return Told("browser", False, said, remedy)
    try:
        code, said = answer(path, "--version")
    except OSError as error:
        return Told("browser", False, f"{path} does not start: {error.strerror or error}", remedy)
    except subprocess.TimeoutExpired:
        return Told("browser", False, f"{path} did not say its version within {PATIENCE} seconds", remedy)
    return Told("browser", code == 0, f"{said or path}, {path}", f"It ended with {code}. {remedy}")


def answer(*command: str) -> tuple[int, str]:
    """How a program ends and what it says. Raises OSError where it does not start, TimeoutExpired where it
    goes on for longer than PATIENCE; nothing that it started is then left.
    """
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as process:
        try:
            said, _ = process.communicate(timeout=PATIENCE)
        except BaseException:
            if hasattr(os, "killpg"):
                # It leads a group of its own, in which its children are.
                with contextlib.suppress(ProcessLookupError, PermissionError):
                    os.killpg(process.pid, signal.SIGKILL)
            process.kill()
            raise
    return process.returncode, said.decode("utf-8", "replace").strip()


def fonts(folder: str | None) -> Told:
    """Where fontconfig lists the letters, one of those that charts are drawn with."""
    if not shutil.which("fc-list"):
        return Told("fonts", True, "those of the system (no fc-list to ask)")
    try:
        _, listed = answer("fc-list", ":", "family")
    except subprocess.TimeoutExpired:
        return Told(
            "fonts",
            False,
            f"fc-list did not list them within {PATIENCE} seconds",
            "Build its cache anew: fc-cache -f.",
        )
    found = [name for name in LETTERS if name in listed]
    remedy = (
        "Images would have no letters: install fonts-liberation (Debian: apt-get install fonts-liberation)."
    )
    return Told("fonts", bool(found), ", ".join(found) or f"none of {', '.join(LETTERS)}", remedy)


def port(folder: str | None) -> Told:
    """Whether a start could listen."""
    from dashboard.core.errors import DashboardError
    from dashboard.core.listen_address import PORT, address, elsewhere

    try:
        host, number = address()
    except DashboardError as error:
        return Told(
            "port",
            False,
            str(error).partition(". ")[0],
            f"Set PORT to such a number, such as {PORT}, or leave it out.",
        )
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.getaddrinfo(host, number, family, socket.SOCK_STREAM)
        with socket.create_server((host, number), family=family):
            return Told("port", True, f"{host}:{number} is free")
    except (OSError, ValueError, TypeError) as error:
        if at_fault := elsewhere(host, error):
            return Told("port", False, *at_fault)
        assert isinstance(error, OSError)
        free = PORT if error.errno == errno.EACCES else number % 65535 + 1
        return Told(
            "port",
            False,
            f"{host}:{number} cannot be used ({os.strerror(error.errno) if error.errno else error})",
            f"Choose another: PORT={free} make run.",
        )
