"""Without a network: what was opened, and what it leads to, opens where OFFLINE is set, and only there."""

from __future__ import annotations

import re
import threading

import pytest
from playwright.sync_api import expect
from watching import until

from dashboard import pages
from dashboard.core.errors import DashboardError
from dashboard.exports.static_site.site import Site
from dashboard.pages.core.every import every_page
from dashboard.web import StaticAsk, create_app
from dashboard.web.offline import OFF, ON, WORKER, keeps_pages, worker_script
from dashboard.web.serve import listen

STORES = "caches.keys().then((names) => names.filter((name) => name.startsWith('dashboard ')).length)"
KNOWN = "navigator.serviceWorker.getRegistrations().then((all) => all.length)"


@pytest.fixture(scope="module")
def keeping(data):
    return create_app(data, offline=True).server


def test_pages_are_kept_where_the_setting_says_so_and_nowhere_else(client, keeping, data):
    for page in every_page(data)[:3]:
        path = f"/en/{page.slug['en']}"
        assert f'data-worker="{WORKER}"' in keeping.test_client().get(path).text
        html = client.get(path).text
        assert "data-worker" not in html and "offline.js" not in html and "data-kept=" not in html
    policies = [
        one.get("/en/energy").headers["Content-Security-Policy"] for one in (client, keeping.test_client())
    ]
    workers = [re.search(r"worker-src ([^;]*)", policy)[1].split() for policy in policies]
    assert "'self'" not in workers[0] and "'self'" in workers[1]
    under = keeping.test_client().get("/en/energy", headers={"X-Forwarded-Prefix": "/belarus"}).text
    assert f'data-worker="/belarus{WORKER}"' in under


def test_the_worker_is_asked_for_anew_and_goes_where_the_setting_is_gone(client, keeping, data):
    live, gone = keeping.test_client().get(WORKER), client.get(WORKER)
    assert live.mimetype == gone.mimetype == "text/javascript"
    assert live.headers["Cache-Control"] == gone.headers["Cache-Control"] == "no-cache"
    assert data.version in live.text and "unregister()" in gone.text and "unregister()" not in live.text
    assert live.text == worker_script(data, on=True), "the same code and tables keep one store"


def test_files_bring_the_worker_and_a_page_in_one_file_has_none(data, monkeypatch):
    monkeypatch.setenv("OFFLINE", "1")
    ask = StaticAsk(data, "site")
    assert f'data-worker="..{WORKER}"' in ask("/en/trade").text
    assert WORKER in Site(ask, data).texts and ask(WORKER).text == worker_script(data, on=True)
    assert "data-worker" not in StaticAsk(data, "page")("/en/trade").text


def test_the_setting_says_yes_or_no(monkeypatch):
    for text in (*ON, *OFF):
        monkeypatch.setenv("OFFLINE", text)
        assert keeps_pages(None) is (text in ON) and keeps_pages(True) and not keeps_pages(False)
    monkeypatch.setenv("OFFLINE", "perhaps")
    with pytest.raises(DashboardError, match="OFFLINE is 'perhaps'"):
        keeps_pages(None)


def test_what_was_opened_and_led_to_opens_without_a_server_until_the_setting_is_gone(page, keeping, client):
    def run(app, port: int):
        server = listen("127.0.0.1", port, app)
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        return server, thread

    server, thread = run(keeping, 0)
    port, slug = server.effective_port, pages.get("trade").slug["en"]
    start = f"http://127.0.0.1:{port}/en"
    page.goto(f"{start}/{slug}")
    last = page.locator(".related a, #pages a").last.evaluate("(link) => link.href.split(/[?#]/)[0]")
    until(page, f"caches.match({last!r}).then(Boolean)")
    expect(
        page.locator(f".notices >> text={page.locator('#content').get_attribute('data-kept').split('{')[0]}")
    ).to_have_count(0)
    server.close()
    thread.join(10)

    page.goto(f"{start}/{pages.get('opinion').slug['en']}")
    said = page.locator("#content").get_attribute("data-kept").split("{")[0].strip()
    expect(page.locator("#content > .notices").first).to_contain_text(said)
    page.goto(f"{start}/{slug}")
    expect(page.locator("#content > .notices").first).to_contain_text(said)
    page.locator(".lede a.number").first.click()
    expect(page.locator("dialog[open] .figure-card")).to_be_visible()

    server, thread = run(client.application, port)
    page.goto(f"{start}/{slug}")
    until(page, f"{KNOWN}.then((known) => known === 0)")
    assert page.evaluate(STORES) == 0
    server.close()
    thread.join(10)
