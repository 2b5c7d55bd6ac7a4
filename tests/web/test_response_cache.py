"""What is worked out once and kept: the right page for each address, known again by its content, in bounded
room.
"""

from __future__ import annotations

import gzip
import re
import threading

import brotli
import pytest

from dashboard import pages
from dashboard.tables import default
from dashboard.tables.dataset import VIEWS
from dashboard.tables.proof.documents import Text
from dashboard.web import create_app
from dashboard.web import pages as pages_of
from dashboard.web.response_cache import SMALL, CachedResponse, ResponseCache

UNPACK = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}
SENT = [
    "/fr/energie",
    "/en/sources",
    "/en/energy?price_europe=390",
    "/fr/figure/energy_total",
    "/data/figures.json",
    "/data/gas_prices.csv",
]


@pytest.fixture
def fresh():
    """A site that nobody has asked yet."""
    return create_app().server.test_client()


def test_every_address_keeps_a_page_of_its_own(client):
    asked = {address: [client.get(address).text for _ in range(2)] for address in pages.addresses()}
    assert all(
        first == second and f'<html lang="{address[1:3]}"' in first
        for address, (first, second) in asked.items()
    )
    assert len({first for first, _ in asked.values()}) == len(asked)
    # What differs has another name, or a browser would keep the one for the other.
    assert len({client.get(address).headers["ETag"] for address in asked}) == len(asked)


@pytest.mark.parametrize(
    "address", ["/en/energy", "/en/sources", "/en/energy?price_europe=390", "/en/figure/energy_total"]
)
def test_a_page_is_worked_out_once(fresh, monkeypatch, address):
    made = []
    for name in ("page_document", "figure_document"):
        real = getattr(pages_of, name)
        monkeypatch.setattr(
            pages_of, name, lambda *given, real=real, **named: made.append(1) or real(*given, **named)
        )
    assert len({fresh.get(address).text for _ in range(3)}) == 1 and len(made) == 1
    fresh.get(address + ("&" if "?" in address else "?") + "share_switched=0.5")
    assert len(made) == 2


@pytest.mark.parametrize("packing", ["br", "gzip", "gzip, br;q=0", "*", "", "identity", "zstd"])
@pytest.mark.parametrize("address", SENT)
def test_each_form_holds_the_same_and_a_browser_that_has_it_is_told_so(client, address, packing):
    plain = client.get(address)
    answer = client.get(address, headers={"Accept-Encoding": packing})
    assert UNPACK[answer.content_encoding](answer.data) == plain.data
    assert answer.content_encoding == {"br": "br", "*": "br", "gzip": "gzip", "gzip, br;q=0": "gzip"}.get(
        packing
    )
    assert answer.headers["ETag"] == plain.headers["ETag"] and "Accept-Encoding" in answer.headers["Vary"]
    assert answer.headers["Cache-Control"] == "no-cache"
    again = client.get(address, headers={"Accept-Encoding": packing, "If-None-Match": answer.headers["ETag"]})
    assert again.status_code == 304 and not again.data
    assert client.head(address).status_code == 200 and not client.head(address).data


@pytest.mark.parametrize("packing", ["br", "gzip", "identity"])
@pytest.mark.parametrize("address", ["/_dash-layout", "/health", "/en/nowhere"])
def test_what_is_made_for_one_request_is_compressed_where_that_saves_something(client, address, packing):
    plain, answer = client.get(address), client.get(address, headers={"Accept-Encoding": packing})
    assert UNPACK[answer.content_encoding](answer.data) == plain.data
    worth = plain.status_code == 200 and len(plain.data) >= SMALL and packing != "identity"
    assert answer.content_encoding == (packing if worth else None)
    assert len(answer.data) == int(answer.headers["Content-Length"]) <= len(plain.data)


def test_two_copies_of_the_site_give_the_same_answers_under_the_same_names(client, fresh):
    for address in SENT:
        one, other = client.get(address), fresh.get(address)
        assert one.data == other.data and one.headers["ETag"] == other.headers["ETag"]


