"""Files, read only where they are plain files, and written whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import re
import tempfile
from collections.abc import Mapping
from pathlib import Path

from dashboard.core.errors import DashboardError

LIST = ".files"
"""In a folder of many files: what was written there, as sha256sum lists it."""

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_PATH = re.compile(r"[\w./ -]+")


def read_regular_file(path: Path) -> bytes:
    """What a file holds. Raises OSError where it cannot be read, and where there is none: a folder, a pipe or
    a device in its place is not read, which might never end.
    """
    if not path.is_file():
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path))
    return path.read_bytes()


def outside(folder: Path, path: object) -> str | None:
    """Why a path may not be read, or None if it lies in the folder.

    >>> outside(Path("."), "../secrets.csv")
    'leaves the folder'
    """
    if not isinstance(path, str) or not path:
        return "is no path of one file"
    if _ADDRESS.match(path):
        return "is an address, not a file"
    if path.startswith(("/", "\\")):
        return "is absolute"
    parts = re.split(r"[/\\]", path)
    if ".." in parts:
        return "leaves the folder"
    if "." in parts or "" in parts:
        return "is not written plainly"
    if not _PATH.fullmatch(path):
        return "holds characters that a path should not"
    try:
        inside = (folder / path).resolve().is_relative_to(folder.resolve())
    except (OSError, ValueError, RuntimeError):
        return "cannot be followed"
    return None if inside else "is a link that leaves the folder"


def write_atomic(path: Path, content: bytes) -> Path:
    """Lay `content` at `path`; what stood there stays until the new file is complete. Raises
    DashboardError.
    """
    half = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, half = tempfile.mkstemp(prefix=".half-", suffix=path.suffix, dir=path.parent)
        with open(handle, "wb") as file:
            file.write(content)
        os.chmod(half, 0o666 & ~umask())
        os.replace(half, path)
    except OSError as error:
        raise DashboardError(
            f"{path} cannot be written: {error.strerror or error}. Name a folder with room that may be"
            " written to."
        ) from None
    finally:
        if half:
            Path(half).unlink(missing_ok=True)
    return path


def tidy(folder: Path, written: Mapping[str, str], list_name: str = LIST) -> None:
    """Remove what the last export into the folder wrote and this one did not, and write the list of what this
    one wrote: SHA-256 by name.

    A file that is another than was written then, or that no export wrote, stays. Raises DashboardError.
    """
    for name, digest in sorted(listed(folder, list_name).items()):
        path = folder / name
        with contextlib.suppress(OSError):
            if (
                name not in written
                and not outside(folder, name)
                and hashlib.sha256(read_regular_file(path)).hexdigest() == digest
            ):
                path.unlink()
    write_atomic(
        folder / list_name,
        "".join(f"{digest}  {name}\n" for name, digest in sorted(written.items())).encode(),
    )


def listed(folder: Path, list_name: str = LIST) -> dict[str, str]:
    """What the last export into the folder wrote, as it says itself; nothing where it does not say."""
    try:
        lines = read_regular_file(folder / list_name).decode().splitlines()
    except (OSError, ValueError):
        return {}
    return {name: digest for digest, _, name in (line.partition("  ") for line in lines)}


def umask() -> int:
    """The process's file mask, which can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
