"""Another edition, on another subject, is checked, proven and served by the same code; and the frame names
nothing of this one.
"""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import dashboard
from dashboard import charts, models, pages
from dashboard.core.edition import edition
from dashboard.core.words import LANGUAGES
from dashboard.pages import stories
from dashboard.tables import default

TESTS = Path(__file__).resolve().parent
ROOT = Path(dashboard.__file__).parent
OTHER = "gregorian"
"""The edition beside this file: one document, six figures, a model, two charts, two pages."""
OWN_FOLDERS = ("charts/of_belarus", "models/inputs", "models/limits", "models/targets", "pages/teaching")
"""What several things of this edition share."""


def environment(name: str = OTHER) -> dict[str, str]:
    """The environment with an edition, which is read at the start of a process."""
    found = os.pathsep.join([str(ROOT.parent), str(TESTS)])
    kept = {variable: value for variable, value in os.environ.items() if variable != "DATA_DIR"}
    return kept | {"EDITION": name, "PYTHONPATH": found}


def run(*arguments: str, name: str = OTHER) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments], env=environment(name), cwd=TESTS, capture_output=True, text=True
    )


def names_of_areas() -> list[str]:
    """The names, in both languages, of the areas that have a colour in this edition."""
    data = default()
    return [data.term(area, code) for area in edition().area_colours for code in LANGUAGES]


# ---- the other edition


def test_another_edition_is_checked_and_its_document_proves_it():
    done = run("-m", "dashboard", "check")
    assert done.returncode == 0, done.stderr
    assert "No finding: 6 figures, 1 documents, 1 models, 2 charts, 2 pages" in done.stdout
    done = run("-m", "dashboard", "verify", "--documents", str(TESTS / OTHER / "documents"))
    assert done.returncode == 0 and "Proven: 6 figures" in done.stdout, done.stdout + done.stderr


WALK = """
import sys
from dashboard import charts, models, pages
from dashboard.core.edition import edition
from dashboard.pages.core.every import addresses
from dashboard.tables import default
from dashboard.web import create_app
foreign = sys.argv[1:]
client, data = create_app().server.test_client(), default()
model = models.get("mean_year")
def ask(address):
    answer = client.get(address)
    assert answer.status_code == 200, (address, answer.status_code)
    found = [word for word in foreign if word in answer.text]
    assert not found, (address, found)
    return answer.text
for address in addresses(data):
    language = address[1:3]
    text = ask(address)
    assert edition().title[language] in text, address
    ask(address + ".md")
for language in ("fr", "en"):
    page = client.get(f"/{language}/{pages.get('year').slug[language]}").text
    for name in charts.names():
        assert charts.build(name, language).drawn(charts.build(name, language).opening).headline in page, name
        ask(f"/{language}/chart/{name}.json")
    for lever in model.inputs:
        assert f'id="{lever}"' in page, lever
    for id in data.figures:
        assert data.figures[id].name[language] in ask(f"/{language}/figure/{id}")
ask("/llms.txt"), ask("/api/openapi.json"), ask("/en/changes.atom")
answered = ask("/api/models/mean_year?leap_years=100")
assert str(float(model(leap_years=100).mean_year)) in answered, answered
"""


def test_another_edition_is_served_with_nothing_of_this_one():
    """Every page and its Markdown, cards, data of charts, the API: each answers, in the other edition's words
    alone.
    """
    own = edition()
    words = [text[code] for text in (own.title, own.of_the_documents) for code in LANGUAGES]
    done = run("-c", WALK, *words, *names_of_areas())
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""


