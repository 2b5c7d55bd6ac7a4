"""Tasks that do not need one another, shared over processes where the system forks."""

from __future__ import annotations

import os
import pickle
import sys
import threading
import warnings
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

T = TypeVar("T")

MOST = 4
"""Processes at most: each works out anew what the first of its tasks needs."""


def shared(tasks: Sequence[Callable[[], T]], processes: int = 0) -> list[T]:
    """What each task gives, in their order, by so many processes; by default one a processor.

    A copy of this process does every second task, of four processes every fourth. What a copy does not
    answer is done here, so that an exception is raised here as if there were no copies.

    >>> shared([lambda: "a", lambda: "b", lambda: "c"], processes=2)
    ['a', 'b', 'c']
    """
    count = min(processes or usable(), len(tasks)) or 1
    handed = [Copy(tasks[n::count]) for n in range(1, count)]
    found: list[Any] = [None] * len(tasks)
    try:
        found[::count] = [task() for task in tasks[::count]]
        for n, copy in enumerate(handed, 1):
            answers = copy.answers()
            found[n::count] = [task() for task in tasks[n::count]] if answers is None else answers
    finally:
        for copy in handed:
            copy.end()
    return found


def usable() -> int:
    """How many processes may work. One where a copy could wait for ever for what another thread holds, and
    off Linux: elsewhere systems have no copies, or libraries that do not survive it.
    """
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return min(MOST, len(os.sched_getaffinity(0)))


class Copy:
    """A copy of this process, with all that it has worked out, that does tasks and ends."""

    def __init__(self, tasks: Sequence[Callable[[], Any]]):
        reading, writing = os.pipe()
        with warnings.catch_warnings():
            # Python counts the threads that NumPy multiplies on, which know what to do.
            warnings.simplefilter("ignore", DeprecationWarning)
            self.process = os.fork()
        if not self.process:
            try:
                os.close(reading)
                with open(writing, "wb") as file:
                    pickle.dump([task() for task in tasks], file)
            finally:
                # Nothing that the process was about to do at its end is done twice.
                os._exit(0)
        os.close(writing)
        self.file = open(reading, "rb")  # noqa: SIM115

    def answers(self) -> list[Any] | None:
        """What the tasks gave; None where one raised, or the copy was ended."""
        try:
            found: list[Any] = pickle.load(self.file)
        except (EOFError, pickle.UnpicklingError):
            return None
        return found

    def end(self) -> None:
        """Wait until the copy has ended."""
        self.file.close()
        os.waitpid(self.process, 0)
