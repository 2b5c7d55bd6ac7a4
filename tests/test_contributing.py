"""What CONTRIBUTING.md tells to add works by itself: a chart, a model, a page, an ordinary figure, a part
that Dash draws.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from program import TOP, copied

ADDED = re.findall(
    r"```python\n# (dashboard/\S+\.py)\n(.*?)```",
    (TOP / "CONTRIBUTING.md").read_text(encoding="utf-8"),
    re.DOTALL,
)
"""The files that it tells to add: each with its path and its text."""


@pytest.fixture(scope="module")
def house(tmp_path_factory) -> Path:
    """A copy of the program with every file that CONTRIBUTING.md tells to add."""
    folder = tmp_path_factory.mktemp("house")
    copied(folder)
    shutil.copytree(TOP / "data", folder / "data")
    assert {Path(name).parent.name for name, _ in ADDED} >= {
        "charts",
        "models",
        "pages",
        "stories",
        "dash_parts",
    }
    for name, text in ADDED:
        assert not (folder / name).exists()
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def run(house: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *arguments], cwd=house, capture_output=True, text=True)


def test_check_has_no_finding(house):
    done = run(house, "-m", "dashboard", "check")
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""


def test_all_arrives_in_both_languages_and_a_part_of_dash_answers(house):
    """Story, page, chart, model and part of one program that is started once."""
    code = """
import sys
from dashboard import charts, dash_parts, models, pages
from dashboard.dash_parts.core.part import part_id
from dashboard.pages import stories
from dashboard.pages.core.blocks import PlotlyFigure
from dashboard.tables import default
from dashboard.web import create_app
client = create_app().server.test_client()
page, name, figures = pages.get(sys.argv[1]), sys.argv[2], default().figures.values()
story = stories.in_order()[-1]
for language in ("fr", "en"):
    answer = client.get(f"/{language}/{stories.page(story.name).slug[language]}")
    assert answer.status_code == 200
    for step in story.steps:
        assert f'id="{step.name}"' in answer.text and step.title[language] in answer.text
        assert f'data-chart="{step.chart}"' in answer.text
for language in ("fr", "en"):
    answer = client.get(f"/{language}/{page.slug[language]}")
    assert answer.status_code == 200 and page.title[language] in answer.text
    for block in page.blocks:
        if isinstance(block, PlotlyFigure):
            assert "data-plotly-figure" in answer.text and block.title[language] in answer.text
        if chart := getattr(block, "chart", ""):
            assert charts.build(chart, language).headline in answer.text
for lever in models.get(page.model).inputs:
    assert f'id="{lever}"' in client.get(f"/en/{page.slug.en}").text
def ask(output, inputs):
    def part(id):
        return dict(zip(("id", "property"), id.split("."), strict=True))
    given = [part(id) | {"value": value} for id, value in inputs.items()]
    question = {"output": output, "outputs": part(output), "inputs": given, "changedPropIds": [*inputs]}
    answer = client.post("/_dash-update-component", json=question)
    assert answer.status_code == 200, answer.text
    return answer.get_json()["response"]
for language in ("fr", "en"):
    address = f"/{language}/{page.slug[language]}"
    assert f'data-dash-part="{name}"' in client.get(address).text
    layout = ask("stage.children", {"address.pathname": address})["stage"]["children"]
    words, dropdown, graph = layout["props"]["children"]
    assert words["props"]["htmlFor"] == dropdown["props"]["id"]
    assert graph["type"] == "Graph"
for table in {figure.table for figure in figures}:
    drawn = ask(part_id(name, "graph") + ".figure", {part_id(name, "table") + ".value": table})
    (bars,) = drawn[part_id(name, "graph")]["figure"]["data"]
    assert bars["y"] == [figure.id for figure in figures if figure.table == table]
other = {"output": name + "-other.children", "inputs": [], "changedPropIds": []}
refused = client.post("/_dash-update-component", json=other)
assert refused.status_code == 400 and part_id(name, "graph") in refused.text
"""
    [page], [part] = (
        [Path(name).stem for name, _ in ADDED if Path(name).parent.name == folder]
        for folder in ("pages", "dash_parts")
    )
    done = run(house, "-c", code, page, part)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
