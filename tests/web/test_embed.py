"""A chart in somebody else's page: framed, alive, as tall as it says, with its source; served and kept as
files.
"""

from __future__ import annotations

import contextlib
import html
import http.server
import threading
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from watching import until

from dashboard import charts
from dashboard.core.words import LANGUAGES
from dashboard.exports.images.link import page_of

SHOWN = [name for name in charts.names() if page_of(name)]
LIVE = [name for name in SHOWN if charts.get(name).live]


@contextlib.contextmanager
def hosted(**headers: str) -> Iterator[Callable[[str], str]]:
    """Somebody else's site on another port, whose answers have these headers: `page_with(html)` gives the
    address of its one page with that in it.
    """
    told = {"page": ""}

    class Host(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200 if self.path == "/" else 404)
            for name, value in {"Content-Type": "text/html; charset=utf-8", **headers}.items():
                self.send_header(name.replace("_", "-"), value)
            self.end_headers()
            whole = (
                f"<!DOCTYPE html><html lang='en'><title>A page</title><h1>A page</h1>{told['page']}</html>"
            )
            self.wfile.write(whole.encode())

        def log_message(self, *said: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Host)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()

    def page_with(content: str) -> str:
        told["page"] = content
        return f"http://localhost:{server.server_port}/"

    yield page_with
    server.shutdown()
    server.server_close()
    thread.join(5)


@pytest.fixture
def stranger():
    """Somebody else's site: one page, on another port, whose HTML the test gives."""
    with hosted() as page_with:
        yield page_with


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SHOWN)
def test_an_embedded_chart_has_its_source_its_levers_if_any_and_nothing_of_the_page(client, name, language):
    answer = client.get(f"/{language}/embed/{name}")
    text = answer.text
    assert answer.status_code == 200
    assert text.count("data-chart=") == 1 and f'id="{name}"' in text
    assert 'class="source"' in text and "<nav" not in text and "data-scenarios" not in text
    assert ("data-lever=" in text) == (name in LIVE)
    assert text.count("<h1") == 1


def test_only_charts_may_be_framed(client):
    first = client.get("/fr/embed/gas_price_gap")
    again = client.get("/fr/embed/gas_price_gap", headers={"If-None-Match": first.headers["ETag"]})
    assert (first.status_code, again.status_code) == (200, 304)
    for answer in (first, again):
        assert (
            "default-src 'self'" in answer.headers["Content-Security-Policy"]
            and "frame-ancestors" not in answer.headers["Content-Security-Policy"]
            and "X-Frame-Options" not in answer.headers
        )
    for address in (
        "/fr/energie",
        "/fr/embed/no_such_chart",
        "/fr/figure/gas_price_belarus_2025",
        "/data/gas_prices.csv",
    ):
        assert "frame-ancestors 'none'" in client.get(address).headers["Content-Security-Policy"], address


@pytest.mark.parametrize("name", ["heat_cost_split", "gas_price_gap"])
def test_the_code_that_the_page_gives_works_where_it_is_pasted(browser, site, stranger, name):
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, permissions=["clipboard-read", "clipboard-write"]
    )
    page = context.new_page()
    page.goto(f"{site}/en/energy?price_europe=600")
    card = page.locator(f"#{name}")
    card.locator("summary", has_text="Cite").click()
    card.get_by_role("button", name="Embed").click()
    page.wait_for_selector(f"#{name} [data-cited]:not(:empty)")
    code = page.evaluate("navigator.clipboard.readText()")
    assert html.escape(card.locator(".title").inner_text()) in code
    host = context.new_page()
    host.goto(stranger(f"<div style='width:640px'>{code}</div>"))
    frame = host.frame_locator("iframe")
    frame.locator(f"#{name} .main-svg").first.wait_for()
    inner = next(each for each in host.frames if each.parent_frame)
    height = "document.body.getBoundingClientRect().height"
    until(host, lambda: abs(host.locator("iframe").bounding_box()["height"] - inner.evaluate(height)) <= 2)
    assert inner.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    if name in LIVE:
        assert inner.evaluate("window.dashboard.panels[0].given") == {"price_europe": 600}
        before = frame.locator(".title").inner_text()
        frame.locator("[data-lever=price_europe] input[type=range]").press("End")
        until(host, lambda: frame.locator(".title").inner_text() != before)
        tall = host.locator("iframe").bounding_box()["height"]
        frame.locator("summary", has_text="Table").click()
        until(host, lambda: host.locator("iframe").bounding_box()["height"] > tall + 40)
    context.close()


@pytest.fixture
def isolated():
    """Somebody else's page that isolates itself: it shows only frames that allow it in their headers."""
    headers = {"Cross_Origin_Embedder_Policy": "require-corp", "Cross_Origin_Opener_Policy": "same-origin"}
    with hosted(**headers) as page_with:
        yield page_with


def test_a_page_that_isolates_itself_shows_the_chart(page, site, isolated):
    frame = f"<iframe src='{site}/en/embed/heat_cost_split' width='640' height='900'></iframe>"
    page.goto(isolated(frame))
    assert page.evaluate("crossOriginIsolated")
    page.frame_locator("iframe").locator("#heat_cost_split .main-svg").first.wait_for()


