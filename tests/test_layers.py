"""Arrows point one way: a layer imports what stands before it, never after."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import dashboard

ROOT = Path(dashboard.__file__).parent
ORDER = [
    "core",
    "edition",
    "tables",
    "models",
    "charts",
    "pages",
    "exports",
    "query",
    "render",
    "dash_parts",
    "web",
    "cli",
    "__main__",
]
ALONE = {
    ("dash", "dash_ag_grid"): ("dash_parts", "web"),
    ("flask",): ("query", "render", "dash_parts", "web"),
    ("jinja2",): ("render",),
    ("waitress",): ("web",),
}
"""Libraries that only some layers import."""
FILES = sorted(ROOT.rglob("*.py"))
LONGEST = 330
"""About 250 lines; a table of one thing may run a little over."""
LONGEST_DEFINITION = 480
"""A model's definition is a table of inputs, equations and words, one a line."""


def layer(path: Path) -> str:
    """The layer of a file; the front door stands after everything."""
    first = path.relative_to(ROOT).parts[0].removesuffix(".py")
    return "front door" if first == "__init__" else first


def imports(path: Path) -> list[str]:
    """Dotted names that a file imports, wherever in it."""
    names = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names += [f"{node.module}.{alias.name}" for alias in node.names]
    return names


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_layer_imports_only_what_stands_before_it(path):
    own = layer(path)
    for name in imports(path):
        if name.startswith("dashboard.") and own != "front door":
            other = name.split(".")[1]
            assert other in ORDER, f"{path.name} imports {name}, which belongs to no layer"
            assert ORDER.index(other) <= ORDER.index(own), (
                f"{own}/ comes before {other}/, so {path.name} may not import {name}"
            )


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_dash_is_known_to_web_and_dash_parts_and_plotly_starts_at_charts(path):
    for name in imports(path):
        library = name.split(".")[0]
        for libraries, layers in ALONE.items():
            if library in libraries:
                assert layer(path) in layers, (
                    f"{path.name} imports {library}, which {' and '.join(layers)} may"
                )
        if library == "plotly":
            assert ORDER.index(layer(path)) >= ORDER.index("charts"), (
                f"{path.name} imports plotly before charts/"
            )


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_rooms_are_small(path):
    lines = len(path.read_text(encoding="utf-8").splitlines())
    longest = LONGEST if path.parent.name != "models" else LONGEST_DEFINITION
    assert lines <= longest, f"{path.name} has {lines} lines; find it a second room"


def test_the_front_door_is_light():
    """Importing `dashboard` loads neither pandas nor plotly nor dash."""
    code = (
        "import sys, dashboard; print([m for m in ('pandas', 'plotly', 'dash', 'sympy') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT.parent, check=True
    )
    assert done.stdout.strip() == "[]"
