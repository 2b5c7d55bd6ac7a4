"""Every notebook runs from top to bottom, and imports the front door only."""

from __future__ import annotations

import re
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

pytestmark = pytest.mark.browser

FOLDER = Path(__file__).parent.parent / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda p: p.stem)
def test_the_notebook_runs_and_shows_its_charts(path, monkeypatch):
    monkeypatch.setenv("PLOTLY_RENDERER", "plotly_mimetype")
    monkeypatch.setenv("PYTHONPATH", str(FOLDER.parent))
    notebook = nbformat.read(path, 4)
    NotebookClient(
        notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(FOLDER)}}
    ).execute()
    kinds = [
        kind
        for cell in notebook.cells
        for output in cell.get("outputs", [])
        for kind in output.get("data", {})
    ]
    assert "application/vnd.plotly.v1+json" in kinds


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda p: p.stem)
def test_the_notebook_stays_at_the_front_door(path):
    code = "\n".join(cell.source for cell in nbformat.read(path, 4).cells if cell.cell_type == "code")
    deeper = re.findall(r"(?:from|import) dashboard\.\S+", code)
    assert deeper == []


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda p: p.stem)
def test_the_words_are_in_both_languages(path):
    """A heading holds the French below the English, a paragraph or a list is followed by it, in italics."""

    def french(words: str) -> bool:
        return words.removeprefix("* ").startswith("*") and words.endswith("*")

    for cell in nbformat.read(path, 4).cells:
        if cell.cell_type == "markdown":
            blocks = cell.source.split("\n\n")
            for block, after in zip(blocks, [*blocks[1:], ""], strict=True):
                heading, _, below = block.partition("\n")
                told = below if heading.startswith("#") else after
                assert french(block) or french(told), block


def test_there_is_a_notebook():
    assert NOTEBOOKS
