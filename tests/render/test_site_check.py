"""`check` and `serve` ask everything that is served, and say all that is wrong with it at once."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from broken import Copy
from program import copied

import dashboard
from dashboard import charts, pages
from dashboard.charts.core.chart import Claim
from dashboard.core.words import LANGUAGES, Words
from dashboard.render.checks import claims
from dashboard.render.checks.findings import findings
from dashboard.render.checks.source import Source
from dashboard.tables import load

TOP = Path(dashboard.__file__).parents[1]


def test_what_is_served_has_no_finding(data):
    assert findings(data) == []


class Tree:
    """A copy of the program in which each fault is planted in a file of its own."""

    def __init__(self, folder: Path):
        self.folder, self.taken = folder, set()
        copied(folder)
        shutil.copytree(TOP / "data", folder / "data")

    def plant(self, registry: str, pattern: str, put: str) -> tuple[str, int]:
        """Change the first place that fits, in a file that has no fault yet; its name, and the line on which
        ends what was put there.
        """
        for path in sorted((self.folder / "dashboard" / registry).glob("[a-z]*.py")):
            text = path.read_text(encoding="utf-8")
            found = re.search(pattern, text)
            if found and path not in self.taken:
                self.taken.add(path)
                before = text[: found.start()] + found.expand(put)
                path.write_text(before + text[found.end() :], encoding="utf-8")
                return f"dashboard/{registry}/{path.name}", before.count("\n") + 1
        raise AssertionError(f"no file of {registry} left with {pattern}")

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "dashboard", *arguments], cwd=self.folder, capture_output=True, text=True
        )


def test_every_fault_is_one_finding_with_its_place_and_serve_says_the_same(tmp_path):
    tree = Tree(tmp_path)
    expected = []

    def plant(registry: str, pattern: str, put: str, said: str) -> None:
        file, line = tree.plant(registry, pattern, put)
        expected.append(rf"^{re.escape(file)} line {line}: .*{said}")

    first = min(pages.REGISTRY.all().values(), key=lambda page: page.order)
    plant("pages", r"StillChart\((?=\")", "ChartCard(", "follows levers, and ChartCard gives it none")
    plant("pages", r'(?<=ChartCard\(")(\w+)"', r'\1_x"', r"No chart named '\w+_x'\. Did you mean")
    tree.plant("pages", r'slug=Words\(fr="[^"]+"', f'slug=Words(fr="{first.slug.fr}"')
    expected.append(
        rf"^dashboard/pages/\w+\.py line \d+: The address /fr/{first.slug.fr} is that of pages/\w+\.py too"
    )
    plant(
        "pages",
        r'(lede=Words\(\s*fr=\(?\s*")',
        r"\1{no_such_figure} ",
        r"names 'no_such_figure', which is no",
    )
    plant("charts", r'Words\(fr="[^"]+", en="[^"]+"\)', 'Words(fr="x")', "a text has no 'en'")
    pie = r'return __import__("plotly.express").express.pie(values=[1]) or bars_figure('
    file, _ = tree.plant("charts", r"return bars_figure\(", pie)
    expected.append(rf"^{re.escape(file)}: the drawing is a Figure, .* by a block of its own")
    file, _ = tree.plant("charts", r"lambda ([\w*, ]+): ", r"lambda \1: 0 and ")
    expected.append(rf"^{re.escape(file)} line \d+: The headline '.*' does not hold at every corner of ")
    file, _ = tree.plant("charts", r"\Z", "\ndef (")
    expected.append(rf"^{re.escape(file)} line \d+: Reading chart \w+ raised SyntaxError")

    told = tree.run("check")
    assert told.returncode == 1 and "Traceback" not in told.stderr
    for pattern in expected:
        assert re.search(pattern, told.stderr, re.MULTILINE), (pattern, told.stderr)
    assert len(told.stderr.splitlines()) == len(expected), told.stderr
    refused = tree.run("serve")
    assert (refused.returncode, refused.stderr) == (1, told.stderr) and not refused.stdout


def changed(tmp_path: Path, figure: str, **cells: str) -> list[str]:
    """Every finding after a figure's row was changed."""
    copy = Copy(tmp_path)
    table = load(None).figure(figure).table
    copy.set(f"{table}.csv", figure, **cells)
    return [str(finding) for finding in findings(load(copy.folder))]


def test_a_row_that_makes_a_headline_false_is_a_finding_of_chart_and_page(tmp_path, data):
    """Every share of the profile must weigh more than half; one of them does no longer."""
    share = next(
        f for f in charts.build("dependency_profile", "en").figures if data.figure(f).qualifier == "exact"
    )
    found = changed(tmp_path, share, value="47")
    assert any(
        "dashboard/charts/dependency_profile.py line" in said and "does not hold" in said for said in found
    )


def test_a_claim_that_names_another_figure_than_the_drawing_shows_is_a_finding(data):
    """The drawing takes the latest figure of a quantity; a claim that names an earlier one is found."""
    pairs = [
        (old, new)
        for old in data.figures.values()
        for new in data.figures.values()
        if old.indicator == new.indicator and old.id != new.id
    ]
    old, new = pairs[0]
    claim = Claim((old.id,), lambda value: True)
    found = claims.not_drawn(claim, {new.id}, {old.id}, data, Source("charts", charts.names()[0]))
    assert [f"Ask it of {new.id}." in finding.remedy for finding in found] == [True]


@pytest.mark.parametrize("said", ["All of it weighs more than half", "Each share is above half"])
def test_a_headline_about_all_whose_claim_leaves_one_out_is_a_finding(said, data):
    name = "dependency_profile"
    built = charts.build(name, LANGUAGES[0], data)
    ids = built.marks[0].figures
    narrowed = replace(built.chart, headline=Words(fr=said, en=said), claim=Claim(ids, lambda value: True))
    found = claims.of_chart(replace(built, chart=narrowed), Source("charts", name))
    assert len(found) == 1 and "leaves out" in found[0].problem
    assert built.marks[1].figures[0] in found[0].problem
