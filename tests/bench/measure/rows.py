"""The tables with many times the rows: seconds to load and check them."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
import sys
from pathlib import Path

from baselines.core.baseline import BENCH, SURROUNDINGS

TIMED = """
import json, psutil, sys, time
from dashboard.tables import load
begun = time.perf_counter()
data = load(sys.argv[1])
loaded = time.perf_counter()
count = len(data.figures)
read = time.perf_counter()
disputed = len(data.disputed)
done = time.perf_counter()
megabytes = psutil.Process().memory_info().rss / 1e6
print(json.dumps({"figures": count, "load": loaded - begun, "figures_read": read - loaded, "disputes": done -
read, "megabytes": megabytes}))
"""
"""In a process of its own, so that each size begins with nothing loaded."""

OF_FIGURES = ("figure", "part_of", "condition")
"""Columns of a table of figures that hold ids of figures: a copy's parts are parts of the copy's whole."""


def multiplied(folder: Path, times: int) -> Path:
    """A copy of the project's tables where each row of a table of figures stands `times` times, under ids of
    its own.
    """
    from dashboard.tables import data_folder

    shutil.copytree(data_folder(), folder)
    entries = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))["resources"]
    for entry in entries:
        if entry.get("kind") == "figures":
            multiply(folder / entry["path"], times)
    return folder


def multiply(path: Path, times: int) -> None:
    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
        for copy in range(2, times + 1):
            writer.writerows(
                {**row, **{column: renamed(row[column], copy) for column in OF_FIGURES}} for row in rows
            )


def renamed(cell: str, copy: int) -> str:
    """Each id of a cell as that of a copy.

    >>> renamed("a;b", 7), renamed("", 7)
    ('a_copy7;b_copy7', '')
    """
    return ";".join(f"{id}_copy{copy}" for id in cell.split(";")) if cell else ""


def load_and_check(scratch: Path, sizes: list[int]) -> list[dict]:
    """For each size: rows of figures, seconds to load and check, to read every figure and to find all
    disputes, memory.
    """
    found = []
    for times in sizes:
        folder = multiplied(scratch / f"times_{times}", times)
        done = subprocess.run(
            [sys.executable, "-c", TIMED, str(folder)],
            cwd=BENCH,
            env=SURROUNDINGS,
            capture_output=True,
            text=True,
            check=False,
        )
        shutil.rmtree(folder)
        if done.returncode:
            raise RuntimeError(f"The tables × {times} could not be loaded:\n{done.stderr[-2000:]}")
        found.append({"times": times, **json.loads(done.stdout)})
    return found


def growth(sizes: list[dict]) -> float:
    """Seconds a further row between the two largest sizes, divided by those between the two before: 1 is in
    line with rows.

    >>> at = {"figures": 100, "load": 1.0}, {"figures": 1000, "load": 1.9}, {"figures": 10000, "load": 10.9}
    >>> round(growth(at), 3)
    1.0
    """
    few, more, most = sizes[-3:]
    before, after = (
        (b["load"] - a["load"]) / (b["figures"] - a["figures"]) for a, b in ((few, more), (more, most))
    )
    return after / before
