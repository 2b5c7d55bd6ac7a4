"""Files that stand whole or not at all."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from dashboard.errors import DashboardError
from dashboard.tables.files import held, outside

LIST = ".files"
"""In a folder of many files: what was written there, as sha256sum lists it."""


def whole(path: Path, content: bytes) -> Path:
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


def tidy(folder: Path, written: Mapping[str, str]) -> None:
    """Remove what the last export into the folder wrote and this one did not, and lay down what it wrote:
    SHA-256 by name.

    A file that is another than was written then, or that no export wrote, stays. Raises DashboardError.
    """
    for name, digest in sorted(listed(folder).items()):
        path = folder / name
        with contextlib.suppress(OSError):
            if (
                name not in written
                and not outside(folder, name)
                and hashlib.sha256(held(path)).hexdigest() == digest
            ):
                path.unlink()
    whole(folder / LIST, "".join(f"{digest}  {name}\n" for name, digest in sorted(written.items())).encode())


def listed(folder: Path) -> dict[str, str]:
    """What the last export into the folder wrote, as it says itself; nothing where it does not say."""
    try:
        lines = held(folder / LIST).decode().splitlines()
    except (OSError, ValueError):
        return {}
    return {name: digest for digest, _, name in (line.partition("  ") for line in lines)}


def umask() -> int:
    """The process's file mask, which can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
