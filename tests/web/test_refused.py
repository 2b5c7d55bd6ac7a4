"""What the server refuses: whoever sent it reads why, and the next reader is served."""

from __future__ import annotations

import contextlib
import logging
import socket
import threading

import pytest

from dashboard.web import connection
from dashboard.web.limits import BODY, HEADERS
from dashboard.web.serve import listen

ALL = 5_000_000
"""Bytes that a sender sends whatever is answered: more than the system keeps of what nobody reads."""


def sent(site: str, *parts: bytes) -> bytes:
    """What comes back to a sender who sends everything before reading, and then reads until the server
    closes.
    """
    host, port = site.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=120) as line:
        for part in parts:
            line.sendall(part)
        found = b""
        while part := line.recv(65536):
            found += part
    return found


@pytest.mark.parametrize(
    ("head", "unit", "status", "words"),
    [
        (
            f"POST /en/x HTTP/1.1\r\nHost: x\r\nContent-Length: {ALL}\r\n\r\n".encode(),
            b"x",
            b"413",
            "Too much was sent",
        ),
        (
            b"POST /en/x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n",
            b"4\r\nxxxx\r\n",
            b"413",
            "Too much was sent",
        ),
        (b"GET /fr/", b"x", b"414", "Adresse trop longue"),
        (b"GET /en/energy HTTP/1.1\r\nHost: x\r\nCookie: ", b"x", b"431", "Headers too long"),
        (b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n", b"x", b"400", "Bad Request"),
    ],
)
def test_a_sender_who_is_refused_sends_to_the_end_and_reads_why(site, head, unit, status, words):
    answer = sent(site, head, unit * (ALL // len(unit)))
    assert answer.split(b" ", 2)[1] == status and words in answer.decode()
    assert sent(site, b"GET /health HTTP/1.0\r\n\r\n").startswith(b"HTTP/1.0 200")


def test_a_body_as_large_as_allowed_is_read(site):
    answer = sent(
        site,
        b"POST /en/energy HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
        + f"Content-Length: {BODY}\r\n\r\n".encode(),
        b"x" * BODY,
    )
    assert answer.split(b" ", 2)[1] == b"405"


@pytest.mark.parametrize(("name", "value"), [("LINGER_SECONDS", 0.1), ("LINGER_BYTES", 100_000)])
def test_a_sender_without_end_is_cut_off(monkeypatch, name, value):
    """After a time, and after so many bytes; no thread waits for it meanwhile."""
    monkeypatch.setattr(connection, name, value)
    server = listen("127.0.0.1", 0, lambda environ, start: [])
    running = threading.Thread(target=server.run, daemon=True)
    running.start()
    try:
        with (
            socket.create_connection(("127.0.0.1", server.effective_port), timeout=30) as line,
            pytest.raises(OSError, match=r"reset|[Bb]roken"),
        ):
            line.sendall(b"GET / HTTP/1.1\r\nContent-Length: x\r\n\r\n")
            while True:
                line.sendall(b"x" * 1000)
    finally:
        server.close()
        running.join(30)
    assert not running.is_alive() and not server.channels()


@pytest.mark.parametrize(
    "head",
    [
        b"GET http://[/en/energy HTTP/1.1\r\nHost: x\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: " + b"9" * (HEADERS // 2) + b"\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: identity\r\n\r\n",
    ],
)
def test_what_cannot_be_understood_is_a_bad_request_and_no_fault_of_ours(site, head, capfd, caplog):
    assert sent(site, head).split(b" ", 2)[1] == b"400"
    assert not capfd.readouterr().err and not [
        record for record in caplog.records if record.levelno >= logging.WARNING
    ]


def test_a_proxy_that_sends_nonsense_is_told_of_without_the_address_of_a_reader(caplog):
    server = listen("127.0.0.1", 0, lambda environ, start: [], behind_proxy=True)
    running = threading.Thread(target=server.run, daemon=True)
    running.start()
    with contextlib.closing(server):
        head = b'GET / HTTP/1.0\r\nX-Forwarded-For: "203.0.113.9\r\n\r\n'
        assert sent(f"http://127.0.0.1:{server.effective_port}", head).split(b" ", 2)[1] == b"400"
    running.join(30)
    assert (
        "Malformed proxy header" in caplog.text
        and "203.0.113" not in caplog.text
        and "127.0.0.1" not in caplog.text
    )
