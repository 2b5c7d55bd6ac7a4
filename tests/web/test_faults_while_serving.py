"""What goes wrong around a server that runs: larger requests than it reads, tables that change, an end from
outside.
"""

from __future__ import annotations

import re
import shutil
import socket
import threading
import urllib.request

import pytest

from dashboard.core.errors import DashboardError
from dashboard.tables import load
from dashboard.web import create_app
from dashboard.web.limits import BODY, HEADERS, URL
from dashboard.web.request_log import log_line, logged
from dashboard.web.serve import PortTaken, listen


def asked(address: str, head: bytes) -> bytes:
    """What a server sends back to these bytes, until it closes."""
    host, port = address.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=30) as line:
        line.sendall(head)
        found = b""
        while part := line.recv(65536):
            found += part
    return found


@pytest.mark.parametrize(("language", "words"), [("fr", "Adresse trop longue"), ("en", "Address too long")])
def test_an_address_that_is_too_long_is_a_page(client, language, words):
    answer = client.get(f"/{language}/x?a=" + "b" * URL)
    assert answer.status_code == 414 and words in answer.get_data(as_text=True)
    assert client.get(f"/{language}/x?a=" + "b" * (URL - 100)).status_code == 404


@pytest.mark.parametrize(("wanted", "words"), [("fr", "Envoi trop volumineux"), ("en", "Too much was sent")])
def test_a_body_that_is_too_large_is_a_page(client, wanted, words):
    answer = client.post(
        "/_dash-update-component", data=b"x" * (BODY + 1), headers={"Accept-Language": wanted}
    )
    assert answer.status_code == 413 and words in answer.get_data(as_text=True)


@pytest.mark.parametrize(
    ("head", "status", "words"),
    [
        (
            b"POST /en/x HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n",
            b"413",
            "Too much was sent",
        ),
        (
            b"GET /fr/" + b"x" * (HEADERS + 9000) + b" HTTP/1.1\r\nHost: x\r\n\r\n",
            b"414",
            "Adresse trop longue",
        ),
        (
            b"GET /en/energy HTTP/1.1\r\nHost: x\r\nCookie: " + b"x" * (HEADERS + 9000) + b"\r\n\r\n",
            b"431",
            "Headers too long",
        ),
    ],
)
def test_what_the_server_does_not_read_to_the_end_is_answered_by_the_same_pages(site, head, status, words):
    answer = asked(site, head[:HEADERS])
    assert answer.split(b" ", 2)[1] == status
    assert (
        words in answer.decode() and b"Connection: close" in answer and b"Content-Security-Policy" in answer
    )


def test_nonsense_is_a_bad_request(site):
    assert asked(site, b"\x16\x03\x01 nonsense\r\n\r\n").startswith(b"HTTP/1.0 400")


def test_a_fault_of_ours_is_a_page_without_a_trace(data):
    app = create_app(data)
    app.server.view_functions["health"] = lambda: 1 / 0
    app.server.logger.disabled = True
    answer = app.server.test_client().get("/health", headers={"Accept-Language": "en"})
    text = answer.get_data(as_text=True)
    assert answer.status_code == 500 and "An error on our side" in text and "ZeroDivision" not in text


def test_tables_that_change_under_a_server_are_told_and_not_mixed_in(package):
    """The old stays until a restart; the new is taken only if it checks clean."""
    served = load(package)
    client = create_app(served).server.test_client()
    before = {
        address: client.get(address).get_data()
        for address in ("/en/energy", "/data/gas_prices.csv", "/en/sources")
    }
    assert client.get("/health").get_json()["data_on_disk"] == "same"
    table = package / "gas_prices.csv"
    text = table.read_text(encoding="utf-8")
    table.write_text(text.replace(",129,,exact", ",150,,exact"), encoding="utf-8")
    assert client.get("/health").get_json()["data_on_disk"] == "changed"
    assert {address: client.get(address).get_data() for address in before} == before
    assert load(package).figure("gas_price_belarus_2025").value == 150
    table.write_text(text.replace(",129,,exact", ",12x9,,exact"), encoding="utf-8")
    with pytest.raises(DashboardError, match="12x9"):
        load(package)
    shutil.rmtree(package)
    assert client.get("/health").get_json()["data_on_disk"] == "changed"
    assert client.get("/data/gas_prices.csv").get_data() == before["/data/gas_prices.csv"]


def test_tables_that_never_rest_are_not_served(package, monkeypatch):
    from dashboard.tables.reading.descriptor import Package

    monkeypatch.setattr(Package, "changed", lambda self: True)
    with pytest.raises(DashboardError, match="changes while it is read"):
        load(package)


