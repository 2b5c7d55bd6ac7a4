"""Many readers at once, readers who do not read, and a copy of the site that dies: nobody else notices."""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from held import GROWTH, at_rest, crowd, memory, seen, served
from readers import BODY, FILE, QUESTION

from dashboard import pages

pytestmark = [
    pytest.mark.alone,
    pytest.mark.skipif(
        not Path("/proc/self/status").exists(),
        reason="memory and work are read from /proc, which only Linux has",
    ),
]
NGINX = shutil.which("nginx", path=":".join(["/usr/sbin", "/usr/local/sbin", "/usr/local/bin", "/usr/bin"]))
WITH_NGINX = pytest.mark.skipif(
    NGINX is None, reason="nginx is not installed; on Debian: apt-get install nginx (.ci/setup.sh tests does)"
)
DASH = ["/_dash-layout", "/_dash-dependencies", QUESTION]


@pytest.fixture(scope="module")
def two() -> Iterator[list]:
    with served() as one, served() as other:
        yield [one, other]


def got(site: str, address: str) -> tuple[int, str, bytes]:
    """Status, ETag and body of an answer."""
    body = BODY if address == QUESTION else None
    asked = urllib.request.Request(
        site + address, data=body, headers={"Content-Type": "application/json", "Host": "site.example"}
    )
    with urllib.request.urlopen(asked, timeout=60) as answer:
        return answer.status, answer.headers["ETag"], answer.read()


def test_any_copy_answers_any_request_with_the_same_bytes_under_the_same_name(two):
    """A page of one copy, its files and questions from the other."""
    (_, one), (_, other) = two
    asked = [
        "/data/figures.json",
        "/en/energy?price_europe=390",
        "/fr/figure/energy_total",
        "/robots.txt",
        *DASH,
    ]
    for page in pages.addresses():
        answer = got(one, page)
        assert answer == got(other, page), page
        asked += [found.decode() for found in FILE.findall(answer[2])]
    assert any("/_dash-component-suites/" in address for address in asked)
    for address in dict.fromkeys(asked):
        assert got(other, address) == got(one, address), address


def test_two_hundred_readers_at_once_see_no_error_and_memory_stays(two):
    process, site = two[0]
    before = at_rest(process)
    told = seen(crowd(site, 200, 8))
    assert not told["errors"], told
    assert told["answers"] > 200 and set(told["statuses"]) == {"200", "304"}
    assert memory(process) < before * (1 + GROWTH)


def test_readers_who_do_not_read_take_no_memory_and_hold_up_nobody(two):
    process, site = two[1]
    before = at_rest(process)
    parts = urlsplit(site)
    file = re.search(rb'src="(/assets/[^"]+/plotly[^"]+)"', got(site, "/en/energy")[2])[1]
    lines = []
    try:
        for _ in range(150):
            line = socket.socket()
            line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            line.settimeout(30)
            line.connect((parts.hostname, parts.port))
            line.sendall(b"GET " + file + b" HTTP/1.1\r\nHost: site.example\r\n\r\n")
            lines.append(line)
        time.sleep(2)
        assert got(site, "/en/oil")[0] == 200
        # Each was asked for five million bytes.
        assert memory(process) < before * (1 + GROWTH)
    finally:
        for line in lines:
            line.close()


CONTRIBUTING = Path(__file__).resolve().parents[2] / "CONTRIBUTING.md"
AROUND = """
daemon off; pid {folder}/nginx.pid; error_log {folder}/error.log warn; worker_processes 1;
events {{ worker_connections 4096; }}
http {{
    access_log off; client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi; uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
    {advised}
}}
"""
LIMIT = "client_max_body_size 64k;"
SENT = 1_040_000
"""Bytes of a body that nginx takes unless it is told otherwise, and the site does not."""


def advised(sites: list[str], port: int) -> str:
    """What CONTRIBUTING.md advises for nginx, with these copies, on this port."""
    block = re.search(r"For nginx:\n\n((?: {4}.*\n)+)", CONTRIBUTING.read_text(encoding="utf-8"))[1]
    for written, real in [
        ("127.0.0.1:8050", urlsplit(sites[0]).netloc),
        ("127.0.0.1:8051", urlsplit(sites[1]).netloc),
        ("listen 80;", f"listen 127.0.0.1:{port} backlog=1024;"),
    ]:
        assert block.count(written) == 1, written
        block = block.replace(written, real)
    return block


@contextmanager
def proxied(sites: list[str], folder: Path, limit: str = LIMIT) -> Iterator[str]:
    """The address of an nginx of our own, in the foreground, before these copies, as CONTRIBUTING.md has it
    but for the limit of bodies.
    """
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    block = advised(sites, port)
    assert block.count(LIMIT) == 1
    file = folder / "nginx.conf"
    file.write_text(AROUND.format(folder=folder, advised=block.replace(LIMIT, limit)))
    process = subprocess.Popen(
        [NGINX, "-p", str(folder), "-e", str(folder / "error.log"), "-c", str(file)],
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        end = time.monotonic() + 30
        while time.monotonic() < end and process.poll() is None:
            try:
                socket.create_connection(("127.0.0.1", port), timeout=30).close()
                break
            except OSError:
                time.sleep(0.1)
        assert process.poll() is None, process.stderr.read()
        yield f"http://127.0.0.1:{port}"
    finally:
        # Not killed: only when it is asked does it end its workers too.
        process.terminate()
        process.communicate(timeout=30)


def refused(site: str) -> int:
    """The status that a sender of a body that is too large reads, having sent it all."""
    try:
        urllib.request.urlopen(urllib.request.Request(site + QUESTION, data=b"x" * SENT), timeout=60)
    except urllib.error.HTTPError as error:
        return error.code
    raise AssertionError("a body that is too large was taken")


@WITH_NGINX
@pytest.mark.parametrize("limit", [LIMIT, "client_body_buffer_size 2m;", "proxy_request_buffering off;"])
def test_senders_of_too_much_take_no_copy_from_the_other_readers(two, tmp_path, limit):
    """Neither as CONTRIBUTING.md has it, nor where the proxy passes on what the site refuses."""
    (_, one), (_, other) = two
    with proxied([one, other], tmp_path, limit) as site:
        readers = crowd(site, 10, 4)
        statuses = {refused(site) for _ in range(40)}
        told = seen(readers)
        assert statuses == {413}
        assert not told["errors"] and told["answers"], told
    assert "upstream" not in (tmp_path / "error.log").read_text()


@WITH_NGINX
def test_of_two_copies_behind_a_proxy_one_dies_and_no_reader_notices(two, tmp_path):
    """The last of these, since it ends a copy."""
    (dying, one), (_, other) = two
    with proxied([one, other], tmp_path) as site:
        assert got(site, "/en/sources") == got(other, "/en/sources")
        readers = crowd(site, 100, 10)
        time.sleep(4)
        dying.kill()
        dying.wait(30)
        told = seen(readers)
        assert not told["errors"], told
        assert got(site, "/en/energy")[0] == 200 and got(site, QUESTION)[0] == 200
    assert (
        "connect() failed" in (tmp_path / "error.log").read_text()
        or "prematurely closed" in (tmp_path / "error.log").read_text()
    )
