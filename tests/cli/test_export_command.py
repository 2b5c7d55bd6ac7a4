"""What is exported from the command line, and what is left when it is interrupted."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest
from command_line import ROOT, run

from dashboard.cli import main
from dashboard.exports.images import headless_browser
from dashboard.exports.images.headless_browser import HeadlessBrowser, find_browser


def browsers_of(process: int) -> set[int]:
    """Processes of browsers that were started by a process or by those that it started, by the system's own
    list.
    """
    parents, commands = {}, {}
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            told = status.read_text()
            commands[int(status.parent.name)] = (status.parent / "cmdline").read_bytes()
        except OSError:
            continue
        parents[int(status.parent.name)] = int(told.rpartition(")")[2].split()[1])
    found, more = {process}, True
    while more:
        more = {child for child, parent in parents.items() if parent in found} - found
        found |= more
    return {child for child in found - {process} if b"chrom" in commands.get(child, b"").lower()}


def alive(process: int) -> bool:
    try:
        return "Z" not in Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False


def wait(until, seconds: float = 120):
    """What `until` gives once it gives something; it is asked again and again, but not for ever."""
    end = time.monotonic() + seconds
    while not (found := until()) and time.monotonic() < end:
        time.sleep(0.05)
    return found


@pytest.mark.browser
def test_images_are_written_under_names_that_say_what_they_are(tmp_path):
    done = run(
        "export",
        "images",
        "--out",
        str(tmp_path / "new"),
        "transfers",
        "heat_cost_split",
        "--lang",
        "fr",
        "--format",
        "png,svg",
        "--size",
        "seen,wide",
        "--theme",
        "dark",
        "--set",
        "energy.price_europe=390",
    )
    assert done.returncode == 0 and done.stderr == "", done.stderr
    names = {path.name for path in (tmp_path / "new").iterdir()}
    assert names == {Path(line).name for line in done.stdout.splitlines()} and len(names) == 8
    stems = {name.partition("-fr-")[0]: name for name in names if name.endswith("dark-wide.png")}
    assert (
        stems["heat_cost_split"].endswith("-price_europe_390-dark-wide.png")
        and "price" not in stems["transfers"]
    )
    told = run("read", *(str(tmp_path / "new" / name) for name in sorted(names)))
    assert (
        told.returncode == 0
        and told.stdout.count('"chart": "transfers"') == 4
        and told.stdout.count('"price_europe": 390') == 4
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["heat_cost_spit"], "Did you mean 'heat_cost_split'"),
        (["--format", "pgn"], "Did you mean 'png'"),
        (["--size", "sqare"], "Did you mean 'square'"),
        (["--theme", "drak"], "Did you mean 'dark'"),
        (["--lang", "fr,de"], "No language named 'de'"),
        (["--set", "energy.price_europ=390"], "Did you mean 'price_europe'"),
        (["--set", "enery.price_europe=390"], "Did you mean 'energy'"),
        (["--set", "energy.price_europe=much"], "MODEL.INPUT=NUMBER"),
        (["--set", "energy.price_europe=nan"], "outside the lever"),
        (["transfers", "--set", "energy.price_europe=390"], "none of the charts"),
        (["--claim", "prisoners_in_document_00"], "Did you mean 'prisoners_in_document_00"),
    ],
)
def test_what_an_export_does_not_know_is_answered_before_a_browser_opens(
    tmp_path, monkeypatch, capsys, arguments, said
):
    monkeypatch.setenv("BROWSER_PATH", "/nowhere")
    code = main(["export", "images", "--out", str(tmp_path), *arguments])
    told = capsys.readouterr().err
    assert code == 1 and said in told and len(told.splitlines()) == 1 and not list(tmp_path.iterdir())


@pytest.mark.browser
@pytest.mark.parametrize("kind", ["images", "report"])
@pytest.mark.parametrize(
    ("path", "said"), [("/nowhere", "apt-get install chromium"), ("/bin/false", "did not start")]
)
def test_without_a_browser_that_works_one_line_and_1(tmp_path, monkeypatch, capsys, kind, path, said):
    monkeypatch.setenv("BROWSER_PATH", path)
    code = main(["export", kind, "--out", str(tmp_path)])
    told = capsys.readouterr().err
    assert code == 1 and said in told and len(told.splitlines()) == 1 and not list(tmp_path.iterdir())


@pytest.mark.browser
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are read from /proc")
@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM])
def test_an_interruption_leaves_whole_files_and_no_browser(tmp_path, end):
    process = subprocess.Popen(
        [sys.executable, "-m", "dashboard", "export", "images", "--out", str(tmp_path)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # Where the tests run in the background, Ctrl-C is ignored, and what they start would inherit that.
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
    )
    try:
        first = process.stdout.readline()
        assert first, process.stderr.read()
        browsers = browsers_of(process.pid)
        assert browsers
        process.send_signal(end)
        told = process.communicate(timeout=120)[1]
    finally:
        process.kill()
        process.communicate()
    assert process.returncode == 130 and "Traceback" not in told and told.startswith("Stopped."), told
    assert wait(lambda: not any(map(alive, browsers)))
    names = [path.name for path in tmp_path.iterdir()]
    assert names and not [name for name in names if not name.endswith(".png") or name.startswith(".")]
    assert run("read", *map(str, tmp_path.iterdir())).returncode == 0


@pytest.mark.browser
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are read from /proc")
def test_no_browser_is_left_whatever_happens_in_the_block():
    before = browsers_of(os.getpid())
    with pytest.raises(ValueError, match="wrong in the block"), HeadlessBrowser():
        browsers = browsers_of(os.getpid()) - before
        assert browsers
        raise ValueError("wrong in the block")
    assert wait(lambda: not any(map(alive, browsers)))


@pytest.mark.browser
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are read from /proc")
def test_a_browser_that_starts_and_never_answers_is_started_again(tmp_path, monkeypatch):
    """The first start sleeps, the second is the browser."""
    program, begun = tmp_path / "browser", tmp_path / "begun"
    program.write_text(
        f'#!/bin/sh\nmkdir "{begun}" 2>/dev/null && exec sleep 1000\nexec "{find_browser()}" "$@"\n'
    )
    program.chmod(0o755)
    monkeypatch.setenv("BROWSER_PATH", str(program))
    monkeypatch.setattr(headless_browser, "STARTS", (1, headless_browser.TIMEOUT))
    before = browsers_of(os.getpid())
    with HeadlessBrowser() as browser:
        figure = {"data": [], "layout": {"width": 300, "height": 200}}
        assert begun.exists() and browser.draw(figure, "png").startswith(b"\x89PNG")
        browsers = browsers_of(os.getpid()) - before
    assert browsers and wait(lambda: not any(map(alive, browsers)))


def test_data_is_written_and_a_file_in_the_way_is_said(tmp_path):
    done = run("export", "data", "--out", str(tmp_path / "new"))
    assert done.returncode == 0 and any(path.suffix == ".xlsx" for path in (tmp_path / "new").iterdir())
    (tmp_path / "file").write_text("in the way")
    done = run("export", "data", "--out", str(tmp_path / "file"))
    assert done.returncode == 1 and "cannot be written" in done.stderr and "Traceback" not in done.stderr


def test_read_says_what_is_no_image_of_ours(tmp_path):
    (tmp_path / "x.png").write_bytes(b"none")
    done = run("read", str(tmp_path / "x.png"), str(tmp_path / "y.svg"), "README.md")
    assert done.returncode == 1 and len(done.stderr.splitlines()) == 3 and "Traceback" not in done.stderr
