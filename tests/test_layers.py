"""Arrows point one way: a layer imports what stands before it, never after."""

from __future__ import annotations

import ast
import subprocess
import sys
from functools import cache
from pathlib import Path

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


def shown(path: Path) -> str:
    return path.relative_to(ROOT.parent).as_posix()


def layer(path: Path) -> str:
    """The layer of a file; the front door stands after everything."""
    first = path.relative_to(ROOT).parts[0].removesuffix(".py")
    return "front door" if first == "__init__" else first


@cache
def imports(path: Path) -> list[str]:
    """Dotted names that a file imports, wherever in it."""
    names = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names += [f"{node.module}.{alias.name}" for alias in node.names]
    return names


def test_a_layer_imports_only_what_stands_before_it():
    wrong = []
    for path in FILES:
        own = layer(path)
        for name in imports(path):
            other = name.split(".")[1] if name.startswith("dashboard.") and own != "front door" else own
            if other not in ORDER and other != "front door":
                wrong.append(f"{shown(path)} imports {name}, which belongs to no layer")
            elif other != own and ORDER.index(other) > ORDER.index(own):
                wrong.append(f"{own}/ comes before {other}/, so {shown(path)} may not import {name}")
    assert wrong == []


def test_dash_is_known_to_web_and_dash_parts_and_plotly_starts_at_charts():
    wrong = []
    for path in FILES:
        for name in imports(path):
            library = name.split(".")[0]
            for libraries, layers in ALONE.items():
                if library in libraries and layer(path) not in layers:
                    wrong.append(f"{shown(path)} imports {library}, which {' and '.join(layers)} may")
            if library == "plotly" and ORDER.index(layer(path)) < ORDER.index("charts"):
                wrong.append(f"{shown(path)} imports plotly before charts/")
    assert wrong == []


def test_rooms_are_small():
    lines = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in FILES}
    longest = {path: LONGEST if path.parent.name != "models" else LONGEST_DEFINITION for path in FILES}
    wrong = [f"{shown(path)} has {lines[path]} lines" for path in FILES if lines[path] > longest[path]]
    assert wrong == [], "Find each a second room."


def test_the_front_door_is_light():
    """Importing `dashboard` loads neither pandas nor plotly nor dash."""
    code = (
        "import sys, dashboard; print([m for m in ('pandas', 'plotly', 'dash', 'sympy') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT.parent, check=True
    )
    assert done.stdout.strip() == "[]"
