"""Places and surroundings that are not ours: each is survived, and the answers are the same everywhere."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from program import copied

from dashboard.cli import main
from dashboard.tables import data_folder

pytestmark = pytest.mark.browser

SEEN = ("/fr/energie", "/en/timeline", "/fr/figure/energy_total", "/data/figures.json")
TOGETHER = 120
"""Seconds until a start counts as failed."""


@pytest.fixture(scope="module")
def installed(tmp_path_factory) -> Path:
    """The package as pip lays it, its tables inside, under a path with spaces and accents."""
    place = tmp_path_factory.mktemp("un été à Minsk") / "Ğ ı site packages"
    shutil.copytree(data_folder(), copied(place) / "data")
    return place


def command(
    place: Path, *arguments: str, flags: tuple[str, ...] = (), **environment: str
) -> subprocess.Popen:
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTHON"))
    }
    return subprocess.Popen(
        [sys.executable, *flags, "-m", "dashboard", *arguments],
        cwd=place.parent,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={**kept, "PYTHONPATH": str(place), "PYTHONDONTWRITEBYTECODE": "1", "PORT": "0", **environment},
    )


def files(place: Path) -> dict[Path, tuple[int, int]]:
    return {
        path: (path.stat().st_size, path.stat().st_mtime_ns) for path in place.rglob("*") if path.is_file()
    }


def got(address: str) -> bytes:
    with urllib.request.urlopen(address, timeout=TOGETHER) as answer:
        assert answer.status == 200
        return answer.read()


def site_of(process: subprocess.Popen) -> str:
    line = process.stdout.readline()
    assert line.startswith("http://"), process.stderr.read()
    return line.split()[0]


@pytest.fixture(scope="module")
def two(installed) -> Iterator[tuple[list[subprocess.Popen], list[str], dict]]:
    """Two servers on one folder, each in odd surroundings; what lay there before."""
    before = files(installed)
    started = [
        command(installed, "serve", "--public", flags=("-O",), LC_ALL="C", TZ="Pacific/Kiritimati"),
        # With no copies of the documents at hand: a reader of this machine would be shown their passages.
        command(
            installed,
            "serve",
            LC_ALL="tr_TR.UTF-8",
            LANG="tr_TR.UTF-8",
            TZ="America/St_Johns",
            SEEDS_DIR=str(installed),
        ),
    ]
    try:
        yield started, [site_of(process) for process in started], before
    finally:
        for process in started:
            process.kill()
            process.communicate()


def test_two_servers_on_one_folder_answer_alike_whatever_language_clock_and_flag(two, client):
    _, sites, _ = two
    for address in SEEN:
        here = client.get(address).get_data()
        assert [got(site + address) == here for site in sites] == [True, True], address


def test_a_taken_port_names_another(two, installed):
    _, sites, _ = two
    port = int(sites[0].rpartition(":")[2])
    third = command(installed, "serve", LC_ALL="C", PORT=str(port))
    told = third.communicate(timeout=TOGETHER)
    assert third.returncode == 1 and told[0] == ""
    assert f"PORT={port + 1}" in told[1] and "Traceback" not in told[1]


def test_an_installation_that_may_only_be_read_is_enough(two, installed):
    """Nothing is written beside the program, so it need not be allowed."""
    _, sites, before = two
    for site in sites:
        assert b'"data_on_disk":"same"' in got(site + "/health").replace(b" ", b"")
    assert files(installed) == before


def test_both_signals_end_in_good_order(two):
    """The last of these, since it ends both servers."""
    started, sites, _ = two
    got(sites[0] + "/en/energy?gdp=70")
    for process, number in zip(started, (signal.SIGTERM, signal.SIGINT), strict=True):
        process.send_signal(number)
    told = [process.communicate(timeout=TOGETHER)[1] for process in started]
    assert [process.returncode for process in started] == [0, 0], told
    assert "Traceback" not in "".join(told)
    assert any(" GET /en/energy?gdp=70 200 " in line for line in told[0].splitlines()), "the log of --public"
    assert told[1] == ""


def test_a_terminal_without_letters_is_told_all_the_same(installed):
    done = command(
        installed,
        "doctor",
        LC_ALL="C",
        PYTHONIOENCODING="ascii",
        PYTHONUTF8="0",
        PYTHONCOERCECLOCALE="0",
        BROWSER_PATH="",
    )
    told, wrong = done.communicate(timeout=TOGETHER)
    assert wrong == "" and told.isascii()
    assert [line.split()[:2] for line in told.splitlines() if "data" in line.split()[:2]] == [["ok", "data"]]


def test_without_a_browser_images_say_what_to_install_and_the_site_needs_none(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("BROWSER_PATH", raising=False)
    code = main(["export", "images", "--out", str(tmp_path), "heat_cost_split", "--lang", "fr"])
    assert code == 1 and "install chromium" in capsys.readouterr().err and not list(tmp_path.rglob("*.png"))
    monkeypatch.setenv("BROWSER_PATH", str(tmp_path / "no browser"))
    assert main(["export", "images", "--out", str(tmp_path), "heat_cost_split", "--lang", "fr"]) == 1
    assert "BROWSER_PATH" in capsys.readouterr().err


@pytest.mark.skipif(
    not Path("/dev/full").exists(), reason="the system has no /dev/full, which says that no space is left"
)
@pytest.mark.parametrize("wanted", [["data"], ["images", "transfers", "--lang", "fr", "--format", "png,svg"]])
def test_a_full_disk_is_told_and_what_stood_there_stays(tmp_path, monkeypatch, capsys, wanted):
    kind, *more = wanted
    export = ["export", kind, "--out", str(tmp_path), *more]
    assert main(export) == 0
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    capsys.readouterr()

    def full(prefix="", suffix="", dir=None):
        half = Path(dir) / f"{prefix}full{suffix}"
        half.touch()
        return os.open("/dev/full", os.O_WRONLY), str(half)

    monkeypatch.setattr(tempfile, "mkstemp", full)
    code, told = main(export), capsys.readouterr().err
    assert code == 1 and "cannot be written: No space left" in told and len(told.splitlines()) == 1
    assert before and {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
