"""Files that stand whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from dashboard.errors import DashboardError


def whole(path: Path, content: bytes) -> Path:
    """Lay `content` at `path`; what stood there stays until the new file is complete. Raises DashboardError."""
    half = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, half = tempfile.mkstemp(prefix=".half-", suffix=path.suffix, dir=path.parent)
        with open(handle, "wb") as file:
            file.write(content)
        os.chmod(half, 0o666 & ~umask())
        os.replace(half, path)
    except OSError as error:
        raise DashboardError(f"{path} cannot be written: {error.strerror or error}. Name a folder with room that may be written to.") from None
    finally:
        if half:
            Path(half).unlink(missing_ok=True)
    return path


def umask() -> int:
    """The process's file mask, which can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
