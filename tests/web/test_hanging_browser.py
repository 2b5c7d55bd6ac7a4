"""A browser that hangs: who waits for it is answered in time, and it does not keep the server from ending."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import dashboard
from dashboard.core.errors import DashboardError
from dashboard.web import exporter as module
from dashboard.web.exporter import WAITING, Exporter

pytestmark = pytest.mark.browser

pytestmark = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are read from /proc")
TOP = Path(__file__).resolve().parents[2]


@pytest.fixture
def hanging(tmp_path, monkeypatch) -> Path:
    """A browser that starts and never says a word; it notes its process."""
    noted, script = tmp_path / "started", tmp_path / "browser"
    script.write_text(f"#!/bin/sh\necho $$ >> '{noted}'\nexec sleep 300\n")
    script.chmod(0o755)
    monkeypatch.setenv("BROWSER_PATH", str(script))
    return noted


def alive(noted: Path) -> list[int]:
    """The browsers that still run."""
    return [int(each) for each in noted.read_text().split() if Path(f"/proc/{each}").exists()]


def until(holds) -> None:
    end = time.monotonic() + 60
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)


def test_each_who_waits_for_a_browser_that_hangs_is_refused_within_one_deadline(hanging, monkeypatch):
    """The first has two browsers tried; all others wait for it, and no longer than for themselves."""
    monkeypatch.setattr(module, "PATIENCE", 2.0)
    exporter, picture = Exporter(deadline=6), dashboard.chart("gas_price_gap", "en")

    def wish(number: int) -> float:
        began = time.monotonic()
        with pytest.raises(DashboardError):
            exporter.pdf(picture, "seen")
        return time.monotonic() - began

    with ThreadPoolExecutor(WAITING) as pool:
        took = list(pool.map(wish, range(WAITING)))
    # Generous: without one deadline for all steps the last would have waited for eight browsers.
    assert max(took) < 11 and len(hanging.read_text().split()) >= 2
    assert not alive(hanging) and not exporter.open
    exporter.close()


def test_the_end_refuses_who_waits_and_ends_the_browser(hanging, monkeypatch):
    monkeypatch.setattr(module, "LAST", 0.5)
    exporter, picture, errors = Exporter(), dashboard.chart("gas_price_gap", "en"), []

    def wish() -> None:
        try:
            exporter.pdf(picture, "seen")
        except DashboardError as error:
            errors.append(error)

    threads = [threading.Thread(target=wish, daemon=True) for _ in range(3)]
    for thread in threads:
        thread.start()
    until(lambda: hanging.exists() and alive(hanging) and exporter._waiting == 3)
    exporter.close()
    for thread in threads:
        thread.join(20)
    assert len(errors) == 3 and not alive(hanging)
    wish()
    assert len(errors) == 4 and len(hanging.read_text().split()) == 1


def test_a_server_with_such_wishes_under_way_stops_before_it_is_killed(hanging):
    """Containers give ten seconds. The readers get their answers, and no process is left."""
    environment = {**os.environ, "PORT": "0", "HOST": "127.0.0.1"}
    process = subprocess.Popen(
        [sys.executable, "-m", "dashboard", "serve"],
        cwd=TOP,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        site = re.match(r"http://\S+", process.stdout.readline())[0]

        def wish(number: int) -> int:
            try:
                return urllib.request.urlopen(f"{site}/en/export/gas_price_gap.pdf", timeout=60).status
            except urllib.error.HTTPError as error:
                return error.code

        with ThreadPoolExecutor(3) as pool:
            wishes = pool.map(wish, range(3))
            until(lambda: hanging.exists() and alive(hanging))
            time.sleep(0.5)
            process.terminate()
            process.wait(10)
            assert set(wishes) == {503}
        assert process.returncode == 0 and not alive(hanging)
    finally:
        process.kill()
        process.communicate()
