"""The doctor: a line each, with a remedy, whatever is broken."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dashboard.charts.core import plotly_js
from dashboard.cli import doctor
from dashboard.cli.doctor import contents, diagnosis, packages, surroundings
from dashboard.cli.doctor.diagnosis import Diagnosis
from dashboard.core.errors import DashboardError
from dashboard.core.listen_address import address

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = {"SITE_URL": "example.org", "REPORT_TO": "nobody", "OFFLINE": "perhaps"}
"""Settings, each with a value that it does not take."""
NAMES = [
    *("python", "packages", "data", "documents", "models", "plotly.js", "browser", "fonts", "port"),
    *("EDITION", *SETTINGS),
]


@pytest.fixture
def free(monkeypatch):
    """A port that nobody has, and no documents."""
    monkeypatch.setenv("PORT", "0")
    for name in ("HOST", *SETTINGS):
        monkeypatch.delenv(name, raising=False)


def examined(folder=None) -> dict[str, Diagnosis]:
    return {told.name: told for told in doctor.examine(folder)}


def test_one_line_for_each_thing_and_all_is_well(free, capsys):
    code = doctor.main()
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[1] for line in lines] == NAMES
    assert code == 0 and all(line.startswith("✓") for line in lines), "\n".join(lines)


def test_each_fault_has_its_line_and_its_remedy(package, free, monkeypatch, tmp_path):
    table = package / "gas_prices.csv"
    table.write_text(table.read_text(encoding="utf-8").replace(",46.68,", ',"46,68",', 1), encoding="utf-8")
    (tmp_path / "000.txt").write_text("another text", encoding="utf-8")
    monkeypatch.setenv("SEEDS_DIR", str(tmp_path))
    monkeypatch.setenv("BROWSER_PATH", str(tmp_path / "none"))
    monkeypatch.setattr(packages, "locked", lambda: {"plotly": "0.1", "no-such-thing": "1"})
    monkeypatch.setattr(packages, "OLDEST", (9, 0))
    monkeypatch.setattr(plotly_js, "SMALL", tmp_path / "000.txt")
    for name, value in SETTINGS.items():
        monkeypatch.setenv(name, value)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        monkeypatch.setenv("PORT", str(taken.getsockname()[1]))
        told = examined(str(package))
    assert [name for name in told if told[name].ok] == ["fonts", "EDITION"]
    lines = {name: each.line(("✓", "✗")) for name, each in told.items()}
    assert all(f"{name} is {value!r}" in lines[name] for name, value in SETTINGS.items())
    assert "gas_prices.csv line 2, value:" in lines["data"] and "46.68" in lines["data"]
    assert "no-such-thing" in lines["packages"] and "make setup" in lines["packages"]
    assert "make setup" in lines["plotly.js"]
    assert "BROWSER_PATH" in lines["browser"] and "PORT=" in lines["port"]
    assert all("\n" not in line for line in lines.values())


def test_documents_that_are_not_the_cited_texts_are_named(free, monkeypatch, tmp_path):
    (tmp_path / "000.txt").write_text("another text", encoding="utf-8")
    monkeypatch.setenv("SEEDS_DIR", str(tmp_path))
    told = examined()["documents"]
    assert not told.ok and "000" in told.finding


def test_no_document_at_hand_is_no_fault(free, monkeypatch, tmp_path):
    monkeypatch.setenv("SEEDS_DIR", str(tmp_path))
    told = examined()["documents"]
    assert told.ok and "SEEDS_DIR" in told.finding and "--documents" in told.finding


def test_where_no_package_is_installed_it_says_so_in_a_terminal_without_letters():
    """`-S` hides every installed package; other commands name the doctor."""
    plain = {"PATH": "", "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PORT": "0"}
    bare = [sys.executable, "-S", "-m", "dashboard"]
    done = subprocess.run(
        [*bare, "doctor"], cwd=ROOT, capture_output=True, text=True, env=plain, timeout=300, check=False
    )
    lines = done.stdout.splitlines()
    assert done.returncode == 1 and len(lines) == len(NAMES) and "Traceback" not in done.stderr
    assert (
        lines[0].startswith("ok python") and lines[1].startswith("NO packages") and "make setup" in lines[1]
    )
    told = {line.split()[1]: line for line in lines}
    assert told["port"].startswith("ok") and "BROWSER_PATH" in told["browser"]
    done = subprocess.run(
        [*bare, "check"], cwd=ROOT, capture_output=True, text=True, env=plain, timeout=300, check=False
    )
    assert done.returncode == 1 and "doctor" in done.stderr and "Traceback" not in done.stderr


@pytest.mark.parametrize("host", ["nonsense.invalid", "8.8.8.8", "a\udcff", "a" * 70, "1:2"])
def test_a_host_that_is_none_is_said_and_not_laid_to_the_port(free, monkeypatch, host):
    monkeypatch.setenv("HOST", host)
    told = surroundings.port(None)
    assert not told.ok and f"HOST is {host!r}" in told.finding
    assert "127.0.0.1" in told.remedy and "0.0.0.0" in told.remedy and "PORT" not in told.line(("✓", "✗"))


@pytest.mark.parametrize(
    ("host", "text"), [("", ""), ("0.0.0.0", "0"), ("", "65536"), ("", "-1"), ("", "٣"), ("", "many")]
)
def test_the_port_is_read_as_a_start_reads_it(monkeypatch, host, text):
    monkeypatch.setenv("HOST", host)
    monkeypatch.setenv("PORT", text)
    try:
        expected = "{}:{} ".format(*address())
    except DashboardError:
        expected = f"PORT is {text!r}"
    assert surroundings.port(None).finding.startswith(expected)


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are read from /proc")
def test_a_browser_that_hangs_is_said_in_words_and_nothing_of_it_is_left(monkeypatch, tmp_path):
    script, child = tmp_path / "browser", tmp_path / "child"
    script.write_text(
        f"#!/bin/sh\nsleep 300 & echo $! > {child}.half; mv {child}.half {child}; wait\n", encoding="utf-8"
    )
    script.chmod(0o755)
    monkeypatch.setenv("BROWSER_PATH", str(script))
    monkeypatch.setattr(diagnosis, "TIMEOUT", 2)
    told = surroundings.browser(None)
    assert not told.ok and "within 2 seconds" in told.finding and "BROWSER_PATH" in told.remedy
    stat, end = Path(f"/proc/{child.read_text().strip()}/stat"), time.monotonic() + 20
    while stat.exists() and stat.read_text().rpartition(")")[2].split()[0] != "Z" and time.monotonic() < end:
        time.sleep(0.05)
    assert not stat.exists() or stat.read_text().rpartition(")")[2].split()[0] == "Z"


def test_what_breaks_with_nothing_wrong_above_does_not_point_there(free):
    first = next(doctor.examine(checks=(lambda folder: 1 / 0,)))
    assert not first.ok and "above explains it" in first.remedy


def test_an_installed_copy_is_told_of_pip_and_never_of_make(free, monkeypatch, tmp_path):
    for module in (contents, packages):
        monkeypatch.setattr(module, "in_checkout", lambda: False)
    monkeypatch.setattr(packages, "locked", lambda: {"no-such-thing": "1"})
    monkeypatch.setattr(plotly_js, "SMALL", tmp_path / "none")
    lines = {name: each.line(("✓", "✗")) for name, each in examined().items()}
    assert "pip install" in lines["packages"]
    assert "plotly.js-basic-dist-min" in lines["plotly.js"]
    assert not [line for line in lines.values() if " make " in line]
