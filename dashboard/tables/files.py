"""Files that a package may name: only those inside its folder, and JSON that is plain."""

from __future__ import annotations

import errno
import json
import os
import re
from pathlib import Path
from typing import Any

from dashboard.errors import Finding
from dashboard.tables.hints import shown

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_PATH = re.compile(r"[\w./ -]+")


def held(path: Path) -> bytes:
    """What a file holds. Raises OSError where it cannot be read, and where there is none: a folder, a pipe or
    a device in its place is not read, which might never end.
    """
    if not path.is_file():
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path))
    return path.read_bytes()


def absent(folder: Path, name: str, remedy: str) -> Finding | None:
    """A finding where no file has that name in the folder: `remedy` where nothing has. Raises OSError where
    the folder may not be looked at.
    """
    path = folder / name
    if path.is_file():
        return None
    if not path.exists():
        return Finding(name, 0, "", "the file is missing.", remedy)
    what = "a folder" if path.is_dir() else "a pipe" if path.is_fifo() else "a device or the like"
    return Finding(name, 0, "", f"it is {what}, not a file.", "Put the file itself in its place.")


def read_json(folder: Path, name: str, found: list[Finding]) -> dict[str, Any] | None:
    """The JSON object in a file of the folder; None, with a finding in `found`, if there is none."""
    try:
        if missing := absent(folder, name, "Put it in the folder of the data."):
            found.append(missing)
            return None
        text = held(folder / name).decode("utf-8-sig")
        content = json.loads(text, object_pairs_hook=_once, parse_constant=_no_constant)
        # An escaped half of a character passes as JSON, and nothing could print it.
        json.dumps(content, ensure_ascii=False).encode("utf-8")
    except UnicodeDecodeError:
        found.append(Finding(name, 0, "", "the file is not UTF-8.", "Save it as UTF-8."))
    except json.JSONDecodeError as error:
        fault = f"the file is not JSON: {error.msg}, column {error.colno}."
        found.append(
            Finding(name, error.lineno, "", fault, "Mend that line; often a comma or a quote is missing.")
        )
    except (ValueError, RecursionError) as error:
        found.append(Finding(name, 0, "", f"the file is not JSON: {str(error)[:80]}.", "Write plain JSON."))
    except OSError as error:
        fault = f"the file cannot be read ({error.strerror})."
        found.append(Finding(name, 0, "", fault, "Allow reading it."))
    else:
        if isinstance(content, dict):
            return content
        found.append(
            Finding(name, 0, "", "the file holds no JSON object.", "Begin it with { and end it with }.")
        )
    return None


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


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    once = dict(pairs)
    if len(once) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in once if keys.count(key) > 1)
        raise ValueError(f"the key {shown(twice)} stands twice in one object")
    return once


def _no_constant(text: str) -> None:
    raise ValueError(f"{text} is no JSON number")
