"""Files that a package may name: only those inside its folder, and JSON that is plain."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from dashboard.core.errors import Finding
from dashboard.core.files import read_regular_file
from dashboard.tables.reading.hints import shown


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
        text = read_regular_file(folder / name).decode("utf-8-sig")
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


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    once = dict(pairs)
    if len(once) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in once if keys.count(key) > 1)
        raise ValueError(f"the key {shown(twice)} stands twice in one object")
    return once


def _no_constant(text: str) -> None:
    raise ValueError(f"{text} is no JSON number")
