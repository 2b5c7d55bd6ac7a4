"""A bar on stderr for whoever sits at a terminal; nothing for a program that reads."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import TypeVar

Thing = TypeVar("Thing")


def progress(things: Sequence[Thing], words: str) -> Iterator[Thing]:
    """The things one after the other, with a bar at a terminal."""
    return _bar(things, words) if sys.stderr.isatty() else iter(things)


def _bar(things: Sequence[Thing], words: str) -> Iterator[Thing]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield from bar.track(things, description=words)
