"""One line of the doctor, and where this copy of the project lies."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
from dataclasses import dataclass
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2]
TIMEOUT = 10
"""Seconds that another program has to answer."""


@dataclass(frozen=True)
class Diagnosis:
    """What was looked at, whether it is in order, what was found, and what to do where it is not."""

    name: str
    ok: bool
    finding: str
    remedy: str = ""

    def line(self, marks: tuple[str, str]) -> str:
        """One line, which begins with the first of `marks` where all is in order, else with the second.

        >>> Diagnosis("port", False, "8050 is taken", "Choose another.").line(("✓", "✗"))
        '✗ port       8050 is taken. Choose another.'
        """
        text = self.finding if self.ok else f"{self.finding.rstrip('.')}. {self.remedy}"
        return f"{marks[not self.ok]} {self.name:<10} {' '.join(text.split())}"


def in_checkout() -> bool:
    """Whether the package lies in a checkout, where `make` installs what the lock names."""
    return (PACKAGE.parent / "Makefile").is_file() and (PACKAGE.parent / "pyproject.toml").is_file()


def output_of(*command: str) -> tuple[int, str]:
    """The exit code of a program and what it prints. Raises OSError where it does not start, TimeoutExpired
    where it runs for longer than TIMEOUT; no process that it started is then left.
    """
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as process:
        try:
            output, _ = process.communicate(timeout=TIMEOUT)
        except BaseException:
            if hasattr(os, "killpg"):
                # It leads a group of its own, in which its children are.
                with contextlib.suppress(ProcessLookupError, PermissionError):
                    os.killpg(process.pid, signal.SIGKILL)
            process.kill()
            raise
    return process.returncode, output.decode("utf-8", "replace").strip()
