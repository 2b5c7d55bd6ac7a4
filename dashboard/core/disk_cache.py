"""What takes long to work out and follows from a text alone is worked out once an installation.

It lies beside Python's compiled modules and is treated as they are: anyone may delete it, nothing is written
where Python writes none, and what does not follow from the very text that is asked about is worked out anew.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import os
import sys
from collections.abc import Callable
from pathlib import Path

LARGEST = 4_000_000
"""Bytes of one file; what is remembered here has a few thousand."""


def remembered(name: str, given: str, make: Callable[[], str]) -> str:
    """What `make` gives, which follows from `given` alone: remembered under `name`, in place of what was
    there before.

    >>> remembered("doubled", "21", lambda: str(2 * 21))
    '42'
    """
    found = recall(name, given)
    if found is None:
        found = make()
        remember(name, given, found)
    return found


def recall(name: str, given: str) -> str | None:
    """What is remembered under `name`, if it follows from `given` and nothing happened to it since; else
    None.
    """
    place = _place(name)
    if place is None:
        return None
    try:
        # Whoever reads a pipe or a device waits, or reads, for ever.
        if not place.is_file() or place.stat().st_size > LARGEST:
            return None
        seal, found = place.read_bytes().split(b"\n", 1)
        return found.decode() if seal.decode() == _seal(given, found) else None
    except (OSError, ValueError):
        return None


def remember(name: str, given: str, found: str) -> None:
    """Keep `found` under `name`, as far as anything can be written here; what is too long is not kept."""
    place = _place(name)
    if place is None or sys.dont_write_bytecode:
        return
    content, beside = found.encode(), place.with_suffix(f".{os.getpid()}")
    if len(content) > LARGEST - 100:
        return
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(_seal(given, content).encode() + b"\n" + content)
        # Another server on the same folder reads the old or the new, never half of one.
        beside.replace(place)
    except OSError:
        with contextlib.suppress(OSError):
            beside.unlink()


def _place(name: str) -> Path | None:
    """The file of a name, whatever letters it has; None where Python keeps no compiled modules."""
    try:
        compiled = Path(importlib.util.cache_from_source(__file__))
    except NotImplementedError:
        return None
    return compiled.with_name("remembered") / hashlib.sha256(name.encode()).hexdigest()[:16]


def _seal(given: str, found: bytes) -> str:
    return hashlib.sha256(given.encode() + b"\0" + found).hexdigest()
