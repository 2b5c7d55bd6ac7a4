"""python -m dashboard: help with examples, findings at once, never a traceback."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from dashboard.tables.documents import folder, texts

ROOT = Path(__file__).parent.parent


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-m", "dashboard", *arguments], cwd=ROOT, capture_output=True, text=True, timeout=60,
        env={**os.environ, **environment}, check=False,
    )


@pytest.fixture
def broken(tmp_path) -> Path:
    """The package with two faults in two tables."""
    folder = tmp_path / "data"
    shutil.copytree(ROOT / "data", folder)
    for name, old, new in [("gas_prices.csv", ",46.68,", ',"46,68",'), ("energy_supply.csv", ",BLR,RUS,", ",BLR,RUSS,")]:
        path = folder / name
        path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    return folder


def test_check_says_that_all_is_well():
    done = run("check")
    assert done.returncode == 0 and "No finding" in done.stdout


@pytest.mark.parametrize("command", ["check", "serve"])
def test_every_finding_at_once_in_the_same_words_and_nothing_served(broken, command):
    done = run(command, "--data", str(broken), PORT="0")
    assert done.returncode == 1 and done.stdout == ""
    lines = done.stderr.splitlines()
    assert len(lines) == 2 and "Traceback" not in done.stderr
    assert lines[0].startswith("energy_supply.csv line 2, counterpart_area:") and "RUS" in lines[0]
    assert lines[1].startswith("gas_prices.csv line 2, value:") and "46.68" in lines[1]


def test_help_has_examples_and_a_wrong_command_is_answered():
    assert "examples:" in run("--help").stdout
    done = run("srve")
    assert done.returncode == 2 and "Traceback" not in done.stderr and "serve" in done.stderr


def test_verify_proves_all_or_says_where_the_documents_belong(tmp_path):
    done = run("verify", "--documents", str(tmp_path))
    assert done.returncode == 1 and "seeds/README.md" in done.stderr and "Traceback" not in done.stderr
    if texts():
        done = run("verify", SEEDS_DIR=str(folder().resolve()))
        assert done.returncode == 0 and done.stdout.startswith("Proven: "), done.stdout


@pytest.mark.skipif(not texts(), reason="the documents are not at hand; seeds/README.md says how to lay your own copies there")
def test_verify_names_what_does_not_fit_and_exits_with_1(tmp_path):
    folder_of_tables = tmp_path / "data"
    shutil.copytree(ROOT / "data", folder_of_tables)
    table = folder_of_tables / "gas_prices.csv"
    table.write_text(table.read_text(encoding="utf-8").replace(",,129,,exact", ",,128,,exact"), encoding="utf-8")
    done = run("verify", "--data", str(folder_of_tables), SEEDS_DIR=str(folder().resolve()))
    assert done.returncode == 1 and "gas_prices.csv line 5, value: gas_price_belarus_2025 is 128" in done.stdout
    assert "document 004, line 99" in done.stdout


def test_a_folder_that_is_not_there():
    done = run("check", "--data", "nowhere/at/all")
    assert done.returncode == 1 and "Traceback" not in done.stderr and "datapackage.json" in done.stderr


def test_a_taken_port_and_a_port_that_is_none():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = run("serve", PORT=str(port))
        assert done.returncode == 1 and f"PORT={port + 1}" in done.stderr and "Traceback" not in done.stderr
    done = run("serve", PORT="many")
    assert done.returncode == 1 and "PORT" in done.stderr and "Traceback" not in done.stderr


def test_serve_prints_its_address_answers_and_stops():
    process = subprocess.Popen(
        [sys.executable, "-m", "dashboard", "serve"], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env={**os.environ, "PORT": "0", "LC_ALL": "C"},
    )
    try:
        address = process.stdout.readline().split()[0]
        with urllib.request.urlopen(f"{address}/en/energy", timeout=10) as answer:
            assert answer.status == 200
        process.send_signal(signal.SIGINT)
        deadline = time.monotonic() + 10
        while process.poll() is None and time.monotonic() < deadline:
            time.sleep(0.05)
        assert process.returncode == 0 and "Traceback" not in process.stderr.read()
    finally:
        process.kill()
        process.communicate()
