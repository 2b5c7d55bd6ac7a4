"""Files that a package may name: only those inside its folder, and JSON that is plain."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dashboard.core.errors import Finding
from dashboard.core.files import read_regular_file
from dashboard.tables.reading.hints import shown


@dataclass(frozen=True)
class PackageFiles:
    """The files of one folder, each read once: `contents` holds their bytes by name, in the order of reading.

    What is checked and what is served are these bytes, so files that change on disk later are never mixed
    with them.
    """

    folder: Path
    contents: dict[str, bytes] = field(default_factory=dict)

    def read(self, name: str, remedy: str) -> bytes | Finding:
        """What the file holds, or what is wrong: `remedy` says what to do where there is none."""
        if name not in self.contents:
            try:
                if fault := _not_a_file(self.folder, name, remedy):
                    return fault
                self.contents[name] = read_regular_file(self.folder / name)
            except OSError as error:
                problem = f"the file cannot be read ({error.strerror})."
                return Finding(name, 0, "", problem, "Allow reading it.")
        return self.contents[name]

    def read_json(self, name: str) -> dict[str, Any] | Finding:
        """The JSON object in the file, or what is wrong with it."""
        content = self.read(name, "Put it in the folder of the data.")
        return content if isinstance(content, Finding) else _json_object(name, content)

    def changed(self) -> bool:
        """Whether a file that was read is another on disk by now, or no file any more."""
        try:
            return any(
                read_regular_file(self.folder / name) != content for name, content in self.contents.items()
            )
        except OSError:
            return True


def _not_a_file(folder: Path, name: str, remedy: str) -> Finding | None:
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


def _json_object(name: str, content: bytes) -> dict[str, Any] | Finding:
    try:
        read = json.loads(
            content.decode("utf-8-sig"), object_pairs_hook=_unique_keys, parse_constant=_no_constant
        )
        # An escaped half of a character passes as JSON, and nothing could print it.
        json.dumps(read, ensure_ascii=False).encode("utf-8")
    except UnicodeDecodeError:
        return Finding(name, 0, "", "the file is not UTF-8.", "Save it as UTF-8.")
    except json.JSONDecodeError as error:
        problem = f"the file is not JSON: {error.msg}, column {error.colno}."
        advice = "Mend that line; often a comma or a quote is missing."
        return Finding(name, error.lineno, "", problem, advice)
    except (ValueError, RecursionError) as error:
        return Finding(name, 0, "", f"the file is not JSON: {str(error)[:80]}.", "Write plain JSON.")
    if isinstance(read, dict):
        return read
    return Finding(name, 0, "", "the file holds no JSON object.", "Begin it with { and end it with }.")


def _unique_keys(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    unique = dict(pairs)
    if len(unique) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in unique if keys.count(key) > 1)
        raise ValueError(f"the key {shown(twice)} stands twice in one object")
    return unique


def _no_constant(text: str) -> None:
    raise ValueError(f"{text} is no JSON number")
