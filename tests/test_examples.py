"""The examples in docstrings are true, and everything public has words."""

from __future__ import annotations

import ast
import doctest
import importlib
from pathlib import Path

import pytest

import dashboard

ROOT = Path(dashboard.__file__).parent
MODULES = sorted(
    ".".join(("dashboard", *path.relative_to(ROOT).with_suffix("").parts)).removesuffix(".__init__")
    for path in ROOT.rglob("*.py")
    if path.name != "__main__.py"
)


@pytest.mark.parametrize("name", MODULES)
def test_examples_give_what_they_say(name):
    result = doctest.testmod(importlib.import_module(name), optionflags=doctest.NORMALIZE_WHITESPACE)
    assert result.failed == 0


def test_every_module_says_what_it_is():
    assert [name for name in MODULES if not (importlib.import_module(name).__doc__ or "").strip()] == []


def test_examples_exist():
    found = sum(
        len(test.examples)
        for name in MODULES
        for test in doctest.DocTestFinder().find(importlib.import_module(name))
    )
    assert found >= 20


@pytest.mark.parametrize(
    "package", ["dashboard", "dashboard.models", "dashboard.charts", "dashboard.pages", "dashboard.tables"]
)
def test_every_function_of_a_front_door_has_a_docstring(package):
    tree = ast.parse(Path(importlib.import_module(package).__file__).read_text(encoding="utf-8"))
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"{package}.{node.name} has no docstring"
