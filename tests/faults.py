"""Does the suite still notice? Faults are planted one at a time in a copy of the program, and each must make
a test fail.

    python tests/faults.py               (make faults)
    python tests/faults.py colour unit   only those whose name holds one of these words

A fault is a file, a pattern, what to put in its place, and the tests that could notice. A fault that nobody
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
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

TOP = Path(__file__).resolve().parents[1]
COPIED = ("dashboard", "data", "tests", "pyproject.toml", "README.md", "CONTRIBUTING.md", "seeds")
LONGEST = 900
"""Seconds that the tests of one fault may take, on a machine that does something else too."""
REFERENCES = "tests/test_references.py"


@dataclass(frozen=True)
class Fault:
    """`put` takes the place of the first that `pattern` finds in `file`; `tests` could notice."""

    name: str
    file: str
    pattern: str
    put: str | Callable[[re.Match[str]], str]
    tests: tuple[str, ...]


FAULTS = (
    Fault(
        "colours of two countries swapped",
        "dashboard/charts/core/look.py",
        r'(?s)("russia": )("#\w+")(.*?"europe": )("#\w+")',
        r"\1\4\3\2",
        (REFERENCES,),
    ),
    Fault(
        "a claim dropped from a link",
        "dashboard/models/core/scenario.py",
        r"\*\(\(CLAIM, id\) for id in self\.claims\),",
        "",
        ("tests/models/test_scenario.py",),
    ),
    Fault(
        "the version dropped from a link",
        "dashboard/models/core/scenario.py",
        r"\*\(\[\(DATA, self\.data_version\)\] if self\.data_version else \[\]\),",
        "",
        ("tests/models/test_scenario.py", "tests/web/test_server.py"),
    ),
    Fault(
        "a unit lost",
        "dashboard/tables/unit.py",
        r'return self\.pattern\[language\]\.replace\("\{n\}", (number\(.*?\))\)',
        r"return \1",
        (REFERENCES, "tests/charts"),
    ),
    Fault(
        "a row's line moved by one",
        "data/energy_supply.csv",
        r",(004),(\d)(\d+),",
        lambda found: f",{found[1]},{int(found[2] + found[3]) + 1},",
        (REFERENCES, "tests/tables/test_verify.py"),
    ),
    Fault(
        "the ends of a range exchanged",
        "data/gas_prices.csv",
        r",(\d+),,(\d+),between,",
        r",\2,,\1,between,",
        ("tests/tables/test_interval.py", REFERENCES),
    ),
    Fault(
        "a wrong key of the legend",
        "dashboard/charts/core/marks.py",
        r'"about": "hollow"',
        '"about": "dot"',
        (REFERENCES,),
    ),
    Fault(
        "two words of the legend exchanged",
        "dashboard/charts/core/marks.py",
        r'("more": Words\(fr=)"[^"]+", en="[^"]+"',
        r'\1"au plus", en="at most"',
        (REFERENCES,),
    ),
    Fault(
        "a French title on an English page",
        "dashboard/pages/overview.py",
        r"title=Words\(fr=(\"[^\"]+\"), en=\"[^\"]+\"\)",
        r"title=Words(fr=\1, en=\1)",
        ("tests/pages/test_languages.py",),
    ),
    Fault(
        "a lever's bound",
        "dashboard/models/energy.py",
        r"\(100, 700, ",
        "(100, 600, ",
        ("tests/web/test_server.py", REFERENCES),
    ),
    Fault(
        "a wrong conversion of per cent",
        "dashboard/tables/unit.py",
        r"100\.0 if self\.id",
        "10.0 if self.id",
        ("tests/models/test_energy.py", REFERENCES),
    ),
    Fault(
        "an ETag that does not change with the content",
        "dashboard/web/response_cache.py",
        r"hashlib\.sha256\(content\)\.hexdigest\(\)\[:20\]",
        '"same"',
        ("tests/web/test_response_cache.py",),
    ),
    Fault(
        "no ETag",
        "dashboard/web/response_cache.py",
        r"response\.set_etag\(.*\)",
        "pass",
        ("tests/web/test_response_cache.py",),
    ),
    Fault(
        "an alternative text without its values",
        "dashboard/charts/core/built.py",
        r"\{in_first_case\(told\)\}\. ",
        "",
        ("tests/charts/test_charts.py",),
    ),
    Fault(
        "a table with a row missing",
        "dashboard/charts/core/built.py",
        r"for mark in self\.marks\]",
        "for mark in self.marks[1:]]",
        ("tests/charts/test_charts.py",),
    ),
    Fault(
        "the decimal mark of the other language",
        "dashboard/core/words.py",
        r'\(marks\(language\)\["decimal"\] \+ rest',
        '("." + rest',
        ("tests/core/test_words.py",),
    ),
    Fault(
        "a half rounded down",
        "dashboard/core/words.py",
        r", ROUND_HALF_UP\)",
        ", 'ROUND_HALF_DOWN')",
        ("tests/core/test_words.py",),
    ),
    Fault(
        "a claim that holds where one corner does",
        "dashboard/charts/core/chart.py",
        r"return all\(claim\.says",
        "return any(claim.says",
        ("tests/charts/test_charts.py",),
    ),
    Fault(
        "a value beyond its lever is taken",
        "dashboard/query/scenario.py",
        r"min\(max\(found, low\), high\)",
        "found",
        ("tests/web/test_server.py",),
    ),
    Fault(
        "a header of safety left out",
        "dashboard/web/headers.py",
        r'response\.headers\["X-Content-Type-Options"\] = "nosniff"',
        "pass",
        ("tests/web/test_server.py", "tests/web/test_refused.py"),
    ),
    Fault(
        "a passage shown to a reader of another machine",
        "dashboard/web/headers.py",
        r"return request\.remote_addr in LOOPBACK.*",
        "return True",
        ("tests/web/test_response_cache.py", "tests/render/test_cards.py", "tests/web/test_server.py"),
    ),
    Fault(
        "an unknown address answered as if it were there",
        "dashboard/web/__init__.py",
        r"(def missing\(.*?\n.*?), 404",
        r"\1, 200",
        ("tests/pages/test_pages.py",),
    ),
    Fault(
        "an open end taken for a closed one",
        "dashboard/tables/interval.py",
        r"Interval\(least, math\.inf, ONE_SIDED\)",
        "Interval(least, least, ONE_SIDED)",
        ("tests/tables/test_interval.py",),
    ),
    Fault(
        "a sign in an equation",
        "dashboard/models/energy.py",
        r'(Output\(\s*"\w+",\s*r?"[^"]*",\s*"[^"]*?) - ',
        r"\1 + ",
        (REFERENCES, "tests/models/test_energy.py"),
    ),
    Fault(
        "an origin left out of the source line",
        "dashboard/charts/core/sources.py",
        r'if data\.origins\[id\]\.standing != "unnamed"',
        "if False",
        (REFERENCES,),
    ),
    Fault(
        "a lower room that imports a higher one",
        "dashboard/core/files.py",
        r"\nimport ",
        "\nimport dashboard.web.limits\nimport ",
        ("tests/test_layers.py",),
    ),
    Fault(
        "a page's headline that its rows contradict",
        "dashboard/pages/overview.py",
        r"min\(shares\) > 50",
        "min(shares) > 95",
        ("tests/render/test_site_check.py", "tests/pages/test_pages.py"),
    ),
)


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

    def noticed(self, tests: tuple[str, ...]) -> str:
        """The first test that fails, or why none could; empty where all pass."""
        command = [sys.executable, "-m", "pytest", "-x", "-q", "-rfE", "--no-header", "--tb=no", *tests]
        command += ["-p", "no:cacheprovider", "-m", "not browser and not alone"]
        environment = os.environ | {"PYTHONPATH": str(self.folder), "PYTHONDONTWRITEBYTECODE": "1"}
        try:
            done = subprocess.run(
                command, cwd=self.folder, env=environment, capture_output=True, text=True, timeout=LONGEST
            )
        except subprocess.TimeoutExpired:
            print(f"{', '.join(tests)}: not through after {LONGEST} seconds", flush=True)
            return ""
        failed = re.search(r"^(?:FAILED|ERROR) (.*?)(?: - .*)?$", done.stdout, re.MULTILINE)
        if done.returncode in (0, 5):
            return ""
        return failed[1] if failed else f"pytest itself, with {done.returncode}"


def main(words: list[str]) -> int:
    """Plant each fault, say who noticed; 1 where one went unnoticed."""
    chosen = [fault for fault in FAULTS if not words or any(word in fault.name for word in words)]
    unnoticed = 0
    with tempfile.TemporaryDirectory() as folder:
        copy = Copy(Path(folder))
        for fault in chosen:
            began = time.monotonic()
            planted = copy.plant(fault)
            by = copy.noticed(fault.tests) if planted else ""
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