@pytest.mark.parametrize("fixture", ["site", "host"])
def test_levers_may_be_left_out_and_the_scenario_stays(request, page, fixture):
    start = (
        f"{request.getfixturevalue(fixture)}/en/embed/heat_cost_split{'.html' if fixture == 'host' else ''}"
    )
    page.goto(f"{start}?price_europe=500&levers=0")
    page.locator("#heat_cost_split .main-svg").first.wait_for()
    assert not page.locator("[data-lever]").first.is_visible()
    width = page.locator("#heat_cost_split").bounding_box()["width"]
    assert width > 0.9 * page.viewport_size["width"]
    alone = page.locator("#heat_cost_split .title").inner_text()
    page.goto(f"{start}?price_europe=500")
    page.locator("#heat_cost_split .main-svg").first.wait_for()
    assert page.locator("[data-lever]").first.is_visible()
    assert page.locator("#heat_cost_split .title").inner_text() == alone


@pytest.mark.parametrize("system", ["dark", "light"])
def test_a_frame_may_follow_the_system_whatever_the_reader_chose_on_the_site(browser, site, system):
    context = browser.new_context(color_scheme=system)
    page = context.new_page()
    page.goto(f"{site}/en/energy")
    page.evaluate("theme => localStorage.setItem('theme', theme)", {"dark": "light", "light": "dark"}[system])
    page.goto(f"{site}/en/embed/gas_price_gap?theme=auto")
    assert page.evaluate("document.documentElement.dataset.theme") == system
    context.close()


def test_a_frame_takes_the_theme_of_its_address_and_opens_cards_beside(page, site):
    for theme in ("dark", "light"):
        page.goto(f"{site}/fr/embed/gas_price_gap?theme={theme}")
        assert page.evaluate("document.documentElement.dataset.theme") == theme
    page.locator("details.twin summary").click()
    with page.context.expect_page() as opened:
        page.locator("details.twin a").first.click()
    assert "/fr/figure/" in opened.value.url
    assert not page.locator("#card[open]").count()


@pytest.mark.parametrize("width", [320, 640, 1100])
@pytest.mark.parametrize("name", ["heat_cost_split", "releases_and_stock", "release_pace"])
def test_an_embedded_chart_stands_the_look(browser, site, name, width):
    context = browser.new_context(
        viewport={"width": width, "height": 700}, color_scheme="dark" if width == 640 else "light"
    )
    page = context.new_page()
    problems: list[str] = []
    page.on("console", lambda said: problems.append(said.text) if said.type == "error" else None)
    page.goto(f"{site}/en/embed/{name}")
    page.locator(f"#{name} .main-svg").first.wait_for()
    assert problems == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    result = Axe().run(page)
    assert result.violations_count == 0, result.generate_report()
    context.close()


def test_an_event_of_the_embedded_timeline_opens_on_the_whole_page(page, site):
    page.goto(f"{site}/en/embed/timeline")
    plot = page.locator("#timeline .plot[role=application]")
    plot.focus()
    with page.context.expect_page() as opened:
        page.keyboard.press("ArrowRight")
        page.keyboard.press("Enter")
    opened.value.wait_for_load_state()
    path, _, event = opened.value.url.removeprefix(site).partition("#")
    assert path == "/en/timeline" and opened.value.locator(f"#{event}").count() == 1


@pytest.mark.parametrize("fixture", ["served", "files"])
def test_an_embedded_chart_leads_to_its_page_under_what_it_shows(request, page, fixture):
    start, ending = (
        (request.getfixturevalue("site"), "")
        if fixture == "served"
        else (request.getfixturevalue("host"), ".html")
    )
    page.goto(f"{start}/fr/embed/heat_cost_split{ending}?price_europe=380")
    page.wait_for_selector("html[data-ready]", state="attached")
    whole = page.locator("a[data-whole]")
    assert "price_europe=380" in whole.get_attribute("href") and whole.get_attribute("href").endswith(
        "#heat_cost_split"
    )
    page.locator("[data-lever=price_europe] input[type=range]").press("ArrowRight")
    until(page, "document.querySelector('a[data-whole]').search.includes('price_europe=385')")


@pytest.mark.parametrize("fixture", ["site", "files"])
def test_a_page_on_a_disk_frames_a_chart_too(request, page, tmp_path, fixture):
    start = request.getfixturevalue(fixture)
    address = (
        f"{start}/fr/embed/gas_price_gap"
        if fixture == "site"
        else f"{start.as_uri()}/fr/embed/gas_price_gap.html"
    )
    around = tmp_path / "around.html"
    around.write_text(
        f"<!DOCTYPE html><title>around</title><iframe src='{address}' width='640' height='500'></iframe>",
        encoding="utf-8",
    )
    page.goto(around.as_uri())
    page.frame_locator("iframe").locator("#gas_price_gap .main-svg").first.wait_for()
