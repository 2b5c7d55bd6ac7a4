"""A question to the workbench that nobody waits for any more ends, in the browser and on the server."""

from __future__ import annotations

import json
import re
import socket
import threading
import time
from urllib.parse import urlsplit

from asking import MOVED, asked
from playwright.sync_api import expect

from dashboard.dash_parts import workbench
from dashboard.dash_parts.core.part import part_ids
from dashboard.dash_parts.tools.core.cards import WORDS
from dashboard.dash_parts.tools.core.control_values import REST
from dashboard.dash_parts.tools.core.controls import PART, control_id, shape
from dashboard.dash_parts.tools.core.tool import Gone

DRAWS = f"tool=draws&{MOVED}"
OUTPUT = "..workbench-wanted.data...workbench-answer.children...workbench-query.data.."


def question(language: str = "en") -> bytes:
    """The request by which a browser asks for draws, as it is sent."""
    page = workbench.page_of_workbench()
    parts = [output.rpartition(".") for output in OUTPUT.strip(".").split("...")]
    held, kept = control_id(REST), part_ids(PART, "shape", "controls")
    body = {
        "output": OUTPUT,
        "outputs": [{"id": id, "property": property} for id, _, property in parts],
        "inputs": [[{"id": held, "property": "value", "value": DRAWS}]],
        "state": [
            [{"id": held, "property": "id", "value": held}],
            [{"id": kept, "property": "data", "value": {"shape": shape(asked(DRAWS).question)}}],
            {"id": "address", "property": "pathname", "value": f"/{language}/{page.slug[language]}"},
        ],
        "changedPropIds": [],
    }
    content = json.dumps(body).encode()
    head = [
        "POST /_dash-update-component HTTP/1.1",
        "Host: localhost",
        "Content-Type: application/json",
        f"Content-Length: {len(content)}",
    ]
    return "\r\n".join([*head, "", ""]).encode() + content


def test_the_work_ends_when_the_connection_is_closed(site, monkeypatch):
    begun, closed, ended = threading.Event(), threading.Event(), threading.Event()
    ask = workbench.still_asked

    def watched() -> None:
        """Asks as the tools do, again and again: the work is as long as it takes to notice."""
        begun.set()
        assert closed.wait(120)
        for _ in range(6000):
            try:
                ask()
            except Gone:
                ended.set()
                raise
            time.sleep(0.01)

    monkeypatch.setattr(workbench, "still_asked", watched)
    address = urlsplit(site)
    with socket.create_connection((address.hostname, address.port), timeout=120) as reader:
        reader.sendall(question())
        assert begun.wait(120)
    closed.set()
    assert ended.wait(120), "the server went on with a question that nobody waits for"


def test_who_waits_is_answered(site):
    address = urlsplit(site)
    with socket.create_connection((address.hostname, address.port), timeout=120) as reader:
        reader.sendall(question())
        assert reader.recv(64).startswith(b"HTTP/1.1 200")


def test_a_reader_who_presses_cancel_closes_the_request(page, site):
    def never(route) -> None:
        """Long work: it is answered when nobody waits any more."""
        if json.loads(route.request.post_data)["output"] == OUTPUT:
            held.append(route)
        else:
            route.continue_()

    held: list = []
    page.route("**/_dash-update-component", never)
    page.goto(f"{site}/en/{workbench.page_of_workbench().slug.en}?{DRAWS}")
    stop = page.get_by_role("button", name=WORDS["cancel"].en)
    with page.expect_event("requestfailed", lambda request: "ERR_ABORTED" in str(request.failure)):
        stop.click()
    expect(stop).to_be_hidden()
    page.unroute_all(behavior="ignoreErrors")


def test_a_question_without_an_answer_says_so_and_is_asked_again(page, site):
    """Else a reader takes the answer on screen for the one to what stands in the controls."""
    page.goto(f"{site}/en/{workbench.page_of_workbench().slug.en}?{DRAWS}")
    answer = page.locator(".bench-lines")
    expect(answer).to_contain_text("draws")
    again = page.get_by_role("button", name=WORDS["again"].en)
    expect(again).to_be_hidden()
    before, box = answer.inner_text(), page.locator("input[id*='\"price_europe\"']")
    for fail in (lambda route: route.abort(), lambda route: route.fulfill(status=502), None):
        page.route("**/_dash-update-component", fail or (lambda route: None))
        box.fill("300")
        box.press("Enter")
        if not fail:
            page.get_by_role("button", name=WORDS["cancel"].en).press("Enter")
            expect(again).to_be_focused()
        expect(again).to_be_visible()
        assert answer.inner_text() == before and "price_europe=300" not in page.url
        page.unroute_all(behavior="ignoreErrors")
        again.press("Enter")
        expect(again).to_be_hidden()
        expect(page).to_have_url(re.compile("price_europe=300"))
        expect(answer).not_to_have_text(before)
        box.fill("")
        box.press("Enter")
        expect(page).not_to_have_url(re.compile("price_europe=300"))
        expect(answer).to_have_text(before)