def test_a_page_tells_nobody_what_runs_it(client):
    page = client.get("/en/sources").text
    assert (
        '"dash_version"' in page
        and "python" not in page.lower().replace("python -m", "")
        and "end_id" not in page
    )


def test_recompressing_changes_no_content(fresh):
    before = fresh.get("/en/oil", headers={"Accept-Encoding": "br"})
    fresh.application.extensions["response_cache"].recompress()
    after = fresh.get("/en/oil", headers={"Accept-Encoding": "br"})
    assert len(after.data) < len(before.data) and brotli.decompress(after.data) == brotli.decompress(
        before.data
    )
    assert after.headers["ETag"] == before.headers["ETag"]


def test_questions_without_end_take_no_room_without_end(fresh):
    """Inputs, claims, versions, names of hosts, and names that Dash takes for one file."""
    kept = fresh.application.extensions["response_cache"]
    kept.room, data = 200_000, default()
    lasting = len(kept._permanent)
    for number in range(60):
        for address in ("/en/energy", "/fr/sources", "/en/figure/energy_total"):
            query = {
                "gdp": str(60 + number / 10),
                "claim": f"x{number}",
                "data": f"2020.01.{number}",
                "_": "y" * number * 10,
            }
            assert (
                fresh.get(address, query_string=query, headers={"Host": f"h{number}.example"}).status_code
                == 200
            )
        assert kept.used <= kept.room and len(kept._lru) < 100
    assert len(kept._permanent) == lasting
    # Chosen claims make readings of the tables, each with its charts and models.
    assert data._views.cache_info().maxsize == VIEWS


def test_a_file_of_dash_is_kept_once_whatever_it_is_called(fresh):
    page = fresh.get("/en/sources").text
    file = re.search(r'src="(/_dash-component-suites/dash_ag_grid/[^"]+?\.min\.js)', page)[1]
    kept = fresh.application.extensions["response_cache"]
    first = fresh.get(file, headers={"Accept-Encoding": "br"})
    held = len(kept._permanent)
    assert "immutable" in first.headers["Cache-Control"] and first.content_encoding == "br"
    assert "no-cache" in fresh.get(re.sub(r"\.v[^.]+m\d+\.", ".v0_0m0.", file)).headers["Cache-Control"]
    for number in range(5):
        other = re.sub(r"\.v[^.]+m\d+\.", f".v{number}_0m{number}.", file) + f"?m={number}"
        assert fresh.get(other, headers={"Accept-Encoding": "br"}).data == first.data
    assert len(kept._permanent) == held


def test_of_many_who_ask_at_once_one_works_it_out():
    kept, made, all_here = ResponseCache(), [], threading.Barrier(8)

    def make() -> CachedResponse:
        made.append(1)
        return CachedResponse(b"x" * 5000, "text/html")

    def ask(keep) -> None:
        all_here.wait(30)
        keep("the same", make)

    for keep in (kept.permanent, kept.lru):
        readers = [threading.Thread(target=ask, args=(keep,)) for _ in range(8)]
        for reader in readers:
            reader.start()
        for reader in readers:
            reader.join(30)
    assert len(made) == 2


def test_a_passage_is_kept_for_nobody(data, monkeypatch, tmp_path):
    figure = data.figure("energy_total")
    lines = ["" for _ in range(999)]
    lines[int(figure.line.split(";")[0]) - 1] = f"a passage that is nobody else's, {figure.as_cited}"
    own = tmp_path / "own copy.txt"
    own.write_text("\n".join(lines), encoding="utf-8")
    monkeypatch.setattr(pages_of, "texts", lambda: {figure.document: Text(own)})
    client = create_app(data, loopback=True).server.test_client()
    address = "/en/figure/energy_total"
    for headers, shown in (({}, True), ({"X-Forwarded-For": "203.0.113.9"}, False), ({}, True)):
        answer = client.get(address, headers=headers)
        assert ("nobody else" in answer.text) == shown and answer.headers["Cache-Control"] == (
            "no-store" if shown else "no-cache"
        )
