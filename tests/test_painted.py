"""A browser that paints nothing is told from a page that is wrong, and only the first is tried again."""

import os
import subprocess
import sys
from pathlib import Path

import painted
import pytest

pytestmark = pytest.mark.browser

TOP = Path(__file__).resolve().parents[1]
NO_FRAME = "window.requestAnimationFrame = () => 0"

CASES = f"""
tries = []

def test_of_a_page_that_gets_no_frame_at_first(page):
    tries.append(page.evaluate("{NO_FRAME}") if not tries else 0)
    assert len(tries) == 2

def test_of_a_page_that_never_gets_one(page):
    page.evaluate("{NO_FRAME}")
    raise ValueError("nothing to be seen")

def test_of_a_page_that_is_wrong(page):
    tries.append(0)
    assert len(tries) == 4
"""


@pytest.fixture(autouse=True)
def impatient(monkeypatch):
    monkeypatch.setattr(painted, "PATIENCE", 1000)


def test_a_page_that_is_painted(page, browser):
    page.goto("data:text/html,<title>seen</title>")
    assert painted.not_painted(browser) == []


def test_a_page_without_frames_is_named(page, browser):
    page.goto("data:text/html,<title>unseen</title>")
    page.evaluate(NO_FRAME)
    assert painted.not_painted(browser) == [page.url]


def test_a_page_whose_script_never_ends_is_at_fault_itself(page, browser):
    page.goto("data:text/html,<title>busy</title>")
    with page.expect_console_message():
        page.evaluate(
            "setTimeout(() => { console.log('busy'); for (const end = performance.now() + 3000;"
            " performance.now() < end;); })"
        )
    assert painted.not_painted(browser) == []


def test_only_what_was_not_painted_is_run_again(tmp_path):
    cases = tmp_path / "test_cases.py"
    cases.write_text(CASES, encoding="utf-8")
    run = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-c",
            str(TOP / "pyproject.toml"),
            "-p",
            "conftest",
            "-p",
            "no:cacheprovider",
            str(cases),
        ],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": f"{TOP}:{TOP / 'tests'}"},
        capture_output=True,
        text=True,
        timeout=300,
    )
    # The first passes at its second try, the second fails at its third, the third fails at once.
    assert "2 failed, 1 passed, 3 rerun" in run.stdout, run.stdout + run.stderr
    assert "NotPainted: about:blank: Chromium gave no frame" in run.stdout
    assert "ValueError: nothing to be seen" in run.stdout
