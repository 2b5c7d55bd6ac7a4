"""Does the suite still notice? Faults are planted one at a time in a copy of the program, and each must make
a test fail.

    python tests/faults.py               (make faults)
    python tests/faults.py colour unit   only those whose name holds one of these words

A fault is a file, a pattern, what to put in its place, and the test that notices. A fault that nobody
notices, or whose pattern fits nothing any more, ends the command with 1: write the test that is missing, or
mend the pattern.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from fault_list import FAULTS, Fault

TOP = Path(__file__).resolve().parents[1]
COPIED = ("dashboard", "data", "tests", "pyproject.toml", "README.md", "CONTRIBUTING.md", "seeds")
LONGEST = 300
"""Seconds that the tests of one fault may take, on a machine that does something else too."""


class Copy:
    """A copy of the program, changed and mended again."""

    def __init__(self, folder: Path):
        self.folder = folder
        for name in COPIED:
            source = TOP / name
            if source.is_dir():
                ignored = shutil.ignore_patterns("__pycache__", ".pytest_cache", "node_modules")
                shutil.copytree(source, folder / name, ignore=ignored)
            elif source.is_file():
                shutil.copy(source, folder / name)

    def plant(self, fault: Fault) -> bool:
        """Whether the fault could be planted."""
        path = self.folder / fault.file
        before = path.read_text(encoding="utf-8")
        after = re.sub(fault.pattern, fault.put, before, count=1)
        path.write_text(after, encoding="utf-8")
        return after != before

    def mend(self, fault: Fault) -> None:
        shutil.copy(TOP / fault.file, self.folder / fault.file)

    def noticed(self, test: str) -> str:
        """The first test that fails, or why none could; empty where all pass."""
        command = [sys.executable, "-m", "pytest", "-x", "-q", "-rfEs", "--no-header", "--tb=no", test]
        command += ["-p", "no:cacheprovider"]
        environment = os.environ | {"PYTHONPATH": str(self.folder)}
        try:
            done = subprocess.run(
                command, cwd=self.folder, env=environment, capture_output=True, text=True, timeout=LONGEST
            )
        except subprocess.TimeoutExpired:
            print(f"{test}: not through after {LONGEST} seconds", flush=True)
            return ""
        failed = re.search(r"^(?:FAILED|ERROR) (.*?)(?: - .*)?$", done.stdout, re.MULTILINE)
        if done.returncode and not failed:
            said = done.stdout[-500:] + done.stderr[-500:]
            print(f"{test}: pytest ends with {done.returncode}: {said}", flush=True)
        if skipped := re.search(r"^SKIPPED .*", done.stdout, re.MULTILINE):
            print(f"{test}: {skipped[0]}", flush=True)
        return failed[1] if failed else ""


def main(words: list[str]) -> int:
    """Plant each fault, say who noticed; 1 where one went unnoticed."""
    chosen = [fault for fault in FAULTS if not words or any(word in fault.name for word in words)]
    unnoticed = 0
    with tempfile.TemporaryDirectory() as folder:
        copy = Copy(Path(folder))
        for fault in chosen:
            began = time.monotonic()
            planted = copy.plant(fault)
            by = copy.noticed(fault.test) if planted else ""
            copy.mend(fault)
            unnoticed += not by
            said = (
                f"noticed by {by}"
                if by
                else "NOT NOTICED"
                if planted
                else "NOT PLANTED: its pattern fits nothing"
            )
            print(f"{fault.name}: {said} ({time.monotonic() - began:.0f} s)", flush=True)
    print(f"{len(chosen) - unnoticed} of {len(chosen)} faults noticed.")
    return int(bool(unnoticed))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
