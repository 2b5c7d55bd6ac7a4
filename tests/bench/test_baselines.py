"""The bench's shelf: each baseline is well formed and shows the shared page; nothing is timed here."""

from __future__ import annotations

import ast
import doctest
import sys
from pathlib import Path

import pytest
import report
import summary
from baselines import REGISTRY
from baselines.core import page as shared
from measure import rows
from summary import NEVER, Summary
from targets import TARGETS, Target

from dashboard.tables import load

BENCH = Path(__file__).parent
CONTESTANTS = REGISTRY.all()


@pytest.mark.parametrize("name", CONTESTANTS)
def test_a_baseline_is_well_formed(name):
    held = CONTESTANTS[name]
    assert held.title and held.path.startswith("/")
    assert all((held.lever, held.text, held.chart, held.marks))
    command = held.command(name, 8050, Path("."))
    assert command and all(isinstance(part, str) for part in command)


@pytest.mark.parametrize("name", CONTESTANTS)
def test_a_baseline_is_imported_without_its_peer(name):
    tree = ast.parse((BENCH / "baselines" / f"{name}.py").read_text(encoding="utf-8"))
    above = [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
    names = {alias.name for node in above if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in above if isinstance(node, ast.ImportFrom)}
    foreign = {
        name
        for name in names
        if name.partition(".")[0] not in {*sys.stdlib_module_names, "baselines", "dashboard"}
    }
    assert not foreign, f"{name}.py imports {foreign} at its top: import inside the function that needs it."


def test_titles_and_places_in_the_tables_are_each_of_one():
    for field in ("title", "order"):
        values = [getattr(held, field) for held in CONTESTANTS.values()]
        assert len(set(values)) == len(values), f"two baselines have one {field}"


def test_the_aims_name_baselines_that_are_there():
    asked = set()

    class Listening(Summary):
        def value(self, name, where, key, of="median"):
            asked.add(name)
            return 1.0

    for target in TARGETS:
        target.measure(Listening())
    assert asked <= set(CONTESTANTS)


@pytest.mark.parametrize("price", [100, 425, 430, 700])
def test_the_page_that_is_worked_out_in_the_browser_is_python_s(page, price):
    """Peers that run in the browser draw what peers in Python draw."""
    values = {lever["name"]: lever["value"] for lever in shared.levers()} | {shared.LEVER: price}
    sentence, figures = shared.page(values)
    page.add_script_tag(content=shared.browser_script())
    drawn = page.evaluate("(values) => bench.page(values)", values)
    assert drawn["sentence"] == sentence
    for mine, theirs in zip(figures, drawn["figures"], strict=True):
        assert leaves(mine) == pytest.approx(leaves(theirs)), price


def leaves(node, path: str = "") -> dict:
    """Every value of a figure by its path."""
    if isinstance(node, dict):
        return {
            at: value for key, part in node.items() for at, value in leaves(part, f"{path}.{key}").items()
        }
    if isinstance(node, list | tuple):
        return {
            at: value for i, part in enumerate(node) for at, value in leaves(part, f"{path}[{i}]").items()
        }
    return {path: node}


def test_tables_with_more_rows_pass_every_check(tmp_path):
    one, many = load(), load(rows.multiplied(tmp_path / "many", 3))
    assert len(many.figures) == 3 * len(one.figures)


def test_what_never_came_is_shown_as_never_and_counts_against_a_page():
    run = Summary()
    run.add("energy", "loopback", charts=20.0)
    run.add("energy", "loopback", charts=None)
    assert run.value("energy", "loopback", "charts", "worst") == NEVER
    assert report.short(NEVER) == "never"


def test_a_verdict_tells_must_and_goal_apart():
    aim = Target("seconds", lambda run: None, must=2, goal=1)
    assert [aim.verdict(value) for value in (0.5, 1.5, 3)] == ["beyond", "held, goal not yet", "**missed**"]
    least = Target("updates", lambda run: None, must=0.5, least=True)
    assert [least.verdict(value) for value in (0.6, 0.4)] == ["held", "**missed**"]


@pytest.mark.parametrize("module", [summary, report, rows], ids=lambda module: module.__name__)
def test_examples_of_the_bench_run(module):
    done = doctest.testmod(module)
    assert done.attempted and not done.failed