def test_serve_serves_another_edition():
    process = subprocess.Popen(
        [sys.executable, "-m", "dashboard", "serve", "--port", "0"],
        env=environment(),
        cwd=TESTS,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        address = process.stdout.readline().split()[0]
        with urllib.request.urlopen(f"{address}/en/year") as answer:
            assert "The Gregorian calendar" in answer.read().decode()
        process.terminate()
        assert process.wait(timeout=300) == 0
    finally:
        process.kill()
        process.communicate()


@pytest.mark.parametrize("command", ["check", "serve"])
def test_an_edition_that_is_not_there_is_said_with_what_to_do(command):
    done = run("-m", "dashboard", command, name="nonesuch")
    assert done.returncode == 1 and done.stdout == ""
    assert "'nonesuch'" in done.stderr and "nonesuch/edition.py" in done.stderr
    assert "PYTHONPATH" in done.stderr and "Traceback" not in done.stderr


# ---- the frame of this edition


PAGES_LED_TO = "a page that the frame leads to, and an edition has by that name"
ALLOWED = {
    "sources": PAGES_LED_TO,
    "timeline": PAGES_LED_TO + " where it has events",
    "story": PAGES_LED_TO + " where it has stories",
    "workbench": "a part that Dash draws, which is of the frame",
    "contacts": "a table that any package may have",
    "method": "what JSON-RPC calls the name of a question",
    "unstated": "the origin that every package has for what nobody is named for",
}
"""Ids of this edition that are words of the frame, each with the reason."""


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(frame()[path])


@cache
def frame() -> dict[Path, str]:
    """Every source file of the frame with its text: all but the modules of the registries that an edition
    fills, what they share, and the edition's own words.
    """
    registries = {
        "charts": charts.REGISTRY,
        "models": models.REGISTRY,
        "pages": pages.REGISTRY,
        "pages/stories": stories.REGISTRY,
    }
    own = {ROOT / folder / f"{name}.py" for folder, known in registries.items() for name in known.names()}
    own.add(ROOT / "edition.py")
    folders = [ROOT / folder for folder in OWN_FOLDERS]
    files = [path for kind in ("py", "html", "md", "js", "css") for path in ROOT.rglob(f"*.{kind}")]
    return {
        path: path.read_text(encoding="utf-8")
        for path in sorted(files)
        if path not in own and not any(path.is_relative_to(folder) for folder in folders)
    }


def texts(path: Path) -> Iterator[tuple[int, str]]:
    """Texts of a file with their lines: in Python the literals that are no docstrings, else whole lines."""
    if path.suffix != ".py":
        yield from enumerate(frame()[path].splitlines(), 1)
        return
    nodes = list(ast.walk(tree(path)))
    said = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node.lineno, node.value


def shown(path: Path) -> str:
    return path.relative_to(ROOT.parent).as_posix()


def test_the_frame_imports_nothing_of_the_edition():
    frame_modules = {shown(path).removesuffix(".py").removesuffix("/__init__") for path in frame()}
    found = []
    for path in (path for path in frame() if path.suffix == ".py"):
        for node in ast.walk(tree(path)):
            if not isinstance(node, ast.ImportFrom) or not (node.module or "").startswith("dashboard"):
                continue
            module = (node.module or "").replace(".", "/")
            for name in [module, *(f"{module}/{alias.name}" for alias in node.names)]:
                there = (ROOT.parent / f"{name}.py").is_file() or (ROOT.parent / name).is_dir()
                if there and name not in frame_modules:
                    found.append(f"{shown(path)} line {node.lineno} imports {name}")
    assert not found, found


def test_the_frame_names_no_figure_chart_model_page_event_or_origin_of_the_edition():
    data = default()
    ids = {*data.figures, *charts.names(), *models.names(), *pages.names(), *stories.REGISTRY.names()}
    ids |= {*edition().area_colours, *data.events, *data.origins}
    found: dict[str, list[str]] = {}
    for path in frame():
        for line, text in texts(path):
            whole = [text] if path.suffix == ".py" else re.findall(r"""["'`]([^"'`]+)["'`]""", text)
            for id in ids.intersection(whole):
                found.setdefault(id, []).append(f"{shown(path)} line {line}")
    assert {id: where for id, where in found.items() if id not in ALLOWED} == {}
    assert set(ALLOWED) == set(found), "What is no longer named needs no reason."


def test_the_frame_says_no_name_of_the_countries_that_this_edition_is_about():
    """Names as they are read, in both languages; the name of the command and the palette's are in small
    letters.
    """
    data = default()
    names = [data.term(area, code) for area in ("BLR", "RUS") for code in LANGUAGES]
    names += [edition().government[code] for code in LANGUAGES]
    # Of an adjective the beginning is enough.
    beginnings = {name[:5] for name in names} | {name.upper() for name in names}
    found = [
        f"{shown(path)} line {line}: {name}"
        for path in frame()
        for line, text in texts(path)
        for name in beginnings
        if name in text
    ]
    assert not found, found
