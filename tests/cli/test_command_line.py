"""The command line: help with examples, findings at once, never a traceback."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import tomllib
import urllib.request
from pathlib import Path

import pytest
from command_line import ROOT, run

from dashboard.cli import entry_point
from dashboard.tables.proof.documents import folder, texts


@pytest.fixture
def broken(tmp_path) -> Path:
    """The package with two faults in two tables."""
    folder = tmp_path / "data"
    shutil.copytree(ROOT / "data", folder)
    for name, old, new in [
        ("gas_prices.csv", ",46.68,", ',"46,68",'),
        ("energy_supply.csv", ",BLR,RUS,", ",BLR,RUSS,"),
    ]:
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


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no file that is always full")
@pytest.mark.parametrize(
    ("arguments", "unbuffered"),
    [
        ("check", ""),
        ("doctor", "1"),
        ("--help", ""),
        ("export data --out", ""),
    ],
)
def test_an_output_without_room_is_one_line_and_1(tmp_path, arguments, unbuffered):
    arguments = [*arguments.split(), *([str(tmp_path)] if "--out" in arguments else [])]
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "dashboard", *arguments],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            timeout=300,
            check=False,
            env={**os.environ, "PYTHONUNBUFFERED": unbuffered, "PORT": "0"},
        )
    assert (
        done.returncode == 1
        and done.stderr.startswith("The output cannot be written")
        and len(done.stderr.splitlines()) == 1
    ), done.stderr


@pytest.mark.parametrize("command", ["check", "--help"])
def test_whoever_reads_no_further_is_told_nothing(command):
    reading, writing = os.pipe()
    os.close(reading)
    with open(writing, "w") as closed:
        done = subprocess.run(
            [sys.executable, "-m", "dashboard", command],
            cwd=ROOT,
            stdout=closed,
            stderr=subprocess.PIPE,
            text=True,
            timeout=300,
            check=False,
        )
        assert done.returncode == 0 and done.stderr == ""


def test_help_has_examples_and_a_wrong_command_is_answered():
    told = run("--help").stdout
    assert "examples:" in told
    for name in ("HOST", "PORT", "DATA_DIR", "SEEDS_DIR", "BROWSER_PATH"):
        assert name in told
    done = run("srve")
    assert done.returncode == 2 and "Traceback" not in done.stderr and "serve" in done.stderr


def test_verify_proves_all_or_says_where_the_documents_belong(tmp_path):
    done = run("verify", "--documents", str(tmp_path))
    assert done.returncode == 1 and "SEEDS_DIR" in done.stderr and "Traceback" not in done.stderr
    if texts():
        done = run("verify", SEEDS_DIR=str(folder().resolve()))
        assert done.returncode == 0 and done.stdout.startswith("Proven: "), done.stdout


@pytest.mark.skipif(
    not texts(), reason="the documents are not at hand; seeds/README.md says how to lay your own copies there"
)
def test_verify_names_what_does_not_fit_and_exits_with_1(tmp_path):
    folder_of_tables = tmp_path / "data"
    shutil.copytree(ROOT / "data", folder_of_tables)
    table = folder_of_tables / "gas_prices.csv"
    table.write_text(
        table.read_text(encoding="utf-8").replace(",,129,,exact", ",,128,,exact"), encoding="utf-8"
    )
    done = run("verify", "--data", str(folder_of_tables), SEEDS_DIR=str(folder().resolve()))
    assert (
        done.returncode == 1 and "gas_prices.csv line 5, value: gas_price_belarus_2025 is 128" in done.stdout
    )
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
        done = run("serve", "--port", str(port), PORT="0")
        assert done.returncode == 1 and f"--port {port + 1}" in done.stderr
    done = run("serve", PORT="many")
    assert done.returncode == 1 and "PORT" in done.stderr and "Traceback" not in done.stderr
    done = run("serve", "--port", "many", PORT="0")
    assert (
        done.returncode == 1 and done.stderr.startswith("--port is 'many'") and "Traceback" not in done.stderr
    )


def test_the_version_is_said_and_named_as_the_program_is():
    import dashboard

    assert run("--version").stdout == f"belarus-dependence {dashboard.__version__}\n"


def test_the_console_command_is_what_the_module_is(monkeypatch, capsys):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["scripts"] == {"belarus-dependence": "dashboard.cli:entry_point"}
    monkeypatch.setattr(sys, "argv", ["/somewhere/bin/belarus-dependence", "--help"])
    with pytest.raises(SystemExit) as end:
        entry_point()
    told = capsys.readouterr().out
    assert end.value.code == 0 and told.startswith("usage: belarus-dependence")
    assert "belarus-dependence serve" in told and "python -m" not in told


def test_a_folder_of_the_environment_is_the_data_of_every_command_and_of_any_server(package):
    """As gunicorn would start it: the factory alone, no option."""
    table = package / "gas_prices.csv"
    table.write_text(
        table.read_text(encoding="utf-8").replace(",,129,,exact", ",,150,,exact"), encoding="utf-8"
    )
    code = (
        "from dashboard.web import create_app; from werkzeug.test import Client;"
        "print('Minsk pays $150' in Client(create_app()).get('/en/energy').text)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, "DATA_DIR": str(package)},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.stdout == "True\n", done.stderr
    done = run("check", DATA_DIR=str(package / "none"))
    assert done.returncode == 1 and "datapackage.json" in done.stderr
    assert run("check", "--data", str(ROOT / "data"), DATA_DIR=str(package / "none")).returncode == 0


def test_serve_prints_its_address_answers_and_stops():
    process = subprocess.Popen(
        [sys.executable, "-m", "dashboard", "serve"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PORT": "0", "LC_ALL": "C"},
    )
    try:
        address = process.stdout.readline().split()[0]
        with urllib.request.urlopen(f"{address}/en/energy", timeout=120) as answer:
            assert answer.status == 200
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 0 and "Traceback" not in process.stderr.read()
    finally:
        process.kill()
        process.communicate()
