"""The command `doctor`: what is there and what is missing, one line each, with what to do.

Nothing but the standard library is imported until a check needs it, so that a missing package is a line, not
a traceback.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

from dashboard.cli.doctor import contents, packages, settings, surroundings
from dashboard.cli.doctor.diagnosis import Diagnosis

CHECKS: tuple[Callable[[str | None], Diagnosis], ...] = (
    packages.python,
    packages.packages,
    contents.data,
    contents.documents,
    contents.models,
    contents.drawings,
    surroundings.browser,
    surroundings.fonts,
    surroundings.port,
    *settings.CHECKS,
)
"""In the order in which one rests on another; each is given the folder of the tables, or None for the
project's own.
"""


def examine(
    folder: str | None = None, checks: tuple[Callable[[str | None], Diagnosis], ...] = CHECKS
) -> Iterator[Diagnosis]:
    """The result of every check in turn. One that raises is a line too, and the next is made all the same."""
    contents.loaded.cache_clear()
    failed = False
    for check in checks:
        try:
            diagnosis = check(folder)
        except Exception as error:
            reason = str(error).splitlines()[0] if str(error) else type(error).__name__
            remedy = (
                "First mend what is said above."
                if failed
                else (
                    "Nothing above explains it: it is a fault of this program; report it to its maintainers,"
                    " with this line."
                )
            )
            diagnosis = Diagnosis(check.__name__, False, f"could not be looked at: {reason}", remedy)
        failed = failed or not diagnosis.ok
        yield diagnosis


def main(folder: str | None = None) -> int:
    """Print every line; 0 if all is in order, else 1."""
    marks, failed = marks_for(sys.stdout.encoding), False
    for diagnosis in examine(folder):
        print(diagnosis.line(marks), flush=True)
        failed = failed or not diagnosis.ok
    return int(failed)


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