def test_the_end_lets_a_running_answer_finish_and_takes_nothing_new():
    entered, go = threading.Event(), threading.Event()

    def slow(environ, start_response):
        entered.set()
        go.wait(30)
        start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", "3000000")])
        return [b"x" * 3_000_000]

    server = listen("127.0.0.1", 0, slow)
    running = threading.Thread(target=server.run, daemon=True)
    running.start()
    site, found = f"http://127.0.0.1:{server.effective_port}", []
    reader = threading.Thread(
        target=lambda: found.append(asked(site, b"GET / HTTP/1.0\r\n\r\n")), daemon=True
    )
    reader.start()
    assert entered.wait(30)
    server.close()
    server.close()
    go.set()
    reader.join(30)
    running.join(30)
    assert not running.is_alive() and len(found[0]) > 3_000_000
    with pytest.raises(ConnectionRefusedError):
        asked(site, b"GET / HTTP/1.0\r\n\r\n")


def test_a_server_that_never_ran_gives_its_port_back():
    server = listen("127.0.0.1", 0, lambda environ, start: [])
    with pytest.raises(PortTaken, match=f"PORT={server.effective_port + 1}"):
        listen("127.0.0.1", server.effective_port, lambda environ, start: [])
    server.close()
    listen("127.0.0.1", server.effective_port, lambda environ, start: []).close()


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1"])
def test_a_name_with_several_addresses_is_served(host):
    server = listen(host, 0, lambda environ, start: [])
    assert server.effective_port > 0
    server.close()


def test_a_host_that_is_none_is_said():
    with pytest.raises(PortTaken, match="no address of this machine"):
        listen("no such host", 0, lambda environ, start: [])


def test_one_line_for_each_answer_and_nothing_of_the_reader(client, capsys, app):
    given = {"REMOTE_ADDR": "203.0.113.9", "HTTP_USER_AGENT": "somebody", "wsgi.url_scheme": "http"}
    # What create_app() gives is itself the application for any server.
    app_logged = logged(app)
    from werkzeug.test import Client

    Client(app_logged).get("/en/energy?gdp=1%0Afalse", environ_overrides=given).close()
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 1 and " GET /en/energy?gdp=1%0Afalse 200 " in told[0]
    assert "203.0.113.9" not in told[0] and "somebody" not in told[0]


def test_a_line_stays_one_line_of_ascii():
    told = log_line(
        {"REQUEST_METHOD": "GE\nT", "REQUEST_URI": "/a\r\nb\x1b[2J\u2028é" + "x" * 999}, "200", "1", 0.5
    )
    assert told.isascii() and told.count("\n") == 1 and "\x1b" not in told and len(told) < 400


@pytest.mark.parametrize(
    "headers",
    [
        {"X-Forwarded-For": "203.0.113.9"},
        {"Via": "1.1 proxy"},
        {"Host": "evil.example"},
        {"Host": "evil.example:8050"},
    ],
)
def test_a_passage_is_shown_to_nobody_whom_a_proxy_or_another_name_led_here(app, headers):
    from dashboard.web.headers import reads_here

    with app.server.test_request_context(
        "/en/figure/energy_total", environ_base={"REMOTE_ADDR": "127.0.0.1"}
    ):
        assert reads_here()
    with app.server.test_request_context(
        "/en/figure/energy_total", headers=headers, environ_base={"REMOTE_ADDR": "127.0.0.1"}
    ):
        assert not reads_here()


def test_connections_that_rest_make_room_for_whoever_comes(monkeypatch):
    """A crowd that opens connections and sends nothing, or half a request, locks nobody out."""
    from dashboard.web import wsgi_server as module

    def answer(environ, start_response):
        start_response("200 OK", [("Content-Length", "2")])
        return [b"ok"]

    monkeypatch.setattr(module, "MAX_CONNECTIONS", 40)
    server = listen("127.0.0.1", 0, answer)
    running = threading.Thread(target=server.run, daemon=True)
    running.start()
    address = ("127.0.0.1", server.effective_port)
    crowd = []
    try:
        for number in range(120):
            crowd.append(socket.create_connection(address, timeout=30))
            if number % 2:
                crowd[-1].sendall(b"GET / HTTP/1.1\r\nHost:")
        assert asked(f"http://127.0.0.1:{address[1]}", b"GET / HTTP/1.0\r\n\r\n").endswith(b"ok")
        assert len(server.sockets) <= 40
    finally:
        for line in crowd:
            line.close()
        server.close()
        running.join(30)


def test_a_large_answer_is_sent_from_where_it_lies(site):
    """Whole, however slowly it is read."""
    host, port = site.removeprefix("http://").split(":")
    with urllib.request.urlopen(f"{site}/en/energy") as page:
        file = re.search(r'src="(/assets/[^"]+/plotly[^"]+)"', page.read().decode())[1]
    with urllib.request.urlopen(site + file) as whole:
        expected = whole.read()
    with socket.socket() as line:
        line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 8192)
        line.settimeout(60)
        line.connect((host, int(port)))
        line.sendall(f"GET {file} HTTP/1.0\r\n\r\n".encode())
        found = b""
        while part := line.recv(4096):
            found += part
    assert found.partition(b"\r\n\r\n")[2] == expected
