"""The server's own PDF: nobody gets another's chart, a killed browser is replaced, an idle one is closed."""

from __future__ import annotations

import io
import os
import random
import signal
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

import dashboard
from dashboard import charts, exports
from dashboard.core.words import LANGUAGES
from dashboard.exports.images.headless_browser import BrowserFailed
from dashboard.web import create_app
from dashboard.web.exporter import WAITING, Busy, Exporter

pytestmark = pytest.mark.browser

PDF = exports.REGISTRY.get("pdf")


@pytest.fixture(scope="module")
def server():
    app = create_app().server
    yield app
    app.extensions["exporter"].close()


def proof(answer):
    assert answer.status_code == 200 and answer.mimetype == "application/pdf"
    return PDF.read(answer.get_data())


def test_sixty_mixed_wishes_from_six_threads_each_get_their_own(server):
    """Each answer is checked by the record that it carries: chart, language and scenario."""
    lot = random.Random(1)
    wishes = [
        (lot.choice(charts.names()), lot.choice(LANGUAGES), lot.choice([350, 500, 600])) for _ in range(60)
    ]

    def ask(wish):
        name, language, price = wish
        while True:
            answer = server.test_client().get(f"/{language}/export/{name}.pdf?price_europe={price}")
            if answer.status_code != 503:
                return wish, proof(answer)
            threading.Event().wait(0.2)

    with ThreadPoolExecutor(6) as pool:
        for (name, language, price), found in pool.map(ask, wishes):
            assert (found.chart, found.language) == (name, language)
            model = charts.get(name).model
            follows = charts.get(name).live and model == "energy"
            assert found.scenario.get("price_europe") == (price if follows else None)


def test_the_file_says_what_it_is_in_size_theme_and_name(server):
    answer = server.test_client().get(
        "/fr/export/heat_cost_split.pdf?price_europe=500&size=square&theme=dark&nothing=1&size_=x"
    )
    assert (
        'filename="heat_cost_split-fr-' in answer.headers["Content-Disposition"]
        and "-dark-square.pdf" in answer.headers["Content-Disposition"]
    )
    import pikepdf

    with pikepdf.open(io.BytesIO(answer.get_data())) as document:
        width, height = (float(x) for x in document.pages[0].mediabox[2:])
        assert len(document.pages) == 1 and width == pytest.approx(height, rel=0.01)
    assert PDF.read(answer.get_data()).link.startswith("/fr/energie?price_europe=500")


def test_a_killed_browser_is_replaced(server):
    exporter = server.extensions["exporter"]
    proof(server.test_client().get("/en/export/gas_price_gap.pdf"))
    process = exporter._studio._kaleido.subprocess
    os.killpg(process.pid, signal.SIGKILL)
    process.wait(10)
    assert proof(server.test_client().get("/en/export/gas_price_gap.pdf")).chart == "gas_price_gap"


def test_a_browser_killed_while_it_draws_is_not_waited_for(server):
    """The wish is met by the next browser, long before the time limit."""
    exporter = server.extensions["exporter"]
    picture = dashboard.chart("timeline", "en")
    exporter.pdf(picture, "seen")
    process = exporter._studio._kaleido.subprocess
    killer = threading.Timer(0.05, lambda: os.killpg(process.pid, signal.SIGKILL))
    killer.start()
    for _ in range(3):
        assert PDF.read(exporter.pdf(picture, "seen")).chart == "timeline"
    killer.join()


def test_an_idle_browser_is_closed():
    exporter = Exporter(idle=0.05)
    exporter.pdf(dashboard.chart("gas_price_gap", "en"), "seen")
    exporter._timer.join(20)
    assert not exporter.open


def test_too_many_wishes_are_asked_to_come_back():
    exporter = Exporter()
    exporter._waiting = WAITING
    with pytest.raises(Busy, match="Try again"):
        exporter.pdf(dashboard.chart("gas_price_gap", "en"), "seen")


def test_a_browser_that_fails_twice_is_said_politely(server, monkeypatch):
    def fails(*given):
        raise BrowserFailed("no")

    monkeypatch.setattr(server.extensions["exporter"], "_draw", fails)
    answer = server.test_client().get("/fr/export/gas_price_gap.pdf")
    assert (
        answer.status_code == 503
        and answer.headers["Retry-After"]
        and "Pas de PDF" in answer.get_data(as_text=True)
    )


@pytest.mark.parametrize(
    "address", ["/en/export/nothing.pdf", "/de/export/gas_price_gap.pdf", "/en/export/../gas_price_gap.pdf"]
)
def test_what_does_not_exist_is_a_page_with_status_404(server, address):
    assert server.test_client().get(address).status_code == 404
